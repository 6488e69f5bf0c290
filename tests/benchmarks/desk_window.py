"""The desk as a person starts it, on a book: says when Today is painted, then opens one account."""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from csdesk.desk.app import make_desk
from csdesk.desk.crash import CrashHook, start_log
from csdesk.desk.desk import Desk
from csdesk.desk.icons import pixmap
from csdesk.desk.presenter import Presenter
from csdesk.desk.today.list_view import TodayList
from tests.benchmarks.first_paint import FirstPaint, say_painted
from tests.benchmarks.memory import peak_megabytes
from tests.benchmarks.moment import clock


class Visit:
    """What happens in the window, step by step."""

    def __init__(self, desk: Desk, app: QApplication) -> None:
        self._desk = desk
        self._app = app
        self._watch: FirstPaint | None = None
        desk.opened.connect(self._today_shown)

    def _today_shown(self) -> None:
        found = self._desk.window.findChild(TodayList)
        assert isinstance(found, TodayList)
        lines = found.lines
        self._watch = FirstPaint(
            found.viewport(), self._today_painted, lambda: lines.rowCount() > 0
        )

    def _today_painted(self) -> None:
        say_painted()
        found = self._desk.window.findChild(TodayList)
        assert isinstance(found, TodayList)
        self._desk.show_account(found.lines.lines[0].account.id)
        page = self._page()
        presenter = page.findChild(Presenter)
        assert isinstance(presenter, Presenter)
        presenter.shown.connect(self._account_shown)

    def _account_shown(self) -> None:
        self._watch = FirstPaint(self._page(), self._account_painted, lambda: True)

    def _page(self) -> QWidget:
        page = self._desk.window.pages.currentWidget()
        assert page is not None
        return page

    def _account_painted(self) -> None:
        sys.stdout.write(f"{peak_megabytes()}\n")
        self._desk.window.close()
        self._app.quit()


def main() -> int:
    """The steps of `csdesk.desk.app.run`, with the clock of the book."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("csdesk")
    start_log()
    desk = make_desk(app, clock=clock)
    CrashHook(lambda words: desk.window.banner.say(words, "now")).install()
    app.setWindowIcon(QIcon(pixmap("book", 64, desk.theme.tokens.accent, 1.0)))
    visit = Visit(desk, app)
    desk.open(Path(sys.argv[1]))
    desk.window.resize(1440, 900)
    desk.window.show()
    return int(app.exec()) if visit else 1


if __name__ == "__main__":
    sys.exit(main())
