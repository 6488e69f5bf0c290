"""The chart of use, on pyqtgraph: imported when a chart is opened, because numpy comes with it.

Days without data are gaps. Colours are those of the theme and change with it.
"""

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil, floor, log10, nan

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from csdesk.desk.account.usage.words import metric_words, point_words, value_words
from csdesk.desk.fonts import font
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.domain.language import said, tr
from csdesk.domain.usage_series import DAY, UsagePoint, UsageSeries
from csdesk.domain.words import MONTHS

_ZOOM, _PAN = 0.7, 0.15  # of what is in view
_LEAST_STEPS = 5  # points that stay in view at least
_DAYS_OF_TICKS = (1, 2, 7, 14)
_MONTHS_OF_TICKS = (1, 2, 3, 6, 12, 24, 60)


class DayAxis(pg.AxisItem):
    """Days as people write them: `4 Dec`, and by month `Dec`, with the year where it turns."""

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, Sequence[float]]]:
        """Whole days, or first days of months, as many as have room for their words."""
        first, last = max(ceil(low), 1), min(floor(high), date.max.toordinal())
        most = max(int(size // 64), 2)
        for width in _DAYS_OF_TICKS:
            if (last - first) / width <= most and last - first < 120:
                start = first + -(first - 1) % width  # multiples of a week fall on Mondays
                return [(width, list(range(start, last + 1, width)))]
        return self._months(first, last, most)

    def _months(self, first: int, last: int, most: int) -> list[tuple[float, Sequence[float]]]:
        begin, end = date.fromordinal(first), date.fromordinal(max(first, last))
        count = (end.year - begin.year) * 12 + end.month - begin.month
        width = next((w for w in _MONTHS_OF_TICKS if count / w <= most), _MONTHS_OF_TICKS[-1])
        ticks = []
        for month in range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month):
            if month % width == 0:
                day = date(month // 12, month % 12 + 1, 1).toordinal()
                if first <= day <= last:
                    ticks.append(day)
        return [(30.0 * width, ticks)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The words of the ticks."""
        found = []
        for value in values:
            day = date.fromordinal(int(value))
            month = said(MONTHS[day.month - 1])
            if spacing < 28:
                found.append(tr("{day} {month}", day=day.day, month=month))
            else:
                found.append(f"{month} {day.year}" if day.month == 1 else month)
        return found


class ValueAxis(pg.AxisItem):
    """Values with grouping, on round steps from zero."""

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, Sequence[float]]]:
        """Steps of 1, 2 or 5 times a power of ten, at least 44 px apart."""
        span = max(high - low, 1e-9)
        rough = span / max(size / 44, 1)
        power = 10.0 ** floor(log10(rough))
        step = next(power * each for each in (1, 2, 5, 10) if power * each >= rough)
        if span >= 5:
            step = max(step, 1.0)
        start = ceil(low / step)
        return [(step, [n * step for n in range(start, floor(high / step) + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The words of the ticks."""
        return [value_words(round(value, 6)) for value in values]


class UsageChart(pg.PlotWidget):
    """One series. Wheel and drag zoom and pan along the days; so do + - and the arrows, 0 shows all."""

    pointed = Signal(str)  # what is under the pointer or the keyboard, in words
    zoomed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        self._box = pg.ViewBox(enableMenu=False)
        super().__init__(
            viewBox=self._box,
            axisItems={"bottom": DayAxis("bottom"), "left": ValueAxis("left")},
        )
        self._theme, self._today = theme, today
        self._series = UsageSeries("", "", DAY, ())
        self._values: list[float] = []
        self._marked: int | None = None
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self._box.setMouseEnabled(x=True, y=False)
        self._box.setDefaultPadding(0.0)
        self.setMouseTracking(True)
        self._under = pg.PlotDataItem(connect="finite")
        self._line = pg.PlotDataItem(connect="finite", antialias=True)
        self._dots = pg.ScatterPlotItem(size=5, pxMode=True)
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setVisible(False)
        self._spot = pg.ScatterPlotItem(size=9, pxMode=True)
        for item in (self._under, self._line, self._dots, self._cursor, self._spot):
            self.addItem(item)
        for name in ("bottom", "left"):
            axis = self.getAxis(name)
            axis.setStyle(tickFont=font(11), tickLength=0, tickTextOffset=8)
            axis.enableAutoSIPrefix(enable=False)
        self.getAxis("left").setWidth(56)
        self.getAxis("bottom").setHeight(26)
        self._box.sigXRangeChanged.connect(self._refit)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        tokens = self._theme.tokens
        ratio = self.devicePixelRatioF()  # pyqtgraph counts the width of a pen in device pixels
        self.setBackground(QColor(tokens.base))
        accent = QColor(tokens.accent)
        soft = QColor(accent)
        soft.setAlphaF(0.10)
        self._line.setPen(pg.mkPen(accent, width=1.75 * ratio))
        self._under.setPen(pg.mkPen(None))
        self._under.setFillLevel(0)
        self._under.setFillBrush(soft)
        self._dots.setPen(pg.mkPen(None))
        self._dots.setBrush(pg.mkBrush(accent))
        self._spot.setPen(pg.mkPen(accent, width=2 * ratio))
        self._spot.setBrush(pg.mkBrush(QColor(tokens.base)))
        self._cursor.setPen(pg.mkPen(QColor(tokens.control), width=ratio))
        for name in ("bottom", "left"):
            axis = self.getAxis(name)
            axis.setPen(pg.mkPen(QColor(tokens.line), width=1))
            axis.setTextPen(pg.mkPen(QColor(tokens.text3)))
        self.showGrid(x=False, y=True, alpha=0.22 if tokens.high_contrast else 0.5)
        self.viewport().update()

    def show_series(self, series: UsageSeries) -> None:
        """Show a series, all of it in view."""
        self._series = series
        days = [point.day.toordinal() for point in series.points]
        self._values = [nan if p.value is None else p.value for p in series.points]
        self._line.setData(days, self._values)
        self._under.setData(days, self._values)
        alone = _alone(series.points)
        self._dots.setData([days[n] for n in alone], [self._values[n] for n in alone])
        self._mark(None)
        if days:
            step = 1 if series.step == DAY else 7
            low, high = days[0] - step / 2, days[-1] + step / 2
            self._box.setLimits(
                xMin=low,
                xMax=high,
                minXRange=min(_LEAST_STEPS * step, high - low),
                maxXRange=high - low,
            )
            self.show_all()
        self._name()

    def show_all(self) -> None:
        """All of the span."""
        days = [point.day.toordinal() for point in self._series.points]
        if days:
            step = 1 if self._series.step == DAY else 7
            self._box.setXRange(days[0] - step / 2, days[-1] + step / 2, padding=0)
            self._refit()

    def in_view(self) -> tuple[float, float]:
        """First and last day in view, as ordinals with a fraction."""
        (low, high), _ = self._box.viewRange()
        return float(low), float(high)

    def zoom(self, *, closer: bool) -> None:
        """Show fewer days, or more, around the marked one or the middle."""
        low, high = self.in_view()
        points = self._series.points
        middle = (
            points[self._marked].day.toordinal() if self._marked is not None else (low + high) / 2
        )
        factor = _ZOOM if closer else 1 / _ZOOM
        self._box.setXRange(
            middle - (middle - low) * factor, middle + (high - middle) * factor, padding=0
        )
        self.zoomed.emit()

    def pan(self, share: float) -> None:
        """Move what is in view, by a share of it; it stays within the series."""
        low, high = self.in_view()
        days = self._series.points
        if not days:
            return
        step = 1 if self._series.step == DAY else 7
        left = days[0].day.toordinal() - step / 2 - low
        right = days[-1].day.toordinal() + step / 2 - high
        by = min(max((high - low) * share, min(left, 0)), max(right, 0))
        self._box.setXRange(low + by, high + by, padding=0)
        self.zoomed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and - zoom, Left and Right pan, with Shift they go from point to point, 0 shows all."""
        keys = Qt.Key
        key = Qt.Key(event.key())
        if key in {keys.Key_Plus, keys.Key_Equal}:
            self.zoom(closer=True)
        elif key in {keys.Key_Minus, keys.Key_Underscore}:
            self.zoom(closer=False)
        elif key == keys.Key_0:
            self.show_all()
            self.zoomed.emit()
        elif key in {keys.Key_Left, keys.Key_Right} and not _with_control(event):
            way = 1 if key == keys.Key_Right else -1
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.step(way)
            else:
                self.pan(_PAN * way)
        else:
            event.ignore()

    def step(self, way: int) -> None:
        """Mark the next point to the left or right, and say it."""
        count = len(self._series.points)
        if count:
            here = self._marked if self._marked is not None else (count if way < 0 else -1)
            self._mark(min(max(here + way, 0), count - 1))
            self._bring_into_view()

    def event(self, event: QEvent) -> bool:
        """On another screen lines are drawn anew, as wide as before."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.dress()
        return bool(super().event(event))

    def viewportEvent(self, event: QEvent) -> bool:
        """The point next to the pointer is marked and said."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(event.position())
        elif event.type() == QEvent.Type.Leave:
            self._mark(None)
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, and the words of the marked point."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._marked is not None:
            self._paint_words(painter)
        painter.end()

    def _point_at(self, place: QPointF) -> None:
        points = self._series.points
        if not points or not self._box.sceneBoundingRect().contains(place):
            self._mark(None)
            return
        day = self._box.mapSceneToView(place).x()
        step = 1 if self._series.step == DAY else 7
        number = round((day - points[0].day.toordinal()) / step)
        self._mark(number if 0 <= number < len(points) else None)

    def _mark(self, number: int | None) -> None:
        self._marked = number
        self._cursor.setVisible(number is not None)
        if number is None:
            self._spot.setData([], [])
            self.pointed.emit("")
        else:
            point = self._series.points[number]
            day = point.day.toordinal()
            self._cursor.setValue(day)
            self._spot.setData(*(([day], [point.value]) if point.value is not None else ([], [])))
            words = point_words(point, self._series, self._today())
            self.setAccessibleDescription(words)
            self.pointed.emit(words)
        self.viewport().update()

    def _bring_into_view(self) -> None:
        assert self._marked is not None
        day = self._series.points[self._marked].day.toordinal()
        low, high = self.in_view()
        if not low <= day <= high:
            by = day - low if day < low else day - high
            self._box.setXRange(low + by, high + by, padding=0)

    def _paint_words(self, painter: QPainter) -> None:
        assert self._marked is not None
        tokens = self._theme.tokens
        words = point_words(self._series.points[self._marked], self._series, self._today())
        width = text_width(words, 12) + 16
        day = float(self._series.points[self._marked].day.toordinal())
        at = self._box.mapViewToScene(QPointF(day, 0)).x()
        left = min(max(at - width / 2, 60), max(self.viewport().width() - width - 8, 8))
        box = QRectF(round(left), 6, width, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.text))
        painter.drawRoundedRect(box, 4, 4)
        draw_text(painter, box.adjusted(8, 0, 0, 0), words, tokens.base, px=12)

    def _refit(self) -> None:
        """Let the height fit the values in view, from zero."""
        low, high = self.in_view()
        seen = [
            p.value
            for p in self._series.points
            if p.value is not None and low - 8 <= p.day.toordinal() <= high + 8
        ]
        top = max(seen, default=0.0)
        self._box.setYRange(0, top * 1.15 if top > 0 else 1.0, padding=0)

    def _name(self) -> None:
        series = self._series
        about = series.feature or tr("the whole account")
        known = [p.value for p in series.points if p.value is not None]
        words = tr("Chart of {metric}, {about}", metric=metric_words(series.metric), about=about)
        if known:
            words += ", " + tr(
                "{n} values from {low} to {high}",
                n=len(known),
                low=value_words(min(known)),
                high=value_words(max(known)),
            )
        self.setAccessibleName(words)


def _alone(points: Sequence[UsagePoint]) -> list[int]:
    """Places of values with a gap on both sides: no line leads to them, so they need a dot."""
    values = [point.value for point in points]
    return [
        n
        for n, value in enumerate(values)
        if value is not None
        and (n == 0 or values[n - 1] is None)
        and (n == len(values) - 1 or values[n + 1] is None)
    ]


def _with_control(event: QKeyEvent) -> bool:
    held = event.modifiers()
    return bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def make_chart(theme: Theme, today: Callable[[], date], parent: QWidget) -> UsageChart:
    """A chart without anything in it yet."""
    made = UsageChart(theme, today)
    made.setParent(parent)
    return made
