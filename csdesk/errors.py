"""The failures a person can act on.

::

    UserError                  a sentence and what to do; everything else is a bug
    ├── BookError              about the file that holds the account book
    │   ├── BookMissing        there is no such file, or no folder to put it in
    │   ├── NotABook           the file is something else, or another program's database
    │   ├── BookDamaged        cut short or overwritten
    │   ├── BookBusy           another csdesk writes to it
    │   ├── BookReadOnly       the file or its folder cannot be written
    │   ├── DiskFull           no room to write
    │   └── BookNewer          made by a later version of csdesk
    ├── NotFound               a name or an id that nothing has
    ├── Ambiguous              a name that several have; `candidates` lists them
    ├── Gone                   deleted meanwhile
    ├── Invalid                a value that cannot be stored; names the field
    ├── NothingToUndo          no action is left to take back
    ├── UndoClash              a later action changed the same thing
    ├── Unreadable             a file to import that is not what it says, as a whole
    ├── Unwritable             a file that should be written and cannot be
    ├── NoKeyring              no place of the system that keeps a password
    └── MailFailure            see `csdesk.mail.failures`
"""

from collections.abc import Sequence


class UserError(Exception):
    """What happened (`title`) and what to do about it (`remedy`), each a sentence."""

    def __init__(self, title: str, remedy: str = "") -> None:
        super().__init__(f"{title} {remedy}".rstrip())
        self.title = title
        self.remedy = remedy


class BookError(UserError):
    """Something is wrong with the file of the account book."""


class BookMissing(BookError):
    """The file, or the folder it should be made in, does not exist."""


class NotABook(BookError):
    """The file is not an account book."""


class BookDamaged(BookError):
    """The file was an account book and can no longer be read in full."""


class BookBusy(BookError):
    """Another process held the write lock for longer than we wait."""


class BookReadOnly(BookError):
    """The file or its folder does not allow writing."""


class DiskFull(BookError):
    """The disk has no room for what was to be written."""


class BookNewer(BookError):
    """A later version of csdesk made this book."""


class NotFound(UserError):
    """Nothing has this name or id."""


class Ambiguous(UserError):
    """Several things have this name; `candidates` are the texts to choose from."""

    def __init__(self, title: str, candidates: Sequence[str]) -> None:
        super().__init__(title, "Did you mean: " + "; ".join(candidates) + "?")
        self.candidates = tuple(candidates)


class Gone(UserError):
    """The thing was deleted meanwhile; nothing was written."""


class Invalid(UserError):
    """A value cannot be stored; `field` says which."""

    def __init__(self, field: str, title: str, remedy: str = "") -> None:
        super().__init__(title, remedy)
        self.field = field


class NothingToUndo(UserError):
    """No action is left to take back."""


class UndoClash(UserError):
    """A later action changed the same thing, so this one cannot be taken back alone."""


class Unreadable(UserError):
    """A whole file cannot be read."""


class Unwritable(UserError):
    """A file cannot be written."""


class NoKeyring(UserError):
    """The system has no keyring, or it stays locked."""
