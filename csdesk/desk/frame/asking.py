"""Asks before words are lost: when a dialog that holds some is closed, and when the window is."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.frame.sheets import Panel, Scrim, Sheet
from csdesk.desk.question import Question
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import Paragraph


class QuestionSheet(Sheet):
    """Two answers. Esc, the cross and Ctrl+Enter stay: only the named button leaves."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question.title, width=480, save=question.stay)
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.addWidget(Paragraph(theme, question.words))
        self.cancel_button.hide()
        self.leave_button = button(question.leave, fit="foot")
        self.leave_button.clicked.connect(self.accept)
        self.foot_row.insertWidget(self.foot_row.count() - 1, self.leave_button)
        self.save_asked.connect(self.reject)

    def first_field(self) -> QWidget:
        """Staying: Enter on a slip throws nothing away."""
        return self.save_button


class Asking:
    """The question of one window, on a scrim of its own above the open dialog."""

    def __init__(self, root: QWidget, theme: Theme, below: Scrim) -> None:
        self._theme, self._below = theme, below
        self.scrim = Scrim(root, theme)
        below.leaving.connect(self._ask_to_discard)

    def ask(self, question: Question, leave: Callable[[], None]) -> None:
        """Ask, unless it is asked already; `leave` is called for the answer that leaves."""
        if self.scrim.sheet is not None:
            return
        sheet = QuestionSheet(self._theme, question)
        sheet.accepted.connect(leave)
        sheet.rejected.connect(self._below.forget_waiting)
        self.scrim.open(sheet)

    def _ask_to_discard(self, panel: Panel) -> None:
        question = panel.question()
        if question is not None:
            self.ask(question, panel.discard)
