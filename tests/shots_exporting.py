"""Pictures of the dialog that chooses what of the agenda is written to a file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csdesk.desk.dialogs.exporting import ExportSheet
from csdesk.desk.dialogs.exporting_presenter import ExportPresenter
from csdesk.domain.lines import AccountLine
from csdesk.services.accounts import list_accounts
from csdesk.services.bulk import tag_accounts

if TYPE_CHECKING:
    from tests.shots import Scene, Studio

_SIZES = (("", 1440, 900), ("-1024", 1024, 700), ("-900", 900, 520))


def scenes() -> Iterator["Scene"]:
    """Every picture of the dialog."""
    from tests.shots import Scene

    for ending, width, height in _SIZES:
        yield Scene(f"export{ending}", _open, width, height)
        yield Scene(f"export-part{ending}", _part, width, height)
    yield Scene("export-refused", _refused)
    yield Scene("export-typed", _typed)


def _lines(studio: "Studio") -> list[AccountLine]:
    assert studio.desk.context is not None
    return list_accounts(studio.desk.context.services)


def _open(studio: "Studio") -> None:
    _sheet(studio)


def _sheet(studio: "Studio", account_id: str = "") -> ExportSheet:
    assert studio.desk.context is not None
    assert studio.desk.dialogs is not None
    ids = [line.id for line in _lines(studio)[:5]]
    tag_accounts(studio.desk.context.services, ids, "Key account, Pilot & Friends, EMEA")
    studio.desk.dialogs.export_calendar(account_id)
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, ExportSheet)
    return sheet


def _part(studio: "Studio") -> None:
    sheet = _sheet(studio, _lines(studio)[0].id)
    sheet.kinds[next(reversed(sheet.kinds))].click()
    sheet.tasks.buttons()["todo"].click()
    sheet.first.setText("1 nov 2026")
    sheet.last.setText("31 dec 2026")
    sheet.first.editingFinished.emit()
    sheet.last.editingFinished.emit()
    presenter = sheet.findChild(ExportPresenter)
    assert presenter is not None
    studio.wait_for(presenter.counted, lambda: None)


def _refused(studio: "Studio") -> None:
    sheet = _sheet(studio)
    sheet.choose_tag("Key account")
    sheet.first.setText("31 dec")
    sheet.last.setText("1 dec")
    sheet.save_button.click()
    studio.settle()


def _typed(studio: "Studio") -> None:
    sheet = _sheet(studio)
    for box in list(sheet.kinds.values())[2:3]:
        box.click()
    sheet.whose.setFocus()
    sheet.whose.setText("e")
    sheet.whose.textEdited.emit("e")
    studio.settle()
