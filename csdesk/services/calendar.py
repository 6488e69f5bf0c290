"""The calendar of a few days or weeks: everything that has a day there, as one list of occurrences."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from csdesk.book.busy_queries import busy_between, busy_days, calendar_sources
from csdesk.book.calendar_rows import (
    Greetable,
    Renewing,
    countries_without_people,
    greetable_people,
    renewing_contracts,
    tasks_between,
)
from csdesk.book.checkin_rows import PlannedCheckin, checkins_between
from csdesk.book.facts import parse_birthday
from csdesk.book.queries import planned_checkins, settings
from csdesk.domain import workdays
from csdesk.domain.calendar import (
    CalendarRange,
    Kind,
    Occurrence,
    by_time,
    on_own_clock,
)
from csdesk.domain.free_time import Busy
from csdesk.domain.language import plural, tr
from csdesk.domain.morning import Ref
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import next_renewal
from csdesk.domain.terms import CheckinStatus, Occasion, Side
from csdesk.domain.words import country_name
from csdesk.services.context import Services
from csdesk.services.policies import policy_for

_ONE = timedelta(days=1)
_MOST_DAYS = 400  # of a range; nobody looks at more at once


def read_range(desk: Services, from_day: date, to_day: date) -> CalendarRange:
    """All that the days from `from_day` to `to_day` hold, both included, on the person's own clock.

    Check-ins that were not cancelled, tasks by their due day, the next renewal and notice deadline of each
    contract, birthdays and public holidays of people who want to be greeted, and what other calendars call
    busy. A range of more than 400 days is cut.
    """
    now = desk.clock()
    own = now.tzinfo
    assert own is not None
    last = min(to_day, from_day + timedelta(days=_MOST_DAYS))
    start, end = _edges(from_day, last, own)
    with desk.book.read() as connection:
        checkins = checkins_between(connection, from_day - _ONE * 2, last + _ONE)
        tasks = tasks_between(connection, from_day, last)
        renewing = renewing_contracts(connection, now.date())
        people = greetable_people(connection, now.date())
        bare = countries_without_people(connection)
        busy = busy_between(connection, start - _ONE, end + _ONE)
        sources = calendar_sources(connection)
        stored = settings(connection)
    countries = frozenset({p.country for p in people} | {code for code, _ in bare})
    policy = policy_for(stored, countries, from_day)
    found = [
        *(_checkin(row, now) for row in checkins),
        *(
            Occurrence(
                Kind.TASK,
                row.id,
                row.title,
                row.due_on,
                row.due_on,
                detail=tr("their turn") if row.side == Side.THEM else "",
                account=Ref(row.account_id, row.account_name),
                done=row.done,
                late=not row.done and row.due_on < now.date(),
            )
            for row in tasks
        ),
        *_renewals(renewing, policy, now.date()),
        *_birthdays(people, from_day, last),
        *_holidays(people, bare, policy, from_day, last),
        *(
            _busy(row_id, name, each.title, *each.span(own), all_day=each.all_day)
            for row_id, name, each in busy
        ),
    ]
    inside = sorted(
        (o for o in found if o.first_day <= last and o.last_day >= from_day), key=by_time
    )
    days = (from_day + n * _ONE for n in range((last - from_day).days + 1))
    return CalendarRange(
        from_day,
        last,
        tuple(inside),
        policy.work_from,
        policy.work_to,
        frozenset(day for day in days if not workdays.is_ours(policy, day)),
        len(sources),
    )


def today_count(desk: Services) -> int:
    """How many check-ins are planned for today, on the person's own clock; logged ones do not count."""
    now = desk.clock()
    with desk.book.read() as connection:
        found = planned_checkins(connection, now.date())
    return sum(
        not line.logged and line.starts_at.astimezone(now.tzinfo).date() == now.date()
        for line in found
    )


def busy_times(desk: Services, from_day: date, to_day: date) -> tuple[Busy, ...]:
    """What other calendars call busy from the start of `from_day` to the end of `to_day`."""
    own = desk.clock().tzinfo
    assert own is not None
    with desk.book.read() as connection:
        return busy_days(connection, from_day, to_day, own)


def _edges(first: date, last: date, own: tzinfo) -> tuple[datetime, datetime]:
    return (
        datetime.combine(first, time(), own),
        datetime.combine(last, time(), own) + _ONE,
    )


