"""Check-ins that come again: planned, seen, moved, split, cancelled, logged, taken back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from csdesk.book.checkin_rows import StoredMeeting, checkins_between, whole_meeting
from csdesk.book.queries import planned_checkins
from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import PartStat
from csdesk.domain.recurrence import split_id
from csdesk.errors import Gone, Invalid
from csdesk.services import deleting, undoing
from csdesk.services.calendar import read_range
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin, read_checkin
from csdesk.services.context import Services
from csdesk.services.morning import explain, read_day
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import Clock, account, contact

MONDAY = datetime(2026, 11, 30, 9, 0)
WEEKLY = "FREQ=WEEKLY;BYDAY=MO"


def plan(desk: Services, rrule: str = WEEKLY, start: datetime = MONDAY) -> str:
    """A series with Ana as its guest; returns the id of the series."""
    key = account(desk)
    ana = contact(desk, key, email="ana@tamarind.example")
    line, _ = plan_checkin(
        desk, CheckinDraft(key, start, "Europe/Berlin", contact_ids=(ana,), rrule=rrule)
    )
    return line.id


def occurrence(series: str, weeks: int) -> str:
    return f"{series}@{MONDAY + timedelta(weeks=weeks):%Y-%m-%dT%H:%M}"


def seen(desk: Services, days: int = 60) -> list[tuple[str, str]]:
    """Starts and titles of the check-ins of the coming days."""
    first = desk.today()
    with desk.book.read() as connection:
        rows = checkins_between(connection, first, first + timedelta(days=days))
    return [(f"{row.starts_local:%m-%d %H:%M}", row.title) for row in rows]


def starts_of(desk: Services, days: int = 40) -> list[str]:
    return [at for at, _ in seen(desk, days)]


def whole(desk: Services, key: str) -> StoredMeeting:
    with desk.book.read() as connection:
        found = whole_meeting(connection, key)
    assert found is not None
    return found


def told_all(desk: Services) -> None:
    """Note that every guest knows how every check-in stands."""
    with desk.book.write("tell", undoable=False) as unit:
        for row in unit.where(CheckinRow):
            for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id):
                guest.told_sequence = row.sequence
                guest.partstat = PartStat.ACCEPTED


def test_a_series_is_seen_on_each_of_its_days(desk: Services) -> None:
    plan(desk)
    assert starts_of(desk) == [
        "11-30 09:00", "12-07 09:00", "12-14 09:00", "12-21 09:00", "12-28 09:00", "01-04 09:00"
    ]  # fmt: skip
    shown = read_range(desk, date(2026, 12, 7), date(2026, 12, 7)).occurrences
    assert [o.title for o in shown if o.kind == "check-in"] == ["Check-in with Tamarind Foods"]


def test_it_keeps_its_own_clock_over_a_change(desk: Services) -> None:
    """Weekly 09:00 New York from 2026-02-22: 14:00Z twice, then 13:00Z six times."""
    key = account(desk)
    draft = CheckinDraft(
        key, datetime(2026, 2, 22, 9), "America/New_York", rrule="FREQ=WEEKLY;BYDAY=SU;COUNT=8"
    )
    plan_checkin(desk, draft)
    with desk.book.read() as connection:
        lines = planned_checkins(connection, date(2026, 3, 1))
    assert [line.starts_at.astimezone(UTC).hour for line in lines] == [14, 14] + [13] * 6


def test_the_first_meeting_must_be_on_a_day_of_the_rule(desk: Services) -> None:
    for rrule in ("FREQ=WEEKLY;BYDAY=TU", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261101"):
        with pytest.raises(Invalid):
            plan_checkin(desk, CheckinDraft(account(desk), MONDAY, "UTC", rrule=rrule))


def test_one_meeting_is_moved_and_the_others_stay(desk: Services) -> None:
    series = plan(desk)
    told_all(desk)
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 8, 15, 30))
    assert starts_of(desk, 20) == ["11-30 09:00", "12-08 15:30", "12-14 09:00"]
    meeting = whole(desk, series)
    (moved,) = meeting.occurrences
    assert (moved.uid, moved.recurrence_id) == (meeting.main.uid, "2026-12-07T09:00")
    assert (meeting.main.sequence, moved.sequence) == (0, 1)
    (ana,) = moved.guests
    assert ana.partstat is PartStat.NEEDS_ACTION  # the answer was to another time
    assert meeting.main.guests[0].partstat is PartStat.ACCEPTED
    undoing.undo_last(desk)
    assert starts_of(desk, 20) == ["11-30 09:00", "12-07 09:00", "12-14 09:00"]


def test_moved_again_it_is_still_the_same_meeting(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 8, 15, 30))
    (moved,) = whole(desk, series).occurrences
    move_checkin(desk, moved.id, datetime(2026, 12, 9, 8))
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 10, 8))
    assert [o.sequence for o in whole(desk, series).occurrences] == [3]
    assert starts_of(desk, 16) == ["11-30 09:00", "12-10 08:00"]


def test_all_move_alike(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 2), datetime(2026, 12, 16, 10), scope=Scope.ALL)
    assert starts_of(desk, 20) == ["12-02 10:00", "12-09 10:00", "12-16 10:00"]
    main = whole(desk, series).main
    assert (main.rrule, main.sequence) == ("FREQ=WEEKLY;BYDAY=WE", 1)


def test_a_meeting_that_was_moved_alone_keeps_its_time_when_all_move(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 10, 15))
    cancel_checkin(desk, occurrence(series, 2))
    move_checkin(desk, occurrence(series, 0), datetime(2026, 12, 1, 10), scope=Scope.ALL)
    assert starts_of(desk, 30) == ["12-01 10:00", "12-10 15:00", "12-22 10:00"]
    by_place = {o.recurrence_id: o.status for o in whole(desk, series).occurrences}
    assert by_place == {"2026-12-08T10:00": "planned", "2026-12-15T10:00": "cancelled"}


def test_this_and_the_following_become_another_series(desk: Services) -> None:
    series = plan(desk, "FREQ=WEEKLY;BYDAY=MO;COUNT=5")
    told_all(desk)
    cancel_checkin(desk, occurrence(series, 3))
    move_checkin(desk, occurrence(series, 2), datetime(2026, 12, 15, 14), scope=Scope.FOLLOWING)
    assert starts_of(desk, 60) == ["11-30 09:00", "12-07 09:00", "12-15 14:00", "12-29 14:00"]
    before = whole(desk, series).main
    assert (before.rrule, before.sequence) == ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261213", 1)
    with desk.book.read() as connection:
        line = checkins_between(connection, date(2026, 12, 15), date(2026, 12, 15))[0]
    after = whole(desk, line.series_id)
    assert after.main.uid != before.uid
    assert after.main.rrule == "FREQ=WEEKLY;BYDAY=TU;COUNT=3"
    assert [g.told for g in after.main.guests] == ["never"]
    undoing.undo_last(desk)
    assert len(starts_of(desk, 60)) == 4
    assert whole(desk, series).main.rrule.endswith("COUNT=5")


def test_the_first_and_the_following_are_all(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 0), datetime(2026, 11, 30, 11), scope=Scope.FOLLOWING)
    assert whole(desk, series).main.starts_local.hour == 11
    with desk.book.read() as connection:
        assert len({c.series_id for c in planned_checkins(connection, date(2026, 12, 1))}) == 1


def test_one_is_cancelled(desk: Services) -> None:
    series = plan(desk)
    cancel_checkin(desk, occurrence(series, 1))
    assert starts_of(desk, 20) == ["11-30 09:00", "12-14 09:00"]
    with pytest.raises(Invalid, match="was cancelled"):
        cancel_checkin(desk, occurrence(series, 1))
    assert whole(desk, series).main.sequence == 0


def test_this_and_the_following_are_cancelled(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 3), datetime(2026, 12, 22, 9))
    cancel_checkin(desk, occurrence(series, 2), scope=Scope.FOLLOWING)
    assert starts_of(desk, 60) == ["11-30 09:00", "12-07 09:00"]
    assert whole(desk, series).occurrences == ()


def test_all_are_cancelled(desk: Services) -> None:
    series = plan(desk)
    told_all(desk)
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 8, 9))
    cancel_checkin(desk, occurrence(series, 1), scope=Scope.ALL)
    assert starts_of(desk, 60) == []
    meeting = whole(desk, series)
    assert (meeting.main.status, meeting.main.sequence) == ("cancelled", 1)
    assert [(o.status, o.sequence) for o in meeting.occurrences] == [("cancelled", 2)]


def test_words_for_one_for_all(desk: Services) -> None:
    series = plan(desk)
    edit_checkin(desk, occurrence(series, 1), CheckinEdit(title="Only this"))
    edit_checkin(desk, occurrence(series, 2), CheckinEdit(agenda="New agenda"), scope=Scope.ALL)
    assert [t for _, t in seen(desk, 20)] == [
        "Check-in with Tamarind Foods", "Only this", "Check-in with Tamarind Foods"
    ]  # fmt: skip
    meeting = whole(desk, series)
    assert {meeting.main.agenda, *(o.agenda for o in meeting.occurrences)} == {"New agenda"}
    assert {meeting.main.sequence, *(o.sequence for o in meeting.occurrences)} == {0}


def test_another_rule_keeps_the_days_that_it_shares(desk: Services) -> None:
    series = plan(desk)
    cancel_checkin(desk, occurrence(series, 1))
    cancel_checkin(desk, occurrence(series, 2))
    edit = CheckinEdit(rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")
    edit_checkin(desk, series, edit, scope=Scope.ALL)
    assert starts_of(desk, 40) == ["11-30 09:00", "12-28 09:00"]
    assert [o.recurrence_id for o in whole(desk, series).occurrences] == ["2026-12-14T09:00"]
    with pytest.raises(Invalid, match="cannot repeat in its own way"):
        edit_checkin(desk, occurrence(series, 4), CheckinEdit(rrule=""))
    edit_checkin(desk, series, CheckinEdit(rrule=""), scope=Scope.ALL)
    assert starts_of(desk, 60) == ["11-30 09:00"]


def test_a_single_meeting_becomes_a_series(desk: Services) -> None:
    single = plan(desk, "")
    edit_checkin(desk, single, CheckinEdit(rrule=WEEKLY))
    assert len(starts_of(desk, 20)) == 3
    assert whole(desk, single).main.sequence == 1


def test_a_guest_who_was_told_and_leaves_is_owed_a_cancel(desk: Services) -> None:
    series = plan(desk)
    told_all(desk)
    bo = contact(desk, whole(desk, series).main.account_id, "Bo", email="bo@tamarind.example")
    edit_checkin(desk, series, CheckinEdit(contact_ids=(bo,)), scope=Scope.ALL)
    main = whole(desk, series).main
    assert [g.name for g in main.present] == ["Bo"]
    assert [(g.name, g.told) for g in main.guests if g.removed] == [("Ana Ferreira", "behind")]
    with desk.book.read() as connection:
        lines = planned_checkins(connection, date(2026, 12, 1))
    assert lines[0].people == ("Bo",)
    ana = main.guests[0].contact_id
    assert ana is not None
    edit_checkin(desk, series, CheckinEdit(contact_ids=(ana, bo)), scope=Scope.ALL)
    assert [g.name for g in whole(desk, series).main.present] == ["Ana Ferreira", "Bo"]


def test_logging_holds_the_meeting_of_the_day_alone(desk: Services, clock: Clock) -> None:
    series = plan(desk)
    key = whole(desk, series).main.account_id
    clock.move(days=4, hours=1)  # Monday after nine
    assert [r.signal.kind for r in explain(desk, key).reasons if "checkin" in r.signal.kind]
    log_touchpoint(desk, TouchpointDraft(key, "meeting", "both"))
    (held,) = whole(desk, series).occurrences
    assert (held.status, held.recurrence_id) == ("held", "2026-11-30T09:00")
    assert not [c for c in read_day(desk).checkins if not c.logged]
    clock.move(days=7)
    assert [c.id for c in read_day(desk).checkins] == [occurrence(series, 1)]
    move_checkin(desk, occurrence(series, 2), datetime(2026, 12, 15, 9), scope=Scope.ALL)
    held = next(o for o in whole(desk, series).occurrences if o.status == "held")
    assert held.starts_local == MONDAY


def test_what_passed_and_nobody_logged_is_remembered(desk: Services, clock: Clock) -> None:
    series = plan(desk)
    clock.move(days=12)
    passed = [c.id for c in read_day(desk).checkins]
    assert passed == [occurrence(series, 0), occurrence(series, 1)]


def test_ids_that_name_nothing(desk: Services) -> None:
    series = plan(desk)
    for wrong in (
        "nothing",
        f"{series}@2026-12-01T09:00",
        f"{series}@2026-12-07T10:00",
        "@",
        "x@y",
    ):
        with pytest.raises(Gone):
            read_checkin(desk, wrong)
        with pytest.raises(Gone):
            move_checkin(desk, wrong, MONDAY)


def test_deleting_a_series_takes_its_meetings_along(desk: Services) -> None:
    series = plan(desk)
    move_checkin(desk, occurrence(series, 1), datetime(2026, 12, 8, 9))
    deleting.delete(desk, "checkin", series)
    assert starts_of(desk, 60) == []
    undoing.undo_last(desk)
    assert "12-08 09:00" in starts_of(desk, 60)


STEP = st.tuples(
    st.sampled_from(["move", "cancel", "rule"]),
    st.sampled_from(list(Scope)),
    st.integers(0, 6),
    st.integers(-3, 3),
)


@profile(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEP, min_size=1, max_size=6))
def test_any_run_of_changes_is_taken_back_step_by_step(
    desk: Services, steps: list[tuple[str, Scope, int, int]]
) -> None:
    """No two rows stand for one meeting, and undo leads back through the same states."""
    with desk.book.write("clean") as unit:
        for kind in (CheckinAttendeeRow, CheckinRow):
            for old in reversed(unit.where(kind)):
                unit.session.delete(old)
                unit.session.flush()
    series = plan(desk)
    states = [seen(desk, 90)]
    for what, scope, number, days in steps:
        with desk.book.read() as connection:
            lines = planned_checkins(connection, desk.today())
        if not lines:
            break
        line = lines[number % len(lines)]
        try:
            if what == "move":
                changes = move_checkin(
                    desk, line.id, line.starts_local + timedelta(days=days, hours=1), scope=scope
                )
            elif what == "cancel":
                changes = cancel_checkin(desk, line.id, scope=scope)
            else:
                day = line.starts_local.strftime("%a").upper()[:2]
                edit = CheckinEdit(rrule=f"FREQ=WEEKLY;INTERVAL={abs(days) + 1};BYDAY={day}")
                changes = edit_checkin(desk, line.id, edit, scope=scope)
        except Invalid:
            continue
        if changes:
            states.append(seen(desk, 90))
        with desk.book.read() as connection:
            shown = planned_checkins(connection, desk.today())
        assert len({c.id for c in shown}) == len(shown)
    for state in reversed(states[:-1]):
        undoing.undo_last(desk)
        assert seen(desk, 90) == state
    assert split_id(series) == (series, None)
