"""People who may be in the book twice, to choose a pair from."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.painting import Chip, chip_width, draw_chip, draw_text
from csdesk.desk.theme import Theme
from csdesk.domain.language import decimal, tr
from csdesk.domain.merging import Candidate, Likeness, Person

_ROW = 52


def why_words(candidate: Candidate) -> str:
    """Why the two may be one."""
    if candidate.why == Likeness.SAME_MAIL:
        return tr("same mail address")
    if candidate.why == Likeness.SAME_NAME:
        return tr("same name")
    return tr("similar name, {share}", share=f"{decimal(candidate.score, 0)}\u00a0%")


def _second(person: Person, *, elsewhere: bool) -> str:
    parts = (person.account_name if elsewhere else "", person.title, *person.emails[:1])
    return ", ".join(part for part in parts if part)


class CandidatesModel(PagedModel[Candidate]):
    """Pairs, the surest first."""

    def key(self, item: Candidate) -> Hashable:
        """Both ids."""
        return item.one.id, item.other.id

    def words(self, row: int) -> str:
        """Both people and why."""
        pair = self.items[row]
        return (
            tr("{one} and {other}", one=pair.one.name, other=pair.other.name)
            + f", {pair.other.account_name}, {why_words(pair)}"
        )


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the two side by side, and why at the right."""
        pair: Candidate = index.data(ITEM)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(8, 1, -8, -1)
        draw_row_state(painter, self._theme, self._view, option, inner)
        sure = pair.why == Likeness.SAME_MAIL
        chip = Chip(why_words(pair), "", "soon" if sure else "calm")
        width = chip_width(chip)
        place = QRectF(rect.right() - 20 - width, rect.y() + 16, width, 20)
        draw_chip(painter, place, tokens, chip)
        half = (rect.width() - width - 64) / 2
        for number, person in enumerate((pair.one, pair.other)):
            x = rect.x() + 20 + number * (half + 12)
            upper = QRectF(x, rect.y() + 6, half, 20)
            draw_text(painter, upper, person.name, tokens.text, weight=MEDIUM, elide=True)
            elsewhere = person.account_id != pair.one.account_id
            words = _second(person, elsewhere=elsewhere)
            lower = QRectF(x, rect.y() + 27, half, 16)
            draw_text(painter, lower, words, tokens.text3, px=12, elide=True)
        painter.restore()


class CandidatesSheet(Sheet):
    """The list; Enter or Compare opens the pair side by side."""

    compare_asked = Signal(object)  # Candidate

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("People who may be here twice"), width=760, save=tr("Compare"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 8, 0, 8)
        self.pairs = CandidatesModel()
        self.list = Listing(theme, tr("Pairs of people"), self.pairs)
        self.list.setMinimumHeight(300)
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.say_nothing(
            tr(
                "Nobody here has the mail address or the name of somebody else. "
                "To merge two others, choose a person in the list and press M."
            )
        )
        self.list.doubleClicked.connect(lambda _: self._compare())
        rows.addWidget(self.list)
        self.save_asked.connect(self._compare)
        self.save_button.setEnabled(False)

    def show_pairs(self, found: Sequence[Candidate]) -> None:
        """Show the pairs."""
        self.list.show_items(found, more=False)
        self.save_button.setEnabled(bool(found))
        if found:
            self.list.setCurrentIndex(self.pairs.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """The list."""
        return self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter compares."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._compare()
            return
        super().keyPressEvent(event)

    def _compare(self) -> None:
        pair = self.list.current()
        if pair is not None:
            self.compare_asked.emit(pair)
