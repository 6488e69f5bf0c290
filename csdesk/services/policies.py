"""What the settings of the book mean: the policy of the morning list, the currency, the organizer."""

import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from csdesk.book.queries import settings
from csdesk.domain.policy import LINE_MINUTES, WEIGHTS, Policy
from csdesk.services.context import Services
from csdesk.services.public_holidays import country_days

DEFAULT_CURRENCY = "USD"  # where neither the person nor a file says which


def all_settings(desk: Services) -> dict[str, Any]:
    """What the person set, by name; what is not there is at its default."""
    with desk.book.read() as connection:
        stored = settings(connection)
    return {name: json.loads(value) for name, value in stored.items()}


def default_currency(desk: Services) -> str:
    """The book's own currency, an ISO 4217 code."""
    return str(all_settings(desk).get("currency", DEFAULT_CURRENCY))


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
        line_minutes={**LINE_MINUTES, **chosen.get("line_minutes", {})},
        countries=country_days(countries | {home}, day),
        home_country=home,
        work_from=_time(chosen.get("work_from"), built_in.work_from),
        work_to=_time(chosen.get("work_to"), built_in.work_to),
        free_minutes=chosen.get("free_minutes"),
        offer_lead=int(chosen.get("offer_lead", built_in.offer_lead)),
        lapse_days=int(chosen.get("lapse_days", built_in.lapse_days)),
    )


def _time(stored: str | None, otherwise: time) -> time:
    return time.fromisoformat(stored) if stored else otherwise
