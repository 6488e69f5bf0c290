"""The file of the open book goes away, comes back, or is replaced: a sentence, and nothing lost."""

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from csdesk.book.place import Place
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import AccountSheet
from csdesk.services import books
from csdesk.services.accounts import list_accounts
from tests.desk.conftest import BOOK, settle
from tests.desks import new_desk


def look(qtbot: QtBot, desk: Desk) -> None:
    assert desk.watcher is not None
    with qtbot.waitSignal(desk.watcher.looked):
        desk.watcher.look()
    settle(qtbot, desk)


def test_a_moved_file_is_said_reading_goes_on_and_nothing_is_written(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    away = tmp_path / "away.csdesk"
    (tmp_path / BOOK).rename(away)
    look(qtbot, desk)
    assert "is not there any more" in desk.window.lost.words()
    desk.act("accounts")
    settle(qtbot, desk)
    assert desk.context is not None
    assert len(list_accounts(desk.context.services)) == 3
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    name = sheet.fields["name"]
    name.setText("Typed While Away")
    sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert "nothing was written" in sheet.note.text()
    assert name.text() == "Typed While Away"
    away.rename(tmp_path / BOOK)
    look(qtbot, desk)
    assert desk.window.lost.isHidden()
    sheet.save_button.click()
    settle(qtbot, desk)
    assert len(list_accounts(desk.context.services)) == 4


def test_a_copy_of_a_deleted_book_can_be_saved_and_opened(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / BOOK).unlink()
    look(qtbot, desk)
    assert desk.lost is not None
    desk.lost.choose_target = lambda *_: tmp_path / "saved.csdesk"
    with qtbot.waitSignal(desk.lost.saved):
        desk.window.lost.copy_button.click()
    assert "saved.csdesk" in desk.window.lost.words()
    with qtbot.waitSignal(desk.opened):
        desk.window.lost.look_button.click()
    settle(qtbot, desk)
    assert desk.context is not None
    assert desk.context.services.book.path == tmp_path / "saved.csdesk"
    assert desk.window.lost.isHidden()
    assert not (tmp_path / BOOK).exists()


def test_the_same_book_in_another_file_is_opened_by_itself(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    assert desk.context is not None
    books.backup(desk.context.services, tmp_path / "copy.csdesk")
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"{BOOK}{ending}").unlink(missing_ok=True)
    look(qtbot, desk)
    shutil.copyfile(tmp_path / "copy.csdesk", tmp_path / BOOK)
    with qtbot.waitSignal(desk.opened):
        desk.window.lost.look_button.click()
    settle(qtbot, desk)
    assert desk.window.lost.isHidden()
    assert desk.context.services.book.place() == Place.HERE


def test_another_book_in_its_place_is_only_opened_when_asked(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    books.close(new_desk(tmp_path, name="other.csdesk"))
    (tmp_path / "other.csdesk").replace(tmp_path / BOOK)
    look(qtbot, desk)
    assert "Another file stands in the place" in desk.window.lost.words()
    assert desk.window.lost.look_button.text() == "Open that file"
