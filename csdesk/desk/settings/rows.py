"""Rows of the Settings page: words, an editor, the default and the way back to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import said, tr
from csdesk.domain.words import SHORT_WEEKDAYS, WEEKDAYS
from csdesk.services.setting_values import number

EDITOR_WIDTH = 300
DEFAULT_WIDTH = 190


class Editor(QWidget):
    """Edits one value as text. `edited` carries what the person typed when they are done with it."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(8)

    def show_text(self, typed: str) -> None:
        """Show a value; tells nobody."""
        raise NotImplementedError

    def mark(self, *, wrong: bool) -> None:
        """Show, or take away, that the value cannot be used."""

    def add_after(self, widget: QWidget) -> None:
        """Put something at the right of the editor."""
        self._across.insertWidget(self._across.count() - 1, widget)


class TextEditor(Editor):
    """A field; leaving it or Enter says what was typed."""

    def __init__(self, name: str, *, width: int, unit: str = "") -> None:
        super().__init__()
        self.field = Field(name)
        self.field.setFixedWidth(width)
        self._shown = ""
        self.field.editingFinished.connect(self._done)
        self._across.addWidget(self.field)
        if unit:
            self._across.addWidget(label(unit, tone="text2"))
        self._across.addStretch(1)
        self.setFocusProxy(self.field)

    def show_text(self, typed: str) -> None:
        """Show a value; what is being typed is not overwritten."""
        if self.field.hasFocus() and self.field.isModified():
            return
        self._shown = typed
        self.field.setText(typed)
        self.field.setCursorPosition(0)

    def mark(self, *, wrong: bool) -> None:
        """Draw the border of an error."""
        self.field.mark(wrong=wrong)

    def _done(self) -> None:
        typed = self.field.text().strip()
        if typed != self._shown:
            self._shown = typed
            self.field.setModified(False)
            self.edited.emit(typed)


class PairEditor(Editor):
    """Two numbers with a word before each: ideal and longest."""

    def __init__(self, name: str, words: tuple[str, str], unit: str) -> None:
        super().__init__()
        self.fields = tuple(Field(f"{name}, {each}") for each in words)
        self._shown = ""
        for each, field in zip(words, self.fields, strict=True):
            self._across.addWidget(label(each, px=12, tone="text2"))
            field.setFixedWidth(52)
            field.editingFinished.connect(self._done)
            self._across.addWidget(field)
        self._across.addWidget(label(unit, tone="text2"))
        self._across.addStretch(1)
        self.setFocusProxy(self.fields[0])

    def show_text(self, typed: str) -> None:
        """Show `30 60`."""
        if any(field.hasFocus() and field.isModified() for field in self.fields):
            return
        self._shown = typed
        for field, part in zip(self.fields, (*typed.split(), "", ""), strict=False):
            field.setText(part)

    def mark(self, *, wrong: bool) -> None:
        """Draw the border of an error on both."""
        for field in self.fields:
            field.mark(wrong=wrong)

    def _done(self) -> None:
        typed = " ".join(field.text().strip() for field in self.fields).strip()
        if typed != self._shown:
            self._shown = typed
            for field in self.fields:
                field.setModified(False)
            self.edited.emit(typed)


