"""The dialog of an export: what of the agenda, of which days, of whose accounts, and how much that is."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from csdesk.desk.dialogs.form import Form, Token, Tokens
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal, plain_tip
from csdesk.desk.widgets.buttons import CheckBox, Segments, tool_button
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField
from csdesk.desk.widgets.labels import label, set_tone
from csdesk.domain.language import tr
from csdesk.errors import Invalid
from csdesk.services.agenda_export import AgendaChoice, AgendaKind, TasksAs

_WIDTH = 616
_LINES = 2  # of the sentence that says how much it is: fewer or more move nothing below
_ACCOUNT, _TAG = "account", "tag"


def account_choice(account_id: str, words: str) -> Choice:
    """An account to choose."""
    return Choice(f"{_ACCOUNT}|{account_id}", words)


def tag_choice(tag: str) -> Choice:
    """A tag to choose."""
    return Choice(f"{_TAG}|{tag}", tr("Tag: {tag}", tag=tag))


class ExportSheet(Sheet):
    """Asks which part of the agenda is to be written."""

    changed = Signal()  # another choice, or a text that may become one
    whose_typed = Signal(str)
    whose_chosen = Signal(str)  # id of a choice

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Export the calendar"), width=_WIDTH, save=tr("Save .ics …"))
        self._account_id = self._tag = ""
        form = Form()
        self.body.setLayout(form)
        self.kinds = self._kind_boxes()
        form.add(tr("What"), self._beside(list(self.kinds.values())), stretch=0, top=True)
        self.tasks = Segments(
            tr("Tasks as"),
            (
                (TasksAs.EVENT, tr("Entries on their day"), ""),
                (TasksAs.TODO, tr("Tasks in a task list"), ""),
            ),
        )
        self.tasks.set_value(TasksAs.EVENT)
        self.tasks.changed.connect(lambda _: self.changed.emit())
        form.add(tr("Tasks as"), self.tasks)
        self.first = DayField(tr("From day"), today, placeholder=tr("any day, or 1 dec"))
        self.last = DayField(tr("To day"), today, placeholder=tr("any day, or 31 dec"))
        for field in (self.first, self.last):
            field.textChanged.connect(lambda _: self.changed.emit())
        form.add(tr("Days"), self._span(), stretch=0)
        self.chosen = Tokens(theme)
        self.chosen.hide()
        self.chosen.removed.connect(lambda _: self._take_out())
        self.whose = ChoiceField(
            tr("Account or tag"), placeholder=tr("All; or the name of an account or a tag")
        )
        self.whose.typed.connect(self._type_whose)
        self.whose.chosen.connect(self.whose_chosen)
        self.tags_button = tool_button(
            tr("Tag"), icon="chevron-down", name=tr("Choose a tag"), tip=tr("Choose a tag")
        )
        self.tags_button.clicked.connect(self._open_tags)
        self.tags_menu = QMenu(self)
        self.tags_menu.setAccessibleName(tr("Tags"))
        row = form.add(tr("Accounts"), self.chosen, self.whose, self.tags_button, stretch=1)
        across = row.layout()
        assert across is not None
        across.setAlignment(self.chosen, Qt.AlignmentFlag.AlignLeft)  # alone, it is no wider
        self._amount = label(wrap=True)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._amount.setContentsMargins(0, 6, 0, 0)
        self._amount.setMinimumHeight(6 + _LINES * self._amount.fontMetrics().lineSpacing())
        form.add(tr("So that is"), self._amount, stretch=0, top=True)
        self.changed.connect(self._say_hint)
        self.offer_tags(())
        self._say_hint()

    def _kind_boxes(self) -> dict[AgendaKind, CheckBox]:
        words = {
            AgendaKind.CHECKINS: (
                tr("Check-ins"),
                tr("A series is one entry, with its exceptions."),
            ),
            AgendaKind.RENEWALS: (
                tr("Renewals"),
                tr("The next renewal of each contract, and the last day to give notice."),
            ),
            AgendaKind.TASKS: (tr("Tasks"), tr("Open tasks of yours.")),
            AgendaKind.OCCASIONS: (
                tr("Occasions"),
                tr("Birthdays, customer anniversaries, public holidays."),
            ),
        }
        made = {}
        for kind, (name, tip) in words.items():
            box = CheckBox(name, self.theme)
            box.setToolTip(plain_tip(tip))
            box.setAccessibleDescription(tip)
            box.setChecked(True)
            box.toggled.connect(lambda _: self._kinds_changed())
            made[kind] = box
        return made

    def _beside(self, boxes: Sequence[CheckBox]) -> QWidget:
        both = QWidget()
        both.setAccessibleName(tr("What"))
        grid = QGridLayout(both)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, box in enumerate(boxes):
            grid.addWidget(box, number // 2, number % 2)
        return both

    def _span(self) -> QWidget:
        span = QWidget()
        across = QHBoxLayout(span)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.first, 1)
        between = label(tr("to"), tone="text2")
        between.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        across.addWidget(between)
        across.addWidget(self.last, 1)
        return span

    def _say_hint(self) -> None:
        self.say(tr("Imported again, a file makes no second entries."), "text2")

    def first_field(self) -> QWidget:
        """The first of the kinds."""
        return self.kinds[AgendaKind.CHECKINS]

    def unsaved(self) -> list[str]:
        """Nothing: what is chosen here is chosen again in no time, and the book has it all."""
        return []

    def begin(self, usual: AgendaChoice) -> None:
        """Show what the settings say."""
        for kind, box in self.kinds.items():
            box.setChecked(usual.kinds is None or kind in usual.kinds)
        self.tasks.set_value(TasksAs.TODO if usual.tasks_as is TasksAs.TODO else TasksAs.EVENT)
        self._kinds_changed()

    def _kinds_changed(self) -> None:
        self.tasks.setEnabled(self.kinds[AgendaKind.TASKS].isChecked())
        self.changed.emit()

    def offer_tags(self, tags: Sequence[str]) -> None:
        """The tags in use, in the menu beside the field; without any there is no menu."""
        self.tags_menu.clear()
        for tag in tags:
            action = self.tags_menu.addAction(literal(tag))
            action.triggered.connect(partial(self._pick_tag, tag))
        self.tags_button.setVisible(bool(tags) and self.chosen.isHidden())

    def _pick_tag(self, tag: str, *_checked: bool) -> None:
        self.whose_chosen.emit(tag_choice(tag).id)

    def _open_tags(self) -> None:
        below = QPoint(0, self.tags_button.height() + 2)
        self.tags_menu.popup(self.tags_button.mapToGlobal(below))

    def offer(self, choices: Sequence[Choice]) -> None:
        """Accounts and tags that may be meant by what was typed."""
        self.whose.offer(choices)

    def choose_account(self, account_id: str, name: str) -> None:
        """Only this account; an empty id: all."""
        self._account_id, self._tag = account_id, ""
        self._show_whose(name)

    def choose_tag(self, tag: str) -> None:
        """Only accounts with this tag."""
        self._account_id, self._tag = "", tag
        self._show_whose(tag)

    def _take_out(self) -> None:
        self.choose_account("", "")
        self.whose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type_whose(self, typed: str) -> None:
        self.whose.mark(wrong=False)
        self.whose_typed.emit(typed)

    def _show_whose(self, name: str) -> None:
        """Show the token of what is chosen, else the field to choose in: a long name needs the room."""
        choosing = self.whose.hasFocus() or self.tags_button.hasFocus()
        detail = tr("Tag") if self._tag else ""
        self.chosen.show_people([("", name, detail)] if name else [])
        self.whose.clear()
        self.whose.mark(wrong=False)
        if choosing and name:
            # The last one: those of before are there until Qt deletes them.
            self.chosen.findChildren(Token)[-1].cross.setFocus(Qt.FocusReason.OtherFocusReason)
        self.whose.setVisible(not name)
        self.tags_button.setVisible(not name and bool(self.tags_menu.actions()))
        self.changed.emit()

    def choice(self) -> AgendaChoice:
        """What is chosen. Raises Invalid, with the field, for what cannot be written."""
        kinds = frozenset(kind for kind, box in self.kinds.items() if box.isChecked())
        if not kinds:
            raise Invalid(
                "kinds", tr("Nothing is chosen."), tr("Choose at least one kind of entry.")
            )
        if self.whose.text().strip():
            raise Invalid(
                "whose",
                tr("“{typed}” is not chosen yet.", typed=self.whose.text().strip()[:40]),
                tr("Choose it from the list, or empty the field."),
            )
        return AgendaChoice(
            self._day("first"),
            self._day("last"),
            self._account_id or None,
            self._tag,
            kinds,
            TasksAs(self.tasks.value()),
        )

    def _day(self, name: str) -> date | None:
        field = self.first if name == "first" else self.last
        try:
            return field.day()
        except Invalid as error:
            raise Invalid(name, error.title, error.remedy) from None

    def mark(self, name: str) -> None:
        """Show which field cannot be used, and put the cursor there."""
        box = self.kinds[AgendaKind.CHECKINS]
        wrong = {"first": self.first, "last": self.last, "whose": self.whose, "tag": self.whose}
        field = wrong.get(name)
        if field is not None:
            field.mark(wrong=True)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "kinds":
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_amount(self, words: str, tone: str = "") -> None:
        """Say how much is chosen, or why that cannot be said."""
        self._amount.setText(words)
        self.save_button.setAccessibleDescription(words)
        set_tone(self._amount, tone)

    def amount(self) -> str:
        """What is said of how much is chosen."""
        return self._amount.text()
