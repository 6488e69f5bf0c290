"""How a change of one meeting changes its series and the rows of other occurrences.

The UID stays. SEQUENCE grows by one with time, rule, place, guests and cancellation (RFC 5546 2.1.4), and a
new time takes back the answers to the old one (RFC 5546 3.2.2.1). "This and following" ends the series and
begins another with a UID of its own, because calendars do not agree on RANGE=THISANDFUTURE.
"""

from dataclasses import replace
from datetime import date, datetime

from csdesk.book import removing
from csdesk.book.checkin_writing import (
    checkin_row,
    copied_guest,
    guests,
    local_start,
    occurrence_rows,
    series_of,
)
from csdesk.book.store import Unit
from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import tr
from csdesk.domain.recurrence import (
    Recurrence,
    continuing_at,
    ending_before,
    moment_text,
    parse_rule,
    rule_text,
    shifted,
    split_id,
    starts,
)
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Invalid
from csdesk.services.called_off import leave_off, told_alone
from csdesk.services.checkins import (
    checked_rule,
    checkin_gone,
    invite_contact,
    new_uid,
)


class Rescheduling:
    """One change of one meeting, of what follows it, or of its series, inside a unit of work.

    Raises Gone, or Invalid for a meeting that was held or cancelled before.
    """

    def __init__(self, unit: Unit, checkin_id: str, scope: Scope) -> None:
        self._unit = unit
        row_id, moment = split_id(checkin_id)
        row = unit.get(CheckinRow, row_id)
        if row is None:
            raise checkin_gone()
        self._series = series_of(unit, row)
        if moment is None and row.series_id:
            moment = datetime.fromisoformat(row.recurrence_id)
        self._scope = self._meant(scope, moment)
        self._moment = moment or local_start(self._series)  # where the series puts what was chosen
        alone = self._scope is Scope.ONE
        found = checkin_row(unit, checkin_id) if alone else self._series
        if found is None:
            raise checkin_gone()
        self._row = found
        if found.status != CheckinStatus.PLANNED:
            raise Invalid(
                "status",
                tr("“{title}” was cancelled.", title=found.title)
                if found.status == CheckinStatus.CANCELLED
                else tr("“{title}” was held already.", title=found.title),
                tr("Plan a new check-in."),
            )

    def _meant(self, scope: Scope, moment: datetime | None) -> Scope:
        """The scope in other words: a single meeting is one, the first and all that follow are all."""
        if not self._series.rrule:
            return Scope.ONE
        if moment is None or (scope is Scope.FOLLOWING and moment == local_start(self._series)):
            return Scope.ALL
        return scope

    def apply(self, edit: CheckinEdit) -> None:
        """Change what the edit names."""
        if self._scope is Scope.ALL:
            self._apply_to_all(edit)
        elif self._scope is Scope.FOLLOWING:
            self._split(edit)
        else:
            self._apply_to(self._row, self._without_rule(edit))

    def _without_rule(self, edit: CheckinEdit) -> CheckinEdit:
        """The edit of one occurrence. Raises Invalid where it is to repeat in a way of its own."""
        if not self._row.series_id or edit.rrule is None:
            return edit
        if edit.rrule != self._series.rrule:
            raise Invalid(
                "rrule",
                tr("One meeting of a series cannot repeat in its own way."),
                tr("Change this and the following ones, or all."),
            )
        return replace(edit, rrule=None)

    def cancel(self) -> None:
        """Call off what the scope names."""
        if self._scope is Scope.FOLLOWING:
            self._end_series()
            for row in self._rows_from_here():
                told = told_alone(self._unit, self._series, row)
                self._drop(row)
                leave_off(self._unit, self._series, told)
            return
        self._cancel_row(self._row)
        if self._scope is Scope.ALL:
            for row in occurrence_rows(self._unit, self._series):
                if row.status == CheckinStatus.PLANNED:
                    self._cancel_row(row)
                    row.sequence = max(row.sequence, self._series.sequence)

    def _cancel_row(self, row: CheckinRow) -> None:
        row.status = CheckinStatus.CANCELLED
        self._count_up(row)

    def _count_up(self, row: CheckinRow) -> None:
        row.sequence += 1
        row.changed_at = self._unit.at

    def _apply_to(self, row: CheckinRow, edit: CheckinEdit) -> None:
        """Change one row; a rule is that of a series, or of what becomes one."""
        when = (row.starts_local, row.zone, row.minutes, row.rrule)
        place, words = row.place, (row.title, row.agenda)
        if edit.title is not None:
            row.title = clean_line(edit.title) or row.title
        if edit.agenda is not None:
            row.agenda = clean_text(edit.agenda)
        if edit.place is not None:
            row.place = clean_line(edit.place)
        if edit.starts_local is not None:
            row.starts_local = moment_text(edit.starts_local)
        row.zone, row.minutes = edit.zone or row.zone, edit.minutes or row.minutes
        if edit.rrule is not None:
            row.rrule = checked_rule(edit.rrule, local_start(row))
        others = edit.contact_ids is not None and self._invite_only(row, edit.contact_ids)
        others = self._take_out(row, edit.without) or others
        moved = when != (row.starts_local, row.zone, row.minutes, row.rrule)
        if others or moved or place != row.place:
            self._count_up(row)
        elif words != (row.title, row.agenda):
            row.changed_at = self._unit.at
        if moved:
            self._ask_anew(row)

    def _ask_anew(self, row: CheckinRow) -> None:
        for guest in guests(self._unit, row):
            guest.partstat = PartStat.NEEDS_ACTION

    def _apply_to_all(self, edit: CheckinEdit) -> None:
        """Change the series and its rows; a new time is that of the chosen meeting, and all move alike."""
        series = self._series
        start, rule = local_start(series), parse_rule(series.rrule)
        wanted = self._moved(edit, start, rule, self._moment)
        sequence, rows = series.sequence, occurrence_rows(self._unit, series)
        told = [told_alone(self._unit, series, row) for row in rows]
        self._apply_to(series, wanted)
        self._place_rows(rows, (start, rule), by_day=edit.rrule is not None)
        for each in told:
            leave_off(self._unit, series, each)
        self._spread(edit)
        if series.sequence > sequence:
            for row in occurrence_rows(self._unit, series):
                if row.status == CheckinStatus.PLANNED:
                    row.sequence = max(row.sequence + 1, series.sequence)
                    row.changed_at = self._unit.at
                    if wanted.starts_local is not None or wanted.rrule is not None:
                        self._ask_anew(row)

    def _spread(self, edit: CheckinEdit) -> None:
        """Let the rows of occurrences say what the series says from now on; their times stay theirs."""
        common = replace(edit, starts_local=None, rrule=None)
        for row in occurrence_rows(self._unit, self._series):
            if row.status == CheckinStatus.PLANNED:
                sequence = row.sequence
                self._apply_to(row, common)
                row.sequence = sequence

    @staticmethod
    def _moved(
        edit: CheckinEdit, start: datetime, rule: Recurrence, moment: datetime
    ) -> CheckinEdit:
        """The edit of a series that is meant by a new time for its meeting at `moment`."""
        if edit.starts_local is None:
            return edit
        days = edit.starts_local.date() - moment.date()
        first = datetime.combine(start.date() + days, edit.starts_local.time())
        if edit.rrule is None and days:
            kept = shifted(rule, start.date(), first.date())
            return replace(edit, starts_local=first, rrule=rule_text(kept))
        return replace(edit, starts_local=first)

    def _split(self, edit: CheckinEdit) -> None:
        """End the series before the chosen meeting, and begin one with it."""
        before = self._series
        rule = continuing_at(local_start(before), parse_rule(before.rrule), self._moment)
        rows = self._rows_from_here()
        self._end_series()
        after = CheckinRow(
            account_id=before.account_id,
            title=before.title,
            starts_local=moment_text(self._moment),
            zone=before.zone,
            minutes=before.minutes,
            rrule=rule_text(rule),
            agenda=before.agenda,
            place=before.place,
            uid=new_uid(),
            changed_at=self._unit.at,
        )
        self._unit.add(after)
        for guest in guests(self._unit, before):
            self._unit.add(_told_nothing(copied_guest(guest, after.id)))
        self._unit.session.flush()
        for row in rows:
            told = told_alone(self._unit, before, row)
            row.series_id, row.uid = after.id, after.uid
            self._unit.session.flush()
            leave_off(self._unit, before, told)
            for guest in self._unit.where(CheckinAttendeeRow, checkin_id=row.id):
                if guest.removed_sequence is None:
                    _told_nothing(guest)
                else:
                    self._forget(guest)
        self._unit.session.flush()
        self._series = after
        self._apply_to_all(edit)
        after.sequence = 0
        for row in occurrence_rows(self._unit, after):
            row.sequence = 0

    def _end_series(self) -> None:
        """Let the series end before the chosen meeting."""
        series = self._series
        rule = ending_before(local_start(series), parse_rule(series.rrule), self._moment)
        assert rule is not None  # else all of it would be meant
        series.rrule = rule_text(rule)
        self._count_up(series)

    def _rows_from_here(self) -> list[CheckinRow]:
        here = moment_text(self._moment)
        return [
            row for row in occurrence_rows(self._unit, self._series) if row.recurrence_id >= here
        ]

    def _place_rows(
        self, rows: list[CheckinRow], was: tuple[datetime, Recurrence], *, by_day: bool
    ) -> None:
        """Let the rows of occurrences stand for meetings of the series as it is now.

        A series that moved as a whole keeps them by their number in it, one with another rule by their day.
        What has no place any more goes; what was held stays as a meeting of its own.
        """
        series = self._series
        start = local_start(series)
        rule = parse_rule(series.rrule) if series.rrule else None
        if not rows or was == (start, rule):
            return
        places = _places(rows, was, (start, rule), by_day=by_day) if rule else {}
        now = {row.id: places.get(row.recurrence_id) for row in rows}
        kept = []
        for row in rows:
            if now[row.id] is None:
                self._drop(row)
            else:
                kept.append((row, row.recurrence_id))
                row.recurrence_id = f"~{row.recurrence_id[1:]}"  # no two stand for one meeting
        self._unit.session.flush()
        for row, moment in kept:
            place = now[row.id]
            assert place is not None
            if row.starts_local == moment and row.status != CheckinStatus.HELD:
                row.starts_local = place
            row.recurrence_id = place
        self._unit.session.flush()

    def _drop(self, row: CheckinRow) -> None:
        """Take an occurrence that has no place any more out of its series."""
        if row.status == CheckinStatus.HELD:
            row.series_id, row.recurrence_id, row.uid = None, "", new_uid()
            return
        self._unit.session.flush()
        removing.remove(
            self._unit.connection, removing.belongings(self._unit.connection, "checkin", row.id)
        )
        self._unit.session.expunge(row)

    def _invite_only(self, row: CheckinRow, contact_ids: tuple[str, ...]) -> bool:
        """Make these contacts the guests, beside those that are only an address; says whether any changed.

        Who was told of the meeting and is no guest any more is kept until the CANCEL has gone out.
        """
        wanted = dict.fromkeys(contact_ids)
        changed = False
        for guest in self._unit.where(CheckinAttendeeRow, checkin_id=row.id):
            if guest.contact_id is None:
                continue
            if guest.contact_id in wanted:
                del wanted[guest.contact_id]
                changed = changed or guest.removed_sequence is not None
                guest.removed_sequence = None
            else:
                changed = self._dismiss(row, guest) or changed
        for contact_id in wanted:
            invite_contact(self._unit, row, contact_id)
            changed = True
        return changed

    def _take_out(self, row: CheckinRow, addresses: tuple[str, ...]) -> bool:
        """Take guests out by their addresses; says whether one of them was a guest."""
        unwanted = {address.casefold() for address in addresses}
        found = self._unit.where(CheckinAttendeeRow, checkin_id=row.id) if unwanted else []
        gone = [guest for guest in found if guest.email.casefold() in unwanted]
        dismissed = [self._dismiss(row, guest) for guest in gone]
        return any(dismissed)

    def _dismiss(self, row: CheckinRow, guest: CheckinAttendeeRow) -> bool:
        """Make somebody no guest any more; says whether they were one."""
        if guest.told_sequence is None:
            self._forget(guest)
        elif guest.removed_sequence is None:
            guest.removed_sequence = row.sequence + 1
        else:
            return False
        return True

    def _forget(self, guest: CheckinAttendeeRow) -> None:
        self._unit.session.flush()
        removing.remove(
            self._unit.connection,
            removing.belongings(self._unit.connection, "checkin_attendee", guest.id),
        )
        self._unit.session.expunge(guest)


def _told_nothing(guest: CheckinAttendeeRow) -> CheckinAttendeeRow:
    """A guest who has not heard of the meeting under its new UID."""
    guest.partstat, guest.comment = PartStat.NEEDS_ACTION, ""
    guest.replied_at = guest.told_at = None
    guest.replied_sequence = guest.told_sequence = None
    return guest


def _places(
    rows: list[CheckinRow],
    was: tuple[datetime, Recurrence],
    now: tuple[datetime, Recurrence],
    *,
    by_day: bool,
) -> dict[str, str]:
    """Where the series puts the meetings that it put elsewhere before, by their former place."""
    last = max(datetime.fromisoformat(row.recurrence_id) for row in rows).date()
    old = list(starts(*was, was[0].date(), last))
    if by_day:
        days = {at.date(): at for at in starts(*now, now[0].date(), last)}
        pairs = [(at, days[at.date()]) for at in old if at.date() in days]
    else:
        new = starts(*now, now[0].date(), date.max, most=len(old))
        pairs = list(zip(old, new, strict=False))
    return {moment_text(a): moment_text(b) for a, b in pairs}
