"""The top bar: the search field with its results, and the way to the log dialog."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from csdesk.book.search import Hit
from csdesk.desk.actions import shown_key, with_key
from csdesk.desk.fonts import font
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon, pixmap
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import NARROW_BELOW, PAGE_EDGE, TOP_HEIGHT
from csdesk.desk.widgets.buttons import key_hint
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.domain.words import date_words

_LOG_WIDTH = 460
_NO_DAY = date.min  # results are of any year, so the year always stands in their days
_INSIDE = 8  # of the ghost button at the right: its key, not its edge, ends at the page's edge
_MOST_LOGGED = 1_000_000  # letters; the log dialog takes all of a paste
_MOST_ASKED = 300  # letters; a longer text finds nothing and takes seconds
_TYPING_MS = 60  # after the last key; the answer takes less than a frame
_ICONS = {"account": "building", "contact": "person", "task": "checklist", "checkin": "calendar"}


class BarField(QLineEdit):
    """A field of the bar: icon at the left, key hint at the right."""

    def __init__(self, theme: Theme, icon: str, placeholder: str, keys: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setFont(font(13))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("fit", "bar")
        self._key: QLabel = key_hint(keys)
        self._key.setParent(self)
        self.setTextMargins(24, 0, 52, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the right end."""
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self._key.move(self.width() - size.width() - 9, (self.height() - 18) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, self._icon, 10, (self.height() - 16) / 2, 16, self._theme.tokens.text3)
        painter.end()


class LogField(BarField):
    """The quick log: what is typed here goes on in the log dialog. Enter opens it empty."""

    log_typed = Signal(str)
    log_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        words = tr("Log a contact, such as /call Ana 15m price question")
        super().__init__(theme, "pencil", words, shown_key("log"))
        self.setAccessibleName(tr("Quick log"))
        self.setMaximumWidth(_LOG_WIDTH)
        self.setMaxLength(_MOST_LOGGED)
        self.textEdited.connect(self._hand_over)
        self.returnPressed.connect(self.log_asked)

    def sizeHint(self) -> QSize:
        """460 wide where there is room."""
        return QSize(_LOG_WIDTH, super().sizeHint().height())

    def _hand_over(self, text: str) -> None:
        self.clear()
        self.log_typed.emit(text)


class Results(QListWidget):
    """What was found, under the search field."""

    picked = Signal(str)  # account id

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setObjectName("popup")
        self.setAccessibleName(tr("Search results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font(13))
        self.itemClicked.connect(self._pick)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], typed: str) -> None:
        """Fill in what was found; nothing found is said."""
        self.clear()
        ratio = self.devicePixelRatioF()
        for hit in hits:
            words = hit.title if hit.kind == "account" else f"{hit.title}, {hit.account_name}"
            detail = found_detail(hit)
            name = _ICONS.get(hit.kind) or CHANNEL_ICONS.get(hit.detail, "speech")
            icon = QIcon(pixmap(name, 16, self._theme.tokens.text2, ratio))
            item = QListWidgetItem(icon, f"{words}  ·  {detail}" if detail else words)
            item.setData(Qt.ItemDataRole.UserRole, hit.account_id)
            item.setToolTip(plain_tip(item.text()))
            self.addItem(item)
        if not hits:
            words = tr("Nothing is called “{typed}”, and no note has it.", typed=typed)
            item = QListWidgetItem(words)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        else:
            self.setCurrentRow(0)
        rows = min(self.count(), 10)
        self.resize(460, rows * max(self.sizeHintForRow(0), 28) + 14)
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Choose the next or the previous result."""
        if self.count():
            self.setCurrentRow(min(max(self.currentRow() + step, 0), self.count() - 1))

    def pick_current(self) -> None:
        """Open the chosen result."""
        if self.currentItem() is not None:
            self._pick(self.currentItem())

    def _pick(self, item: QListWidgetItem) -> None:
        account_id = item.data(Qt.ItemDataRole.UserRole)
        if account_id:
            self.hide()
            self.picked.emit(str(account_id))


class CommandsButton(QToolButton):
    """`Commands Ctrl+K`; in a narrow window the key alone."""

    def __init__(self) -> None:
        super().__init__()
        words = tr("Commands")
        self.setProperty("kind", "ghost")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(with_key("palette"))
        self.setToolTip(with_key("palette"))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(_INSIDE, 0, _INSIDE, 0)
        inside.setSpacing(6)
        self._words = label(words, tone="text2")
        inside.addWidget(self._words)
        inside.addWidget(key_hint(shown_key("palette")))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave only the key, or show the word again."""
        self._words.setVisible(not narrow)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setFixedWidth(layout.sizeHint().width())


