"""What the settings of the book mean: the policy of the morning list, currencies, the organizer."""

import json
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from csdesk.book.queries import settings
from csdesk.domain.money import is_currency
from csdesk.domain.policy import CADENCE, LINE_MINUTES, TIER_FACTOR, WEIGHTS, Policy
from csdesk.domain.terms import Stage
from csdesk.services.context import Services
from csdesk.services.public_holidays import country_days

DEFAULT_CURRENCY = "USD"  # where neither the person nor a file says which

# Fields of the policy that are one number each; the setting has the name of the field.
NUMBERS = (
    "offer_lead",
    "decide_days",
    "notice_near",
    "short_term_months",
    "outbound_tries",
    "unanswered_days",
    "lapse_days",
    "usage_change",
    "usage_floor",
    "usage_stale",
    "usage_forget",
    "plateau_days",
    "stuck_days",
    "sponsor_days",
    "ticket_days",
    "low_rating",
    "left_days",
    "minimum_priority",
)


def all_settings(desk: Services) -> dict[str, Any]:
    """What the person set, by name; what is not there is at its default."""
    with desk.book.read() as connection:
        stored = settings(connection)
    return {name: json.loads(value) for name, value in stored.items()}


def default_currency(desk: Services) -> str:
    """The book's own currency, an ISO 4217 code."""
    return str(all_settings(desk).get("currency", DEFAULT_CURRENCY))


def exchange_rates(desk: Services) -> dict[str, Decimal]:
    """Units of the book's own currency for one unit of each; only those the person gave.

    For `domain.rates`: what has no rate here is shown by itself.
    """
    return read_rates(all_settings(desk).get("rates"))


def read_rates(stored: Any) -> dict[str, Decimal]:
    """The setting `rates` as numbers; what is no currency or no positive number is not there."""
    found: dict[str, Decimal] = {}
    for code, rate in (stored if isinstance(stored, dict) else {}).items():
        try:
            value = Decimal(str(rate))
        except InvalidOperation:
            continue
        if is_currency(str(code)) and value.is_finite() and value > 0:
            found[str(code)] = value
    return found


def organizer(desk: Services) -> tuple[str, str] | None:
    """The person's name and mail address; None where no address is set."""
    chosen = all_settings(desk)
    email = chosen.get("email")
    return (str(chosen.get("name", "")), str(email)) if email else None


def policy_for(stored: Mapping[str, str], countries: frozenset[str], day: date) -> Policy:
    """The built-in policy with the stored settings over it."""
    chosen: dict[str, Any] = {name: json.loads(value) for name, value in stored.items()}
    home = str(chosen.get("home_country", ""))
    built_in = Policy()
    return Policy(
        weights={**WEIGHTS, **chosen.get("weights", {})},
        cadence={**CADENCE, **_cadence(chosen.get("cadence", {}))},
        tier_factor={**TIER_FACTOR, **chosen.get("tier_factor", {})},
        line_minutes={**LINE_MINUTES, **chosen.get("line_minutes", {})},
        countries=country_days(countries | {home}, day),
        home_country=home,
        work_from=_time(chosen.get("work_from"), built_in.work_from),
        work_to=_time(chosen.get("work_to"), built_in.work_to),
        work_days=frozenset(chosen.get("work_days", built_in.work_days)),
        days_off=frozenset(date.fromisoformat(each) for each in chosen.get("days_off", ())),
        free_minutes=chosen.get("free_minutes"),
        **{name: chosen[name] for name in NUMBERS if name in chosen},
    )


def _cadence(stored: Mapping[str, Any]) -> dict[Stage, tuple[int, int]]:
    # A stage of a later version is nothing that a rule here asks for.
    known = {stage.value for stage in Stage}
    return {Stage(name): (pair[0], pair[1]) for name, pair in stored.items() if name in known}


def _time(stored: str | None, otherwise: time) -> time:
    return time.fromisoformat(stored) if stored else otherwise
