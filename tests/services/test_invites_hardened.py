"""Invites when things go wrong around them: clocks set back, undo behind a mail, guests of one meeting."""

from datetime import datetime, timedelta

import pytest

from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import Owe, PartStat
from csdesk.errors import UndoClash
from csdesk.services import answers, settings, undoing
from csdesk.services.answer_files import read_here
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.context import Services
from csdesk.services.invites import guests_of
from csdesk.services.merging import merge_contacts
from tests.answers import reply
from tests.desks import Clock, contact
from tests.ical.written import named
from tests.services.invited import START, Book, names


@pytest.fixture
def single(desk: Services, clock: Clock) -> Book:
    return Book(desk, clock)


@pytest.fixture
def series(desk: Services, clock: Clock) -> Book:
    return Book(desk, clock, "FREQ=WEEKLY;BYDAY=TU")


@pytest.mark.parametrize("what", ["move", "cancel", "place"])
def test_what_guests_were_told_cannot_be_undone_behind_their_backs(single: Book, what: str) -> None:
    """SEQUENCE would fall, and nobody would hear of it."""
    single.tell()
    if what == "move":
        move_checkin(single.desk, single.id, START + timedelta(hours=2))
    elif what == "cancel":
        cancel_checkin(single.desk, single.id)
    else:
        edit_checkin(single.desk, single.id, CheckinEdit(place="Hall"))
    single.tell()
    with pytest.raises(UndoClash) as refused:
        undoing.undo_last(single.desk)
    assert "has left the computer" in refused.value.title


def test_what_nobody_was_told_can_be_undone(single: Book) -> None:
    single.tell()
    move_checkin(single.desk, single.id, START + timedelta(hours=2))
    undoing.undo_last(single.desk)
    assert single.owed() == {}


def test_stamps_grow_when_the_clock_is_set_back(single: Book) -> None:
    [first] = single.tell()
    single.clock.move(days=-3)
    move_checkin(single.desk, single.id, START + timedelta(hours=2))
    [second] = single.tell()
    [third] = single.made(again=True)
    stamps = [named(each.ics, "DTSTAMP")[0] for each in (first, second, third)]
    assert stamps == sorted(set(stamps))


def test_nobody_owes_themselves_an_invite(single: Book) -> None:
    settings.change_setting(single.desk, "email", "ANA@tamarind.example")
    assert single.owed() == {Owe.INVITE: ["Bo"]}
    single.tell()
    assert single.owed() == {}


def test_a_guest_of_one_meeting_hears_that_the_rest_is_off(series: Book) -> None:
    series.tell()
    cleo = contact(series.desk, series.account, "Cleo Roy", email="cleo@tamarind.example")
    fifteenth = series.at(datetime(2026, 12, 15, 10))
    edit_checkin(series.desk, fifteenth, CheckinEdit(contact_ids=(series.ana, series.bo, cleo)))
    series.tell()
    cancel_checkin(series.desk, series.at(datetime(2026, 12, 8, 10)), scope=Scope.FOLLOWING)
    update, cancel = series.tell()
    assert (names(update), names(cancel)) == (["ana", "bo"], ["cleo"])
    assert cancel.method == "CANCEL"
    assert named(cancel.ics, "RECURRENCE-ID") == [
        "RECURRENCE-ID;TZID=Europe/Berlin:20261215T100000"
    ]


def test_a_guest_of_one_meeting_moves_along_with_the_series(series: Book) -> None:
    """They know it by the old time of the series, which is nothing to them any more."""
    series.tell()
    cleo = contact(series.desk, series.account, "Cleo Roy", email="cleo@tamarind.example")
    eighth = series.at(datetime(2026, 12, 8, 10))
    edit_checkin(series.desk, eighth, CheckinEdit(contact_ids=(cleo,)))
    series.tell()
    move_checkin(series.desk, series.id, START + timedelta(days=7), scope=Scope.ALL)
    told = [each for each in series.tell() if names(each) == ["cleo"]]
    assert sorted((each.method, named(each.ics, "RECURRENCE-ID")[0][-15:]) for each in told) == [
        ("CANCEL", "20261208T100000"),
        ("REQUEST", "20261215T100000"),
    ]


def test_taken_off_the_series_and_invited_to_one_meeting(series: Book) -> None:
    """The CANCEL of the series takes the one meeting along, so that goes out after it."""
    series.tell()
    edit_checkin(series.desk, series.id, CheckinEdit(contact_ids=(series.bo,)), scope=Scope.ALL)
    eighth = series.at(datetime(2026, 12, 8, 10))
    edit_checkin(series.desk, eighth, CheckinEdit(contact_ids=(series.ana, series.bo)))
    made = [each for each in series.tell() if names(each) == ["ana"]]
    assert [each.method for each in made] == ["CANCEL", "REQUEST"]
    assert [len(named(each.ics, "RECURRENCE-ID")) for each in made] == [0, 1]


def test_two_people_who_are_one_still_hear_at_both_addresses(single: Book) -> None:
    twin = contact(single.desk, single.account, "Ana F.", email="af@tamarind.example")
    edit_checkin(single.desk, single.id, CheckinEdit(contact_ids=(single.ana, twin)))
    single.tell()
    merge_contacts(single.desk, twin, single.ana, {})
    move_checkin(single.desk, single.id, START + timedelta(hours=1))
    [update] = single.tell()
    assert sorted(names(update)) == ["af", "ana"]
    edit_checkin(single.desk, single.id, CheckinEdit(without=("ana@tamarind.example",)))
    _, cancel = single.tell()
    assert (cancel.method, names(cancel)) == ("CANCEL", ["ana"])


def test_an_answer_from_the_future_does_not_outlive_all_later_ones(single: Book) -> None:
    single.tell()
    uid = named(single.made(again=True)[0].ics, "UID")[0][4:]
    for minutes, said in ((5_000_000, "DECLINED"), (2_000, "ACCEPTED")):
        single.clock.move(days=1)
        who = f"ATTENDEE;PARTSTAT={said}:mailto:ana@tamarind.example"
        data = reply(uid, who, minutes=minutes)
        answers.read_answer(single.desk, data, "a.ics", reader=read_here)
    ana, _ = guests_of(single.desk, single.id)
    assert ana.partstat is PartStat.ACCEPTED
