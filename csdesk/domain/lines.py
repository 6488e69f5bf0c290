"""Frozen lines: how rows leave the book, for pages, commands and files."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from csdesk.domain.money import Money
from csdesk.domain.morning import Reason, Ref


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


@dataclass(frozen=True, slots=True)
class UsageWeek:
    """Use in the seven days that end on `ends_on`."""

    ends_on: date
    value: float


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
