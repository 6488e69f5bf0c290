"""Labels in the sizes and tones of the look, hairlines, and text that is elided."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from csdesk.desk.fonts import REGULAR, STRONG, font, title_font, typeset
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip

# Laying out one word of 100,000 letters takes seconds, and nobody reads so much in a row of a page.
MOST_LAID_OUT = 4000


class Label(QLabel):
    """A label with true hyphens."""

    def __init__(self, words: str = "") -> None:
        super().__init__(typeset(words))

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(typeset(words))


def label(
    words: str = "", *, px: int = 13, weight: int = REGULAR, tone: str = "", wrap: bool = False
) -> QLabel:
    """Plain text; `tone` is text2, text3, now, soon, good or accent."""
    made = Label(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(px, weight))
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        # A policy of one's own forgets that the height depends on the width, which `setWordWrap` noted.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


class Title(QLabel):
    """The title of a page; one that has no room ends in dots and is whole in the tooltip."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(title_font())
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show another title."""
        self._words = " ".join(words.split())
        self.setAccessibleName(words)
        self._fit()

    def sizeHint(self) -> QSize:
        """All of the title."""
        hint = super().sizeHint()
        wanted = self.fontMetrics().horizontalAdvance(self._words[:MOST_LAID_OUT]) + 2
        return QSize(wanted, hint.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(160, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self._words[:MOST_LAID_OUT]
        room = max(self.width(), 0)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        super().setText(shown if self.width() < self.sizeHint().width() else words)
        self.setToolTip(plain_tip(self._words) if self.text() != self._words else "")
        self.updateGeometry()


def title(words: str = "") -> QLabel:
    """The title of a page."""
    return Title(words)


def section_head(words: str) -> QLabel:
    """The head of a section: 12 px, 600, second tone."""
    return label(words, px=12, weight=STRONG, tone="text2")


def rule() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Change the tone of a label that is shown already."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


class Elided(QWidget):
    """One line of text that ends in dots where there is no room."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        *,
        px: int = 13,
        weight: int = REGULAR,
        role: str = "text",
        right: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._px, self._weight, self._role = theme, px, weight, role
        self._words, self._right, self._shorter = words, right, ""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        self.setAccessibleName(words)

    def set_words(self, words: str, shorter: str = "") -> None:
        """Show other words; `shorter` ones where there is no room for all of them, or none of them."""
        self._words, self._shorter = words, shorter
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _fitting(self) -> str:
        if not self._shorter or text_width(self._words, self._px, self._weight) <= self.width():
            return self._words
        wide = text_width(self._shorter, self._px, self._weight) > self.width()
        return "" if wide else self._shorter

    def words(self) -> str:
        """What is shown, in full."""
        return self._words

    def sizeHint(self) -> QSize:
        """All of the text."""
        return QSize(round(text_width(self._words, self._px, self._weight)) + 2, self._px + 7)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(24, self._px + 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        draw_text(
            painter,
            QRectF(self.rect()),
            self._fitting(),
            self._theme.tokens.colour(self._role),
            px=self._px,
            weight=self._weight,
            right=self._right,
            elide=True,
        )
        painter.end()


class Paragraph(QWidget):
    """Text over several lines, with the line height of the look (20 at 13 px)."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        *,
        px: int = 13,
        weight: int = REGULAR,
        role: str = "text",
    ) -> None:
        super().__init__()
        self._theme, self._px, self._weight, self._role = theme, px, weight, role
        self._step = {11: 16, 12: 17, 13: 20, 14: 20}.get(px, px + 6)
        self._words = words
        self.setAccessibleName(words)
        # Not Minimum: the height of the narrow `sizeHint` would then be kept in wide rows as well.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        """More lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Rows times line height."""
        return max(1, len(self._rows(width))) * self._step

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        wanted = min(320, round(text_width(self._words, self._px, self._weight)) + 2)
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        """One long word."""
        return QSize(60, self._step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        colour = self._theme.tokens.colour(self._role)
        for number, words in enumerate(self._rows(self.width())):
            room = QRectF(0, number * self._step, self.width(), self._step)
            draw_text(painter, room, words, colour, px=self._px, weight=self._weight)
        painter.end()

    def _rows(self, width: int) -> list[str]:
        return wrapped(self._words, width, px=self._px, weight=self._weight)


def wrapped(words: str, width: float, *, px: int = 13, weight: int = REGULAR) -> list[str]:
    """The rows of a text at a width; paragraphs stay apart. A text beyond `MOST_LAID_OUT` is cut."""
    if len(words) > MOST_LAID_OUT:
        words = f"{words[:MOST_LAID_OUT].rstrip()} …"
    return list(_rows_of(words, width, px, weight))


@lru_cache(maxsize=512)  # a height is asked for several times before the text is painted
def _rows_of(words: str, width: float, px: int, weight: int) -> tuple[str, ...]:
    rows: list[str] = []
    for paragraph in words.split("\n"):
        text = typeset(paragraph)
        made = QTextLayout(text, font(px, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.beginLayout()
        while (row := made.createLine()).isValid():
            row.setLineWidth(max(width, 20))
            rows.append(text[row.textStart() : row.textStart() + row.textLength()].rstrip())
        made.endLayout()
    return tuple(rows)
