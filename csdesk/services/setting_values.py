"""How values of settings are typed and shown: one reader and one writer a kind.

A reader takes what was typed (never empty) and the day, and gives what the book stores as JSON; it raises
ValueError with a sentence. A writer gives back what a person could have typed.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from csdesk.domain.addresses import address, host_name
from csdesk.domain.language import plural, said, spoken, tr
from csdesk.domain.money import is_currency
from csdesk.domain.texts import clean_line
from csdesk.domain.when import parse_day
from csdesk.domain.words import SHORT_WEEKDAYS, WEEKDAYS
from csdesk.errors import Invalid
from csdesk.importers.values import read_country

Reader = Callable[[str, date], Any]
Writer = Callable[[Any], str]

_MOST_DIGITS = 12  # of a rate; a float of JSON keeps 15
_OWN_DAYS = 366  # more days off than a year has are a typing error


def text(typed: str, _today: date) -> str:
    """One line of text."""
    return clean_line(typed)


def mail(typed: str, _today: date) -> str:
    """A mail address."""
    return address(typed)


def server(typed: str, _today: date) -> str:
    """The name of a server."""
    return host_name(typed, field="server")


def one_of(*choices: str) -> Reader:
    """One of these words, in any case of letters."""

    def read(typed: str, _today: date) -> str:
        if typed.casefold() not in choices:
            raise ValueError(
                tr(
                    "'{typed}' is none of: {choices}.",
                    typed=typed[:20],
                    choices=", ".join(choices),
                )
            )
        return typed.casefold()

    return read


def currency(typed: str, _today: date) -> str:
    """An ISO 4217 code."""
    code = typed.upper()
    if not is_currency(code):
        raise ValueError(
            tr("'{typed}' is not an ISO 4217 currency code such as EUR.", typed=typed[:20])
        )
    return code


def country(typed: str, _today: date) -> str:
    """An ISO 3166-1 alpha-2 code, of a code or a name."""
    return read_country(typed)


def clock(typed: str, _today: date) -> str:
    """A time of day: `9:00`, `0900`, `9`."""
    plain = f"{typed}:00" if typed.isdecimal() and len(typed) <= 2 else typed
    try:
        return time.fromisoformat(plain.zfill(5)).strftime("%H:%M")
    except ValueError:
        raise ValueError(
            tr("'{typed}' is not a time of day. Write it like 09:00.", typed=typed[:20])
        ) from None


def whole(lowest: int, highest: int) -> Reader:
    """A whole number in these bounds."""

    def read(typed: str, _today: date) -> int:
        if not (typed.isascii() and typed.isdecimal() and lowest <= int(typed[:9]) <= highest):
            raise ValueError(
                tr(
                    "'{typed}' is not a whole number from {lowest} to {highest}.",
                    typed=typed[:20],
                    lowest=lowest,
                    highest=highest,
                )
            )
        return int(typed)

    return read


def _decimal(typed: str) -> Decimal | None:
    """A number with a point or a comma before its decimals; None for anything else."""
    try:
        found = Decimal(typed.replace(",", ".", 1))
    except InvalidOperation:
        return None
    return found if found.is_finite() and len(found.as_tuple().digits) <= _MOST_DIGITS else None


def share(lowest: float, highest: float) -> Reader:
    """A number with decimals in these bounds."""

    def read(typed: str, _today: date) -> float:
        found = _decimal(typed)
        if found is None or not lowest <= found <= highest:
            raise ValueError(
                tr(
                    "'{typed}' is not a number from {lowest} to {highest}.",
                    typed=typed[:20],
                    lowest=number(lowest),
                    highest=number(highest),
                )
            )
        return float(found)

    return read


def rate(typed: str, _today: date) -> float:
    """An exchange rate above zero."""
    found = _decimal(typed)
    if found is None or not Decimal("1e-6") <= found <= Decimal("1e6"):
        raise ValueError(
            tr("'{typed}' is not a rate. Write a number such as 0.92.", typed=typed[:20])
        )
    return float(found)


def cadence(typed: str, _today: date) -> list[int]:
    """Two numbers of days, ideal and longest: `30 60`, `30-60`, `30/60`."""
    parts = typed.replace("-", " ").replace("–", " ").replace("/", " ").replace(",", " ").split()
    days = [int(part) for part in parts if part.isascii() and part.isdecimal() and len(part) < 6]
    if len(parts) != 2 or len(days) != 2 or not 1 <= days[0] <= days[1] <= 3650:
        raise ValueError(
            tr(
                "'{typed}' is not a cadence. Write the ideal and the longest number of days, "
                "such as 30 60; the longest is no less than the ideal.",
                typed=typed[:20],
            )
        )
    return days


def weekdays(typed: str, _today: date) -> list[int]:
    """Days of the week by their names, in English or the language in use: `mon tue wed`. 0 is Monday."""
    found: set[int] = set()
    for word in typed.replace(",", " ").split():
        plain = word.casefold().rstrip(".")
        names = [{name.casefold(), said(name).casefold()} for name in WEEKDAYS]
        number = next(
            (n for n, each in enumerate(names) if len(plain) > 1 and _begins(each, plain)), None
        )
        if number is None:
            raise ValueError(
                tr("'{typed}' is not a day of the week. Write mon tue wed.", typed=word[:20])
            )
        found.add(number)
    if not found:
        raise ValueError(tr("Choose at least one day of the week."))
    return sorted(found)


def _begins(names: set[str], word: str) -> bool:
    return any(name.startswith(word) for name in names)


def days_off(typed: str, today: date) -> list[str]:
    """Calendar days, divided by commas, in the forms that days may be typed in."""
    found: set[date] = set()
    for part in typed.replace(";", ",").split(","):
        if not part.strip():
            continue
        try:
            found.add(parse_day(part, today))
        except Invalid as error:
            raise ValueError(str(error)) from None
    if len(found) > _OWN_DAYS:
        raise ValueError(
            plural("At most {n} day can be kept.", "At most {n} days can be kept.", _OWN_DAYS)
        )
    return [day.isoformat() for day in sorted(found)]


def folder(typed: str, _today: date) -> str:
    """An existing folder, as an absolute path."""
    try:
        place = Path(typed).expanduser()
        if place.is_absolute() and place.is_dir():
            return str(place)
    except (OSError, ValueError, RuntimeError):
        place = Path()  # said below, as any other text that is no folder
    raise ValueError(
        tr("There is no folder '{typed}'. Write its whole path, or make it first.", typed=typed)
    )


def number(value: Any) -> str:
    """A number as it is typed, with the point of the language; a text as it is."""
    if isinstance(value, str):
        return value
    shown = f"{Decimal(repr(value)).normalize():f}" if isinstance(value, float) else str(value)
    return shown.replace(".", spoken().point)


def joined(value: Sequence[Any]) -> str:
    """Several values with commas: `2026-12-24, 2026-12-31`."""
    return ", ".join(str(each) for each in value)


def spaced(value: Sequence[Any]) -> str:
    """Several numbers with spaces: `30 60`."""
    return " ".join(str(each) for each in value)


def weekday_names(value: Sequence[int]) -> str:
    """Days of the week: `Mon Tue Wed`."""
    return " ".join(said(SHORT_WEEKDAYS[day]).rstrip(".") for day in value)
