"""What the Outbox page shows: lines of four parts, and what can be done with each."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from csdesk.desk.painting import Chip
from csdesk.domain.language import mark


class Part(StrEnum):
    """The parts of the page, in their order."""

    DECIDE = "decide"
    WAITING = "waiting"
    SENT = "sent"
    READ = "read"


PART_WORDS = {
    Part.DECIDE: mark("To decide"),
    Part.WAITING: mark("Waiting to go out"),
    Part.SENT: mark("Sent lately"),
    Part.READ: mark("Answers read"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done with a line. `words` are those of its button."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One line of the page, in words. `item` is what it is about, as the services gave it."""

    key: str
    part: Part
    icon: str
    title: str
    account: str  # empty: none, or the title names it
    account_id: str
    stamp: str  # when it came, at the right
    sentence: str
    item: object
    facts: tuple[tuple[str, str], ...] = ()  # a word, and what it stands for
    quote: str = ""  # somebody's own words
    chip: Chip | None = None
    deeds: tuple[Deed, ...] = ()  # the first is what is done most

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        parts = [
            self.title,
            self.account,
            self.chip.text if self.chip is not None else "",
            self.sentence,
            *(f"{word}: {what}" for word, what in self.facts),
            self.quote,
            self.stamp,
        ]
        return ", ".join(part for part in parts if part)


# What can be done: icon, key of the list, and the action of the table that shows the key to people.
DEEDS: dict[str, tuple[str, Qt.Key, str]] = {
    "accept": ("check", Qt.Key.Key_A, "outbox_accept"),
    "time": ("clock", Qt.Key.Key_T, "outbox_time"),
    "decline": ("cross", Qt.Key.Key_D, "outbox_decline"),
    "log": ("pencil", Qt.Key.Key_L, "outbox_log"),
    "take": ("calendar-plus", Qt.Key.Key_I, "outbox_take"),
    "dismiss": ("cross", Qt.Key.Key_X, "outbox_dismiss"),
    "add_guest": ("person", Qt.Key.Key_G, "outbox_guest"),
    "calendar": ("calendar", Qt.Key.Key_C, "outbox_calendar"),
    "send": ("send", Qt.Key.Key_S, "outbox_send"),
    "draft": ("mail", Qt.Key.Key_E, "outbox_draft"),
    "answer": ("mail", Qt.Key.Key_E, "outbox_draft"),
    "went_out": ("check", Qt.Key.Key_G, "outbox_went_out"),
    "settings": ("sliders", Qt.Key.Key_M, "outbox_settings"),
    "withdraw": ("undo", Qt.Key.Key_W, "outbox_withdraw"),
    "open": ("calendar", Qt.Key.Key_O, "outbox_open"),
}
