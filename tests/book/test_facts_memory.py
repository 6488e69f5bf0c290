"""Facts in memory: the same as read afresh, whatever was written in between and by whom."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from csdesk.book.facts import read_facts
from csdesk.book.tables import ContactRow
from csdesk.domain.facts import AccountFacts
from csdesk.services import aside, books, tasks, undoing
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.editing import set_fields
from csdesk.services.settings import change_setting
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from csdesk.services.usage import UsageDraft, add_usage
from tests.desks import Clock, account, contact, contract, new_desk


def remembered(desk: Services) -> dict[str, AccountFacts]:
    now = desk.clock()
    assert now.tzinfo is not None
    with desk.book.read() as connection:
        return {f.id: f for f in desk.memory.read(connection, now.date(), now.tzinfo)}


def fresh(desk: Services) -> dict[str, AccountFacts]:
    now = desk.clock()
    assert now.tzinfo is not None
    with desk.book.read() as connection:
        return {f.id: f for f in read_facts(connection, now.date(), now.tzinfo)}


@pytest.fixture
def desk(tmp_path: Path) -> Services:
    made = new_desk(tmp_path)
    for name in ("Tamarind Foods", "Nordlys", "Kestrel Rail"):
        key = account(made, name)
        contact(made, key, f"Ana of {name}", role="sponsor")
        contract(made, key)
    return made


def _log(desk: Services, key: str) -> None:
    people = tuple(person.id for person in fresh(desk)[key].contacts)
    log_touchpoint(
        desk,
        TouchpointDraft(key, "call", "both", contact_ids=people, summary="talk", sentiment=1),
    )


def _move(desk: Services, key: str) -> None:
    other = next(k for k in fresh(desk) if k != key)
    with desk.book.write("move people") as unit:
        for row in unit.where(ContactRow, account_id=key):
            row.account_id = other


def _checkin(desk: Services, key: str) -> None:
    starts = (desk.clock() + timedelta(days=1)).replace(tzinfo=None)
    plan_checkin(desk, CheckinDraft(key, starts, "Europe/Berlin"))


def _undo(desk: Services, _key: str) -> None:
    if undoing.last_action(desk) is not None:
        undoing.undo_last(desk)


def _use(desk: Services, key: str) -> None:
    add_usage(desk, UsageDraft(key, desk.today(), "logins", 3.0))


DEEDS: dict[str, Callable[[Services, str], object]] = {
    "log": _log,
    "move people": _move,
    "check-in": _checkin,
    "task": lambda desk, key: tasks.add_task(desk, key, "send offer", due=desk.today()),
    "snooze": lambda desk, key: aside.snooze(desk, key, until=desk.today() + timedelta(days=3)),
    "stage": lambda desk, key: set_fields(desk, key, {"stage": "intermediate"}),
    "contract": lambda desk, key: contract(desk, key, "100"),
    "account": lambda desk, _: account(desk, "New one"),
    "setting": lambda desk, _: change_setting(desk, "lapse_days", "30"),
    "use": _use,
    "undo": _undo,
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_is_seen_at_once(desk: Services, deed: str) -> None:
    assert remembered(desk) == fresh(desk)
    DEEDS[deed](desk, next(iter(fresh(desk))))
    assert remembered(desk) == fresh(desk)


@settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 2)), max_size=6))
def test_any_run_of_deeds_leaves_memory_and_book_the_same(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, int]]
) -> None:
    desk = new_desk(tmp_path_factory.mktemp("memory"))
    keys = [account(desk, name) for name in ("Tamarind Foods", "Nordlys", "Kestrel Rail")]
    for key in keys:
        contact(desk, key)
    remembered(desk)
    for deed, number in deeds:
        # Undo may have taken the account itself away; then the deed has nobody to be done to.
        there = list(fresh(desk))
        if there:
            DEEDS[deed](desk, there[number % len(there)])
    assert remembered(desk) == fresh(desk)
    books.close(desk)


def test_what_another_process_writes_is_seen(desk: Services) -> None:
    remembered(desk)
    other = books.open_services(desk.book.path, clock=desk.clock)
    account(other, "From elsewhere")
    books.close(other)
    assert remembered(desk) == fresh(desk)
    assert "From elsewhere" in {f.name for f in remembered(desk).values()}


def test_another_day_is_read_afresh(tmp_path: Path) -> None:
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    account(desk)
    remembered(desk)
    clock.move(days=1)
    assert remembered(desk) == fresh(desk)


def test_only_touched_accounts_are_read_again(desk: Services) -> None:
    keys = list(remembered(desk))
    asked: list[str] = []

    def note(_c: object, _k: object, statement: str, values: object, *_: object) -> None:
        if "FROM contact" in statement and "json_each" in statement:
            asked.append(str(values))

    engine = desk.book._engine
    before = {key: id(facts) for key, facts in remembered(desk).items()}
    event.listen(engine, "before_cursor_execute", note)
    tasks.add_task(desk, keys[1], "send offer")
    after = remembered(desk)
    event.remove(engine, "before_cursor_execute", note)
    assert keys[1] in asked[-1]
    assert keys[0] not in asked[-1]
    assert [key for key in keys if id(after[key]) != before[key]] == [keys[1]]


def test_an_empty_book_has_no_facts(tmp_path: Path) -> None:
    assert remembered(new_desk(tmp_path)) == {}