def found_detail(hit: Hit) -> str:
    """What stands beside a result: day and kind for texts, details for names."""
    lead, _, typed = hit.detail.rpartition(" ")
    try:
        on = date.fromisoformat(typed)
    except ValueError:
        on = None
    if on is not None and lead == "left on":
        return tr("left {day}", day=date_words(on, _NO_DAY))
    if on is not None and lead == "due":
        return tr("due {day}", day=date_words(on, _NO_DAY))
    if hit.at is None or not hit.detail or lead == "due":
        return hit.detail
    return f"{hit.detail}, {date_words(hit.at.date(), _NO_DAY)}"


class TopBar(QFrame):
    """Search, quick log, and the way to the palette."""

    search_changed = Signal(str)
    search_picked = Signal(str)  # account id
    log_asked = Signal()
    log_typed = Signal(str)
    commands_asked = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(TOP_HEIGHT)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE - _INSIDE, 1)
        across.setSpacing(12)
        words = tr("Search accounts, people, notes")
        self.search = BarField(theme, "search", words, shown_key("search"))
        self.search.setMaxLength(_MOST_ASKED)
        self.search.setFixedWidth(300)
        across.addWidget(self.search)
        self.log_field = LogField(theme)
        self.log_field.log_asked.connect(self.log_asked)
        self.log_field.log_typed.connect(self.log_typed)
        across.addWidget(self.log_field, 1)
        across.addStretch(0)
        self.commands = CommandsButton()
        self.commands.clicked.connect(self.commands_asked)
        across.addWidget(self.commands)
        self.results = Results(theme, window)
        self.results.picked.connect(self._picked)
        self._answered = ""  # what the results are for
        self._to_open = ""  # Enter was pressed on this before its results came
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.search_changed.emit(self.search.text().strip()))
        self.search.textEdited.connect(self._typed)
        self.search.textChanged.connect(self._forget_enter)
        self.search.installEventFilter(self)

    def adapt(self, width: int) -> None:
        """Under 1100 the search is 200 wide and the quick log takes the rest."""
        narrow = width < NARROW_BELOW
        self.results.hide()
        self.search.setFixedWidth(200 if narrow else 300)
        self.search.setPlaceholderText(tr("Search") if narrow else self.search.accessibleName())
        self.log_field.setMaximumWidth(16_777_215 if narrow else _LOG_WIDTH)
        self.commands.set_narrow(narrow=narrow)

    def set_usable(self, names: frozenset[str], *, usable: bool) -> None:
        """Switch the fields of these actions off, or on again."""
        for name, field in (("search", self.search), ("log", self.log_field)):
            if name in names:
                field.setEnabled(usable)

    def show_hits(self, hits: Sequence[Hit], typed: str) -> None:
        """Show what was found for `typed`, if that is still what stands in the field."""
        if typed and typed == self.search.text().strip() and self.search.hasFocus():
            corner = self.search.mapTo(self.window(), QPoint(0, self.search.height() + 4))
            self.results.move(corner)
            self.results.show_hits(hits, typed)
            self._answered = typed
            if self._to_open == typed:
                self._forget_enter()
                self.results.pick_current()
        elif not typed:
            self.results.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter go to the results; Esc and leaving the field close them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut:
            self.results.hide()
            self._forget_enter()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        keys = Qt.Key
        if event.key() in {keys.Key_Down, keys.Key_Up}:
            self.results.move_by(1 if event.key() == keys.Key_Down else -1)
            return True
        if event.key() in {keys.Key_Return, keys.Key_Enter}:
            self._enter()
            return True
        if event.key() == keys.Key_Escape and self.search.text():
            self.search.clear()
            self.results.hide()
            return True
        return False

    def _typed(self, text: str) -> None:
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self.results.hide()

    def _enter(self) -> None:
        typed = self.search.text().strip()
        if not typed:
            return
        if typed == self._answered and self.results.isVisible():
            self.results.pick_current()
        else:  # what is shown, if anything, was found for other words
            self._to_open = typed
            self._typing.stop()
            self.search_changed.emit(typed)

    def _forget_enter(self) -> None:
        self._to_open = ""

    def _picked(self, account_id: str) -> None:
        self.search.clear()
        self.search.clearFocus()  # the page takes it, so that its keys and Ctrl+Z work
        self.search_picked.emit(account_id)
