"""What the signals may know of an account: frozen, complete, read by a fixed number of queries.

Days are calendar days of the person's own time zone; instants are aware UTC. `None` always means "not
known" or "never", never zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from csdesk.domain.money import Money
from csdesk.domain.terms import CheckinStatus, Side, Stage, Status, TaskKind


@dataclass(frozen=True, slots=True)
class Birthday:
    """A yearly day; the year of birth is optional. 29 February is kept on 28 in common years."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """One person at the account."""

    id: str
    name: str
    role: str = ""  # a `terms.Role` or empty
    title: str = ""
    influence: int = 0  # 0 unknown, 1 little .. 3 much
    country: str = ""  # ISO 3166-1 alpha-2; the account's country where empty
    channel: str = ""  # preferred `terms.Channel`, or empty
    birthday: Birthday | None = None
    left_on: date | None = None
    opted_out: frozenset[str] = frozenset()  # of `terms.Occasion`
    last_two_way: date | None = None


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """One contract; `renewals.next_renewal` says when it renews."""

    id: str
    name: str
    mrr: Money
    starts_on: date
    ends_on: date | None = None  # stated end: after it the contract is over
    renews_on: date | None = None  # stated renewal; None: derived from start and billing period
    billing_months: int = 12
    notice_days: int = 0
    auto_renew: bool = False
    is_trial: bool = False
    offer_made_on: date | None = None
    renewed_by: str | None = None  # id of the contract that follows it

    def __hash__(self) -> int:
        """By id alone: equal contracts have equal ids, and results are remembered by contract."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class UsageFacts:
    """Recorded use of the product. Sums are over the whole account, in the metric `metric`."""

    metric: str  # "uses", "logins" .. the one with most rows
    source: str  # where the newest rows come from: "import", "by hand" or a file's name
    as_of: date  # last day the source reported for ANY account: the age of the data
    last_use: date | None  # last day with a value above zero
    last_28: float  # sum of the 28 days that end at min(today, as_of)
    previous_28: float  # sum of the 28 days before those
    features_90: int = 0  # features used in the last 90 days; counted in stage Intermediate only
    features_before: int = 0  # features used in the 90 days before those
    first_use: date | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """Something promised and not done: a task, a next step, or a step of a running playbook."""

    id: str
    title: str
    kind: TaskKind
    side: Side
    due_on: date | None
    since: date  # the day it became this side's turn
    contact_id: str | None = None
    playbook: str = ""  # name of the playbook of a step
    onboarding: bool = False  # the step belongs to an onboarding playbook


@dataclass(frozen=True, slots=True)
class CheckinFacts:
    """A planned meeting. `logged` says a touchpoint was recorded for it."""

    id: str
    title: str
    starts_at: datetime
    minutes: int
    status: CheckinStatus
    contact_ids: tuple[str, ...] = ()
    logged: bool = False


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """A support ticket that is open, or was closed in the last 60 days."""

    id: str
    subject: str
    opened_on: date
    closed_on: date | None
    satisfaction: int | None = None  # 1 to 5
    escalated: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class SnoozeFacts:
    """A reason, or with `kind` None the whole account, put aside by the person.

    `until`: not before that day. `known`: not before a reason appears whose (kind, episode) is not among
    these. With both, whichever comes first ends it; with neither it is a dismissal of (kind, episode).
    """

    kind: str | None
    episode: str = ""
    until: date | None = None
    known: frozenset[tuple[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """Everything the signals may use of one account."""

    id: str
    name: str
    status: Status = Status.ACTIVE
    stage: Stage = Stage.NEW
    stage_since: date | None = None
    tier: str = ""  # "A", "B", "C" or the company's own word
    country: str = ""
    zone: str = ""  # IANA name
    city: str = ""
    owner: str = ""
    customer_since: date | None = None
    cadence_days: int | None = None  # the person's own maximum for this account
    mrr: tuple[Money, ...] = ()  # of running contracts, one sum per currency, see `money.totals`
    contacts: tuple[ContactFacts, ...] = ()
    contracts: tuple[ContractFacts, ...] = ()  # running or to come
    ended: tuple[
        ContractFacts, ...
    ] = ()  # ran out in the last 60 days, where none runs or is to come
    usage: UsageFacts | None = None
    last_two_way: datetime | None = None
    last_in: datetime | None = None  # they, any channel
    last_out: datetime | None = None  # we, no answer
    tries_since: int = 0  # outbound touchpoints since the last two-way or inbound one
    tasks: tuple[TaskFacts, ...] = ()
    checkins: tuple[CheckinFacts, ...] = ()  # planned ones, past and to come
    tickets: tuple[TicketFacts, ...] = ()
    snoozes: tuple[SnoozeFacts, ...] = ()
    known_contacts: int = 0  # people ever known here, those who left included
    mood: float | None = None  # mean of the last five logged in half a year, -1 worse .. 1 better


@dataclass(frozen=True, slots=True)
class CountryDays:
    """Days off of one country: week days (0 Monday) and named public holidays."""

    code: str
    name: str
    weekend: frozenset[int] = frozenset({5, 6})
    holidays: Mapping[date, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """By code alone: the mapping has no hash, and results are remembered by country."""
        return hash(self.code)
