"""The People tab: a list with keys, and what may be in the book twice."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.account.listing import Listing
from csdesk.desk.account.people.delegate import Heads, PeopleDelegate
from csdesk.desk.account.people.model import Fold, Item, PeopleModel
from csdesk.desk.account.people.words import count_words
from csdesk.desk.actions import action, shown_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import MEDIUM_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import plural, said, tr
from csdesk.domain.merging import Candidate, Likeness
from csdesk.domain.person_lines import PeopleOfAccount, PersonLine

# What can be done with the chosen person, by the names of the table of actions.
PERSON_ACTIONS = ("person_edit", "person_left", "person_move", "person_merge")
_KEYS = {
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): "person_edit",
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier): "person_edit",
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier): "person_edit",
    (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier): "person_add",
    (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier): "person_left",
    (Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier): "person_move",
    (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier): "person_merge",
    (Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier): "duplicates",
}
_CLOCK_MS = 20_000


class PeoplePage(Page):
    """Who is at the account. It asks by `asked`: an action of the table and the person, if any."""

    asked = Signal(str, object)  # name of an action, PersonLine or None

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, tr("People"))
        self._clock = clock
        self._people: tuple[PersonLine, ...] = ()
        self._open = False  # those who left are shown
        self.people = PeopleModel()
        self.list = Listing(theme, tr("People of the account"), self.people)
        self.list.keys = _KEYS
        self._drawn = PeopleDelegate(theme, self.list)
        self.list.setItemDelegate(self._drawn)
        self.list.acted.connect(self._act_on_line)
        self.list.chosen.connect(self._offer)
        self.list.doubleClicked.connect(lambda _: self._act_on_line("person_edit"))
        self.list.clicked.connect(self._clicked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head())
        self._heads = Heads(theme, self.list)
        self.empty = EmptyPage(
            theme,
            icon="people",
            head=tr("Nobody is known here yet"),
            words=tr("Add the people you talk to: a name is enough, the rest can follow."),
            action=tr("Add a person"),
        )
        self.empty.acted.connect(partial(self.asked.emit, "person_add", None))
        filled = QWidget()
        inside = QVBoxLayout(filled)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._heads)
        inside.addWidget(self.list, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        rows.addWidget(self._stack, 1)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_CLOCK_MS)
        self._ticking.timeout.connect(self._tick)
        self._offer()
        refresh_icons(self, theme.tokens)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(48)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        self.count = label(tone="text2")
        across.addWidget(self.count)
        self.duplicates_button = button("", kind="link")
        self.duplicates_button.clicked.connect(partial(self.asked.emit, "duplicates", None))
        self.duplicates_button.hide()
        across.addWidget(self.duplicates_button)
        across.addStretch(1)
        self.edit_button = button(tr("Edit"), kind="ghost", icon="pencil", tip=_tip("person_edit"))
        self.left_button = button(
            tr("Mark as left"), kind="ghost", icon="person-minus", tip=_tip("person_left")
        )
        self.add_button = button(tr("Add a person"), icon="plus", tip=_tip("person_add"))
        self.more_button = tool_button("", icon="more", name=tr("More about people"))
        for made, name in ((self.edit_button, "person_edit"), (self.left_button, "person_left")):
            made.clicked.connect(partial(self._act_on_line, name))
            across.addWidget(made)
        self.add_button.clicked.connect(partial(self.asked.emit, "person_add", None))
        self.more_button.clicked.connect(self._menu_at_button)
        across.addWidget(self.add_button)
        across.addWidget(self.more_button)
        return head

    def show_people(self, found: PeopleOfAccount) -> None:
        """Show everybody; the chosen person stays chosen."""
        self._people = found.people
        self._tick()
        self._fill()

    def show_candidates(self, found: Sequence[Candidate]) -> None:
        """Say how many may be in the book twice; people elsewhere of the same name are said apart."""
        here = [c for c in found if _is_likely(c)]
        words = (
            plural("{n} may be here twice", "{n} may be here twice", len(here))
            if here
            else plural("{n} name also elsewhere", "{n} names also elsewhere", len(found))
        )
        self.duplicates_button.setText(words)
        self.duplicates_button.setAccessibleName(words)
        self.duplicates_button.setToolTip(_tip("duplicates"))
        self.duplicates_button.setVisible(bool(found))

    def current_person(self) -> PersonLine | None:
        """The chosen person."""
        item = self.list.current()
        return item if isinstance(item, PersonLine) else None

    def names(self) -> list[str]:
        """Names in the order of the list."""
        return [item.name for item in self.people.items if isinstance(item, PersonLine)]

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button of an empty one."""
        target = self.empty.action_button if self._stack.currentIndex() else self.list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def act(self, name: str) -> bool:
        """Actions of the table that are about people."""
        if name in {"person_add", "duplicates", "merge_account"}:
            self.asked.emit(name, None)
            return True
        if name in PERSON_ACTIONS and self.current_person() is not None:
            self.asked.emit(name, self.current_person())
            return True
        return False

    def adapt(self, width: int, height: int) -> None:
        """Buttons of the head that the menu has too give way."""
        for made in (self.edit_button, self.left_button):
            made.setVisible(width >= MEDIUM_BELOW)

    def showEvent(self, event: QShowEvent) -> None:
        """The clocks go on."""
        super().showEvent(event)
        self._tick()
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the clocks."""
        super().hideEvent(event)
        self._ticking.stop()

    def _tick(self) -> None:
        now = self._clock()
        self.people.now = self._drawn.now = now
        self.people.today = self._drawn.today = now.date()
        self.list.viewport().update()

    def _fill(self) -> None:
        today = self._drawn.today
        here = [p for p in self._people if not p.has_left(today)]
        gone = [p for p in self._people if p.has_left(today)]
        items: list[Item] = list(here)
        if gone:
            items.append(Fold(len(gone), self._open))
            items.extend(gone if self._open else ())
        self.count.setText(count_words(len(here), len(gone)))
        self.list.show_items(items, more=False)
        if items and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.people.index(0))
        self._turn_to(0 if items else 1)
        self._offer()

    def _turn_to(self, side: int) -> None:
        """Show the list or what is said without one; the keyboard goes along."""
        inside = self.list.hasFocus() or self.empty.action_button.hasFocus()
        self._stack.setCurrentIndex(side)
        if inside:
            self.take_focus()

    def _offer(self) -> None:
        person = self.current_person()
        for made in (self.edit_button, self.left_button):
            made.setEnabled(person is not None)
        back = person is not None and person.left_on is not None
        words = tr("Mark as back") if back else tr("Mark as left")
        self.left_button.setText(f"\u2009{words}")  # as `button` sets words beside an icon
        self.left_button.setAccessibleName(words)

    def _clicked(self) -> None:
        if isinstance(self.list.current(), Fold):
            self._toggle_fold()

    def _act_on_line(self, name: str) -> None:
        if isinstance(self.list.current(), Fold) and name == "person_edit":
            self._toggle_fold()
        else:
            self.act(name)

    def _toggle_fold(self) -> None:
        self._open = not self._open
        self._fill()

    def _menu_at(self, place: QPoint) -> None:
        self._open_menu(self.list.viewport().mapToGlobal(place))

    def _menu_at_button(self) -> None:
        self._open_menu(self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4)))

    def _open_menu(self, place: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def make_menu(self) -> QMenu:
        """What can be done with the chosen person, then with the account."""
        menu = QMenu(self)
        person = self.current_person()
        for name in (*PERSON_ACTIONS, "", "person_add", "duplicates", "merge_account"):
            if not name:
                menu.addSeparator()
                continue
            words = said(action(name).words)
            if name == "person_left" and person is not None and person.left_on is not None:
                words = tr("Mark as back")
            key = shown_key(name)
            entry = menu.addAction(f"{words}\t{key}" if key else words)
            entry.setEnabled(name not in PERSON_ACTIONS or person is not None)
            entry.triggered.connect(partial(self.act, name))
        return menu


def _is_likely(candidate: Candidate) -> bool:
    """Not only a name that somebody at another account has too."""
    same_account = candidate.one.account_id == candidate.other.account_id
    return same_account or candidate.why == Likeness.SAME_MAIL


def _tip(name: str) -> str:
    key = shown_key(name)
    words = said(action(name).words)
    return f"{words} ({key})" if key else words
