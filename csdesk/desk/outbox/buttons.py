"""The buttons of the selected line: real ones, with focus and names, laid over it."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from csdesk.desk.actions import shown_key, with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.outbox.lines import DEEDS, Deed
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.language import tr

_MOST = 3  # with words; the rest is in the menu


class DeedButtons(QWidget):
    """What can be done with one line; the first is the primary one where it decides something."""

    asked = Signal(str)  # name of a deed

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._menu = QMenu(self)
        self._shown: tuple[Deed, ...] = ()
        self.buttons: list[QToolButton] = []

    def show_deeds(self, deeds: tuple[Deed, ...], about: str, *, primary: bool) -> None:
        """Offer these; `about` names the line for a screen reader."""
        key = (*deeds, Deed("", about))
        if key == self._shown:
            return
        self._shown = key
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for number, deed in enumerate(deeds[:_MOST]):
            icon, _, action = DEEDS[deed.name]
            made = tool_button(
                deed.words,
                icon=icon,
                kind="primary" if primary and number == 0 else "button",
                fit="line",
                name=tr("{deed}: {title}", deed=deed.words, title=about),
                tip=with_key(action, deed.words),
            )
            made.clicked.connect(lambda _=False, name=deed.name: self.asked.emit(name))
            self._add(made)
        self._menu.clear()
        for deed in deeds[_MOST:]:
            # The key stands behind a tab, as in any menu; the list handles it, the menu does not.
            words = f"{deed.words}\t{shown_key(DEEDS[deed.name][2])}"
            self._menu.addAction(words, partial(self.asked.emit, deed.name))
        if deeds[_MOST:]:
            more = tool_button("", icon="more", fit="line", name=tr("More"))
            more.clicked.connect(
                lambda: self._menu.popup(more.mapToGlobal(QPoint(0, more.height() + 2)))
            )
            self._add(more)
        refresh_icons(self, self._theme.tokens)
        self.adjustSize()

    def _add(self, made: QToolButton) -> None:
        self._row.addWidget(made)
        self.buttons.append(made)
        made.show()

    def wanted(self) -> QSize:
        """The room they take."""
        return self._row.sizeHint()
