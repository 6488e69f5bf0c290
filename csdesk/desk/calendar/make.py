"""The Calendar page with its presenter and its dialogs."""

from datetime import datetime
from functools import partial

from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.presenter import CalendarPresenter
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.calendar import Kind, Occurrence
from csdesk.domain.language import tr


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = CalendarPage(host.theme, host.context.services.clock)
    presenter = CalendarPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    presenter.said.connect(lambda words: host.window.banner.say(words, "good"))
    page.opened.connect(partial(_open, host))
    page.plan_asked.connect(partial(_plan, host, page))
    page.cancel_asked.connect(partial(_ask_cancel, host, presenter))
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


def _ask_cancel(host: PageHost, presenter: CalendarPresenter, item: Occurrence) -> None:
    if item.kind is not Kind.CHECKIN or not item.movable:
        return
    from csdesk.desk.calendar.sheets import CancelSheet

    sheet = CancelSheet(host.theme, item)

    def cancel() -> None:
        presenter.cancel(item)
        sheet.accept()

    sheet.save_asked.connect(cancel)
    host.window.open_sheet(sheet)


def _show_calendars(host: PageHost) -> None:
    host.dialogs.other_calendars()


def _export(host: PageHost, presenter: CalendarPresenter, checkin_ids: list[str]) -> None:
    if not checkin_ids:
        return
    target = host.dialogs.choose_target(host.window, tr("Export check-ins"), "check-ins.ics")
    if target is not None:
        presenter.export(checkin_ids, target)
