"""Merging people and accounts: everything moves along, nothing is lost, undo gives the same book."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from csdesk.book.tables import ExternalRefRow, FeatureRow, FeatureUseRow, SnoozeRow, TicketRow
from csdesk.book.triggers import journaled_tables
from csdesk.domain.merging import KEEP, OTHER, Likeness
from csdesk.errors import Gone, Invalid
from csdesk.paths import backup_folder
from csdesk.services import merging, people, undoing
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.tasks import add_task
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from csdesk.services.usage import UsageDraft, add_usage
from tests.desks import THURSDAY, account, contact, contract, new_desk


def dump(desk: Services) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as stored."""
    with desk.book.read() as connection:
        return {
            table.name: sorted(
                (tuple(row) for row in connection.execute(text(f'SELECT * FROM "{table.name}"'))),
                key=repr,
            )
            for table in journaled_tables()
        }


def count(desk: Services, sql: str, **values: str) -> int:
    with desk.book.read() as connection:
        return int(connection.scalar(text(sql), values) or 0)


def talk(desk: Services, account_id: str, *who: str, summary: str = "Talked") -> None:
    log_touchpoint(
        desk,
        TouchpointDraft(
            account_id, "call", "both", 10, contact_ids=who, summary=summary, answered=()
        ),
    )


def fill(desk: Services, account_id: str, kept: str, other: str) -> None:
    """Everything that can refer to a person, for the other one; some of it for both."""
    talk(desk, account_id, kept, other, summary="both")
    talk(desk, account_id, other, summary="other")
    talk(desk, account_id, kept, summary="kept")
    plan_checkin(
        desk,
        CheckinDraft(
            account_id,
            THURSDAY.replace(tzinfo=None, day=30),
            "Europe/Berlin",
            contact_ids=(kept, other),
        ),
    )
    add_task(desk, account_id, "Send prices", due=THURSDAY.date())
    with desk.book.write("fill") as unit:
        feature = unit.add(FeatureRow(name="Boards"))
        seen = THURSDAY.date()
        for who, day in ((kept, seen.replace(day=9)), (other, seen.replace(day=4))):
            unit.add(
                FeatureUseRow(
                    account_id=account_id, contact_id=who, feature_id=feature, first_on=day,
                    last_on=day, told_on=day, told_by=who[-4:],
                )
            )  # fmt: skip
        unit.add(
            TicketRow(account_id=account_id, contact_id=other, opened_at=unit.at, subject="Export")
        )
        for who, value in ((kept, "K-1"), (other, "O-1"), (other, "K-1")):
            unit.add(ExternalRefRow(kind="contact", source="csv", value=value, row_id=who))
        unit.connection.execute(text("UPDATE task SET contact_id = :other"), {"other": other})
        unit.connection.execute(
            text("UPDATE checkin_attendee SET partstat = 'ACCEPTED' WHERE contact_id = :other"),
            {"other": other},
        )


def test_merging_people_moves_everything_and_undo_brings_it_back(desk: Services) -> None:
    tamarind = account(desk)
    kept = contact(desk, tamarind, "Ana Ferreira", email="ana@t.example", phone="1")
    other = contact(desk, tamarind, "A. Ferreira", title="CFO", email="af@t.example,ana@t.example")
    fill(desk, tamarind, kept, other)
    before = dump(desk)
    changes = merging.merge_contacts(desk, kept, other, {"name": KEEP})
    assert changes.name == "merge contacts"
    (merged,) = people.list_people(desk, tamarind).people
    assert (merged.id, merged.name, merged.title) == (kept, "Ana Ferreira", "CFO")
    assert merged.emails == ("ana@t.example", "af@t.example")
    assert count(desk, "SELECT count(*) FROM touchpoint") == 3
    assert count(desk, "SELECT count(*) FROM touchpoint_contact WHERE contact_id = :k", k=kept) == 3
    assert count(desk, "SELECT count(*) FROM touchpoint_contact") == 3
    assert count(desk, "SELECT count(*) FROM checkin_attendee") == 1
    assert count(desk, "SELECT count(*) FROM checkin_attendee WHERE partstat = 'ACCEPTED'") == 1
    for table in ("task", "ticket"):
        assert count(desk, f"SELECT count(*) FROM {table} WHERE contact_id = :k", k=kept) == 1
    with desk.book.read() as connection:
        use = connection.execute(text("SELECT * FROM feature_use")).one()
        refs = connection.scalars(text("SELECT value FROM external_ref ORDER BY value")).all()
    assert (use.first_on, use.last_on, use.told_on) == ("2026-11-04", "2026-11-09", "2026-11-04")
    assert use.told_by == other[-4:]
    assert refs == ["K-1", "O-1"]
    assert desk.book.check() == []
    assert [f.name for f in backup_folder(desk.book.path).glob("before-*-merge.csdesk")]
    undoing.undo_last(desk)
    assert dump(desk) == before


