"""The timeline in parts, filtered and searched; corrections."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.domain.account_lines import Place, TimelineFilter
from csdesk.domain.lines import Happening
from csdesk.errors import Gone, Invalid
from csdesk.services import history, timeline, touchpoints
from csdesk.services.context import Services
from csdesk.services.timeline import Correction
from tests.desks import THURSDAY, account, contact, contract


def log(
    desk: Services,
    key: str,
    days: float,
    body: str = "",
    *,
    channel: str = "call",
    direction: str = "both",
    people: tuple[str, ...] = (),
) -> None:
    at = THURSDAY - timedelta(days=days)
    draft = touchpoints.TouchpointDraft(
        key, channel, direction, at=at, body=body, contact_ids=people, answered=()
    )
    touchpoints.log_touchpoint(desk, draft)


def everything(desk: Services, key: str, wanted: TimelineFilter, most: int) -> list[Happening]:
    found: list[Happening] = []
    after: Place | None = None
    while True:
        part = timeline.read_timeline(desk, key, wanted, after=after, most=most)
        assert len(part.entries) <= most
        found += part.entries
        if part.after is None:
            return found
        after = part.after


@pytest.fixture
def told(desk: Services) -> str:
    """An account with thirty talks, some at the same instant, and changes of revenue."""
    key = account(desk, "Tamarind Foods")
    ana, ben = contact(desk, key), contact(desk, key, "Ben Okoro")
    contract(desk, key, starts="2026-11-02")
    for n in range(30):
        log(
            desk, key, n // 3, f"Budget {n}, número {n % 4}",
            channel=("call", "email", "meeting")[n % 3],
            direction=("both", "out", "in")[n % 3],
            people=(ana,) if n % 2 else (ana, ben),
        )  # fmt: skip
    other = account(desk, "Nordlys")
    log(desk, other, 1, "Budget elsewhere")
    return key


@pytest.mark.parametrize("most", [1, 2, 7, 100])
def test_parts_are_the_whole_in_order(desk: Services, told: str, most: int) -> None:
    found = everything(desk, told, TimelineFilter(), most)
    assert len({(h.kind, h.id) for h in found}) == len(found) == 31
    assert all(one.at >= other.at for one, other in pairwise(found))
    assert found == everything(desk, told, TimelineFilter(), 1000)


def test_filters(desk: Services, told: str) -> None:
    people = {person.name: person.id for person in timeline.read_people(desk, told)}

    def count(**fields: str) -> int:
        return len(everything(desk, told, TimelineFilter(**fields), 4))

    assert count(channel="email") == 10
    assert count(channel="revenue") == 1
    assert count(direction="in") == 10
    assert count(contact_id=people["Ben Okoro"]) == 15
    assert count(text="numero 3") == 7  # 3, 7, 11 .. 27
    assert count(text="bud", channel="call", direction="both") == 10
    assert count(text="new") == 1  # the change of revenue
    assert count(text="elsewhere") == 0
    assert count(text="!?") == 31


def test_an_account_that_is_gone(desk: Services) -> None:
    with pytest.raises(Gone):
        timeline.read_timeline(desk, "nobody", TimelineFilter())
    assert timeline.read_timeline(desk, account(desk), TimelineFilter()).entries == ()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(min_size=0, max_size=12))
def test_any_text_can_be_searched_for(desk: Services, told: str, words: str) -> None:
    timeline.read_timeline(desk, told, TimelineFilter(text=words))


def test_a_long_text_is_read_in_part_and_whole_when_asked(desk: Services) -> None:
    key = account(desk)
    log(desk, key, 1, "first line\n" + "word " * 20_000)
    (found,) = timeline.read_timeline(desk, key, TimelineFilter()).entries
    assert (len(found.body), found.length) == (4000, 100_010)
    assert len(timeline.read_touchpoint(desk, found.id).body) == 100_010


def test_a_correction_keeps_the_old_value(desk: Services) -> None:
    key = account(desk)
    ana, ben = contact(desk, key), contact(desk, key, "Ben Okoro")
    log(desk, key, 1, "Budgit", people=(ana,))
    (found,) = timeline.read_timeline(desk, key, TimelineFilter()).entries
    view = timeline.read_touchpoint(desk, found.id)
    wanted = Correction(
        view.at, "meeting", "in", "Budget", "They said no\x07", -1, (ben,), minutes=40
    )
    timeline.correct_touchpoint(desk, found.id, wanted)
    (after,) = timeline.read_timeline(desk, key, TimelineFilter(text="budget")).entries
    assert (after.kind, after.direction, after.people, after.minutes, after.minutes_guessed) == (
        "meeting", "in", ("Ben Okoro",), 40, False,
    )  # fmt: skip
    assert after.body == "They said no"
    (line,) = [x for x in history.read_history(desk, key).entries[0].lines if x.op == "U"]
    changed = {change.name: change.old for change in line.fields}
    assert changed["summary"] == "Budgit"
    assert not timeline.correct_touchpoint(desk, found.id, wanted)
    desk.book.undo()
    assert timeline.read_touchpoint(desk, found.id) == view


_RIGHT = Correction(THURSDAY, "call", "both", "", "", None, ())


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(_RIGHT, channel="pigeon"), "channel"),
        (replace(_RIGHT, direction="up"), "direction"),
        (replace(_RIGHT, minutes=1441), "minutes"),
        (replace(_RIGHT, at=THURSDAY + timedelta(days=1)), "at"),
    ],
)
def test_a_correction_that_cannot_be(desk: Services, wrong: Correction, field: str) -> None:
    key = account(desk)
    log(desk, key, 1, "Budget")
    (found,) = timeline.read_timeline(desk, key, TimelineFilter()).entries
    with pytest.raises(Invalid) as refused:
        timeline.correct_touchpoint(desk, found.id, wrong)
    assert refused.value.field == field


def test_correcting_what_is_gone(desk: Services) -> None:
    wanted = Correction(THURSDAY, "call", "both", "", "", None, ())
    with pytest.raises(Gone):
        timeline.correct_touchpoint(desk, "nobody", wanted)
    with pytest.raises(Gone):
        timeline.read_touchpoint(desk, "nobody")
    key, other = account(desk), account(desk, "Nordlys")
    stranger = contact(desk, other)
    log(desk, key, 1, "Budget")
    (found,) = timeline.read_timeline(desk, key, TimelineFilter()).entries
    with pytest.raises(Gone, match="not at this account"):
        timeline.correct_touchpoint(
            desk, found.id, Correction(THURSDAY, "call", "both", "", "", None, (stranger,))
        )
