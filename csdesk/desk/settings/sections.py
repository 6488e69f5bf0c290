"""The sections of the Settings page: their rows, made from the table of settings."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.settings.rows import (
    Editor,
    PairEditor,
    SettingRow,
    TextEditor,
    WeekdayEditor,
    WeightEditor,
)
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label, rule
from csdesk.domain.kinds import family_words
from csdesk.domain.language import said, tr
from csdesk.services.setting_table import SETTINGS, Setting, setting

_WIDE = {
    "name": 240,
    "email": 240,
    "days_off": 280,
    "backup_folder": 204,
    "home_country": 160,
    "renewal_alarms": 110,
    "smtp_host": 240,
    "smtp_user": 240,
    "smtp_security": 110,
    "answer_folder": 204,
    "agenda_kinds": 300,
}


class Section(QWidget):
    """A head and its rows. `changed` of a row is connected by whoever makes the section."""

    def __init__(self, key: str, title: str, text: str = "") -> None:
        super().__init__()
        self.key, self.title = key, title
        self.rows: list[SettingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(0)
        head = label(title, px=14, weight=STRONG)
        head.setContentsMargins(0, 0, 0, 2 if text else 8)
        self._column.addWidget(head)
        if text:
            note = label(text, px=12, tone="text2", wrap=True)
            note.setContentsMargins(0, 0, 0, 8)
            self._column.addWidget(note)
        self._heads: list[tuple[QWidget, list[SettingRow]]] = []
        self._extras: list[tuple[QWidget, str]] = []

    def add_head(self, words: str) -> None:
        """Begin a group of rows."""
        made = label(words, px=12, weight=STRONG, tone="text2")
        made.setContentsMargins(0, 14, 0, 4)
        made.setFixedHeight(36)
        self._column.addWidget(made)
        self._heads.append((made, []))

    def add_row(self, row: SettingRow) -> None:
        """Add one row under a hairline."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(rule())
        inside.addWidget(row)
        self._column.addWidget(holder)
        self.rows.append(row)
        if self._heads:
            self._heads[-1][1].append(row)

    def add_extra(self, widget: QWidget, words: str = "") -> None:
        """Add something that is no row; a search finds it by these words, and hides it otherwise."""
        self._column.addWidget(widget)
        self._extras.append((widget, words.casefold()))

    def narrow(self, words: list[str]) -> int:
        """Show the rows with all of the words (none: all rows); says how many are shown."""
        whole = bool(words) and all(word in self.title.casefold() for word in words)
        shown = 0
        for row in self.rows:
            fits = not words or whole or row.matches(words)
            holder = row.parentWidget()
            if holder is not None:
                holder.setVisible(fits)
            shown += fits
        for head, rows in self._heads:
            head.setVisible(any(not words or whole or row.matches(words) for row in rows))
        for extra, haystack in self._extras:
            fits = not words or whole or all(word in haystack for word in words)
            extra.setVisible(fits)
            shown += bool(words) and fits
        return shown


def editor_for(each: Setting) -> Editor:
    """The editor that fits a setting."""
    words, unit = each.words, said(each.unit)
    if each.row == "weights":
        return WeightEditor(words)
    if each.row == "cadence":
        return PairEditor(words, (tr("ideal"), tr("longest")), unit)
    if each.name == "work_days":
        return WeekdayEditor(words)
    return TextEditor(words, width=_WIDE.get(each.name, 72), unit=unit)


def row_for(each: Setting, *, unit: str = "") -> SettingRow:
    """The row of a setting."""
    editor = TextEditor(each.words, width=96, unit=unit) if unit else editor_for(each)
    text = "" if each.row in {"weights", "rates"} else said(each.help)
    return SettingRow(each.name, each.words, text, editor, each.typed_default)


def plain_section(key: str, title: str, text: str = "") -> Section:
    """A section with a row for each setting of the table that stands in it."""
    section = Section(key, title, text)
    for each in SETTINGS.values():
        if each.section == key:
            section.add_row(row_for(each))
    return section


def weights_section(title: str) -> Section:
    """The weights, family by family."""
    section = Section(
        "weights",
        title,
        tr(
            "How much a reason of full urgency counts, from 0 to 1. What would change on today's list "
            "is shown below; nothing is stored before you choose Apply."
        ),
    )
    family = ""
    for each in SETTINGS.values():
        if each.row != "weights":
            continue
        mine = each.key.partition(".")[0]
        if mine != family:
            section.add_head(family_words(mine))
            family = mine
        section.add_row(row_for(each))
    return section


class RatesSection(Section):
    """The currency of the book and a row for each other currency in use."""

    def __init__(self, title: str, add: Callable[[str, str], None]) -> None:
        super().__init__(
            "money",
            title,
            tr("Amounts without a rate are shown by themselves and are never added to others."),
        )
        self._add = add
        self.add_row(row_for(SETTINGS["currency"]))
        self._currency = ""
        self._fresh = QWidget()
        across = QHBoxLayout(self._fresh)
        across.setContentsMargins(0, 12, 0, 0)
        across.setSpacing(8)
        self.code = Field(tr("Code of a currency"), placeholder=tr("such as GBP"))
        self.code.setFixedWidth(120)
        self.rate = Field(tr("Rate of that currency"), placeholder=tr("such as 1.17"))
        self.rate.setFixedWidth(120)
        self.add_button = button(tr("Add a rate"), icon="plus")
        self.add_button.clicked.connect(self._give)
        self.rate.returnPressed.connect(self._give)
        self.problem = label(px=12, tone="now", wrap=True)
        across.addWidget(self.code)
        across.addWidget(self.rate)
        across.addWidget(self.add_button)
        across.addWidget(self.problem, 1)
        self.add_extra(self._fresh)

    def show_currencies(self, currency: str, codes: tuple[str, ...]) -> list[SettingRow]:
        """Show a row for each of these currencies; hands back those that are new."""
        if currency != self._currency:
            self._currency = currency
            for row in self.rows[1:]:
                self._drop(row)
        for row in self.rows[1:]:
            if row.name.partition(".")[2] not in codes:
                self._drop(row)
        made = [
            row_for(
                setting(f"rates.{code}"),
                unit=currency,
            )
            for code in codes
            if f"rates.{code}" not in {row.name for row in self.rows}
        ]
        self._column.removeWidget(self._fresh)
        for row in made:
            self.add_row(row)
        self._column.addWidget(self._fresh)
        return made

    def _drop(self, row: SettingRow) -> None:
        self.rows.remove(row)
        holder = row.parentWidget()
        if holder is not None:
            self._column.removeWidget(holder)
            holder.hide()
            holder.deleteLater()

    def _give(self) -> None:
        code = self.code.text().strip().upper()
        try:
            found = setting(f"rates.{code}")
        except KeyError:
            self.problem.setText(tr("Write the code of a currency, such as GBP."))
            self.code.mark(wrong=True)
            return
        self.code.mark(wrong=False)
        if not self.rate.text().strip():
            self.problem.setText(tr("Write what one unit is worth, such as 1.17."))
            self.rate.setFocus()
            return
        self.problem.setText("")
        self._add(found.name, self.rate.text())

    def say(self, problem: str) -> None:
        """Say why a rate was not taken; empty: it was."""
        self.problem.setText(problem)
        self.rate.mark(wrong=bool(problem))
        if not problem:
            self.code.clear()
            self.rate.clear()
