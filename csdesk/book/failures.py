"""SQLite's failures as sentences a person can act on."""

from pathlib import Path

import sqlcipher3.dbapi2 as driver

from csdesk.domain.language import mark, said
from csdesk.errors import (
    BookBusy,
    BookDamaged,
    BookError,
    BookMissing,
    BookReadOnly,
    DiskFull,
    NotABook,
)

# Beginnings of SQLite's own messages (sqlite3_errstr and sqlite3_errmsg); the driver gives no code.
_SENTENCES: tuple[tuple[str, type[BookError], str, str], ...] = (
    (
        "database is locked",
        BookBusy,
        mark("The account book {path} is being written by another csdesk."),
        mark("Wait for it to finish, or close it, then try again."),
    ),
    (
        "database table is locked",
        BookBusy,
        mark("The account book {path} is being written by another csdesk."),
        mark("Wait for it to finish, or close it, then try again."),
    ),
    (
        "database or disk is full",
        DiskFull,
        mark("The disk has no room for the account book {path}; nothing of this step was written."),
        mark("Free some space, then try again."),
    ),
    (
        "attempt to write a readonly database",
        BookReadOnly,
        mark("The account book {path} cannot be written."),
        mark("Check that the file and its folder are yours and not write-protected."),
    ),
    (
        "unable to open database file",
        BookMissing,
        mark("The account book {path} cannot be opened."),
        mark("Check that its folder exists and that you may read and write there."),
    ),
    (
        "file is not a database",
        NotABook,
        mark("{path} is not an account book."),
        mark("Choose another file."),
    ),
    (
        "database disk image is malformed",
        BookDamaged,
        mark("The account book {path} is damaged: parts of it can no longer be read."),
        mark("Restore the newest backup from the folder beside it."),
    ),
    (
        "disk I/O error",
        BookError,
        mark(
            "The disk reported an error at the account book {path}; nothing of this step was written."
        ),
        mark("Check that the disk is connected and has room, then try again."),
    ),
)


def sentence_for(error: BaseException, path: Path) -> BookError | None:
    """The failure as a sentence; None where it is not about the file, and so a bug."""
    if not isinstance(error, driver.DatabaseError):
        return None
    message = str(error)
    for beginning, kind, title, remedy in _SENTENCES:
        if message.startswith(beginning):
            return kind(said(title).format(path=path), said(remedy))
    return None
