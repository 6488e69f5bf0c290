"""What a setting is, the sections that settings stand in, and makers of the most usual ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from csdesk.domain.kinds import kind_words
from csdesk.domain.language import mark, said, tr
from csdesk.domain.policy import Policy
from csdesk.services import setting_values as values
from csdesk.services.setting_values import Reader, Writer

FAMILIES = frozenset({"weights", "cadence", "tier_factor", "line_minutes", "rates"})


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: where it stands, what it says, how it is typed."""

    name: str
    section: str
    label: str
    help: str
    read: Reader
    default: Any = None  # as stored; None: nothing
    show: Writer = values.number  # a stored value as it is typed
    unit: str = ""

    @property
    def row(self) -> str:
        """Id of the stored row."""
        family, point, _ = self.name.partition(".")
        return family if point and family in FAMILIES else self.name

    @property
    def key(self) -> str:
        """The entry of the family; empty for a setting of its own."""
        return self.name[len(self.row) + 1 :]

    @property
    def typed_default(self) -> str:
        """The default as it would be typed; empty where there is none."""
        return "" if self.default is None else self.show(self.default)

    @property
    def words(self) -> str:
        """What its row says, in the language in use."""
        if self.row == "weights":
            return kind_words(self.key)
        if self.row == "rates":
            return tr("One {code} is", code=self.key)
        if self.row == "tier_factor":
            return tr("Tier {tier}", tier=self.key)
        return said(self.label)


# Section: its title. Their order is that of the page.
SECTIONS: Mapping[str, str] = {
    "you": mark("You"),
    "mail": mark("Mail account"),
    "day": mark("Working day"),
    "cadence": mark("Cadence"),
    "weights": mark("Weights of reasons"),
    "renewals": mark("Renewals"),
    "use": mark("Use"),
    "limits": mark("Other limits"),
    "money": mark("Currency and rates"),
    "holidays": mark("Holidays"),
    "calendar": mark("Your calendar"),
    "answers": mark("Answers of guests"),
    "backup": mark("Backup"),
}

USUAL = Policy()
DAYS = mark("days")
MINUTES = mark("minutes")


def plain(
    section: str,
    name: str,
    label: str,
    text: str,
    bounds: tuple[int, int],
    unit: str = DAYS,
) -> Setting:
    """A whole number of the policy."""
    return Setting(
        name, section, label, text, values.whole(*bounds), getattr(USUAL, name), unit=unit
    )


def share(section: str, name: str, label: str, text: str, bounds: tuple[float, float]) -> Setting:
    """A number with decimals of the policy."""
    default = getattr(USUAL, name)
    return Setting(name, section, label, text, values.share(*bounds), default, values.number)
