"""What a typed line says, and where in the line it says so."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from csdesk.domain.known_names import Known


class Part(StrEnum):
    """What a stretch of the line says."""

    HOW = "how"
    WHO = "who"
    ACCOUNT = "account"
    DIRECTION = "direction"
    MINUTES = "minutes"
    WHEN = "when"
    MOOD = "mood"
    ABOUT = "about"
    STEP = "step"
    SIDE = "side"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class QuickLog:
    """What a line says; empty and None where it says nothing."""

    channel: str = ""
    direction: str = ""
    account_id: str = ""
    contact_ids: tuple[str, ...] = ()
    minutes: int | None = None
    at: datetime | None = None
    mood: int | None = None
    about: str = ""
    next_step: str = ""
    next_side: str = ""
    next_due: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line, from `start` up to `end`. `question`: why it is not understood."""

    start: int
    end: int
    part: Part
    question: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as it is understood: spans in order, apart from each other, inside the text.

    `candidates`: who may be meant by the (last) name, the chosen one first. `unknown`: a name that
    nobody in the book has.
    """

    said: QuickLog
    spans: tuple[Span, ...] = ()
    candidates: tuple[Known, ...] = ()
    unknown: str = ""

    @property
    def questions(self) -> tuple[Span, ...]:
        """What is not understood."""
        return tuple(span for span in self.spans if span.question)
