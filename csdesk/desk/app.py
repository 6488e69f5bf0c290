"""Starting the desk: application, theme, window, book."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from csdesk import __version__
from csdesk.desk.crash import CrashHook, start_log
from csdesk.desk.desk import Desk
from csdesk.desk.device import TEXT_SIZES, DeviceSettings
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.handover import HandoverServer, hand_over
from csdesk.desk.languages import speak
from csdesk.desk.pages import RAIL, RAIL_FOOT
from csdesk.desk.tasks import BookLane
from csdesk.desk.theme import SYSTEM, Theme
from csdesk.paths import demo_book, own_book, resources

_SIZE = QSize(1440, 900)


def make_desk(
    app: QApplication,
    *,
    clock: Callable[[], datetime] | None = None,
    theme: Theme | None = None,
    device: DeviceSettings | None = None,
) -> Desk:
    """A window with nothing open yet. Tests and pictures make theirs here too."""
    device = device or DeviceSettings()
    theme = theme or Theme(app, device.get("theme", SYSTEM))
    window = MainWindow(theme, app, RAIL, RAIL_FOOT)
    lane = BookLane(window)
    return Desk(window, theme, lane, clock=clock, device=device)


def tell_news(desk: Desk) -> None:
    """After an update of csdesk, offer once to read what is new; a first start has nothing new."""
    seen = desk.device.get("version", "")
    if seen != __version__:
        desk.device.set("version", __version__)
        if seen:
            desk.window.footer.news_asked.connect(lambda: desk.show("help", "changes"))
            desk.window.footer.show_news()


def enlarge(device: DeviceSettings) -> None:
    """Let Qt draw everything as large as the person chose; before the application is made.

    Fonts, rows and icons grow together. A factor that the environment gives already is kept.
    """
    percent = device.get("text_size", 100)
    if percent in TEXT_SIZES[1:]:
        os.environ.setdefault("QT_SCALE_FACTOR", str(percent / 100))


def run(book_path: Path | None = None, *, demo: bool = False, files: Sequence[Path] = ()) -> int:
    """Open the window on a book (default: the person's own) and stay until it is closed.

    `files` are answers to read; a window that has the book open already gets them. Returns the exit code
    of the application.
    """
    device = DeviceSettings()
    enlarge(device)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("csdesk")
    app.setDesktopFileName("csdesk")
    start_log()
    path = book_path or (demo_book() if demo else own_book())
    if files and hand_over(path, files):
        return 0
    speak(app, device)
    desk = make_desk(app, device=device)
    CrashHook(lambda words: desk.window.banner.say(words, "now")).install()
    app.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    tell_news(desk)
    take_files(desk, files)
    desk.open(path, demo=demo)
    desk.window.resize(_fitting(app))
    desk.window.show()
    desk.opened.connect(
        desk.daily_backup,
        Qt.ConnectionType.QueuedConnection,  # after the first page is painted
    )
    return int(app.exec())


def take_files(desk: Desk, files: Sequence[Path]) -> None:
    """Read `files` when the book is open, and take those that a second start of csdesk hands over."""
    server = HandoverServer(desk)
    waiting = [path.expanduser().absolute() for path in files]

    def begin() -> None:
        if desk.context is not None:
            server.listen(desk.context.services.book.path)
        if waiting:
            desk.receive(list(waiting))
            waiting.clear()

    def received(paths: list[Path]) -> None:
        desk.window.come_forward()
        desk.receive(paths)

    server.received.connect(received)
    desk.window.closing.connect(server.stop)
    desk.opened.connect(begin, Qt.ConnectionType.QueuedConnection)


def _fitting(app: QApplication) -> QSize:
    room = app.primaryScreen().availableSize() if app.primaryScreen() else _SIZE
    return _SIZE.boundedTo(room)