class WeightEditor(Editor):
    """A slider from 0 to 1 and the figure beside it. Says each step at once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._quiet = False  # the slider follows the figure
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setSingleStep(5)
        self.slider.setFixedSize(168, 28)
        self.slider.setAccessibleName(tr("Weight: {reason}", reason=name))
        self.field = Field(tr("Weight as a number: {reason}", reason=name))
        self.field.setFixedWidth(60)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFont(font(13))  # figures below each other
        self._shown = ""
        self.slider.valueChanged.connect(self._slid)
        self.field.editingFinished.connect(self._done)
        self._across.addWidget(self.slider)
        self._across.addWidget(self.field)
        self._across.addStretch(1)
        self.setFocusProxy(self.slider)

    def show_text(self, typed: str) -> None:
        """Show `0.55`."""
        if self.field.hasFocus() and self.field.isModified():
            return
        self._shown = typed
        self.field.setText(typed)
        self._place(typed)

    def mark(self, *, wrong: bool) -> None:
        """Draw the border of an error."""
        self.field.mark(wrong=wrong)

    def _place(self, typed: str) -> None:
        try:
            value = float(typed.replace(",", "."))
        except ValueError:
            return  # the row says what is wrong with it
        self._quiet = True
        self.slider.setValue(round(min(max(value, 0.0), 1.0) * 100))
        self._quiet = False

    def _slid(self, step: int) -> None:
        if self._quiet:
            return
        self._shown = number(step / 100)
        self.field.setText(self._shown)
        self.edited.emit(self._shown)

    def _done(self) -> None:
        typed = self.field.text().strip()
        if typed != self._shown:
            self._shown = typed
            self.field.setModified(False)
            self._place(typed)
            self.edited.emit(typed)


class WeekdayEditor(Editor):
    """Seven switches, Monday first."""

    def __init__(self, name: str) -> None:
        super().__init__()
        frame = QFrame()
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.days = []
        for place, day in enumerate(WEEKDAYS):
            made = tool_button(said(day)[:2], kind="segment", name=f"{name}: {said(day)}")
            made.setCheckable(True)
            made.setFixedWidth(38)
            made.setProperty("fit", "day")
            made.setProperty("place", {0: "first", 6: "last"}.get(place, "middle"))
            made.clicked.connect(self._tell)
            row.addWidget(made)
            self.days.append(made)
        self._across.addWidget(frame)
        self._across.addStretch(1)
        self.setFocusProxy(self.days[0])

    def show_text(self, typed: str) -> None:
        """Show `Mon Tue Wed`."""
        words = typed.split()
        for made, day in zip(self.days, SHORT_WEEKDAYS, strict=True):
            made.setChecked(_short(day) in words)

    def _tell(self) -> None:
        chosen = [
            _short(day)
            for made, day in zip(self.days, SHORT_WEEKDAYS, strict=True)
            if made.isChecked()
        ]
        self.edited.emit(" ".join(chosen) or "-")  # no day at all is refused with a sentence


def _short(day: str) -> str:
    """A short week day as `weekday_names` writes it: `Mon`, `Mo`."""
    return said(day).rstrip(".")


class SettingRow(QWidget):
    """One setting. `changed` carries its name and what was typed; empty: back to the default."""

    changed = Signal(str, str)

    def __init__(
        self, name: str, words: str, text: str, editor: Editor, default: str | None
    ) -> None:
        """`default`: as it is typed, empty for nothing; None: this row has none to go back to."""
        super().__init__()
        self.name, self.editor, self._default = name, editor, default
        self.name_words = words
        self.haystack = f"{words} {text} {name.replace('_', ' ').replace('.', ' ')}".casefold()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 9, 0, 9)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0 if text else 5, 0, 0)
        head.setSpacing(1)
        head.addWidget(label(words, weight=MEDIUM, wrap=True))
        if text:
            head.addWidget(label(text[:1].upper() + text[1:], px=12, tone="text2", wrap=True))
        head.addStretch(1)
        # One row of cells: a grid takes words over several of its rows for higher than they are.
        grid.addLayout(head, 0, 0)
        editor.setFixedWidth(EDITOR_WIDTH)
        self._top = Qt.AlignmentFlag.AlignTop
        self._side = QVBoxLayout()
        self._side.setSpacing(2)
        self._side.addWidget(editor, 0, self._top)
        grid.addLayout(self._side, 0, 1)
        self.reset_button = button(tr("Reset"), kind="link", name=tr("Reset: {name}", name=words))
        self.reset_button.clicked.connect(lambda: self.changed.emit(self.name, ""))
        keep = self.reset_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(keep)
        self._back = QWidget()
        back = QHBoxLayout(self._back)
        back.setContentsMargins(0, 3, 0, 0)
        back.setSpacing(8)
        self._default_words = label(px=12, tone="text3", wrap=True)
        if default is not None:
            self._default_words.setText(
                tr("Default {value}", value=default) if default else tr("Default: none")
            )
        back.addWidget(self._default_words, 1)
        back.addWidget(self.reset_button, 0, self._top)
        if default is None:
            self._back.hide()  # shown with the row; alone it would be a window for a moment
        self._narrow: bool | None = None
        self.set_narrow(narrow=False)
        self.problem = label(px=12, tone="now", wrap=True)
        self.problem.hide()
        grid.addWidget(self.problem, 1, 0, 1, 3)
        editor.edited.connect(lambda typed: self.changed.emit(self.name, typed))
        self.show_value("")

    def set_narrow(self, *, narrow: bool) -> None:
        """The default stands beside the editor, or in a narrow window under it."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._grid.removeWidget(self._back)
            self._side.addWidget(self._back, 1, self._top)
        else:
            self._side.removeWidget(self._back)
            self._grid.addWidget(self._back, 0, 2, self._top)
        self._back.setFixedWidth(EDITOR_WIDTH if narrow else DEFAULT_WIDTH)

    def show_value(self, typed: str) -> None:
        """Show what is set; empty: the default holds."""
        self.editor.show_text(typed or self._default or "")
        self.reset_button.setVisible(bool(typed) and self._default is not None)
        self.say("")

    def show_changed(self, typed: str) -> None:
        """The value is being changed and is not stored yet."""
        self.reset_button.setVisible(typed != self._default)

    def say(self, problem: str) -> None:
        """Say what is wrong with the value under the row; empty: nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.editor.mark(wrong=bool(problem))
        self.setAccessibleDescription(problem)

    def matches(self, words: Sequence[str]) -> bool:
        """Whether all of the words stand in the row."""
        return all(word in self.haystack for word in words)
