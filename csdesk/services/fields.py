"""Fields by the names people type, and their values: for `set`, `account add` and dialogs alike."""

from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any
from unicodedata import category
from zoneinfo import available_timezones

from csdesk.domain.language import said, tr
from csdesk.domain.terms import Channel, Occasion, Role, Stage, Status
from csdesk.domain.texts import clean_line, clean_text
from csdesk.domain.when import parse_day
from csdesk.errors import Invalid
from csdesk.importers.values import (
    read_country,
    read_domain,
    read_email,
    read_flag,
    read_months,
)

Read = Callable[[str, date], Any]
_SEEN = "LNPS"  # Unicode categories of what can be seen: letters, numbers, punctuation, symbols
_MOST_SAID = 60  # letters of a wrong value that its sentence repeats


def _text(typed: str, _today: date) -> str:
    return clean_line(typed)


def _long(typed: str, _today: date) -> str:
    return clean_text(typed)


def _required(typed: str, _today: date) -> str:
    found = clean_line(typed)
    # Zero-width signs and marks alone would be a name that nobody sees and nobody can click.
    if not any(category(letter)[0] in _SEEN for letter in found):
        raise ValueError(tr("A name is needed."))
    return found


def _day(typed: str, today: date) -> date | None:
    return parse_day(typed, today) if typed else None


def _past_day(typed: str, today: date) -> date | None:
    return parse_day(typed, today, prefer="past") if typed else None


def _list(typed: str, _today: date) -> list[str]:
    return [word for part in typed.split(",") if (word := clean_line(part))]


def _emails(typed: str, today: date) -> list[str]:
    return [read_email(part) for part in _list(typed, today)]


def _one_of(*words: str) -> Read:
    def read(typed: str, _today: date) -> str:
        found = typed.strip().casefold()
        found = {said(word).casefold(): word for word in words}.get(found, found)
        if found not in words:
            raise ValueError(
                tr(
                    "'{typed}' is none of: {words}.",
                    typed=typed,
                    words=", ".join(said(word) for word in words),
                )
            )
        return found

    return read


def _optional(read: Read) -> Read:
    return lambda typed, today: read(typed, today) if typed else ""


def _number(lowest: int, highest: int) -> Read:
    def read(typed: str, _today: date) -> int:
        if not typed.strip().lstrip("-").isdecimal() or not lowest <= int(typed) <= highest:
            raise ValueError(
                tr(
                    "'{typed}' is not a whole number from {lowest} to {highest}.",
                    typed=typed,
                    lowest=lowest,
                    highest=highest,
                )
            )
        return int(typed)

    return read


def _none_or(read: Read) -> Read:
    return lambda typed, today: read(typed, today) if typed else None


def _zone(typed: str, _today: date) -> str:
    zones = available_timezones()
    if typed in zones:
        return typed
    typed = typed[:_MOST_SAID]
    near = get_close_matches(typed, zones, n=3, cutoff=0.5)
    if near:
        names = ", ".join(near)
        raise ValueError(
            tr("'{typed}' is not a time zone. Did you mean {names}?", typed=typed, names=names)
        )
    raise ValueError(tr("'{typed}' is not a time zone. Write it like Europe/Berlin.", typed=typed))


def _birthday(typed: str, today: date) -> str | None:
    """Stored as RFC 6350 4.3.1 has it: `1980-05-17`, or `--05-17` without a year."""
    if not typed:
        return None
    if typed.startswith("--"):
        typed = "2000-" + typed[2:]
        day = parse_day(typed, today, prefer="past")
        return f"--{day:%m-%d}"
    day = parse_day(typed, today, prefer="past")
    has_year = any(
        len(word) == 4 and word.isdecimal()
        for word in typed.replace("-", " ").replace(".", " ").replace("/", " ").split()
    )
    return day.isoformat() if has_year else f"--{day:%m-%d}"


def _flag(typed: str, _today: date) -> bool:
    return bool(read_flag(typed))


