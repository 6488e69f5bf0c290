"""Pictures of check-ins that come again, of guests and their answers, and of how they are told."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.domain.calendar import Kind, Move, Occurrence
from csdesk.domain.invitations import PartStat
from csdesk.services.accounts import AccountDraft, add_account
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.people import ContactDraft, add_contact
from tests.desk.invited import answer, be_somebody, note_told, plan_series

if TYPE_CHECKING:
    from tests.shots import Scene, Studio

_NAME = "Lakeside Instruments"
_SIZES = (("", 1440, 900), ("-1024", 1024, 700), ("-900", 900, 520))


def scenes() -> Iterator["Scene"]:
    """Every picture of invites."""
    from tests.shots import Scene

    todo: tuple[tuple[str, Callable[[Studio], None]], ...] = (
        ("checkin", _new),
        ("checkin-series", _series),
        ("checkin-text", _text),
        ("checkin-change", _change),
        ("scope-move", _ask_move),
        ("scope-cancel", _ask_cancel),
        ("guests", _guests),
        ("owed", _owed),
        ("account", _account),
    )
    for name, prepare in todo:
        for ending, width, height in _SIZES:
            yield Scene(f"invites-{name}{ending}", prepare, width, height)
    for arrangement in ("week", "month", "list"):
        show = partial(_arrangement, arrangement=arrangement)
        for ending, width, height in _SIZES:
            yield Scene(f"invites-{arrangement}{ending}", show, width, height)
    yield Scene("invites-today", _today)


def _services(studio: "Studio") -> Services:
    assert studio.desk.context is not None
    return studio.desk.context.services


_made: dict[str, str] = {}


def _book(studio: "Studio") -> dict[str, str]:
    """An account with a series and single check-ins, told and answered in every way; made once."""
    desk = _services(studio)
    if _made:
        return _made
    be_somebody(desk)
    zone = {"country": "BR", "city": "São Paulo", "zone": "America/Sao_Paulo"}
    key = add_account(desk, AccountDraft(_NAME, zone))[0]
    people = tuple(
        add_contact(desk, ContactDraft(key, name, fields))[0]
        for name, fields in (
            ("Mia Torres", {"title": "CFO", "email": "mia@lakeside.example"}),
            ("Ben Okafor", {"title": "Operations Lead", "email": "ben@lakeside.example"}),
            ("Ivo Brandt", {"title": "Plant Manager"}),
        )
    )
    series = plan_series(
        desk, key, datetime(2026, 11, 24, 14, 30), "FREQ=WEEKLY;BYDAY=TU,FR", people[:2]
    )
    note_told(desk, series)
    answer(desk, series, PartStat.ACCEPTED)
    answer(desk, series, PartStat.TENTATIVE, "May be on a plane", number=1)
    single = [
        ("Renewal terms", datetime(2026, 11, 26, 16, 30), people[:1]),
        ("Plant figures", datetime(2026, 11, 30, 15), people),
        ("Roadmap", datetime(2026, 11, 25, 15), people[:2]),
    ]
    ids = [
        plan_checkin(desk, CheckinDraft(key, at, "Europe/Berlin", 45, title, contact_ids=guests))[
            0
        ].id
        for title, at, guests in single
    ]
    note_told(desk, ids[0])
    answer(desk, ids[0], PartStat.DECLINED, "I am away that week; can we take the Monday after?")
    note_told(desk, ids[1])
    answer(desk, ids[1], PartStat.ACCEPTED)
    move_checkin(desk, ids[1], datetime(2026, 11, 27, 16, 30))
    studio.desk.bus.changed_elsewhere.emit()
    studio.settle()
    _made.update(account=key, series=series, declined=ids[0], moved=ids[1], new=ids[2])
    return _made


def _sheet(studio: "Studio") -> CheckinSheet:
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    return sheet


def _new(studio: "Studio") -> None:
    assert studio.desk.dialogs is not None
    studio.desk.dialogs.invite(_book(studio)["account"])
    _sheet(studio)


def _series(studio: "Studio") -> None:
    _new(studio)
    sheet = _sheet(studio)
    sheet.day.setText("30 nov")
    sheet.time.setText("13:30")
    sheet.repeat.often.set_value("weekly-2")
    sheet.repeat.ends.set_value("after")
    sheet.repeat.count.setText("12")
    sheet.repeat._touch()
    sheet.ways.buttons()["outbox"].click()


def _text(studio: "Studio") -> None:
    _new(studio)
    sheet = _sheet(studio)
    sheet.agenda.setPlainText("1. What I wrote myself\n2. And more of it")
    sheet.texts_button.menu.actions()[2].trigger()
    studio.settle()


def _change(studio: "Studio") -> None:
    assert studio.desk.dialogs is not None
    studio.desk.dialogs.edit_checkin(f"{_book(studio)['series']}@2026-12-01T14:30")
    _sheet(studio)


def _arrangement(studio: "Studio", arrangement: str) -> None:
    _calendar(studio, arrangement)


def _calendar(studio: "Studio", arrangement: str) -> CalendarPage:
    _book(studio)
    studio.open_calendar(arrangement)
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, CalendarPage)
    return page


def _meeting(page: CalendarPage, day: int) -> Occurrence:
    return next(
        box.item
        for box in page.week.boxes
        if box.item.kind is Kind.CHECKIN and box.item.series_id and box.item.first_day.day == day
    )


def _ask_move(studio: "Studio") -> None:
    page = _calendar(studio, "week")
    item = _meeting(page, 27)
    page.moved.emit(Move(item, item.first_day.replace(day=26), 10 * 60))
    studio.settle()


def _ask_cancel(studio: "Studio") -> None:
    page = _calendar(studio, "week")
    page.cancel_asked.emit(_meeting(page, 27))
    studio.settle()


def _guests(studio: "Studio") -> None:
    assert studio.desk.dialogs is not None
    studio.desk.dialogs.guests(_book(studio)["moved"])
    studio.settle()


def _owed(studio: "Studio") -> None:
    from csdesk.domain.changes import Changes

    _calendar(studio, "week")
    assert studio.desk.dialogs is not None
    changes = Changes(1, "move", {"checkin": frozenset({_book(studio)["moved"]})})
    words = "Plant figures is now Fri 27 Nov, 16:30 to 17:15."
    studio.desk.dialogs.telling().offer(words, changes, "Plant figures")
    studio.settle()


def _account(studio: "Studio") -> None:
    studio.desk.show_account(_book(studio)["account"])
    studio.settle()


def _today(studio: "Studio") -> None:
    _book(studio)
    studio.desk.show("today")
    studio.settle()
