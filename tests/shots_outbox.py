"""Pictures of the Outbox page, of answers that were read, and of the settings of mail and calendars."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.book.tables import OutgoingMailRow
from csdesk.desk.outbox.make import ask_to_empty
from csdesk.desk.outbox.page import OutboxPage
from csdesk.desk.settings.online_box import OnlineBox
from csdesk.desk.settings.template_box import TemplateBox
from csdesk.services import outbox
from csdesk.services.answers import read_answer
from csdesk.services.busy_times import read_calendar
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin, read_checkin
from csdesk.services.context import Services
from csdesk.services.invites import invitations, mark_told
from csdesk.services.settings import change_settings
from tests.answers import calendar, lines, reply
from tests.desk.books import fill
from tests.desks import Clock, account, contact, new_desk

if TYPE_CHECKING:
    from tests.shots import Scene, Studio

SECTIONS = ("mail", "calendar", "online", "answers", "templates")
_LAKE = "Lakeside Instruments"


def filled(folder: Path) -> None:
    """A book in which everything of the page stands once."""
    clock = Clock()
    desk = new_desk(folder, clock, "outbox.csdesk")
    make_post(desk, folder, clock)
    desk.book.close()


def make_post(desk: Services, folder: Path, clock: Clock) -> None:
    """Proposals, found meetings, mails of several verdicts, sent ones and answers."""
    change_settings(desk, {"name": "Jo Decker", "email": "jo@desk.example"})
    ids = fill(desk)
    lake = account(desk, _LAKE, country="US", city="Chicago", zone="America/Chicago")
    contact(desk, lake, "Mia Torres", email="mia@lakeside.example")
    tamarind, nordlys = ids["Tamarind Foods"], ids["Nordlys Energi"]
    renewal = _plan(
        desk, tamarind, datetime(2026, 12, 1, 10), "Renewal talk", "ana@tamarind.example"
    )
    review = _plan(
        desk, nordlys, datetime(2026, 12, 2, 14), "Quarterly review", "ingrid@nordlys.example"
    )
    training = _plan(
        desk, lake, datetime(2026, 12, 3, 16), "Training: approvals", "mia@lakeside.example"
    )
    moved = _plan(
        desk, nordlys, datetime(2026, 12, 8, 9), "Roll-out planning", "ingrid@nordlys.example"
    )
    for each in (renewal, review):
        _tell(desk, each)
    read_answer(desk, _counter(desk, renewal), "answer from Ana.ics")
    read_answer(
        desk,
        reply(
            read_checkin(desk, review).stored.uid,
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ingrid@nordlys.example",
            starts="DTSTART:20261202T130000Z",
        ),
        "Accepted.eml",
    )
    outbox.queue(desk, training, note="Looking forward to it, Mia.")
    outbox.queue(desk, moved)
    clock.move(minutes=5)
    move_checkin(desk, moved, datetime(2026, 12, 8, 11))
    failed = _plan(desk, tamarind, datetime(2026, 12, 9, 15), "Price sheet", "ana@tamarind.example")
    outbox.queue(desk, failed)
    sent = _plan(desk, tamarind, datetime(2026, 12, 10, 15), "Kick-off", "ana@tamarind.example")
    outbox.queue(desk, sent)
    with desk.book.write("make pictures") as unit:
        for row in unit.where(OutgoingMailRow, checkin_id=failed):
            row.status = "failed"
            row.problem = "The server refused the recipient: mailbox unavailable."
        for row in unit.where(OutgoingMailRow, checkin_id=sent):
            row.status, row.sent_at, row.what = "sent", unit.at, "invite"
            row.recipients = ["ana@tamarind.example"]
    _find_meetings(desk, folder)


def _plan(desk: Services, account_id: str, at: datetime, title: str, email: str) -> str:
    draft = CheckinDraft(account_id, at, "Europe/Berlin", minutes=45, title=title, emails=(email,))
    return plan_checkin(desk, draft)[0].id


def _tell(desk: Services, checkin_id: str) -> None:
    for each in invitations(desk, checkin_id, at=desk.clock()):
        mark_told(desk, each)


def _counter(desk: Services, checkin_id: str) -> bytes:
    uid = read_checkin(desk, checkin_id).stored.uid
    return calendar(
        "COUNTER",
        lines(
            uid,
            "DTEND:20261203T144500Z",
            "ORGANIZER:mailto:jo@desk.example",
            "ATTENDEE;PARTSTAT=TENTATIVE;CN=Ana Ferreira:mailto:ana@tamarind.example",
            "COMMENT:We have our board on Tuesday. Thursday in the morning would be perfect for us\\,"
            " and Rui could join then.",
            starts="DTSTART:20261203T140000Z",
        ),
    )


def _find_meetings(desk: Services, folder: Path) -> None:
    rows = ["BEGIN:VCALENDAR", "X-WR-CALNAME:Work", "VERSION:2.0", "PRODID:-//x//x//EN"]
    for number, (day, title) in enumerate((("20261124", "Lunch with Mia"), ("20261204", "Demo"))):
        rows += [
            "BEGIN:VEVENT",
            f"UID:found-{number}@work",
            f"SUMMARY:{title}",
            f"DTSTART:{day}T120000Z",
            f"DTEND:{day}T130000Z",
            "ORGANIZER:mailto:jo@desk.example",
            "ATTENDEE;CN=Mia Torres:mailto:mia@lakeside.example",
            "END:VEVENT",
        ]
    file = folder / "found.ics"
    file.write_text("\r\n".join((*rows, "END:VCALENDAR", "")), encoding="utf-8")
    read_calendar(desk, file)


def empty(folder: Path) -> None:
    """A book with accounts and nothing in the outbox."""
    desk = new_desk(folder, Clock(), "no-post.csdesk")
    fill(desk)
    desk.book.close()


BOOKS: dict[str, Callable[[Path], None]] = {"outbox": filled, "no-post": empty}


def scenes(book: str) -> Iterator["Scene"]:
    """The page in its sizes and states; the settings that belong to it."""
    from tests.shots import Scene

    if book == "no-post":
        yield Scene("outbox-empty", partial(show, row=0))
        yield Scene("outbox-empty-small", partial(show, row=0), 900, 520)
        return
    yield Scene("outbox", partial(show, row=0))
    yield Scene("outbox-found", partial(show, row=2))
    yield Scene("outbox-waiting", partial(show, row=3))
    yield Scene("outbox-failed", partial(show, row=5))
    yield Scene("outbox-sent", partial(show, row=6))
    yield Scene("outbox-1024", partial(show, row=0), 1024, 700)
    yield Scene("outbox-small", partial(show, row=0), 900, 520)
    yield Scene("outbox-sending", begin_sending)
    yield Scene("outbox-answer", read_one)
    yield Scene("outbox-answers", read_several)
    yield Scene("outbox-answers-small", read_several, 900, 520)
    yield Scene("outbox-answering", answer_invitation)
    yield Scene("outbox-answering-small", answer_invitation, 900, 520)
    for section in SECTIONS:
        yield Scene(f"outbox-settings-{section}", partial(show_settings, section=section))
        small = partial(show_settings, section=section)
        yield Scene(f"outbox-settings-{section}-small", small, 900, 520)
    yield Scene("outbox-ask-empty", ask_empty)
    yield Scene("outbox-online-choose", choose_calendar)
    yield Scene("outbox-online-published", show_published)
    yield Scene("outbox-online-published-small", show_published, 900, 520)
    yield Scene("outbox-template", change_template)


def page_of(studio: "Studio") -> OutboxPage:
    """The page, in view and filled."""
    studio.desk.show("outbox")
    studio.settle()
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, OutboxPage)
    page.end_sending()
    return page


def show(studio: "Studio", row: int) -> None:
    """Choose a line."""
    page = page_of(studio)
    page.list.setCurrentIndex(page.list.lines.index(row))
    page.list.scrollTo(page.list.currentIndex())
    page.take_focus()


def begin_sending(studio: "Studio") -> None:
    """Mails are on their way."""
    page = page_of(studio)
    page.begin_sending()
    page.bar.show_progress(1, 4)


def ask_empty(studio: "Studio") -> None:
    """The question before the outbox is emptied."""
    page_of(studio)
    window = studio.desk.window
    ask_to_empty(window.asking, 3, lambda: None)


def _answer_files(studio: "Studio") -> list[Path]:
    files = {
        "from Rui.ics": reply(
            "nobody-knows@there", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:r@x.example"
        ),
        "holidays.ics": calendar("", lines("holiday@there", "SUMMARY:Holidays")),
        "letter.eml": b"Subject: Hello\r\n\r\nNo calendar in here.\r\n",
    }
    found = []
    for name, data in files.items():
        path = studio.home / name
        path.write_bytes(data)
        found.append(path)
    return found


def read_one(studio: "Studio") -> None:
    """The banner about a plain calendar."""
    page_of(studio)
    _read(studio, _answer_files(studio)[1:2])


def read_several(studio: "Studio") -> None:
    """The dialog about several files."""
    page_of(studio)
    _read(studio, _answer_files(studio))


def answer_invitation(studio: "Studio") -> None:
    """The dialog of the own answer to an invitation."""
    page_of(studio)
    event = lines(
        "workshop@there",
        "SUMMARY:Workshop",
        "ORGANIZER;CN=Ana Ferreira:mailto:ana@tamarind.example",
        "ATTENDEE:mailto:jo@desk.example",
        starts="DTSTART:20261204T090000Z",
    )
    path = studio.home / "workshop.ics"
    path.write_bytes(calendar("REQUEST", event))
    _read(studio, [path])
    studio.desk.window.banner.offers[-1].click()
    studio.settle()


def _read(studio: "Studio", files: list[Path]) -> None:
    post = studio.desk.post
    assert post is not None
    studio.wait_for(post.reader.read_out, lambda: post.receive(files))


def show_settings(studio: "Studio", section: str) -> None:
    """A section of the settings."""
    studio.desk.show("settings", section)
    studio.settle()


def _online_box(studio: "Studio") -> OnlineBox:
    show_settings(studio, "online")
    page = studio.desk.window.pages.currentWidget()
    box = page.findChild(OnlineBox) if page is not None else None
    assert isinstance(box, OnlineBox)
    return box


def choose_calendar(studio: "Studio") -> None:
    """The calendars of an account that was signed in to."""
    words = ["Personal", "Work", "Birthdays, may only be read", "Shared, takes no tasks"]
    _online_box(studio).offer_calendars(words)


def show_published(studio: "Studio") -> None:
    """A calendar that is published into, with something that differs there."""
    _online_box(studio).show_publication(
        "csdesk at https://cloud.example.org/remote.php/dav, signed in as jo. Published today 10:58: "
        "34 entries are there. 1 change made there waits in the outbox.",
        automatic=True,
        differing=[
            "“Renewal talk” was changed here and in csdesk.",
            "“Renewal of Tamarind Foods” was changed in csdesk in a way that cannot be taken over.",
        ],
    )


def change_template(studio: "Studio") -> None:
    """The dialog of a text for check-ins."""
    show_settings(studio, "templates")
    page = studio.desk.window.pages.currentWidget()
    box = page.findChild(TemplateBox) if page is not None else None
    assert isinstance(box, TemplateBox)
    box.change_button.click()
