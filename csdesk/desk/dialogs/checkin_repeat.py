"""Whether a check-in comes again: the cadence, and when the series ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.desk.account.choice import ChoiceButton
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.domain.recurrence import (
    MOST_COUNT,
    Recurrence,
    choices_for,
    parse_rule,
    rule_text,
    rule_words,
    shifted,
)
from csdesk.errors import Invalid

_ONCE, _KEPT = "", "kept"
_NEVER, _AFTER, _UNTIL = "never", "after", "until"
_FEW = 6  # times that are proposed
_YEAR = 364  # days until the last one that is proposed: whole weeks


def manner(rule: Recurrence) -> str:
    """What stays the same of a cadence when the first day moves: `weekly-2`, `monthly-1-day`."""
    by_day = "-day" if rule.month_day is not None else ""
    return f"{rule.freq.lower()}-{rule.interval}{by_day}"


def without_end(rule: Recurrence) -> Recurrence:
    """The rule as a series that goes on."""
    return replace(rule, count=None, until=None)


class RepeatRow(QWidget):
    """Two choices: how often, and how long. They follow the day of the first meeting."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._day = today()
        self._kept: Recurrence | None = None  # of a series that is none of the usual cadences
        self.touched = False  # the person chose; until then a series keeps its rule
        self.setAccessibleName(tr("Repeats"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        self.often = ChoiceButton(tr("Repeats"), [(_ONCE, tr("Does not repeat"))])
        self.often.changed.connect(lambda _: self._touch())
        self.ends = ChoiceButton(
            tr("Ends"),
            [
                (_NEVER, tr("without end")),
                (_AFTER, tr("ends after")),
                (_UNTIL, tr("ends on")),
            ],
        )
        self.ends.changed.connect(lambda _: self._end_chosen())
        self.count = Field(tr("How many times"))
        self.count.setFixedWidth(48)
        self.count.setMaxLength(4)
        self._times = label(tr("times"), tone="text2")
        self.until = DayField(tr("Last day"), today, placeholder=tr("Last day"))
        self.until.setFixedWidth(150)
        for widget in (self.often, self.ends, self.count, self._times, self.until):
            across.addWidget(widget)
        across.addStretch(1)
        for field in (self.count, self.until):
            field.textEdited.connect(lambda _: self._touch())
        self._offer()

    def show_day(self, day: date) -> None:
        """Offer the cadences of a series that begins on this day; what was chosen keeps its manner."""
        if day == self._day:
            return
        if self._kept is not None:
            self._kept = shifted(self._kept, self._day, day)
        self._day = day
        self._offer()
        self.changed.emit()

    def show_rule(self, text: str, day: date) -> None:
        """Show the rule of a stored check-in whose series, seen from this meeting, begins on `day`."""
        self._day, self._kept = day, None
        rule = parse_rule(text) if text else None
        chosen = manner(rule) if rule is not None else _ONCE
        usual = {manner(each): each for each in choices_for(day)}
        if rule is not None and usual.get(chosen) != without_end(rule):
            self._kept, chosen = without_end(rule), _KEPT
        self._offer()
        self.often.set_value(chosen)
        end = _NEVER
        if rule is not None and rule.count is not None:
            end = _AFTER
            self.count.setText(str(rule.count))
        elif rule is not None and rule.until is not None:
            end = _UNTIL
            self.until.set_day(rule.until)
        self.ends.set_value(end)
        self.touched = False
        self._fit()

    def repeats(self) -> bool:
        """Whether it comes again."""
        return self.often.value() != _ONCE

    def rule(self) -> Recurrence | None:
        """The rule, None for a meeting that takes place once. Raises Invalid for an end that is none."""
        cadence = self._cadences().get(self.often.value())
        if cadence is None:
            return None
        if self.ends.value() == _AFTER:
            return replace(cadence, count=self._typed_count())
        if self.ends.value() == _UNTIL:
            last = self.until.day()
            if last is None:
                raise Invalid("until", tr("The last day is missing."), tr("Write 1 jun."))
            if last < self._day:
                raise Invalid(
                    "until",
                    tr("The last day is before the first meeting."),
                    tr("Choose a later day."),
                )
            return replace(cadence, until=last)
        return cadence

    def rrule(self) -> str:
        """The rule as the book keeps it, empty for once. Raises Invalid."""
        rule = self.rule()
        return rule_text(rule) if rule is not None else ""

    def _typed_count(self) -> int:
        typed = self.count.text().strip()
        if not typed.isdecimal() or not 1 <= int(typed) <= MOST_COUNT:
            raise Invalid(
                "count",
                tr("“{typed}” is no number of meetings.", typed=typed),
                tr("Write 2 to {most}.", most=MOST_COUNT),
            )
        return int(typed)

    def mark(self, field: str) -> bool:
        """Show which of the two fields cannot be used; says whether it is one of them."""
        found = {"count": self.count, "until": self.until}.get(field)
        if found is None:
            return False
        found.mark(wrong=True)
        found.setFocus()
        return True

    def _cadences(self) -> dict[str, Recurrence]:
        found = {manner(each): each for each in choices_for(self._day)}
        if self._kept is not None:
            found[_KEPT] = self._kept
        return found

    def _offer(self) -> None:
        """Offer the cadences; one that the day has none of becomes the nearest, by weekday."""
        before = self.often.value()
        known = self._cadences()
        choices = [(_ONCE, tr("Does not repeat"))]
        choices += [
            (key, rule_words(each, self._day, self._today())) for key, each in known.items()
        ]
        self.often.offer(choices)
        if before and before not in known:
            nearest = before.removesuffix("-day")
            self.often.set_value(nearest if nearest in known else _ONCE)
        self._fit()

    def _touch(self) -> None:
        self.touched = True
        for field in (self.count, self.until):
            field.mark(wrong=False)
        self._fit()
        self.changed.emit()

    def _end_chosen(self) -> None:
        if self.ends.value() == _AFTER and not self.count.text():
            self.count.setText(str(_FEW))
        if self.ends.value() == _UNTIL and not self.until.text():
            year_later = min(self._day.toordinal() + _YEAR, date.max.toordinal())
            self.until.set_day(date.fromordinal(year_later))
        self._touch()
        field = {_AFTER: self.count, _UNTIL: self.until}.get(self.ends.value())
        if field is not None:
            field.setFocus()
            field.selectAll()

    def _fit(self) -> None:
        self.ends.setVisible(self.repeats())
        end = self.ends.value() if self.repeats() else _NEVER
        self.count.setVisible(end == _AFTER)
        self._times.setVisible(end == _AFTER)
        self.until.setVisible(end == _UNTIL)
