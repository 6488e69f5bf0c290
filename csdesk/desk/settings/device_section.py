"""Settings that belong to this device: theme, text size, language."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from csdesk.desk import languages
from csdesk.desk.device import TEXT_SIZES, DeviceSettings
from csdesk.desk.settings.rows import Editor, SettingRow
from csdesk.desk.settings.sections import Section
from csdesk.desk.theme import SYSTEM
from csdesk.desk.widgets.buttons import Segments
from csdesk.domain.language import tr
from csdesk.domain.words import NBSP


class SegmentEditor(Editor):
    """A few exclusive choices."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.segments = Segments(name, choices)
        self.segments.changed.connect(self.edited)
        self._across.addWidget(self.segments)
        self._across.addStretch(1)

    def show_text(self, typed: str) -> None:
        """Choose a value."""
        self.segments.set_value(typed)


class DeviceSection(Section):
    """Kept on this device, not in the book: what suits one screen does not suit another."""

    theme_chosen = Signal(str)

    def __init__(self, title: str, device: DeviceSettings) -> None:
        super().__init__(
            "device",
            title,
            tr("Kept on this device only: another computer with the same book has its own."),
        )
        self._device = device
        self._themes = SegmentEditor(
            tr("Theme"),
            (
                (SYSTEM, tr("System"), ""),
                ("light", tr("Light"), ""),
                ("dark", tr("Dark"), ""),
                ("contrast", tr("High contrast"), ""),
            ),
        )
        sizes = tuple((str(size), f"{size}{NBSP}%", "") for size in TEXT_SIZES)
        self._sizes = SegmentEditor(tr("Text size"), sizes)
        spoken = tuple((code, words, "") for code, words in languages.NAMES.items())
        self._languages = SegmentEditor(tr("Language"), ((SYSTEM, tr("System"), ""), *spoken))
        self.add_row(
            SettingRow(
                "device.theme",
                tr("Theme"),
                tr("light and dark follow the system, or stay as you choose"),
                self._themes,
                None,
            )
        )
        self.add_row(
            SettingRow(
                "device.text_size",
                tr("Text size"),
                tr("from the next start; rows and icons grow with the text"),
                self._sizes,
                None,
            )
        )
        self.add_row(
            SettingRow(
                "device.language", tr("Language"), tr("from the next start"), self._languages, None
            )
        )
        for row in self.rows:
            row.changed.connect(self._keep)
        self.show_device()

    def show_device(self) -> None:
        """Show what is kept."""
        device = self._device
        self._themes.show_text(device.get("theme", SYSTEM))
        self._sizes.show_text(str(device.get("text_size", TEXT_SIZES[0])))
        self._languages.show_text(device.get("language", SYSTEM))

    def _keep(self, name: str, chosen: str) -> None:
        key = name.removeprefix("device.")
        kept = self._device.set(key, int(chosen) if key == "text_size" else chosen)
        row = next(each for each in self.rows if each.name == name)
        if key == "theme":
            self.theme_chosen.emit(chosen)
        row.say(
            ""
            if kept
            else tr("This could not be kept: {file} cannot be written.", file=self._device.file)
        )
