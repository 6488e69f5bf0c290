"""The person's agenda as one file for any calendar, or as one object an entry for a calendar server.

The same book gives the same bytes, in any process. What the day itself changes is little: a renewal or a
person's last day that passes, and each 1 January the public holidays of one more year. Nothing counts from
"now", and no entry is stamped with the time of the export.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any

from csdesk.book.agenda_rows import AgendaRows, agenda_rows
from csdesk.book.checkin_rows import StoredCheckin, StoredMeeting, unfolded
from csdesk.domain.calendar import on_own_clock
from csdesk.domain.language import tr
from csdesk.domain.policy import Policy
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Gone, Invalid
from csdesk.ical import events
from csdesk.ical.files import write_file
from csdesk.services.agenda_days import (
    Days,
    Renewals,
    chosen_accounts,
    occasion_days,
    renewal_days,
    task_entries,
)
from csdesk.services.context import Services
from csdesk.services.meetings import own_meeting
from csdesk.services.setting_calendar import AGENDA_KINDS, CHECKIN_ALARM, RENEWAL_ALARMS

_NAME = "csdesk"
_ONE = timedelta(days=1)
_FAR = timedelta(days=366 * 12)  # a series comes again within, whatever its rule


class AgendaKind(StrEnum):
    """What an agenda is made of; the values are those of the setting `agenda_kinds`."""

    CHECKINS = "check-ins"
    RENEWALS = "renewals"
    TASKS = "tasks"
    OCCASIONS = "occasions"


class TasksAs(StrEnum):
    """What tasks are in a calendar; the values are those of the setting `agenda_tasks`."""

    EVENT = "event"  # an all-day entry on the due day
    TODO = "todo"  # a VTODO: not every calendar shows them
    NONE = "none"


@dataclass(frozen=True, slots=True)
class AgendaChoice:
    """Which part of the agenda is wanted; all of it unless something is said.

    Days are those of the person's own clock, both included. A series, or an occasion of every year, that
    comes at least once within them goes along whole: as a part it would be another entry than the same one
    in the next file. `kinds` and `tasks_as`: None takes what the settings say.
    """

    first: date | None = None
    last: date | None = None
    account_id: str | None = None
    tag: str = ""
    kinds: frozenset[AgendaKind] | None = None
    tasks_as: TasksAs | None = None


WHOLE = AgendaChoice()


@dataclass(frozen=True, slots=True)
class Exported:
    """How much an agenda holds; a series counts once. `left_out`: renewals that come each month or two."""

    checkins: int
    renewals: int
    tasks: int
    left_out: int
    notices: int = 0
    occasions: int = 0

    @property
    def total(self) -> int:
        """All entries."""
        return self.checkins + self.renewals + self.notices + self.tasks + self.occasions


@dataclass(frozen=True, slots=True)
class _Agenda:
    meetings: tuple[events.Meeting, ...]
    days: tuple[events.AllDay, ...]
    todos: tuple[events.Todo, ...]
    exported: Exported


def export_agenda(desk: Services, path: Path, choice: AgendaChoice = WHOLE) -> Exported:
    """Write the agenda as one .ics, to import or to subscribe to.

    Importing it twice makes no second entry: every UID is for life. Raises Unwritable, Invalid for a range
    that ends before it begins or a tag that no account has, and Gone for an account that is not there.
    """
    agenda = _read(desk, choice)
    write_file(path, _as_file(agenda))
    return agenda.exported


def agenda_of(desk: Services, choice: AgendaChoice = WHOLE) -> bytes:
    """The same as bytes. Raises what `export_agenda` does, but for Unwritable."""
    return _as_file(_read(desk, choice))


def agenda_with_count(desk: Services, choice: AgendaChoice = WHOLE) -> tuple[bytes, int]:
    """The same as bytes, and how many entries they hold."""
    agenda = _read(desk, choice)
    return _as_file(agenda), agenda.exported.total


def agenda_count(desk: Services, choice: AgendaChoice = WHOLE) -> Exported:
    """How much an export would write now. Raises what `agenda_of` does."""
    return _read(desk, choice).exported


def usual_choice(stored: Mapping[str, Any]) -> AgendaChoice:
    """All of the agenda as these settings have it: tasks that they leave out are none of its kinds."""
    kinds, form = _kinds(stored), TasksAs(stored.get("agenda_tasks", TasksAs.EVENT))
    if form is TasksAs.NONE:
        kinds -= {AgendaKind.TASKS}
    return AgendaChoice(kinds=kinds, tasks_as=form)


def agenda_objects(desk: Services, choice: AgendaChoice = WHOLE) -> dict[str, bytes]:
    """Each entry as a calendar of its own, by UID, as calendar servers keep them (RFC 4791 4.1).

    Raises what `agenda_of` does.
    """
    agenda = _read(desk, choice)
    return events.own_objects(agenda.meetings, agenda.days, agenda.todos)


def _as_file(agenda: _Agenda) -> bytes:
    return events.agenda(agenda.meetings, agenda.days, agenda.todos, _NAME)


def _read(desk: Services, choice: AgendaChoice) -> _Agenda:
    if choice.first is not None and choice.last is not None and choice.last < choice.first:
        raise Invalid(
            "last",
            tr("The last day is before the first."),
            tr("Give the earlier day first."),
        )
    now = desk.clock()
    own = now.tzinfo
    assert own is not None
    span = Days(choice.first, choice.last)
    with desk.book.read() as connection:
        rows = agenda_rows(connection, now.date())
    chosen = {name: json.loads(value) for name, value in rows.settings.items()}
    accounts = _accounts(rows, choice)
    kinds = choice.kinds if choice.kinds is not None else _kinds(chosen)
    meetings: tuple[events.Meeting, ...] = ()
    renewals = Renewals((), (), 0)
    tasks: tuple[tuple[events.AllDay, ...], tuple[events.Todo, ...]] = (), ()
    occasions: tuple[events.AllDay, ...] = ()
    if AgendaKind.CHECKINS in kinds:
        meetings = _meetings(rows, span, accounts, chosen, own)
    if AgendaKind.RENEWALS in kinds:
        renewals = renewal_days(
            rows,
            span,
            accounts,
            today=now.date(),
            alarms=tuple(chosen.get("renewal_alarms", RENEWAL_ALARMS)),
            short_term_months=int(chosen.get("short_term_months", Policy().short_term_months)),
        )
    if AgendaKind.TASKS in kinds:
        form = choice.tasks_as or TasksAs(chosen.get("agenda_tasks", TasksAs.EVENT))
        tasks = task_entries(rows, span, accounts, form)
    if AgendaKind.OCCASIONS in kinds:
        occasions = occasion_days(rows, span, accounts, today=now.date())
    return _Agenda(
        meetings,
        (*renewals.days, *renewals.notices, *tasks[0], *occasions),
        tasks[1],
        Exported(
            checkins=len(meetings),
            renewals=len(renewals.days),
            tasks=len(tasks[0]) + len(tasks[1]),
            left_out=renewals.left_out,
            notices=len(renewals.notices),
            occasions=len(occasions),
        ),
    )


def _kinds(chosen: Mapping[str, Any]) -> frozenset[AgendaKind]:
    # A kind of a later version is nothing that this one can write.
    known = {kind.value for kind in AgendaKind}
    stored = chosen.get("agenda_kinds", AGENDA_KINDS)
    return frozenset(AgendaKind(each) for each in stored if each in known)


def _accounts(rows: AgendaRows, choice: AgendaChoice) -> frozenset[str] | None:
    """Ids of the accounts that are wanted; None: all. Raises Gone or Invalid where there are none."""
    if choice.account_id is None and not choice.tag:
        return None
    if choice.account_id is not None and not chosen_accounts(rows, choice.account_id, ""):
        raise Gone(tr("This account is not in the book any more."), tr("Choose another account."))
    if choice.tag and not chosen_accounts(rows, None, choice.tag):
        raise Invalid(
            "tag",
            tr("No account has the tag “{tag}”.", tag=choice.tag),
            tr("Check how it is written, or leave it out."),
        )
    return chosen_accounts(rows, choice.account_id, choice.tag)


def _meetings(
    rows: AgendaRows,
    span: Days,
    accounts: frozenset[str] | None,
    chosen: Mapping[str, Any],
    own: tzinfo,
) -> tuple[events.Meeting, ...]:
    alarms = tuple(chosen.get("checkin_alarm", CHECKIN_ALARM))
    alarm_set = rows.changed_at("setting", "checkin_alarm")
    found = []
    for stored in rows.meetings:
        if accounts is not None and stored.main.account_id not in accounts:
            continue
        if not span.whole and not _takes_place_in(stored, span, own):
            continue
        found.append(own_meeting(stored, alarms[0] if alarms else None, alarm_set))
    return tuple(found)


def _takes_place_in(meeting: StoredMeeting, span: Days, own: tzinfo) -> bool:
    """Whether a check-in, or one of a series, is within the days on the person's clock."""
    main = meeting.main
    if not main.rrule:
        return _is_in(main, main.starts_local, span, own)
    rows = (each for each in meeting.occurrences if each.status != CheckinStatus.CANCELLED)
    if any(_is_in(each, each.starts_local, span, own) for each in rows):
        return True
    taken = {each.recurrence_id for each in meeting.occurrences}
    first = max(span.first or main.starts_local.date(), main.starts_local.date()) - 2 * _ONE
    last = span.last + 2 * _ONE if span.last is not None else first + _FAR
    starts = unfolded(main.starts_local, main.rrule, taken, first, last)
    return any(_is_in(main, at, span, own) for at in starts)


def _is_in(row: StoredCheckin, starts_local: datetime, span: Days, own: tzinfo) -> bool:
    starts = on_own_clock(starts_local, row.zone, own)
    ends = datetime.fromtimestamp(starts.timestamp() + row.minutes * 60, own)
    return (span.last is None or starts.date() <= span.last) and (
        span.first is None or (ends - timedelta(seconds=1)).date() >= span.first
    )