def _checkin(row: PlannedCheckin, now: datetime) -> Occurrence:
    own = now.tzinfo
    assert own is not None
    starts = on_own_clock(row.starts_local, row.zone, own)
    until = datetime.fromtimestamp(starts.timestamp() + row.minutes * 60, own)
    done = row.logged or row.status == CheckinStatus.HELD
    return Occurrence(
        Kind.CHECKIN,
        row.id,
        row.title,
        starts.date(),
        _last_day(starts, until),
        starts,
        until,
        detail=_names(row.people),
        account=Ref(row.account_id, row.account_name),
        starts_local=row.starts_local,
        zone=row.zone,
        guest_zone=row.guest_zone,
        guest_place=row.guest_place,
        done=done,
        late=not done and until <= now,
        guests=row.guests,
        series_id=row.series_id,
        organizer=row.organizer,
    )


def _names(people: tuple[str, ...]) -> str:
    return ", ".join(people) if len(people) < 4 else plural("{n} person", "{n} people", len(people))


def _last_day(starts: datetime, ends: datetime) -> date:
    """The day in which a stretch ends; midnight belongs to the day before."""
    last = ends.date()
    return last - _ONE if ends.time() == time() and last > starts.date() else last


def _busy(
    row_id: str, calendar: str, title: str, starts: datetime, ends: datetime, *, all_day: bool
) -> Occurrence:
    return Occurrence(
        Kind.BUSY,
        row_id,
        title or tr("Busy"),
        starts.date(),
        _last_day(starts, ends),
        None if all_day else starts,
        None if all_day else ends,
        detail=calendar,
    )


def _renewals(rows: Iterable[Renewing], policy: Policy, today: date) -> Iterator[Occurrence]:
    """The next renewal of each contract, and its notice deadline where there is one.

    Those that come by themselves every month or two are left out, as on the morning list.
    """
    for row in rows:
        renewal = next_renewal(row.contract, today)
        if renewal is None:
            continue
        if renewal.derived and row.contract.billing_months <= policy.short_term_months:
            continue
        account = Ref(row.account_id, row.account_name)
        title = tr("Renewal: {account}", account=row.account_name)
        yield Occurrence(
            Kind.RENEWAL,
            row.contract.id,
            title,
            renewal.on,
            renewal.on,
            detail=row.contract.name,
            account=account,
        )
        if renewal.notice_deadline != renewal.on:
            yield Occurrence(
                Kind.NOTICE,
                row.contract.id,
                tr("Notice deadline: {account}", account=row.account_name),
                renewal.notice_deadline,
                renewal.notice_deadline,
                detail=row.contract.name,
                account=account,
            )


def _birthdays(people: Iterable[Greetable], first: date, last: date) -> Iterator[Occurrence]:
    """Birthdays of those who did not opt out of being greeted, 29 February as `workdays.in_year` says."""
    for person in people:
        born = parse_birthday(person.birthday or None)
        if born is None or Occasion.BIRTHDAY in person.opted_out:
            continue
        for year in range(first.year, last.year + 1):
            day = workdays.in_year(year, born.month, born.day)
            if day is not None and first <= day <= last:
                yield Occurrence(
                    Kind.BIRTHDAY,
                    person.contact_id,
                    tr("Birthday: {name}", name=person.name),
                    day,
                    day,
                    account=Ref(person.account_id, person.account_name),
                )


def _holidays(
    people: Iterable[Greetable],
    bare: Iterable[tuple[str, str]],
    policy: Policy,
    first: date,
    last: date,
) -> Iterator[Occurrence]:
    """Public holidays of the countries in which somebody wants to be greeted, once a country and day."""
    accounts: dict[str, set[str]] = {}
    for person in people:
        if person.country and Occasion.HOLIDAY not in person.opted_out:
            accounts.setdefault(person.country, set()).add(person.account_id)
    for code, account_id in bare:
        accounts.setdefault(code, set()).add(account_id)
    for code, known in sorted(accounts.items()):
        country = workdays.country_of(policy, code)
        if country is None:
            continue
        for day, names in country.holidays.items():
            if first <= day <= last:
                name = workdays.first_name(names)
                yield Occurrence(
                    Kind.HOLIDAY,
                    code,
                    tr("{holiday}, {country}", holiday=name, country=country_name(country.name)),
                    day,
                    day,
                    detail=plural("{n} account", "{n} accounts", len(known)),
                )
