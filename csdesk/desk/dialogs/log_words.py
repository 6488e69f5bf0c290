"""What the log dialog says about what is typed: how long, what changes, since when it is kept."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from csdesk.desk.fonts import font
from csdesk.desk.widgets.fields import MomentField
from csdesk.desk.widgets.labels import Label
from csdesk.domain.language import plural, tr
from csdesk.domain.terms import is_two_way
from csdesk.errors import Invalid

_MINUTES = re.compile(r"\s*(?:(\d{1,2})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min|minutes)?)?\s*")
_TICK_MS = 1000


def parse_minutes(typed: str) -> int | None:
    """`15`, `15 min`, `1 h 20` in minutes; None for an empty text. Raises Invalid."""
    if not typed.strip():
        return None
    match = _MINUTES.fullmatch(typed)
    if match is None or not any(match.groups()):
        raise Invalid(
            "minutes",
            tr("“{typed}” is no length of time.", typed=typed.strip()[:40]),
            tr("Write 15 or 1 h 20."),
        )
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def length_words(typed: str, when: MomentField, now: datetime) -> str:
    """`10:48 to 11:03, minutes as given`: when it was, and whether its length is known."""
    try:
        minutes, at = parse_minutes(typed), when.moment()
    except Invalid:
        return ""
    if minutes is None:
        return tr("minutes are guessed")
    ends = at + timedelta(minutes=minutes) if at is not None else now
    start = ends - timedelta(minutes=minutes)
    return tr("{start} to {end}, as given", start=f"{start:%H:%M}", end=f"{ends:%H:%M}")


def effect_words(channel: str, direction: str, stays: Sequence[str]) -> str:
    """What will change when this is saved: the silence, and the reasons that stay (their chips)."""
    talked = is_two_way(channel, direction)
    if not stays:
        if talked:
            return tr("Silence starts again at 0 days.")
        return tr("Silence goes on: only what both say, or they say live, ends it.")
    if len(stays) == 1:
        if talked:
            return tr("Silence starts again at 0 days; “{reason}” stays.", reason=stays[0])
        return tr("Silence goes on; “{reason}” stays.", reason=stays[0])
    if talked:
        return plural(
            "Silence starts again at 0 days; {n} reason stays.",
            "Silence starts again at 0 days; {n} reasons stay.",
            len(stays),
        )
    return plural(
        "Silence goes on; {n} reason stays.", "Silence goes on; {n} reasons stay.", len(stays)
    )


@dataclass(frozen=True, slots=True)
class Answerable:
    """A reason that this contact may settle. `usual`: whether it is ticked before anybody decides."""

    kind: str
    episode: str
    chip: str
    usual: Callable[[str, str], bool]  # channel, direction


class Kept(Label):
    """`saved 2 s ago`: since when what is typed is on the disk."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setFont(font(11))
        self.setProperty("tone", "text3")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._say)

    def begin(self) -> None:
        """It was kept just now."""
        self._since.start()
        self._timer.start()
        self._say()

    def _say(self) -> None:
        seconds = self._since.elapsed() // 1000
        if seconds < 1:
            self.setText(tr("saved now"))
        elif seconds < 60:
            self.setText(plural("saved {n} s ago", "saved {n} s ago", seconds))
        else:
            self.setText(plural("saved {n} min ago", "saved {n} min ago", seconds // 60))
