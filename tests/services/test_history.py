"""The history of an account in parts, and writing old values back."""

import pytest

from csdesk.book.tables import TaskRow
from csdesk.domain.account_lines import HistoryEntry
from csdesk.domain.history_words import field_words, value_words
from csdesk.domain.playbooks import Step
from csdesk.errors import Gone, Invalid
from csdesk.services import accounts, deleting, editing, history, playbooks, tasks
from csdesk.services.context import Services
from tests.desks import THURSDAY, account, contact, contract


def change_of(desk: Services, key: str, field: str) -> int:
    """Place in the journal of the newest change of a field."""
    for entry in history.read_history(desk, key).entries:
        for line in entry.lines:
            if line.op == "U" and field in [change.name for change in line.fields]:
                return line.seq
    raise AssertionError(field)


def test_parts_are_the_whole(desk: Services) -> None:
    key = account(desk)
    contact(desk, key)
    for tier in "ABABAB":
        editing.set_fields(desk, key, {"tier": tier})
    playbooks.start_playbook(desk, "template:renewal", [key])
    whole = history.read_history(desk, key, most=1000)
    assert whole.after is None
    found: list[HistoryEntry] = []
    before: int | None = None
    while True:
        part = history.read_history(desk, key, before=before, most=3)
        found += part.entries
        before = part.after
        if before is None:
            break
    assert tuple(found) == whole.entries
    lines = [line for entry in found for line in entry.lines if line.op == "U"]
    tiers = [c.new for line in lines for c in line.fields if c.name == "tier"]
    assert tiers == list("BABABA")


def test_what_was_deleted_stays_in_the_history(desk: Services) -> None:
    key = account(desk)
    person = contact(desk, key)
    deleting.delete(desk, "contact", person)
    entry = history.read_history(desk, key).entries[0]
    assert (entry.name, entry.undoable, entry.went) == ("delete contact", True, {"contact": 1})
    (line,) = entry.lines
    assert (line.op, line.table, line.row_name) == ("D", "contact", "Ana Ferreira")


def test_of_a_large_action_the_first_changes_are_listed_and_all_are_counted(desk: Services) -> None:
    key = account(desk)
    steps = [Step(f"Step {n}", n) for n in range(60)]
    own, _ = playbooks.add_playbook(desk, "Long", "", steps)
    playbooks.start_playbook(desk, own, [key])
    entry = history.read_history(desk, key).entries[0]
    assert len(entry.lines) == 24
    assert entry.came == {"playbook_run": 1, "task": 60}


def test_an_edit_outside_csdesk_is_told(desk: Services) -> None:
    key = account(desk)
    with desk.book.write("change account") as unit:
        unit.connection.exec_driver_sql("DELETE FROM journal_now")
        unit.connection.exec_driver_sql("UPDATE account SET tier = 'Z'")
    entry = history.read_history(desk, key).entries[0]
    assert (entry.action, entry.own, entry.undoable) == (None, True, False)
    assert entry.lines[0].fields[0].new == "Z"


def test_an_old_value_is_written_back_as_an_action_of_its_own(desk: Services) -> None:
    key = account(desk, tier="A", notes="first")
    editing.set_fields(desk, key, {"tier": "B", "notes": "second", "owner": "Mira"})
    seq = change_of(desk, key, "tier")
    history.restore_field(desk, seq, "tier")
    head = accounts.read_head(desk, key)
    assert (head.tier, head.notes, head.owner) == ("A", "second", "Mira")
    history.restore_field(desk, seq)
    head = accounts.read_head(desk, key)
    assert (head.tier, head.notes, head.owner) == ("A", "first", "")
    desk.book.undo()
    assert accounts.read_head(desk, key).notes == "second"
    assert not history.restore_field(desk, seq, "tier")


def test_a_value_that_does_not_fit_any_more_is_refused(desk: Services) -> None:
    key = account(desk)
    own = contract(desk, key, starts="2026-01-01", ends="2026-12-31", name="Plan")
    editing.set_fields(desk, own, {"ends": "2027-12-31"})
    seq = change_of(desk, key, "ends_on")
    editing.set_fields(desk, own, {"starts": "2027-02-01"})
    version = desk.book.version()
    with pytest.raises(Invalid, match="does not fit"):
        history.restore_field(desk, seq, "ends_on")
    assert desk.book.version() == version


def test_a_person_who_is_gone_cannot_be_named_again(desk: Services) -> None:
    key = account(desk)
    person = contact(desk, key)
    tasks.add_task(desk, key, "Send the offer")
    task = tasks.read_open_tasks(desk, key)[0]
    with desk.book.write("change task") as unit:
        row = unit.get(TaskRow, task.id)
        assert row is not None
        row.contact_id = person
    with desk.book.write("change task") as unit:
        row = unit.get(TaskRow, task.id)
        assert row is not None
        row.contact_id = None
    seq = change_of(desk, key, "contact_id")
    deleting.delete(desk, "contact", person)
    with pytest.raises(Invalid, match="does not fit"):
        history.restore_field(desk, seq, "contact_id")
    assert desk.book.check() == []


def test_a_row_that_is_gone(desk: Services) -> None:
    key = account(desk)
    person = contact(desk, key)
    editing.set_fields(desk, person, {"title": "CFO"})
    seq = change_of(desk, key, "title")
    deleting.delete(desk, "contact", person)
    with pytest.raises(Gone, match="not in the book"):
        history.restore_field(desk, seq)
    with pytest.raises(Gone, match="no old value"):
        history.restore_field(desk, 10_000)
    with pytest.raises(Gone, match="no old value"):
        history.restore_field(desk, seq, "colour")


def test_actions_read_as_words(desk: Services) -> None:
    assert history.action_words(desk, "add account") == "Added an account"
    assert history.action_words(desk, "undo: delete task") == "Took back: Deleted a task"
    assert history.action_words(desk, "something new") == "Something new"


@pytest.mark.parametrize(
    ("field", "stored", "words"),
    [
        ("tier", None, "nothing"),
        ("tags", "[]", "nothing"),
        ("tags", '["emea", "north"]', "emea, north"),
        ("notes", "[not a list", "[not a list"),
        ("side", "them", "they"),
        ("auto_renew", 1, "yes"),
        ("auto_renew", 0, "no"),
        ("notice_days", 1200, "1,200"),
        ("renews_on", "2026-12-04", "Fri 4 Dec"),
        ("renews_on", "soon", "soon"),
        ("at", "2026-11-26T10:05:00Z", "Thu 26 Nov, 11:05"),
        ("sentiment", -1, "worse"),
    ],
)
def test_values_read_as_words(field: str, stored: object, words: str) -> None:
    found = value_words(field, stored, THURSDAY.date(), THURSDAY.tzinfo)
    assert found.replace("\u00a0", " ") == words


def test_fields_without_words_are_left_out() -> None:
    assert field_words("tier") == "Tier"
    assert field_words("external_id") is None
