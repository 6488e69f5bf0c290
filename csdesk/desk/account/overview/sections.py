"""The columns of the overview: why now, open promises, a playbook, people, use by week, contracts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from csdesk.desk.account.people.words import choice_word
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon, reason_icon
from csdesk.desk.painting import draw_hover, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.today.evidence import source_words, value_words
from csdesk.desk.tokens import Tokens
from csdesk.desk.widgets.labels import Elided, Paragraph, label, rule, section_head
from csdesk.domain.language import number, plural, said, tr
from csdesk.domain.lines import AccountPage, ContactLine, ContractView, TaskLine, UsageWeek
from csdesk.domain.morning import Reason
from csdesk.domain.words import MONTHS, date_words, day_words, distance, late, money

_MOST = 300  # letters of a name or text that are laid out


class Section(QWidget):
    """A head with something at its right, rows below, a hairline at the end."""

    def __init__(
        self, head: str, right: QWidget | None = None, *, last: bool = False, left: int = 20
    ) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QWidget()
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(left, 12, 20, 12)
        self.rows.setSpacing(4)
        across = QHBoxLayout()
        across.addWidget(section_head(head))
        across.addStretch(1)
        if right is not None:
            across.addWidget(right)
        self.rows.addLayout(across)
        outer.addWidget(inner)
        if not last:
            outer.addWidget(rule())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def indent(self, left: int) -> None:
        """Begin so far from the left edge."""
        self.rows.setContentsMargins(left, 12, 20, 12)

    def replace(self, widgets: Sequence[QWidget]) -> None:
        """Show these rows."""
        while self.rows.count() > 1:
            old = self.rows.takeAt(1)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.rows.addWidget(widget)


class ReasonRow(QWidget):
    """One reason with its points; a click opens and closes its evidence."""

    def __init__(self, theme: Theme, reason: Reason, today: date) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.button = _ReasonButton(theme, reason)
        rows.addWidget(self.button)
        self._details = QWidget()
        below = QVBoxLayout(self._details)
        below.setContentsMargins(26, 0, 0, 8)
        below.setSpacing(0)
        for evidence in reason.signal.evidence:
            name = f"{evidence.name[:1].upper()}{evidence.name[1:]}"
            seen = value_words(evidence.value, today)
            words = tr("{name}: {value}", name=name, value=seen[:_MOST])
            source, age = source_words(evidence.source, evidence.as_of, today)
            below.addWidget(Paragraph(theme, words, px=12, role="text2"))
            note = (
                source if evidence.as_of is None else tr("{source}. {age}", source=source, age=age)
            )
            below.addWidget(Paragraph(theme, note, px=12, role="text3"))
        self._details.hide()
        rows.addWidget(self._details)
        self.button.toggled.connect(self._details.setVisible)


class _ReasonButton(QAbstractButton):
    def __init__(self, theme: Theme, reason: Reason) -> None:
        super().__init__()
        self._theme, self._reason = theme, reason
        self.setCheckable(True)
        self.setFixedHeight(27)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        clause = (reason.signal.clause or reason.signal.chip)[:_MOST]
        self._words = clause[:1].upper() + clause[1:]
        self._short = reason.signal.chip[:_MOST]  # where the column has no room for the clause
        self._points = plural("{n} point", "{n} points", round(reason.points))
        self.setAccessibleName(f"{self._words}, {self._points}")
        self.setToolTip(plain_tip(self._words))

    def sizeHint(self) -> QSize:
        """The width of its column."""
        return QSize(300, 27)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, clause, points."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            draw_hover(painter, QRectF(self.rect()).adjusted(-6, 0, 6, 0), tokens)
        tone = self._reason.signal.tone
        ink = tokens.colour(tone) if tone in {"now", "soon", "good"} else tokens.text2
        draw_icon(painter, reason_icon(self._reason.signal.kind), 0, 5, 16, ink)
        points = self._points
        width = text_width(points, 12)
        room = QRectF(26, 0, self.width() - 26 - width - 12, 27)
        words = self._words if text_width(self._words) <= room.width() else self._short
        draw_text(painter, room, words, tokens.text, elide=True)
        right = QRectF(self.width() - width, 0, width, 27)
        draw_text(painter, right, points, tokens.text3, px=12)
        painter.end()


class PromiseRow(QWidget):
    """Whose turn, what, until when."""

    def __init__(self, theme: Theme, task: TaskLine, today: date) -> None:
        super().__init__()
        self._theme, self._task, self._today = theme, task, today
        self.setFixedHeight(40)
        self._side = tr("We") if task.side == "us" else tr("They")
        self._title = " ".join(task.title[:_MOST].split())
        self._late = task.due_on is not None and task.due_on < today
        due = due_words(task, today)
        who = task.contact.name[:80] if task.contact is not None else ""
        self._note = tr("{who}, {due}", who=who, due=due) if who else due
        self.setAccessibleName(f"{self._side}: {self._title}, {self._note}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        draw_text(painter, QRectF(0, 1, 44, 20), self._side, tokens.text2, px=12)
        room = QRectF(44, 1, self.width() - 44, 20)
        draw_text(painter, room, self._title, tokens.text, elide=True)
        ink = tokens.now if self._late else tokens.text3
        below = QRectF(44, 20, self.width() - 44, 16)
        weight = STRONG if self._late else 400
        draw_text(painter, below, self._note, ink, px=12, weight=weight, elide=True)
        painter.end()


def due_words(task: TaskLine, today: date) -> str:
    """`due Friday`, `2 days late`, `no day set`; a done one says when."""
    if task.done:
        return tr("done")
    if task.due_on is None:
        return tr("no day set")
    behind = (today - task.due_on).days
    return late(behind) if behind > 0 else tr("due {day}", day=day_words(task.due_on, today))


class PersonRow(QWidget):
    """Initials, name and title, role and the last talk."""

    def __init__(self, theme: Theme, person: ContactLine, today: date) -> None:
        super().__init__()
        self._theme, self._person = theme, person
        self.setFixedHeight(40)
        self._name = " ".join(person.name[:_MOST].split())
        parts = self._name.split()
        self._initials = "".join(
            p[0] for p in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)
        )
        self._role = choice_word(person.role)
        if person.left_on is not None:
            self._last = tr("left {day}", day=day_words(person.left_on, today))
        elif person.last_two_way is not None:
            day = person.last_two_way.astimezone().date()
            self._last = distance((day - today).days)
        else:
            self._last = tr("never talked")
        self._second = (person.title or (person.emails[0] if person.emails else ""))[:_MOST]
        self.setAccessibleName(
            ", ".join(p for p in (self._name, self._second, self._role, self._last) if p)
        )
        self.setToolTip(plain_tip("\n".join((*person.emails, *person.phones))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hover))
        painter.drawEllipse(QRectF(0, 5, 28, 28))
        width = text_width(self._initials, 11, STRONG)
        draw_text(
            painter,
            QRectF(14 - width / 2, 5, width + 2, 28),
            self._initials,
            tokens.text2,
            px=11,
            weight=STRONG,
        )
        gone = self._person.left_on is not None
        right = max(text_width(self._role, 12), text_width(self._last, 12)) + 12
        room = QRectF(38, 1, self.width() - 38 - right, 20)
        ink = tokens.text3 if gone else tokens.text
        draw_text(painter, room, self._name, ink, weight=MEDIUM, elide=True)
        below = QRectF(38, 20, self.width() - 38 - right, 16)
        draw_text(painter, below, self._second, tokens.text3, px=12, elide=True)
        edge = QRectF(self.width() - right, 2, right, 18)
        draw_text(painter, edge, self._role, tokens.text2, px=12, right=True)
        edge = QRectF(self.width() - right, 20, right, 16)
        tone = tokens.soon if gone else tokens.text3
        draw_text(painter, edge, self._last, tone, px=12, right=True)
        painter.end()


class UsageBars(QWidget):
    """Use by week as bars; weeks without use are marked, so that colour is not the only sign."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: tuple[UsageWeek, ...] = ()
        self.setFixedHeight(104)

    def show_weeks(self, weeks: Sequence[UsageWeek]) -> None:
        """Show the weeks, the oldest first."""
        self._weeks = tuple(weeks)
        recent = ", ".join(number(round(w.value)) for w in self._weeks[-8:])
        self.setAccessibleName(tr("Use in the last eight weeks: {values}", values=recent))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axis, bars and months."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        top = max((w.value for w in self._weeks), default=0.0)
        ticks = (top, top / 2, 0.0)
        wide = max(text_width(number(round(t)), 11) for t in ticks) + 8
        chart = QRectF(wide, 10, self.width() - wide, 70)
        for tick, y in zip(ticks, (chart.top(), chart.center().y(), chart.bottom()), strict=True):
            area = QRectF(0, y - 8, wide - 8, 16)
            draw_text(painter, area, number(round(tick)), tokens.text3, px=11, right=True)
            painter.fillRect(QRectF(chart.x(), round(y), chart.width(), 1), QColor(tokens.line))
        self._paint_bars(painter, chart, top, tokens)
        painter.end()

    def _paint_bars(self, painter: QPainter, chart: QRectF, top: float, tokens: Tokens) -> None:
        step = chart.width() / max(len(self._weeks), 1)
        month, free_from = 0, 0.0
        for place, week in enumerate(self._weeks):
            x = chart.x() + place * step
            height = chart.height() * week.value / top if top else 0
            if week.value > 0:
                bar = QRectF(x + 1, chart.bottom() - height, max(step - 3, 2), height)
                painter.fillRect(bar, QColor(tokens.control))
            else:
                dash = QRectF(x + 1, chart.bottom() - 2, max(step - 3, 2), 3)
                painter.fillRect(dash, QColor(tokens.now))
            if week.ends_on.month != month and x >= free_from:
                month = week.ends_on.month
                words = said(MONTHS[month - 1])
                draw_text(painter, QRectF(x, 84, 40, 16), words, tokens.text3, px=11)
                free_from = x + 44
            elif week.ends_on.month != month:
                month = week.ends_on.month


