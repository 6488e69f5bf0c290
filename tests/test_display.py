"""Whether a window can open is asked before Qt is: Qt would end the process."""

import sys
from pathlib import Path

import pytest

from csdesk.desk.display import missing_display


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_the_reason_is_a_sentence() -> None:
    said = missing_display()
    assert (said is None) == (not sys.platform.startswith("linux"))
    if said is not None:
        assert "no display" in said


def test_a_display_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-4711")
    assert (missing_display() is None) == (not sys.platform.startswith("linux"))


def test_a_wayland_display_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "wayland-0").write_text("")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert missing_display() is None


def test_a_platform_that_was_named_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_display() is None
