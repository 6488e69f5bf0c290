"""Free starts in two clocks, and both working days as bars. Painted; one stop of the Tab key each."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from csdesk.desk.dialogs.form import LABEL_WIDTH
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_ring, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.labels import label
from csdesk.domain.clocks import zone_name, zone_named
from csdesk.domain.free_time import Slot, SlotDay, their_hours
from csdesk.domain.language import said, tr
from csdesk.domain.words import SHORT_WEEKDAYS, date_words
from csdesk.services.free_slots import Planning

_HEAD, _CELL, _GAP, _COLUMNS = 24, 44, 6, 5
_BAR = 16  # from one bar of both days to the next


class SlotGrid(QWidget):
    """Up to five days side by side, each with its free starts. Arrows walk, Space or Enter takes one."""

    chosen = Signal(object)  # aware datetime on the person's clock

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: tuple[SlotDay, ...] = ()
        self._place = ""
        self._at = (0, 0)  # column, row of the keyboard
        self._taken: datetime | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "own")
        self.setAccessibleName(tr("Free slots"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_slots(self, days: tuple[SlotDay, ...], place: str) -> None:
        """Offer these starts; `place` is where the guest's clock is, empty where it is the same."""
        self._days, self._place, self._at = days, place, (0, 0)
        self.setFixedHeight(self.sizeHint().height())
        self.setEnabled(bool(days))
        self._say()
        self.update()

    def days(self) -> tuple[SlotDay, ...]:
        """What is offered."""
        return self._days

    def take(self, starts: datetime | None) -> None:
        """Mark the start that the fields show, where it is among those offered."""
        self._taken = starts
        for column, day in enumerate(self._days):
            for row, slot in enumerate(day.slots):
                if starts is not None and slot.starts == starts:
                    self._at = (column, row)
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the day with the most starts."""
        most = max((len(day.slots) for day in self._days), default=0)
        return QSize(560, _HEAD + most * (_CELL + _GAP) if most else 28)

    def cell(self, column: int, row: int) -> QRectF:
        """Where a start is drawn."""
        width = (self.width() - 8 * (_COLUMNS - 1)) / _COLUMNS
        return QRectF(column * (width + 8), _HEAD + row * (_CELL + _GAP), width, _CELL)

    def here(self) -> Slot | None:
        """The start that the keyboard is on."""
        column, row = self._at
        if column < len(self._days) and row < len(self._days[column].slots):
            return self._days[column].slots[row]
        return None

    def words_of(self, slot: Slot) -> str:
        """`Mon 30 Nov, 14:00, 10:00 in São Paulo`."""
        day = date_words(slot.starts.date(), slot.starts.date())
        own = tr("{day}, {time}", day=day, time=f"{slot.starts:%H:%M}")
        if not self._place:
            return own
        return tr(
            "{own}, {time} in {place}", own=own, time=f"{slot.there:%H:%M}", place=self._place
        )

    def _say(self) -> None:
        slot = self.here()
        self.setAccessibleDescription(self.words_of(slot) if slot is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and take."""
        keys = Qt.Key
        column, row = self._at
        step = {
            keys.Key_Left: (-1, 0),
            keys.Key_Right: (1, 0),
            keys.Key_Up: (0, -1),
            keys.Key_Down: (0, 1),
        }.get(Qt.Key(event.key()))
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if step is not None and self._days:
            column = min(max(column + step[0], 0), len(self._days) - 1)
            self._at = (column, min(max(row + step[1], 0), len(self._days[column].slots) - 1))
            self._say()
            self.update()
        elif event.key() in {keys.Key_Space, keys.Key_Return, keys.Key_Enter} and plain:
            slot = self.here()
            if slot is not None:
                self.chosen.emit(slot.starts)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the start under the pointer."""
        for column, day in enumerate(self._days):
            for row, slot in enumerate(day.slots):
                if self.cell(column, row).contains(event.position()):
                    self._at = (column, row)
                    self.chosen.emit(slot.starts)
                    self._say()
                    self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw days and starts."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._days:
            words = tr("No start fits both working days in the next three weeks.")
            room = QRectF(0, 0, self.width(), 24)
            draw_text(painter, room, words, tokens.text2, px=12, elide=True)
        for column, day in enumerate(self._days):
            head = self.cell(column, 0)
            name = said(SHORT_WEEKDAYS[day.day.weekday()])
            words = tr("{weekday} {day}", weekday=name, day=day.day.day)
            room = QRectF(head.x(), 0, head.width(), 18)
            draw_text(painter, room, words, tokens.text2, px=12, weight=STRONG)
            for row, slot in enumerate(day.slots):
                self._paint_slot(painter, self.cell(column, row), slot)
        if self.hasFocus() and self.here() is not None:
            draw_ring(painter, self.cell(*self._at).adjusted(2, 2, -2, -2), tokens, 6)
        painter.end()

    def _paint_slot(self, painter: QPainter, rect: QRectF, slot: Slot) -> None:
        tokens = self._theme.tokens
        taken = self._taken is not None and slot.starts == self._taken
        painter.setPen(QPen(QColor(tokens.accent if taken else tokens.edge), 1))
        painter.setBrush(QColor(tokens.accent if taken else tokens.raised))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ink = tokens.onaccent if taken else tokens.text
        second = tokens.onaccent if taken else tokens.text2
        inner = rect.adjusted(11, 0, -8, 0)
        clock = f"{slot.starts:%H:%M}"
        if self._place:
            first = QRectF(inner.x(), rect.y() + 4, inner.width(), 18)
            draw_text(painter, first, clock, ink, weight=STRONG)
            below = QRectF(inner.x(), rect.y() + 22, inner.width(), 17)
            there = tr("{time} {place}", time=f"{slot.there:%H:%M}", place=self._place)
            draw_text(painter, below, there, second, px=12, elide=True)
        else:
            draw_text(painter, inner, clock, ink, weight=STRONG)
        if taken:
            draw_icon(painter, "check", rect.right() - 24, rect.y() + 5, 16, tokens.onaccent)


class TwoDays(QWidget):
    """Both working days of one date as bars over each other, and the meeting as a frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._own = (540, 1050)
        self._theirs: tuple[int, int] | None = None
        self._busy: tuple[tuple[int, int], ...] = ()
        self._slot: tuple[int, int] | None = None
        self._names = ("", "")
        self._shift = 0  # minutes that their clock is ahead
        self.setFixedHeight(64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_days(
        self,
        own: tuple[int, int],
        busy: tuple[tuple[int, int], ...],
        theirs: tuple[int, int] | None,
        names: tuple[str, str],
        shift: int,
        slot: tuple[int, int] | None,
    ) -> None:
        """All in minutes of the person's day; `theirs` None: the guest has the same clock."""
        self._own, self._busy, self._theirs = own, busy, theirs
        self._names, self._shift, self._slot = names, shift, slot
        self.setFixedHeight(64 if theirs is not None else 36)
        self.setAccessibleName(
            tr("Working days of {own} and {theirs}", own=names[0], theirs=names[1])
        )
        self.update()

    def cities(self) -> tuple[str, ...]:
        """Whose day each bar is, from above; one where both clocks are the same."""
        return self._names if self._theirs is not None else self._names[:1]

    def _reach(self) -> tuple[int, int]:
        """The stretch that is drawn: whole hours around both days and the slot."""
        spans = [
            self._own,
            *([self._theirs] if self._theirs else []),
            *([self._slot] if self._slot else []),
        ]
        first = min(span[0] for span in spans) // 60 * 60 - 60
        last = -(-max(span[1] for span in spans) // 60) * 60 + 60
        return max(first, -12 * 60), min(max(last, first + 12 * 60), 36 * 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw hours, bars, the frame."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._reach()

        def at(minute: int) -> float:
            inside = min(max(minute, first), last)
            return (inside - first) / (last - first) * self.width()

        def bar(span: tuple[int, int], y: float, colour: str) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            wide = at(span[1]) - at(span[0])
            painter.drawRoundedRect(QRectF(at(span[0]), y, wide, 12), 3, 3)

        self._hours(painter, first, last, 0, 0)
        bar((first, last), 18, tokens.hover)
        bar(self._own, 18, tokens.accent)
        for span in self._busy:
            inside = (max(span[0], self._own[0]), min(span[1], self._own[1]))
            if inside[0] < inside[1]:
                rect = QRectF(at(inside[0]), 18, at(inside[1]) - at(inside[0]), 12)
                painter.fillRect(rect, QColor(tokens.select))
                painter.setPen(QPen(QColor(tokens.accent), 1))
                painter.drawLine(
                    rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5)
                )
        bottom = 31.0
        if self._theirs is not None:
            bar((first, last), 34, tokens.hover)
            bar(self._theirs, 34, tokens.control)
            self._hours(painter, first, last, 48, self._shift)
            bottom = 47.0
        if self._slot is not None:
            wide = max(at(self._slot[1]) - at(self._slot[0]), 6.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # A rim around the frame: in high contrast it has the colour of the bar below.
            for colour, width in ((tokens.base, 6), (tokens.text, 2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRoundedRect(QRectF(at(self._slot[0]), 16, wide, bottom - 15), 3, 3)
        painter.end()

    def _hours(self, painter: QPainter, first: int, last: int, y: float, shift: int) -> None:
        tokens = self._theme.tokens
        step = 180
        start = -(-first // step) * step
        for minute in range(start, last + 1, step):
            x = (minute - first) / (last - first) * self.width()
            clock = (minute + shift) % (24 * 60)
            words = f"{clock // 60:02}:{clock % 60:02}"
            left = min(max(x - 18, 0), self.width() - 36)
            draw_text(painter, QRectF(left, y, 36, 16), words, tokens.text3, px=11, weight=MEDIUM)


class Cities(QWidget):
    """The names of the bars of `TwoDays`, beside them in the label column."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, _BAR - 2, 0, 0)
        rows.setSpacing(0)
        self._labels = [label(px=12, tone="text2") for _ in range(2)]
        for each in self._labels:
            each.setFixedHeight(_BAR)
            rows.addWidget(each)
        rows.addStretch(1)

    def show_cities(self, names: tuple[str, ...]) -> None:
        """Name the bars from above; a name that is too long is cut and whole in the tooltip."""
        dots = Qt.TextElideMode.ElideRight
        for each, name in zip(self._labels, (*names, "")[:2], strict=True):
            each.setText(each.fontMetrics().elidedText(name, dots, LABEL_WIDTH))
            each.setToolTip(plain_tip(name))
            each.setVisible(bool(name))


def zone_city(zone: str) -> str:
    """`São Paulo` is not known from a zone; `America/Sao_Paulo` reads `Sao Paulo`."""
    return zone.rpartition("/")[2].replace("_", " ")


def show_planning(bars: TwoDays, planning: Planning, at: datetime, minutes: int) -> None:
    """Show both working days of the date of `at`, a start on the person's clock."""
    own, day, policy = planning.now.tzinfo, at.date(), planning.policy
    assert own is not None
    guest = planning.guest
    there = at.astimezone(zone_named(guest.zone)) if guest.zone else at
    ahead = (there.utcoffset() or timedelta()) - (at.utcoffset() or timedelta())
    shift = round(ahead.total_seconds() / 60)
    start = minutes_of(at, day)
    bars.show_days(
        (
            minutes_of(at.replace(hour=policy.work_from.hour, minute=policy.work_from.minute), day),
            minutes_of(at.replace(hour=policy.work_to.hour, minute=policy.work_to.minute), day),
        ),
        planning.busy_on(day),
        their_hours(day, own, guest.zone) if shift else None,
        (zone_city(zone_name(own)), guest.place or zone_city(guest.zone)),
        shift,
        (start, start + minutes),
    )


def minutes_of(at: datetime, day: date) -> int:
    """Minutes of `day` at which a time lies, on its own clock; below 0 or over 1440 on other days."""
    return (at.date() - day).days * 24 * 60 + at.hour * 60 + at.minute
