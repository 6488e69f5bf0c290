"""The filter of the accounts table: conditions as tokens, and a field that completes what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from csdesk.desk.accounts.completions import Completions
from csdesk.desk.accounts.filter_token import HEIGHT as TOKEN_HEIGHT
from csdesk.desk.accounts.filter_token import FilterToken
from csdesk.desk.fonts import font, typeset
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.domain.filter_words import FilterWords, Suggestion, split_last, suggest
from csdesk.domain.filters import Condition, format_filter, parse_filter
from csdesk.domain.language import tr
from csdesk.errors import Invalid

_HEIGHT = 32
_EDGE, _ICON, _GAP = 10, 16, 6
_LEAST_FIELD = 180
_MOST_TYPED = 1000  # letters; what is longer filters nothing and takes seconds to read
_TYPING_MS = 150


class _Edit(QLineEdit):
    """The part of the field that is typed in."""

    left_of_start = Signal()
    nothing_left = Signal()  # Backspace in an empty field
    accepted = Signal()
    gone_down = Signal()
    escaped = Signal()
    focus_changed = Signal()

    def __init__(self, list_below: Completions) -> None:
        super().__init__()
        self._list = list_below
        self.setFont(font(13))
        self.setFrame(False)
        self.setMaxLength(_MOST_TYPED)
        plain = (
            "border: 0; background: transparent; padding: 0; min-height: 24px; max-height: 24px;"
        )
        self.setStyleSheet(f"QLineEdit, QLineEdit:focus {{ {plain} }}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list below first, then those of the tokens."""
        keys, key = Qt.Key, event.key()
        chosen = self._list.is_open() and self._list.current() is not None
        if key in {keys.Key_Return, keys.Key_Enter} or (key == keys.Key_Tab and chosen):
            self.accepted.emit()
        elif key == keys.Key_Down:
            if self._list.is_open():
                self._list.move_by(1)
            else:
                self.gone_down.emit()
        elif key == keys.Key_Up and self._list.is_open():
            self._list.move_by(-1)
        elif key == keys.Key_Escape and (self._list.isVisible() or self.text()):
            self.escaped.emit()
        elif key == keys.Key_Backspace and not self.text():
            self.nothing_left.emit()
        elif key == keys.Key_Left and self.cursorPosition() == 0 and not self.hasSelectedText():
            self.left_of_start.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The whole field shows it."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list below closes."""
        super().focusOutEvent(event)
        self.focus_changed.emit()


