"""The Today page with its presenter, wired to the window; it is made as soon as a book is open."""

from collections.abc import Callable
from functools import partial

from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.presenter import FramePresenter
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.desk.today.page import TodayPage
from csdesk.desk.today.presenter import TodayPresenter


def make_today(
    window: MainWindow,
    context: Context,
    frame: FramePresenter,
    dialogs: DialogHost,
    *,
    show: Callable[[str, str], None],
    act: Callable[[str], None],
    asked: Callable[[str, str], None],
) -> tuple[TodayPage, TodayPresenter]:
    """Make both. `asked` takes what is asked of a line and the id of its account."""
    page = TodayPage(window.theme)
    dialogs.contact_named = page.contact_of
    dialogs.reason_named = page.reason_words
    presenter = TodayPresenter(page, context)
    presenter.failed.connect(window.banner.show_error)
    presenter.shown.connect(frame.count_waiting)
    presenter.counted.connect(lambda n: window.rail.set_count("today", n or None))
    page.open_account.connect(partial(show, "account"))
    page.asked.connect(asked)
    page.missing_asked.connect(partial(act, "why"))
    page.weight_asked.connect(lambda kind: show("settings", f"weights:{kind}"))
    page.dismissed.connect(dialogs.ask_dismissal)
    page.checkin_log.connect(dialogs.log_checkin)
    page.checkin_guests.connect(dialogs.guests)
    page.checkin_tell.connect(dialogs.tell)
    dialogs.dismissal_given.connect(presenter.dismiss)
    return page, presenter
