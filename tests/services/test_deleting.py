"""Deleting with what belongs to it, the trash, and restoring."""

from datetime import timedelta

import pytest

from csdesk.domain.account_lines import counted_words
from csdesk.errors import Gone, NothingToUndo, UndoClash
from csdesk.services import accounts, deleting, people, playbooks, tasks, touchpoints, usage
from csdesk.services.context import Services
from tests.desks import THURSDAY, Clock, account, contact, contract


@pytest.fixture
def full(desk: Services) -> str:
    """An account with something of everything."""
    key = account(desk, "Tamarind Foods")
    ana = contact(desk, key)
    contract(desk, key)
    draft = touchpoints.TouchpointDraft(
        key, "call", "both", contact_ids=(ana,), body="Budget", next_step="Send the offer"
    )
    touchpoints.log_touchpoint(desk, draft)
    usage.add_usage(desk, usage.UsageDraft(key, THURSDAY.date(), "uses", 12.0))
    playbooks.start_playbook(desk, "template:renewal", [key])
    return key


def rows(desk: Services) -> dict[str, int]:
    with desk.book.read() as connection:
        names = [
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' "
                "AND name NOT IN ('action', 'journal', 'sqlite_sequence', 'sqlite_stat1')"
            )
        ]
        return {
            name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one()
            for name in names
        }


def test_an_account_goes_with_everything_and_comes_back(desk: Services, full: str) -> None:
    before, page = rows(desk), accounts.show_account(desk, full)
    going = deleting.what_goes(desk, "account", full)
    words = counted_words(going.rows, without="account")
    assert words[:3] == ("1 person", "1 contract", "1 contact in the history")
    deleting.delete(desk, "account", full)
    with pytest.raises(Gone):
        accounts.show_account(desk, full)
    assert rows(desk)["usage"] == 0
    assert desk.book.check() == []
    (line,) = deleting.read_trash(desk)
    assert (line.table, line.name, line.rows["task"]) == ("account", "Tamarind Foods", 6)
    deleting.restore(desk, line.number)
    assert rows(desk) == before
    assert accounts.show_account(desk, full) == page
    assert deleting.read_trash(desk) == []
    assert desk.book.check() == []


def test_a_row_number_that_was_given_again_is_no_clash(desk: Services) -> None:
    first = account(desk, "Nordlys")
    deleting.delete(desk, "account", first)
    account(desk, "Later")
    deleting.restore(desk, deleting.read_trash(desk)[0].number)
    assert accounts.read_head(desk, first).name == "Nordlys"
    assert desk.book.check() == []


def test_undo_takes_a_deletion_back(desk: Services, full: str) -> None:
    deleting.delete(desk, "account", full)
    desk.book.undo()
    assert accounts.read_head(desk, full).name == "Tamarind Foods"
    assert deleting.read_trash(desk) == []


def test_what_may_be_without_it_stays(desk: Services, full: str) -> None:
    page = accounts.show_account(desk, full)
    deleting.delete(desk, "contact", page.contacts[0].id)
    after = accounts.show_account(desk, full)
    assert after.contacts == ()
    assert after.timeline[0].people == ()
    assert "Send the offer" in [task.title for task in after.tasks]
    deleting.delete(desk, "contract", page.contracts[0].id)
    deleting.delete(desk, "touchpoint", page.timeline[0].id)
    after = accounts.show_account(desk, full)
    assert after.contracts == ()
    assert [h.kind for h in after.timeline] == ["revenue"]
    assert after.tasks[0].title == "Sum up what they got out of the term"
    assert desk.book.check() == []
    for line in deleting.read_trash(desk):
        deleting.restore(desk, line.number)
    assert accounts.show_account(desk, full) == page


def test_what_belonged_to_something_deleted_later_waits_for_it(desk: Services, full: str) -> None:
    deleting.delete(desk, "task", tasks.read_open_tasks(desk, full)[0].id)
    deleting.delete(desk, "account", full)
    of_account, of_task = deleting.read_trash(desk)
    with pytest.raises(UndoClash, match="what it belonged to was deleted later"):
        deleting.restore(desk, of_task.number)
    deleting.restore(desk, of_account.number)
    deleting.restore(desk, of_task.number)
    with pytest.raises(NothingToUndo, match="restored already"):
        deleting.restore(desk, of_task.number)


def test_the_trash_forgets_after_thirty_days(desk: Services, clock: Clock) -> None:
    key = account(desk)
    deleting.delete(desk, "account", key)
    clock.now += timedelta(days=31)
    assert deleting.read_trash(desk) == []
    found = deleting.find_deletion(desk, key)
    assert found is not None
    assert found.restorable


def test_an_addition_that_was_taken_back_cannot_be_restored(desk: Services) -> None:
    key = account(desk)
    desk.book.undo()
    found = deleting.find_deletion(desk, key)
    assert found is not None
    assert not found.restorable
    assert deleting.find_deletion(desk, "nobody") is None


def test_what_is_gone_cannot_be_deleted(desk: Services) -> None:
    with pytest.raises(Gone):
        deleting.what_goes(desk, "contact", "nobody")
    with pytest.raises(Gone):
        deleting.delete(desk, "task", "nobody")
    assert desk.book.version() == 0


def test_another_account_is_not_touched(desk: Services, full: str) -> None:
    other = account(desk, "Nordlys")
    people.add_contact(desk, people.ContactDraft(other, "Ingrid Dahl"))
    playbooks.start_playbook(desk, playbooks.list_playbooks(desk)[0].id, [other])
    before = accounts.show_account(desk, other)
    deleting.delete(desk, "account", full)
    assert accounts.show_account(desk, other) == before
