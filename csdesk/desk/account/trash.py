"""The trash: what was deleted in the last days, and its way back."""

from collections.abc import Hashable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.theme import Theme
from csdesk.domain.account_lines import TrashLine, counted_words
from csdesk.domain.changes import Changes
from csdesk.domain.history_words import table_words
from csdesk.domain.language import tr
from csdesk.domain.words import day_words
from csdesk.errors import UserError
from csdesk.services.deleting import TRASH_DAYS, read_trash, restore

_ICONS = {
    "account": "building",
    "contact": "person",
    "contract": "file",
    "touchpoint": "speech",
    "task": "ribbon",
    "checkin": "calendar",
}
_ROW = 52


class TrashModel(PagedModel[TrashLine]):
    """Deletions, the newest first."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now

    def key(self, item: TrashLine) -> Hashable:
        """The action."""
        return item.number

    def words(self, row: int) -> str:
        """Name, what it was, when."""
        head, note, when = self.parts(self.items[row])
        return f"{head}. {note}. {when}"

    def parts(self, line: TrashLine) -> tuple[str, str, str]:
        """Name, what it was and what went with it, and when."""
        name = " ".join(line.name[:300].split()) or tr("Without a name")
        what = [table_words(line.table)]
        if line.account:
            what.append(line.account[:120])
        along = counted_words(line.rows, without=line.table)
        if along:
            what.append(tr("with {along}", along=", ".join(along)))
        local = line.at.astimezone(self._now.tzinfo)
        day = day_words(local.date(), self._now.date())
        return name, ", ".join(what), tr("{day}, {time}", day=day, time=f"{local:%H:%M}")


class TrashDelegate(QStyledItemDelegate):
    """Icon, name, what it was, when."""

    def __init__(self, theme: Theme, view: QListView, model: TrashModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one deletion."""
        tokens = self._theme.tokens
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        line: TrashLine = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect)
        head, note, when = self._model.parts(line)
        draw_icon(
            painter,
            _ICONS.get(line.table, "trash"),
            rect.x() + 12,
            rect.y() + 16,
            18,
            tokens.text2,
        )
        width = text_width(when, 12)
        room = rect.width() - 42 - width - 28
        upper = QRectF(rect.x() + 42, rect.y() + 6, room, 20)
        draw_text(painter, upper, head, tokens.text, weight=MEDIUM, elide=True)
        lower = QRectF(rect.x() + 42, rect.y() + 26, rect.width() - 56, 18)
        draw_text(painter, lower, note, tokens.text2, px=12, elide=True)
        right = QRectF(rect.right() - width - 12, rect.y() + 6, width + 2, 20)
        draw_text(painter, right, when, tokens.text2, px=12)
        painter.restore()


class TrashSheet(Sheet):
    """What was deleted; Enter or Ctrl+Enter restores the chosen one."""

    def __init__(self, theme: Theme, now: datetime) -> None:
        super().__init__(theme, tr("Trash"), width=656, save=tr("Restore"))
        self.head_second.setText(tr("deleted in the last {days} days", days=TRASH_DAYS))
        self.cancel_button.setText(tr("Close"))
        self.cancel_button.setAccessibleName(tr("Close"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 8, 0, 8)
        model = TrashModel(now)
        self.list = Listing(theme, tr("Trash"), model)
        self.list.setItemDelegate(TrashDelegate(theme, self.list, model))
        self.list.keys = {
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): "restore",
            (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier): "restore",
        }
        self.list.acted.connect(lambda _: self.save_asked.emit())
        self.list.doubleClicked.connect(lambda _: self.save_asked.emit())
        self.list.chosen.connect(self._chosen)
        self.list.setMinimumHeight(320)
        rows.addWidget(self.list)
        self._chosen()

    def first_field(self) -> QWidget:
        """The list."""
        return self.list

    def show_lines(self, lines: list[TrashLine]) -> None:
        """Show what was deleted; the first one is chosen."""
        self.list.say_nothing(
            tr("The trash is empty. What you delete stays here for {days} days.", days=TRASH_DAYS)
        )
        self.list.show_items(lines, more=False)
        if lines and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.paged.index(0))
        self._chosen()

    def chosen(self) -> TrashLine | None:
        """The chosen deletion."""
        line = self.list.current()
        return line if isinstance(line, TrashLine) else None

    def _chosen(self) -> None:
        self.save_button.setEnabled(self.chosen() is not None)


def open_trash(window: MainWindow, theme: Theme, context: Context) -> TrashSheet:
    """Open the trash over the window. It stays open, so that several things can be restored."""
    services = context.services
    sheet = TrashSheet(theme, services.clock())

    def read() -> None:
        context.lane.run(
            partial(read_trash, services),
            sheet.show_lines,
            failed=refuse,
            receiver=sheet,
            key="trash",
        )

    def refuse(error: UserError) -> None:
        sheet.save_button.setEnabled(True)
        sheet.say(str(error))

    def bring_back() -> None:
        line = sheet.chosen()
        if line is None:
            return
        name = " ".join(line.name[:60].split()) or table_words(line.table)

        def done(_: Changes) -> None:
            sheet.say(tr("{name} is back.", name=name), "good")
            read()

        sheet.save_button.setEnabled(False)
        work = partial(restore, services, line.number)
        context.write(sheet, work, done, failed=refuse, changes=changes_only)

    sheet.save_asked.connect(bring_back)
    read()
    window.open_sheet(sheet)
    return sheet