def test_merging_accounts_moves_everything_and_undo_brings_it_back(desk: Services) -> None:
    kept = account(desk, "Tamarind Foods", tags="north", industry="Food")
    other = account(desk, "Tamarind Food Ltd", tags="North, emea", city="Lisbon")
    child = account(desk, "Tamarind Campinas")
    for key in (kept, other):
        contract(desk, key)
        add_usage(desk, UsageDraft(key, THURSDAY.date(), "logins", 3))
        talk(desk, key, contact(desk, key))
    with desk.book.write("fill") as unit:
        unit.connection.execute(
            text("UPDATE account SET parent_id = :other WHERE id IN (:kept, :child)"),
            {"other": other, "kept": kept, "child": child},
        )
        unit.add(SnoozeRow(account_id=other, made_at=unit.at, known=[]))
        unit.add(SnoozeRow(account_id=other, kind="usage.lapsed", made_at=unit.at, known=[]))
    before = dump(desk)
    merging.merge_accounts(desk, kept, other, {})
    for table in ("contact", "contract", "touchpoint", "usage", "revenue_event"):
        assert count(desk, f"SELECT count(*) FROM {table} WHERE account_id = :k", k=kept) == 2
    with desk.book.read() as connection:
        row = connection.execute(text("SELECT * FROM account WHERE id = :k"), {"k": kept}).one()
        parents = connection.scalars(text("SELECT parent_id FROM account ORDER BY n")).all()
        snoozed = connection.scalars(text("SELECT kind FROM snooze")).all()
    assert (row.city, row.tags, parents) == ("Lisbon", '["north", "emea"]', [None, kept])
    assert snoozed == ["usage.lapsed"]  # the kept account is not put aside with the other one
    assert desk.book.check() == []
    undoing.undo_last(desk)
    assert dump(desk) == before


def test_no_account_becomes_its_own_parent(desk: Services) -> None:
    kept, other, above = account(desk, "A"), account(desk, "B"), account(desk, "C")
    with desk.book.write("fill") as unit:
        for key, parent in ((other, above), (above, kept)):
            unit.connection.execute(
                text("UPDATE account SET parent_id = :p WHERE id = :k"), {"p": parent, "k": key}
            )
    merging.merge_accounts(desk, kept, other, {"parent_id": OTHER})
    with desk.book.read() as connection:
        parents = connection.scalars(text("SELECT parent_id FROM account ORDER BY n")).all()
    assert parents == [None, kept]


def test_somebody_elsewhere_can_be_merged_to_either_account(desk: Services) -> None:
    here, there = account(desk, "Here"), account(desk, "There")
    kept, other = contact(desk, here, "Ana"), contact(desk, there, "Ana")
    talk(desk, there, other)
    merging.merge_contacts(desk, kept, other, {"account_id": OTHER})
    assert people.list_people(desk, here).people == ()
    (ana,) = people.list_people(desk, there).people
    assert ana.id == kept
    assert ana.last_two_way is not None


def test_candidates_are_found_by_mail_and_by_name(desk: Services) -> None:
    here, there = account(desk, "Here"), account(desk, "There")
    contact(desk, here, "Søren Kjær", email="s@h.example")
    contact(desk, here, "Soren Kjaer")
    contact(desk, here, "Sören Kjer")
    contact(desk, there, "S. Kjær", email="s@h.example")
    contact(desk, there, "Somebody Else")
    found = merging.find_candidates(desk, here)
    assert [(c.one.name, c.other.name, c.why) for c in found[:2]] == [
        ("Søren Kjær", "S. Kjær", Likeness.SAME_MAIL),
        ("Søren Kjær", "Soren Kjaer", Likeness.SAME_NAME),
    ]
    assert {(c.other.name, c.why) for c in found[2:]} == {("Sören Kjer", Likeness.SIMILAR_NAME)}


def test_one_and_the_same_and_what_is_gone_are_refused(desk: Services) -> None:
    here = account(desk)
    ana = contact(desk, here)
    before = dump(desk)
    with pytest.raises(Invalid, match="itself"):
        merging.merge_contacts(desk, ana, ana, {})
    with pytest.raises(Gone):
        merging.merge_contacts(desk, ana, "nobody", {})
    assert dump(desk) == before
    assert not backup_folder(desk.book.path).exists()


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_merging_loses_no_touchpoint_and_undo_gives_the_same_book(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder))
        try:
            places = [account(desk, name) for name in ("One", "Two")]
            at = [data.draw(st.sampled_from([0, 1])) for _ in range(3)]
            who = [
                contact(desk, places[place], name, email=f"{name}@x.example")
                for place, name in zip(at, ("Ana", "Bo", "Cleo"), strict=True)
            ]
            for _ in range(data.draw(st.integers(0, 6))):
                where = data.draw(st.sampled_from([0, 1]))
                there = [each for each in range(3) if at[each] == where]
                taking_part = data.draw(st.sets(st.sampled_from(there))) if there else set()
                talk(desk, places[where], *(who[each] for each in taking_part))
            before = dump(desk)
            spoken = (
                "SELECT count(DISTINCT touchpoint_id) FROM touchpoint_contact WHERE contact_id IN "
            )
            reached = count(desk, f"{spoken} (:a, :b)", a=who[0], b=who[1])
            if data.draw(st.booleans()):
                merging.merge_contacts(desk, who[0], who[1], {})
                assert count(desk, f"{spoken} (:a)", a=who[0]) == reached
            else:
                merging.merge_accounts(desk, places[0], places[1], {})
                assert count(desk, "SELECT count(DISTINCT account_id) FROM touchpoint") <= 1
            assert count(desk, "SELECT count(*) FROM touchpoint") == len(before["touchpoint"])
            assert desk.book.check() == []
            undoing.undo_last(desk)
            assert dump(desk) == before
        finally:
            desk.book.close()
