"""Windows on books with mails, answers and proposals."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from csdesk.desk.correspondence import Correspondence
from csdesk.desk.desk import Desk
from csdesk.desk.outbox.lines import OutboxLine
from csdesk.desk.outbox.page import OutboxPage
from csdesk.domain.changes import Changes
from csdesk.services.checkins import CheckinDraft, plan_checkin, read_checkin
from csdesk.services.context import Services
from csdesk.services.invites import invitations, mark_told
from tests.answers import calendar, lines
from tests.desk.conftest import settle

ANA = "ana@tamarind.example"
SHOWN = Changes(rows={"checkin": None, "outgoing_mail": None, "proposal": None, "setting": None})


def services_of(desk: Desk) -> Services:
    assert desk.context is not None
    return desk.context.services


def post_of(desk: Desk) -> Correspondence:
    assert desk.post is not None
    return desk.post


def settle_all(qtbot: QtBot, desk: Desk) -> None:
    """Return when both lanes have delivered everything."""
    while desk.lane.busy or desk.network.busy:
        waiting: SignalInstance = desk.network.idle if desk.network.busy else desk.lane.idle
        with qtbot.waitSignal(waiting, timeout=60_000):
            pass
    settle(qtbot, desk)


def read_again(qtbot: QtBot, desk: Desk) -> None:
    """Let the window show what a test wrote with the services."""
    desk.bus.publish(SHOWN)
    settle_all(qtbot, desk)


def open_outbox(qtbot: QtBot, desk: Desk) -> OutboxPage:
    """The page, filled."""
    desk.act("outbox")
    settle_all(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OutboxPage)
    return page


def page_name(desk: Desk) -> str:
    """What the page in view is called."""
    page = desk.window.pages.currentWidget()
    return page.accessibleName() if page is not None else ""


def shown_lines(page: OutboxPage) -> list[OutboxLine]:
    return list(page.list.lines.items)


def choose(page: OutboxPage, title: str) -> OutboxLine:
    """Choose the first line with a title."""
    row = next(n for n, line in enumerate(shown_lines(page)) if line.title == title)
    page.list.setCurrentIndex(page.list.lines.index(row))
    page.list.setFocus()
    return shown_lines(page)[row]


def planned(
    desk: Services, account_id: str, emails: tuple[str, ...] = (), title: str = "Renewal talk"
) -> str:
    """A check-in of half an hour on 1 December 2026 at 10:00 in Berlin; returns its id."""
    starts = datetime(2026, 12, 1, 10)
    draft = CheckinDraft(account_id, starts, "Europe/Berlin", title=title, emails=emails)
    return plan_checkin(desk, draft)[0].id


def told_checkin(desk: Services, account_id: str, title: str = "Renewal talk") -> str:
    """A check-in that Ana was invited to; returns its id."""
    key = planned(desk, account_id, emails=(ANA,), title=title)
    for each in invitations(desk, key, at=desk.clock()):
        mark_told(desk, each)
    return key


def counter(desk: Services, checkin_id: str, starts: str = "20261203T140000Z") -> bytes:
    """Ana wishes another time."""
    uid = read_checkin(desk, checkin_id).stored.uid
    return calendar(
        "COUNTER",
        lines(
            uid,
            "DTEND:20261203T143000Z",
            "ORGANIZER:mailto:jo@desk.example",
            f"ATTENDEE;PARTSTAT=TENTATIVE;CN=Ana Ferreira:mailto:{ANA}",
            "COMMENT:Thursday is better",
            starts=f"DTSTART:{starts}",
        ),
    )


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
