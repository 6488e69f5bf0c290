"""The question what of a series a change is about: this meeting, this and the following, or all."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, key_hint
from csdesk.desk.widgets.labels import Elided, Paragraph
from csdesk.domain.checkin_edits import Scope
from csdesk.domain.language import mark, said, tr

SCOPE_WORDS = {
    Scope.ONE: mark("This meeting"),
    Scope.FOLLOWING: mark("This and the following"),
    Scope.ALL: mark("All of the series"),
}
_KEYS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class ScopeSheet(Sheet):
    """Asks once; 1, 2 and 3 answer, Esc gives up. `chosen` carries the Scope."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        what: Sequence[str],
        *,
        note: str = "",
        offered: Sequence[Scope] = tuple(Scope),
        keep: str = "",
        careful: bool = False,
    ) -> None:
        """`what` says which meeting is meant, `note` what follows; `keep` is the word of giving up.

        `careful`: giving up has the focus, so that Enter on a slip does nothing.
        """
        super().__init__(theme, title, width=480, save="")
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(6)
        for number, words in enumerate(what):
            rows.addWidget(Elided(theme, words, weight=600 if not number else 400))
        if note:
            rows.addWidget(Paragraph(theme, note, role="text2"))
        rows.addSpacing(8)
        self._careful = careful
        self.answers: dict[Scope, QWidget] = {}
        for number, scope in enumerate(offered, start=1):
            made = button(said(SCOPE_WORDS[scope]), fit="foot", kind="answer")
            made.setAccessibleName(
                tr("{answer} ({key})", answer=said(SCOPE_WORDS[scope]), key=number)
            )
            made.clicked.connect(lambda _=False, scope=scope: self._answer(scope))
            hint = key_hint(str(number))
            hint.setParent(made)
            hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside = QVBoxLayout(made)
            inside.setContentsMargins(0, 0, 10, 0)
            inside.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(made)
            self.answers[scope] = made
        self.save_button.hide()
        self.cancel_button.setText(keep or tr("Cancel"))
        self.cancel_button.setAccessibleName(keep or tr("Cancel"))

    def first_field(self) -> QWidget:
        """The narrowest answer, or giving up."""
        if self._careful:
            return self.cancel_button
        return next(iter(self.answers.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 answer; up and down walk; Enter takes the one with the focus."""
        answers = list(self.answers)
        number = _KEYS.get(Qt.Key(event.key()))
        widgets = list(self.answers.values())
        here = next((n for n, each in enumerate(widgets) if each.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if number is not None and number < len(answers):
            self._answer(answers[number])
        elif step and here is not None:
            at = min(max(here + step, 0), len(widgets) - 1)
            widgets[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and here is not None:
            self._answer(answers[here])
        else:
            super().keyPressEvent(event)

    def _answer(self, scope: Scope) -> None:
        self.accept()
        self.chosen.emit(scope)
