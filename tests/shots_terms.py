"""Pictures of the tabs People, Contracts and Use of an account, and of their dialogs."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from tests.shots_account import open_tab

if TYPE_CHECKING:
    from csdesk.desk.page import Page
    from tests.shots import Scene, Studio


def scenes() -> Iterator["Scene"]:
    """Every picture of these tabs."""
    from tests.shots import Scene

    for name in ("people", "contracts", "usage"):
        show = partial(_show, name=name)
        yield Scene(f"tab-{name}", show)
        yield Scene(f"tab-{name}-1024", show, 1024, 700)
        yield Scene(f"tab-{name}-900", show, 900, 520)
    yield Scene("tab-person", lambda studio: _do(studio, "people", "person_edit"))
    yield Scene("tab-person-900", lambda studio: _do(studio, "people", "person_edit"), 900, 520)
    yield Scene("tab-duplicates", lambda studio: _do(studio, "people", "duplicates"))
    yield Scene("tab-merge", _merge)
    yield Scene("tab-merge-900", _merge, 900, 520)
    yield Scene("tab-contract", lambda studio: _do(studio, "contracts", "contract_edit"))
    yield Scene(
        "tab-contract-1024", lambda studio: _do(studio, "contracts", "contract_edit"), 1024, 700
    )
    yield Scene("tab-renew", _renew)
    yield Scene("tab-renew-900", _renew, 900, 520)
    yield Scene("tab-revenue", lambda studio: _do(studio, "contracts", "revenue_add"))
    yield Scene("tab-end", lambda studio: _do(studio, "contracts", "contract_end"))
    yield Scene("tab-usage-year", _year)
    yield Scene("tab-usage-table", _table)
    yield Scene("tab-usage-add", _add_use)


def _tab(studio: "Studio", name: str) -> "Page":
    page = open_tab(studio, name)
    studio.settle()
    studio.settle()
    return page.tab()


def _show(studio: "Studio", name: str) -> None:
    _tab(studio, name)


def _do(studio: "Studio", tab: str, action: str) -> None:
    page = _tab(studio, tab)
    page.act(action)
    studio.settle()


def _merge(studio: "Studio") -> None:
    from csdesk.desk.account.people.candidates_sheet import CandidatesSheet
    from csdesk.desk.account.people.dialogs import PeopleDialogs
    from csdesk.desk.account.people.page import PeoplePage
    from csdesk.domain.person_lines import PersonLine

    page = _tab(studio, "people")
    assert isinstance(page, PeoplePage)
    page.act("duplicates")
    studio.settle()
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, CandidatesSheet)
    if sheet.list.current() is not None:
        sheet.compare_asked.emit(sheet.list.current())
    else:
        dialogs = page.findChild(PeopleDialogs)
        found = [each.id for each in page.people.items if isinstance(each, PersonLine)]
        assert isinstance(dialogs, PeopleDialogs)
        dialogs.compare("contact", found[0], found[1])
    studio.settle()


def _renew(studio: "Studio") -> None:
    from csdesk.desk.account.contracts.renew_sheet import RenewSheet

    _do(studio, "contracts", "contract_renew")
    sheet = studio.desk.window.scrim.sheet
    assert isinstance(sheet, RenewSheet)
    sheet.lines.old[0].percent.setText("8")
    sheet.lines.old[0].from_percent()
    if sheet.lines.old[0].line.seats:
        sheet.lines.old[0].seats.setText(str(sheet.lines.old[0].line.seats + 12))
        sheet.lines.old[0].from_percent()
    sheet.lines.edited.emit()


def _year(studio: "Studio") -> None:
    from csdesk.desk.account.usage.page import UsagePage

    page = _tab(studio, "usage")
    assert isinstance(page, UsagePage)
    page.span.buttons()["year"].click()
    studio.settle()
    if page.chart is not None:
        page.chart.step(-1)
        page.chart.step(-1)


def _table(studio: "Studio") -> None:
    from csdesk.desk.account.usage.page import UsagePage

    page = _tab(studio, "usage")
    assert isinstance(page, UsagePage)
    page.view.buttons()["table"].click()
    studio.settle()


def _add_use(studio: "Studio") -> None:
    from csdesk.desk.account.usage.page import UsagePage

    page = _tab(studio, "usage")
    assert isinstance(page, UsagePage)
    page.view.buttons()["chart"].click()
    page.add_button.click()
