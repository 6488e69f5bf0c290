"""The Usage tab: which metric, which feature, how far back; as a chart or as a table."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.account.listing import Listing
from csdesk.desk.account.usage.delegate import FeatureDelegate
from csdesk.desk.account.usage.models import FeaturesModel, SeriesModel
from csdesk.desk.account.usage.words import age_words, is_unused, metric_words
from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal
from csdesk.desk.tokens import MEDIUM_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments, button, tool_button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, label, section_head
from csdesk.domain.language import tr
from csdesk.domain.usage_series import DAY, WEEK, FeatureLine, UsageOverview, UsageSeries

if TYPE_CHECKING:
    from csdesk.desk.account.usage.chart import UsageChart

_SIDE = 320
CHART, TABLE = "chart", "table"
ALL_FEATURES = ""


class UsagePage(Page):
    """It asks for series by `series_asked` and for the dialog by `add_asked`."""

    series_asked = Signal(str, str, str, str)  # metric, feature id, span, step
    add_asked = Signal()
    import_asked = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Use"))
        self._today = today
        self._overview: UsageOverview | None = None
        self._metric, self._account = "", ""
        self._series: UsageSeries | None = None
        self.chart: UsageChart | None = None
        self._focus_wanted = False
        self._by = ""  # step chosen by the person; empty: what fits the data
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._bar = self._controls()
        rows.addWidget(self._bar)
        self.features = FeaturesModel()
        self.feature_list = Listing(theme, tr("Features and their use"), self.features)
        self._drawn = FeatureDelegate(theme, self.feature_list)
        self.feature_list.setItemDelegate(self._drawn)
        self.feature_list.chosen.connect(self._ask)
        self.numbers = SeriesModel(self)
        self.table = self._table()
        self._views = QStackedWidget()
        self._place = QWidget()  # the chart, once it is made
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(PAGE_EDGE - 12, 0, 12, 8)
        self._views.addWidget(self._place)
        beside = QWidget()
        around = QVBoxLayout(beside)
        around.setContentsMargins(PAGE_EDGE - 8, 0, 0, 0)  # cells have 8 px of their own
        around.addWidget(self.table)
        self._views.addWidget(beside)
        self._left = self._chart_side()
        self._side = self._features_side()
        filled = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, filled)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._both.addWidget(self._left, 3)
        self._both.addWidget(self._side, 2)
        self.empty = self._nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        rows.addWidget(self._stack, 1)
        refresh_icons(self, theme.tokens)

    def _controls(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(48)
        across = QHBoxLayout(bar)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        self.metric_button = tool_button(tr("Metric"), name=tr("Metric"))
        self.metric_button.clicked.connect(self._offer_metrics)
        self.span = Segments(
            tr("How far back"),
            (("90", tr("90 days"), ""), ("year", tr("Year"), ""), ("all", tr("All"), "")),
        )
        self.span.set_value("90")
        self.step = Segments(tr("By"), ((DAY, tr("Day"), ""), (WEEK, tr("Week"), "")))
        self.step.set_value(DAY)
        self.view = Segments(
            tr("Shown as"), ((CHART, tr("Chart"), "pulse"), (TABLE, tr("Table"), "table"))
        )
        self.view.set_value(CHART)
        self.add_button = button(tr("Add use by hand"), icon="plus")
        self.add_button.clicked.connect(self.add_asked)
        for widget in (self.metric_button, self.span, self.step, self.view):
            across.addWidget(widget)
        across.addStretch(1)
        across.addWidget(self.add_button)
        self.span.changed.connect(self._span_chosen)
        self.step.changed.connect(self._step_chosen)
        self.view.changed.connect(self._choose_view)
        return bar

    def _chart_side(self) -> QWidget:
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        self.about = Elided(self.theme, px=13, weight=MEDIUM)
        self.age = label(px=12, tone="text2")
        head.addWidget(self.about, 1)
        head.addWidget(self.age)
        rows.addLayout(head)
        rows.addWidget(self._views, 1)
        return side

    def _features_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(36)
        across = QHBoxLayout(head)
        across.setContentsMargins(20, 0, 20, 0)
        across.addWidget(section_head(tr("Features")))
        across.addStretch(1)
        self.breadth = label(px=12, tone="text2")
        across.addWidget(self.breadth)
        rows.addWidget(head)
        rows.addWidget(self.feature_list, 1)
        return side

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(tr("Use by day or week"))
        table.setObjectName("preview")
        table.setModel(self.numbers)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setFont(font(13))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        head = table.horizontalHeader()
        head.setFixedHeight(30)
        head.setHighlightSections(False)
        head.setAccessibleName(tr("Columns of the use"))
        head.resizeSection(0, 220)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(1, 160)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        return table

    def _nothing(self) -> EmptyPage:
        empty = EmptyPage(
            self.theme,
            icon="pulse",
            head=tr("No use is recorded yet"),
            words=tr("Import a file with use by day, or add a number by hand."),
            action=tr("Add use by hand"),
        )
        empty.acted.connect(self.add_asked)
        more = button(tr("Import"), fit="foot")
        more.clicked.connect(self.import_asked)
        empty.add_button(more)
        return empty

    def show_overview(self, overview: UsageOverview) -> None:
        """Show metrics, features and the age of the data; then ask for a series."""
        today = self._today()
        shown_before = (self.table, self.chart, self.empty.action_button)
        inside = any(each is not None and each.hasFocus() for each in shown_before)
        inside = inside or self._focus_wanted
        if overview.account_id != self._account:
            self._account, self._metric, self._by = overview.account_id, "", ""
            self.feature_list.setCurrentIndex(self.features.index(-1))
        self._overview = overview
        for shown in (self.features, self._drawn):
            shown.today, shown.as_of = today, overview.as_of
        names = [metric.name for metric in overview.metrics]
        if self._metric not in names:
            self._metric = names[0] if names else ""
        known = bool(names)
        self._stack.setCurrentIndex(0 if known else 1)
        self._bar.setVisible(known)
        self.age.setText(age_words(overview, today))
        used = sum(not is_unused(each) for each in overview.features)
        self.breadth.setText(
            tr("{n} of {all} used in 90 days", n=used, all=len(overview.features))
            if overview.features
            else ""
        )
        whole = FeatureLine(ALL_FEATURES, tr("The whole account"), None, None, 0.0)
        self.feature_list.show_items([whole, *overview.features], more=False)
        if known:
            self._make_chart()
            if not self.feature_list.currentIndex().isValid():
                self.feature_list.setCurrentIndex(self.features.index(0))
            else:
                self._ask()
        if inside:
            self.take_focus()

    def show_series(self, series: UsageSeries) -> None:
        """Show a series in the chart and in the table."""
        self._series = series
        self.step.set_value(series.step)
        about = series.feature or tr("the whole account")
        metric = metric_words(series.metric)
        head = f"{metric[:1].upper()}{metric[1:]}, {about}"
        self.about.set_words(
            head if series.known else tr("{about}: nothing recorded in this span", about=head)
        )
        self.metric_button.setText(literal(metric))
        self.metric_button.setAccessibleName(tr("Metric: {name}", name=metric))
        self.numbers.show_series(series, self._today())
        if self.chart is not None:
            self.chart.show_series(series)

    def take_focus(self) -> None:
        """Give the keyboard to the chart or the table; until there is one it waits for it."""
        self._focus_wanted = self._overview is None
        if self._stack.currentIndex():
            target: QWidget = self.empty.action_button
        elif self.view.value() == TABLE or self.chart is None:
            target = self.table
        else:
            target = self.chart
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def act(self, name: str) -> bool:
        """Zooming from a menu or the palette."""
        if self.chart is None or name not in {"chart_in", "chart_out", "chart_all"}:
            return False
        if name == "chart_all":
            self.chart.show_all()
        else:
            self.chart.zoom(closer=name == "chart_in")
        return True

    def adapt(self, width: int, height: int) -> None:
        """In less width the features move below the chart."""
        narrow = width < MEDIUM_BELOW
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._side.setFixedWidth(_SIDE)
        self.add_button.setText(tr("Add") if narrow else f"\u2009{tr('Add use by hand')}")

    def _make_chart(self) -> None:
        if self.chart is not None:
            return
        # Imported only here: pyqtgraph brings numpy, which nothing else of the morning needs.
        from csdesk.desk.account.usage.chart import make_chart

        self.chart = make_chart(self.theme, self._today, self._place)
        layout = self._place.layout()
        assert layout is not None
        layout.addWidget(self.chart)

    def _choose_view(self, kind: str) -> None:
        self._views.setCurrentIndex(1 if kind == TABLE else 0)

    def _span_chosen(self, _: str) -> None:
        self._by = ""  # whether days or weeks fit another span is seen from its data
        self._ask()

    def _step_chosen(self, step: str) -> None:
        self._by = step
        self._ask()

    def _ask(self) -> None:
        feature = self.feature_list.current()
        if self._overview is not None and self._metric and isinstance(feature, FeatureLine):
            self.series_asked.emit(self._metric, feature.id, self.span.value(), self._by)

    def _offer_metrics(self) -> None:
        if self._overview is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for metric in self._overview.metrics:
            entry = menu.addAction(literal(metric_words(metric.name)))
            entry.triggered.connect(partial(self.choose_metric, metric.name))
        below = self.metric_button.rect().bottomLeft()
        menu.popup(self.metric_button.mapToGlobal(below))

    def metric_names(self) -> list[str]:
        """Metrics of the account, the one that is shown first."""
        names = [each.name for each in self._overview.metrics] if self._overview else []
        return sorted(names, key=lambda name: name != self._metric)

    def choose_metric(self, name: str) -> None:
        """Show another metric."""
        self._metric = name
        self._ask()
