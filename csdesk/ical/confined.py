"""Reading a calendar of somebody else in a process of its own, which is ended when it takes too long.

The packages that read iCalendar can be kept busy for hours by a file of a few lines, and Python cannot
stop a thread.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

from csdesk.domain.clocks import use_packaged_zones
from csdesk.domain.job import Job
from csdesk.domain.language import said, tr
from csdesk.errors import Unreadable, UserError
from csdesk.ical.window import CalendarRead, Window

_SECONDS = 30.0
_LOOK = 0.1  # seconds between two looks at whether the person cancelled
_MEMORY = 1_500_000_000  # bytes of address space

R = TypeVar("R")


def read_confined(
    data: bytes, window: Window, job: Job | None = None, *, seconds: float = _SECONDS
) -> CalendarRead:
    """What `reading.read_busy` answers, within `seconds`.

    Raises Unreadable for what is no calendar, takes too long or too much memory, and Cancelled.
    """
    return confined(_read_busy, data, window, job=job, seconds=seconds)


def confined(
    work: Callable[..., R], *values: object, job: Job | None = None, seconds: float = _SECONDS
) -> R:
    """What `work` answers to `values`, in a process of its own, within `seconds`.

    `work` stands in a module by its name; values and answer can be pickled. Raises the UserError that `work`
    raises (one of a title and a remedy, without values in them), Unreadable where it takes too long or too
    much memory, and Cancelled.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, work, values), daemon=True)
    process.start()
    sender.close()
    try:
        answer = _wait(receiver, job, seconds)
    finally:
        receiver.close()
        process.terminate()
        process.join()
        process.close()
    if isinstance(answer, UserError):
        # The other process speaks English, as one that nobody told otherwise.
        raise type(answer)(said(answer.title), said(answer.remedy))
    assert isinstance(answer, tuple)
    result: R = answer[0]
    return result


def _wait(receiver: "Connection[object, object]", job: Job | None, seconds: float) -> object:
    until = time.monotonic() + seconds
    while not receiver.poll(_LOOK):
        if job is not None:
            job.check()
        if time.monotonic() > until:
            return Unreadable(
                tr("This calendar takes too long to read."),
                tr("One of its entries repeats without end. Export fewer years, then try again."),
            )
    try:
        return receiver.recv()
    except EOFError:
        return Unreadable(
            tr("This calendar cannot be read: it is too large or damaged."),
            tr("Export fewer years of the calendar, then try again."),
        )


def _work(
    sender: "Connection[object, object]", work: Callable[..., object], values: tuple[object, ...]
) -> None:
    """The other process: read, answer, end."""
    _limit_memory()
    use_packaged_zones()
    try:
        sender.send((work(*values),))
    except UserError as error:
        sender.send(error)


def _read_busy(data: bytes, window: Window) -> CalendarRead:
    from csdesk.ical.reading import read_busy

    return read_busy(data, window)


def _limit_memory() -> None:
    """Let the system refuse more than a calendar can need, where it knows such a limit."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
