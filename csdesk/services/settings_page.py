"""What the Settings page shows of the book, read in one piece."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from csdesk.book.backup import BackupFile
from csdesk.book.setting_queries import countries_in_use
from csdesk.services.books import backup_plan
from csdesk.services.context import Services
from csdesk.services.policies import DEFAULT_CURRENCY, all_settings
from csdesk.services.public_holidays import country_days
from csdesk.services.restoring import list_backups
from csdesk.services.settings import currencies_in_use, typed_settings


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """The settings of a book and what stands around them."""

    typed: Mapping[str, str]  # those not at their default, as they would be typed
    currency: str
    currencies: tuple[str, ...]  # of contracts and of given rates, without the book's own
    country: str  # name of the own country, empty where none is set
    countries: tuple[str, ...]  # names of the countries of accounts and people
    holidays: tuple[
        tuple[date, str], ...
    ]  # of the own country and own days off, this year and next
    backups: tuple[BackupFile, ...]
    backup_folder: Path
    today: date


def read_settings(desk: Services) -> SettingsShown:
    """Everything that the page shows."""
    typed, chosen, today = typed_settings(desk), all_settings(desk), desk.today()
    own = str(chosen.get("currency", "")) or DEFAULT_CURRENCY
    with desk.book.read() as connection:
        codes = countries_in_use(connection)
    rated = tuple(chosen.get("rates", {}))
    currencies = tuple(dict.fromkeys((*currencies_in_use(desk), *rated)))
    home = str(chosen.get("home_country", ""))
    known = country_days((*codes, home), today)
    days: dict[date, str] = {}
    for day in chosen.get("days_off", ()):
        days[date.fromisoformat(day)] = ""
    if home in known:
        days |= known[home].holidays
    return SettingsShown(
        typed,
        own,
        tuple(code for code in currencies if code != own),
        known[home].name if home in known else home,
        tuple(sorted(known[code].name for code in codes if code in known)),
        tuple(
            sorted(
                (day, name) for day, name in days.items() if day >= today.replace(day=1, month=1)
            )
        ),
        tuple(list_backups(desk)),
        backup_plan(desk).folder_for(desk.book.path),
        today,
    )
