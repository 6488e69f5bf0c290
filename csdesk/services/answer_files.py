"""Files of others, read in a process that can be ended: what they answer, ask or invite to."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from csdesk.domain.answers import ReadAnswer
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.errors import Unreadable, UserError
from csdesk.ical.confined import confined
from csdesk.ical.sieve import MOST_BYTES
from csdesk.mail.reading import read_mail

_SECONDS = 20.0  # for one file
_SECONDS_MORE = 0.5  # for each further one of a batch
_STARTS = (b"BEGIN:V", b"\xef\xbb\xbfBEGIN:V", b"\xff\xfe", b"\xfe\xff")


def bytes_of(path: Path) -> bytes:
    """The bytes of a file that is not too large to be an answer. Raises Unreadable."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable(
            tr("The file {path} is not there.", path=path), tr("Save the answer again.")
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unreadable(
            tr("The file {path} cannot be read: {reason}.", path=path, reason=reason),
            tr("Choose another file."),
        ) from None
    _check_size(data, path.name)
    return data


def _check_size(data: bytes, name: str) -> None:
    if len(data) > MOST_BYTES:
        raise Unreadable(
            tr("The file {path} is larger than 20 MB.", path=name),
            tr("An answer has a few kilobytes: choose another file."),
        )


def read_file(data: bytes, name: str = "", *, job: Job | None = None) -> ReadAnswer:
    """What an .ics or .eml file answers. Raises Unreadable, and Cancelled."""
    _check_size(data, name)
    return confined(read_here, data, job=job, seconds=_SECONDS)


def read_files(files: Sequence[bytes], *, job: Job | None = None) -> list[ReadAnswer | UserError]:
    """The same of several files in one process; a file that cannot be read gives its error.

    Where one of them takes too long each is read alone, so that it spoils no other. Raises Cancelled.
    """
    if not files:
        return []
    try:
        found = confined(_read_all, files, job=job, seconds=_SECONDS + len(files) * _SECONDS_MORE)
        return list(found)
    except Unreadable:
        return [_alone(data, job) for data in files]


def _alone(data: bytes, job: Job | None) -> ReadAnswer | UserError:
    try:
        return read_file(data, job=job)
    except UserError as error:
        return error


def _read_all(files: Sequence[bytes]) -> list[ReadAnswer | UserError]:
    found: list[ReadAnswer | UserError] = []
    for data in files:
        try:
            found.append(read_here(data))
        except UserError as error:
            found.append(error)
    return found


def read_here(data: bytes, name: str = "", *, job: Job | None = None) -> ReadAnswer:
    """The same as `read_file` in this very process: for files that are known to be harmless."""
    from csdesk.ical.answers import read_answer

    _check_size(data, name)
    if job is not None:
        job.check()
    if data.lstrip()[:16].upper().startswith(_STARTS):
        return read_answer(data)
    mail = read_mail(data)
    found: list[ReadAnswer] = []
    problems: list[Unreadable] = []
    for part in mail.parts:
        try:
            found.append(read_answer(part))
        except Unreadable as error:
            problems.append(error)
    if not found:
        raise problems[0]
    # The parts are mostly the same twice; the first that is an answer counts.
    answers = [each for each in found if any(event.method for event in each.events)]
    return replace(next(iter([*answers, *found])), sender=mail.sender)
