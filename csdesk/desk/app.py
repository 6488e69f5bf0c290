"""Starting the desk: application, theme, window, book."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from csdesk.desk.crash import CrashHook, start_log
from csdesk.desk.desk import Desk
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.icons import pixmap
from csdesk.desk.pages import RAIL, RAIL_FOOT
from csdesk.desk.tasks import BookLane
from csdesk.desk.theme import Theme
from csdesk.paths import demo_book, own_book

_SIZE = QSize(1440, 900)


def make_desk(
    app: QApplication, *, clock: Callable[[], datetime] | None = None, theme: Theme | None = None
) -> Desk:
    """A window with nothing open yet. Tests and pictures make theirs here too."""
    theme = theme or Theme(app)
    window = MainWindow(theme, app, RAIL, RAIL_FOOT)
    lane = BookLane(window)
    return Desk(window, theme, lane, clock=clock)


def run(book_path: Path | None = None, *, demo: bool = False) -> int:
    """Open the window on a book (default: the person's own) and stay until it is closed.

    Returns the exit code of the application.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("csdesk")
    app.setDesktopFileName("csdesk")
    start_log()
    desk = make_desk(app)
    CrashHook(lambda words: desk.window.banner.say(words, "now")).install()
    tokens = desk.theme.tokens
    app.setWindowIcon(QIcon(pixmap("book", 64, tokens.accent, 1.0)))
    path = book_path or (demo_book() if demo else own_book())
    desk.open(path, demo=demo)
    desk.window.resize(_fitting(app))
    desk.window.show()
    desk.opened.connect(
        desk.daily_backup,
        Qt.ConnectionType.QueuedConnection,  # after the first page is painted
    )
    return int(app.exec())


def _fitting(app: QApplication) -> QSize:
    room = app.primaryScreen().availableSize() if app.primaryScreen() else _SIZE
    return _SIZE.boundedTo(room)
