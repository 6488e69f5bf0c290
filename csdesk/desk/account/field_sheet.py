"""A dialog of labelled fields: each can carry a sentence that says why its value cannot be used."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.dialogs.form import LABEL_WIDTH
from csdesk.desk.fonts import font
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox, Segments
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import Paragraph, label, set_tone
from csdesk.errors import Invalid, UserError
from csdesk.services.forms import InvalidFields


@dataclass(slots=True)
class _Entry:
    widget: QWidget
    read: Callable[[], str]
    error: QLabel
    before: str = ""


class FieldSheet(Sheet):
    """Named fields in rows. `typed` says what stands in them, `refuse` marks the wrong ones."""

    def __init__(self, theme: Theme, title: str, *, save: str, width: int = 640) -> None:
        super().__init__(theme, title, width=width, save=save)
        self._entries: dict[str, _Entry] = {}
        fit_body(self)
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 14, 20, 14)
        self.grid = QGridLayout()
        rows.addLayout(self.grid)
        rows.addStretch(1)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.grid.setColumnStretch(1, 1)

    def add_row(self, words: str, *widgets: QWidget, stretch: bool = False) -> QWidget:
        """A row of things that are no fields; without `stretch` they keep their width."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for widget in widgets:
            fit_paragraphs(widget)
            across.addWidget(widget, 1 if stretch else 0)
        if not stretch:
            across.addStretch(1)
        self._put(words, row)
        return row

    def add_fields(self, words: str, *fields: tuple[str, QWidget], stretch: bool = True) -> None:
        """A row of one or more fields, each with its name; they share the width."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        several = len(fields) > 1
        for name, widget in fields:
            column = QVBoxLayout()
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(3)
            if several:
                column.addWidget(label(widget.accessibleName(), px=12, tone="text2"))
            column.addWidget(widget)
            error = label("", px=12, tone="now", wrap=True)
            error.hide()
            column.addWidget(error)
            column.addStretch(1)
            across.addLayout(column, 1 if stretch else 0)
            self._entries[name] = _Entry(widget, _reader(widget), error)
            _on_edit(widget, partial(self._clear, name))
        if not stretch:
            across.addStretch(1)
        self._put(words, row, drop=24 if several else 5)

    def _put(self, words: str, row: QWidget, *, drop: int = 5) -> None:
        number = self.grid.rowCount()
        if words:
            head = label(words, tone="text2")
            head.setContentsMargins(0, drop, 0, 0)  # on a level with the first field of the row
            self.grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(row, number, 1)

    def fill(self, values: Mapping[str, str]) -> None:
        """Show values; what is typed afterwards counts as changed."""
        for name, value in values.items():
            _show(self._entries[name].widget, value)
        self.remember()

    def remember(self) -> None:
        """What stands in the fields now counts as unchanged."""
        for entry in self._entries.values():
            entry.before = entry.read()

    def widget(self, name: str) -> QWidget:
        """The widget of a field."""
        return self._entries[name].widget

    def typed(self, *, filled_only: bool = False) -> dict[str, str]:
        """What stands in the fields; days are written as ISO 8601."""
        found = {name: entry.read() for name, entry in self._entries.items()}
        return {n: v for n, v in found.items() if v} if filled_only else found

    def changed(self) -> dict[str, str]:
        """The fields whose value is not the one they were filled with."""
        return {n: e.read() for n, e in self._entries.items() if e.read() != e.before}

    def first_field(self) -> QWidget:
        """The first field."""
        return next(iter(self._entries.values())).widget

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used, each sentence under its field, and go to the first of them."""
        self.save_button.setEnabled(True)
        for name in self._entries:
            self._clear(name)
        problems: Mapping[str, Invalid] = {}
        if isinstance(error, InvalidFields):
            problems = error.problems
        elif isinstance(error, Invalid):
            problems = {error.field: error}
        known = [name for name in problems if name in self._entries]
        for name in known:
            self._mark(name, str(problems[name]))
        self.say("" if len(known) == 1 and len(problems) == 1 else str(error))
        if known:
            self._entries[known[0]].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def wrong(self) -> dict[str, str]:
        """The sentences that are shown, by field."""
        return {n: e.error.text() for n, e in self._entries.items() if e.error.text()}

    def _mark(self, name: str, words: str) -> None:
        entry = self._entries[name]
        entry.error.setText(words)
        entry.error.show()
        entry.widget.setAccessibleDescription(words)
        if isinstance(entry.widget, Field):
            entry.widget.mark(wrong=True)

    def _clear(self, name: str) -> None:
        entry = self._entries[name]
        if entry.error.text():
            entry.error.clear()
            entry.error.hide()
            entry.widget.setAccessibleDescription("")
            set_tone(self.note, "text2")
        if isinstance(entry.widget, Field):
            entry.widget.mark(wrong=False)


class _Fit(QObject):
    """Tells the scrim when the body of a sheet wants another height."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A layout in the body changed."""
        sheet = self.parent()
        if event.type() == QEvent.Type.LayoutRequest and isinstance(sheet, Sheet):
            around = sheet.parentWidget()
            if around is not None:
                QApplication.postEvent(around, QEvent(QEvent.Type.LayoutRequest))
        return False


def fit_body(sheet: Sheet) -> None:
    """Let a sheet grow and shrink with its body, as far as the window has room."""
    sheet.body.installEventFilter(_Fit(sheet))


def fit_paragraphs(widget: QWidget) -> None:
    """Let texts take the height that their width needs, not that of a narrow column."""
    for each in (widget, *widget.findChildren(Paragraph)):
        if isinstance(each, Paragraph):
            policy = each.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            each.setSizePolicy(policy)


class Checks(QWidget):
    """Several check boxes in a row; the value is the chosen ones with commas between."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 3, 0, 3)
        across.setSpacing(12)
        self.boxes: dict[str, CheckBox] = {}
        for value, words in choices:
            box = CheckBox(words, theme)
            box.setAccessibleName(f"{name}: {words}")
            self.boxes[value] = box
            across.addWidget(box)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> str:
        """The chosen values."""
        return ",".join(value for value, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: str) -> None:
        """Choose these values."""
        chosen = set(value.split(","))
        for each, box in self.boxes.items():
            box.setChecked(each in chosen)


class Notes(QPlainTextEdit):
    """A text of several lines; Tab leaves it."""

    def __init__(self, name: str, *, lines: int = 3) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * 20 + 14)


def _reader(widget: QWidget) -> Callable[[], str]:
    if isinstance(widget, DayField):
        return lambda: _day_text(widget)
    if isinstance(widget, Field):
        return lambda: widget.text().strip()
    if isinstance(widget, Notes):
        return lambda: widget.toPlainText().strip()
    if isinstance(widget, Segments | Checks):
        return widget.value
    raise TypeError(f"no field: {widget!r}")


def _day_text(field: DayField) -> str:
    # A day that cannot be read is handed on as it was typed: whoever stores it says what is wrong.
    try:
        day = field.day()
    except Invalid:
        return field.text().strip()
    return "" if day is None else day.isoformat()


def _show(widget: QWidget, value: str) -> None:
    if isinstance(widget, DayField):
        widget.setText(value)
        widget.editingFinished.emit()
    elif isinstance(widget, Field):
        widget.setText(value)
    elif isinstance(widget, Notes):
        widget.setPlainText(value)
    elif isinstance(widget, Segments | Checks):
        widget.set_value(value)


def _on_edit(widget: QWidget, call: Callable[[], None]) -> None:
    if isinstance(widget, Field):
        widget.textEdited.connect(lambda _: call())
    elif isinstance(widget, Notes):
        widget.textChanged.connect(call)
