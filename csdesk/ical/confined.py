"""Reading a calendar of somebody else in a process of its own, which is ended when it takes too long.

The packages that read iCalendar can be kept busy for hours by a file of a few lines, and Python cannot
stop a thread.
"""

import multiprocessing
import sys
import time
from multiprocessing.connection import Connection

from csdesk.domain.clocks import use_packaged_zones
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.errors import Unreadable, UserError
from csdesk.ical.window import CalendarRead, Window

_SECONDS = 30.0
_LOOK = 0.1  # seconds between two looks at whether the person cancelled
_MEMORY = 1_500_000_000  # bytes of address space


def read_confined(
    data: bytes, window: Window, job: Job | None = None, *, seconds: float = _SECONDS
) -> CalendarRead:
    """What `reading.read_busy` answers, within `seconds`.

    Raises Unreadable for what is no calendar, takes too long or too much memory, and Cancelled.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, data, window), daemon=True)
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
        raise answer
    return answer


def _wait(
    receiver: "Connection[object, object]", job: Job | None, seconds: float
) -> CalendarRead | UserError:
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
        answer = receiver.recv()
    except EOFError:
        return Unreadable(
            tr("This calendar cannot be read: it is too large or damaged."),
            tr("Export fewer years of the calendar, then try again."),
        )
    assert isinstance(answer, (CalendarRead, UserError))
    return answer


def _work(sender: "Connection[object, object]", data: bytes, window: Window) -> None:
    """The other process: read, answer, end."""
    _limit_memory()
    use_packaged_zones()
    from csdesk.ical.reading import read_busy

    try:
        sender.send(read_busy(data, window))
    except UserError as error:
        sender.send(error)


def _limit_memory() -> None:
    """Let the system refuse more than a calendar can need, where it knows such a limit."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
