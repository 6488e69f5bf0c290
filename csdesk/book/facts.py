"""The facts of all accounts, read with a fixed number of grouped queries.

`day` is the day the list is for: nothing later than its end is seen, so the list of a past day can be shown
as it was. The statements are texts, because they are the hottest of the book and lean on its indexes.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, TypeVar

from sqlalchemy import Connection, text

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
from csdesk.domain.money import Money, monthly_minor, totals
from csdesk.domain.terms import CheckinStatus, Side, Stage, Status, TaskKind

ENDED_DAYS = 60  # how long a contract that ran out is still told of
NO_CURRENCY = "XXX"  # ISO 4217: no currency involved; a contract without lines

T = TypeVar("T")

# `terms.is_two_way` in SQL; a test holds the two together.
TWO_WAY = (
    "(t.direction = 'both' OR (t.direction = 'in' AND t.channel IN ('call', 'meeting', 'event')))"
)

_ACCOUNTS = text(
    "SELECT id, name, status, stage, stage_since, tier, country, zone, city, owner, customer_since, "
    "cadence_days FROM account"
)
_CONTACTS = text(
    "SELECT id, account_id, name, role, title, influence, country, channel, birthday, left_on, opted_out "
    "FROM contact"
)
# Walks the index (account, at) backwards from the newest: a few steps an account, however long its history.
_TALKS = text(
    f"""
    WITH last AS MATERIALIZED (
        SELECT a.id,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end AND {TWO_WAY}
             ORDER BY t.at DESC LIMIT 1) AS two_way,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end
             AND t.direction = 'in' ORDER BY t.at DESC LIMIT 1) AS came_in,
            (SELECT t.at FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end
             AND t.direction = 'out' ORDER BY t.at DESC LIMIT 1) AS went_out
        FROM account a)
    SELECT id, two_way, came_in, went_out,
        (SELECT count(*) FROM touchpoint t WHERE t.account_id = last.id AND t.at < :end
         AND t.at > max(coalesce(two_way, ''), coalesce(came_in, '')) AND t.direction = 'out') AS tries
    FROM last
    """
)
# Who was there at the last two-way contact of each account, and when each sponsor was met: in the last
# year any talk will do, found by walking back from the one entered last; else the newest of all.
_PEOPLE_MET = text(
    f"""
    SELECT tc.contact_id, t.at
    FROM account a
    JOIN touchpoint t ON t.n = (
        SELECT t.n FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end AND {TWO_WAY}
        ORDER BY t.at DESC LIMIT 1)
    JOIN touchpoint_contact tc ON tc.touchpoint_id = t.id
    UNION ALL
    SELECT c.id, coalesce(
        (SELECT t.at FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
         WHERE tc.contact_id = c.id AND t.at < :end AND t.at >= :lately AND {TWO_WAY}
         ORDER BY tc.touchpoint_id DESC LIMIT 1),
        (SELECT max(t.at) FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
         WHERE tc.contact_id = c.id AND t.at < :end AND {TWO_WAY}))
    FROM contact c WHERE c.role = 'sponsor' AND c.left_on IS NULL
    """
)
_CONTRACTS = text(
    """
    SELECT c.id, c.account_id, c.name, c.starts_on, c.ends_on, c.renews_on, c.billing_months,
           c.notice_days, c.auto_renew, c.is_trial, c.offer_made_on
    FROM contract c WHERE c.ends_on IS NULL OR c.ends_on >= :since
    """
)
_SUCCESSORS = text("SELECT renews_id, id FROM contract WHERE renews_id IS NOT NULL")
_LINES = text(
    """
    SELECT l.contract_id, l.amount_minor, l.currency, l.billing_months
    FROM contract_line l JOIN contract c ON c.id = l.contract_id
    WHERE c.ends_on IS NULL OR c.ends_on >= :day
    """
)
# The newest sample of each account says which metric and source count; a source's age is that of its
# newest sample for any account.
_USAGE = text(
    """
    WITH newest AS MATERIALIZED (
        SELECT a.id AS account_id,
            (SELECT u.n FROM usage u WHERE u.account_id = a.id AND u.day <= :day
             ORDER BY u.day DESC LIMIT 1) AS n
        FROM account a
    ), known AS MATERIALIZED (
        SELECT newest.account_id, u.source, u.metric, u.day FROM newest JOIN usage u ON u.n = newest.n
    ), age AS MATERIALIZED (
        SELECT source, max(day) AS as_of FROM known GROUP BY source
    )
    SELECT known.account_id, known.metric, known.source, age.as_of,
        (SELECT u.day FROM usage u WHERE u.account_id = known.account_id AND u.day <= :day
         AND u.value > 0 ORDER BY u.day DESC LIMIT 1) AS last_use,
        (SELECT u.day FROM usage u WHERE u.account_id = known.account_id ORDER BY u.day LIMIT 1),
        (SELECT total(u.value) FROM usage u
         WHERE u.account_id = known.account_id AND u.metric = known.metric
         AND u.day > date(age.as_of, '-28 days') AND u.day <= age.as_of),
        (SELECT total(u.value) FROM usage u
         WHERE u.account_id = known.account_id AND u.metric = known.metric
         AND u.day > date(age.as_of, '-56 days') AND u.day <= date(age.as_of, '-28 days'))
    FROM known JOIN age ON age.source = known.source
    """
)
_BREADTH = text(
    """
    SELECT a.id,
        (SELECT count(DISTINCT u.feature_id) FROM usage u
         WHERE u.account_id = a.id AND u.day > :recent AND u.day <= :day AND u.value > 0),
        (SELECT count(DISTINCT u.feature_id) FROM usage u
         WHERE u.account_id = a.id AND u.day > :before AND u.day <= :recent AND u.value > 0)
    FROM account a WHERE a.stage = 'intermediate'
    """
)
_TASKS = text(
    """
    SELECT t.account_id, t.id, t.title, t.kind, t.side, t.due_on, t.since, t.contact_id,
           coalesce(p.name, ''), coalesce(p.occasion = 'onboarding', 0)
    FROM task t LEFT JOIN playbook_run r ON r.id = t.run_id LEFT JOIN playbook p ON p.id = r.playbook_id
    WHERE t.done_at IS NULL AND t.since <= :day ORDER BY t.due_on, t.position, t.id
    """
)
_CHECKINS = text(
    """
    SELECT k.account_id, k.id, k.title, k.starts_local, k.zone, k.minutes, k.status,
           (SELECT json_group_array(ca.contact_id) FROM checkin_attendee ca
            WHERE ca.checkin_id = k.id AND ca.contact_id IS NOT NULL),
           EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id)
    FROM checkin k WHERE k.status = 'planned' ORDER BY k.starts_local, k.id
    """
)
_TICKETS = text(
    """
    SELECT account_id, id, subject, opened_at, closed_at, satisfaction, escalated, source FROM ticket
    WHERE opened_at < :end AND (closed_at IS NULL OR closed_at >= :recent) ORDER BY opened_at, id
    """
)
_SNOOZES = text(
    "SELECT account_id, kind, episode, until, until_change, known FROM snooze "
    "WHERE (until IS NULL OR until > :day) AND made_at < :end"
)


def read_facts(connection: Connection, day: date, zone: tzinfo) -> list[AccountFacts]:
    """Facts of every account on `day`, as the person in `zone` sees days. An empty book gives no facts."""
    end = instant_text(datetime.combine(day + timedelta(days=1), time(), zone))
    contacts = _contacts(connection, day, end, zone)
    contracts = _contracts(connection, day)
    usage = _usage(connection, day)
    talks = {row[0]: row[1:] for row in connection.execute(_TALKS, {"end": end}).all()}
    tasks = _grouped(connection.execute(_TASKS, {"day": day.isoformat()}), _task)
    checkins = _grouped(connection.execute(_CHECKINS), _checkin)
    recent = instant_text(datetime.combine(day - timedelta(days=60), time(), zone))
    tickets = _grouped(
        connection.execute(_TICKETS, {"end": end, "recent": recent}), lambda row: _ticket(row, zone)
    )
    snoozes = _grouped(connection.execute(_SNOOZES, {"day": day.isoformat(), "end": end}), _snooze)
    found: list[AccountFacts] = []
    for row in connection.execute(_ACCOUNTS).all():
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
            )
        )
    return found


def _contacts(
    connection: Connection, day: date, end: str, zone: tzinfo
) -> dict[str, tuple[tuple[ContactFacts, ...], int]]:
    met: dict[str, date] = {}
    lately = (day - timedelta(days=365)).isoformat()
    for contact_id, at in connection.execute(_PEOPLE_MET, {"end": end, "lately": lately}).all():
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
    ) in connection.execute(_CONTACTS).all():
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


def _contracts(connection: Connection, day: date) -> dict[str, tuple[ContractFacts, ...]]:
    mrr: dict[str, Money] = {}
    for contract, amount, currency, months in connection.execute(
        _LINES, {"day": day.isoformat()}
    ).all():
        before = mrr.get(contract)
        minor = monthly_minor(amount, months)
        mrr[contract] = Money(minor + (before.minor if before else 0), currency)
    successors = {row[0]: row[1] for row in connection.execute(_SUCCESSORS).all()}
    found: dict[str, list[ContractFacts]] = defaultdict(list)
    since = (day - timedelta(days=ENDED_DAYS)).isoformat()
    for row in connection.execute(_CONTRACTS, {"since": since}).all():
        key, account, name, starts, ends, renews, months, notice, auto, trial, offer = row
        found[account].append(
            ContractFacts(
                id=key,
                name=name,
                mrr=mrr.get(key) or Money(0, NO_CURRENCY),
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


def _usage(connection: Connection, day: date) -> dict[str, UsageFacts]:
    breadth = {
        row[0]: (row[1], row[2])
        for row in connection.execute(
            _BREADTH,
            {
                "day": day.isoformat(),
                "recent": (day - timedelta(days=90)).isoformat(),
                "before": (day - timedelta(days=180)).isoformat(),
            },
        )
    }
    found: dict[str, UsageFacts] = {}
    for row in connection.execute(_USAGE, {"day": day.isoformat()}).all():
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


def _checkin(row: Any) -> CheckinFacts:
    _, key, title, local, zone, minutes, status, people, logged = row
    starts = instant_of(datetime.fromisoformat(local), zone)
    return CheckinFacts(
        key, title, starts, minutes, CheckinStatus(status), tuple(json.loads(people)), bool(logged)
    )


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


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _instant(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
