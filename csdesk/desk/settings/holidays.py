"""The days off of the year, as the Settings page shows them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from csdesk.desk.fonts import STRONG, font
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.domain.words import country_name, date_words

_LINE, _SHOWN = 24, 8


class HolidayList(QWidget):
    """Which countries count, and every day off of the person's own one."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 14, 0, 0)
        rows.setSpacing(6)
        self.countries = label(px=12, tone="text2", wrap=True)
        self.head = label(px=12, weight=STRONG, tone="text2")
        self.view = QListView()
        self.view.setObjectName("card")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(tr("Days off"))
        self.view.setFont(font(13))
        self.view.setUniformItemSizes(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = QStringListModel(self)
        self.view.setModel(self._model)
        rows.addWidget(self.countries)
        rows.addWidget(self.head)
        rows.addWidget(self.view)

    def show_days(
        self,
        country: str,
        countries: Sequence[str],
        days: Sequence[tuple[date, str]],
        today: date,
    ) -> None:
        """Show the days; an empty name is a day off of the person's own."""
        names = ", ".join(country_name(each) for each in countries)
        self.countries.setText(
            tr("Holidays that count, by the countries in your book: {names}.", names=names)
            if names
            else tr("No account and no person has a country yet, so nobody's holidays count.")
        )
        where = country_name(country) if country else ""
        self.head.setText(
            tr("Days off in {country} and your own", country=where)
            if where
            else tr("Your own days off")
        )
        lines = [
            tr("{day}: {name}", day=date_words(day, today), name=name or tr("own day off"))
            for day, name in days
        ]
        self._model.setStringList(lines)
        self.head.setVisible(bool(lines))
        self.view.setVisible(bool(lines))
        self.view.setFixedHeight(10 + _LINE * min(max(len(lines), 1), _SHOWN))