_STAGES = tuple(stage.value for stage in Stage)
_STATUSES = tuple(status.value for status in Status)

_ACCOUNT: Mapping[str, Read] = {
    "name": _required,
    "domain": _optional(lambda typed, _: read_domain(typed)),
    "industry": _text,
    "country": _optional(lambda typed, _: read_country(typed)),
    "city": _text,
    "zone": _optional(_zone),
    "tier": _text,
    "status": _one_of(*_STATUSES),
    "stage": _one_of(*_STAGES),
    "stage_since": _past_day,
    "owner": _text,
    "customer_since": _past_day,
    "cadence_days": _none_or(_number(1, 3650)),
    "tags": _list,
    "notes": _long,
}
_CONTACT: Mapping[str, Read] = {
    "name": _required,
    "title": _text,
    "role": _optional(_one_of(*(role.value for role in Role))),
    "influence": _number(0, 3),
    "emails": _emails,
    "phones": _list,
    "birthday": _birthday,
    "country": _optional(lambda typed, _: read_country(typed)),
    "zone": _optional(_zone),
    "channel": _optional(_one_of(*(channel.value for channel in Channel))),
    "left_on": _past_day,
    "opted_out": lambda typed, today: [
        _one_of(*(occasion.value for occasion in Occasion))(word, today)
        for word in _list(typed, today)
    ],
    "notes": _long,
}
_CONTRACT: Mapping[str, Read] = {
    "name": _text,
    "starts_on": _past_day,
    "ends_on": _day,
    "renews_on": _day,
    "billing_months": lambda typed, _: read_months(typed),
    "notice_days": _number(0, 3650),
    "auto_renew": _flag,
    "is_trial": _flag,
    "offer_made_on": _past_day,
}
_TABLES: Mapping[str, Mapping[str, Read]] = {
    "account": _ACCOUNT,
    "contact": _CONTACT,
    "contract": _CONTRACT,
}
_OTHER_NAMES = {
    "email": "emails", "mail": "emails", "phone": "phones", "left": "left_on", "starts": "starts_on",
    "ends": "ends_on", "renews": "renews_on", "notice": "notice_days", "billing": "billing_months",
    "since": "customer_since", "cadence": "cadence_days", "trial": "is_trial",
    "offer_made": "offer_made_on", "opt_out": "opted_out", "note": "notes",
}  # fmt: skip
_NEVER_EMPTY = {
    "starts_on",
    "billing_months",
    "auto_renew",
    "is_trial",
    "status",
    "stage",
    "influence",
}


def field_name(typed: str) -> str:
    """The stored name of a field: `renews` and `renews-on` are `renews_on`."""
    name = typed.strip().casefold().replace("-", "_").replace(" ", "_")
    return _OTHER_NAMES.get(name, name)


def has_field(table: str, typed: str) -> bool:
    """Whether rows of the table (account, contact, contract) have this field."""
    return field_name(typed) in _TABLES[table]


def read_fields(table: str, typed: Mapping[str, str], today: date) -> dict[str, Any]:
    """Values to store, by stored name. Raises Invalid with a sentence for the first that cannot be read."""
    known = _TABLES[table]
    found: dict[str, Any] = {}
    for name, value in typed.items():
        field = field_name(name)
        if field not in known:
            raise Invalid(
                name,
                tr("{table} has no field '{name}'.", table=table.capitalize(), name=name),
                tr("It has: {known}.", known=", ".join(known)),
            )
        if not value.strip() and field in _NEVER_EMPTY:
            raise Invalid(
                name, tr("The field '{name}' cannot be empty.", name=name), tr("Give a value.")
            )
        try:
            found[field] = known[field](value.strip(), today)
        except Invalid as error:
            raise Invalid(name, f"{name}: {error.title}", error.remedy) from None
        except ValueError as error:
            raise Invalid(name, f"{name}: {error}") from None
    return found
