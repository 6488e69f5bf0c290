"""The Help page: pages at the left, the text at the right, one search over all of them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from csdesk.desk.fonts import REGULAR, STRONG, reading_font
from csdesk.desk.help.guide import (
    ABOUT,
    SHORTCUTS,
    START,
    GuidePage,
    fitting_page,
    guide,
    page_of,
    plain_words,
)
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import HEADER_HEIGHT, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.fields import SearchField
from csdesk.desk.widgets.labels import label, title
from csdesk.desk.widgets.sections import SectionLine, SectionList
from csdesk.domain.language import plural, tr

_WIDEST = 760  # of the text; the scroll bar stands at the edge of the page all the same
_INSET = 8  # of the text from the edge of its widget: 6 of the document, 2 of the line that marks the focus
_HEADS = {1: 20, 2: 16, 3: 14}


class GuideView(QTextBrowser):
    """Shows Markdown in the colours of the theme. Nothing is loaded from anywhere."""

    page_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self.setObjectName("guide")
        # A ring around the whole text is too much: the style sheet draws a line at its left.
        self.setProperty("ring", "own")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setAccessibleName(tr("Text of the guide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFont(reading_font(13))
        self.document().setDefaultFont(reading_font(13))
        self.document().setDocumentMargin(6)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._draw)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load nothing, neither from the network nor from a file."""
        return None

    def show_text(self, text: str) -> None:
        """Show a page from its beginning."""
        self._text = text
        self._draw()
        self.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        place = self.verticalScrollBar().value()
        self.setMarkdown(self._text)
        self._dress()
        self.verticalScrollBar().setValue(place)

    def _dress(self) -> None:
        """Give heads, code, links and tables the look; Qt's own Markdown has one for web pages."""
        tokens = self._theme.tokens
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat()
            shape.setLineHeight(135.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if level:
                shape.setTopMargin(0 if block == self.document().begin() else 20)
                shape.setBottomMargin(6)
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                head = QTextCharFormat()
                head.setFont(reading_font(_HEADS.get(level, 13), STRONG))
                cursor.setCharFormat(head)  # in place of Qt's own, which makes heads larger still
            elif block.textList() is not None:
                shape.setBottomMargin(4)
            elif QTextCursor(block).currentTable() is None:
                shape.setBottomMargin(8)
            QTextCursor(block).mergeBlockFormat(shape)
            parts = block.begin()
            while not parts.atEnd():
                piece = parts.fragment()
                wanted = QTextCharFormat()
                if piece.charFormat().isAnchor():
                    wanted.setForeground(QColor(tokens.accent))
                    wanted.setFontUnderline(True)
                elif piece.charFormat().fontFixedPitch():
                    wanted.setBackground(QColor(tokens.hover))
                    wanted.setForeground(QColor(tokens.text))
                else:
                    wanted.setForeground(QColor(tokens.text))
                    if not level and piece.charFormat().fontWeight() > REGULAR:
                        wanted.setFont(reading_font(13, STRONG))
                place = QTextCursor(self.document())
                place.setPosition(piece.position())
                place.setPosition(
                    piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor
                )
                place.mergeCharFormat(wanted)
                parts += 1
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape_of = frame.format()
                shape_of.setBorderBrush(QColor(tokens.line))
                shape_of.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape_of.setBorderCollapse(True)
                shape_of.setBorder(1)
                shape_of.setCellPadding(5)
                shape_of.setTopMargin(6)
                shape_of.setBottomMargin(6)
                frame.setFormat(shape_of)

    def _follow(self, url: QUrl) -> None:
        name = url.toString()
        if name.endswith(".md") and "/" not in name and ":" not in name:
            self.page_asked.emit(name.removesuffix(".md"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows short enough to read."""
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), _WIDEST))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and arrows scroll; Alt+Left is the window's own."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class HelpPage(Page):
    """The guide, the shortcuts, what is new, and about csdesk."""

    def __init__(self, theme: Theme, book: Path) -> None:
        super().__init__(theme, tr("Help"))
        self._book = book
        self.current = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        across = QHBoxLayout()
        across.setSpacing(0)
        self.list = SectionList(theme, tr("Pages of the guide"))
        self.list.setObjectName("sections")
        self.list.chosen.connect(self.show_page)
        across.addWidget(self.list)
        middle = QWidget()
        inside = QHBoxLayout(middle)
        inside.setContentsMargins(PAGE_EDGE - _INSET, 16, 0, 8)
        self.view = GuideView(theme)
        self.view.page_asked.connect(self.show_page)
        inside.addWidget(self.view, 1)
        across.addWidget(middle, 1)
        rows.addLayout(across, 1)
        self.list.show_lines(self._lines())
        self.show_page(START)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(12)
        across.addWidget(title(tr("Help")))
        across.addStretch(1)
        self.count = label(px=12, tone="text2")
        across.addWidget(self.count)
        self.search_box = SearchField(self.theme, tr("Find in the guide"))
        self.search_box.setFixedWidth(280)
        self.search_box.textChanged.connect(self._search)
        self.search_box.down_pressed.connect(self._to_list)
        across.addWidget(self.search_box)
        return head

    def _pages(self) -> list[GuidePage]:
        own = [page_of(name, self._book) for name in (SHORTCUTS, ABOUT)]
        shortcuts, about = own
        pages = guide()
        made = [*pages[:-1], shortcuts, pages[-1], about]
        return [each for each in made if each is not None]

    def _lines(self, words: list[str] | None = None) -> list[SectionLine]:
        lines = [SectionLine("", tr("Guide"))]
        for each in self._pages():
            if each.name == SHORTCUTS:
                lines.append(SectionLine("", tr("csdesk")))
            text = plain_words(f"{each.title} {each.text}")
            if words and not all(word in text for word in words):
                continue
            note = str(sum(text.count(word) for word in words)) if words else ""
            lines.append(SectionLine(each.name, each.title, note))
        return lines

    def show_page(self, name: str) -> None:
        """Show a page of the guide; an unknown name shows none other."""
        found = page_of(name, self._book)
        if found is None:
            return
        self.current = found.name
        self.list.choose(name)
        self.view.show_text(found.text)
        self._find_first()

    def _search(self, typed: str) -> None:
        words = typed.casefold().split()
        lines = self._lines(words)
        self.list.show_lines(lines)
        found = sum(bool(line.key) for line in lines)
        if not words:
            self.count.setText("")
            self.list.choose(self.current)
            return
        self.count.setText(plural("{n} page", "{n} pages", found) if found else tr("Not found"))
        if found and self.current not in {line.key for line in lines}:
            self.show_page(next(line.key for line in lines if line.key))
        else:
            self._find_first()

    def _find_first(self) -> None:
        """Mark the first place of what is searched for."""
        words = self.search_box.text().split()
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        if words and not self.view.find(words[0]):
            self.view.moveCursor(QTextCursor.MoveOperation.Start)

    def open(self, key: str) -> None:
        """Show the page of the guide that is about a page of the window, or one by its own name."""
        known = {each.name for each in self._pages()}
        fitting = fitting_page(key)
        self.show_page(key if key in known and fitting == START else fitting)
        super().open(key)

    def adapt(self, width: int, height: int) -> None:
        """The list gives way a little in a narrow window."""
        self.list.setFixedWidth(168 if width < NARROW_BELOW else 196)

    def act(self, name: str) -> bool:
        """Esc first clears the search; F1 goes to the first page."""
        if name == "back" and self.search_box.text():
            self.search_box.clear()
            return True
        if name == "help":
            self.show_page(START)
            return True
        return False

    def take_focus(self) -> None:
        """Give the keyboard to the text, so that the arrows scroll."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
