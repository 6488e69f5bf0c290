"""Pictures of menus, small dialogs, states and the focus, wherever they stand."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.desk.page import Page

if TYPE_CHECKING:
    from csdesk.desk.accounts.page import AccountsPage
    from csdesk.desk.settings.page import SettingsPage
    from tests.shots import Scene, Studio

_TABBED = (
    # page, key, how many times Tab is pressed
    ("today", "", 3),
    ("today", "", 8),
    ("accounts", "", 2),
    ("renewals", "board", 2),
    ("calendar", "", 2),
    ("settings", "day", 3),
    ("settings", "weights", 2),
    ("help", "today", 0),
)


def scenes() -> Iterator["Scene"]:
    """Menus, dialogs without a scene of their own, errors, and where the focus ring stands."""
    from tests.shots import Scene

    for page, key, times in _TABBED:
        show = partial(tab_on, page=page, key=key, times=times)
        yield Scene(f"focus-{page}-{key}{times}", show)
    yield Scene("more-snooze", snooze_menu)
    yield Scene("more-line", line_menu)
    yield Scene("more-account-menu", account_menu)
    yield Scene("more-views-menu", views_menu, 1024, 700)
    yield Scene("more-new-account", lambda studio: studio.desk.act("new_account"))
    yield Scene("more-new-account-900", lambda studio: studio.desk.act("new_account"), 900, 520)
    yield Scene("more-view-name", lambda studio: _accounts(studio).save_view_asked.emit())
    yield Scene("more-next-step", next_step)
    yield Scene("more-tag", lambda studio: _on_accounts(studio, "tag"))
    yield Scene("more-playbooks", playbooks_menu)
    yield Scene("more-your-day", lambda studio: studio.desk.act("your_day"), 1024, 700)
    yield Scene("more-evidence-900", lambda studio: studio.open_evidence(), 900, 520)
    yield Scene("more-backups", backups)
    yield Scene("more-restore", restore)
    yield Scene("more-error", error)
    yield Scene("more-question", question)


def _on_picture(studio: "Studio", menu: QMenu, under: QWidget) -> None:
    """Draw a menu as a child of the window, so that it is on the picture."""
    window = studio.desk.window
    menu.setParent(window, Qt.WindowType.Widget)
    size = menu.sizeHint()
    corner = under.mapTo(window, QPoint(0, under.height() + 2))
    menu.move(min(corner.x(), window.width() - size.width() - 8), corner.y())
    menu.resize(size)
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
    menu.show()
    menu.raise_()
    studio.desk.page_shown.connect(menu.hide)


def tab_on(studio: "Studio", page: str, key: str, times: int) -> None:
    """Press Tab on a page that has the keyboard."""
    studio.desk.show(page, key)
    studio.settle()
    shown = studio.desk.window.pages.currentWidget()
    assert isinstance(shown, Page)
    shown.take_focus()
    window = studio.desk.window
    QTest.keyClick(window, Qt.Key.Key_Shift)  # from now on the keyboard is what is used
    for _ in range(times):
        QTest.keyClick(studio.app.focusWidget() or window, Qt.Key.Key_Tab)
    studio.settle()


def snooze_menu(studio: "Studio") -> None:
    """Until when a line is put aside."""
    buttons = studio.desk.today_page().list.buttons
    _on_picture(studio, buttons.snooze_menu, buttons.snooze)


def line_menu(studio: "Studio") -> None:
    """What else can be done with a line."""
    buttons = studio.desk.today_page().list.buttons
    _on_picture(studio, buttons.more_menu, buttons.more)


def _accounts(studio: "Studio") -> "AccountsPage":
    from csdesk.desk.accounts.page import AccountsPage

    studio.desk.show("accounts")
    studio.settle()
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, AccountsPage)
    page.table.select_row(1)
    return page


def account_menu(studio: "Studio") -> None:
    """The menu of an account in the table."""
    page = _accounts(studio)
    _on_picture(studio, page.account_menu(), page.filter)


def views_menu(studio: "Studio") -> None:
    """The views of a narrow window."""
    page = _accounts(studio)
    _on_picture(studio, page.views_menu(), page.views_button)


def next_step(studio: "Studio") -> None:
    """The dialog of a next step."""
    page = _accounts(studio)
    page.step_asked.emit(page.table.current_account())


def _on_accounts(studio: "Studio", what: str) -> None:
    page = _accounts(studio)
    page.typing_asked.emit(page.table.selected_ids(), what)


def playbooks_menu(studio: "Studio") -> None:
    """The playbooks that can be started."""
    page = _accounts(studio)
    _on_picture(studio, page.menus.playbook(), page.filter)


def _settings(studio: "Studio") -> "SettingsPage":
    from csdesk.desk.settings.page import SettingsPage

    studio.desk.show("settings", "backup")
    studio.settle()
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def backups(studio: "Studio") -> None:
    """The list of backups."""
    page = _settings(studio)
    page.backups.now_asked.emit()
    studio.settle()
    studio.settle()


def restore(studio: "Studio") -> None:
    """The question before a backup takes the place of the book."""
    page = _settings(studio)
    chosen = page.backups.selected()
    if chosen is None:
        backups(studio)
        chosen = page.backups.selected()
    assert chosen is not None
    page.backups.restore_asked.emit(chosen)


def error(studio: "Studio") -> None:
    """Something that could not be done, said above the page."""
    from csdesk.errors import UserError

    studio.desk.window.banner.show_error(
        UserError("The file could not be written.", "Choose a folder that is not full.")
    )


def question(studio: "Studio") -> None:
    """A dialog with more than a few words in it is closed."""
    from csdesk.desk.dialogs.adding import AccountSheet

    studio.desk.window.banner.hide()
    studio.desk.act("new_account")
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    field = sheet.first_field()
    QTest.keyClicks(field, "A company with a name of more than a few words")
    sheet.reject()
