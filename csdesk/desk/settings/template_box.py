"""Texts of check-ins in the settings: a list in the order in which they are offered, and a dialog for one."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM, reading_font
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.icons import refresh_icons
from csdesk.desk.painting import draw_text
from csdesk.desk.presenter import changes_only
from csdesk.desk.settings.boxes import Box
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, spread, tool_button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.changes import Changes
from csdesk.domain.language import said, tr
from csdesk.domain.text_templates import PLACEHOLDERS, TextTemplate
from csdesk.domain.words import minutes as minutes_words
from csdesk.errors import Invalid, UserError
from csdesk.services import templates
from csdesk.services.templates import TemplateDraft

_ROW = 44
_SHOWN = 7
_EDGE = 12


def _second(item: TextTemplate) -> str:
    """What stands below the name: length, first line of the agenda, where it comes from."""
    first = next((line.strip() for line in item.agenda.split("\n") if line.strip()), "")
    parts = [minutes_words(item.minutes) if item.minutes else "", first]
    if item.hidden:
        parts.insert(0, tr("not offered"))
    elif item.built_in and item.changed:
        parts.insert(0, tr("changed by you"))
    return ", ".join(part for part in parts if part)


class _Model(PagedModel[TextTemplate]):
    def key(self, item: TextTemplate) -> Hashable:
        """The template."""
        return item.id

    def words(self, row: int) -> str:
        """Name, and what stands below it."""
        item = self.items[row]
        return ", ".join(part for part in (item.name, _second(item)) if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw name and second line."""
        tokens, item = self._theme.tokens, index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(2, 1, -2, -1))
        ink = tokens.text3 if item.hidden else tokens.text
        width = rect.width() - 2 * _EDGE
        upper = QRectF(rect.x() + _EDGE, rect.y() + 3, width, 20)
        draw_text(painter, upper, item.name, ink, weight=MEDIUM, elide=True)
        lower = QRectF(rect.x() + _EDGE, rect.y() + 22, width, 18)
        draw_text(painter, lower, _second(item), tokens.text2, px=12, elide=True)
        painter.restore()


class TemplateBox(Box):
    """The list and what can be done with the chosen one."""

    add_asked = Signal()
    change_asked = Signal(object)  # TextTemplate
    remove_asked = Signal(object)
    restore_asked = Signal(object)
    move_asked = Signal(object, int)  # TextTemplate, steps down

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            tr("Texts to begin a check-in with"),
            tr(
                "They are offered in this order when you plan a check-in. A line whose words are not "
                "known for an account is left out."
            ),
        )
        self.list = Listing(theme, tr("Texts of check-ins"), _Model())
        self.list.setObjectName("card")
        self.list.setItemDelegate(_Delegate(theme, self.list))
        none = Qt.KeyboardModifier.NoModifier
        self.list.keys = {
            (Qt.Key.Key_Return, none): "change",
            (Qt.Key.Key_Enter, none): "change",
            (Qt.Key.Key_Delete, none): "remove",
            (Qt.Key.Key_N, none): "add",
            (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): "up",
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): "down",
        }
        self.list.acted.connect(self._do)
        self.list.chosen.connect(self._enable)
        self.list.doubleClicked.connect(lambda _: self._do("change"))
        self.rows.addWidget(self.list)
        self.add_button = button(tr("New text …"), icon="plus")
        self.change_button = button(tr("Change …"), icon="pencil")
        self.remove_button = button(tr("Remove"), icon="trash")
        self.restore_button = button(tr("As it came"), icon="undo")
        self.up_button = tool_button("", icon="chevron-up", name=tr("Move up (Alt+Up)"))
        self.down_button = tool_button("", icon="chevron-down", name=tr("Move down (Alt+Down)"))
        for made, name in (
            (self.add_button, "add"),
            (self.change_button, "change"),
            (self.remove_button, "remove"),
            (self.restore_button, "restore"),
            (self.up_button, "up"),
            (self.down_button, "down"),
        ):
            made.clicked.connect(lambda _=False, name=name: self._do(name))
        self.rows.addLayout(
            spread(
                self.add_button,
                self.change_button,
                self.remove_button,
                self.restore_button,
                self.up_button,
                self.down_button,
            )
        )
        self._enable()

    def show_templates(self, items: Sequence[TextTemplate]) -> None:
        """Show these; the chosen one stays."""
        self.list.show_items(items, more=False)
        self.list.setFixedHeight(4 + _ROW * min(max(len(items), 1), _SHOWN))
        if items and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.paged.index(0))
        self._enable()

    def _enable(self) -> None:
        item = self.list.current()
        chosen = isinstance(item, TextTemplate)
        hidden = chosen and item.hidden
        for made in (self.change_button, self.remove_button, self.up_button, self.down_button):
            made.setEnabled(chosen and not hidden)
        self.restore_button.setEnabled(chosen and (hidden or (item.built_in and item.changed)))

    def _do(self, name: str) -> None:
        item = self.list.current()
        if name == "add":
            self.add_asked.emit()
        elif not isinstance(item, TextTemplate):
            return
        elif name == "restore":
            self.restore_asked.emit(item)
        elif item.hidden:
            return
        elif name == "change":
            self.change_asked.emit(item)
        elif name == "remove":
            self.remove_asked.emit(item)
        else:
            self.move_asked.emit(item, -1 if name == "up" else 1)


