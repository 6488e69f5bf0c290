"""Changing the settings of the book."""

import json
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any

from csdesk.book.tables import SettingRow
from csdesk.domain.changes import Changes
from csdesk.domain.money import is_currency
from csdesk.domain.texts import clean_line
from csdesk.errors import Invalid
from csdesk.ical.clean import address
from csdesk.importers.values import read_country
from csdesk.services.context import Services


def _currency(typed: str) -> str:
    code = typed.upper()
    if not is_currency(code):
        raise ValueError(f"'{typed}' is not an ISO 4217 currency code such as EUR.")
    return code


def _clock(typed: str) -> str:
    return time.fromisoformat(typed.zfill(5)).strftime("%H:%M")


def _whole(typed: str) -> int:
    number = int(typed)
    if not 0 <= number <= 24 * 60:
        raise ValueError(f"{number} is not in 0 to 1440.")
    return number


# Name: how a typed value is read, and what it is, for the help.
SETTINGS: Mapping[str, tuple[Callable[[str], Any], str]] = {
    "currency": (_currency, "currency of contracts that do not state one (ISO 4217)"),
    "home_country": (read_country, "your own country: its holidays are your days off"),
    "name": (clean_line, "your name, for invites"),
    "email": (address, "your mail address: with it, check-ins with guests become invites"),
    "work_from": (_clock, "start of your working day, such as 09:00"),
    "work_to": (_clock, "end of your working day, such as 17:30"),
    "free_minutes": (
        _whole,
        "minutes for contacts each day, instead of working hours less meetings",
    ),
    "offer_lead": (_whole, "days before the notice deadline when an offer should be prepared"),
    "lapse_days": (_whole, "days without use before that is a reason"),
}


def change_setting(desk: Services, name: str, typed: str) -> Changes:
    """Set one setting; an empty value takes it back to its default. Raises Invalid."""
    if name not in SETTINGS:
        raise Invalid(name, f"There is no setting '{name}'.", f"There are: {', '.join(SETTINGS)}.")
    try:
        value = SETTINGS[name][0](typed.strip()) if typed.strip() else None
    except ValueError as error:
        raise Invalid(name, f"{name}: {error}") from None
    with desk.book.write(f"set {name}") as unit:
        row = unit.get(SettingRow, name)
        if value is None:
            if row is not None:
                unit.session.delete(row)
        elif row is not None:
            row.value = json.dumps(value)
        else:
            unit.session.add(SettingRow(id=name, value=json.dumps(value)))
    return unit.changes
