"""The morning list: read and explained."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from csdesk.book.busy_queries import busy_days
from csdesk.book.facts import read_facts
from csdesk.book.queries import open_tasks, planned_checkins, settings
from csdesk.book.today_queries import done_between
from csdesk.domain import agenda
from csdesk.domain.facts import AccountFacts
from csdesk.domain.free_time import Busy
from csdesk.domain.language import tr
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.morning import Agenda, Done, Why
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Signal
from csdesk.errors import Gone
from csdesk.services.context import Services
from csdesk.services.policies import policy_for
from csdesk.services.rules import rules


def moment_of(desk: Services, day: date | None) -> datetime:
    """Now, or for another day its first minute: the list of that day as a whole."""
    now = desk.clock()
    if day is None or day == now.date():
        return now
    return datetime.combine(day, time(), now.tzinfo)


def read_facts_and_policy(desk: Services, moment: datetime) -> tuple[list[AccountFacts], Policy]:
    """The facts of all accounts and the policy with the days off of their countries."""
    zone = moment.tzinfo
    assert zone is not None
    with desk.book.read() as connection:
        if moment.date() == desk.today():
            facts = desk.memory.read(connection, moment.date(), zone)
        else:
            facts = read_facts(connection, moment.date(), zone)
        stored = settings(connection)
    countries = {f.country for f in facts} | {c.country for f in facts for c in f.contacts}
    return facts, policy_for(stored, frozenset(countries), moment.date())


def read_today(desk: Services, *, day: date | None = None, minutes: int | None = None) -> Agenda:
    """The list of a day (default today), fitted to `minutes` (default: the day's free minutes)."""
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    busy = _busy(desk, moment)
    return agenda.build_agenda(
        facts, moment, policy, minutes=minutes, busy=busy, rules=rules(), memory=desk.signals
    )


def _busy(desk: Services, moment: datetime) -> tuple[Busy, ...]:
    """What other calendars call busy on the day of `moment`."""
    assert moment.tzinfo is not None
    with desk.book.read() as connection:
        return busy_days(connection, moment.date(), moment.date(), moment.tzinfo)


def explain(desk: Services, account_id: str, *, day: date | None = None) -> Why:
    """Why an account is, or is not, on the list. Raises Gone for an account that is not there."""
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    if all(f.id != account_id for f in facts):
        raise account_gone()
    busy = _busy(desk, moment)
    return agenda.explain(account_id, facts, moment, policy, busy=busy, rules=rules())


@dataclass(frozen=True, slots=True)
class DayStrip:
    """What stands beside the list: meetings and tasks of the day, and counts of tomorrow's."""

    checkins: tuple[CheckinLine, ...]
    tasks: tuple[TaskLine, ...]  # ours, due by the day, late ones first
    tomorrow: tuple[int, int]  # check-ins, tasks
    done: tuple[Done, ...] = ()  # accounts contacted or marked done on the day, the last first
    busy: tuple[Busy, ...] = ()  # what other calendars call busy on the day


def read_day(desk: Services, *, day: date | None = None) -> DayStrip:
    """Check-ins of the day, passed ones that nobody logged, and our tasks due by then."""
    moment = moment_of(desk, day)
    today, zone = moment.date(), moment.tzinfo
    with desk.book.read() as connection:
        checkins = planned_checkins(connection, today)
        tasks = [t for t in open_tasks(connection) if t.side == "us" and t.due_on is not None]
        begins = datetime.combine(today, time(), zone)
        done = done_between(connection, begins, begins + timedelta(days=1))
    next_day = today + timedelta(days=1)
    local = [(c.starts_at.astimezone(zone).date(), c) for c in checkins]
    return DayStrip(
        tuple(c for d, c in local if d == today or (d < today and not c.logged)),
        tuple(t for t in tasks if t.due_on is not None and t.due_on <= today),
        (sum(d == next_day for d, _ in local), sum(t.due_on == next_day for t in tasks)),
        done,
        _busy(desk, moment),
    )


def reasons_of(desk: Services, account_id: str) -> tuple[Signal, ...]:
    """Every reason an account has now, those put aside included. Raises Gone."""
    moment = moment_of(desk, None)
    facts, policy = read_facts_and_policy(desk, moment)
    if all(f.id != account_id for f in facts):
        raise account_gone()
    return agenda.reasons_of(account_id, facts, moment, policy, rules=rules())


def account_gone() -> Gone:
    """What is said of an account that was deleted meanwhile."""
    return Gone(tr("This account is not in the book any more."), tr("Go back to the list."))
