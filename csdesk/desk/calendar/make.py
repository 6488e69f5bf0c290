"""The Calendar page with its presenter and its dialogs."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint

from csdesk.desk.calendar.menu import checkin_menu
from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.presenter import CalendarPresenter
from csdesk.desk.calendar.wording import both_clocks, times_of
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.calendar import Kind, Move, Occurrence
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.words import date_words


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = CalendarPage(host.theme, host.context.services.clock)
    presenter = CalendarPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    presenter.said.connect(lambda words: host.window.banner.say(words, "good"))
    presenter.changed.connect(partial(_offer, host))
    presenter.scope_asked.connect(partial(_ask_scope, host, presenter))
    page.opened.connect(partial(_open, host))
    page.plan_asked.connect(partial(_plan, host, page))
    page.cancel_asked.connect(partial(_ask_cancel, host, presenter))
    page.guests_asked.connect(partial(_show_guests, host))
    page.tell_asked.connect(partial(_tell, host))
    page.menu_asked.connect(partial(_open_menu, host, presenter, page))
    page.calendars_asked.connect(partial(_show_calendars, host))
    page.export_all_asked.connect(host.dialogs.export_calendar)
    page.export_asked.connect(partial(_export, host, presenter))
    return page


def _open(host: PageHost, item: Occurrence) -> None:
    """A check-in opens as a dialog; what is of an account opens the account; busy times say what they are."""
    if item.kind is Kind.CHECKIN and not item.done:
        host.dialogs.edit_checkin(item.id)
    elif item.account is not None:
        host.show("account", item.account.id)
    else:
        host.window.banner.say(
            tr("{title}: {detail}.", title=item.title, detail=item.detail), "good"
        )


def _plan(host: PageHost, page: CalendarPage, at: datetime | None) -> None:
    host.dialogs.invite(page.account_in_view() if at is None else "", at=at)


def _offer(host: PageHost, words: str, changes: Changes, item: Occurrence) -> None:
    host.dialogs.telling().offer(words, changes, item.title)


def _show_guests(host: PageHost, item: Occurrence) -> None:
    if item.kind is Kind.CHECKIN:
        host.dialogs.guests(item.id)


def _tell(host: PageHost, item: Occurrence) -> None:
    if item.kind is Kind.CHECKIN:
        host.dialogs.telling().tell_owed(item.id, item.title)


def _open_menu(
    host: PageHost,
    presenter: CalendarPresenter,
    page: CalendarPage,
    item: Occurrence,
    at: QPoint,
) -> None:
    """What can be done with a check-in; anything else has nothing but its Enter."""
    if item.kind is not Kind.CHECKIN:
        return
    menu = checkin_menu(
        page,
        item,
        host.context.services.clock(),
        {
            "open": partial(_open, host, item),
            "guests": partial(_show_guests, host, item),
            "tell": partial(_tell, host, item),
            "log": partial(_log, host, item),
            "cancel": partial(_ask_cancel, host, presenter, item),
        },
    )
    menu.popup(at)


def _log(host: PageHost, item: Occurrence) -> None:
    if item.account is not None:
        host.dialogs.log_checkin(item.account.id, item.id)


def _ask_scope(host: PageHost, presenter: CalendarPresenter, move: Move) -> None:
    from csdesk.desk.calendar.scope import ScopeSheet

    own = host.context.services.clock().tzinfo
    assert own is not None
    try:
        when = both_clocks(move, own)
    except ValueError:
        return  # no calendar has that day
    sheet = ScopeSheet(
        host.theme, tr("Move a meeting of a series"), (move.item.title, tr("to {when}", when=when))
    )
    sheet.chosen.connect(partial(presenter.move_checkin, move))
    host.window.open_sheet(sheet)


def _ask_cancel(host: PageHost, presenter: CalendarPresenter, item: Occurrence) -> None:
    if item.kind is not Kind.CHECKIN or not item.movable:
        return
    if item.series_id:
        _ask_cancel_of_series(host, presenter, item)
        return
    from csdesk.desk.calendar.sheets import CancelSheet

    sheet = CancelSheet(host.theme, item)

    def cancel() -> None:
        presenter.cancel(item)
        sheet.accept()

    sheet.save_asked.connect(cancel)
    host.window.open_sheet(sheet)


def _ask_cancel_of_series(host: PageHost, presenter: CalendarPresenter, item: Occurrence) -> None:
    from csdesk.desk.calendar.scope import ScopeSheet
    from csdesk.desk.calendar.sheets import cancel_words

    day = date_words(item.first_day, item.first_day)
    when = tr("{day}, {times}", day=day, times=times_of(item))
    sheet = ScopeSheet(
        host.theme,
        tr("Cancel a meeting of a series"),
        (item.title, when),
        note=cancel_words(item),
        keep=tr("Keep it"),
        careful=True,
    )
    sheet.chosen.connect(partial(presenter.cancel, item))
    host.window.open_sheet(sheet)


def _show_calendars(host: PageHost) -> None:
    host.dialogs.other_calendars()


def _export(host: PageHost, presenter: CalendarPresenter, checkin_ids: list[str]) -> None:
    if not checkin_ids:
        return
    target = host.dialogs.choose_target(host.window, tr("Export check-ins"), "check-ins.ics")
    if target is not None:
        presenter.export(checkin_ids, target)
