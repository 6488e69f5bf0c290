"""Contracts with several lines, renewing them, and their revenue events."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.contract_terms import ContractTerms
from csdesk.domain.renewal_offer import LineTerms, mrr_of
from csdesk.errors import Gone, Invalid
from csdesk.services import contracts, renewing, undoing
from csdesk.services.context import Services
from csdesk.services.contracts import ContractDraft, add_contract
from csdesk.services.forms import InvalidFields
from csdesk.services.renewing import RenewalDraft, RevenueDraft
from tests.desks import account, contract, new_desk
from tests.services.test_merging import dump

CORE = LineTerms("Core", 40, 2_280_000, "EUR", 12)
PORTAL = LineTerms("Portal", None, 30_000, "JPY", 1)


def made(desk: Services, *lines: LineTerms, cap: int | None = None, **fields: str) -> ContractTerms:
    key = account(desk)
    typed = {"starts": "2026-03-03", "renews": "2027-03-03", "notice": "60", **fields}
    contract_id, _ = add_contract(
        desk, ContractDraft(key, fields=typed, lines=lines, price_cap_bp=cap)
    )
    return renewing.read_contract(desk, contract_id)


def draft(terms: ContractTerms, *lines: LineTerms, **more: Any) -> RenewalDraft:
    usual = RenewalDraft(terms.id, date(2027, 3, 3), 12, 60, auto_renew=True, lines=lines)
    return replace(usual, **more)


def events(desk: Services, terms: ContractTerms) -> list[tuple[str, str, int, str]]:
    return [
        (e.day.isoformat(), e.reason, e.delta.minor, e.delta.currency)
        for e in renewing.list_revenue(desk, terms.account_id)
        if e.delta is not None
    ]


def changed(line: LineTerms, seats: int | None, amount: int) -> LineTerms:
    return LineTerms(line.product, seats, amount, line.currency, line.billing_months, line.id)


def test_renewing_with_uplift_is_one_action_and_one_undo(desk: Services) -> None:
    old = made(desk, CORE, PORTAL, cap=500)
    assert (old.renews_on, old.notice_on) == (date(2027, 3, 3), date(2027, 1, 2))
    assert renewing.start_of_renewal(old, desk.today()) == date(2027, 3, 3)
    before = dump(desk)
    core, portal = old.lines
    key, changes = renewing.renew_contract(
        desk, draft(old, changed(core, 50, 2_992_500), changed(portal, None, 30_000))
    )
    assert changes.name == "renew contract"
    new, ended = contracts.list_contracts(desk, old.account_id)
    assert (new.id, new.renews_id, new.starts_on) == (key, old.id, date(2027, 3, 3))
    assert (new.stated_renewal, new.price_cap_bp) == (date(2028, 3, 3), 500)
    assert (ended.ends_on, ended.renews_on, ended.renewed_by) == (date(2027, 3, 2), None, key)
    assert events(desk, old)[:2] == [
        ("2027-03-03", "price", 11_875, "EUR"),
        ("2027-03-03", "expansion", 47_500, "EUR"),
    ]
    undoing.undo_last(desk)
    assert dump(desk) == before


def test_renewing_twice_is_refused_with_a_sentence(desk: Services) -> None:
    old = made(desk, CORE)
    renewing.renew_contract(desk, draft(old, old.lines[0]))
    with pytest.raises(Invalid, match=r"renewed already: the next term starts on 2027-03-03\."):
        renewing.renew_contract(desk, draft(old, old.lines[0], starts_on=date(2027, 3, 4)))
    with pytest.raises(Invalid, match="End the one that follows"):
        contracts.end_contract(desk, old.id, date(2027, 1, 31))


def test_a_price_beyond_the_cap_is_refused_unless_both_agreed(desk: Services) -> None:
    old = made(desk, CORE, cap=500)
    within = changed(old.lines[0], 40, 2_394_000)
    beyond = changed(old.lines[0], 40, 2_394_100)
    with pytest.raises(Invalid, match="Core may cost EUR\u00a023,940 at most") as refused:
        renewing.renew_contract(desk, draft(old, beyond))
    assert refused.value.field == "price_cap"
    renewing.renew_contract(desk, draft(old, within))
    undoing.undo_last(desk)
    renewing.renew_contract(desk, draft(old, beyond, beyond_cap=True))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"starts_on": date(2026, 3, 3)}, "start after 2026-03-03"),
        ({"months": 0}, "1 to 120 months"),
        ({"notice_days": -1}, "0 to 3,650 days"),
    ],
)
def test_a_term_that_cannot_be_is_refused(desk: Services, more: dict[str, Any], says: str) -> None:
    old = made(desk, CORE)
    before = dump(desk)
    with pytest.raises(Invalid, match=says):
        renewing.renew_contract(desk, draft(old, old.lines[0], **more))
    with pytest.raises(Invalid, match="needs a product"):
        renewing.renew_contract(desk, draft(old))
    other = LineTerms("Core", 40, 100, "SEK", 12, old.lines[0].id)
    with pytest.raises(Invalid, match="keeps its currency"):
        renewing.renew_contract(desk, draft(old, other))
    assert dump(desk) == before


def test_a_term_from_a_leap_day_ends_on_the_28th(desk: Services) -> None:
    old = made(desk, CORE, starts="2026-11-01", renews="2028-02-29")
    assert renewing.start_of_renewal(old, desk.today()) == date(2028, 2, 29)
    renewing.renew_contract(desk, draft(old, old.lines[0], starts_on=date(2028, 2, 29)))
    new, ended = contracts.list_contracts(desk, old.account_id)
    assert (ended.ends_on, new.stated_renewal) == (date(2028, 2, 28), date(2029, 2, 28))


def test_a_contract_with_an_end_goes_on_the_day_after(desk: Services) -> None:
    old = made(desk, CORE, renews="", ends="2027-03-02")
    assert renewing.start_of_renewal(old, desk.today()) == date(2027, 3, 3)
    late = made(desk, CORE, starts="2025-01-01", renews="", ends="2025-12-31")
    assert renewing.start_of_renewal(late, desk.today()) == date(2026, 1, 1)


def test_a_trial_becomes_new_revenue(desk: Services) -> None:
    old = made(desk, LineTerms("Core", 5, 0, "EUR", 1), trial="yes", renews="")
    renewing.renew_contract(desk, draft(old, changed(old.lines[0], 20, 40_000)))
    assert events(desk, old) == [("2027-03-03", "new", 40_000, "EUR")]


def test_a_contract_without_lines_has_no_mrr_and_can_be_renewed(desk: Services) -> None:
    old = made(desk)
    assert (old.mrr, old.lines) == ((), ())
    renewing.renew_contract(desk, draft(old, CORE))
    assert events(desk, old) == [("2027-03-03", "expansion", 190_000, "EUR")]


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_events_are_the_difference_of_the_terms(data: st.DataObject) -> None:
    seats, amounts = st.none() | st.integers(0, 300), st.integers(0, 10**7)
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder))
        try:
            old = made(
                desk,
                *(
                    LineTerms(f"P{n}", data.draw(seats), data.draw(amounts), code, 12)
                    for n, code in enumerate(data.draw(st.lists(st.sampled_from(["EUR", "JPY"]))))
                ),
            )
            kept = [each for each in old.lines if data.draw(st.booleans())]
            lines = [changed(each, data.draw(seats), data.draw(amounts)) for each in kept]
            lines.append(LineTerms("More", data.draw(seats), data.draw(amounts), "EUR", 1))
            count = len(renewing.list_revenue(desk, old.account_id))
            key, _ = renewing.renew_contract(desk, draft(old, *lines))
            written = renewing.list_revenue(desk, old.account_id)
            new = [e for e in written if e.contract_id == key]
            assert len(written) == count + len(new)
            before, after = mrr_of(old.lines), mrr_of(lines)
            for code in before.keys() | after.keys():
                total = sum(e.delta.minor for e in new if e.delta and e.delta.currency == code)
                assert total == after.get(code, 0) - before.get(code, 0)
        finally:
            desk.book.close()


def test_ending_the_last_contract_is_churn_another_one_shrink(desk: Services) -> None:
    old = made(desk, CORE, PORTAL)
    more = contract(desk, old.account_id, "100", starts="2026-05-01")
    contracts.end_contract(desk, more, date(2026, 12, 31))
    assert events(desk, old)[0] == ("2027-01-01", "shrink", -10_000, "EUR")
    contracts.end_contract(desk, old.id, date(2027, 3, 2), cause="budget", note="Frozen.")
    assert sorted(events(desk, old)[:2]) == [
        ("2027-03-03", "churn", -190_000, "EUR"),
        ("2027-03-03", "churn", -30_000, "JPY"),
    ]
    with pytest.raises(Invalid, match="starts on 2026-03-03"):
        contracts.end_contract(desk, old.id, date(2026, 1, 1))


def test_a_correction_writes_no_event_and_a_change_does(desk: Services) -> None:
    old = made(desk, CORE)
    before = events(desk, old)
    wrong = changed(old.lines[0], 42, 2_400_000)
    contracts.edit_contract(desk, old.id, {"notice": "30"}, [wrong], price_cap_bp=300)
    corrected = renewing.read_contract(desk, old.id)
    assert (corrected.notice_days, corrected.price_cap_bp) == (30, 300)
    assert corrected.lines == (wrong,)
    assert events(desk, old) == before
    more = [changed(wrong, 84, 4_800_000), LineTerms("Portal", None, 5_000, "EUR", 1)]
    contracts.edit_contract(desk, old.id, {}, more, changed_on=date(2026, 11, 1))
    assert events(desk, old)[0] == ("2026-11-01", "expansion", 205_000, "EUR")
    contracts.edit_contract(desk, old.id, {}, [], changed_on=date(2026, 11, 20))
    assert renewing.read_contract(desk, old.id).lines == ()
    with pytest.raises(InvalidFields) as refused:
        contracts.edit_contract(desk, old.id, {"notice": "many", "starts": "31 feb"}, [])
    assert set(refused.value.problems) == {"notice", "starts"}
    with pytest.raises(Gone):
        contracts.edit_contract(desk, "none", {}, [])


def test_an_offer_is_made_and_taken_back(desk: Services) -> None:
    old = made(desk, CORE)
    contracts.set_offer_made(desk, old.id, date(2026, 11, 20))
    assert renewing.read_contract(desk, old.id).offer_made_on == date(2026, 11, 20)
    contracts.set_offer_made(desk, old.id, None)
    assert renewing.read_contract(desk, old.id).offer_made_on is None
    with pytest.raises(Invalid, match="not come yet"):
        contracts.set_offer_made(desk, old.id, date(2027, 1, 1))


def test_revenue_events_are_added_corrected_and_deleted(desk: Services) -> None:
    key = account(desk)
    day = date(2026, 2, 28)
    renewing.add_revenue_event(desk, key, RevenueDraft(day, "new", 900_00, "EUR"))
    (event,) = renewing.list_revenue(desk, key)
    renewing.correct_revenue_event(
        desk, event.id, RevenueDraft(day, "shrink", -5, "JPY", cause="  budget ", note="a\nb")
    )
    (event,) = renewing.list_revenue(desk, key)
    assert (event.reason, event.delta and event.delta.currency, event.cause) == (
        "shrink",
        "JPY",
        "budget",
    )
    for wrong, says in (
        (RevenueDraft(day, "magic", 1, "EUR"), "no reason"),
        (RevenueDraft(day, "churn", 1, "EUR"), "sign"),
        (RevenueDraft(day, "new", 1, "XXX"), "not a currency"),
    ):
        with pytest.raises(Invalid, match=says):
            renewing.correct_revenue_event(desk, event.id, wrong)
    renewing.delete_revenue_event(desk, event.id)
    assert renewing.list_revenue(desk, key) == []
    undoing.undo_last(desk)
    assert len(renewing.list_revenue(desk, key)) == 1