def contract_rows(theme: Theme, contracts: Sequence[ContractView], today: date) -> list[QWidget]:
    """Name, MRR, renewal and notice of each contract; running ones first."""
    found: list[QWidget] = []
    for contract in sorted(contracts, key=lambda c: not c.running):
        row = QWidget()
        rows = QVBoxLayout(row)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(0)
        first = QHBoxLayout()
        name = contract.name or (tr("Trial") if contract.is_trial else tr("Contract"))
        first.addWidget(Elided(theme, name[:_MOST], weight=MEDIUM), 1)
        first.addWidget(label(money(contract.mrr) if contract.mrr else tr("no amount"), px=12))
        rows.addLayout(first)
        rows.addWidget(Paragraph(theme, contract_words(contract, today), px=12, role="text3"))
        found.append(row)
    return found


def contract_words(contract: ContractView, today: date) -> str:
    """Seats, start, renewal, notice and how it renews, as far as they are known."""

    def day(of: date) -> str:
        return date_words(of, today)

    parts = []
    if contract.seats:
        parts.append(plural("{n} seat", "{n} seats", contract.seats))
    if not contract.running and contract.starts_on > today:
        parts.append(tr("starts {day}", day=day(contract.starts_on)))
    else:
        parts.append(tr("since {day}", day=day(contract.starts_on)))
    if contract.renews_on is not None and contract.renewal_derived:
        parts.append(tr("renews {day}, derived", day=day(contract.renews_on)))
    elif contract.renews_on is not None:
        parts.append(tr("renews {day}", day=day(contract.renews_on)))
    elif contract.ends_on is not None and contract.ends_on < today:
        parts.append(tr("ended {day}", day=day(contract.ends_on)))
    if contract.notice_days:
        parts.append(plural("notice {n} day", "notice {n} days", contract.notice_days))
    if contract.auto_renew and contract.renews_on is not None:
        parts.append(tr("renews by itself"))
    if contract.offer_made_on is not None:
        parts.append(tr("offer made {day}", day=day(contract.offer_made_on)))
    return ", ".join(parts)


