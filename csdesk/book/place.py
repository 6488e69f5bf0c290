"""Whether the file of an open book is still where it was opened.

SQLite goes on with a file that was deleted or moved away: what is written then is lost with the last
connection. So a write asks here first.
"""

from enum import StrEnum
from pathlib import Path

from csdesk.domain.language import tr
from csdesk.errors import BookError, BookMissing


class Place(StrEnum):
    """What stands at the path of an open book."""

    HERE = "here"
    GONE = "gone"
    REPLACED = "replaced"


Identity = tuple[int, int]  # device and inode (or file index) of a file


def identity_of(path: Path) -> Identity | None:
    """Which file stands at `path` now; None where there is none, or it cannot be reached."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def place_of(path: Path, opened: Identity | None) -> Place:
    """Whether the file at `path` is the one that was opened."""
    now = identity_of(path)
    if now is None:
        return Place.GONE
    return Place.HERE if opened is None or now == opened else Place.REPLACED


def require_here(path: Path, opened: Identity | None) -> None:
    """Raise BookMissing or BookError where a write would go to a file that nobody can find again."""
    place = place_of(path, opened)
    if place == Place.GONE:
        raise BookMissing(
            tr("The account book {path} is not there any more; nothing was written.", path=path),
            tr("Connect its disk or put the file back, then do it again."),
        )
    if place == Place.REPLACED:
        raise BookError(
            tr(
                "The account book {path} was replaced by another file; nothing was written.",
                path=path,
            ),
            tr("Open it again, or save a copy of what you see, then do it again."),
        )
