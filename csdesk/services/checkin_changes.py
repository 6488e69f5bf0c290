"""Moving, changing and cancelling check-ins: one of them, one and all that follow, or all of a series."""

from dataclasses import replace
from datetime import datetime

from csdesk.domain.changes import Changes
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.language import mark
from csdesk.ical import zones
from csdesk.services.checkins import check_time
from csdesk.services.context import Services
from csdesk.services.rescheduling import Rescheduling

__all__ = ["CheckinEdit", "Scope", "cancel_checkin", "edit_checkin", "move_checkin"]


def move_checkin(
    desk: Services,
    checkin_id: str,
    starts_local: datetime,
    zone: str | None = None,
    minutes: int | None = None,
    *,
    scope: Scope = Scope.ONE,
) -> Changes:
    """Put a meeting at another time, on the clock of `zone` (None: of its own, as before).

    The same time again writes nothing. Raises Gone or Invalid; then nothing is written.
    """
    edit = CheckinEdit(starts_local=starts_local, zone=zone, minutes=minutes)
    return _change(desk, mark("move check-in"), checkin_id, edit, scope)


def edit_checkin(
    desk: Services, checkin_id: str, edit: CheckinEdit, *, scope: Scope = Scope.ONE
) -> Changes:
    """Change what a check-in says, who comes, when, where and how often, in one step.

    Words alone do not raise SEQUENCE, because nobody has to answer again. Raises Gone or Invalid; then
    nothing is written.
    """
    return _change(desk, mark("change check-in"), checkin_id, edit, scope)


def _change(desk: Services, name: str, checkin_id: str, edit: CheckinEdit, scope: Scope) -> Changes:
    if edit.zone is not None:
        edit = replace(edit, zone=zones.known_zone(edit.zone))
    check_time(edit.starts_local, edit.minutes)
    with desk.book.write(name) as unit:
        change = Rescheduling(unit, checkin_id, scope)
        change.apply(edit)
    return unit.changes


def cancel_checkin(desk: Services, checkin_id: str, *, scope: Scope = Scope.ONE) -> Changes:
    """Call meetings off. They stay in the book as cancelled, with SEQUENCE + 1 for the CANCEL that follows.

    Cancelling one and all that follow ends the series before it. Raises Gone, or Invalid for a meeting that
    was held or cancelled before; then nothing is written.
    """
    with desk.book.write(mark("cancel check-in")) as unit:
        Rescheduling(unit, checkin_id, scope).cancel()
    return unit.changes
