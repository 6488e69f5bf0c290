"""The Contracts tab: contracts with their lines and runway, revenue events beside or below them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.account.contracts.delegates import ContractDelegate, RevenueDelegate
from csdesk.desk.account.contracts.models import ContractsModel, RevenueModel
from csdesk.desk.account.listing import Listing
from csdesk.desk.actions import action, shown_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.sums import sums_shown
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import MEDIUM_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import label, section_head
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.language import plural, said, tr
from csdesk.domain.money import totals

CONTRACT_ACTIONS = ("contract_edit", "contract_renew", "contract_offer", "contract_end")
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Return, _NONE): "contract_edit",
    (Qt.Key.Key_Enter, _NONE): "contract_edit",
    (Qt.Key.Key_A, _NONE): "contract_add",
    (Qt.Key.Key_R, _NONE): "contract_renew",
    (Qt.Key.Key_O, _NONE): "contract_offer",
    (Qt.Key.Key_E, _NONE): "contract_end",
    (Qt.Key.Key_N, _NONE): "revenue_add",
}
_EVENT_KEYS = {
    (Qt.Key.Key_Return, _NONE): "revenue_edit",
    (Qt.Key.Key_Enter, _NONE): "revenue_edit",
    (Qt.Key.Key_Delete, _NONE): "revenue_delete",
    (Qt.Key.Key_N, _NONE): "revenue_add",
    (Qt.Key.Key_A, _NONE): "contract_add",
}
_EVENTS_WIDTH = 372
_STATES = ("running", "ahead", "ended")


class ContractsPage(Page):
    """It asks by `asked`: a name of the table of actions, and the contract or event it is about."""

    asked = Signal(str, object)

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, tr("Contracts"))
        self._clock = clock
        self.contracts = ContractsModel()
        self.list = Listing(theme, tr("Contracts of the account"), self.contracts)
        self.list.keys = _KEYS
        self._drawn = ContractDelegate(theme, self.list)
        self.list.setItemDelegate(self._drawn)
        self.list.acted.connect(self.act)
        self.list.chosen.connect(self._offer)
        self.list.doubleClicked.connect(lambda _: self.act("contract_edit"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda at: self._popup(self.list.viewport().mapToGlobal(at))
        )
        self.events = RevenueModel()
        self.event_list = Listing(theme, tr("Revenue events"), self.events)
        self.event_list.keys = _EVENT_KEYS
        self._drawn_events = RevenueDelegate(theme, self.event_list)
        self.event_list.setItemDelegate(self._drawn_events)
        self.event_list.acted.connect(self.act)
        self.event_list.doubleClicked.connect(lambda _: self.act("revenue_edit"))
        self.event_list.say_nothing(
            tr("No change of revenue is known yet. A new contract or a renewal writes one.")
        )
        self.empty = EmptyPage(
            theme,
            icon="file",
            head=tr("No contract yet"),
            words=tr("Add what they pay for: products, seats, amount and the day it renews."),
            action=tr("Add a contract"),
        )
        self.empty.acted.connect(partial(self.asked.emit, "contract_add", None))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._side = self._events_side()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._both.addWidget(self._stack, 3)
        self._both.addWidget(self._side, 2)
        rows.addLayout(self._both, 1)
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
        across.addStretch(1)
        self.offer_button = button(
            tr("Offer made"), kind="ghost", icon="mail", tip=_tip("contract_offer")
        )
        self.edit_button = button(
            tr("Edit"), kind="ghost", icon="pencil", tip=_tip("contract_edit")
        )
        self.renew_button = button(tr("Renew …"), icon="renew", tip=_tip("contract_renew"))
        self.add_button = button(tr("Add a contract"), icon="plus", tip=_tip("contract_add"))
        self.more_button = tool_button("", icon="more", name=tr("More about contracts"))
        for made, name in (
            (self.offer_button, "contract_offer"),
            (self.edit_button, "contract_edit"),
            (self.renew_button, "contract_renew"),
            (self.add_button, "contract_add"),
        ):
            made.clicked.connect(partial(self.act, name))
            across.addWidget(made)
        self.more_button.clicked.connect(
            lambda: self._popup(
                self.more_button.mapToGlobal(QPoint(0, self.more_button.height() + 4))
            )
        )
        across.addWidget(self.more_button)
        return head

    def _events_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(40)
        across = QHBoxLayout(head)
        across.setContentsMargins(20, 0, 20, 0)
        across.addWidget(section_head(tr("Revenue events")))
        across.addStretch(1)
        self.add_event_button = button(
            tr("Add"), kind="link", name=tr("Add a revenue event"), tip=_tip("revenue_add")
        )
        self.add_event_button.clicked.connect(partial(self.act, "revenue_add"))
        across.addWidget(self.add_event_button)
        rows.addWidget(head)
        rows.addWidget(self.event_list, 1)
        return side

    def show_contracts(self, found: Sequence[ContractTerms], events: Sequence[RevenueLine]) -> None:
        """Show contracts, running ones first, and events; what was chosen stays chosen."""
        today = self._clock().date()
        for model in (self.contracts, self.events):
            model.today = today
        self._drawn.today = self._drawn_events.today = today
        ordered = sorted(found, key=lambda each: _order(each, today))
        self.list.show_items(ordered, more=False)
        self.event_list.show_items(events, more=False)
        for view in (self.list, self.event_list):
            if view.paged.rowCount() and not view.currentIndex().isValid():
                view.setCurrentIndex(view.paged.index(0))
        running = [each for each in ordered if each.state(today) == "running"]
        words = plural("{n} contract", "{n} contracts", len(found))
        sums, everything = sums_shown(totals(m for each in running for m in each.mrr))
        self.count.setText(f"{words}, {sums}" if sums else words)
        self.count.setToolTip(plain_tip(everything))
        inside = self.list.hasFocus() or self.empty.action_button.hasFocus()
        self._stack.setCurrentIndex(0 if found else 1)
        if inside:
            self.take_focus()
        self._offer()

    def current_contract(self) -> ContractTerms | None:
        """The chosen contract."""
        found: ContractTerms | None = self.list.current()
        return found

    def current_event(self) -> RevenueLine | None:
        """The chosen event."""
        found: RevenueLine | None = self.event_list.current()
        return found

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button of an empty one."""
        target = self.empty.action_button if self._stack.currentIndex() else self.list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def act(self, name: str) -> bool:
        """Actions of the table that are about contracts and revenue."""
        if name in {"contract_add", "revenue_add"}:
            self.asked.emit(name, None)
        elif name in (*CONTRACT_ACTIONS, "contract_offer_day") and self.current_contract():
            self.asked.emit(name, self.current_contract())
        elif name in {"revenue_edit", "revenue_delete"} and self.current_event():
            self.asked.emit(name, self.current_event())
        else:
            return False
        return True

    def adapt(self, width: int, height: int) -> None:
        """In less width the events move below, and buttons that the menu has too give way."""
        narrow = width < MEDIUM_BELOW
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._side.setFixedWidth(_EVENTS_WIDTH)
        for made in (self.offer_button, self.edit_button):
            made.setVisible(not narrow)
        self.list.scheduleDelayedItemsLayout()

    def _offer(self) -> None:
        terms = self.current_contract()
        for made in (self.offer_button, self.edit_button, self.renew_button):
            made.setEnabled(terms is not None)
        made_offer = terms is not None and terms.offer_made_on is not None
        words = tr("No offer made") if made_offer else tr("Offer made")
        self.offer_button.setText(f"\u2009{words}")  # as `button` sets words beside an icon
        self.offer_button.setAccessibleName(words)

    def _popup(self, place: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def make_menu(self) -> QMenu:
        """What can be done with the chosen contract, then with the account."""
        menu = QMenu(self)
        for name in (*CONTRACT_ACTIONS, "contract_offer_day", "", "contract_add", "revenue_add"):
            if not name:
                menu.addSeparator()
                continue
            if name == "contract_offer_day":
                entry = menu.addAction(tr("Offer made on another day …"))
            else:
                words, key = said(action(name).words), shown_key(name)
                entry = menu.addAction(f"{words}\t{key}" if key else words)
            about_one = name.startswith("contract_") and name != "contract_add"
            entry.setEnabled(not about_one or self.current_contract() is not None)
            entry.triggered.connect(partial(self.act, name))
        return menu


def _order(terms: ContractTerms, today: date) -> tuple[int, date]:
    """Running ones first, of those the next renewal; else the order they came in."""
    place = _STATES.index(terms.state(today))
    return place, (terms.renews_on or date.max) if place == 0 else date.max


def _tip(name: str) -> str:
    key = shown_key(name)
    words = said(action(name).words)
    return f"{words} ({key})" if key else words
