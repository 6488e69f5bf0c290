"""The figures of an account side by side, its health with the inputs behind it."""

from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.marks import draw_health, health_tone, notice_tone
from csdesk.desk.painting import draw_bar, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.labels import Paragraph, label
from csdesk.domain.health import Health
from csdesk.domain.language import number, plural, said, tr
from csdesk.domain.lines import AccountPage
from csdesk.domain.words import (
    date_words,
    day_words,
    days,
    days_ago,
    distance,
    money,
    percent,
)

_GAP = 28  # between columns, the hairline in its middle
_MOST = 300  # letters of a title that are laid out


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, a figure and a note under it. `tone`: a colour role of the icon before the figure."""

    name: str
    figure: str
    note: str
    code: str = ""
    icon: str = ""
    tone: str = "text"
    short_name: str = ""  # where the name has no room
    short_note: str = ""


def facts_of(page: AccountPage, today: date, zone: tzinfo | None) -> tuple[Fact, ...]:
    """The figures of an account, each with what is known about it; health is the last."""
    return (
        _mrr(page),
        _renewal(page, today),
        _notice(page, today),
        _last_talk(page, today, zone),
        _next_step(page, today),
        _health(page.health),
    )


def _mrr(page: AccountPage) -> Fact:
    amount = page.line.mrr
    name = tr("MRR")
    if amount is None:
        return Fact(name, tr("none"), tr("no running contract"))
    code, _, figure = money(amount).partition("\u00a0")
    more = ", ".join(money(m) for m in page.line.more_mrr)
    yearly = f"{code}\u00a0{number(int(amount.amount * 12))}"
    note = tr("and {more}", more=more) if more else tr("{money} a year", money=yearly)
    return Fact(name, figure, note, code=code)


def _renewal(page: AccountPage, today: date) -> Fact:
    on, name = page.line.renews_on, tr("Renewal")
    if on is None:
        return Fact(name, tr("none"), tr("nothing renews"))
    left = (on - today).days
    day = date_words(on, today)
    note = tr("{day}, derived", day=day) if page.line.renewal_derived else day
    if left >= 0:
        return Fact(name, days(left), note)
    return Fact(name, plural("{n} day overdue", "{n} days overdue", -left), note)


def _notice(page: AccountPage, today: date) -> Fact:
    on, name = page.line.notice_on, tr("Notice deadline")
    if on is None:
        return Fact(name, tr("none"), tr("nothing renews"))
    if on == page.line.renews_on:
        return Fact(name, tr("none"), tr("no notice period"))
    left = (on - today).days
    tone = notice_tone(left)
    icon = "hourglass" if tone in {"now", "soon"} else ""
    figure = days(left) if left >= 0 else tr("passed")
    return Fact(name, figure, date_words(on, today), icon=icon, tone=tone)


def _last_talk(page: AccountPage, today: date, zone: tzinfo | None) -> Fact:
    name = tr("Last two-way contact")
    last = page.line.last_two_way
    if last is None:
        return Fact(name, tr("never"), tr("nobody has talked to them yet"))
    day = last.astimezone(zone).date()
    ago = (today - day).days
    figure = distance(-ago) if ago <= 1 else days_ago(ago)
    note = date_words(day, today)
    if page.cadence is not None:
        note = tr(
            "ideal {ideal}, at most {longest}", ideal=page.cadence[0], longest=page.cadence[1]
        )
    short = plural("at most {n} day", "at most {n} days", page.cadence[1]) if page.cadence else ""
    silent = any(r.signal.family == "silence" for r in page.reasons)
    icon, tone = ("speech-struck", "soon") if silent else ("", "text")
    return Fact(
        name, figure, note, icon=icon, tone=tone, short_name=tr("Last contact"), short_note=short
    )


def _next_step(page: AccountPage, today: date) -> Fact:
    name = tr("Next step")
    steps = [task for task in page.tasks if not task.done]
    if not steps:
        return Fact(name, tr("none"), tr("set one with the next log"))
    step = steps[0]
    whose = tr("yours") if step.side == "us" else tr("theirs")
    if step.due_on is None:
        return Fact(name, step.title[:_MOST], whose)
    day = day_words(step.due_on, today)
    return Fact(name, step.title[:_MOST], tr("by {day}, {whose}", day=day, whose=whose))


def _health(found: Health | None) -> Fact:
    name = tr("Health")
    if found is None or found.score is None:
        return Fact(name, tr("no data"), tr("too little is known"))
    known = sum(each.score is not None for each in found.inputs)
    note = tr("from {known} of {all} inputs", known=known, all=len(found.inputs))
    return Fact(name, number(found.score), note, tone=health_tone(found.score))


class FiguresRow(QWidget):
    """Six figures side by side; in less width the first notes give way. Space or hover opens health."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self._found: Health | None = None
        self.setFixedHeight(70)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Figures of the account"))
        self.card = HealthCard(theme)
        self.destroyed.connect(self.card.deleteLater)  # it lies on the window

    def show_facts(self, facts: tuple[Fact, ...], found: Health | None) -> None:
        """Show figures, the last of them health with what is behind it."""
        self._facts, self._found = facts, found
        words = [f"{f.name}: {f.code} {f.figure}, {f.note}" for f in facts]
        if found is not None:
            words += [f"{said(each.name)}: {each.seen}" for each in found.inputs]
        self.setAccessibleDescription("; ".join(words))
        if self.card.isVisible() and found is not None:
            self.card.show_health(found)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space opens and closes what is behind the health."""
        if event.key() == Qt.Key.Key_Space and self.card.isVisible():
            self.card.hide()
        elif event.key() == Qt.Key.Key_Space:
            self._open()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The pointer resting on health opens it; a figure that has no room is told whole."""
        if isinstance(event, QHelpEvent):
            if self._column(event.pos().x()) == len(self._facts) - 1:
                self._open()
            return True
        if event.type() in {QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.card.hide()
        return super().event(event)

    def mousePressEvent(self, event: object) -> None:
        """A click on health opens it at once."""
        at = self.mapFromGlobal(self.cursor().pos()).x()
        if self._column(at) == len(self._facts) - 1:
            self._open()

    def _open(self) -> None:
        if self._found is None:
            return
        window = self.window()
        if self.card.parentWidget() is not window:
            self.card.setParent(window)
        self.card.show_health(self._found)
        corner = self.mapTo(window, QPoint(self.width() - PAGE_EDGE, self.height() - 4))
        left = max(12, min(corner.x(), window.width() - 12) - self.card.width())
        self.card.move(left, corner.y())
        self.card.show()
        self.card.raise_()

    def _width(self) -> float:
        return (self.width() - 2 * PAGE_EDGE + _GAP) / max(len(self._facts), 1)

    def _column(self, x: int) -> int:
        return int((x - PAGE_EDGE + _GAP / 2) // self._width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures in columns of one width."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._width()
        for place, fact in enumerate(self._facts):
            x = PAGE_EDGE + place * width
            if place:
                painter.fillRect(QRectF(round(x - _GAP / 2), 8, 1, 54), QColor(tokens.line))
            room = width - _GAP
            name, note = fact.name, fact.note
            if fact.short_name and text_width(name, 12) > room:
                name = fact.short_name
            if fact.short_note and text_width(note, 12) > room:
                note = fact.short_note
            draw_text(painter, QRectF(x, 6, room, 16), name, tokens.text2, px=12, elide=True)
            left = x
            if fact.code:
                code = QRectF(left, 24, 60, 22)
                left += 4 + draw_text(painter, code, fact.code, tokens.text2, px=11, weight=MEDIUM)
            if fact.icon:
                draw_icon(painter, fact.icon, left, 26, 16, tokens.colour(fact.tone))
                left += 22
            if place == len(self._facts) - 1:
                score = self._found.score if self._found is not None else None
                draw_health(painter, left, 25, tokens, score)
                left += 26
            figure = QRectF(left, 23, x + room - left, 22)
            draw_text(painter, figure, fact.figure, tokens.text, px=16, weight=STRONG, elide=True)
            draw_text(painter, QRectF(x, 46, room, 16), note, tokens.text3, px=12, elide=True)
        painter.end()


class HealthCard(QFrame):
    """The five inputs of a health: score, share, and what was seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(400)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_health(self, found: Health) -> None:
        """Show what the figure comes from."""
        while (old := self._grid.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        head = (
            tr("Health {score} of 100", score=found.score)
            if found.score is not None
            else tr("Too little is known for a figure")
        )
        self._grid.addWidget(label(head, weight=STRONG), 0, 0, 1, 3)
        for place, each in enumerate(found.inputs):
            row = 1 + 2 * place
            score = tr("not known") if each.score is None else number(each.score)
            self._grid.addWidget(label(said(each.name), weight=MEDIUM), row, 0)
            self._grid.addWidget(_Bar(self._theme, each.score), row, 1)
            self._grid.addWidget(label(score), row, 2, Qt.AlignmentFlag.AlignRight)
            words = tr("{seen}; counts {share}", seen=each.seen, share=percent(each.weight))
            self._grid.addWidget(
                Paragraph(self._theme, words, px=12, role="text2"), row + 1, 0, 1, 3
            )
        words = tr("What is not known is left out and not punished.")
        last = 1 + 2 * len(found.inputs)
        self._grid.addWidget(Paragraph(self._theme, words, px=12, role="text3"), last, 0, 1, 3)
        self.setFixedHeight(self._grid.totalHeightForWidth(self.width()))


class _Bar(QWidget):
    def __init__(self, theme: Theme, score: int | None) -> None:
        super().__init__()
        self._theme, self._score = theme, score
        self.setFixedHeight(16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the score as a bar; nothing where it is not known."""
        if self._score is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(0, 5, self.width(), 6)
        draw_bar(painter, room, self._theme.tokens, self._score / 100)
        painter.end()
