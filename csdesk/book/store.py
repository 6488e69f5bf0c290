"""The account book as one file: opening, reading, writing, undo."""

import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from csdesk.book import journal
from csdesk.book.copying import copy_database
from csdesk.book.failures import sentence_for
from csdesk.book.ids import new_id
from csdesk.book.place import Place, identity_of, place_of, require_here
from csdesk.book.revision import APPLICATION_ID, HEAD
from csdesk.domain.changes import Changes
from csdesk.domain.language import said, tr
from csdesk.errors import (
    BookDamaged,
    BookError,
    BookMissing,
    BookNewer,
    BookReadOnly,
    NotABook,
    NothingToUndo,
    UndoClash,
)

if TYPE_CHECKING:
    from csdesk.book.tables import Numbered

_WAIT_SECONDS = 5.0

R = TypeVar("R", bound="Numbered")


class Unit:
    """One write in progress. `changes` is filled when it is committed."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self.connection = connection
        self.session = Session(bind=connection, expire_on_commit=False, autoflush=True)
        self.at = at
        self.changes = Changes()

    def get(self, kind: type[R], row_id: str) -> R | None:
        """The row with this id, to be read or changed inside this unit; None where it is not there."""
        return self.session.scalars(select(kind).where(kind.id == row_id)).first()

    def add(self, row: R) -> str:
        """Add a new row and give it an id. Returns the id."""
        row.id = new_id()
        self.session.add(row)
        self.session.flush()  # rows that refer to each other go in the order they are added
        return row.id

    def where(self, kind: type[R], **fields: Any) -> Sequence[R]:
        """Rows whose fields have these values, in the order they were made."""
        return self.session.scalars(select(kind).filter_by(**fields).order_by(kind.n)).all()


class Book:
    """An open account book. One process may use it from several threads; several processes may share it."""

    def __init__(self, path: Path, engine: Engine, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock
        self._writing = threading.Lock()
        self._identity = identity_of(path)
        with self.read() as connection:
            device = connection.scalar(text("SELECT value FROM book_meta WHERE key = 'device'"))
        assert device is not None
        self.device = device

    @classmethod
    def create(cls, path: Path, *, clock: Callable[[], datetime] | None = None) -> "Book":
        """Make a new, empty book. Its folder is made too. Raises BookError where that cannot be."""
        if path.exists():
            raise BookError(
                tr("{path} exists already.", path=path), tr("Choose another name, or open it.")
            )
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BookReadOnly(
                tr(
                    "The folder {parent} cannot be made: {strerror}.",
                    parent=path.parent,
                    strerror=error.strerror,
                ),
                tr("Choose a folder where you may write."),
            ) from None
        try:
            path.touch(exist_ok=False)  # an engine never makes a file: see `_connect`
        except OSError as error:
            raise BookReadOnly(
                tr(
                    "The account book {path} cannot be made: {strerror}.",
                    path=path,
                    strerror=error.strerror,
                ),
                tr("Choose a folder where you may write."),
            ) from None
        engine = book_engine(path)
        try:
            # Imported only here: the typed tables cost a start-up more than opening the book.
            from csdesk.book.making import make_tables

            make_tables(engine)
        except BaseException:
            engine.dispose()
            for leftover in (
                path,
                path.with_name(path.name + "-wal"),
                path.with_name(path.name + "-shm"),
            ):
                leftover.unlink(missing_ok=True)
            raise
        return cls(path, engine, clock or _utc_now)

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] | None = None, wait: float = _WAIT_SECONDS
    ) -> "Book":
        """Open an existing book; one of an earlier version is backed up and migrated first.

        `wait`: seconds to wait for another process's write. Raises a BookError that says what is wrong.
        """
        _check_file(path)
        engine = book_engine(path, wait)
        try:
            revision = _revision(engine, path)
            if revision != HEAD:
                # Imported only here: reading Alembic costs a start-up more than opening the book.
                from csdesk.book.migrate import bring_up_to_date

                bring_up_to_date(engine, path, revision)
            return cls(path, engine, clock or _utc_now)
        except BaseException:
            engine.dispose()
            raise

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded into the file by the last one."""
        self._engine.dispose()

    def place(self) -> Place:
        """Whether the file is still where it was opened."""
        return place_of(self.path, self._identity)

    def now(self) -> datetime:
        """The book's clock: aware UTC."""
        return self._clock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the book; nothing can be written through it."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()

    @contextmanager
    def write(
        self, name: str, *, undoes: int | None = None, undoable: bool = True
    ) -> Iterator[Unit]:
        """One action: committed whole at the end, or rolled back whole on any exception.

        `name` is what Undo shows ("log contact"). A unit that changed nothing leaves no action. Undo never
        offers one that is not `undoable`: it notes that something left the machine (sent, published).
        """
        with self._writing, self._engine.connect() as connection:
            require_here(self.path, self._identity)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            unit = Unit(connection, self.now())
            origin = journal.LOCAL if undoable else journal.OUTSIDE
            action = journal.begin_action(
                connection, name, unit.at, self.device, undoes=undoes, origin=origin
            )
            try:
                yield unit
                unit.session.flush()
                unit.changes = journal.end_action(connection, action)
                require_here(self.path, self._identity)
                connection.commit()
            except BaseException:
                connection.rollback()
                # A commit that SQLite refuses (a foreign key that was checked late) leaves its transaction
                # open, and SQLAlchemy takes it for ended.
                _driver_connection(connection).rollback()
                raise
            finally:
                unit.session.close()

    def undo(self, action: int | None = None) -> Changes:
        """Take back one action, the newest when none is named.

        Raises NothingToUndo, or UndoClash when later work builds on it; then nothing is written.
        """
        with self.read() as connection:
            found = journal.undoable(connection, action)
        if found is None:
            if action is None:
                raise NothingToUndo(tr("There is nothing to undo."))
            raise NothingToUndo(
                tr("This has been taken back already."), tr("Look at the list again.")
            )
        try:
            with self.write(f"undo: {found.name}", undoes=found.number) as unit:
                later = journal.clashes_with(unit.connection, found.number)
                if later is not None:
                    raise _clash(later)
                journal.take_back(unit.connection, found.number)
        except IntegrityError as error:
            raise UndoClash(
                tr("Later work refers to what this action made."),
                tr("Undo the later actions first."),
            ) from error
        return unit.changes

    def version(self) -> int:
        """A number that grows with each committed write of any process."""
        with self.read() as connection:
            return int(connection.scalar(text("SELECT coalesce(max(seq), 0) FROM journal")) or 0)

    def check(self) -> list[str]:
        """Problems of the file as sentences, from SQLite's own checks; none for a sound book."""
        with self.read() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            problems = [tr("SQLite reports: {line}.", line=line) for line in found if line != "ok"]
            for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
                problems.append(
                    tr(
                        "Row {row} of {table} refers to a row of {parent} that is not there.",
                        row=row,
                        table=table,
                        parent=parent,
                    )
                )
        return problems

    def copy_to(self, target: Path) -> None:
        """Copy the whole book, as of now, into the new file `target` (SQLite's online backup)."""
        copy_database(self._engine, target)


