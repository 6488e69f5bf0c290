"""The page of one account."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.account.facts_row import FactsRow, Runway, facts_of
from csdesk.desk.account.sections import (
    PersonRow,
    PromiseRow,
    ReasonRow,
    Section,
    UsageBars,
    contract_rows,
    quiet,
)
from csdesk.desk.account.timeline import Timeline
from csdesk.desk.actions import with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.today.delegate import local_time
from csdesk.desk.tokens import MEDIUM_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments, button
from csdesk.desk.widgets.labels import Elided, label, rule, section_head, title
from csdesk.desk.widgets.stage import StageMark
from csdesk.domain.lines import AccountPage
from csdesk.domain.words import date_words

_SNOOZES = (
    ("Until tomorrow", "tomorrow"),
    ("Until next week", "next_week"),
    ("Until something changes", "until_change"),
)


class OneAccountPage(Page):
    """Header, figures, runway; why now, timeline, people and use."""

    back_asked = Signal()
    asked = Signal(str, str)  # log or invite, account id
    snooze_asked = Signal(str, str)  # account id, how
    person_asked = Signal(str)  # account id

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Account")
        self.account_id = ""
        self._three = True
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        self.facts = FactsRow(theme)
        rows.addWidget(self.facts)
        self.runway = Runway(theme)
        rows.addWidget(self.runway)
        self._edge = rule()
        rows.addWidget(self._edge)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._left = self._why_and_promises()
        self._middle = self._happenings()
        self._right = self._people_and_use()
        rows.addLayout(self._grid, 1)
        self._arrange(three=True)
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(72)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        words = QVBoxLayout()
        words.setContentsMargins(0, 14, 0, 8)
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        self.name = title()
        self.stage = StageMark(self.theme)
        first.addWidget(self.name)
        first.addWidget(self.stage)
        first.addStretch(1)
        words.addLayout(first)
        self._second = Elided(self.theme, px=12, role="text2")
        words.addWidget(self._second)
        across.addLayout(words, 1)
        self.back_button = button("Back", kind="ghost", icon="chevron-left", tip=with_key("back"))
        self.back_button.clicked.connect(self.back_asked)
        self.log_button = button("Log", kind="primary", icon="pencil", tip=with_key("log"))
        self.log_button.clicked.connect(lambda: self.asked.emit("log", self.account_id))
        self.invite_button = button("Invite", icon="calendar-plus", tip=with_key("invite"))
        self.invite_button.clicked.connect(lambda: self.asked.emit("invite", self.account_id))
        self.snooze_button = button("Snooze", icon="moon", tip=with_key("snooze"))
        self.snooze_button.clicked.connect(self.offer_snooze)
        self._snoozes = QMenu(self)
        for text, how in _SNOOZES:
            self._snoozes.addAction(text, partial(self._snooze, how))
        for made in (self.back_button, self.log_button, self.invite_button, self.snooze_button):
            across.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _why_and_promises(self) -> QWidget:
        column, rows = _column()
        self._priority = label(px=12, tone="text2")
        self.why = Section("Why now", self._priority, left=PAGE_EDGE)
        self.promises = Section("Open promises", last=True, left=PAGE_EDGE)
        rows.addWidget(self.why)
        rows.addWidget(self.promises)
        rows.addStretch(1)
        return _scrolling(column, "Reasons and promises")

    def _happenings(self) -> QWidget:
        column, rows = _column()
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 16, 8)
        head.addWidget(section_head("Timeline"))
        head.addStretch(1)
        self.part = Segments(
            "Timeline", (("all", "All", ""), ("talks", "Talks", ""), ("other", "Other", ""))
        )
        self.part.set_value("all")
        head.addWidget(self.part)
        rows.addLayout(head)
        self.timeline = Timeline(self.theme)
        self.timeline.setMinimumHeight(180)
        self.part.changed.connect(self.timeline.narrow)
        rows.addWidget(self.timeline, 1)
        return column

    def _people_and_use(self) -> QWidget:
        column, rows = _column()
        self.add_person = button("Add", kind="link", name="Add a person")
        self.add_person.clicked.connect(lambda: self.person_asked.emit(self.account_id))
        self.people = Section("People", self.add_person)
        self._as_of = label(px=12, tone="text3")
        self.use = Section("Use by week", self._as_of)
        self.contracts = Section("Contracts", last=True)
        for section in (self.people, self.use, self.contracts):
            rows.addWidget(section)
        rows.addStretch(1)
        return _scrolling(column, "People, use and contracts")

    def show_account(self, page: AccountPage, now: datetime) -> None:
        """Show an account as of now."""
        today, line, theme = now.date(), page.line, self.theme
        self.account_id = line.id
        self.setAccessibleName(f"Account {line.name}")
        self.name.setText(line.name)
        self.stage.show_stage(line.stage)
        there = local_time(page.zone, now)
        place = f"{page.city}, {there} there" if page.city and there else page.city
        since = (
            f"customer since {date_words(page.customer_since, today)}"
            if page.customer_since
            else ""
        )
        parts = (
            line.industry,
            place or line.country,
            f"tier {line.tier}" if line.tier else "",
            line.status if line.status != "active" else "",
            since,
            page.domain,
        )
        self._second.set_words("  •  ".join(part for part in parts if part))
        self.facts.show_facts(facts_of(page, today))
        self.runway.show_contract(page, today)
        self._edge.setVisible(self.runway.isHidden())
        self._priority.setText(f"priority {round(page.priority)}" if page.reasons else "")
        whys: list[QWidget] = [ReasonRow(theme, reason, today) for reason in page.reasons]
        aside = [quiet(theme, words) for words in page.put_aside]
        self.why.replace(whys + aside or [quiet(theme, "No reason to make contact today.")])
        promises = [PromiseRow(theme, task, today) for task in page.tasks]
        self.promises.replace(promises or [quiet(theme, "Nothing is promised.")])
        self.timeline.show_happenings(page.timeline, today)
        people = [PersonRow(theme, person, today) for person in page.contacts]
        self.people.replace(people or [quiet(theme, "Nobody is known here yet.")])
        as_of = page.usage_as_of
        self._as_of.setText(f"as of {date_words(as_of, today)}" if as_of else "")
        if page.usage_weeks:
            bars = UsageBars(theme)
            bars.show_weeks(page.usage_weeks)
            self.use.replace([bars])
        else:
            self.use.replace([quiet(theme, "No use is recorded. Import a usage file to see it.")])
        contracts = contract_rows(theme, page.contracts, today)
        self.contracts.replace(contracts or [quiet(theme, "No contract is known.")])
        refresh_icons(self, theme.tokens)

    def account_in_view(self) -> str:
        """The account of the page."""
        return self.account_id

    def take_focus(self) -> None:
        """Give the keyboard to the timeline."""
        self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_snooze(self) -> None:
        """Open the menu of snoozes."""
        corner = self.snooze_button.mapToGlobal(QPoint(0, self.snooze_button.height() + 2))
        self._snoozes.popup(corner)

    def _snooze(self, how: str) -> None:
        self.snooze_asked.emit(self.account_id, how)

    def snooze_menu(self) -> QMenu:
        """The menu that `offer_snooze` opens."""
        return self._snoozes

    def adapt(self, width: int, height: int) -> None:
        """Under 1280 the third column moves under the first."""
        self._arrange(three=width >= MEDIUM_BELOW)

    def _arrange(self, *, three: bool) -> None:
        if three == self._three and self._grid.count():
            return
        self._three = three
        for part in (self._left, self._middle, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._middle, 0, 1, 1 if three else 2, 1)
        self._grid.addWidget(self._right, 0 if three else 1, 2 if three else 0)
        self._grid.setColumnStretch(1, 1)
        self._left.setFixedWidth(380 if three else 340)
        self._right.setFixedWidth(372 if three else 340)


def _column() -> tuple[QWidget, QVBoxLayout]:
    column = QFrame()
    column.setObjectName("column")
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 1, 0)
    rows.setSpacing(0)
    return column, rows


def _scrolling(column: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(column)
    return area
