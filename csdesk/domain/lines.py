"""Frozen lines: how rows leave the book, for pages, commands and files."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from csdesk.domain.health import Health
from csdesk.domain.invitations import GuestLine
from csdesk.domain.money import Money
from csdesk.domain.morning import Reason, Ref
from csdesk.domain.runway import Runway


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account in a list. `mrr` is in the usual currency; `more_mrr` in the others."""

    id: str
    name: str
    status: str
    stage: str
    country: str
    tier: str
    industry: str
    mrr: Money | None
    more_mrr: tuple[Money, ...]
    renews_on: date | None
    renewal_derived: bool
    notice_on: date | None  # last day to give notice
    last_two_way: datetime | None
    # What only the table of all accounts shows; elsewhere these stay at "not known".
    city: str = ""
    country_name: str = ""  # of `country`, as the days off know it
    owner: str = ""
    tags: tuple[str, ...] = ()
    cadence_days: int | None = None
    ours_since: date | None = None  # customer since, else the start of the stage
    playbooks: tuple[str, ...] = ()  # names of those at work
    occasions: tuple[str, ...] = ()  # what those are for: onboarding, renewal ..
    people: int = 0  # who are there today
    last_channel: str = ""  # of the last two-way contact
    silent: bool = False  # longer without one than the cadence asks for
    use: "UseLine | None" = None
    next_step: "NextStep | None" = None
    health: int | None = None  # 0..100, None: too little is known


@dataclass(frozen=True, slots=True)
class UseLine:
    """Use of twelve weeks. `weeks`: the oldest first, the last one ends with the data."""

    weeks: tuple[float, ...]
    as_of: date
    missing: int  # whole weeks between the end of the data and today
    trend: str  # rising, steady, falling: 28 days against the 28 before; stopped: none for long


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is to come first with an account: our earliest promise, or a planned meeting."""

    title: str
    due_on: date | None
    at: str = ""  # of a meeting: `13:30` on the person's own clock


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One person at an account."""

    id: str
    name: str
    title: str
    role: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    birthday: str
    country: str
    zone: str
    channel: str
    left_on: date | None
    last_two_way: datetime | None


@dataclass(frozen=True, slots=True)
class ContractView:
    """One contract with its MRR and its next renewal."""

    id: str
    name: str
    mrr: Money | None
    seats: int | None
    starts_on: date
    ends_on: date | None
    renews_on: date | None
    renewal_derived: bool
    notice_on: date | None
    billing_months: int
    notice_days: int
    auto_renew: bool
    is_trial: bool
    running: bool
    offer_made_on: date | None


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One open promise. `side`: whose turn."""

    id: str
    account: Ref
    contact: Ref | None
    title: str
    kind: str
    side: str
    due_on: date | None
    done: bool = False
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckinLine:
    """One planned meeting, on its own clock (`starts_local`, `zone`) and as an instant."""

    id: str
    account: Ref
    title: str
    starts_at: datetime  # aware UTC
    starts_local: datetime  # naive, on the clock of `zone`
    zone: str
    minutes: int
    status: str
    people: tuple[str, ...]
    emails: tuple[str, ...]
    logged: bool
    guests: tuple[GuestLine, ...] = ()
    rrule: str = ""  # of the series that it belongs to, where it is no row of its own
    series_id: str = ""
    organizer: str = ""  # address of who invites; empty: we


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of an account's timeline, the newest first."""

    id: str
    at: datetime
    kind: str  # a touchpoint's channel, or "revenue", "ticket"
    title: str
    body: str = ""
    direction: str = ""  # of a touchpoint, else empty
    people: tuple[str, ...] = ()
    minutes: int | None = None
    minutes_guessed: bool = False
    two_way: bool = False  # ends a silence; see `terms.is_two_way`
    length: int = 0  # characters of the whole body, of which `body` may be the beginning
    sentiment: int | None = None  # -1 worse, 0 same, 1 better


@dataclass(frozen=True, slots=True)
class UsageWeek:
    """Use in the seven days that end on `ends_on`."""

    ends_on: date
    value: float


@dataclass(frozen=True, slots=True)
class StageProof:
    """What speaks for the stage of an account. `features` counts those used in 90 days."""

    onboarded_on: date | None  # the last onboarding ended; None: none ever did
    steps_left: int  # open steps of a running onboarding
    features: int
    features_known: int
    people_reached: int  # with a two-way contact in half a year


@dataclass(frozen=True, slots=True)
class AccountPage:
    """All that one screen of an account shows. `reasons` as on the morning list."""

    line: AccountLine
    city: str
    zone: str
    domain: str
    owner: str
    stage_since: date | None
    customer_since: date | None
    tags: tuple[str, ...]
    notes: str
    extra: dict[str, Any]
    contacts: tuple[ContactLine, ...]
    contracts: tuple[ContractView, ...]
    timeline: tuple[Happening, ...]
    tasks: tuple[TaskLine, ...]
    checkins: tuple[CheckinLine, ...]
    usage_weeks: tuple[UsageWeek, ...]  # the oldest first; empty without usage data
    usage_as_of: date | None
    sentence: str  # as on the morning list, or empty
    priority: float  # 0..100
    reasons: tuple[Reason, ...]
    put_aside: tuple[str, ...] = field(default=())
    health: Health | None = None
    runway: Runway | None = None
    cadence: tuple[int, int] | None = None  # ideal and longest days between two-way contacts
    proof: StageProof | None = None
