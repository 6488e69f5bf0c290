"""The feed: a file in a folder of the person's choice that always holds the whole agenda.

Another program (a calendar, a synchronised folder) reads it whenever it likes, so it is replaced as a whole
or not touched. Where it lies and how the last writing went are facts of this file of the book, on this
computer: no action, nothing for Undo, and nothing that other devices are told.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from csdesk import __version__
from csdesk.book.agenda_rows import anything_shown_since, keep_meta, meta
from csdesk.book.instants import instant, instant_text
from csdesk.domain.language import spoken, tr
from csdesk.errors import BookError, Invalid, Unwritable, UserError
from csdesk.services.agenda_words import Phrases, own_phrases, speaking
from csdesk.services.context import Services

_KEY = "feed"
_NOTED = "set feed"  # nobody sees it: a fact of the file leaves no action
_MOST_TURNS = 3  # others that write meanwhile write the feed themselves
_HEAD = 400  # bytes in which PRODID stands


class FeedResult(StrEnum):
    """What came of writing the feed."""

    OFF = "off"  # there is none
    UNCHANGED = "unchanged"  # the file says the same already
    WRITTEN = "written"
    FAILED = "failed"  # see the problem; the next change tries again


@dataclass(frozen=True, slots=True)
class FeedWritten:
    """How writing the feed went. `problem`: a sentence and what to do; empty where there is none."""

    result: FeedResult
    path: Path | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """Where the feed lies and how it stands. `path` None: there is none."""

    path: Path | None = None
    written_at: datetime | None = None  # aware UTC: when its content last changed
    entries: int = 0
    tried_at: datetime | None = None  # aware UTC: of the writing that failed
    problem: str = ""

    @property
    def sentence(self) -> str:
        """How it stands, in words."""
        if self.path is None:
            return tr("There is no feed.")
        if self.problem:
            return self.problem
        return tr("The feed {path} is up to date.", path=self.path)


@dataclass(frozen=True, slots=True)
class _Seen:
    """As of when the file was last known to be right: what else the agenda depends on."""

    version: int = -1  # of the book
    day: str = ""
    language: str = ""
    program: str = ""  # version of csdesk
    size: int = -1  # of the file, bytes
    modified: int = -1  # the file, nanoseconds


@dataclass(frozen=True, slots=True)
class _Stored:
    status: FeedStatus
    phrases: Phrases
    seen: _Seen = _Seen()


def feed_status(desk: Services) -> FeedStatus:
    """How the feed stands; nothing is written."""
    found = _stored(desk)
    return found.status if found is not None else FeedStatus()


def set_feed(
    desk: Services, path: Path | None, *, take_over: bool = False, kept_words: bool = False
) -> FeedWritten:
    """Keep the agenda in this file from now on, and write it; None: not any more, the file stays.

    `take_over`: the person agreed that another file there is replaced. `kept_words`: as in `write_feed`.

    Raises Invalid for a name that is no `.ics` or lies nowhere, and Unwritable where something else lies
    there or the file cannot be written; then all is as before.
    """
    if path is None:
        _keep(desk, None)
        return FeedWritten(FeedResult.OFF)
    target = _checked(path)
    if not take_over:
        _refuse_foreign(target)
    before = _stored(desk)
    phrases = before.phrases if before is not None else Phrases()
    _keep(desk, _Stored(FeedStatus(target), phrases))
    done = write_feed(desk, kept_words=kept_words)
    if done.result is FeedResult.FAILED:
        _keep(desk, before)
        raise Unwritable(done.problem)
    return done


def write_feed(desk: Services, *, kept_words: bool = False) -> FeedWritten:
    """Bring the feed up to date where there is one. The file is replaced as a whole, and only by other bytes.

    `kept_words`: in the language that the window last wrote it in, not in that of this process.

    Raises nothing that a person can act on: such a problem is kept, and shown until a later writing succeeds.
    """
    try:
        found = _stored(desk)
        if found is None or found.status.path is None:
            return FeedWritten(FeedResult.OFF)
        if _is_right(desk, found, found.status.path, kept_words=kept_words):
            return FeedWritten(FeedResult.UNCHANGED, found.status.path)
        return _write(desk, found, found.status.path, kept_words=kept_words)
    except BookError as error:
        return FeedWritten(FeedResult.FAILED, problem=str(error))


def _write(desk: Services, found: _Stored, path: Path, *, kept_words: bool) -> FeedWritten:
    # Imported only here: most processes that ask for the feed have none.
    from csdesk.ical.files import write_file
    from csdesk.services.agenda_export import agenda_with_count

    result, entries, phrases, version = FeedResult.UNCHANGED, 0, found.phrases, -1
    for _ in range(_MOST_TURNS):
        version = desk.book.version()
        try:
            if kept_words:
                with speaking(found.phrases):
                    data, entries = agenda_with_count(desk)
            else:
                data, entries = agenda_with_count(desk)
                phrases = own_phrases(desk)
            if not _is_there(path, data):
                write_file(path, data)
                result = FeedResult.WRITTEN
        except BookError:
            raise
        except UserError as error:
            problem = str(error)
            status = replace(found.status, problem=problem, tried_at=desk.book.now())
            _note(desk, found, replace(found, status=status))
            return FeedWritten(FeedResult.FAILED, path, problem)
        if desk.book.version() == version:
            break  # else what was written may be older than what another process wrote meanwhile
    status = found.status
    if result is FeedResult.WRITTEN or status.written_at is None:
        status = replace(status, written_at=desk.book.now(), entries=entries)
    seen = _now(desk, path, version, phrases.code)
    _note(desk, found, _Stored(replace(status, problem="", tried_at=None), phrases, seen))
    return FeedWritten(result, path)


def _is_right(desk: Services, found: _Stored, path: Path, *, kept_words: bool) -> bool:
    """Whether the file needs no second look: most of what is written to a book is in no agenda."""
    language = found.phrases.code if kept_words else spoken().code
    if found.status.problem or found.seen != _now(desk, path, found.seen.version, language):
        return False
    with desk.book.read() as connection:
        return not anything_shown_since(connection, found.seen.version)


def _now(desk: Services, path: Path, version: int, language: str) -> _Seen:
    try:
        file = path.stat()
    except OSError:
        return _Seen()
    day = desk.today().isoformat()
    return _Seen(version, day, language, __version__, file.st_size, file.st_mtime_ns)


def _is_there(path: Path, data: bytes) -> bool:
    """Whether the file holds exactly this; one that cannot be read does not."""
    try:
        if path.stat().st_size != len(data):
            return False
        return hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(data).digest()
    except OSError:
        return False


def _checked(path: Path) -> Path:
    """The whole path. Raises Invalid for a name that no calendar reads."""
    try:
        target = path.expanduser().absolute()
        is_folder = target.is_dir()
    except (OSError, RuntimeError):  # RuntimeError: a home that nobody has
        raise _unusable(path) from None
    if "\0" in str(target):
        raise _unusable(path)
    if is_folder:
        raise Invalid(
            "path",
            tr("{path} is a folder.", path=target),
            tr("Add a file name such as csdesk.ics."),
        )
    if target.suffix.lower() != ".ics":
        raise Invalid(
            "path",
            tr("The name of a feed ends in .ics, and {path} does not.", path=target),
            tr("Write a name such as csdesk.ics."),
        )
    return target


def _unusable(path: Path) -> Invalid:
    return Invalid(
        "path",
        tr("{path} cannot be the name of a file.", path=str(path).replace("\0", "")),
        tr("Choose another name."),
    )


def _refuse_foreign(target: Path) -> None:
    """Raises Unwritable where something lies that csdesk did not write."""
    try:
        with target.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Unwritable(
            tr("{target} cannot be read: {strerror}.", target=target, strerror=error.strerror),
            tr("Choose another name."),
        ) from None
    if head and b"PRODID:-//csdesk//" not in head:
        raise Unwritable(
            tr("{target} holds another calendar, or something else.", target=target),
            tr("Choose another name, or move that file away first."),
        )


def _stored(desk: Services) -> _Stored | None:
    with desk.book.read() as connection:
        return _parsed(meta(connection, _KEY))


def _parsed(text: str | None) -> _Stored | None:
    if text is None:
        return None
    found = json.loads(text)
    known = {field.name for field in fields(_Seen)}
    return _Stored(
        FeedStatus(
            Path(found["path"]),
            instant(found["written_at"]) if found["written_at"] else None,
            int(found["entries"]),
            instant(found["tried_at"]) if found["tried_at"] else None,
            str(found["problem"]),
        ),
        Phrases.from_json(found["phrases"]),
        _Seen(**{name: each for name, each in found.get("seen", {}).items() if name in known}),
    )


def _note(desk: Services, before: _Stored, after: _Stored) -> None:
    """Keep how it went, where that is news: a second try that fails alike is none.

    Where the person chose another file meanwhile, that choice stays.
    """
    again = after.status.problem and after.status.problem == before.status.problem
    if after == before or again:
        return
    with desk.book.write(_NOTED) as unit:
        present = _parsed(meta(unit.connection, _KEY))
        if present is not None and present.status.path == after.status.path:
            keep_meta(unit.connection, _KEY, _as_text(after))


def _keep(desk: Services, stored: _Stored | None) -> None:
    with desk.book.write(_NOTED) as unit:
        keep_meta(unit.connection, _KEY, None if stored is None else _as_text(stored))


def _as_text(stored: _Stored) -> str:
    status = stored.status
    return json.dumps(
        {
            "path": str(status.path),
            "written_at": instant_text(status.written_at) if status.written_at else None,
            "entries": status.entries,
            "tried_at": instant_text(status.tried_at) if status.tried_at else None,
            "problem": status.problem,
            "phrases": stored.phrases.as_json(),
            "seen": asdict(stored.seen),
        },
        ensure_ascii=False,
    )
