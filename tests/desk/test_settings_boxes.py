"""The password of the mail account and texts of check-ins, in the settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.settings.answers_box import AnswersBox
from csdesk.desk.settings.mail_box import MailBox
from csdesk.desk.settings.page import SettingsPage
from csdesk.desk.settings.template_box import TemplateBox, TemplateSheet
from csdesk.mail.smtp import Security
from csdesk.services.mail_account import AccountDraft, set_account
from csdesk.services.settings import change_setting, typed_settings
from csdesk.services.templates import list_templates
from tests.desk.keys import ALT, press
from tests.desk.post import post_of, read_again, services_of, settle_all
from tests.keyrings import MemoryKeyring, used
from tests.mail_server import PASSWORD, USER, Loopback, certificate_of, mail_server


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate_of(tmp_path)))
    with mail_server(Security.TLS) as running:
        yield running


def open_settings(qtbot: QtBot, desk: Desk, key: str) -> SettingsPage:
    desk.show("settings", key)
    settle_all(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def mail_box(qtbot: QtBot, desk: Desk) -> MailBox:
    box = open_settings(qtbot, desk, "mail").section("mail").findChild(MailBox)
    assert isinstance(box, MailBox)
    return box


def set_server(qtbot: QtBot, desk: Desk, own: Loopback) -> None:
    """The loopback server is the account, without a password yet."""
    change_setting(services_of(desk), "email", USER)
    draft = AccountDraft(own.server.host, own.server.security.value, str(own.server.port))
    set_account(services_of(desk), draft)
    read_again(qtbot, desk)


def test_a_password_is_kept_and_tried(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring, server: Loopback
) -> None:
    set_server(qtbot, desk, server)
    box = mail_box(qtbot, desk)
    box.keep_button.click()
    assert box.outcome.text() == "Type the password first."
    box.field.setText(PASSWORD)
    box.test_button.click()
    settle_all(qtbot, desk)
    assert box.outcome.text().endswith("not kept yet.")
    assert ring.kept == {}
    press(box.field, Qt.Key.Key_Return)
    settle_all(qtbot, desk)
    assert list(ring.kept.values()) == [PASSWORD]
    assert box.field.text() == ""
    assert box.forget_button.isEnabled()
    box.test_button.click()
    settle_all(qtbot, desk)
    assert box.outcome.text() == "The mail server lets you in. No mail was sent."
    assert server.mails == []
    box.forget_button.click()
    settle_all(qtbot, desk)
    assert ring.kept == {}


def test_a_wrong_password_is_said(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring, server: Loopback
) -> None:
    set_server(qtbot, desk, server)
    box = mail_box(qtbot, desk)
    box.field.setText("wrong")
    box.test_button.click()
    settle_all(qtbot, desk)
    assert box.outcome.property("tone") == "soon"
    assert box.test_button.isEnabled()


def test_without_a_keyring_the_password_lasts_as_long_as_the_window(
    qtbot: QtBot, desk: Desk, server: Loopback
) -> None:
    set_server(qtbot, desk, server)
    box = mail_box(qtbot, desk)
    box.field.setText(PASSWORD)
    box.keep_button.click()
    settle_all(qtbot, desk)
    assert "keyring" in box.outcome.text()
    assert post_of(desk).mailer.password == PASSWORD
    box.test_button.click()
    settle_all(qtbot, desk)
    assert box.outcome.text() == "The mail server lets you in. No mail was sent."


def test_the_new_sections_are_found_by_their_words(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring
) -> None:
    page = open_settings(qtbot, desk, "you")
    for typed, kind in (
        ("keyring", MailBox),
        ("nextcloud", None),
        ("placeholders", TemplateBox),
        ("watched", AnswersBox),
    ):
        page.search_box.setText(typed)
        settle_all(qtbot, desk)
        assert not page.nothing.isVisible()
        if kind is not None:
            found = page.findChild(kind)
            assert found is not None
            assert found.isVisible()
    page.search_box.setText("nobody has this")
    assert page.nothing.isVisible()


def test_the_watched_folder_is_chosen(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring, tmp_path: Path
) -> None:
    page = open_settings(qtbot, desk, "answers")
    folder = tmp_path / "in"
    folder.mkdir()
    post_of(desk).choose_folder = lambda parent, words: folder
    page.folder_asked.emit("answer_folder")
    settle_all(qtbot, desk)
    assert typed_settings(services_of(desk))["answer_folder"] == str(folder)
    assert post_of(desk).watched.folder == folder
    box = page.section("answers").findChild(AnswersBox)
    assert isinstance(box, AnswersBox)
    assert box.look_button.isEnabled()


def template_box(qtbot: QtBot, desk: Desk) -> TemplateBox:
    box = open_settings(qtbot, desk, "templates").section("templates").findChild(TemplateBox)
    assert isinstance(box, TemplateBox)
    return box


def names(desk: Desk, *, hidden: bool = False) -> list[str]:
    return [each.name for each in list_templates(services_of(desk), hidden=hidden)]


def test_a_text_is_added_changed_moved_and_removed(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring
) -> None:
    box = template_box(qtbot, desk)
    first = names(desk)
    box.add_button.click()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, TemplateSheet)
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    assert sheet.note.text()
    sheet.name.setText("Mine")
    sheet.minutes.setText("soon")
    sheet.save_asked.emit()
    assert "no length" in sheet.note.text()
    sheet.minutes.setText("20")
    sheet.agenda.setPlainText("1. {account}")
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    assert names(desk) == [*first, "Mine"]
    row = box.list.paged.rowCount() - 1
    box.list.setCurrentIndex(box.list.paged.index(row))
    press(box.list, Qt.Key.Key_Up, ALT)
    settle_all(qtbot, desk)
    assert names(desk)[-2] == "Mine"
    assert box.list.current().name == "Mine"
    press(box.list, Qt.Key.Key_Return)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, TemplateSheet)
    sheet.name.setText("Ours")
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    assert names(desk)[-2] == "Ours"
    press(box.list, Qt.Key.Key_Delete)
    settle_all(qtbot, desk)
    assert names(desk) == first


def test_a_text_that_came_along_is_hidden_and_brought_back(
    qtbot: QtBot, desk: Desk, ring: MemoryKeyring
) -> None:
    box = template_box(qtbot, desk)
    first = names(desk)[0]
    box.list.setCurrentIndex(box.list.paged.index(0))
    box.remove_button.click()
    settle_all(qtbot, desk)
    assert first not in names(desk)
    row = box.list.paged.rowCount() - 1
    box.list.setCurrentIndex(box.list.paged.index(row))
    assert box.restore_button.isEnabled()
    assert not box.change_button.isEnabled()
    box.restore_button.click()
    settle_all(qtbot, desk)
    assert first in names(desk)
