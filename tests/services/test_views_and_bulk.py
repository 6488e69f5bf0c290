"""Saved views, several accounts at once, and the table as a file."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.domain.filter_match import select
from csdesk.domain.filters import parse_filter
from csdesk.domain.lines import AccountLine
from csdesk.errors import Gone, Invalid, Unwritable
from csdesk.services import accounts, bulk, table_export, tasks, undoing, usage, views
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from csdesk.services.usage import UsageDraft
from csdesk.services.views import ViewDraft
from tests.desks import THURSDAY, Clock, account, contact, contract


def line_of(desk: Services, name: str) -> AccountLine:
    return next(line for line in accounts.list_accounts(desk) if line.name == name)


def names(desk: Services) -> list[str]:
    return [view.name for view in views.list_views(desk)]


def test_a_view_is_saved_changed_moved_deleted_and_each_is_taken_back(desk: Services) -> None:
    first, _ = views.save_view(desk, ViewDraft(" Nordic  trip ", "country:no  silent>10", "mrr"))
    second, _ = views.save_view(desk, ViewDraft("Large", "mrr>=5k", descending=True))
    (trip, large) = views.list_views(desk)
    assert (trip.id, trip.name, trip.query) == (first, "Nordic trip", "country:no silent>10")
    assert (large.sort, large.descending) == ("", True)
    views.move_view(desk, second, -1)
    assert names(desk) == ["Large", "Nordic trip"]
    views.move_view(desk, second, -5)
    assert names(desk) == ["Large", "Nordic trip"]
    views.rename_view(desk, first, "Fjords")
    views.change_view(desk, first, "city:bergen", sort="health")
    views.delete_view(desk, second)
    assert [(v.name, v.query, v.sort) for v in views.list_views(desk)] == [
        ("Fjords", "city:bergen", "health")
    ]
    for expected in (["Large", "Fjords"], ["Large", "Fjords"], ["Large", "Nordic trip"]):
        undoing.undo_last(desk)
        assert names(desk) == expected
    undoing.undo_last(desk)
    assert names(desk) == ["Nordic trip", "Large"]


def test_what_no_view_can_be(desk: Services) -> None:
    key, _ = views.save_view(desk, ViewDraft("Large", "mrr>1000"))
    for draft, says in (
        (ViewDraft("  ", ""), "needs a name"),
        (ViewDraft("LARGE", ""), "already"),
        (ViewDraft("x" * 81, ""), "too long"),
        (ViewDraft("Other", "stgae:new"), "stgae"),
        (ViewDraft("Other", "", "colour"), "no column"),
    ):
        with pytest.raises(Invalid, match=says):
            views.save_view(desk, draft)
    with pytest.raises(Invalid, match="already"):
        views.save_view(desk, ViewDraft("Lárge", ""))
    views.rename_view(desk, key, "LARGE")  # its own name
    views.delete_view(desk, key)
    with pytest.raises(Gone):
        views.rename_view(desk, key, "Small")
    with pytest.raises(Gone):
        views.move_view(desk, key, 1)


def test_several_accounts_are_one_action(desk: Services, clock: Clock) -> None:
    ids = [account(desk, name) for name in ("Alder", "Birken", "Cedar")]
    clock.move(days=3)
    bulk.set_accounts(desk, ids, {"stage": "advanced", "owner": "Robin Falk"})
    assert {line_of(desk, n).owner for n in ("Alder", "Birken", "Cedar")} == {"Robin Falk"}
    page = accounts.show_account(desk, ids[0])
    assert (page.line.stage, page.stage_since) == ("advanced", clock().date())
    last = undoing.last_action(desk)
    assert last is not None
    assert last.name == "change 3 accounts"
    undoing.undo_last(desk)
    assert {line.stage for line in accounts.list_accounts(desk)} == {"new"}


def test_tags_are_added_and_taken_whatever_their_case(desk: Services) -> None:
    ids = [account(desk, "Alder", tags="EMEA"), account(desk, "Birken")]
    bulk.tag_accounts(desk, ids, " emea , price  sensitive ,")
    assert line_of(desk, "Alder").tags == ("EMEA", "price sensitive")
    assert line_of(desk, "Birken").tags == ("emea", "price sensitive")
    bulk.untag_accounts(desk, ids, "Emea")
    assert {line.tags for line in accounts.list_accounts(desk)} == {("price sensitive",)}
    assert not bulk.tag_accounts(desk, ids, "price sensitive")  # nothing to change: no action
    with pytest.raises(Invalid, match="needs a word"):
        bulk.tag_accounts(desk, ids, " , ")


def test_a_wrong_value_changes_none_of_them(desk: Services) -> None:
    ids = [account(desk, "Alder"), account(desk, "Birken")]
    with pytest.raises(Invalid, match="none of"):
        bulk.set_accounts(desk, ids, {"stage": "veteran"})
    with pytest.raises(Gone):
        bulk.set_accounts(desk, ["nobody"], {"stage": "new"})
    assert bulk.set_accounts(desk, [*ids, "nobody"], {"tier": "A"})
    assert {line.tier for line in accounts.list_accounts(desk)} == {"A"}


def test_a_line_says_what_the_table_shows(desk: Services) -> None:
    key = account(
        desk, "Nordlys", country="NO", city="Bergen", owner="Robin Falk", industry="Energy"
    )
    contact(desk, key)
    contract(desk, key, "6400", starts="2025-02-01", renews="2027-01-31", notice="60")
    tasks.add_task(desk, key, "Send map", due=THURSDAY.date())
    for week in range(14):
        day = THURSDAY.date() - timedelta(days=7 * week)
        usage.add_usage(desk, UsageDraft(key, day, "logins", 100.0 - week))
    line = line_of(desk, "Nordlys")
    assert (line.country_name, line.people, line.city) == ("Norway", 1, "Bergen")
    assert line.next_step is not None
    assert line.next_step.title == "Send map"
    assert line.use is not None
    assert line.use.weeks == tuple(float(100 - week) for week in range(11, -1, -1))
    assert (line.use.trend, line.use.missing) == ("steady", 0)
    change_setting(desk, "name", "robin falk")
    me = views.standpoint(desk)
    assert select([line], parse_filter("owner:me renews<70"), me) == [line]


def test_csv_is_read_back_and_runs_nothing(desk: Services, tmp_path: Path) -> None:
    account(desk, '=HYPERLINK("http://x.example")', tags="-1,@home", city='Said "so", twice')
    account(desk, "بيت القهوة 🎉")
    at = views.standpoint(desk)
    lines = accounts.list_accounts(desk)
    target = table_export.export_table(
        tmp_path / "accounts", lines, ["account", "mrr", "tags", "city"], at
    )
    assert target.name == "accounts.csv"
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 3
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["Account", "MRR", "Currency"]
    by_name = {row[0]: row for row in rows[1:]}
    assert by_name['\'=HYPERLINK("http://x.example")'][4:] == ["'-1, @home", 'Said "so", twice']
    assert "بيت القهوة 🎉" in by_name


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1"])
def test_text_of_a_formula_gets_an_apostrophe(text: str) -> None:
    data = table_export.csv_bytes(["a"], [(text,), (-1,)]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert rows == [["a"], [f"'{text}"], ["-1"]]


def test_xlsx_has_numbers_days_and_text_as_text(desk: Services, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    key = account(desk, "=1+1\x00")
    contract(desk, key, "1900.50", starts="2025-11-26", renews="2027-03-03", notice="60")
    at = views.standpoint(desk)
    target = tmp_path / "accounts.xlsx"
    columns = ["account", "mrr", "renewal"]
    table_export.export_table(target, accounts.list_accounts(desk), columns, at)
    page = load_workbook(target)["Accounts"]
    assert page.freeze_panes == "A2"
    assert [cell.value for cell in page[1]][:3] == ["Account", "MRR", "Currency"]
    name, mrr, currency, _, renews, ahead, _ = page[2]
    assert (name.value, name.data_type) == ("=1+1", "s")
    assert (mrr.value, currency.value, ahead.value) == (1900.5, "EUR", 97)
    assert isinstance(renews.value, date)
    assert str(renews.value).startswith("2027-03-03")


def test_where_nothing_can_be_written_is_said(desk: Services, tmp_path: Path) -> None:
    at = views.standpoint(desk)
    with pytest.raises(Unwritable):
        table_export.export_table(tmp_path / "none" / "a.csv", [], ["account"], at)
    with pytest.raises(Invalid, match=r"\.pdf"):
        table_export.export_table(tmp_path / "a.pdf", [], ["account"], at)
