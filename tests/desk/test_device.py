"""Settings of the device: a file that may be missing, broken or not writable."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk import __version__
from csdesk.desk.app import enlarge, make_desk, tell_news
from csdesk.desk.device import DeviceSettings


def test_values_are_kept_and_read_by_their_type(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "device.json"
    device = DeviceSettings(file)
    assert device.get("text_size", 100) == 100
    assert device.set("text_size", 130)
    assert device.set("theme", "dark")
    assert device.set("pages", ["a"])
    again = DeviceSettings(file)
    assert again.get("text_size", 100) == 130
    assert again.get("text_size", 1.5) == 130
    assert again.get("text_size", "100") == "100"
    assert again.get("theme", 1) == 1
    assert again.get("pages", [""]) == ["a"]
    assert again.set("theme", None)
    assert again.get("theme", "system") == "system"
    assert json.loads(file.read_text()) == {"text_size": 130, "pages": ["a"]}


def test_a_flag_is_no_number(tmp_path: Path) -> None:
    device = DeviceSettings(tmp_path / "device.json")
    device.set("flag", value=True)
    assert device.get("flag", 0) == 0
    assert device.get("flag", default=False) is True


@pytest.mark.parametrize("broken", [b"{", b"[1]", b"\xff\xfe", b"[" * 200_000])
def test_a_broken_file_is_set_aside(tmp_path: Path, broken: bytes) -> None:
    file = tmp_path / "device.json"
    file.write_bytes(broken)
    device = DeviceSettings(file)
    assert device.get("theme", "system") == "system"
    assert (tmp_path / "device.broken.json").read_bytes() == broken
    assert device.set("theme", "dark")
    assert DeviceSettings(file).get("theme", "") == "dark"


def test_a_change_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    device = DeviceSettings(tmp_path / "device.json")
    with qtbot.waitSignal(device.changed, check_params_cb=lambda name: name == "theme"):
        device.set("theme", "dark")
    with qtbot.assertNotEmitted(device.changed):
        device.set("theme", "dark")


def test_a_value_that_cannot_be_written_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    device = DeviceSettings(tmp_path / "file" / "device.json")
    assert not device.set("theme", "dark")
    assert device.get("theme", "") == "dark"


def test_the_text_size_is_a_scale_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = DeviceSettings(tmp_path / "device.json")
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    device.set("text_size", 130)
    enlarge(device)
    assert os.environ["QT_SCALE_FACTOR"] == "2"
    monkeypatch.delenv("QT_SCALE_FACTOR")
    device.set("text_size", 77)
    enlarge(device)
    assert "QT_SCALE_FACTOR" not in os.environ
    device.set("text_size", 130)
    enlarge(device)
    assert os.environ.pop("QT_SCALE_FACTOR") == "1.3"


def test_an_update_is_said_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    device = DeviceSettings(tmp_path / "device.json")
    desk = make_desk(qapp, device=device)
    qtbot.addWidget(desk.window)
    tell_news(desk)
    assert desk.window.footer.news_button.isHidden()
    device.set("version", "0.0.1")
    tell_news(desk)
    assert not desk.window.footer.news_button.isHidden()
    assert device.get("version", "") == __version__
    desk.window.close()
