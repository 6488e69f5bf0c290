"""What the check-in dialog writes: a new meeting or what changed of one, and what goes to the guests."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from csdesk.desk.dialogs.checkin_telling import HandedOver, Way, hand_over, waiting_after
from csdesk.domain.changes import Changes, together
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.language import tr
from csdesk.domain.recurrence import fits, parse_rule
from csdesk.errors import UserError
from csdesk.services.checkin_changes import edit_checkin
from csdesk.services.checkins import CheckinDetails, CheckinDraft, plan_checkin, read_checkin
from csdesk.services.context import Services


@dataclass(frozen=True, slots=True)
class Opened:
    """A stored check-in as the dialog opened it, and the series that it is of (itself for a series)."""

    details: CheckinDetails
    series: CheckinDetails | None = None

    @property
    def checkin_id(self) -> str:
        """Id of the row or occurrence."""
        return self.details.stored.id

    @property
    def rrule(self) -> str:
        """The rule of the series; empty for a single one."""
        return self.series.stored.rrule if self.series is not None else ""

    @property
    def is_occurrence(self) -> bool:
        """Whether it is one meeting of a series, so that a change may be about more."""
        return bool(self.details.stored.series_id)


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving: the title, what is told and where, and what went wrong with that."""

    checkin_id: str
    title: str
    changes: Changes
    handed: HandedOver | None = None
    problem: UserError | None = None


def read_opened(desk: Services, checkin_id: str) -> Opened:
    """A check-in and its series. Raises Gone."""
    details = read_checkin(desk, checkin_id)
    stored = details.stored
    if stored.series_id:
        return Opened(details, read_checkin(desk, stored.series_id))
    return Opened(details, details if stored.rrule else None)


def edit_of(
    opened: Opened,
    draft: CheckinDraft,
    without: Sequence[str],
    *,
    rule_touched: bool,
) -> CheckinEdit:
    """What is different from the stored check-in; only that is written."""
    stored = opened.details.stored
    same_people = set(draft.contact_ids) == set(opened.details.contact_ids)
    return CheckinEdit(
        title=draft.title if draft.title.strip() not in ("", stored.title) else None,
        agenda=draft.agenda if draft.agenda.strip() != stored.agenda.strip() else None,
        place=draft.place if draft.place.strip() != stored.place else None,
        contact_ids=None if same_people else draft.contact_ids,
        without=tuple(without),
        starts_local=draft.starts_local if draft.starts_local != stored.starts_local else None,
        zone=draft.zone if draft.zone != stored.zone else None,
        minutes=draft.minutes if draft.minutes != stored.minutes else None,
        rrule=draft.rrule if rule_touched and draft.rrule != opened.rrule else None,
    )


def scopes_for(opened: Opened, edit: CheckinEdit) -> tuple[Scope, ...]:
    """Which meetings of the series such a change can be about."""
    if edit.rrule is None or opened.series is None:
        return tuple(Scope)
    series, stored = opened.series.stored, opened.details.stored
    if stored.recurrence_id == series.starts_local.isoformat(timespec="minutes"):
        return (Scope.ALL,)
    if not edit.rrule:
        return (Scope.FOLLOWING,)  # all would leave the very first one
    wanted = edit.starts_local or stored.starts_local
    first = series.starts_local + (wanted.date() - _place(stored.recurrence_id).date())
    fitting = fits(parse_rule(edit.rrule), first.date())
    return (Scope.FOLLOWING, Scope.ALL) if fitting else (Scope.FOLLOWING,)


def _place(recurrence_id: str) -> datetime:
    return datetime.fromisoformat(recurrence_id)


def save_new(desk: Services, draft: CheckinDraft, way: Way, name: str, path: Path | None) -> Saved:
    """Plan a meeting and tell its guests in one of the ways. Raises UserError; then nothing is written."""
    line, changes = plan_checkin(desk, draft)
    saved = Saved(line.id, line.title, changes)
    return _told(desk, saved, (line.id,) if line.guests or way is Way.FILE else (), way, name, path)


def save_change(
    desk: Services,
    checkin_id: str,
    edit: CheckinEdit,
    scope: Scope,
    way: Way,
    name: str,
    path: Path | None,
) -> Saved:
    """Change a meeting, and tell its guests in one of the ways. Raises UserError; then nothing is written."""
    title = edit.title or read_checkin(desk, checkin_id).stored.title
    changes = Changes()
    if edit != CheckinEdit():
        changes = edit_checkin(desk, checkin_id, edit, scope=scope)
    saved = Saved(checkin_id, title, changes)
    owed = tuple(each.checkin_id for each in waiting_after(desk, changes))
    if way is Way.FILE and not owed:
        owed = (checkin_id,)
    return _told(desk, saved, owed, way, name, path)


def _told(
    desk: Services, saved: Saved, ids: Sequence[str], way: Way, name: str, path: Path | None
) -> Saved:
    if way is Way.NONE or not ids:
        return saved
    try:
        handed = hand_over(desk, ids, way, name, path)
    except UserError as error:
        return replace(saved, problem=error)
    return replace(saved, handed=handed, changes=together((saved.changes, handed.changes)))


def saved_words(saved: Saved, *, changed: bool) -> str:
    """What was saved, and what went wrong with telling the guests."""
    if saved.problem is not None:
        return (
            tr(
                "{title} is changed, but nobody is told: {problem}",
                title=saved.title,
                problem=saved.problem,
            )
            if changed
            else tr(
                "{title} is planned, but not handed over: {problem}",
                title=saved.title,
                problem=saved.problem,
            )
        )
    if changed:
        return tr("{title} is changed.", title=saved.title)
    return tr("{title} is planned.", title=saved.title)


def file_words(account: str, starts: datetime) -> str:
    """What the file of an invite is called: day and account."""
    return f"{starts:%Y-%m-%d} {account}".strip()
