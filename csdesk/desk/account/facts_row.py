"""The head of an account page in figures, and its renewal runway."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.lines import AccountPage
from csdesk.domain.words import date_words, day_words, days, distance, money

_NOW, _SOON = 14, 45  # days before the notice deadline


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, a figure and a note under it. `tone`: a colour role of the icon before the figure."""

    name: str
    figure: str
    note: str
    code: str = ""
    icon: str = ""
    tone: str = "text"


def notice_tone(left: int | None) -> str:
    """How near the notice deadline is: now at 14 days or less, soon at 45."""
    if left is None or left < 0:
        return "text3"
    return "now" if left <= _NOW else "soon" if left <= _SOON else "text3"


def facts_of(page: AccountPage, today: date) -> tuple[Fact, ...]:
    """The figures of an account, each with what is known about it."""
    line = page.line
    return (
        _mrr(page),
        _renewal(page, today),
        _notice(page, today),
        _last_talk(page, today),
        _next_step(page, today),
        Fact(
            "Customer since",
            str(page.customer_since.year) if page.customer_since else "unknown",
            date_words(page.customer_since, today) if page.customer_since else line.status,
        ),
    )


def _mrr(page: AccountPage) -> Fact:
    amount = page.line.mrr
    if amount is None:
        return Fact("MRR", "none", "no running contract")
    code, _, number = money(amount).partition("\u00a0")
    more = ", ".join(money(m) for m in page.line.more_mrr)
    yearly = int(amount.amount * 12)
    note = f"and {more}" if more else f"{code}\u00a0{yearly:,} a year"
    return Fact("MRR", number, note, code=code)


def _renewal(page: AccountPage, today: date) -> Fact:
    on = page.line.renews_on
    if on is None:
        return Fact("Renewal", "none", "nothing renews")
    left = (on - today).days
    said = ", derived" if page.line.renewal_derived else ""
    figure = days(left) if left >= 0 else f"{days(-left)} overdue"
    return Fact("Renewal", figure, date_words(on, today) + said)


def _notice(page: AccountPage, today: date) -> Fact:
    on = page.line.notice_on
    if on is None:
        return Fact("Notice deadline", "none", "no notice period")
    left = (on - today).days
    tone = notice_tone(left)
    figure = days(left) if left >= 0 else "passed"
    icon = "hourglass" if tone in {"now", "soon"} else ""
    return Fact("Notice deadline", figure, date_words(on, today), icon=icon, tone=tone)


def _last_talk(page: AccountPage, today: date) -> Fact:
    last = page.line.last_two_way
    if last is None:
        return Fact("Last two-way contact", "never", "nobody has talked to them yet")
    day = last.astimezone().date()
    silent = any(r.signal.family == "silence" for r in page.reasons)
    ago = (today - day).days
    figure = distance(-ago) if ago <= 1 else f"{days(ago)} ago"
    icon, tone = ("speech-struck", "soon") if silent else ("", "text")
    return Fact("Last two-way contact", figure, date_words(day, today), icon=icon, tone=tone)


def _next_step(page: AccountPage, today: date) -> Fact:
    steps = [task for task in page.tasks if not task.done]
    if not steps:
        return Fact("Next step", "none", "set one with the next log")
    step = steps[0]
    whose = "yours" if step.side == "us" else "theirs"
    when = f"by {day_words(step.due_on, today)}, {whose}" if step.due_on else whose
    return Fact("Next step", step.title, when)


