"""What of the agenda has a day and no hour: renewals, notice deadlines, tasks, occasions."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from csdesk.book.agenda_rows import AgendaRows
from csdesk.book.calendar_rows import Greetable, Renewing, start_of
from csdesk.book.facts import parse_birthday
from csdesk.domain import words, workdays
from csdesk.domain.language import tr
from csdesk.domain.money import Money
from csdesk.domain.renewals import Renewal, add_months, next_renewal
from csdesk.domain.terms import Occasion, Status
from csdesk.domain.words import country_name
from csdesk.ical.events import AllDay, Todo
from csdesk.services.public_holidays import country_days

# Entries that come each year begin in one leap year: how old somebody is goes into no calendar.
_ANY_YEAR = 2024
_NOTHING_SINCE = datetime(_ANY_YEAR, 1, 1, tzinfo=UTC)
_MOST_YEARS = 10  # of public holidays in a chosen range
_FIRST_YEAR = 1971  # what calendars take


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days on the person's own clock, both ends included; None: open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    @property
    def whole(self) -> bool:
        """Whether nothing bounds it."""
        return self.first is None and self.last is None


@dataclass(frozen=True, slots=True)
class Renewals:
    """Renewals and notice deadlines. `left_out`: those that come by themselves each month or two."""

    days: tuple[AllDay, ...]
    notices: tuple[AllDay, ...]
    left_out: int


def chosen_accounts(rows: AgendaRows, account_id: str | None, tag: str) -> frozenset[str] | None:
    """Ids of the accounts that an agenda is narrowed to; None: all of them."""
    if account_id is None and not tag:
        return None
    wanted = tag.casefold()
    return frozenset(
        each.id
        for each in rows.accounts
        if (account_id is None or each.id == account_id)
        and (not tag or wanted in {own.casefold() for own in each.tags})
    )


def _newest(otherwise: datetime, *times: datetime | None) -> datetime:
    """The latest of these; `otherwise` where none is known."""
    return max((at for at in times if at is not None), default=otherwise)


def renewal_days(
    rows: AgendaRows,
    span: Days,
    accounts: Collection[str] | None,
    *,
    today: date,
    alarms: tuple[int, ...],
    short_term_months: int,
) -> Renewals:
    """The next renewal of each contract as of `today`, and the last day to give notice where there is one.

    Alarms count from that last day: a renewal with 30 days' notice and an alarm of 60 rings 90 days before.
    """
    days, notices, left_out = [], [], 0
    for row in rows.renewing:
        renewal = next_renewal(row.contract, today)
        if renewal is None or (accounts is not None and row.account_id not in accounts):
            continue
        if renewal.derived and row.contract.billing_months <= short_term_months:
            left_out += span.holds(renewal.on)
            continue
        contract = row.contract
        at = _newest(
            start_of(contract.starts_on),
            rows.changed_at("contract", contract.id),
            rows.changed_at("contract_line", contract.id),
            rows.changed_at("account", row.account_id),
            rows.changed_at("setting", "renewal_alarms"),
            _rolled_at(row, renewal),
        )
        if span.holds(renewal.on):
            days.append(_renewal_day(row, renewal, rows.mrr.get(contract.id), at, alarms))
        if renewal.notice_deadline != renewal.on and span.holds(renewal.notice_deadline):
            notices.append(_notice_day(row, renewal, at))
    return Renewals(tuple(days), tuple(notices), left_out)


def _rolled_at(row: Renewing, renewal: Renewal) -> datetime | None:
    """When this renewal became the next one, where one of before passed; None for the first."""
    contract = row.contract
    first = contract.renews_on or contract.starts_on
    months = (renewal.on.year - first.year) * 12 + renewal.on.month - first.month
    before = add_months(first, months - contract.billing_months)
    if not renewal.derived or before is None or before < first or before == contract.starts_on:
        return None
    return start_of(before)


def _named(row: Renewing) -> str:
    name = row.contract.name
    return f"{row.account_name}, {name}" if name else row.account_name


def _renewal_day(
    row: Renewing, renewal: Renewal, mrr: Money | None, at: datetime, alarms: tuple[int, ...]
) -> AllDay:
    contract = row.contract
    ahead = (renewal.on - renewal.notice_deadline).days
    lines = []
    if mrr is not None:
        lines.append(words.mrr(mrr))
    if ahead:
        lines.append(tr("Notice until {day}.", day=renewal.notice_deadline.isoformat()))
    if renewal.derived:
        lines.append(tr("Derived from start and billing period."))
    return AllDay(
        uid=f"renewal-{contract.id}@csdesk",
        title=tr("Renewal: {account}", account=_named(row)),
        day=renewal.on,
        changed_at=at,
        description="\n".join(lines),
        alarms_days=tuple(days + ahead for days in alarms),
    )


def _notice_day(row: Renewing, renewal: Renewal, at: datetime) -> AllDay:
    return AllDay(
        uid=f"notice-{row.contract.id}@csdesk",
        title=tr("Notice deadline: {account}", account=_named(row)),
        day=renewal.notice_deadline,
        changed_at=at,
        description=tr("Renews on {day}.", day=renewal.on.isoformat()),
    )


def task_entries(
    rows: AgendaRows, span: Days, accounts: Collection[str] | None, form: str
) -> tuple[tuple[AllDay, ...], tuple[Todo, ...]]:
    """Our open tasks as entries on their due days, or as tasks of the calendar (`form`: event, todo, none).

    A task without a due day has no day to stand on: it is left out of the entries, and of a chosen range.
    """
    days: list[AllDay] = []
    todos: list[Todo] = []
    if form == "none":
        return (), ()
    for task in rows.tasks:
        if accounts is not None and task.account_id not in accounts:
            continue
        if not (span.whole if task.due_on is None else span.holds(task.due_on)):
            continue
        uid = f"task-{task.id}@csdesk"
        title = tr("{account}: {task}", account=task.account_name, task=task.title)
        at = _newest(
            start_of(task.since),
            rows.changed_at("task", task.id),
            rows.changed_at("account", task.account_id),
            rows.changed_at("setting", "agenda_tasks"),
        )
        if form == "todo":
            todos.append(Todo(uid, title, task.due_on, at))
        elif task.due_on is not None:
            days.append(AllDay(uid, title, task.due_on, at))
    return tuple(days), tuple(todos)


def occasion_days(
    rows: AgendaRows, span: Days, accounts: Collection[str] | None, *, today: date
) -> tuple[AllDay, ...]:
    """Birthdays, customer anniversaries, and public holidays of the countries that contacts live in.

    Nobody is among them who opted out of that occasion or has left. Birthdays and anniversaries are one entry
    each that comes every year. Holidays are dated: those of this year and the next, or of a chosen range.
    """
    people = [each for each in rows.people if accounts is None or each.account_id in accounts]
    empty = {code for code, key in rows.empty if accounts is None or key in accounts}
    return (
        *_birthdays(rows, people, span),
        *_anniversaries(rows, people, span, accounts),
        *_holidays(people, empty, span, today),
    )


def _birthdays(rows: AgendaRows, people: Iterable[Greetable], span: Days) -> Iterator[AllDay]:
    for person in people:
        born = parse_birthday(person.birthday or None)
        if born is None or Occasion.BIRTHDAY in person.opted_out:
            continue
        day = workdays.in_year(_ANY_YEAR, born.month, born.day)
        if day is None or not _comes_in(span, day, None):
            continue
        yield AllDay(
            uid=f"birthday-{person.contact_id}@csdesk",
            title=tr("Birthday: {name}", name=person.name),
            day=day,
            changed_at=_newest(
                _NOTHING_SINCE,
                rows.changed_at("contact", person.contact_id),
                rows.changed_at("account", person.account_id),
            ),
            description=person.account_name,
            yearly=True,
        )


def _anniversaries(
    rows: AgendaRows, people: Iterable[Greetable], span: Days, accounts: Collection[str] | None
) -> Iterator[AllDay]:
    """Years as a customer; none where everybody there opted out, as on the morning list."""
    asked: dict[str, bool] = {}
    for person in people:
        wants = Occasion.ANNIVERSARY not in person.opted_out
        asked[person.account_id] = asked.get(person.account_id, False) or wants
    for account in rows.accounts:
        since = account.customer_since
        if since is None or account.status != Status.ACTIVE or not asked.get(account.id, True):
            continue
        if accounts is not None and account.id not in accounts:
            continue
        if since.year < _FIRST_YEAR or not _comes_in(span, since, since):
            continue
        yield AllDay(
            uid=f"anniversary-{account.id}@csdesk",
            title=tr("Customer since {year}: {account}", year=since.year, account=account.name),
            day=since,
            changed_at=_newest(start_of(since), rows.changed_at("account", account.id)),
            yearly=True,
        )


def _comes_in(span: Days, day: date, since: date | None) -> bool:
    """Whether a yearly day comes within the days, not before `since`."""
    if span.whole:
        return True
    if span.first is None or span.last is None:
        return span.last is None or since is None or since <= span.last
    years = range(span.first.year, min(span.last.year, span.first.year + 1) + 1)
    found = (workdays.in_year(year, day.month, day.day) for year in years)
    return any(
        each is not None and span.holds(each) and (since is None or each >= since) for each in found
    )


def _holidays(
    people: Iterable[Greetable], empty: Collection[str], span: Days, today: date
) -> Iterator[AllDay]:
    codes = {p.country for p in people if p.country and Occasion.HOLIDAY not in p.opted_out}
    codes.update(empty)
    first = span.first.year if span.first is not None else today.year
    last = span.last.year if span.last is not None else max(today.year + 1, first)
    named = _named_holidays(codes, range(first, min(last, first + _MOST_YEARS) + 1))
    for (code, day), (country, names) in sorted(named.items()):
        if span.holds(day):
            yield AllDay(
                uid=f"holiday-{code.lower()}-{day.isoformat()}@csdesk",
                title=tr(
                    "{holiday}, {country}",
                    holiday=workdays.first_name(names),
                    country=country_name(country),
                ),
                day=day,
                changed_at=start_of(date(day.year, 1, 1)),
            )


def _named_holidays(
    codes: Collection[str], years: range
) -> Mapping[tuple[str, date], tuple[str, str]]:
    """Name of the country and of the day, by code and day, in these years."""
    found: dict[tuple[str, date], tuple[str, str]] = {}
    for year in range(years.start, years.stop, 2):  # `country_days` covers two years from December
        for code, country in country_days(codes, date(year, 12, 31)).items():
            for day, name in country.holidays.items():
                if day.year in years:
                    found[code, day] = (country.name, name)
    return found