def proof_words(page: AccountPage, today: date) -> tuple[str, str]:
    """What speaks for the stage of an account, and what against it; each may be empty."""
    proof, found = page.proof, []
    if proof is not None:
        if proof.onboarded_on is not None:
            found.append(tr("onboarding done {day}", day=date_words(proof.onboarded_on, today)))
        if proof.features:
            found.append(
                tr(
                    "{used} of {known} features in use in 90 days",
                    used=proof.features,
                    known=proof.features_known,
                )
            )
        if proof.people_reached:
            found.append(
                plural(
                    "{n} person reached in half a year",
                    "{n} people reached in half a year",
                    proof.people_reached,
                )
            )
    doubts = [
        reason.signal.clause or reason.signal.chip
        for reason in page.reasons
        if reason.signal.family in _DOUBTS
    ]
    if proof is not None and proof.steps_left:
        doubts.append(
            plural("{n} onboarding step open", "{n} onboarding steps open", proof.steps_left)
        )
    return "; ".join(found), "; ".join(doubt[:_MOST] for doubt in doubts)


_DOUBTS = frozenset({"usage", "silence", "people", "support"})


def quiet(theme: Theme, words: str) -> QWidget:
    """A quiet sentence in a section that has nothing to show."""
    return Paragraph(theme, words, role="text3")
