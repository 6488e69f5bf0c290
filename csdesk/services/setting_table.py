"""The one table of settings: terminal, Settings page and search read it.

A name with a point is an entry of a family: `weights.renewal.window` is the entry `renewal.window` of the
stored row `weights`. Texts are marked; show them by `language.said`.
"""

from collections.abc import Mapping
from datetime import date

from csdesk.domain.kinds import KIND_WORDS
from csdesk.domain.language import mark
from csdesk.domain.policy import CADENCE, LINE_MINUTES, TIER_FACTOR, WEIGHTS
from csdesk.services import setting_values as values
from csdesk.services.policies import DEFAULT_CURRENCY
from csdesk.services.setting_calendar import CALENDAR
from csdesk.services.setting_kinds import DAYS, FAMILIES, MINUTES, SECTIONS, USUAL, Setting
from csdesk.services.setting_limits import LIMITS
from csdesk.services.setting_mail import MAIL

__all__ = ["FAMILIES", "SECTIONS", "SETTINGS", "Setting", "setting"]


def _weight(kind: str) -> Setting:
    default = WEIGHTS.get(kind, USUAL.weight(kind))
    read = values.share(0, 1)
    return Setting(f"weights.{kind}", "weights", "", "", read, default, values.number)


def _cadence(stage: str) -> Setting:
    pair = {each.value: list(days) for each, days in CADENCE.items()}[stage]
    return Setting(
        f"cadence.{stage}",
        "cadence",
        _STAGES[stage],
        mark("days between two-way contacts, ideal and longest, such as 30 60"),
        values.cadence,
        pair,
        values.spaced,
        DAYS,
    )


def _tier(tier: str) -> Setting:
    return Setting(
        f"tier_factor.{tier}",
        "cadence",
        "",
        mark("the days of the cadence are multiplied by this for accounts of the tier"),
        values.share(0.1, 10),
        TIER_FACTOR.get(tier, 1.0),
        values.number,
    )


def _rate(code: str) -> Setting:
    return Setting(
        f"rates.{values.currency(code, date.min)}",
        "money",
        "",
        mark("what one unit is worth in the book's own currency"),
        values.rate,
        show=values.number,
    )


def _channel(channel: str) -> Setting:
    return Setting(
        f"line_minutes.{channel}",
        "day",
        _CHANNELS[channel],
        mark("minutes a line of the list takes, with preparation and log"),
        values.whole(1, 480),
        LINE_MINUTES[channel],
        unit=MINUTES,
    )


_STAGES: Mapping[str, str] = {
    "new": mark("New"),
    "intermediate": mark("Intermediate"),
    "advanced": mark("Advanced"),
    "advocate": mark("Advocate"),
}
_CHANNELS: Mapping[str, str] = {
    "call": mark("A call takes"),
    "email": mark("A mail takes"),
    "meeting": mark("A meeting takes"),
    "message": mark("A message takes"),
    "event": mark("An event takes"),
}

_ALL = (
    Setting("name", "you", mark("Your name"), mark("stands in invites"), values.text),
    Setting(
        "email",
        "you",
        mark("Your mail address"),
        mark("with it, check-ins with guests become invites"),
        values.mail,
    ),
    *MAIL,
    Setting(
        "work_from",
        "day",
        mark("Work begins at"),
        mark("start of your working day, such as 09:00"),
        values.clock,
        "09:00",
    ),
    Setting(
        "work_to",
        "day",
        mark("Work ends at"),
        mark("end of your working day, such as 17:30"),
        values.clock,
        "17:30",
    ),
    Setting(
        "work_days",
        "day",
        mark("Working days"),
        mark("the days of the week on which you work"),
        values.weekdays,
        sorted(USUAL.work_days),
        values.weekday_names,
    ),
    Setting(
        "free_minutes",
        "day",
        mark("Minutes for contacts"),
        mark("each day, instead of working hours less meetings; empty: computed"),
        values.whole(0, 24 * 60),
        unit=MINUTES,
    ),
    *(_channel(channel) for channel in LINE_MINUTES),
    *(_cadence(stage.value) for stage in CADENCE),
    *(_tier(tier) for tier in TIER_FACTOR),
    *(_weight(kind) for kind in KIND_WORDS),
    *LIMITS,
    Setting(
        "currency",
        "money",
        mark("Currency of the book"),
        mark("of contracts that do not state one (ISO 4217); rates lead to it"),
        values.currency,
        DEFAULT_CURRENCY,
    ),
    Setting(
        "home_country",
        "holidays",
        mark("Your own country"),
        mark("its holidays are your days off"),
        values.country,
    ),
    Setting(
        "days_off",
        "holidays",
        mark("Your own days off"),
        mark("beside the holidays, with commas, such as 24 dec, 31 dec"),
        values.days_off,
        show=values.joined,
    ),
    *CALENDAR,
    Setting(
        "answer_folder",
        "answers",
        mark("Folder of answers"),
        mark("its new .ics and .eml files are read as answers of guests; they stay as they are"),
        values.folder,
    ),
    Setting(
        "backup_folder",
        "backup",
        mark("Folder of the backups"),
        mark("another disk is safest; empty: beside the account book"),
        values.folder,
    ),
    Setting(
        "backups_daily",
        "backup",
        mark("Daily backups that stay"),
        mark("the newest, one a day"),
        values.whole(1, 366),
        14,
    ),
    Setting(
        "backups_weekly",
        "backup",
        mark("Weekly backups that stay"),
        mark("beyond the daily ones, the newest of each week"),
        values.whole(0, 520),
        8,
    ),
    Setting(
        "backups_monthly",
        "backup",
        mark("Monthly backups that stay"),
        mark("beyond those, the newest of each month"),
        values.whole(0, 120),
        12,
    ),
)
SETTINGS: Mapping[str, Setting] = {each.name: each for each in _ALL}

_MADE = {"weights": _weight, "tier_factor": _tier, "rates": _rate}


def setting(name: str) -> Setting:
    """The entry of the table; entries of open families (rates, tiers, own reasons) are made as asked for.

    Raises KeyError for a name that is none.
    """
    if name in SETTINGS:
        return SETTINGS[name]
    family, _, key = name.partition(".")
    if family not in _MADE or not key.strip():
        raise KeyError(name)
    try:
        return _MADE[family](key.strip())
    except ValueError:
        raise KeyError(name) from None