class TemplateSheet(Sheet):
    """Name, title, length and agenda of one text."""

    def __init__(self, theme: Theme, item: TextTemplate | None) -> None:
        title = tr("New text for check-ins") if item is None else tr("Change a text for check-ins")
        super().__init__(theme, title, width=656, save=tr("Save"))
        grid = QGridLayout(self.body)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        self.name = Field(tr("Name of the text"))
        self.title = Field(tr("Title of the check-in"), placeholder=tr("empty: the usual one"))
        self.minutes = Field(tr("Minutes"), placeholder=tr("as chosen"))
        self.minutes.setFixedWidth(96)
        self.agenda = QPlainTextEdit()
        self.agenda.setFont(reading_font(13))
        self.agenda.setAccessibleName(tr("Agenda"))
        self.agenda.setMinimumHeight(150)
        self.agenda.setTabChangesFocus(True)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name),
            (tr("Title"), self.title),
            (tr("Minutes"), self.minutes),
            (tr("Agenda"), self.agenda),
        )
        for row, (words, field) in enumerate(rows):
            beside = label(words, tone="text2")
            grid.addWidget(beside, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        known = ", ".join(f"{{{name}}} {said(what)}" for name, what in PLACEHOLDERS.items())
        hint = label(tr("Filled in: {known}.", known=known), px=12, tone="text2", wrap=True)
        grid.addWidget(hint, len(rows), 1)
        grid.setColumnStretch(1, 1)
        if item is not None:
            self.name.setText(item.name)
            self.title.setText(item.title)
            self.minutes.setText(str(item.minutes) if item.minutes else "")
            self.agenda.setPlainText(item.agenda)
        self.agenda.document().setModified(False)

    def first_field(self) -> QWidget:
        """The name."""
        return self.name

    def draft(self) -> TemplateDraft:
        """What is typed. Raises Invalid for a length that is no number."""
        typed = self.minutes.text().strip()
        if typed and not (typed.isascii() and typed.isdecimal() and len(typed) < 5):
            raise Invalid("minutes", tr("'{typed}' is no length.", typed=typed[:20]),
                          tr("Write minutes, such as 30, or nothing."))  # fmt: skip
        return TemplateDraft(
            self.name.text(),
            self.title.text(),
            self.agenda.toPlainText(),
            int(typed) if typed else None,
        )

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        fields = {"name": self.name, "title": self.title, "minutes": self.minutes}
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].mark(wrong=True)
            fields[error.field].setFocus()


class TemplatePresenter(QObject):
    """Between the box and the services."""

    shown = Signal()

    def __init__(self, box: TemplateBox, host: PageHost) -> None:
        super().__init__(box)
        self._box, self._host, self._context = box, host, host.context
        desk = host.context.services
        box.add_asked.connect(lambda: self._edit(None))
        box.change_asked.connect(self._edit)
        box.remove_asked.connect(
            lambda item: self._write(partial(templates.remove_template, desk, item.id))
        )
        box.restore_asked.connect(
            lambda item: self._write(partial(templates.restore_template, desk, item.id))
        )
        box.move_asked.connect(
            lambda item, step: self._write(partial(templates.move_template, desk, item.id, step))
        )
        host.context.bus.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Read the texts."""
        self._context.lane.run(
            partial(templates.list_templates, self._context.services, hidden=True),
            self._show,
            failed=self._refuse,
            receiver=self,
            key=f"{id(self)} templates",
        )

    def _show(self, items: list[TextTemplate]) -> None:
        self._box.show_templates(items)
        self.shown.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.touches("text_template"):
            self.reload()

    def _edit(self, item: TextTemplate | None) -> None:
        sheet = TemplateSheet(self._host.theme, item)
        desk = self._context.services

        def work(draft: TemplateDraft) -> Changes:
            if item is None:
                return templates.add_template(desk, draft)[1]
            return templates.change_template(desk, item.id, draft)

        def save() -> None:
            try:
                draft = sheet.draft()
            except Invalid as error:
                sheet.refuse(error)
                return
            sheet.save_button.setEnabled(False)
            self._context.write(
                sheet,
                partial(work, draft),
                lambda _: sheet.accept(),
                failed=sheet.refuse,
                changes=changes_only,
            )

        sheet.save_asked.connect(save)
        self._host.window.open_sheet(sheet)

    def _write(self, work: Callable[[], Changes]) -> None:
        self._context.write(
            self, work, lambda _: self._box.say(""), failed=self._refuse, changes=changes_only
        )

    def _refuse(self, error: UserError) -> None:
        self._box.say(str(error), "soon")


def make_template_box(host: PageHost) -> TemplateBox:
    """Make the box and wire it."""
    box = TemplateBox(host.theme)
    TemplatePresenter(box, host)
    refresh_icons(box, host.theme.tokens)
    return box
