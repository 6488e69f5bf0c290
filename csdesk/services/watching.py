"""A folder that answers are saved to: each file is read once, and stays where it is as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from csdesk.book.answer_rows import known_digests
from csdesk.book.tables import AnswerRow
from csdesk.domain.answers import AnswerKind, AnswerReading, ReadAnswer
from csdesk.domain.changes import Changes, together
from csdesk.domain.job import Job
from csdesk.domain.language import mark, tr
from csdesk.errors import Unreadable, UserError
from csdesk.services.answer_files import bytes_of, read_files
from csdesk.services.answers import note_answer
from csdesk.services.context import Services
from csdesk.services.policies import all_settings

ENDINGS = frozenset({".ics", ".eml"})
MOST_FILES = 500  # of one folder that are looked at: the newest
_BATCH_FILES = 50
_BATCH_BYTES = 20_000_000


def answer_folder(desk: Services) -> Path | None:
    """The folder that the person lets be watched; None where there is none."""
    chosen = all_settings(desk).get("answer_folder")
    return Path(str(chosen)) if chosen else None


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    stamp: str  # changes with the file
    data: bytes
    digest: str  # SHA-256 of its bytes; of one too large that of its stamp
    error: UserError | None = None  # why it was not even opened


def read_folder(
    desk: Services, folder: Path, *, seen: set[str] | None = None, job: Job | None = None
) -> tuple[list[AnswerReading], Changes]:
    """Read the .ics and .eml files of a folder that were not read before, the oldest first.

    One that is no answer is named once, with what is wrong. `seen` is the caller's: what is in it is not
    opened again, and files that were looked at are added to it. Folders inside are left alone. Raises
    Unreadable where the folder cannot be listed, and Cancelled between two batches.
    """
    known = seen if seen is not None else set()
    with desk.book.read() as connection:
        read = known_digests(connection)
    readings: list[AnswerReading] = []
    changes: list[Changes] = []
    for batch in _batches(_files(folder, known)):
        fresh = [each for each in batch if each.digest not in read]
        good = [each for each in fresh if each.error is None]
        answers = iter(read_files([each.data for each in good], job=job))
        for file in fresh:
            found = file.error or next(answers)
            reading, change = _taken(desk, file, found)
            changes.append(change)
            read.add(file.digest)
            if reading.kind is not AnswerKind.REPEATED:
                readings.append(reading)
        known.update(each.stamp for each in batch)
    return readings, together(changes)


def _files(folder: Path, known: set[str]) -> Iterator[_File]:
    for path, stamp in _listed(folder):
        if stamp in known:
            continue
        try:
            data = bytes_of(path)
        except Unreadable as error:
            yield _File(path, stamp, b"", sha256(stamp.encode()).hexdigest(), error)
            continue
        yield _File(path, stamp, data, sha256(data).hexdigest())


def _listed(folder: Path) -> list[tuple[Path, str]]:
    """The newest files of a folder that may be answers, the oldest first, and what tells each version."""
    found = []
    try:
        for path in folder.iterdir():
            if path.suffix.lower() not in ENDINGS or path.name.startswith("."):
                continue
            if path.is_file():
                status = path.stat()
                stamp = f"{path} {status.st_size} {status.st_mtime_ns}"
                found.append((status.st_mtime_ns, path, stamp))
    except OSError as error:
        raise Unreadable(
            tr("The folder {path} cannot be watched: {reason}.",
               path=folder, reason=error.strerror or str(error)),
            tr("Connect its disk, or choose another folder in the settings."),
        ) from None  # fmt: skip
    found.sort(key=lambda each: (each[0], each[1].name))
    return [(path, stamp) for _, path, stamp in found[-MOST_FILES:]]


def _batches(files: Iterator[_File]) -> Iterator[Sequence[_File]]:
    batch: list[_File] = []
    size = 0
    for file in files:
        batch.append(file)
        size += len(file.data)
        if len(batch) >= _BATCH_FILES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _taken(
    desk: Services, file: _File, found: ReadAnswer | UserError
) -> tuple[AnswerReading, Changes]:
    """What comes of one file; what is no answer is remembered, so that it is named once."""
    if isinstance(found, UserError):
        return _refused(desk, file, found)
    try:
        reading, changes = note_answer(desk, found, file.path.name)
    except Unreadable as error:
        return _refused(desk, file, error)
    if reading.kind is AnswerKind.CALENDAR:
        return reading, _remember(desk, file, reading.sentence)
    return reading, changes


def _refused(desk: Services, file: _File, error: UserError) -> tuple[AnswerReading, Changes]:
    sentence = tr("{file}: {reason}", file=file.path.name, reason=error.title)
    reading = AnswerReading(AnswerKind.UNREADABLE, sentence, name=file.path.name)
    return reading, _remember(desk, file, sentence)


def _remember(desk: Services, file: _File, sentence: str) -> Changes:
    with desk.book.write(mark("read answer")) as unit:
        unit.add(
            AnswerRow(digest=file.digest, name=file.path.name, read_at=unit.at, sentence=sentence)
        )
    return unit.changes
