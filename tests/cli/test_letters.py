"""Own answers written by the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from csdesk.book.tables import CheckinRow
from csdesk.services import books
from tests.answers import calendar, lines
from tests.cli.conftest import Terminal


@pytest.fixture
def terminal_with_ana(tamarind: Callable[[], Terminal]) -> Terminal:
    terminal = tamarind()
    terminal.ok("settings", "email=me@own.example", "name=Mia Brandt")
    return terminal


def workshop(path: Path) -> Path:
    event = lines(
        "theirs",
        "SUMMARY:Workshop",
        "ORGANIZER;CN=Ana:mailto:ana@tamarind.example",
        "ATTENDEE:mailto:me@own.example",
        starts="DTSTART:20301203T090000Z",
        sequence=2,
    )
    path.write_bytes(calendar("REQUEST", event))
    return path


def test_an_invitation_is_taken_and_answered(terminal_with_ana: Terminal, tmp_path: Path) -> None:
    terminal, file = terminal_with_ana, str(workshop(tmp_path / "workshop.ics"))
    yes = tmp_path / "yes.ics"
    out = terminal.ok("reply", file, "--take", "--answer", "accepted", "--ics", str(yes))
    assert "Taken over as check-in" in out
    assert "Send it to ana@tamarind.example." in " ".join(out.split())
    (event,) = Calendar.from_ical(yes.read_bytes()).walk("VEVENT")
    assert (event["UID"], event["SEQUENCE"]) == ("theirs", 2)
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    draft = tmp_path / "perhaps.eml"
    (found,) = terminal.json(
        "reply", file, "--answer", "tentative", "--draft", str(draft), "--comment", "Soon more"
    )
    assert (found["kind"], found["written"]) == ("repeated", str(draft))
    assert draft.read_bytes().startswith(b"From: Mia Brandt <me@own.example>\r\nTo: Ana <")
    no = tmp_path / "no.ics"
    out = terminal.ok("reply", "--checkin", "tam", "--answer", "declined", "--ics", str(no))
    assert " ".join(out.split()).startswith(f"Wrote {no}.")
    assert b"PARTSTAT=DECLINED" in no.read_bytes()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--answer", "accepted"), "No file is named for the answer."),
        (("--ics", "x.ics"), "The answer itself is missing."),
        (("--answer", "accepted", "--ics", "x.ics", "--folder", "."), "to one invitation"),
    ],
)
def test_options_that_do_not_go_together(
    terminal_with_ana: Terminal, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    file = str(workshop(tmp_path / "workshop.ics"))
    assert says in " ".join(terminal_with_ana.fails("reply", file, *words).split())


def test_a_wish_is_declined_with_a_letter(terminal_with_ana: Terminal, tmp_path: Path) -> None:
    terminal = terminal_with_ana
    terminal.ok(
        "checkin", "tam", "--at", "2030-12-01 10:00", "--zone", "Europe/Berlin", "--with", "Ana"
    )
    desk = books.open_services(terminal.book)
    with desk.book.write("look") as unit:
        (row,) = unit.where(CheckinRow)
    books.close(desk)
    wish, no = tmp_path / "wish.ics", tmp_path / "no.ics"
    who = "ATTENDEE:mailto:ana@tamarind.example"
    wish.write_bytes(calendar("COUNTER", lines(row.uid, who, starts="DTSTART:20301202T090000Z")))
    terminal.ok("reply", str(wish))
    (line,) = terminal.json("proposals")
    short = line["id"][-8:]
    assert "Only `proposals decline`" in terminal.fails("proposals", "accept", short, "--ics", "x")
    out = terminal.ok("proposals", "decline", short, "--ics", str(no), "--comment", "Too early")
    assert "stays as it is." in out
    assert "Send it to ana@tamarind.example." in " ".join(out.split())
    read = Calendar.from_ical(no.read_bytes())
    assert read["METHOD"] == "DECLINECOUNTER"
    assert [each["COMMENT"] for each in read.walk("VEVENT")] == ["Too early"]
    assert terminal.ok("proposals") == "There is nothing to decide.\n"
