"""The Renewals page: twelve months over the board, the lanes, the list, and retention."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.renewals.board import BoardView
from csdesk.desk.renewals.chart import HEIGHT, LOW_HEIGHT, Legend, MonthChart
from csdesk.desk.renewals.panel import SidePanel
from csdesk.desk.renewals.retention import RetentionView
from csdesk.desk.renewals.revenue_shown import figure_behind
from csdesk.desk.renewals.rows import Figure
from csdesk.desk.renewals.shown import (
    bars,
    board_columns,
    chart_title,
    figure_of,
    head_words,
    runway_columns,
)
from csdesk.desk.renewals.table import RenewalsTable
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import HEADER_HEIGHT, LOW_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments, button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, rule, title
from csdesk.domain.language import tr
from csdesk.domain.renewal_lines import MoneyView, RenewalLine
from csdesk.domain.revenue import Retention, RevenueReport
from csdesk.errors import UserError
from csdesk.services.renewals import RenewalBook

ARRANGEMENTS = ("board", "runway", "list", "retention")
_SUMS_FROM, _VERY_LOW = 960, 640  # px of the window


class RenewalsPage(Page):
    """Asks by signals; `show_book` and `show_report` give it what to show."""

    open_requested = Signal(str)  # account id
    renew_requested = Signal(str, str)  # account id, contract id
    offer_asked = Signal(str, bool)  # contract id; True: it is made today, False: there is none
    period_asked = Signal(object, object)  # first day, last day
    import_asked = Signal()
    remarked = Signal(str)  # a sentence for the person

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Renewals"))
        self.book: RenewalBook | None = None
        self.report: RevenueReport | None = None
        self._money: tuple[str, bool] = ("", False)  # currency, converted
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        self._months = self._chart_box()
        rows.addWidget(self._months)
        self.board = BoardView(theme)
        self.table = RenewalsTable(theme)
        self.retention = RetentionView(theme)
        self.empty = EmptyPage(
            theme,
            icon="renew",
            head=tr("Nothing renews yet"),
            words=tr(
                "Import a file of contracts, or add a contract on the page of an account; "
                "its renewal then stands here, with the day by which notice must be given."
            ),
            action=tr("Import"),
        )
        self.empty.acted.connect(self.import_asked)
        self._middle = QStackedWidget()
        for each in (self.board, self.table, self.retention, self.empty):
            self._middle.addWidget(each)
        rows.addWidget(self._middle, 1)
        self.panel = SidePanel(theme, self, below=self._head)
        self.panel.closed.connect(self.close_panel)
        self._connect()
        refresh_icons(self, theme.tokens)
        self._arrange()

    def _connect(self) -> None:
        for view in (self.board, self.table):
            view.opened.connect(self.open_requested)
            view.evidence_asked.connect(self._toggle_evidence)
            view.offer_toggled.connect(self._toggle_offer)
            view.renew_asked.connect(self._renew)
            view.moved.connect(self._follow)
        self.board.offer_moved.connect(self.offer_asked)
        self.board.behind_asked.connect(self.show_behind)
        self.chart.chosen.connect(self.show_behind)
        self.retention.behind_asked.connect(self._show_step)
        self.retention.opened.connect(self.open_requested)
        self.retention.period_asked.connect(self.period_asked)
        self.panel.opened.connect(self.open_requested)

    def _header(self) -> QWidget:
        self._head = QWidget()
        self._head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(self._head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(10)
        across.addWidget(title(tr("Renewals")))
        across.addSpacing(-10)  # the button of the sums has an edge of its own
        self.sums = button("", kind="ghost", name=tr("Open renewals"))
        self.sums.clicked.connect(lambda: self.show_behind("soon"))
        across.addWidget(self.sums)
        across.addStretch(1)
        self.money_button = button("", icon="chevron-down", name=tr("Currency"))
        self.money_button.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
        )  # the arrow at the right
        self.money_menu = QMenu(self.money_button)
        self.money_button.clicked.connect(self._offer_money)
        across.addWidget(self.money_button)
        self.arrangement = Segments(
            tr("Arrangement"),
            (
                ("board", tr("Board"), ""),
                ("runway", tr("By runway"), ""),
                ("list", tr("List"), ""),
                ("retention", tr("Retention"), ""),
            ),
        )
        self.arrangement.set_value("board")
        self.arrangement.changed.connect(lambda _: self._rearranged())
        across.addWidget(self.arrangement)
        return self._head

    def _chart_box(self) -> QWidget:
        box = QWidget()
        outer = QVBoxLayout(box)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        rows = QVBoxLayout()
        rows.setContentsMargins(PAGE_EDGE, 2, PAGE_EDGE, 0)
        rows.setSpacing(6)
        outer.addLayout(rows)
        outer.addWidget(rule())
        above = QHBoxLayout()
        self.chart_title = Elided(self.theme, px=12, role="text2")
        above.addWidget(self.chart_title, 1)
        self.legend = Legend(self.theme)
        above.addWidget(self.legend)
        rows.addLayout(above)
        self.chart = MonthChart(self.theme)
        rows.addWidget(self.chart)
        return box

    # what is shown

    def show_book(self, book: RenewalBook) -> None:
        """Show the renewals of the book; the current one and the choices stay."""
        self.book = book
        self.retention.set_today(book.day)
        if self._money[1] and not book.convertible:
            self._money = ("", False)
        self._show()

    def show_report(self, report: RevenueReport) -> None:
        """Show a period."""
        self.report = report
        self._show_retention()

    def say_no_report(self, error: UserError) -> None:
        """Say why there is nothing to show of the period that was asked for."""
        self.report = None
        self.retention.say(str(error))

    def view(self) -> MoneyView:
        """The money that is added up."""
        assert self.book is not None
        return self.book.view(self._money[0], converted=self._money[1])

    def _show(self) -> None:
        book = self.book
        if book is None:
            return
        view = self.view()
        words, note = head_words(book, view)
        self.sums.setText(words)
        self.sums.setToolTip(plain_tip(note))
        self.sums.setAccessibleName(words)
        shown = tr("Converted to {currency}", currency=view.currency)
        self.money_button.setText(view.currency if view.rates is None else shown)
        self.money_button.setAccessibleName(tr("Currency: {money}", money=self.money_button.text()))
        self.money_button.setVisible(self._has_choice())
        self.chart_title.set_words(chart_title(book, view))
        self.chart_title.setToolTip(plain_tip(self.chart_title.words()))
        self.chart.show_bars(bars(book, view), self.chart_title.words())
        self.table.show_lines(book.lines, book.day)
        self._show_board()
        self._show_retention()
        self._arrange()
        self._follow()

    def _has_choice(self) -> bool:
        return len(self._currencies()) > 1 or (self.book is not None and self.book.convertible)

    def _currencies(self) -> list[str]:
        found = list(self.book.currencies) if self.book is not None else []
        if self.report is not None:
            found += [each.currency for each in self.report.by_currency]
        return list(dict.fromkeys(found))

    def _show_board(self) -> None:
        if self.book is None:
            return
        lanes = self.arrangement.value() == "runway"
        columns = runway_columns if lanes else board_columns
        name = tr("Renewals by runway") if lanes else tr("Renewals by month")
        self.board.show_columns(
            columns(self.book, self.view()), self.book.day, name, with_year=lanes
        )

    def _retention_shown(self) -> Retention | None:
        if self.report is None:
            return None
        currency, converted = self._money
        if not currency and not converted and self.book is not None and self.book.currencies:
            currency = self.book.currencies[0]
        return self.report.shown(currency, converted=converted)

    def _show_retention(self) -> None:
        if self.report is not None and self.book is not None:
            self.retention.show_report(self.report, self._retention_shown(), self.book.day)

    def _arrange(self) -> None:
        chosen = self.arrangement.value()
        self._months.setVisible(chosen in {"board", "runway"} and self._filled())
        shown: QWidget = {"list": self.table, "retention": self.retention}.get(chosen, self.board)
        if not self._filled() and chosen != "retention":
            shown = self.empty
        self._middle.setCurrentWidget(shown)

    def _filled(self) -> bool:
        return self.book is None or bool(self.book.lines)

    def _rearranged(self) -> None:
        self.close_panel()
        self._show_board()
        self._arrange()
        if self.arrangement.value() == "retention":
            self.ask_period()

    def ask_period(self) -> None:
        """Ask for the period that is chosen."""
        found = self.retention.period()
        if found is not None and self.book is not None:
            self.period_asked.emit(*found)

    @property
    def shows_retention(self) -> bool:
        """Whether a period is in view."""
        return self.arrangement.value() == "retention"

    def arrange(self, name: str) -> None:
        """Choose one of `ARRANGEMENTS`."""
        self.arrangement.set_value(name)
        self._rearranged()

    # money

    def _offer_money(self) -> None:
        self.money_menu.clear()
        for currency in self._currencies():
            entry = self.money_menu.addAction(currency)
            entry.triggered.connect(partial(self.choose_money, currency))
        if self.book is not None and self.book.convertible:
            words = tr("Converted to {currency}", currency=self.book.currency)
            entry = self.money_menu.addAction(words)
            entry.triggered.connect(partial(self.choose_money, "", converted=True))
        below = self.money_button.rect().bottomLeft()
        self.money_menu.popup(self.money_button.mapToGlobal(below))

    def choose_money(
        self, currency: str, _checked: object = None, *, converted: bool = False
    ) -> None:
        """Add up one currency, or all that convert to the book's own."""
        self._money = (currency, converted)
        self._show()

    # the panel

    def show_behind(self, key: str) -> None:
        """Open the renewals behind a month, a column, or the sum of the head (`soon`)."""
        if self.book is not None:
            self._open_figure(figure_of(self.book, self.view(), key, self.board.columns()))

    def _show_step(self, key: str) -> None:
        found = self._retention_shown()
        if self.report is not None and found is not None and self.book is not None:
            self._open_figure(figure_behind(self.report, found, key, self.book.day))

    def _open_figure(self, figure: Figure | None) -> None:
        if figure is not None:
            self.panel.show_figure(figure)

    def _toggle_evidence(self, contract_id: str) -> None:
        line = self._line(contract_id)
        if self.panel.evidence_of == contract_id or line is None:
            self.close_panel()
        elif self.book is not None:
            self.panel.show_evidence(line, self.book.day)

    def _follow(self) -> None:
        """Evidence that is open follows the current renewal."""
        line = self.current()
        if self.panel.evidence_of and line is not None and self.book is not None:
            self.panel.show_evidence(line, self.book.day)

    def close_panel(self) -> None:
        """Close the panel and give the keyboard back to what it was about."""
        had_focus = self.panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.panel.hide()
        if had_focus:
            self.take_focus()

    # what a person does with one

    def current(self) -> RenewalLine | None:
        """The renewal that keys are about."""
        shown = self._middle.currentWidget()
        if shown is self.table:
            return self.table.current()
        return self.board.current() if shown is self.board else None

    def _line(self, contract_id: str) -> RenewalLine | None:
        lines = self.book.lines if self.book is not None else ()
        return next((line for line in lines if line.contract_id == contract_id), None)

    def _toggle_offer(self, contract_id: str) -> None:
        line = self._line(contract_id)
        if line is None:
            return
        if line.settled:
            name = line.account.name
            why = (
                tr("{account} has agreed to the next term, so no offer is open.", account=name)
                if line.agreed
                else tr("{account} renews by itself: the notice deadline passed.", account=name)
            )
            self.remarked.emit(why)
            return
        self.offer_asked.emit(contract_id, line.offer_made_on is None)

    def _renew(self, contract_id: str) -> None:
        line = self._line(contract_id)
        if line is not None:
            self.renew_requested.emit(line.account.id, contract_id)

    # what every page does

    def act(self, name: str) -> bool:
        """Esc closes the panel first."""
        if name == "back" and self.panel.isVisible():
            self.close_panel()
            return True
        return False

    def open(self, key: str) -> None:
        """Show an arrangement by its name, or the renewal of a contract by its id."""
        if key in ARRANGEMENTS:
            self.arrange(key)
        else:
            self.board.choose(key)
        super().open(key)

    def account_in_view(self) -> str:
        """The account of the current renewal."""
        line = self.current()
        return line.account.id if line is not None else ""

    def take_focus(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self._middle.currentWidget()
        target: QWidget = self.table if shown is self.table else self.board
        if shown is self.retention:
            target = self.retention.steps
        elif shown is self.empty:
            target = self.empty.action_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def adapt(self, width: int, height: int) -> None:
        """Sums, legend and columns give way in a small window."""
        self._head.setFixedHeight(HEADER_HEIGHT - (4 if height < LOW_BELOW else 0))
        self.sums.setVisible(width >= _SUMS_FROM)
        self.legend.setVisible(width >= NARROW_BELOW)
        self.chart.setFixedHeight(LOW_HEIGHT if height < _VERY_LOW else HEIGHT)
        self.table.adapt(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel keeps to the right edge."""
        super().resizeEvent(event)
        self.panel.place()
