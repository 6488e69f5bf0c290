"""Frozen lines of an account's own page: its head, pages of its timeline and tasks, what goes with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from csdesk.domain.language import plural
from csdesk.domain.lines import Happening, TaskLine


@dataclass(frozen=True, slots=True)
class AccountHead:
    """What stands above the tabs, and what the dialog of the account's fields fills in."""

    id: str
    name: str
    status: str
    stage: str
    stage_since: date | None
    tier: str
    owner: str
    tags: tuple[str, ...]
    notes: str
    cadence_days: int | None
    industry: str
    domain: str
    country: str
    city: str
    zone: str
    customer_since: date | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the timeline: everything older than this entry comes after it."""

    at: str  # the stored instant
    rank: int  # of its kind among entries of one instant
    n: int


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """What of the timeline is wanted. Empty fields ask for everything.

    `channel`: a `terms.Channel`, "revenue" or "ticket". `contact_id` and `direction` are met by
    touchpoints only. `text`: every word must begin a word of the entry, accents folded.
    """

    channel: str = ""
    contact_id: str = ""
    direction: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """Entries, the newest first. `after`: where the next part begins; None: these were the last."""

    entries: tuple[Happening, ...]
    after: Place | None


@dataclass(frozen=True, slots=True)
class TaskPart:
    """Tasks of one account. `after`: where the next part begins; None: these were the last."""

    tasks: tuple[TaskLine, ...]
    after: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class TouchpointView:
    """One contact as it is stored, for its dialog."""

    id: str
    account_id: str
    at: datetime
    channel: str
    direction: str
    minutes: int | None
    minutes_guessed: bool
    summary: str
    body: str
    sentiment: int | None
    people: tuple[tuple[str, str], ...]  # id, name


_COUNTED: Mapping[str, Callable[[int], str]] = {  # in the order in which they are said
    "account": lambda n: plural("{n} account", "{n} accounts", n),
    "contact": lambda n: plural("{n} person", "{n} people", n),
    "contract": lambda n: plural("{n} contract", "{n} contracts", n),
    "touchpoint": lambda n: plural("{n} contact in the history", "{n} contacts in the history", n),
    "task": lambda n: plural("{n} task", "{n} tasks", n),
    "playbook_run": lambda n: plural("{n} run of a playbook", "{n} runs of playbooks", n),
    "checkin": lambda n: plural("{n} check-in", "{n} check-ins", n),
    "ticket": lambda n: plural("{n} ticket", "{n} tickets", n),
    "revenue_event": lambda n: plural("{n} change of revenue", "{n} changes of revenue", n),
    "usage": lambda n: plural("{n} sample of use", "{n} samples of use", n),
}


@dataclass(frozen=True, slots=True)
class Deletion:
    """What would go with something: its table and name, and rows by table, itself included."""

    table: str
    id: str
    name: str
    rows: Mapping[str, int] = field(default_factory=dict)


def counted_words(rows: Mapping[str, int], *, without: str = "") -> tuple[str, ...]:
    """`3 people`, `120 contacts in the history`: what goes along, in a fixed order.

    One row of the table `without` is the thing itself and not counted. Rows that only join others are
    not said.
    """
    found = []
    for table, words in _COUNTED.items():
        count = rows.get(table, 0) - (1 if table == without else 0)
        if count > 0:
            found.append(words(count))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class TrashLine:
    """One deletion that can still be taken back. `number` names the action."""

    number: int
    table: str
    row_id: str
    name: str
    account: str  # name of the account it belonged to, empty for an account
    at: datetime
    rows: Mapping[str, int] = field(default_factory=dict)
    restorable: bool = True  # not when it was deleted by taking back what had added it


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with its stored values before and after."""

    name: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of one row."""

    seq: int  # its place in the journal
    table: str
    row_id: str
    row_name: str
    op: str  # I, U, D
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """What one action did to an account and to what hangs on it. `lines` are the first of many changes.

    `came` and `went` count rows by table. `undoable`: the whole action can still be asked to be taken back.
    """

    seq: int  # of its last change
    at: datetime
    action: int | None  # None: edited outside csdesk
    name: str
    own: bool  # done on this computer
    undoable: bool
    came: Mapping[str, int]
    went: Mapping[str, int]
    lines: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class HistoryPart:
    """Actions, the newest first. `after`: the next part begins below it; None: these were the last."""

    entries: tuple[HistoryEntry, ...]
    after: int | None
