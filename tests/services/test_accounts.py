"""Accounts, people, contracts, use and fields: added, found, changed."""

from datetime import date

import pytest

from csdesk.errors import Ambiguous, Gone, Invalid, NotFound
from csdesk.services import accounts, contracts, editing, people, undoing, usage
from csdesk.services.context import Services
from csdesk.services.targets import resolve_account, resolve_contact
from tests.desks import Clock, account, contact, contract


def test_a_new_account_has_what_was_typed(desk: Services) -> None:
    key = account(
        desk, " Łódź   Café ", country="Poland", domain="https://www.Cafe.example/x", tier="A",
        stage="advanced", since="17.5.2024", tags="emea, north", cadence="20", zone="Europe/Warsaw",
    )  # fmt: skip
    page = accounts.show_account(desk, key)
    assert page.line.name == "Łódź Café"
    assert (page.line.country, page.line.tier, page.line.stage) == ("PL", "A", "advanced")
    assert (page.domain, page.tags, page.zone) == (
        "cafe.example",
        ("emea", "north"),
        "Europe/Warsaw",
    )
    assert (page.customer_since, page.stage_since) == (date(2024, 5, 17), date(2026, 11, 26))


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("name", "  ", "name is needed"),
        ("country", "Narnia", "not a country"),
        ("stage", "veteran", "none of"),
        ("zone", "Europe/Berln", "Europe/Berlin"),
        ("domain", "no domain", "domain"),
        ("cadence", "0", "whole number"),
        ("since", "31-02-2024", "2024"),
        ("colour", "red", "no field 'colour'"),
    ],
)
def test_a_field_that_cannot_be_read_is_a_sentence(
    desk: Services, field: str, value: str, says: str
) -> None:
    fields = {field: value} if field != "name" else {}
    with pytest.raises(Invalid, match=says):
        account(desk, value if field == "name" else "Nordlys", **fields)
    assert accounts.list_accounts(desk) == []


def test_a_name_is_found_whole_before_its_beginning_before_a_part(desk: Services) -> None:
    energi = account(desk, "Nordlys Energi")
    nord = account(desk, "Nord")
    great = account(desk, "Great Nordlys")
    assert resolve_account(desk, "nord").id == nord
    assert resolve_account(desk, "NORDLYS").id == energi
    assert resolve_account(desk, "great").id == great
    assert resolve_account(desk, energi).name == "Nordlys Energi"
    with pytest.raises(NotFound, match="no account 'south'"):
        resolve_account(desk, "south")
    with pytest.raises(NotFound):
        resolve_account(desk, "")


def test_an_ambiguous_name_lists_the_candidates(desk: Services) -> None:
    account(desk, "Nordlys Energi")
    account(desk, "Nordlys Vann")
    with pytest.raises(Ambiguous) as found:
        resolve_account(desk, "nordlys")
    assert [c.split(" (")[0] for c in found.value.candidates] == ["Nordlys Energi", "Nordlys Vann"]
    assert "Did you mean" in str(found.value)


def test_two_accounts_of_one_name_are_ambiguous(desk: Services) -> None:
    account(desk, "Nordlys")
    account(desk, "NORDLYS")
    with pytest.raises(Ambiguous):
        resolve_account(desk, "nordlys")


def test_a_person_is_found_by_mail_or_name_at_the_account(desk: Services) -> None:
    key = account(desk)
    other = account(desk, "Nordlys")
    ana = contact(desk, key, email="Ana@Tamarind.example")
    contact(desk, other, "Ana Sousa")
    assert resolve_contact(desk, "ana@tamarind.EXAMPLE", key).id == ana
    assert resolve_contact(desk, "ana", key).id == ana
    with pytest.raises(NotFound):
        resolve_contact(desk, "sousa", key)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1980-05-17", "1980-05-17"),
        ("17.5.1980", "1980-05-17"),
        ("--02-29", "--02-29"),
        ("17 may", "--05-17"),
    ],
)
def test_a_birthday_may_be_without_a_year(desk: Services, typed: str, stored: str) -> None:
    key = account(desk)
    contact(desk, key, birthday=typed)
    assert accounts.show_account(desk, key).contacts[0].birthday == stored


def test_a_contract_gives_mrr_renewal_and_a_revenue_event(desk: Services) -> None:
    key = account(desk)
    contract(desk, key, "1900.50", starts="2024-03-03", renews="2027-03-03", notice="60")
    contract(desk, key, "100", starts="2025-03-03", billing="monthly")
    page = accounts.show_account(desk, key)
    assert page.line.mrr is not None
    assert page.line.mrr.plain() == "2000.50"
    assert (page.line.renews_on, page.line.renewal_derived) == (date(2026, 12, 3), True)
    second, first = page.contracts
    assert (first.renews_on, first.renewal_derived, first.notice_on) == (
        date(2027, 3, 3), False, date(2027, 1, 2),
    )  # fmt: skip
    assert [h.title for h in page.timeline if h.kind == "revenue"] == ["Expansion", "New"]
    assert second.running


