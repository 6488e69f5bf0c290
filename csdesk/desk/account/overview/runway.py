"""The large runway: our part, their part, the notice deadline, the renewal, over the width of the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.marks import notice_tone
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import PAGE_EDGE, Tokens
from csdesk.domain.language import plural, tr
from csdesk.domain.runway import Runway
from csdesk.domain.words import date_words, days, short_date

HEIGHT = 98
_TRACK_Y, _TRACK = 49, 12
_HEAD_Y, _DATE_Y, _NOTE_Y = 15, 31, 66
_GAP = 14  # between words of two marks


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on the band. `x` in pixels; `note` stands below the band, `last` has its words at the left."""

    x: float
    head: str
    second: str
    note: str
    role: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with the words that have room; empty ones had none."""

    mark: Mark
    head: str
    second: str
    note: str


def marks_of(way: Runway, left: float, width: float) -> list[Mark]:
    """The marks of a runway between `left` and `left + width`, in their order."""
    span = max((way.renews_on - way.today).days, 1)

    def at(day: date) -> float:
        return left + width * min(max((day - way.today).days, 0), span) / span

    offer_left = (way.offer_by - way.today).days if way.offer_by is not None else None
    first_note = ""
    if way.offer_by is not None:
        first_note = tr("prepare the offer")
    elif way.offer_made_on is not None:
        first_note = tr("offer made {day}", day=date_words(way.offer_made_on, way.today))
    elif way.deadline is not None:
        first_note = tr("the offer is late")
    else:
        first_note = tr("the notice deadline has passed")
    marks = [Mark(left, tr("Today"), date_words(way.today, way.today), first_note, "text")]
    if way.offer_by is not None and offer_left is not None:
        day = date_words(way.offer_by, way.today)
        second = (
            plural("{n} day, the last useful day", "{n} days, the last useful day", offer_left)
            if offer_left
            else tr("today, the last useful day")
        )
        marks.append(
            Mark(
                at(way.offer_by),
                tr("Offer out by {day}", day=day),
                second,
                tr("time for them to decide"),
                "accent",
            )
        )
    if way.deadline is not None and way.deadline < way.renews_on:
        to_notice = (way.deadline - way.today).days
        tone = notice_tone(to_notice)
        marks.append(
            Mark(
                at(way.deadline),
                tr("Notice deadline {day}", day=date_words(way.deadline, way.today)),
                days(to_notice) if to_notice else tr("today"),
                _after_words(way),
                tone if tone != "text3" else "text",
            )
        )
    marks.append(
        Mark(
            left + width,
            tr("Renewal {day}", day=date_words(way.renews_on, way.today)),
            days(span),
            "",
            "text",
            last=True,
        )
    )
    return marks


def _after_words(way: Runway) -> str:
    if not way.by_itself:
        return tr("it ends unless both agree")
    if way.term_months > 0:
        return plural(
            "without notice it renews by itself for {n} month",
            "without notice it renews by itself for {n} months",
            way.term_months,
        )
    return tr("without notice it renews by itself")


def place(marks: Sequence[Mark]) -> list[Placed]:
    """Which words have room: of two that collide the note gives way, then the date, then the head.

    The last mark has its words at its left and keeps them; the head of the notice deadline goes before
    that of the offer, and today's head goes first.
    """
    last = marks[-1]
    ends = {
        "head": last.x - 10 - text_width(last.head, 12, STRONG) - _GAP,
        "second": last.x - 10 - text_width(last.second, 12) - _GAP,
        "note": last.x,
    }
    found: list[Placed] = []
    for mark in reversed(marks[:-1]):
        begin = mark.x + 8
        shown: dict[str, str] = {}
        for line, words, weight in (
            ("head", mark.head, STRONG),
            ("second", mark.second, 400),
            ("note", mark.note, 400),
        ):
            fits = bool(words) and begin + text_width(words, 12, weight) <= ends[line]
            shown[line] = words if fits else ""
        # A date without its head says nothing.
        if not shown["head"]:
            shown["second"] = ""
        for line in ends:
            if shown[line]:
                ends[line] = mark.x - _GAP
            else:
                ends[line] = min(ends[line], mark.x - _GAP) if line != "note" else ends[line]
        found.append(Placed(mark, shown["head"], shown["second"], shown["note"]))
    found.reverse()
    return [*found, Placed(last, last.head, last.second, "")]


class RunwayBand(QWidget):
    """From today to the renewal as a band, 98 high."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._way: Runway | None = None
        self.setFixedHeight(HEIGHT)
        self.hide()

    def show_way(self, way: Runway | None) -> None:
        """Show the way to the next renewal; the band is hidden where there is none ahead."""
        self._way = way
        self.setVisible(way is not None)
        if way is None:
            return
        marks = marks_of(way, 0, 1000)
        words = [f"{m.head}, {m.second}{', ' + m.note if m.note else ''}" for m in marks]
        words += [closed_words(first, last) for first, last in way.closed]
        self.setAccessibleName(tr("Way to the renewal"))
        self.setAccessibleDescription("; ".join(words))
        self.setToolTip(plain_tip("\n".join(words)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw band, marks and words."""
        way = self._way
        if way is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.sunken))
        for y in (0, self.height() - 1):
            painter.fillRect(QRectF(0, y, self.width(), 1), QColor(tokens.line))
        left, width = float(PAGE_EDGE), self.width() - 2.0 * PAGE_EDGE
        placed = place(marks_of(way, left, width))
        self._paint_track(painter, tokens, way, QRectF(left, _TRACK_Y, width, _TRACK))
        for each in placed:
            _paint_mark(painter, tokens, each)
        self._paint_closed_words(painter, tokens, way, placed, left, width)
        painter.end()

    def _paint_track(self, painter: QPainter, tokens: Tokens, way: Runway, track: QRectF) -> None:
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if way.deadline is None:
            return
        span = max((way.renews_on - way.today).days, 1)

        def at(day: date) -> float:
            return track.x() + track.width() * (day - way.today).days / span

        theirs_from = at(way.offer_by) if way.offer_by is not None else track.x()
        theirs = QRectF(theirs_from, track.y(), at(way.deadline) - theirs_from, track.height())
        if theirs.width() > 1:
            painter.setPen(QPen(QColor(tokens.soon), 1))
            painter.setBrush(QColor(tokens.soontint))
            painter.drawRoundedRect(theirs.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        for first, last in way.closed:
            x = at(first)
            end = min(at(last) + track.width() / span, theirs.right())
            _hatch(painter, tokens, QRectF(x, track.y() + 1, max(end - x, 0), track.height() - 2))
        if way.offer_by is not None:
            ours = QRectF(track.x(), track.y(), max(theirs_from - track.x(), 3), track.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(ours, 3, 3)

    def _paint_closed_words(
        self,
        painter: QPainter,
        tokens: Tokens,
        way: Runway,
        placed: Sequence[Placed],
        left: float,
        width: float,
    ) -> None:
        """Say below the band from when they are closed, where there is room beside the notes."""
        if not way.closed or way.deadline is None:
            return
        span = max((way.renews_on - way.today).days, 1)
        first, last = max(way.closed, key=lambda days_off: (days_off[1] - days_off[0], days_off[0]))
        words = closed_words(first, last)
        x = left + width * (first - way.today).days / span
        end = x + text_width(words, 12)
        for each in placed:
            begin = each.mark.x + 8
            if each.note and begin < end + _GAP and x < begin + text_width(each.note, 12) + _GAP:
                return
        if end <= left + width:
            draw_text(painter, QRectF(x, _NOTE_Y, end - x + 2, 16), words, tokens.text2, px=12)


def closed_words(first: date, last: date) -> str:
    """`closed 25 Dec`, `closed 25 Dec to 27 Dec`."""
    if first == last:
        return tr("closed {day}", day=short_date(first))
    return tr("closed {first} to {last}", first=short_date(first), last=short_date(last))


def _hatch(painter: QPainter, tokens: Tokens, area: QRectF) -> None:
    """Paint lines at 45 degrees."""
    painter.save()
    shape = QPainterPath()
    shape.addRect(area)
    painter.setClipPath(shape)
    painter.setPen(QPen(QColor(tokens.soon), 1))
    x = area.x() - area.height()
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
        x += 5
    painter.restore()


def _paint_mark(painter: QPainter, tokens: Tokens, placed: Placed) -> None:
    mark = placed.mark
    x = mark.x - 2 if mark.last else mark.x
    ink = tokens.colour(mark.role)
    painter.fillRect(QRectF(round(x), 22, 2, 40), QColor(ink))
    for y, words, weight, colour in (
        (_HEAD_Y, placed.head, STRONG, ink),
        (_DATE_Y, placed.second, 400, tokens.text2),
        (_NOTE_Y, placed.note, 400, tokens.text2),
    ):
        if not words:
            continue
        room = QRectF(x - 408, y, 400, 16) if mark.last else QRectF(mark.x + 8, y, 600, 16)
        draw_text(painter, room, words, colour, px=12, weight=weight, right=mark.last)
