"""Who is owed what, what they are told, and what the book notes of it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.invitations import Owe, PartStat, Told
from csdesk.errors import Gone, Invalid, UndoClash, Unwritable
from csdesk.services import invites, settings, undoing
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.context import Services
from tests.desks import Clock, contact
from tests.ical.written import lines, named
from tests.services.invited import START, Book, names


@pytest.fixture
def single(desk: Services, clock: Clock) -> Book:
    return Book(desk, clock)


def test_an_invite_goes_to_all_and_is_then_known(single: Book) -> None:
    assert single.owed() == {Owe.INVITE: ["Ana", "Bo"]}
    [made] = single.tell()
    assert (made.what, made.method, made.sequence) == (Owe.INVITE, "REQUEST", 0)
    assert made.recipients == (
        ("Ana Ferreira", "ana@tamarind.example"),
        ("Bo Lund", "bo@tamarind.example"),
    )
    assert made.subject == "Invitation: Check-in with Tamarind Foods"
    assert single.owed() == {}
    guests = invites.guests_of(single.desk, single.id)
    assert {guest.told for guest in guests} == {Told.CURRENT}
    assert [guest.attendee_id for guest in guests] == list(made.attendee_ids)


def test_the_words_have_both_clocks(single: Book) -> None:
    [made] = single.made()
    assert made.text.split("\n\n") == [
        "Mia Brandt invites you to “Check-in with Tamarind Foods”.",
        "\n".join(
            [
                "When: Tuesday 1 December 2026, 14:30 to 15:00 (Kolkata)",
                "That is Tuesday 1 December 2026, 10:00 to 10:30 (Berlin)",
                "Where: Room 4",
                "With: Mia Brandt, Ana Ferreira, Bo Lund",
            ]
        ),
        "Agenda:\n1. Numbers",
        "Please answer with the buttons that your calendar shows, or by mail.",
        "Mia Brandt\n",
    ]


def test_clocks_that_show_the_same_are_said_once(single: Book) -> None:
    move_checkin(single.desk, single.id, START, zone="Europe/Paris")
    [made] = single.made()
    assert "10:00 to 10:30 (Paris, Berlin)" in made.text
    late = datetime(2026, 12, 1, 19, 15)
    move_checkin(single.desk, single.id, late, minutes=90)
    assert "Tuesday 1 December 2026, 23:45 to Wednesday 2 December 2026, 01:15" in (
        single.made()[0].text
    )


def test_a_move_asks_anew_and_words_alone_do_not(single: Book) -> None:
    [first] = single.tell()
    answer(single, "ana", PartStat.ACCEPTED)
    edit_checkin(single.desk, single.id, CheckinEdit(title="Numbers"))
    assert single.owed() == {}
    edit_checkin(single.desk, single.id, CheckinEdit(place="Room 5"))
    [elsewhere] = single.tell()
    assert "PARTSTAT=ACCEPTED" in "".join(named(elsewhere.ics, "ATTENDEE"))
    move_checkin(single.desk, single.id, START + timedelta(days=1))
    assert single.owed() == {Owe.UPDATE: ["Ana", "Bo"]}
    [moved] = single.tell()
    assert (moved.what, moved.sequence, moved.subject) == (Owe.UPDATE, 2, "Updated: Numbers")
    assert "PARTSTAT=ACCEPTED" not in "".join(named(moved.ics, "ATTENDEE"))
    assert "“Numbers” has changed. This is how it is now." in moved.text
    assert named(moved.ics, "UID") == named(first.ics, "UID")
    stamps = [named(each.ics, "DTSTAMP") for each in (first, elsewhere, moved)]
    assert stamps == sorted(stamps)
    assert len({stamp[0] for stamp in stamps}) == 3


def answer(book: Book, who: str, state: PartStat) -> None:
    with book.desk.book.write("read answer") as unit:
        for guest in unit.where(CheckinAttendeeRow, checkin_id=book.id):
            if guest.email.startswith(who):
                guest.partstat = state


def test_who_knows_it_is_told_again_only_when_asked(single: Book) -> None:
    [first] = single.tell()
    [again] = single.made(again=True)
    assert (again.what, again.sequence) == (Owe.INVITE, 0)
    assert [line for line in lines(again.ics) if line not in lines(first.ics)] == [
        *named(again.ics, "DTSTAMP")
    ]
    [alone] = single.made(again=True, attendee_id=first.attendee_ids[1])
    assert names(alone) == ["bo"]
    assert len(named(alone.ics, "ATTENDEE")) == 2, "who else comes is said"
    move_checkin(single.desk, single.id, START + timedelta(days=1))
    single.tell()
    [update] = single.made(again=True)
    assert (update.what, update.sequence) == (Owe.UPDATE, 1)


def test_a_guest_who_was_taken_off_gets_the_cancel_and_the_others_an_update(single: Book) -> None:
    single.tell()
    edit_checkin(single.desk, single.id, CheckinEdit(contact_ids=(single.ana,)))
    assert single.owed() == {Owe.UPDATE: ["Ana"], Owe.CANCEL: ["Bo"]}
    update, cancel = single.tell()
    assert (names(update), update.method) == (["ana"], "REQUEST")
    assert (names(cancel), cancel.method) == (["bo"], "CANCEL")
    assert len(named(update.ics, "ATTENDEE")) == len(named(cancel.ics, "ATTENDEE")) == 1
    assert "You are no longer invited" in cancel.text
    assert [each.name for each in invites.guests_of(single.desk, single.id)] == ["Ana Ferreira"]
    [again] = single.made(again=True)
    assert names(again) == ["ana"]
    [again] = single.made(again=True, attendee_id=cancel.attendee_ids[0])
    assert (names(again), again.method) == (["bo"], "CANCEL")


def test_what_nobody_heard_of_needs_no_cancel(single: Book, tmp_path: Path) -> None:
    cancel_checkin(single.desk, single.id)
    assert single.owed() == {}
    assert single.made() == single.made(again=True) == ()
    with pytest.raises(Invalid, match="Nobody was told"):
        invites.write_invite(single.desk, single.id, tmp_path / "x.ics")
    assert not (tmp_path / "x.ics").exists()


def test_a_cancelled_meeting(single: Book) -> None:
    single.tell()
    cancel_checkin(single.desk, single.id)
    assert single.owed() == {Owe.CANCEL: ["Ana", "Bo"]}
    [made] = single.tell()
    assert (made.method, made.sequence) == ("CANCEL", 1)
    assert made.subject == "Cancelled: Check-in with Tamarind Foods"
    assert made.text.startswith("“Check-in with Tamarind Foods” is cancelled.\n\nWhen: ")
    assert "Agenda" not in made.text
    assert "STATUS:CANCELLED" in lines(made.ics)
    [again] = single.made(again=True)
    assert again.method == "CANCEL"


def test_guests_without_an_address_are_owed_but_get_no_mail(single: Book) -> None:
    contact(single.desk, single.account, "Cleo Roy")
    cleo = contact(single.desk, single.account, "Dee Sand")
    edit_checkin(single.desk, single.id, CheckinEdit(contact_ids=(single.ana, cleo)))
    assert single.owed() == {Owe.INVITE: ["Ana", "Dee"]}
    [made] = single.made()
    assert names(made) == ["ana"]
    assert invites.mark_told(single.desk, made)
    assert single.owed() == {Owe.INVITE: ["Dee"]}
    assert single.made() == ()


def test_without_an_own_address_nobody_can_be_invited(single: Book, tmp_path: Path) -> None:
    settings.change_setting(single.desk, "email", "")
    with pytest.raises(Invalid, match="no e-mail address"):
        single.made()
    assert not invites.write_invite(single.desk, single.id, tmp_path / "x.ics")
    written = lines((tmp_path / "x.ics").read_bytes())
    assert not [line for line in written if line.startswith(("METHOD", "ATTENDEE", "ORGANIZER"))]
    assert single.owed() == {Owe.INVITE: ["Ana", "Bo"]}


def test_the_person_is_no_guest_of_their_own(single: Book) -> None:
    settings.change_setting(single.desk, "email", "ANA@tamarind.example")
    [made] = single.made()
    assert names(made) == ["bo"]
    assert len(named(made.ics, "ATTENDEE")) == 1


def test_what_others_invite_to_is_theirs_to_tell(single: Book, tmp_path: Path) -> None:
    with single.desk.book.write("take meeting") as unit:
        row = unit.get(CheckinRow, single.id)
        assert row is not None
        row.organizer = "ana@tamarind.example"
    assert single.owed() == {}
    assert single.made() == ()
    invites.write_invite(single.desk, single.id, tmp_path / "x.ics")
    assert named((tmp_path / "x.ics").read_bytes(), "METHOD") == []


def test_nothing_is_noted_of_a_file_that_was_not_written(single: Book, tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        invites.write_invite(single.desk, single.id, tmp_path / "none" / "x.ics")
    assert single.owed() == {Owe.INVITE: ["Ana", "Bo"]}


@pytest.mark.parametrize("email", ["a b@c", "MAILTO:a@b", "a@b\r\nX-EVIL:1"])
def test_a_wrong_address_in_the_book_is_a_sentence(
    single: Book, tmp_path: Path, email: str
) -> None:
    with single.desk.book.write("import") as unit:
        for guest in unit.where(CheckinAttendeeRow, checkin_id=single.id):
            guest.email = email
    with pytest.raises(Invalid, match="is not an e-mail address"):
        single.made()
    with pytest.raises(Invalid, match="is not an e-mail address"):
        invites.write_invite(single.desk, single.id, tmp_path / "x.ics")
    assert not (tmp_path / "x.ics").exists()


def test_what_went_out_is_nothing_to_undo(single: Book) -> None:
    single.tell()
    with pytest.raises(UndoClash):
        undoing.undo_last(single.desk)
    assert {guest.told for guest in invites.guests_of(single.desk, single.id)} == {Told.CURRENT}


def test_a_guest_deleted_meanwhile_is_left_out(single: Book) -> None:
    [made] = single.made()
    with single.desk.book.write("delete guest") as unit:
        for guest in unit.where(CheckinAttendeeRow, checkin_id=single.id):
            unit.session.delete(guest)
    assert not invites.mark_told(single.desk, made)


@pytest.mark.parametrize("key", ["nothing", "nothing@2026-12-01T10:00"])
def test_a_checkin_that_is_gone(desk: Services, clock: Clock, tmp_path: Path, key: str) -> None:
    with pytest.raises(Gone):
        invites.owed(desk, key)
    with pytest.raises(Gone):
        invites.guests_of(desk, key)
    with pytest.raises(Gone):
        invites.invitations(desk, key, at=clock())
    with pytest.raises(Gone):
        invites.write_invite(desk, key, tmp_path / "x.ics")


def test_another_own_address_writes_in_the_name_of_the_first(single: Book) -> None:
    """Calendars refuse changes of a meeting from an organizer they do not know (RFC 5545 3.2.18)."""
    single.tell()
    settings.change_setting(single.desk, "email", "mia@new.example")
    move_checkin(single.desk, single.id, datetime(2026, 12, 2, 11))
    (update,) = single.tell()
    (line,) = named(update.ics, "ORGANIZER")
    assert line.endswith(';SENT-BY="mailto:mia@new.example":mailto:mia@company.example')
    settings.change_setting(single.desk, "email", "mia@company.example")
    cancel_checkin(single.desk, single.id)
    (cancel,) = single.tell()
    assert "SENT-BY" not in cancel.ics.decode()
