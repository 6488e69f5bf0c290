"""Settings of the book: typed values, the policy made of them, previews, backups."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.domain.policy import Policy
from csdesk.domain.terms import Stage
from csdesk.errors import BookBusy, BookDamaged, Invalid
from csdesk.services import books, morning, policies, restoring, settings, undoing
from csdesk.services.context import Services
from csdesk.services.setting_table import SETTINGS, setting
from csdesk.services.settings_page import read_settings
from tests.desk.books import fill
from tests.desks import Clock, account, contract


def policy(desk: Services) -> Policy:
    return morning.read_facts_and_policy(desk, desk.clock())[1]


def test_every_setting_takes_its_own_default(desk: Services) -> None:
    usual = policy(desk)
    for each in SETTINGS.values():
        if each.typed_default:
            assert each.read(each.typed_default, desk.today()) == each.default, each.name
    settings.change_settings(
        desk, {each.name: each.typed_default for each in SETTINGS.values() if each.typed_default}
    )
    assert policy(desk) == usual
    assert undoing.undo_last(desk).rows
    assert policies.all_settings(desk) == {}


def test_the_policy_reads_all_of_them(desk: Services) -> None:
    settings.change_settings(
        desk,
        {
            "weights.usage.lapsed": "0,8",
            "weights.company.own": "0.4",
            "cadence.new": "12 - 20",
            "tier_factor.A": "0.5",
            "tier_factor.Gold": "0.25",
            "line_minutes.call": "40",
            "work_days": "tue wed",
            "days_off": "24 dec, 2026-12-31",
            "usage_floor": "25",
            "minimum_priority": "0.1",
        },
    )
    found = policy(desk)
    assert found.weight("usage.lapsed") == 0.8
    assert found.weight("company.own") == 0.4
    assert found.cadence[Stage.NEW] == (12, 20)
    assert found.tier_factor == {"A": 0.5, "B": 1.0, "C": 1.5, "Gold": 0.25}
    assert found.line_minutes["call"] == 40
    assert found.work_days == {1, 2}
    assert found.days_off == {date(2026, 12, 24), date(2026, 12, 31)}
    assert (found.usage_floor, found.minimum_priority) == (25, 0.1)
    assert settings.typed_settings(desk)["work_days"] == "Tue Wed"
    settings.change_setting(desk, "weights", "")
    assert policy(desk).weight("usage.lapsed") == 0.6


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("weights.usage.lapsed", "1.2"),
        ("weights.usage.lapsed", "NaN"),
        ("cadence.new", "30 20"),
        ("cadence.new", "30"),
        ("cadence.old", "10 20"),
        ("work_days", "noday"),
        ("rates.XXX", "1"),
        ("rates.USD", "0"),
        ("rates.USD", "1e400"),
        ("days_off", "31 feb"),
        ("backup_folder", "no/such/folder"),
        ("backups_daily", "0"),
        ("low_rating", "²"),
        ("weights.", "1"),
    ],
)
def test_what_cannot_be_stored_is_a_sentence(desk: Services, name: str, typed: str) -> None:
    with pytest.raises(Invalid) as caught:
        settings.change_settings(desk, {"name": "Not stored either", name: typed})
    assert caught.value.title.endswith(".") or caught.value.remedy.endswith(".")
    assert policies.all_settings(desk) == {}


def test_rates_are_exact_and_reset(desk: Services) -> None:
    settings.change_setting(desk, "rates.gbp", "1.17")
    settings.change_setting(desk, "rates.JPY", "0.00614")
    assert policies.exchange_rates(desk) == {"GBP": Decimal("1.17"), "JPY": Decimal("0.00614")}
    assert setting("rates.JPY").show(0.00614) == "0.00614"
    settings.change_setting(desk, "rates.JPY", "")
    assert set(policies.exchange_rates(desk)) == {"GBP"}


def test_a_preview_writes_nothing(desk: Services) -> None:
    fill(desk)
    before = desk.book.version()
    gone = dict.fromkeys(("promises.task", "renewal.window", "people.single"), 0.0)
    found = settings.preview_weights(desk, gone)
    assert [ref.name for ref in found.leaving] == ["Tamarind Foods"]
    assert (found.entering, found.moving) == ((), ())
    assert settings.preview(desk, {"free_minutes": "0"}).minutes[1] == 0
    assert desk.book.version() == before


def test_the_page_is_read_in_one_piece(desk: Services) -> None:
    contract(desk, account(desk, country="SE"))
    settings.change_settings(
        desk, {"home_country": "Germany", "days_off": "2026-12-24", "rates.CHF": "1.1"}
    )
    found = read_settings(desk)
    assert found.currencies == ("EUR", "CHF")
    assert (found.country, found.countries) == ("Germany", ("Sweden",))
    assert (date(2026, 12, 24), "") in found.holidays
    assert any("Christmas" in name for _, name in found.holidays)


def test_a_restored_backup_keeps_the_present_book_beside(desk: Services, tmp_path: Path) -> None:
    account(desk, "Before")
    copy = restoring.back_up_now(desk)
    account(desk, "After")
    kept = restoring.restore(desk, copy)
    again = books.open_services(desk.book.path, clock=Clock())
    assert books.book_summary(again).accounts == 1
    books.close(again)
    assert restoring.check_backup(kept) == restoring.BackupContent(2, 0)
    assert sorted(p.name for p in desk.book.path.parent.glob("*restoring*")) == []


def test_a_broken_backup_changes_nothing(desk: Services, tmp_path: Path) -> None:
    account(desk)
    broken = tmp_path / "broken.csdesk"
    broken.write_bytes(b"SQLite format 3\0" + b"x" * 4000)
    with pytest.raises(BookDamaged):
        restoring.restore(desk, broken)
    with pytest.raises(BookDamaged):
        restoring.check_backup(broken)
    assert books.book_summary(desk).accounts == 1
    assert not list(desk.book.path.parent.glob("*before-restore*"))


def test_a_book_that_is_open_elsewhere_is_not_replaced(desk: Services) -> None:
    account(desk)
    copy = restoring.back_up_now(desk)
    other = books.open_services(desk.book.path, clock=Clock())
    account(other, "Written There")
    with pytest.raises(BookBusy, match="another csdesk"):
        restoring.restore(desk, copy)
    assert books.book_summary(other).accounts == 2
    books.close(other)
