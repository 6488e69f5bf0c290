"""Where books, logs, settings and resources live.

`CSDESK_HOME`, when set, replaces the person's own folders by one folder: for trying things out, for a
book on a stick, and for tests.
"""

import os
import sys
from pathlib import Path

import platformdirs

BOOK_NAME = "account-book.csdesk"
DEMO_NAME = "demo-book.csdesk"


def data_folder() -> Path:
    """Folder of the person's own books and their backups; it need not exist yet."""
    home = os.environ.get("CSDESK_HOME")
    return Path(home) if home else platformdirs.user_data_path("csdesk", appauthor=False)


def log_folder() -> Path:
    """Folder of the log files; it need not exist yet."""
    home = os.environ.get("CSDESK_HOME")
    return Path(home) / "logs" if home else platformdirs.user_log_path("csdesk", appauthor=False)


def cache_folder() -> Path:
    """Folder of files that can be made again at any time; it need not exist yet."""
    home = os.environ.get("CSDESK_HOME")
    return Path(home) / "cache" if home else platformdirs.user_cache_path("csdesk", appauthor=False)


def own_book() -> Path:
    """The person's own account book."""
    return data_folder() / BOOK_NAME


def demo_book() -> Path:
    """The demo book, apart from the person's own."""
    return data_folder() / DEMO_NAME


def backup_folder(book: Path) -> Path:
    """Where the backups of `book` are kept: beside it."""
    return book.with_name(book.name + "-backups")


def resources() -> Path:
    """The folder `resources`, in a checkout, an installed package or a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
