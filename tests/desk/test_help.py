"""The Help page: its pages, links and search; nothing is loaded from anywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from csdesk.desk.actions import ACTIONS, key_words
from csdesk.desk.desk import Desk
from csdesk.desk.help.guide import guide, shortcuts_text
from csdesk.desk.help.page import HelpPage
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import DARK, LIGHT
from csdesk.domain.language import said
from tests.desk.conftest import settle


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> HelpPage:
    made = HelpPage(theme, tmp_path / "book.csdesk")
    qtbot.addWidget(made)
    return made


def test_every_link_of_the_guide_leads_to_a_page(page: HelpPage) -> None:
    for each in guide():
        page.show_page(each.name)
        block = page.view.document().begin()
        while block.isValid():
            for piece in block.textFormats():
                for name in piece.format.anchorHref().split():
                    page.show_page("index")
                    page.view.anchorClicked.emit(QUrl(name))
                    assert page.current == name.removesuffix(".md"), (each.name, name)
                    page.show_page(each.name)
                    break
            block = block.next()


def test_nothing_is_loaded_and_foreign_links_lead_nowhere(page: HelpPage) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    for url in ("https://example.com/x.png", "file:///etc/hosts", "../../secret.md"):
        assert page.view.loadResource(image, QUrl(url)) is None
        page.view.anchorClicked.emit(QUrl(url))
        assert page.current == "index"


def test_shortcuts_are_those_of_the_table(page: HelpPage) -> None:
    page.show_page("shortcuts")
    shown = page.view.toPlainText()
    for each in ACTIONS:
        if each.keys:
            assert said(each.words) in shown
            assert key_words(each.keys[0]) in shortcuts_text()


def test_about_names_version_book_and_log(page: HelpPage, own_home: Path) -> None:
    page.show_page("about")
    text = page.view.toPlainText()
    assert "book.csdesk" in text
    assert str(own_home / "logs") in text
    assert "LGPL" in text


def test_the_search_narrows_the_list_and_shows_the_first_page(page: HelpPage) -> None:
    page.search_box.setText("voicemail")
    found = [line.key for line in page.list.model_.lines if line.key]
    assert found[0] == "today"
    assert len(found) < len(guide())
    assert page.current == "today"
    assert page.view.textCursor().selectedText().casefold() == "voicemail"
    page.search_box.setText("xyzzy")
    assert page.count.text() == "Not found"
    assert page.act("back")
    assert len([line for line in page.list.model_.lines if line.key]) == len(guide()) + 2


def test_the_text_follows_the_theme(page: HelpPage, theme: Theme) -> None:
    before = theme.tokens
    for tokens in (LIGHT, DARK):
        theme.use(tokens)
        block = page.view.document().begin().next()
        assert block.textFormats()[0].format.foreground().color().name().upper() == tokens.text
    theme.use(before)


def test_f1_opens_what_fits_the_page(qtbot: QtBot, desk: Desk) -> None:
    desk.act("help")
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, HelpPage)
    assert page.current == "today"
    desk.act("settings")
    desk.act("help")
    assert page.current == "settings"
    desk.act("back")
    settle(qtbot, desk)
    assert desk.window.pages.currentWidget() is not page
