"""What is typed for the pictures of the log dialog and the palette."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from tests.shots import Studio


def type_log(studio: "Studio") -> None:
    """A whole line, and more in the note."""
    from csdesk.desk.dialogs.log import LogSheet

    studio.desk.act("log")
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    line = studio.desk.today_page().selected_line()
    first = "Ana" if line is None or line.contact is None else line.contact.name.split()[0]
    sheet.line.field.clear()
    # Names have letters that `keyClicks` does not know.
    sheet.line.field.insert(f"/call {first} 15m renewal risk :: send offer fri")
    studio.settle()
    QTest.keyClicks(sheet.said, ": budget round ends on 18 December, the board wants one number.")
    sheet.draft_due.emit()
    studio.settle()


def type_question(studio: "Studio") -> None:
    """A line that is not understood."""
    from csdesk.desk.dialogs.log import LogSheet

    studio.desk.act("log")
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    sheet.line.field.clear()
    QTest.keyClicks(sheet.line.field, "/call Zbigniew Quast 15m seats :: sign 31 feb")
    studio.settle()


def close_log(studio: "Studio") -> None:
    """Leave no note behind for the next picture."""
    from csdesk.desk.dialogs.log import LogSheet
    from csdesk.desk.dialogs.log_presenter import LogPresenter

    sheet = studio.desk.window.scrim.sheet
    if isinstance(sheet, LogSheet):
        sheet.fill({})
        presenter = sheet.findChild(LogPresenter)
        assert presenter is not None
        presenter.keep_draft()


def type_palette(studio: "Studio", typed: str = "") -> None:
    """The palette with a few letters."""
    from csdesk.desk.palette.view import Palette

    studio.desk.act("palette")
    studio.settle()
    palette = studio.desk.window.scrim.sheet
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.input, typed)
    studio.settle()


def say_why(studio: "Studio", *, listed: bool) -> None:
    """Why the first account is, or another one is not, on the list."""
    page = studio.desk.today_page()
    on_list = {line.account.id for line in page.list.lines.lines}
    assert studio.desk.dialogs is not None
    assert studio.desk.context is not None
    from csdesk.services.finding import read_findable

    found = read_findable(studio.desk.context.services)
    account = next(
        a
        for a in found.accounts
        if (a.rank == 1 if listed else a.rank is None and a.id not in on_list)
    )
    studio.desk.dialogs.explain(account.id)
    studio.settle()
