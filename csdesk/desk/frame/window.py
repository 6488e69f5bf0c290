"""The main window: rail, top bar, pages, footer, sheets. It knows no service and no rule."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.actions import ACTIONS
from csdesk.desk.frame.asking import Asking
from csdesk.desk.frame.banner import Banner
from csdesk.desk.frame.footer import Footer
from csdesk.desk.frame.lost import LostNotice
from csdesk.desk.frame.rail import Rail
from csdesk.desk.frame.sheets import Scrim, Sheet
from csdesk.desk.frame.topbar import TopBar
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.question import Question
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import NARROW_BELOW
from csdesk.desk.widgets.focus import FocusRing
from csdesk.domain.language import said


class MainWindow(QMainWindow):
    """One window. Actions of the table arrive as `acted`."""

    acted = Signal(str)  # name of an action
    closing = Signal()
    files_dropped = Signal(list)  # of Path

    def __init__(
        self,
        theme: Theme,
        app: QApplication,
        pages: tuple[str, ...] = ("today", "accounts"),
        foot: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setWindowTitle("csdesk")
        self.setMinimumSize(900, 520)
        self.setAcceptDrops(True)
        root = QWidget()
        self.setCentralWidget(root)
        rows = QVBoxLayout(root)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        across = QHBoxLayout()
        across.setSpacing(0)
        self.rail = Rail(theme, pages, foot)
        across.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.topbar = TopBar(theme, root)
        self.lost = LostNotice()
        self.banner = Banner(theme)
        self.pages = QStackedWidget()
        column.addWidget(self.topbar)
        column.addWidget(self.lost)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        across.addLayout(column, 1)
        rows.addLayout(across, 1)
        self.footer = Footer(theme)
        rows.addWidget(self.footer)
        self.scrim = Scrim(root, theme)
        self.asking = Asking(root, theme, self.scrim)
        self._may_close = False  # the person said that what is unsaved may go
        self.ring = FocusRing(root, theme, app)
        self._actions = self._make_actions()
        self.rail.chosen.connect(self.acted)
        self.topbar.log_asked.connect(lambda: self.acted.emit("log"))
        self.topbar.commands_asked.connect(lambda: self.acted.emit("palette"))
        self.footer.undo_asked.connect(lambda: self.acted.emit("undo"))
        self.footer.post_asked.connect(lambda: self.acted.emit("outbox"))
        theme.changed.connect(self._redraw)
        self._redraw()

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for entry in ACTIONS:
            if entry.scope != "window":
                continue
            each = QAction(said(entry.words), self)
            each.setShortcuts([QKeySequence(key) for key in entry.keys])
            each.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            each.triggered.connect(lambda _=False, name=entry.name: self._act(name))
            self.addAction(each)
            made[entry.name] = each
        return made

    def show_page(self, page: Page, name: str) -> None:
        """Bring a page into view; it is added the first time."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        page.adapt(self.width(), self.height())
        self.topbar.results.hide()
        self.pages.setCurrentWidget(page)
        self.rail.show_page(name)

    def open_sheet(self, sheet: Sheet) -> None:
        """Show a dialog over everything."""
        self.scrim.open(sheet)

    def set_usable(self, names: frozenset[str], *, usable: bool) -> None:
        """Switch actions off that have nothing to work on, or on again."""
        for name in names:
            self._actions[name].setEnabled(usable)
        for page in names.intersection(self.rail.names()):
            self.rail.set_usable(page, usable=usable)
        self.topbar.set_usable(names, usable=usable)

    def is_usable(self, name: str) -> bool:
        """Whether an action is switched on; one that is not of the window is."""
        return name not in self._actions or self._actions[name].isEnabled()

    def _act(self, name: str) -> None:
        # A sheet is modal: while one is open its keys are its own, but Esc closes it, and the
        # window can be closed at any time.
        sheet = self.asking.scrim.sheet or self.scrim.sheet
        if sheet is not None:
            if name == "back":
                sheet.reject()
            elif name == "quit":
                self.close()  # asks where words would be lost
            return
        self.acted.emit(name)

    def _redraw(self) -> None:
        refresh_icons(self, self.theme.tokens)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way in a narrow window."""
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        self.rail.set_narrow(narrow=width < NARROW_BELOW)
        self.topbar.adapt(width)
        page = self.pages.currentWidget()
        if isinstance(page, Page):
            page.adapt(width, height)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept local files."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        event.acceptProposedAction()
        self.files_dropped.emit(_files(event))

    def come_forward(self) -> None:
        """Be seen: another start of csdesk brought something."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where words would be lost, then let the desk finish its work."""
        question = None if self._may_close else self._question()
        if question is not None:
            event.ignore()
            self.asking.ask(question, self.discard_and_close)
            return
        self.hide()  # what is still being written may take its time
        self.closing.emit()
        super().closeEvent(event)

    def discard_and_close(self) -> None:
        """Close without a question, whatever was typed."""
        self._may_close = True
        self.close()

    def _question(self) -> Question | None:
        sheet = self.scrim.sheet
        if sheet is not None:
            return sheet.question()
        pages = (self.pages.widget(number) for number in range(self.pages.count()))
        asked = (page.question() for page in pages if isinstance(page, Page))
        return next((question for question in asked if question is not None), None)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
