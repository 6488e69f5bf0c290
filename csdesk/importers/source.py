"""The files of an import, as bytes. The only importer module that opens a file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from csdesk.domain.language import tr
from csdesk.errors import Unreadable

FILE_LIMIT = 1 << 30  # bytes; a file is held in memory while it is planned


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: its name for messages, without folders where that is enough, and its content."""

    name: str
    data: bytes


def read_files(paths: Iterable[Path]) -> list[SourceFile]:
    """Read every file once, in the order given; a path given twice is read once.

    Raises Unreadable, before anything is planned, for a file that is missing, a folder, not ours to
    read, or larger than 1 GiB. What stands in a file is judged by the plan, row by row.
    """
    once = {path.absolute(): path for path in paths}
    names = Counter(path.name for path in once.values())
    return [
        SourceFile(path.name if names[path.name] == 1 else str(path), _read(path))
        for path in once.values()
    ]


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(
                tr("{path} is a folder.", path=path), tr("Name the CSV files in it one by one.")
            )
        size = path.stat().st_size
        if size > FILE_LIMIT:
            raise Unreadable(
                tr(
                    "{path} has {size} GiB; files of up to 1 GiB can be imported.",
                    path=path,
                    size=f"{size / FILE_LIMIT:.1f}",
                ),
                tr("Split it into several files with the same header."),
            )
        with path.open("rb") as file:
            # One byte more than allowed: a pipe or a growing file has no size to trust.
            data = file.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        raise Unreadable(
            tr("There is no file {path}.", path=path), tr("Check the name and the folder.")
        ) from None
    except PermissionError:
        raise Unreadable(
            tr("You may not read {path}.", path=path), tr("Ask its owner, or copy it.")
        ) from None
    except OSError as error:
        raise Unreadable(
            tr("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror),
            tr("Copy it and retry."),
        ) from None
    if len(data) > FILE_LIMIT:
        raise Unreadable(
            tr("{path} has more than 1 GiB.", path=path), tr("Split it into several files.")
        )
    return data
