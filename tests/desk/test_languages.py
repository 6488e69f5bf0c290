"""The language: chosen on the device, spoken by texts, numbers and Qt's own words."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from csdesk.desk import languages
from csdesk.desk.device import DeviceSettings
from csdesk.domain.language import ENGLISH, decimal, number, plural, spoken, tr
from csdesk.domain.words import country_name

_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context><name>csdesk</name>
<message><source>Settings</source><translation>Einstellungen</translation></message>
<message numerus="yes"><source>{n} days</source>
<translation><numerusform>{n} Tag</numerusform><numerusform>{n} Tage</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small German translation, made by Qt's own tool."""
    source = tmp_path / "csdesk_de.ts"
    source.write_text(_TS, encoding="utf-8")
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    made = tmp_path / "csdesk_de.qm"
    subprocess.run([tool, "-silent", source, "-qm", made], check=True)
    return tmp_path


@pytest.fixture
def device(tmp_path: Path, qapp: QApplication) -> Iterator[DeviceSettings]:
    yield DeviceSettings(tmp_path / "device.json")
    languages.stop_speaking(qapp)


def test_german_is_spoken(
    qtbot: QtBot, qapp: QApplication, device: DeviceSettings, folder: Path
) -> None:
    device.set("language", "de")
    languages.speak(qapp, device, folder)
    assert spoken().code == "de"
    assert tr("Settings") == "Einstellungen"
    assert tr("Not translated {x}", x=1) == "Not translated 1"
    assert [plural("{n} day", "{n} days", n) for n in (1, 2)] == ["1 Tag", "2 Tage"]
    assert (number(1900), decimal(1234.5)) == ("1.900", "1.234,5")
    assert country_name("Sweden") == "Schweden"
    assert QLocale().firstDayOfWeek() == Qt.DayOfWeek.Monday
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


@pytest.mark.parametrize("chosen", ["en", "tlh"])
def test_english_needs_no_translator(
    qapp: QApplication, device: DeviceSettings, folder: Path, chosen: str
) -> None:
    device.set("language", chosen)
    QLocale.setDefault(QLocale("en"))
    if chosen == "tlh":
        assert languages.wanted_code(device) == QLocale.system().name().partition("_")[0]
    assert languages.speak(qapp, device, folder) is ENGLISH


def test_english_stays_without_the_file(
    qapp: QApplication, device: DeviceSettings, tmp_path: Path
) -> None:
    device.set("language", "de")
    assert languages.speak(qapp, device, tmp_path / "none") is ENGLISH
    assert tr("Settings") == "Settings"
