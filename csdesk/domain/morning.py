"""The morning list as it is shown: frozen lines that the terminal and the desk both read."""

from dataclasses import dataclass
from datetime import date, datetime

from csdesk.domain.money import Money
from csdesk.domain.signal import Signal
from csdesk.domain.terms import Stage


@dataclass(frozen=True, slots=True)
class Ref:
    """An id and the name it is shown by."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A signal that counts, with its weight and its share of the priority.

    `points` are the share in the account's priority (0..100): priority x ln(1 - weight x urgency) / sum
    of those logarithms, so the points of a line add up to its priority.
    """

    signal: Signal
    weight: float
    points: float


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One account of the list. `reasons` are ordered by points, the largest first."""

    account: Ref
    contact: Ref | None
    contact_title: str  # title, else role, else empty
    verb: str  # "Call", "Write to", "Meet", "Thank", "Greet"
    channel: str  # `terms.Channel`
    priority: float  # 0..100, money factor included
    combined: float  # 0..1, before the money factor
    money_factor: float  # 0.6..1
    clauses: tuple[
        tuple[str, str], ...
    ]  # (kind, words) in the order of the sentence, money not included
    sentence: str  # whole, money included: terminal, print, copy, screen reader
    reasons: tuple[Reason, ...]
    stake: Money | None  # MRR at stake, in the usual currency
    minutes: int
    stage: Stage
    place: str  # city, else name of the country, else empty
    zone: str  # IANA name or empty


@dataclass(frozen=True, slots=True)
class Held:
    """An account that has reasons and is held back today, and why."""

    account: Ref
    why: str
    until: date


DONE = "done"  # what is noted of an account that the person marked as done


@dataclass(frozen=True, slots=True)
class Done:
    """An account that was contacted, or marked done, today. `how`: a `terms.Channel`, or `DONE`."""

    account: Ref
    at: datetime
    how: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The list of one day, ranked. `folded` did not fit `minutes`; nothing is dropped."""

    day: date
    minutes: int
    lines: tuple[AgendaLine, ...]
    folded: tuple[AgendaLine, ...]
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A reason that does not hold today, and what would make it one, as a sentence."""

    kind: str
    what_would_trigger: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why an account is, or is not, on the list. `rank` counts from 1, folded lines too; None: not on it."""

    account: Ref
    on_list: bool
    rank: int | None
    line: AgendaLine | None
    reasons: tuple[Reason, ...]  # those that hold, put-aside ones left out
    put_aside: tuple[str, ...]  # sentences about snoozed, dismissed and held reasons
    near_misses: tuple[NearMiss, ...]