class FilterField(QWidget):
    """Tokens and what is being typed. Nothing typed counts as a condition before Enter.

    `changed` carries all conditions; `typing` what stands in the field, 150 ms after the last key, as
    conditions too (none while it cannot be understood).
    """

    changed = Signal(tuple)
    typing = Signal(tuple)
    down_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = FilterWords({})
        self._tokens: list[FilterToken] = []
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(_LEAST_FIELD)
        self.list = Completions(theme, self)
        self.destroyed.connect(self.list.deleteLater)  # it moves to the window when it is shown
        self.edit = _Edit(self.list)
        self.edit.setParent(self)
        self.edit.setAccessibleName(tr("Filter the accounts"))
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._typed)
        self.edit.accepted.connect(self._accept)
        self.edit.escaped.connect(self.escape)
        self.edit.gone_down.connect(self._down)
        self.edit.nothing_left.connect(self._take_last)
        self.edit.left_of_start.connect(lambda: self._walk(len(self._tokens), -1))
        self.edit.focus_changed.connect(self._focus_changed)
        self.list.picked.connect(self._pick)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self._tell_typing)
        self._told: tuple[Condition, ...] = ()
        self._lay_out()

    def conditions(self) -> tuple[Condition, ...]:
        """The conditions in force."""
        return tuple(token.condition for token in self._tokens)

    def tokens(self) -> Sequence[FilterToken]:
        """The tokens, from left to right."""
        return self._tokens

    def set_conditions(self, conditions: Sequence[Condition]) -> None:
        """Show other conditions without telling anybody; what is being typed goes."""
        self.edit.clear()
        self.list.hide()
        self._pause.stop()
        self._told = ()
        if tuple(conditions) != self.conditions():
            self._make(conditions)

    def set_words(self, words: FilterWords) -> None:
        """The values of the book, for completion."""
        self._words = words

    def say(self, error: Invalid) -> None:
        """Show under the field what is not understood."""
        self.list.say(error, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border, icon, and how many tokens have no room."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.edit.hasFocus()
        painter.setPen(
            QPen(self._theme.colour("accent" if focused else "edge"), 2 if focused else 1)
        )
        painter.setBrush(self._theme.colour("sunken" if tokens.dark else "base"))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        draw_icon(painter, "filter", _EDGE, (self.height() - _ICON) / 2, _ICON, tokens.text3)
        hidden = sum(not token.isVisibleTo(self) for token in self._tokens)
        if hidden:
            room = QRectF(_EDGE + _ICON + _GAP, 0, 28, self.height())
            draw_text(painter, room, f"+{hidden}", tokens.text2, px=12)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay tokens and field out anew."""
        super().resizeEvent(event)
        self.list.hide()
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole field can be clicked."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def _make(self, conditions: Sequence[Condition]) -> None:
        for token in self._tokens:
            token.hide()
            token.deleteLater()
        self._tokens = []
        for condition in conditions:
            made = FilterToken(self._theme, condition)
            made.setParent(self)
            made.removed.connect(lambda made=made: self._remove(made))
            made.clicked.connect(lambda _=False, made=made: self._retype(made))
            made.walked.connect(lambda step, made=made: self._walk(self._tokens.index(made), step))
            self._tokens.append(made)
        self._lay_out()

    def _lay_out(self) -> None:
        start = _EDGE + _ICON + _GAP
        room = self.width() - start - _LEAST_FIELD
        shown: list[FilterToken] = []
        for token in reversed(self._tokens):  # the last ones stay: they are what is worked on
            room -= token.width() + _GAP
            if room < 0 and shown:
                break
            shown.insert(0, token)
        x = start + (28 if len(shown) < len(self._tokens) else 0)
        for token in self._tokens:
            token.setVisible(token in shown)
            if token in shown:
                token.move(x, (self.height() - TOKEN_HEIGHT) // 2)
                x += token.width() + _GAP
        self.edit.setGeometry(x + 2, 4, max(self.width() - x - 12, 40), self.height() - 8)
        hint = tr("stage:new  renews<120  country:NO, or words of a name")
        self.edit.setPlaceholderText(typeset("" if self._tokens and x > 420 else hint))
        self.update()

    def _typed(self, text: str) -> None:
        self._pause.start()
        if text.strip():
            self.list.offer(suggest(text, self._words), self)
        else:
            self.list.hide()

    def _tell_typing(self) -> None:
        try:
            found = parse_filter(self.edit.text())
        except Invalid:
            found = ()  # it may be understood with the next letter
        if found != self._told:
            self._told = found
            self.typing.emit(found)

    def _accept(self) -> None:
        chosen = self.list.current() if self.list.is_open() else None
        if chosen is not None:
            self._pick(chosen)
            return
        if not self.edit.text().strip():
            self.down_pressed.emit()
            return
        try:
            found = parse_filter(self.edit.text())
        except Invalid as error:
            self.say(error)
            return
        self._set((*self.conditions(), *found))

    def _pick(self, chosen: Suggestion) -> None:
        before, _ = split_last(self.edit.text())
        self.edit.setText(before + chosen.text)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.hide()
        if chosen.complete:
            self._accept()
        else:
            self._typed(self.edit.text())

    def _set(self, conditions: Sequence[Condition]) -> None:
        self.set_conditions(tuple(dict.fromkeys(conditions)))
        self.changed.emit(self.conditions())

    def _remove(self, token: FilterToken) -> None:
        place = self._tokens.index(token)
        had = token.hasFocus()
        typed = self.edit.text()
        self._set([each.condition for each in self._tokens if each is not token])
        self.edit.setText(typed)
        if had and self._tokens:
            self._tokens[min(place, len(self._tokens) - 1)].setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retype(self, token: FilterToken) -> None:
        if token not in self._tokens:
            return  # the click was on its cross
        rest = [each.condition for each in self._tokens if each is not token]
        words = format_filter([token.condition])
        self._set(rest)
        self.edit.setText(words)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._typed(words)

    def _take_last(self) -> None:
        if self._tokens:
            self._set(self.conditions()[:-1])
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, place: int, step: int) -> None:
        target = place + step
        if 0 <= target < len(self._tokens) and self._tokens[target].isVisible():
            self._tokens[target].setFocus(Qt.FocusReason.OtherFocusReason)
        elif target >= len(self._tokens):
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the list, then throw away what is being typed; says whether there was either."""
        if self.list.isVisible():
            self.list.hide()
        elif self.edit.text():
            self.edit.clear()
            self._pause.stop()
            self._tell_typing()
        else:
            return False
        return True

    def _down(self) -> None:
        self._pause.stop()
        self._tell_typing()
        self.down_pressed.emit()

    def _focus_changed(self) -> None:
        if not self.edit.hasFocus():
            self.list.hide()
        self.update()
