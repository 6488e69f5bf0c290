"""What is shown while a book is opened or the demo book is made, and when a book cannot be opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.domain.language import tr
from csdesk.errors import UserError


def choose_book(parent: QWidget) -> Path | None:
    """Ask for another book with the system's dialog."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, tr("Choose another book"), "", tr("Account books (*.csdesk);;All files (*)")
    )
    return Path(chosen) if chosen else None


class OpeningPage(Page):
    """A sentence, and a bar while there is progress to show."""

    demo_asked = Signal()
    book_chosen = Signal(object)  # Path of another book

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Opening the book"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        self.words = EmptyPage(
            theme,
            icon="book",
            head=tr("Opening your account book"),
            words=tr("This takes a moment."),
            action=tr("Open the demo book"),
        )
        self.words.acted.connect(self.demo_asked)
        self.words.action_button.hide()
        self.choose_file: Callable[[QWidget], Path | None] = choose_book
        self.other_button = button(tr("Choose another book …"), fit="foot")
        self.other_button.clicked.connect(self._choose)
        self.other_button.hide()
        self.words.add_button(self.other_button)
        rows.addWidget(self.words, 1)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(320)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.bar)
        across.addStretch(1)
        rows.addLayout(across)
        rows.addSpacing(120)

    def say_making_demo(self) -> None:
        """The demo book is being made."""
        self.words.say(
            tr("Making the demo book"), tr("Sixty invented accounts and two years of history.")
        )
        self.words.action_button.hide()
        self.other_button.hide()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show how far it is."""
        self.bar.setVisible(total > 0)
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.bar.setAccessibleDescription(what)

    def say_problem(self, error: UserError) -> None:
        """The book cannot be opened: what happened and what to do."""
        self.bar.hide()
        self.words.say(error.title, error.remedy or tr("Close csdesk and try again."))
        self.words.action_button.show()
        self.other_button.show()

    def _choose(self) -> None:
        chosen = self.choose_file(self)
        if chosen is not None:
            self.book_chosen.emit(chosen)
