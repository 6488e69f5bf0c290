"""The guide in German: every page is there, has the parts of the English one, and is found by its words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.device import DeviceSettings
from csdesk.desk.help.guide import guide, help_folder
from csdesk.desk.help.page import HelpPage
from csdesk.desk.languages import speak, stop_speaking
from csdesk.desk.theme import Theme

_HEADS = re.compile(r"^(#+) ", re.MULTILINE)
_LINKS = re.compile(r"\]\(([^)]*)\)")
_ITEMS = re.compile(r"^(- |\|)", re.MULTILINE)
_KEYS = re.compile(r"\b(?:(?:Ctrl|Strg|Alt|Shift|Umschalt)\+)+(?:[^\W_]+|,)|\bF\d\b")
_CODE = re.compile(r"`([^`]+)`")
# What the two keyboards call keys that stand alone or after others in the guide.
_KEY_WORDS = {"arrows": "Pfeiltasten", "arrow": "Pfeiltaste"}
_PAGES = sorted(path.stem for path in help_folder().glob("*.md"))


def text_of(name: str, code: str = "") -> str:
    return (help_folder() / code / f"{name}.md").read_text(encoding="utf-8")


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    device = DeviceSettings(tmp_path / "device.json")
    device.set("language", "de")
    speak(qapp, device)
    yield
    stop_speaking(qapp)


def in_german(keys: str) -> str:
    """`Alt+Umschalt+Hoch` for `Alt+Shift+Up`, as Qt writes it on a German keyboard."""
    *held, last = keys.split("+")
    if last in _KEY_WORDS or last in {"Shift", "Ctrl", "Alt"}:
        said = {"Ctrl": "Strg", "Shift": "Umschalt"} | _KEY_WORDS
        return "+".join(said.get(each, each) for each in (*held, last))
    return QKeySequence("+".join((*held, last))).toString(QKeySequence.SequenceFormat.NativeText)


def test_no_page_is_missing_and_none_is_too_many() -> None:
    assert sorted(path.stem for path in (help_folder() / "de").glob("*.md")) == _PAGES


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_has_the_heads_links_and_parts_of_the_english_one(name: str) -> None:
    english, german = text_of(name), text_of(name, "de")
    assert _HEADS.findall(german) == _HEADS.findall(english)
    assert Counter(_LINKS.findall(german)) == Counter(_LINKS.findall(english))
    assert Counter(_ITEMS.findall(german)) == Counter(_ITEMS.findall(english)), "a row is missing"


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_names_the_same_keys(name: str, german: None) -> None:
    english = Counter(in_german(keys) for keys in _KEYS.findall(text_of(name)))
    assert Counter(_KEYS.findall(text_of(name, "de"))) == english


@pytest.mark.parametrize("name", _PAGES)
def test_commands_of_the_terminal_stay_as_they_are_typed(name: str) -> None:
    def commands(text: str) -> Counter[str]:
        found = (" ".join(each.split()) for each in _CODE.findall(text))
        return Counter(each for each in found if each.startswith(("csdesk ", "--", "CSDESK")))

    assert commands(text_of(name, "de")) == commands(text_of(name))


def test_the_guide_follows_the_language_and_falls_back(german: None) -> None:
    pages = {page.name: page for page in guide()}
    assert pages["renewals"].title == "Verlängerungen"
    assert pages["today"].title == "Heute"
    assert list(pages)[-1] == "changes"
    assert all("Ctrl" not in page.text for page in pages.values())


def test_the_search_finds_german_words(
    qtbot: QtBot, theme: Theme, tmp_path: Path, german: None
) -> None:
    page = HelpPage(theme, tmp_path / "book.csdesk")
    qtbot.addWidget(page)
    page.search_box.setText("kündigungsfrist")
    found = [line.key for line in page.list.model_.lines if line.key]
    assert "renewals" in found
    assert "book" not in found
    assert page.view.textCursor().selectedText().casefold() == "kündigungsfrist"
    page.search_box.setText("mailbox")
    assert "today" in [line.key for line in page.list.model_.lines if line.key]
    page.search_box.setText("voicemail")
    assert page.count.text() == "Nicht gefunden"
