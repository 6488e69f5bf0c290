"""reply, proposals and meetings on the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csdesk.book.tables import CheckinRow
from csdesk.services import books
from tests.answers import calendar, lines, reply
from tests.cli.conftest import Terminal


@pytest.fixture
def planned(tamarind: Callable[[], Terminal]) -> tuple[Terminal, str]:
    """A terminal whose book has a check-in with Ana on 1 December 2030, and the check-in's UID."""
    terminal = tamarind()
    terminal.ok(
        "checkin", "tam", "--at", "2030-12-01 10:00", "--zone", "Europe/Berlin", "--with", "Ana"
    )
    desk = books.open_services(terminal.book)
    with desk.book.write("look") as unit:
        (row,) = unit.where(CheckinRow)
    books.close(desk)
    return terminal, row.uid


def test_an_answer_and_a_wish(planned: tuple[Terminal, str], tmp_path: Path) -> None:
    terminal, uid = planned
    yes, wish, bad = (tmp_path / name for name in ("yes.ics", "wish.ics", "bad.ics"))
    yes.write_bytes(reply(uid, starts="DTSTART:20301201T090000Z"))
    who = "ATTENDEE:mailto:ana@tamarind.example"
    wish.write_bytes(calendar("COUNTER", lines(uid, who, starts="DTSTART:20301202T090000Z")))
    bad.write_text("nothing")
    assert "Ana Ferreira accepted" in terminal.ok("reply", str(yes))
    (again,) = terminal.json("reply", str(yes))
    assert (again["kind"], again["account"], again["partstat"]) == (
        "repeated",
        "Tamarind Foods",
        "ACCEPTED",
    )
    assert terminal.run("reply", str(bad), str(wish)) == 1
    assert "bad.ics: This is neither a mail nor a calendar file." in terminal.err
    assert "proposals accept" in terminal.out
    (line,) = terminal.json("proposals")
    assert line["id"][-8:] in terminal.ok("proposals")
    out = terminal.ok("proposals", "accept", line["id"][-8:])
    assert "is now on Mon 2 Dec 2030" in out
    assert "Not told yet (update): Ana Ferreira." in out
    assert terminal.ok("proposals") == "There is nothing to decide.\n"
    assert "Nothing to decide has the id" in terminal.fails("proposals", "decline", "zzz")


def test_invitations_strangers_and_folders(planned: tuple[Terminal, str], tmp_path: Path) -> None:
    terminal, uid = planned
    folder = tmp_path / "answers"
    folder.mkdir()
    (folder / "bob.ics").write_bytes(
        reply(uid, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@x.example", starts="")
    )
    event = lines(
        "theirs",
        "SUMMARY:Workshop",
        "ORGANIZER:mailto:ana@tamarind.example",
        starts="DTSTART:20301203T090000Z",
    )
    (folder / "workshop.ics").write_bytes(calendar("REQUEST", event))
    out = terminal.ok("reply", "--folder", str(folder), "--add-guest", "--take")
    assert "Added to the guests." in out
    assert "Taken over as check-in" in out
    assert terminal.ok("reply", "--folder", str(folder)) == "There is no new answer.\n"
    assert "No file was named" in terminal.fails("reply")
    assert terminal.ok("meetings").startswith("No meeting of another calendar")
    assert terminal.json("meetings") == []
