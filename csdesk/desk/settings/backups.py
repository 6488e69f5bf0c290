"""Backups in the Settings page: the list of them, a check of each, restoring one."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from csdesk.book.backup import BackupFile
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.painting import draw_selection, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import decimal, mark, said, tr
from csdesk.domain.words import NBSP, day_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LINE = 32
_SHOWN = 7  # lines before the list scrolls
_KINDS: Mapping[str, str] = {
    "daily": mark("of the day"),
    "asked": mark("asked for"),
    "import": mark("before an import"),
    "merge": mark("before a merge"),
    "restore": mark("before a restore"),
}


def backup_words(each: BackupFile, today: date) -> tuple[str, str]:
    """When it was made, and what for with its size."""
    when = tr("{day}, {time}", day=day_words(each.made.date(), today), time=f"{each.made:%H:%M}")
    kind = said(_KINDS[each.kind]) if each.kind in _KINDS else ""
    if each.kind.startswith("migration"):
        kind = tr("before an update of csdesk")
    size = f"{decimal(each.size / 1_000_000)}{NBSP}MB"
    return when[:1].upper() + when[1:], ", ".join(part for part in (kind, size) if part)


class BackupModel(QAbstractListModel):
    """Backups, the newest first, and what a check of each said."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[BackupFile] = ()
        self.checked: dict[Path, tuple[str, str]] = {}  # tone and words
        self.today = date.min

    def replace(self, lines: Sequence[BackupFile], today: date) -> None:
        """Show other backups."""
        if tuple(lines) != tuple(self.lines) or today != self.today:
            self.beginResetModel()
            self.lines, self.today = tuple(lines), today
            self.endResetModel()

    def say(self, path: Path, tone: str, words: str) -> None:
        """Show what a check said."""
        self.checked[path] = (tone, words)
        for row, each in enumerate(self.lines):
            if each.path == path:
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of backups."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a line; its path as tooltip."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        each = self.lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(each.path)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(
                part
                for part in (
                    *backup_words(each, self.today),
                    self.checked.get(each.path, ("", ""))[1],
                )
                if part
            )
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: BackupModel, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """32 px."""
        return QSize(40, _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw when, what for, and what a check said."""
        tokens = self._theme.tokens
        each = self._model.lines[index.row()]
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            active = self._view.window().isActiveWindow()
            draw_selection(painter, rect, tokens, active=active)
        when, what = backup_words(each, self._model.today)
        room = rect.adjusted(12, 0, -12, 0)
        width = min(190.0, room.width() / 3)
        first = QRectF(room.x(), room.y(), width, room.height())
        draw_text(painter, first, when, tokens.text, weight=MEDIUM, elide=True)
        second = QRectF(room.x() + width + 8, room.y(), width + 20, room.height())
        draw_text(painter, second, what, tokens.text2, elide=True)
        tone, words = self._model.checked.get(each.path, ("text2", ""))
        third = QRectF(
            second.right() + 8, room.y(), room.right() - second.right() - 8, room.height()
        )
        draw_text(painter, third, words, tokens.colour(tone), px=12, elide=True, right=True)
        painter.restore()


class BackupList(QWidget):
    """The backups and what can be done with the selected one."""

    now_asked = Signal()
    check_asked = Signal(object)  # Path
    restore_asked = Signal(object)  # BackupFile

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 14, 0, 0)
        rows.setSpacing(8)
        self.place = label(px=12, tone="text2", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(self.place)
        self.view = QListView()
        self.view.setObjectName("card")
        self.view.setAccessibleName(tr("Backups"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.model_ = BackupModel(self)
        self.view.setModel(self.model_)
        self.view.setItemDelegate(_Delegate(theme, self.model_, self.view))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.addWidget(self.view)
        across = QHBoxLayout()
        across.setSpacing(8)
        self.now_button = button(tr("Back up now"), icon="archive")
        self.check_button = button(tr("Check"), icon="check")
        self.restore_button = button(tr("Restore …"), icon="history")
        self.now_button.clicked.connect(self.now_asked)
        self.check_button.clicked.connect(self._check)
        self.restore_button.clicked.connect(self._restore)
        for each in (self.now_button, self.check_button, self.restore_button):
            across.addWidget(each)
        across.addStretch(1)
        rows.addLayout(across)

    def show_backups(self, lines: Sequence[BackupFile], folder: Path, today: date) -> None:
        """Show these backups; the selected one stays."""
        kept = self.selected()
        self.model_.replace(lines, today)
        self.place.setText(
            tr("They are kept in {folder}.", folder=folder)
            if lines
            else tr("There is no backup yet. They will be kept in {folder}.", folder=folder)
        )
        self.view.setFixedHeight(2 + _LINE * min(max(len(lines), 1), _SHOWN))
        self.view.setVisible(bool(lines))
        row = next((n for n, each in enumerate(lines) if each == kept), 0)
        if lines:
            self.view.setCurrentIndex(self.model_.index(row, 0))
        self.check_button.setEnabled(bool(lines))
        self.restore_button.setEnabled(bool(lines))

    def selected(self) -> BackupFile | None:
        """The selected backup."""
        row = self.view.currentIndex().row()
        return self.model_.lines[row] if 0 <= row < len(self.model_.lines) else None

    def _check(self) -> None:
        chosen = self.selected()
        if chosen is not None:
            self.model_.say(chosen.path, "text2", tr("Is being checked"))
            self.check_asked.emit(chosen.path)

    def _restore(self) -> None:
        chosen = self.selected()
        if chosen is not None:
            self.restore_asked.emit(chosen)


class RestoreSheet(Sheet):
    """Asks before the open book gives way to a backup."""

    def __init__(self, theme: Theme, chosen: BackupFile, today: date) -> None:
        super().__init__(theme, tr("Restore a backup"), width=520, save=tr("Restore"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        when, what = backup_words(chosen, today)
        rows.addWidget(label(when, px=14, weight=MEDIUM))
        rows.addWidget(label(what, tone="text2"))
        rows.addWidget(
            label(
                tr(
                    "The book becomes what it was then. The present book is kept beside it under "
                    "its own name, so nothing is lost."
                ),
                wrap=True,
            )
        )

    def first_field(self) -> QWidget:
        """Cancel: nobody restores by a slip of the finger."""
        return self.cancel_button
