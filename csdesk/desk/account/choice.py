"""A button that shows what is chosen and opens the choices as a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.desk.icons import set_icon
from csdesk.desk.tips import literal, plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.language import tr

_MOST_SHOWN = 24  # letters of a choice on the button; the menu has all of them


class ChoiceButton(QWidget):
    """One choice of several. The first one stands for no choice. `changed` carries the value."""

    changed = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices`: value and words."""
        super().__init__()
        self._name = name
        self._value = ""
        self.button = tool_button(" ", icon="chevron-down", name=name)
        self.button.setParent(self)
        self.button.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
        )  # the arrow stands at the end
        self.button.clicked.connect(self.open)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._words: dict[str, str] = {}
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; what is chosen stays where it is still offered."""
        if dict(choices) == self._words:
            return
        self._menu.clear()
        self._words = dict(choices)
        for value, words in choices:
            action = QAction(literal(words), self._menu)
            action.setCheckable(True)
            action.setData(value)
            action.triggered.connect(lambda _=False, value=value: self._choose(value))
            self._group.addAction(action)
            self._menu.addAction(action)
        self.set_value(self._value if self._value in self._words else next(iter(self._words), ""))

    def value(self) -> str:
        """The chosen value."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        self._value = value
        words = self._words.get(value, "")
        shown = words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1].rstrip()}…"
        self.button.setText(f"{literal(shown)}\u2009")
        self.button.setAccessibleName(tr("{name}: {value}", name=self._name, value=words))
        self.button.setToolTip(plain_tip(self.button.accessibleName()))
        for action in self._menu.actions():
            action.setChecked(action.data() == value)
        set_icon(self.button, "chevron-down", 14)
        self._fit()

    def _fit(self) -> None:
        self.button.adjustSize()
        self.setFixedSize(self.button.sizeHint())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need: the style sheet counts only from now on."""
        super().showEvent(event)
        self.button.ensurePolished()
        self._fit()

    def menu(self) -> QMenu:
        """The menu that `open` shows."""
        return self._menu

    def open(self) -> None:
        """Show the choices under the button."""
        self._menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))
        chosen = self._group.checkedAction()
        if chosen is not None:
            self._menu.setActiveAction(chosen)  # the arrow keys go on from what is chosen

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.changed.emit(value)
