"""The Overview tab: figures and runway; why now, promises; timeline; people, use, stage, contracts."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from csdesk.desk.account.overview.checkins import CheckinRow, upcoming
from csdesk.desk.account.overview.figures import FiguresRow, facts_of
from csdesk.desk.account.overview.runway import RunwayBand
from csdesk.desk.account.overview.sections import (
    PersonRow,
    PromiseRow,
    ReasonRow,
    Section,
    UsageBars,
    contract_rows,
    due_words,
    proof_words,
    quiet,
)
from csdesk.desk.account.timeline.view import Timeline
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import MEDIUM_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import CheckBox, Segments, button
from csdesk.desk.widgets.labels import Paragraph, label, rule, section_head
from csdesk.domain.history_words import value_words
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountPage, Happening, TaskLine
from csdesk.domain.playbooks import RunLine
from csdesk.domain.words import date_words

_COLUMNS = 300  # least height of the columns; a lower window scrolls the whole tab
_PROMISES, _PEOPLE, _STEPS, _CHECKINS = (
    6,
    8,
    6,
    3,
)  # rows of a section; the tab of each has all of them
_MOST = 300


class OverviewPage(Page):
    """One account on one screen."""

    tab_asked = Signal(str)
    person_asked = Signal(str)  # account id
    task_asked = Signal(str)  # account id
    step_ticked = Signal(str, bool)  # task id, done
    invite_asked = Signal(str)  # account id
    checkin_opened = Signal(str)  # check-in id
    guests_asked = Signal(str)  # check-in id
    tell_asked = Signal(str, str)  # check-in id, title

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Overview"))
        self.account_id = ""
        self._three = True
        self._found: Sequence[Happening] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.figures = FiguresRow(theme)
        self.runway = RunwayBand(theme)
        self._edge = rule()
        for part in (self.figures, self.runway, self._edge):
            rows.addWidget(part)
        self._columns = QWidget()
        self._columns.setMinimumHeight(_COLUMNS)
        self._grid = QGridLayout(self._columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        rows.addWidget(self._columns, 1)
        self._left, self._middle, self._right = self._why(), self._happenings(), self._people()
        self._arrange(three=True)
        outer.addWidget(_scrolling(inside, tr("Overview")))
        refresh_icons(self, theme.tokens)

    def _why(self) -> QWidget:
        column, rows = _column()
        self._priority = label(px=12, tone="text2")
        self.why = Section(tr("Why now"), self._priority, left=PAGE_EDGE)
        self.add_task = button(tr("Add"), kind="link", name=tr("Add a promise"))
        self.add_task.clicked.connect(lambda: self.task_asked.emit(self.account_id))
        self.promises = Section(tr("Open promises"), self.add_task, left=PAGE_EDGE)
        self._steps_done = label(px=12, tone="text2")
        self.playbook = Section(tr("Playbook"), self._steps_done, last=True, left=PAGE_EDGE)
        for section in (self.why, self.promises, self.playbook):
            rows.addWidget(section)
        rows.addStretch(1)
        return _scrolling(column, tr("Reasons and promises"))

    def _happenings(self) -> QWidget:
        column, rows = _column()
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 16, 8)
        head.addWidget(section_head(tr("Timeline")))
        head.addStretch(1)
        self.part = Segments(
            tr("Timeline"),
            (("all", tr("All"), ""), ("talks", tr("Talks"), ""), ("other", tr("Changes"), "")),
        )
        self.part.set_value("all")
        self.part.changed.connect(lambda _: self._narrow())
        head.addWidget(self.part)
        rows.addLayout(head)
        self.timeline = Timeline(self.theme)
        self.timeline.setMinimumHeight(160)
        self.timeline.all_wanted.connect(partial(self.tab_asked.emit, "timeline"))
        rows.addWidget(self.timeline, 1)
        return column

    def _people(self) -> QWidget:
        column, rows = _column()
        self.add_checkin = button(tr("Plan"), kind="link", name=tr("Plan a check-in"))
        self.add_checkin.clicked.connect(lambda: self.invite_asked.emit(self.account_id))
        self.checkins = Section(tr("Check-ins"), self.add_checkin)
        self.add_person = button(tr("Add"), kind="link", name=tr("Add a person"))
        self.add_person.clicked.connect(lambda: self.person_asked.emit(self.account_id))
        self.people = Section(tr("People"), self.add_person)
        self._as_of = label(px=12, tone="text2")
        self.use = Section(tr("Use by week"), self._as_of)
        self._since = label(px=12, tone="text2")
        self.proof = Section(tr("Stage"), self._since)
        self.contracts = Section(tr("Contracts"))
        self.notes = Section(tr("Notes"), last=True)
        for section in self._right_sections():
            rows.addWidget(section)
        rows.addStretch(1)
        return _scrolling(column, tr("People, use and contracts"))

    def _right_sections(self) -> tuple[Section, ...]:
        return (self.checkins, self.people, self.use, self.proof, self.contracts, self.notes)

    def show_account(self, page: AccountPage, runs: Sequence[RunLine], now: datetime) -> None:
        """Show an account as of now."""
        today = now.date()
        self.account_id = page.line.id
        self.figures.show_facts(facts_of(page, today, now.tzinfo), page.health)
        self.runway.show_way(page.runway)
        self._edge.setVisible(self.runway.isHidden())
        self._show_left(page, runs, now)
        self._found = page.timeline
        self.timeline.happenings.set_now(now)
        self._narrow()
        self._show_right(page, now)
        refresh_icons(self, self.theme.tokens)

    def _show_left(self, page: AccountPage, runs: Sequence[RunLine], now: datetime) -> None:
        theme, today = self.theme, now.date()
        shown = tr("priority {number}", number=round(page.priority)) if page.reasons else ""
        self._priority.setText(shown)
        whys: list[QWidget] = [ReasonRow(theme, reason, today) for reason in page.reasons]
        aside = [quiet(theme, words) for words in page.put_aside]
        self.why.replace(whys + aside or [quiet(theme, tr("No reason to make contact today."))])
        plain = [task for task in page.tasks if task.kind != "step"]
        promises: list[QWidget] = [PromiseRow(theme, task, today) for task in plain[:_PROMISES]]
        if len(plain) > _PROMISES:
            promises.append(self._more(tr("All {count} tasks", count=len(plain)), "tasks"))
        self.promises.replace(promises or [quiet(theme, tr("Nothing is promised."))])
        running = [run for run in runs if run.ended_on is None]
        self.playbook.setVisible(bool(running))
        if not running:
            return
        run = running[0]
        done = tr("{done} of {all} done", done=run.done, all=len(run.steps))
        self._steps_done.setText(tr("{name}: {done}", name=run.name[:40], done=done))
        first = next((n for n, step in enumerate(run.steps) if not step.done), len(run.steps))
        begin = max(0, min(first - 1, len(run.steps) - _STEPS))
        steps: list[QWidget] = [self._step(step, now) for step in run.steps[begin : begin + _STEPS]]
        if len(run.steps) > _STEPS or len(running) > 1:
            steps.append(self._more(tr("The whole checklist"), "checklist"))
        self.playbook.replace(steps)

    def _step(self, step: TaskLine, now: datetime) -> QWidget:
        today = now.date()
        whose = tr("we") if step.side == "us" else tr("they")
        late = not step.done and step.due_on is not None and step.due_on < today
        due = due_words(step, today)
        second = f"{due}, {whose}" if late else f"{whose}, {due}"
        made = CheckBox(
            step.title[:_MOST], self.theme, second=second, tone="now" if late else "text2"
        )
        made.setChecked(step.done)
        made.clicked.connect(lambda on, key=step.id: self.step_ticked.emit(key, on))
        return made

    def _more(self, words: str, tab: str) -> QWidget:
        made = button(words, kind="link")
        made.clicked.connect(partial(self.tab_asked.emit, tab))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 2, 0, 0)
        across.addWidget(made)
        across.addStretch(1)
        return row

    def _show_right(self, page: AccountPage, now: datetime) -> None:
        theme, today = self.theme, now.date()
        self.checkins.replace(self._checkins(page, now))
        people: list[QWidget] = [
            PersonRow(theme, person, today) for person in page.contacts[:_PEOPLE]
        ]
        if len(page.contacts) > _PEOPLE:
            people.append(self._more(tr("All {count} people", count=len(page.contacts)), "people"))
        self.people.replace(people or [quiet(theme, tr("Nobody is known here yet."))])
        as_of = page.usage_as_of
        self._as_of.setText(tr("as of {day}", day=date_words(as_of, today)) if as_of else "")
        if page.usage_weeks:
            bars = UsageBars(theme)
            bars.show_weeks(page.usage_weeks)
            self.use.replace([bars])
        else:
            words = tr("No use is recorded. Import a usage file to see it.")
            self.use.replace([quiet(theme, words)])
        stage = value_words("stage", page.line.stage, today, None)
        since = page.stage_since
        self._since.setText(
            tr("{stage} since {day}", stage=stage, day=date_words(since, today)) if since else stage
        )
        proof, doubt = proof_words(page, today)
        evidence: list[QWidget] = []
        if proof:
            evidence.append(Paragraph(theme, tr("Proof: {words}.", words=proof)))
        if doubt:
            evidence.append(Paragraph(theme, tr("Doubt: {words}.", words=doubt)))
        self.proof.replace(evidence or [quiet(theme, tr("Nothing speaks for or against it yet."))])
        contracts = contract_rows(theme, page.contracts, today)
        self.contracts.replace(contracts or [quiet(theme, tr("No contract is known."))])
        self.notes.setVisible(bool(page.notes.strip()))
        if page.notes.strip():
            notes = page.notes.strip()
            shown = notes if len(notes) <= 2 * _MOST else f"{notes[: 2 * _MOST].rstrip()} …"
            self.notes.replace([Paragraph(theme, shown, role="text2")])

    def _checkins(self, page: AccountPage, now: datetime) -> list[QWidget]:
        found: list[QWidget] = []
        for line in upcoming(page.checkins, now, _CHECKINS):
            row = CheckinRow(self.theme, line, now)
            row.opened.connect(self.checkin_opened)
            row.guests_asked.connect(self.guests_asked)
            row.tell_asked.connect(self.tell_asked)
            found.append(row)
        return found or [quiet(self.theme, tr("None is planned."))]

    def _narrow(self) -> None:
        talks = {"talks": True, "other": False}.get(self.part.value())
        kinds = {"revenue", "ticket"}
        found = [h for h in self._found if talks is None or (h.kind not in kinds) == talks]
        self.timeline.say_nothing(tr("Nothing here yet."))
        self.timeline.show_items(found, more=False)

    def act(self, name: str) -> bool:
        """Esc first closes what is behind the health."""
        if name == "back" and self.figures.card.isVisible():
            self.figures.card.hide()
            return True
        return False

    def take_focus(self) -> None:
        """Give the keyboard to the timeline."""
        self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        for section in self._right_sections():
            section.indent(20 if three else PAGE_EDGE)
        self._left.setFixedWidth(380 if three else 340)
        self._right.setFixedWidth(372 if three else 340)
        self._columns.setMinimumHeight(_COLUMNS if three else _COLUMNS + 80)


def _column() -> tuple[QWidget, QVBoxLayout]:
    column = QFrame()
    column.setObjectName("column")
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 1, 0)
    rows.setSpacing(0)
    return column, rows


def _scrolling(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
