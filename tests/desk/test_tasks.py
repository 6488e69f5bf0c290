"""The book lane: order, errors, latest-only work, cancelling, shutting down."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from csdesk.desk.tasks import BookLane, DeskJob
from csdesk.errors import NotFound, UserError


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[BookLane]:
    made = BookLane()
    yield made
    made.shutdown()


def never(error: UserError) -> None:
    raise AssertionError(error)


def test_results_come_in_order_on_this_thread(lane: BookLane, qtbot: QtBot) -> None:
    found: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def note(number: int) -> None:
        found.append((number, threading.current_thread() is here))

    with qtbot.waitSignal(lane.idle):
        for number in range(5):
            lane.run(partial(int, number), note, failed=never)
    assert found == [(number, True) for number in range(5)]


def test_a_user_error_goes_to_its_caller(lane: BookLane, qtbot: QtBot) -> None:
    errors: list[UserError] = []

    def fail() -> None:
        raise NotFound("Nobody is called so.", "Try another name.")

    with qtbot.waitSignal(lane.idle):
        lane.run(fail, lambda _: None, failed=errors.append)
    assert [error.title for error in errors] == ["Nobody is called so."]


def test_a_bug_is_raised_on_the_gui_thread(lane: BookLane, qtbot: QtBot) -> None:
    def bug() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(lane.idle):
        lane.run(bug, lambda _: None, failed=never)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_only_the_latest_answer_of_a_key_is_delivered(lane: BookLane, qtbot: QtBot) -> None:
    found: list[str] = []
    with qtbot.waitSignal(lane.idle):
        for typed in ("n", "no", "nor"):
            lane.run(partial(str, typed), found.append, failed=never, key="search")
    assert found == ["nor"]


def test_cancelled_work_says_that_it_stopped(lane: BookLane, qtbot: QtBot) -> None:
    job = DeskJob()
    job.cancel()
    stopped: list[bool] = []
    with qtbot.waitSignal(lane.idle):
        lane.run(
            job.check, lambda _: None, failed=never, stopped=lambda: stopped.append(True), job=job
        )
    assert stopped == [True]


def test_shutdown_waits_for_what_was_begun(qtbot: QtBot) -> None:
    lane = BookLane()
    done = threading.Event()
    lane.run(done.set, lambda _: None, failed=never)
    lane.shutdown()
    assert done.is_set()
