"""The page of one account: its head, its tabs, and what is said when the account is not there any more."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.account.gone import GonePage
from csdesk.desk.account.header import AccountHeader
from csdesk.desk.account.tab import Tab
from csdesk.desk.account.tab_bar import TabBar
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.domain.account_lines import AccountHead, TrashLine
from csdesk.domain.language import tr

MakeTab = Callable[[Tab], Page]
_PATIENCE_MS = 150  # after which a page that is still being read is drawn as far as it is


class OneAccountPage(Page):
    """Head and tabs of an account. A tab is made by `make_tab` when it is first chosen."""

    back_asked = Signal()
    asked = Signal(str, str)  # log or invite, account id
    snooze_asked = Signal(str, str)  # account id, how
    edit_asked = Signal()
    delete_asked = Signal()
    trash_asked = Signal()
    restore_asked = Signal(int)  # number of the action that deleted it

    def __init__(self, theme: Theme, tabs: Sequence[Tab], make_tab: MakeTab) -> None:
        super().__init__(theme, tr("Account"))
        self.account_id = ""
        self._tabs, self._make_tab = {tab.name: tab for tab in tabs}, make_tab
        self._made: dict[str, Page] = {}
        self._size = (1440, 900)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._layers = QStackedWidget()
        rows.addWidget(self._layers)
        self._there = QWidget()
        inside = QVBoxLayout(self._there)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.header = AccountHeader(theme)
        self.bar = TabBar(theme, tabs, tr("Tabs of the account"))
        self.stack = QStackedWidget()
        for part in (self.header, self.bar):
            inside.addWidget(part)
        inside.addWidget(self.stack, 1)
        self._layers.addWidget(self._there)
        self.gone = GonePage(theme)
        self._layers.addWidget(self.gone)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.draw)
        self._wire()
        self._name = next(iter(self._tabs))
        self.bar.show_chosen(self._name)
        refresh_icons(self, theme.tokens)

    def _wire(self) -> None:
        self.bar.chosen.connect(self.choose)
        self.header.back_asked.connect(self.back_asked)
        self.header.asked.connect(lambda what: self.asked.emit(what, self.account_id))
        self.header.snooze_asked.connect(lambda how: self.snooze_asked.emit(self.account_id, how))
        self.header.edit_asked.connect(self.edit_asked)
        self.header.delete_asked.connect(self.delete_asked)
        self.header.merge_asked.connect(self._merge)
        self.header.trash_asked.connect(self.trash_asked)
        self.gone.back_asked.connect(self.back_asked)
        self.gone.restore_asked.connect(self.restore_asked)
        self.gone.trash_asked.connect(self.trash_asked)

    @property
    def tab_name(self) -> str:
        """Name of the chosen tab."""
        return self._name

    def tab(self, name: str | None = None) -> Page:
        """A tab, made now if it was never chosen; the chosen one without a name."""
        wanted = name or self._name
        if wanted not in self._made:
            made = self._make_tab(self._tabs[wanted])
            self._made[wanted] = made
            self.stack.addWidget(made)
            made.adapt(*self._size)
            if self.account_id:
                made.open(self.account_id)
        return self._made[wanted]

    def choose(self, name: str) -> None:
        """Show a tab; it stays the chosen one when another account is opened."""
        self._name = name
        self.bar.show_chosen(name)
        self.stack.setCurrentWidget(self.tab(name))

    def open(self, key: str) -> None:
        """Be about another account, in the tab that is chosen. What the last one left is not drawn."""
        if key != self.account_id:
            self.setUpdatesEnabled(False)
            self._patience.start()
        self.account_id = key
        self._layers.setCurrentWidget(self._there)
        super().open(key)
        for made in self._made.values():
            made.open(key)
        self.choose(self._name)

    def draw(self) -> None:
        """Everything was read: draw it, all at once."""
        if not self.updatesEnabled():
            self._patience.stop()
            self.setUpdatesEnabled(True)

    def show_head(self, head: AccountHead, now: datetime) -> None:
        """Show the head of the account."""
        self.setAccessibleName(tr("Account {name}", name=head.name[:200]))
        self.header.show_head(head, now)
        self._layers.setCurrentWidget(self._there)

    def show_gone(self, deletion: TrashLine | None, now: datetime) -> None:
        """Say that the account is not in the book, and how it can come back."""
        self.setAccessibleName(tr("Account that is not in the book"))
        self.gone.show_deletion(deletion, now)
        had_focus = self._there.isAncestorOf(self.focusWidget() or self)
        self._layers.setCurrentWidget(self.gone)
        if had_focus:
            self.take_focus()

    @property
    def is_gone(self) -> bool:
        """Whether the page says that its account is not there."""
        return self._layers.currentWidget() is self.gone

    def account_in_view(self) -> str:
        """The account of the page; none when it is gone."""
        return "" if self.is_gone else self.account_id

    def take_focus(self) -> None:
        """Give the keyboard to the chosen tab."""
        if self.is_gone:
            self.gone.take_focus()
        else:
            self.tab().take_focus()

    def act(self, name: str) -> bool:
        """Tabs by their keys, then what the chosen tab knows, then edit and delete."""
        steps = {"next_tab": 1, "previous_tab": -1}
        names = list(self._tabs)
        doing: dict[str, Callable[[], None]] = {
            "edit_account": self.edit_asked.emit,
            "delete_account": self.delete_asked.emit,
            "merge_account": self._merge,
        }
        doing |= {f"tab_{each}": partial(self._go, each) for each in names}
        for step, by in steps.items():
            here = names.index(self._name)
            doing[step] = partial(self._go, names[(here + by) % len(names)])
        if self.is_gone:
            return name in doing
        if self.tab().act(name):
            return True
        if name in doing:
            doing[name]()
            return True
        return False

    def _merge(self) -> None:
        """Merging is done by the tab of people, whichever is in view."""
        self.choose("people")
        self.tab().act("merge_account")

    def _go(self, name: str) -> None:
        self.choose(name)
        self.tab().take_focus()

    def offer_snooze(self) -> bool:
        """Open the menu of snoozes."""
        if not self.is_gone:
            self.header.offer_snooze()
        return True

    def adapt(self, width: int, height: int) -> None:
        """Tell the head and every tab."""
        self._size = (width, height)
        self.header.adapt(width, height)
        for made in self._made.values():
            made.adapt(width, height)
