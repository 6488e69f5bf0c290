"""The Settings page: sections at the left, rows at the right, one search over all of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from csdesk.desk.device import DeviceSettings
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.settings.backups import BackupList
from csdesk.desk.settings.device_section import DeviceSection
from csdesk.desk.settings.holidays import HolidayList
from csdesk.desk.settings.own_sections import OWN_SECTIONS
from csdesk.desk.settings.preview_bar import PreviewBar
from csdesk.desk.settings.rows import SettingRow, WeightEditor
from csdesk.desk.settings.sections import RatesSection, Section, plain_section, weights_section
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import HEADER_HEIGHT, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.fields import SearchField
from csdesk.desk.widgets.labels import label, title
from csdesk.desk.widgets.sections import SectionLine, SectionList
from csdesk.domain.language import plural, said, tr
from csdesk.services.setting_table import SECTIONS, SETTINGS
from csdesk.services.settings_page import SettingsShown

_WIDEST = 900  # px; longer lines of a form are hard to follow
_DEVICE = "device"
_FOLDERS = frozenset({"backup_folder", "answer_folder"})


class _Inside(QWidget):
    """What scrolls: as high as its wrapped texts need at its width, which a scroll area does not ask."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other rows."""
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Rows were shown, hidden or changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


class SettingsPage(Page):
    """Every setting. A section is built when it is first looked at."""

    setting_changed = Signal(str, str)  # name, as typed; empty: back to the default
    weights_changed = Signal(dict)  # name: as typed; all that differ from what is stored
    apply_asked = Signal()
    folder_asked = Signal(str)  # name of the setting that takes it
    listed = Signal(int)  # rows that a search shows

    def __init__(self, theme: Theme, device: DeviceSettings) -> None:
        super().__init__(theme, tr("Settings"))
        self._device = device
        self._shown: SettingsShown | None = None
        self._pending: dict[str, str] = {}
        self._narrow = False
        self._sections: dict[str, Section] = {}
        self._attached: dict[str, list[tuple[Callable[[], QWidget], str]]] = {}
        self.backups = BackupList(theme)
        self.backups.hide()
        self.holidays = HolidayList()
        self.holidays.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        across = QHBoxLayout()
        across.setSpacing(0)
        self.list = SectionList(theme, tr("Sections of the settings"))
        self.list.setObjectName("sections")
        self.list.show_lines(self._lines())
        self.list.chosen.connect(self.show_section)
        across.addWidget(self.list)
        across.addWidget(self._middle(), 1)
        rows.addLayout(across, 1)
        self.bar = PreviewBar()
        self.bar.applied.connect(self.apply_asked)
        self.bar.discarded.connect(self.discard)
        rows.addWidget(self.bar)
        self.show_section("you")

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(12)
        across.addWidget(title(tr("Settings")))
        self.count = label(px=12, tone="text2")
        across.addStretch(1)
        across.addWidget(self.count)
        self.search_box = SearchField(self.theme, tr("Find a setting"))
        self.search_box.setFixedWidth(280)
        self.search_box.textChanged.connect(self._search)
        self.search_box.down_pressed.connect(self._to_first)
        across.addWidget(self.search_box)
        return head

    def _middle(self) -> QWidget:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = _Inside()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(PAGE_EDGE, 16, PAGE_EDGE, 16)
        self._column.setSpacing(8)
        self.nothing = EmptyPage(
            self.theme,
            icon="search",
            head=tr("No setting has these words"),
            words=tr("Shorten what you typed, or clear the field to see all settings."),
            action=tr("Clear the field"),
        )
        self.nothing.acted.connect(self.search_box.clear)
        self.nothing.hide()
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        inside.setMaximumWidth(_WIDEST + 2 * PAGE_EDGE)
        self._scroll.setWidget(inside)
        return self._scroll

    def _lines(self) -> list[SectionLine]:
        return [
            SectionLine("", tr("In the book")),
            *(SectionLine(key, self._title(key)) for key in self._order() if key != _DEVICE),
            SectionLine("", tr("On this device")),
            SectionLine(_DEVICE, tr("Appearance")),
        ]

    def section(self, key: str) -> Section:
        """A section, built when it is first asked for."""
        if key not in self._sections:
            made = self._make(key)
            self._sections[key] = made
            place = sum(k in self._sections for k in self._order()[: self._order().index(key)])
            self._column.insertWidget(place, made)
            for row in made.rows:
                self._connect(row)
            refresh_icons(made, self.theme.tokens)
            self._fit(made)
            if self._shown is not None:
                self._fill(made, self._shown)
        return self._sections[key]

    def _order(self) -> list[str]:
        found = [*SECTIONS, _DEVICE]
        for key, (_, before) in OWN_SECTIONS.items():
            found.insert(found.index(before) + 1, key)
        return found

    def _title(self, key: str) -> str:
        if key == _DEVICE:
            return tr("Appearance")
        return said(OWN_SECTIONS[key][0] if key in OWN_SECTIONS else SECTIONS[key])

    def attach(self, key: str, make: Callable[[], QWidget], words: str) -> None:
        """Put something that is no row at the end of a section; a search finds it by these words."""
        self._attached.setdefault(key, []).append((make, words))

    def _make(self, key: str) -> Section:
        words = self._title(key)
        if key == _DEVICE:
            made = DeviceSection(words, self._device)
            made.theme_chosen.connect(self.theme.choose)
            return made
        if key == "weights":
            return weights_section(words)
        if key == "money":
            return RatesSection(words, self.setting_changed.emit)
        section = plain_section(key, words)
        if key == "holidays":
            section.add_extra(self.holidays)
        elif key == "backup":
            section.add_extra(self.backups)
        for row in section.rows:
            if row.name in _FOLDERS:
                choose = button(tr("Choose …"), name=tr("Choose: {name}", name=row.name_words))
                choose.clicked.connect(lambda _=False, name=row.name: self.folder_asked.emit(name))
                row.editor.add_after(choose)
        for make, haystack in self._attached.get(key, ()):
            section.add_extra(make(), haystack)
        return section

    def _connect(self, row: SettingRow) -> None:
        if isinstance(row.editor, WeightEditor):
            row.changed.connect(self._weigh)
        elif not row.name.startswith("device."):
            row.changed.connect(self.setting_changed)

    def show_section(self, key: str) -> None:
        """Show one section; an unknown key shows none other."""
        if key not in self._order():
            return
        self.list.choose(key)
        if self.search_box.text():
            self.search_box.clear()
        section = self.section(key)
        section.narrow([])
        for each in self._sections.values():
            each.setVisible(each is section)
        self.nothing.hide()
        self.count.setText("")
        self._scroll.verticalScrollBar().setValue(0)

    def _search(self, typed: str) -> None:
        words = typed.casefold().split()
        if not words:
            self.show_section(self.list.key() or "you")
            return
        total = 0
        for key in self._order():
            section = self.section(key)
            found = section.narrow(words)
            section.setVisible(found > 0)
            total += found
        self.nothing.setVisible(total == 0)
        self.count.setText(plural("{n} setting", "{n} settings", total))
        self.listed.emit(total)

    def row(self, name: str) -> SettingRow:
        """The row of a setting; builds its section. Raises KeyError for a name that has none."""
        key = SETTINGS[name].section if name in SETTINGS else "money"
        return {row.name: row for row in self.section(key).rows}[name]

    def show_settings(self, shown: SettingsShown) -> None:
        """Show what the book says; weights that are changed and not stored stay so."""
        self._shown = shown
        for section in self._sections.values():
            self._fill(section, shown)

    def _fill(self, section: Section, shown: SettingsShown) -> None:
        if isinstance(section, RatesSection):
            for row in section.show_currencies(shown.currency, shown.currencies):
                self._connect(row)
            self._fit(section)
        for row in section.rows:
            if row.name in self._pending:
                row.editor.show_text(self._pending[row.name])
            elif not row.name.startswith("device."):
                row.show_value(shown.typed.get(row.name, ""))
        if section.key == "holidays":
            self.holidays.show_days(shown.country, shown.countries, shown.holidays, shown.today)
        elif section.key == "backup":
            self.backups.show_backups(shown.backups, shown.backup_folder, shown.today)

    def say_problem(self, name: str, problem: str) -> None:
        """Say at a row why its value was not taken; the text that was typed stays."""
        section = self._sections.get("money")
        known = {row.name for row in section.rows} if section is not None else set()
        if isinstance(section, RatesSection) and name.startswith("rates.") and name not in known:
            section.say(problem)
            return
        self.row(name).say(problem)

    def say_stored(self, name: str) -> None:
        """The value of a row was taken."""
        section = self._sections.get("money")
        if name.startswith("rates.") and isinstance(section, RatesSection):
            section.say("")

    def _weigh(self, name: str, typed: str) -> None:
        row = self.row(name)
        stored = self._shown.typed.get(name, "") if self._shown is not None else ""
        default = SETTINGS[name].typed_default
        wanted = typed or default
        if not typed:
            row.editor.show_text(default)
        if wanted == (stored or default):
            self._pending.pop(name, None)
        else:
            self._pending[name] = "" if wanted == default else typed
        row.show_changed(wanted)
        row.say("")
        self._tell_pending()

    def _tell_pending(self) -> None:
        self.bar.show_pending(len(self._pending))
        self.weights_changed.emit(dict(self._pending))

    def pending(self) -> Mapping[str, str]:
        """Weights that are changed and not stored, as typed; empty: back to the default."""
        return dict(self._pending)

    def clear_pending(self) -> None:
        """They were stored."""
        self._pending.clear()
        self.bar.show_pending(0)

    def discard(self) -> None:
        """Show the stored weights again."""
        self._pending.clear()
        if self._shown is not None and "weights" in self._sections:
            self._fill(self._sections["weights"], self._shown)
        self._tell_pending()

    def open(self, key: str) -> None:
        """Show a section by its key, or the row of a setting by its name."""
        if key in SETTINGS:
            self.show_section(SETTINGS[key].section)
            self.row(key).editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.show_section(key)
        super().open(key)

    def adapt(self, width: int, height: int) -> None:
        """The list of sections gives way a little in a narrow window."""
        self._narrow = width < NARROW_BELOW
        self.list.setFixedWidth(168 if self._narrow else 196)
        for section in self._sections.values():
            self._fit(section)

    def _fit(self, section: Section) -> None:
        for row in section.rows:
            row.set_narrow(narrow=self._narrow)

    def act(self, name: str) -> bool:
        """Esc first clears the search."""
        if name == "back" and self.search_box.text():
            self.search_box.clear()
            return True
        return False

    def take_focus(self) -> None:
        """Give the keyboard to the search."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_first(self) -> None:
        for section in self._sections.values():
            for row in section.rows:
                if row.isVisible():
                    row.editor.setFocus(Qt.FocusReason.TabFocusReason)
                    return