class FactsRow(QWidget):
    """Six figures side by side; in less width the last ones give way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: tuple[Fact, ...] = ()
        self.setFixedHeight(70)
        self.setAccessibleName("Figures of the account")

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show figures."""
        self._facts = facts
        self.setAccessibleDescription(
            "; ".join(f"{f.name}: {f.code} {f.figure}, {f.note}" for f in facts)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures in columns of one width."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        count = len(self._facts) if self.width() >= 1000 else min(5, len(self._facts))
        width = (self.width() - 2 * PAGE_EDGE) / max(count, 1)
        for number, fact in enumerate(self._facts[:count]):
            x = PAGE_EDGE + number * width
            if number:
                painter.fillRect(QRectF(round(x) - 14, 4, 1, 52), QColor(tokens.line))
            room = width - 20
            draw_text(painter, QRectF(x, 2, room, 16), fact.name, tokens.text2, px=12, elide=True)
            left = x
            if fact.code:
                code = QRectF(left, 20, 60, 22)
                left += 4 + draw_text(painter, code, fact.code, tokens.text2, px=11, weight=MEDIUM)
            if fact.icon:
                draw_icon(painter, fact.icon, left, 23, 16, tokens.colour(fact.tone))
                left += 22
            figure = QRectF(left, 20, x + room - left, 22)
            draw_text(painter, figure, fact.figure, tokens.text, px=16, weight=STRONG, elide=True)
            draw_text(painter, QRectF(x, 42, room, 16), fact.note, tokens.text3, px=12, elide=True)
        painter.end()


@dataclass(frozen=True, slots=True)
class _Mark:
    at: float
    head: str
    below: str
    colour: str
    last: bool = False


class Runway(QWidget):
    """From today to the notice deadline and on to the renewal, as a band."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = date.min
        self._notice: date | None = None
        self._renewal: date | None = None
        self._note = ""
        self.setObjectName("band")
        self.setFixedHeight(98)

    def show_contract(self, page: AccountPage, today: date) -> None:
        """Show the way to the next renewal; the band is hidden where there is none ahead."""
        self._today, self._notice, self._renewal = today, page.line.notice_on, page.line.renews_on
        ahead = self._renewal is not None and self._renewal > today
        self.setVisible(ahead)
        if not ahead or self._renewal is None:
            return
        by_itself = any(c.auto_renew and c.renews_on == self._renewal for c in page.contracts)
        self._note = (
            "without notice it renews by itself" if by_itself else "it ends unless both agree"
        )
        words = f"Renewal in {days((self._renewal - today).days)}"
        if self._notice is not None and self._notice >= today:
            words += f", notice deadline in {days((self._notice - today).days)}"
        self.setAccessibleName(f"{words}; {self._note}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw band, marks and words."""
        if self._renewal is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        for y in (0, self.height() - 1):
            painter.fillRect(QRectF(0, y, self.width(), 1), QColor(tokens.line))
        left, width = float(PAGE_EDGE), self.width() - 2.0 * PAGE_EDGE
        span = max((self._renewal - self._today).days, 1)
        track = QRectF(left, 49, width, 12)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        marks = [_Mark(left, "Today", date_words(self._today, self._today), tokens.text)]
        note_at = left + 8
        if self._notice is not None and self._today <= self._notice < self._renewal:
            note_at = self._paint_notice(painter, track, span, marks) + 8
        renewal = f"Renewal {date_words(self._renewal, self._today)}"
        marks.append(_Mark(left + width, renewal, days(span), tokens.text, last=True))
        room = QRectF(note_at, 66, left + width - note_at, 16)
        draw_text(painter, room, self._note, tokens.text2, px=12, elide=True)
        self._paint_marks(painter, marks)
        painter.end()

    def _paint_notice(
        self, painter: QPainter, track: QRectF, span: int, marks: list[_Mark]
    ) -> float:
        tokens = self._theme.tokens
        assert self._notice is not None
        until = (self._notice - self._today).days
        tone = notice_tone(until)
        at = track.x() + track.width() * until / span
        ours = QRectF(track.x(), track.y(), max(at - track.x(), 3), track.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(ours, 3, 3)
        head = f"Notice deadline {date_words(self._notice, self._today)}"
        colour = tokens.colour(tone) if tone != "text3" else tokens.text
        marks.append(_Mark(at, head, days(until) if until else "today", colour))
        return at

    def _paint_marks(self, painter: QPainter, marks: list[_Mark]) -> None:
        tokens = self._theme.tokens
        last = marks[-1]
        ends_at = last.at - 16 - text_width(last.head, 12, STRONG)
        for number, mark in enumerate(marks):
            x = mark.at - 2 if mark.last else mark.at
            painter.fillRect(QRectF(x, 22, 2, 40), QColor(mark.colour))
            following = (
                ends_at if number == len(marks) - 2 else marks[min(number + 1, len(marks) - 1)].at
            )
            room = following - mark.at - 14
            if mark.last:
                for y, words, weight, ink in (
                    (15, mark.head, STRONG, mark.colour),
                    (31, mark.below, 400, tokens.text2),
                ):
                    area = QRectF(x - 408, y, 400, 16)
                    draw_text(painter, area, words, ink, px=12, weight=weight, right=True)
                continue
            # Colliding words: first the date goes, then the whole label.
            if room >= text_width(mark.head, 12, STRONG):
                area = QRectF(mark.at + 8, 15, room, 16)
                draw_text(painter, area, mark.head, mark.colour, px=12, weight=STRONG)
            if room >= text_width(mark.below, 12):
                area = QRectF(mark.at + 8, 31, room, 16)
                draw_text(painter, area, mark.below, tokens.text2, px=12)
