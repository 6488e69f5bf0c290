"""The facts of all accounts, read with a fixed number of grouped queries.

`day` is the day the list is for: nothing later than its end is seen, so the list of a past day can be shown
as it was. The statements are texts, because they are the hottest of the book and lean on its indexes.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, TypeVar

from sqlalchemy import Connection

from csdesk.book import facts_sql as sql
from csdesk.book.checkin_rows import unfolded_around
from csdesk.book.facts_sql import Statement
from csdesk.book.instants import instant_text
from csdesk.domain.clocks import instant_of
from csdesk.domain.facts import (
    AccountFacts,
    Birthday,
    CheckinFacts,
    ContactFacts,
    ContractFacts,
    SnoozeFacts,
    TaskFacts,
    TicketFacts,
    UsageFacts,
)
from csdesk.domain.money import NO_CURRENCY, NO_MONEY, Money, monthly_minor, totals
from csdesk.domain.recurrence import occurrence_id
from csdesk.domain.terms import CheckinStatus, Side, Stage, Status, TaskKind

_SERIES_AHEAD = timedelta(days=14)  # Today looks no further; the next one is known in any case
ENDED_DAYS = 60  # how long a contract that ran out is still told of
_MOOD_DAYS = 180  # older talks say nothing of the mood

T = TypeVar("T")


class _Reader:
    """Runs the statements for every account, or for some."""

    def __init__(self, connection: Connection, only: Collection[str] | None) -> None:
        self._connection = connection
        self._only = None if only is None else json.dumps(sorted(only))

    def rows(self, statement: Statement, **values: str) -> Sequence[Any]:
        if self._only is None:
            return self._connection.execute(statement.whole, values).all()
        return self._connection.execute(statement.some, {**values, "only": self._only}).all()


def read_facts(
    connection: Connection, day: date, zone: tzinfo, *, only: Collection[str] | None = None
) -> list[AccountFacts]:
    """Facts of every account on `day`, as the person in `zone` sees days, or of those with ids in `only`.

    An empty book gives no facts; ids that are not there give none either.
    """
    read = _Reader(connection, only)
    end = _midnight(day + timedelta(days=1), zone)
    iso = day.isoformat()
    contacts = _contacts(read, day, end, zone)
    contracts = _contracts(read, day)
    usage = _usage(read, day)
    talks = {row[0]: row[1:] for row in read.rows(sql.TALKS, end=end)}
    half = _midnight(day - timedelta(days=_MOOD_DAYS), zone)
    moods: dict[str, float | None] = {
        row[0]: row[1] for row in read.rows(sql.MOODS, end=end, half=half)
    }
    tasks = _grouped(read.rows(sql.TASKS, day=iso), _task)
    checkins = _checkins(read.rows(sql.CHECKINS), day)
    recent = _midnight(day - timedelta(days=60), zone)
    tickets = _grouped(
        read.rows(sql.TICKETS, end=end, recent=recent), lambda row: _ticket(row, zone)
    )
    snoozes = _grouped(read.rows(sql.SNOOZES, day=iso, end=end), _snooze)
    found: list[AccountFacts] = []
    for row in read.rows(sql.ACCOUNTS):
        key = row[0]
        people, known = contacts.get(key, ((), 0))
        known_terms = contracts.get(key, ())
        running = tuple(c for c in known_terms if c.ends_on is None or c.ends_on >= day)
        two_way, came_in, went_out, tries = talks.get(key, (None, None, None, 0))
        found.append(
            AccountFacts(
                id=key,
                name=row[1],
                status=Status(row[2]),
                stage=Stage(row[3]),
                stage_since=_day(row[4]),
                tier=row[5],
                country=row[6],
                zone=row[7],
                city=row[8],
                owner=row[9],
                customer_since=_day(row[10]),
                cadence_days=row[11],
                mrr=totals(
                    c.mrr for c in running if c.starts_on <= day and c.mrr.currency != NO_CURRENCY
                ),
                contacts=people,
                contracts=running,
                ended=tuple(c for c in known_terms if c not in running) if not running else (),
                usage=usage.get(key),
                last_two_way=_instant(two_way),
                last_in=_instant(came_in),
                last_out=_instant(went_out),
                tries_since=tries,
                tasks=tasks.get(key, ()),
                checkins=checkins.get(key, ()),
                tickets=tickets.get(key, ()),
                snoozes=snoozes.get(key, ()),
                known_contacts=known,
                mood=moods.get(key),
            )
        )
    return found


def _contacts(
    read: _Reader, day: date, end: str, zone: tzinfo
) -> dict[str, tuple[tuple[ContactFacts, ...], int]]:
    met: dict[str, date] = {}
    lately = (day - timedelta(days=365)).isoformat()
    for contact_id, at in read.rows(sql.PEOPLE_MET, end=end, lately=lately):
        if at is not None:
            seen = datetime.fromisoformat(at).astimezone(zone).date()
            met[contact_id] = max(met.get(contact_id, seen), seen)
    people: dict[str, list[ContactFacts]] = defaultdict(list)
    for (
        key,
        account,
        name,
        role,
        title,
        influence,
        country,
        channel,
        born,
        left,
        opted,
    ) in read.rows(sql.CONTACTS):
        people[account].append(
            ContactFacts(
                key,
                name,
                role,
                title,
                influence,
                country,
                channel,
                parse_birthday(born),
                _day(left),
                frozenset(json.loads(opted)) if opted != "[]" else _NOTHING,
                met.get(key),
            )
        )
    return {account: (tuple(found), len(found)) for account, found in people.items()}


_NOTHING: frozenset[str] = frozenset()


def parse_birthday(stored: str | None) -> Birthday | None:
    """The stored form, `1980-05-17` or `--05-17`; None for nothing."""
    if not stored:
        return None
    if stored.startswith("--"):
        return Birthday(int(stored[2:4]), int(stored[5:7]))
    born = date.fromisoformat(stored)
    return Birthday(born.month, born.day, born.year)


def _contracts(read: _Reader, day: date) -> dict[str, tuple[ContractFacts, ...]]:
    mrr: dict[str, Money] = {}
    for contract, amount, currency, months in read.rows(sql.LINES, day=day.isoformat()):
        before = mrr.get(contract)
        minor = monthly_minor(amount, months)
        mrr[contract] = Money(minor + (before.minor if before else 0), currency)
    successors = {row[0]: row[1] for row in read.rows(sql.SUCCESSORS)}
    found: dict[str, list[ContractFacts]] = defaultdict(list)
    since = (day - timedelta(days=ENDED_DAYS)).isoformat()
    for row in read.rows(sql.CONTRACTS, since=since):
        key, account, name, starts, ends, renews, months, notice, auto, trial, offer = row
        found[account].append(
            ContractFacts(
                id=key,
                name=name,
                mrr=mrr.get(key) or NO_MONEY,
                starts_on=date.fromisoformat(starts),
                ends_on=_day(ends),
                renews_on=_day(renews),
                billing_months=months,
                notice_days=notice,
                auto_renew=bool(auto),
                is_trial=bool(trial),
                offer_made_on=_day(offer),
                renewed_by=successors.get(key),
            )
        )
    return {account: tuple(contracts) for account, contracts in found.items()}


def _usage(read: _Reader, day: date) -> dict[str, UsageFacts]:
    breadth = {
        row[0]: (row[1], row[2])
        for row in read.rows(
            sql.BREADTH,
            day=day.isoformat(),
            recent=(day - timedelta(days=90)).isoformat(),
            before=(day - timedelta(days=180)).isoformat(),
        )
    }
    found: dict[str, UsageFacts] = {}
    for row in read.rows(sql.USAGE, day=day.isoformat()):
        account, metric, source, as_of, last_use, first_use, last_28, previous_28 = row
        now, before = breadth.get(account, (0, 0))
        found[account] = UsageFacts(
            metric=metric,
            source=source,
            as_of=date.fromisoformat(as_of),
            last_use=_day(last_use),
            last_28=last_28,
            previous_28=previous_28,
            features_90=now,
            features_before=before,
            first_use=_day(first_use),
        )
    return found


def _grouped(rows: Iterable[Any], make: Callable[[Any], T]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(make(row))
    return {account: tuple(things) for account, things in found.items()}


def _task(row: Any) -> TaskFacts:
    _, key, title, kind, side, due, since, contact, playbook, onboarding = row
    return TaskFacts(
        key,
        title,
        TaskKind(kind),
        Side(side),
        _day(due),
        date.fromisoformat(since),
        contact,
        playbook,
        bool(onboarding),
    )


def _checkins(rows: Iterable[Any], day: date) -> dict[str, tuple[CheckinFacts, ...]]:
    """Planned meetings by account, of a series each occurrence around `day`."""
    found: dict[str, list[CheckinFacts]] = defaultdict(list)
    for account, key, title, local, zone, minutes, status, people, logged, rrule, taken in rows:
        start = datetime.fromisoformat(local)
        moments = [start]
        if rrule:
            moments = unfolded_around(start, rrule, json.loads(taken), day, _SERIES_AHEAD)
        for at in moments:
            found[account].append(
                CheckinFacts(
                    occurrence_id(key, at) if rrule else key,
                    title,
                    instant_of(at, zone),
                    minutes,
                    CheckinStatus(status),
                    tuple(json.loads(people)),
                    bool(logged) and not rrule,
                )
            )
    return {account: tuple(meetings) for account, meetings in found.items()}


def _ticket(row: Any, zone: tzinfo) -> TicketFacts:
    _, key, subject, opened, closed, satisfaction, escalated, source = row
    return TicketFacts(
        key,
        subject,
        datetime.fromisoformat(opened).astimezone(zone).date(),
        datetime.fromisoformat(closed).astimezone(zone).date() if closed else None,
        satisfaction,
        bool(escalated),
        source,
    )


def _snooze(row: Any) -> SnoozeFacts:
    _, kind, episode, until, until_change, known = row
    pairs = (
        frozenset(tuple(text.split("|", 1)) for text in json.loads(known)) if until_change else None
    )
    return SnoozeFacts(kind, episode, _day(until), pairs)


def _midnight(day: date, zone: tzinfo) -> str:
    return instant_text(datetime.combine(day, time(), zone))


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _instant(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
