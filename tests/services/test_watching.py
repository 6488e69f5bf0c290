"""A watched folder: each file once, nothing touched."""

from pathlib import Path

import pytest

from csdesk.domain.answers import AnswerKind
from csdesk.errors import Unreadable
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from csdesk.services.watching import answer_folder, read_folder
from tests import desks
from tests.answers import calendar, checkin, guests, lines, planned, reply


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "answers"
    made.mkdir()
    return made


def test_each_file_is_read_once_and_stays(desk: Services, folder: Path) -> None:
    account = desks.account(desk)
    ana = desks.contact(desk, account, "Ana", email="ana@tamarind.example")
    key = planned(desk, account, (ana,))
    uid = checkin(desk, key).uid
    (folder / "yes.ICS").write_bytes(reply(uid))
    mail = b"From: Ana <ana@tamarind.example>\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n"
    (folder / "copy.eml").write_bytes(mail + reply(uid))
    (folder / "broken.ics").write_bytes(b"\x00\x01 not a calendar")
    (folder / "cal.ics").write_bytes(calendar("", lines("x")))
    (folder / "note.txt").write_text("not looked at")
    (folder / ".hidden.ics").write_text("not looked at")
    (folder / "inner.ics").mkdir()
    before = sorted((each.name, each.stat().st_mtime_ns) for each in folder.iterdir())

    seen: set[str] = set()
    readings, changes = read_folder(desk, folder, seen=seen)
    assert sorted(each.kind for each in readings) == [
        AnswerKind.CALENDAR,
        AnswerKind.REPLY,
        AnswerKind.UNREADABLE,
    ]
    assert any(
        each.sentence == "broken.ics: This is neither a mail nor a calendar file."
        for each in readings
    )
    assert guests(desk, key)[0].partstat == "ACCEPTED"
    assert changes.touches("checkin_attendee")
    assert len(seen) == 4

    for known in (seen, None):
        again, unchanged = read_folder(desk, folder, seen=known)
        assert (again, bool(unchanged)) == ([], False)
    assert sorted((each.name, each.stat().st_mtime_ns) for each in folder.iterdir()) == before

    (folder / "late.ics").write_bytes(reply(uid, minutes=5))
    (more,), _ = read_folder(desk, folder, seen=seen)
    assert more.name == "late.ics"


def test_a_missing_folder_is_a_sentence(desk: Services, folder: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be watched: No such file"):
        read_folder(desk, folder / "gone")
    assert answer_folder(desk) is None
    change_setting(desk, "answer_folder", str(folder))
    assert answer_folder(desk) == folder
    assert read_folder(desk, folder)[0] == []
