"""The typed line of the log dialog, and the strip under it that shows what was understood."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.account.long_text import LongText
from csdesk.desk.fonts import font
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label, set_tone
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.quick_reading import Part, Reading, Span

_TEXT_PX = 15
_STRIP = 26
_AROUND = 400  # letters on both sides of the cursor that can be in view
_MOST = 1_000_000  # letters that a paste may bring
LONGEST_LINE = 1000  # letters that are read as a line; what is longer is a note
_TONES = {
    Part.ABOUT: "control",
    Part.STEP: "good",
    Part.SIDE: "good",
    Part.DUE: "good",
}
_ICONS = {
    Part.WHO: "person",
    Part.ACCOUNT: "building",
    Part.MINUTES: "clock",
    Part.WHEN: "history",
    Part.DUE: "calendar",
}
_WORDS = {
    Part.ABOUT: mark("about"),
    Part.STEP: mark("next step"),
    Part.SIDE: mark("whose turn"),
    Part.MOOD: mark("mood"),
    Part.DIRECTION: mark("who spoke"),
}


class Line(QLineEdit):
    """The line. Alt and a figure are keys of the dialog, not letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(_TEXT_PX))
        self.setFixedHeight(40)
        self.setMaxLength(_MOST)
        self.setPlaceholderText(tr("/call Ana 15m price question :: send offer fri"))
        self.setAccessibleName(tr("The contact in one line"))
        self.setTextMargins(4, 0, 4, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what belongs to the dialog."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def place_of(self, at: int) -> float:
        """Where the letter `at` begins, in pixels from the left edge; scrolling included."""
        metrics = QFontMetricsF(self.font())
        here, text = self.cursorPosition(), self.text()
        x = self.cursorRect().center().x()
        if at >= here:
            return x + metrics.horizontalAdvance(text[here:at])
        return x - metrics.horizontalAdvance(text[at:here])


class Strip(QWidget):
    """Brackets under the words of the line, each with an icon or a word for what it says."""

    def __init__(self, theme: Theme, line: Line) -> None:
        super().__init__()
        self._theme, self._line = theme, line
        self._spans: tuple[Span, ...] = ()
        self._channel = ""
        self.setFixedHeight(_STRIP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.cursorPositionChanged.connect(lambda _old, _new: self.update())

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _STRIP)

    def show_spans(self, spans: Sequence[Span], channel: str) -> None:
        """Show what was understood; `channel` chooses the icon of how it happened."""
        self._spans, self._channel = tuple(spans), channel
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the brackets that are in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, right = self._line.cursorPosition(), 0.0
        for span in self._spans:
            if span.end < here - _AROUND or span.start > here + _AROUND:
                continue
            start = self._line.place_of(max(span.start, here - _AROUND))
            end = self._line.place_of(min(span.end, here + _AROUND))
            start, end = max(start, 2.0), min(end, self.width() - 2.0)
            if end - start >= 2:
                self._draw_bracket(painter, span, start, end)
                right = self._draw_label(painter, span, (start + end) / 2, right)
        painter.end()

    def _draw_bracket(self, painter: QPainter, span: Span, start: float, end: float) -> None:
        tokens = self._theme.tokens
        role = "soon" if span.question else _TONES.get(span.part, "accent")
        style = Qt.PenStyle.DotLine if span.question else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(tokens.colour(role)), 2, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(round(start), 3, round(end), 3)

    def _draw_label(self, painter: QPainter, span: Span, middle: float, right: float) -> float:
        """Draw the sign of a span where it does not run into the one before; returns its right end."""
        tokens = self._theme.tokens
        icon = CHANNEL_ICONS.get(self._channel) if span.part == Part.HOW else _ICONS.get(span.part)
        words = "?" if span.question else "" if icon else said(_WORDS.get(span.part, ""))
        width = text_width(words, 12) if words else 16.0
        left = min(max(middle - width / 2, 0.0), self.width() - width)
        if left < right:
            return right
        ink = tokens.soon if span.question else tokens.text2
        if words:
            draw_text(painter, QRectF(left, 7, width, 18), words, ink, px=12)
        elif icon:
            draw_icon(painter, icon, left, 8, 16, ink)
        return left + width + 4


class LogLine(QWidget):
    """Line, strip, and below them what is not understood.

    A line that would become longer than `LONGEST_LINE` stays as it is, and what was added is handed on.
    """

    typed = Signal(str)  # by the person
    overflowed = Signal(str)  # what does not fit, to be put into the note
    add_asked = Signal()  # the name that nobody has is to be added

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = Line()
        self.strip = Strip(theme, self.field)
        self._state: QLabel = label(px=12, tone="good")
        self._state.setParent(self.field)
        self._state.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.question = label(px=12, tone="soon", wrap=True)
        self.add_button = button("", kind="link")
        self.add_button.clicked.connect(self.add_asked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 0, 20, 8)
        rows.setSpacing(2)
        rows.addWidget(self.field)
        rows.addWidget(self.strip)
        self._asked = QWidget()
        across = QHBoxLayout(self._asked)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.question, 1)
        across.addWidget(self.add_button)
        rows.addWidget(self._asked)
        self._asked.hide()
        self._before = ""  # the line as it was before the last key
        self.field.textEdited.connect(self._edited)
        self.field.textChanged.connect(self._remember)

    def set_text(self, text: str) -> None:
        """Show a line that a field was changed for; nobody is told. One that is too long is handed on."""
        if len(text) > LONGEST_LINE:
            self.overflowed.emit(text)
        elif text != self.field.text():
            self.field.setText(text)

    def _remember(self, text: str) -> None:
        if len(text) <= LONGEST_LINE:
            self._before = text

    def _edited(self, text: str) -> None:
        if len(text) <= LONGEST_LINE:
            self.typed.emit(text)
            return
        # What came in ends at the cursor; behind it stands what stood there before.
        before, behind = self._before, len(text) - self.field.cursorPosition()
        first = next(
            (at for at, pair in enumerate(zip(before, text, strict=False)) if pair[0] != pair[1]),
            len(before),
        )
        added = text[min(first, len(before) - behind) : len(text) - behind]
        self.field.setText(before)
        self.overflowed.emit(added)

    def show_reading(self, reading: Reading, channel: str, *, add: str = "") -> None:
        """Show what was understood; `add`: words of the button that adds an unknown name."""
        self.strip.show_spans(reading.spans, channel)
        questions = reading.questions
        if questions:
            self._state.setText(plural("{n} question", "{n} questions", len(questions)))
        else:
            self._state.setText(tr("✓ understood") if reading.spans else "")
        set_tone(self._state, "soon" if questions else "good")
        self.question.setText(" ".join(span.question for span in questions[:2]))
        self.add_button.setText(literal(add))
        self.add_button.setAccessibleName(add)
        self.add_button.setVisible(bool(add))
        self._asked.setVisible(bool(questions))
        self.field.setAccessibleDescription(self.question.text() or self._state.text())
        self._place_state()

    def resizeEvent(self, event: object) -> None:
        """Keep the state at the right end of the line."""
        self._place_state()

    def _place_state(self) -> None:
        hint = self._state.sizeHint()
        room = self.field.width() or self.width() - 40
        self._state.setGeometry(room - hint.width() - 12, 0, hint.width(), 40)
        self.field.setTextMargins(4, 0, hint.width() + 12 if self._state.text() else 4, 0)


class Said(LongText):
    """What was said."""

    def __init__(self) -> None:
        super().__init__(
            tr("What was said"),
            placeholder=tr("What was said. The first line becomes the summary."),
        )


def usual_direction(channel: str) -> str:
    """Who spoke where nobody says it: mail and messages go one way, everything else both."""
    return "out" if channel in {"email", "message"} else "both"