@pytest.mark.parametrize(
    ("mrr", "currency", "fields", "says"),
    [
        ("lots", "EUR", {}, "not an amount"),
        ("-5", "EUR", {}, "cannot be negative"),
        ("5", "ABC", {}, "not a currency"),
        ("5", "EUR", {"starts": "2025-01-02", "ends": "2025-01-01"}, "cannot end"),
        ("5", "EUR", {"starts": "2025-01-02", "renews": "2025-01-01"}, "cannot renew"),
        ("5", "EUR", {"notice": "-1"}, "whole number"),
    ],
)
def test_a_contract_that_makes_no_sense_is_refused(
    desk: Services, mrr: str, currency: str, fields: dict[str, str], says: str
) -> None:
    key = account(desk)
    before = desk.book.version()
    with pytest.raises(Invalid, match=says):
        contracts.add_contract(desk, contracts.ContractDraft(key, mrr, currency, fields=fields))
    assert desk.book.version() == before


def test_money_in_currencies_of_other_decimals(desk: Services) -> None:
    key = account(desk)
    contracts.add_contract(
        desk, contracts.ContractDraft(key, "1900", "JPY", fields={"starts": "2025-01-01"})
    )
    (line,) = accounts.list_accounts(desk)
    assert line.mrr is not None
    assert (line.mrr.minor, line.mrr.plain()) == (1900, "1900")


def test_use_by_hand_is_corrected_not_doubled(desk: Services) -> None:
    key = account(desk)
    day = date(2026, 11, 20)
    usage.add_usage(desk, usage.UsageDraft(key, day, "logins", 5))
    usage.add_usage(desk, usage.UsageDraft(key, day, "Logins ", 7))
    page = accounts.show_account(desk, key)
    assert page.usage_weeks[-1].value == 7
    assert page.usage_as_of == day


@pytest.mark.parametrize("value", [-1.0, float("nan"), float("inf")])
def test_use_is_zero_or_more(desk: Services, value: float) -> None:
    key = account(desk)
    with pytest.raises(Invalid, match="zero or more"):
        usage.add_usage(desk, usage.UsageDraft(key, date(2026, 11, 20), "logins", value))


def test_fields_are_set_on_what_the_name_and_the_fields_mean(desk: Services) -> None:
    key = account(desk, "Ana & Co", stage="new")
    contact(desk, key, "Ana Ferreira")
    target, _ = editing.set_fields(desk, "ana", {"title": "CEO"})
    assert target.table == "contact"
    target, _ = editing.set_fields(desk, "ana & co", {"stage": "advanced", "country": "uk"})
    assert target.table == "account"
    page = accounts.show_account(desk, key)
    assert (page.line.stage, page.line.country, page.contacts[0].title) == ("advanced", "GB", "CEO")


def test_setting_a_value_that_is_there_changes_nothing(desk: Services, clock: Clock) -> None:
    key = account(desk, stage="new")
    clock.move(days=3)
    _, changes = editing.set_fields(desk, key, {"stage": "new"})
    assert not changes
    assert accounts.show_account(desk, key).stage_since == date(2026, 11, 26)


def test_an_empty_value_clears_a_field_and_undo_brings_it_back(desk: Services) -> None:
    key = account(desk, since="2024-01-01", country="SE")
    editing.set_fields(desk, key, {"since": "", "country": ""})
    page = accounts.show_account(desk, key)
    assert (page.customer_since, page.line.country) == (None, "")
    undoing.undo_last(desk)
    page = accounts.show_account(desk, key)
    assert (page.customer_since, page.line.country) == (date(2024, 1, 1), "SE")


def test_a_contract_cannot_be_made_to_end_before_it_starts(desk: Services) -> None:
    key = account(desk)
    deal = contract(desk, key, starts="2025-01-01")
    with pytest.raises(Invalid, match="cannot end"):
        editing.set_fields(desk, deal, {"ends": "2024-12-31"})
    editing.set_fields(desk, deal, {"ends": "2025-12-31"})


def test_search_of_accounts_looks_at_every_word(desk: Services) -> None:
    account(desk, "Nordlys", country="NO", industry="Energy")
    account(desk, "Tamarind", country="BR", industry="Food")
    assert [a.name for a in accounts.list_accounts(desk, search="nord energy")] == ["Nordlys"]
    assert [a.name for a in accounts.list_accounts(desk)] == ["Nordlys", "Tamarind"]
    assert accounts.list_accounts(desk, search="nord food") == []


def test_a_page_of_an_account_that_is_gone_is_a_sentence(desk: Services) -> None:
    with pytest.raises(Gone):
        accounts.show_account(desk, "nobody")
    with pytest.raises(Gone):
        people.add_contact(desk, people.ContactDraft("nobody", "Ana"))
