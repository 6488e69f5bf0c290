"""Writing a file so that a reader never sees half of it."""

import contextlib
import errno
import os
import secrets
import shutil
from pathlib import Path

from csdesk.domain.language import mark, said, tr
from csdesk.errors import Unwritable

_HELD = mark("Check that you may write in its folder and that no other program holds the file.")
_OTHER_PLACE = mark("Choose another place, then try again.")
_REMEDIES = {
    errno.ENOENT: mark("Check that its folder exists."),
    errno.ENOTDIR: mark("Check that its folder exists."),
    errno.ENOSPC: mark("The disk is full: free some space, then try again."),
    errno.EDQUOT: mark("Your share of the disk is full: free some space, then try again."),
    errno.EROFS: mark("The disk is read-only: choose another folder."),
    errno.EISDIR: mark("It is a folder: add a file name."),
    errno.ENAMETOOLONG: mark("The name is too long: choose a shorter one."),
    errno.EACCES: _HELD,
    errno.EPERM: _HELD,
}


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`, all of it or nothing; what stood there before is replaced.

    The new content is on the disk before it takes the name, so a calendar that watches the file
    reads the old or the new one. A link stays a link; an existing file keeps its access rights.

    What is not a file (a pipe, a device) is written to as it is.

    Raises Unwritable; then the old file is untouched and no temporary file is left.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        number = error.errno if isinstance(error, OSError) else None
        remedy = said(_REMEDIES.get(number or 0, _OTHER_PLACE))
        raise Unwritable(tr("The file {path} could not be written.", path=path), remedy) from error


def _replace(target: Path, data: bytes) -> None:
    # Not `tempfile`: the file is to have the access rights of any new file.
    draft = target.with_name(f".csdesk-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _keep_name(target.parent)


def _keep_name(folder: Path) -> None:
    """Let a new name outlive a power cut, where the system can (not Windows, not every share)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):  # the content is safe already
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