def _clash(later: journal.Clash) -> UndoClash:
    if later.outside:
        return UndoClash(
            tr("This has left the computer already, so it cannot be taken back."),
            tr("Change or cancel the check-in itself, and tell its guests."),
        )
    return UndoClash(
        tr("“{later}” changed the same things later.", later=said(later.name)),
        tr("Undo that one first."),
    )


def _utc_now() -> datetime:
    return datetime.now(UTC)


def book_engine(path: Path, wait: float = _WAIT_SECONDS) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=lambda: _connect(path, wait),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=4,
    )

    @event.listens_for(engine, "handle_error")
    def _as_sentence(context: ExceptionContext) -> None:
        found = sentence_for(context.original_exception, path)
        if found is not None:
            raise found from context.original_exception

    return engine


def _connect(path: Path, wait: float) -> Any:
    if not path.exists():
        # SQLite would make an empty file where a disk was unplugged.
        raise BookMissing(
            tr("There is no account book {path} any more.", path=path),
            tr("Connect its disk or put the file back, then try again."),
        )
    try:
        connection = driver.connect(
            str(path), timeout=wait, isolation_level=None, check_same_thread=False
        )
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",  # a commit is on the disk when it returns
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "cache_size = -32000",  # KiB
        ):
            connection.execute(f"PRAGMA {pragma}")
    except driver.DatabaseError as error:
        found = sentence_for(error, path)
        if found is None:
            raise
        raise found from error
    return connection


def _driver_connection(connection: Connection) -> driver.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, driver.Connection)
    return found


def _check_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise NotABook(
                tr("{path} is a folder, not an account book.", path=path), tr("Choose a file.")
            )
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except FileNotFoundError:
        raise BookMissing(
            tr("There is no account book {path}.", path=path),
            tr("Check the name, or import files to make one."),
        ) from None
    except PermissionError:
        raise BookReadOnly(
            tr("You may not read {path}.", path=path), tr("Ask its owner, or choose another file.")
        ) from None
    if not header.startswith(b"SQLite format 3\0"):
        raise NotABook(tr("{path} is not an account book.", path=path), tr("Choose another file."))
    if len(header) < 100:
        raise _cut_short(path)
    # SQLite file format 1.3: page size, change counter, size in pages, and for which change it is valid.
    page, counter, pages, valid_for = (
        struct.unpack(">H", header[16:18])[0],
        header[24:28],
        struct.unpack(">I", header[28:32])[0],
        header[92:96],
    )
    wal = path.with_name(path.name + "-wal")
    logged = wal.exists() and wal.stat().st_size > 0
    if counter == valid_for and not logged and size < pages * (65536 if page == 1 else page):
        raise _cut_short(path)


def _cut_short(path: Path) -> BookDamaged:
    return BookDamaged(
        tr("The account book {path} is cut short: its end is missing.", path=path),
        tr("Restore the newest backup from the folder beside it."),
    )


def _revision(engine: Engine, path: Path) -> str:
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        known = connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
        ).scalar()
        if mark != APPLICATION_ID or not known:
            raise NotABook(
                tr("{path} is another program's database.", path=path), tr("Choose another file.")
            )
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        connection.rollback()
    if found is None:
        raise BookDamaged(
            tr("The account book {path} does not say which version it is.", path=path),
            tr("Restore the newest backup from the folder beside it."),
        )
    if str(found) > HEAD:
        raise BookNewer(
            tr("The account book {path} was made by a newer csdesk.", path=path),
            tr("Update csdesk, then open it again."),
        )
    return str(found)
