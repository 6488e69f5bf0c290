"""A signal: one reason to contact one account, with its evidence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import Policy


class Part(IntEnum):
    """Role of a signal in the sentence, in the order of speaking."""

    OPENER = 0
    TOPIC = 1
    OFFER = 2
    ASK = 3


class Tone(StrEnum):
    """How loud a chip is: act today, act this month, for information, good news."""

    NOW = "now"
    SOON = "soon"
    CALM = "calm"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named value that was seen. `as_of` is the day the source knew it; None: it cannot age."""

    name: str
    value: str | int | float | date
    source: str
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason. `clause` stands in the sentence, `chip` alone.

    `episode` names the occurrence (this renewal, this year's birthday, this silence): a reason that was
    dismissed stays away for the same episode and may come back with another.
    """

    kind: str  # "family.name", such as "renewal.notice"
    urgency: float  # 0..1
    part: Part
    tone: Tone
    clause: str
    chip: str
    evidence: tuple[Evidence, ...]
    episode: str
    contact_id: str | None = None  # whom to talk to, where the reason says so
    channel: str | None = None  # `terms.Channel`, where the reason says so
    verb: str | None = None  # "Thank", "Greet": replaces the verb of the channel
    lapses_on: date | None = None  # first day the reason is gone by itself

    def __post_init__(self) -> None:
        """Refuse an urgency outside 0..1: a wrong rule, not a loud reason."""
        if not 0.0 <= self.urgency <= 1.0:
            raise ValueError(f"{self.kind}: urgency {self.urgency} is not in 0..1")

    @property
    def family(self) -> str:
        """The part of `kind` before the dot."""
        return self.kind.partition(".")[0]


SignalRule = Callable[[AccountFacts, date, Policy], Signal | None]
