"""What the person put aside stays away for its time, and nothing else does."""

import pytest

from csdesk.domain.aside import covers, split
from csdesk.domain.facts import SnoozeFacts
from csdesk.domain.signal import Signal
from tests.domain.builders import TODAY, account, ago, ahead, signal, snooze

LATE = signal("promises.task", episode="t1+t2")
QUIET = signal("silence.cadence", episode="2026-10-01")
FALLING = signal("usage.falling", episode="~2026-11")


def shown(*signals: Signal, snoozes: tuple[SnoozeFacts, ...], day: int = 0) -> list[str]:
    """Kinds that show `day` days from TODAY."""
    found, hidden = split(account(snoozes=snoozes), signals, ahead(day))
    assert len(found) + len(hidden) == len(signals)
    return [each.kind for each in found]


def test_nothing_put_aside_shows_all() -> None:
    assert shown(LATE, QUIET, snoozes=()) == ["promises.task", "silence.cadence"]


def test_a_snoozed_reason_comes_back_on_its_day() -> None:
    put = (snooze("silence.cadence", episode="2026-10-01", until=ahead(5)),)
    assert shown(LATE, QUIET, snoozes=put) == ["promises.task"]
    assert shown(LATE, QUIET, snoozes=put, day=4) == ["promises.task"]
    assert shown(LATE, QUIET, snoozes=put, day=5) == ["promises.task", "silence.cadence"]


def test_a_snooze_that_has_passed_does_nothing() -> None:
    assert shown(QUIET, snoozes=(snooze("silence.cadence", until=ago(1)),)) == ["silence.cadence"]
    assert shown(QUIET, snoozes=(snooze(None, until=TODAY),)) == ["silence.cadence"]


def test_a_snooze_without_an_episode_covers_the_kind() -> None:
    assert shown(QUIET, LATE, snoozes=(snooze("promises.task", until=ahead(1)),)) == [QUIET.kind]


def test_a_dismissal_holds_for_its_episode_for_ever() -> None:
    gone = (snooze("silence.cadence", episode="2026-10-01"),)
    assert shown(QUIET, snoozes=gone, day=900) == []
    again = signal("silence.cadence", episode="2027-01-01")
    assert shown(again, snoozes=gone) == ["silence.cadence"]


def test_a_new_occurrence_comes_back_though_the_others_are_put_aside() -> None:
    put = (snooze("promises.task", episode="t1+t2", until=ahead(5)),)
    assert shown(LATE, snoozes=put) == []
    assert shown(signal("promises.task", episode="t2"), snoozes=put) == []
    assert shown(signal("promises.task", episode="t2+t3"), snoozes=put) == ["promises.task"]


def test_a_period_is_snoozed_over_its_end_but_dismissed_only_once() -> None:
    december = signal("usage.falling", episode="~2026-12")
    until = (snooze("usage.falling", episode="~2026-11", until=ahead(20)),)
    assert shown(FALLING, snoozes=until) == []
    assert shown(december, snoozes=until, day=10) == []
    dismissed = (snooze("usage.falling", episode="~2026-11"),)
    assert shown(FALLING, snoozes=dismissed) == []
    assert shown(december, snoozes=dismissed, day=10) == ["usage.falling"]


def test_the_whole_account_until_a_day() -> None:
    put = (snooze(None, until=ahead(3)),)
    assert shown(LATE, QUIET, snoozes=put, day=2) == []
    assert shown(LATE, QUIET, snoozes=put, day=3) == ["promises.task", "silence.cadence"]


def test_the_whole_account_until_something_changes() -> None:
    known = frozenset({("promises.task", "t1+t2"), ("usage.falling", "~2026-11")})
    put = (snooze(None, known=known),)
    assert shown(LATE, FALLING, snoozes=put, day=400) == []
    assert shown(signal("promises.task", episode="t2"), snoozes=put) == []
    next_month = signal("usage.falling", episode="~2026-12")
    assert shown(next_month, snoozes=put) == []
    assert shown(LATE, QUIET, snoozes=put) == ["promises.task", "silence.cadence"]
    newer = signal("promises.task", episode="t1+t2+t3")
    assert shown(newer, snoozes=put) == ["promises.task"]


def test_whichever_comes_first_ends_it() -> None:
    put = (snooze(None, known=frozenset({("promises.task", "t1+t2")}), until=ahead(9)),)
    assert shown(LATE, snoozes=put, day=8) == []
    assert shown(LATE, snoozes=put, day=9) == ["promises.task"]
    assert shown(LATE, QUIET, snoozes=put, day=1) == ["promises.task", "silence.cadence"]


def test_one_reason_until_something_changes() -> None:
    put = (snooze("promises.task", episode="t1+t2", known=frozenset({("promises.task", "t1+t2")})),)
    assert shown(LATE, snoozes=put) == []
    assert shown(LATE, QUIET, snoozes=put) == ["promises.task", "silence.cadence"]


def test_nothing_known_means_any_reason_is_news() -> None:
    assert shown(QUIET, snoozes=(snooze(None, known=frozenset()),)) == ["silence.cadence"]


@pytest.mark.parametrize(
    ("known", "episode", "expected"),
    [
        ("", "anything", True),
        ("a", "a", True),
        ("a+b", "b", True),
        ("a", "a+b", False),
        ("~2026-11", "~2026-12", True),
        ("a", "~2026-12", False),
    ],
)
def test_covering(*, known: str, episode: str, expected: bool) -> None:
    assert covers(known, episode, later_periods=True) is expected
