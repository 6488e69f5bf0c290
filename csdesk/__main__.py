"""csdesk: without arguments, or with answers to open, the desk; with a command the terminal."""

import logging
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from csdesk.domain.clocks import use_packaged_zones
from csdesk.paths import demo_book, log_folder

# Endings of the files that the window opens; see `desk.incoming.reader`.
_ANSWERS = frozenset({".ics", ".ical", ".ifb", ".eml"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run csdesk. Returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _start_log()
    sys.excepthook = _report_bug
    use_packaged_zones()
    if words == ["--selftest"]:
        return _test_installation()
    if words and not _opens_window(words):
        from csdesk.cli.main import main as run_command

        return run_command(words)
    return _open_window(words)


def _opens_window(words: Sequence[str]) -> bool:
    """Whether the words are for the window: `[--demo | --book BOOK] [FILE …]` with answers as files."""
    rest = words[1:] if words[0] == "--demo" else words[2:] if words[0] == "--book" else words
    if words[0] == "--book" and len(words) < 2:
        return False
    return all(Path(word).suffix.lower() in _ANSWERS and word[:1] != "-" for word in rest)


def _open_window(words: Sequence[str]) -> int:
    from csdesk.desk.display import missing_display

    demo = words[:1] == ["--demo"]
    book = Path(words[1]) if words[:1] == ["--book"] else None
    files = [Path(word) for word in words[1 if demo else 2 if book is not None else 0 :]]
    problem = missing_display()
    if problem is None:
        try:
            from csdesk.desk.app import run
        except ImportError as error:
            # Qt is installed, but a library of the system that it needs is not.
            problem = f"The window cannot open: {error}."
        else:
            return run(book, demo=demo, files=files)
    if files:
        return _read_instead(problem, book, files, demo=demo)
    return _print_instead(problem, book, demo=demo)


def _test_installation() -> int:
    sys.excepthook = sys.__excepthook__  # whoever tries an installation wants the traceback
    from csdesk.desk.selftest import run

    return run()


def _read_instead(problem: str, book: Path | None, files: Sequence[Path], *, demo: bool) -> int:
    """Read the answers on the terminal, where there is no window to show them in."""
    from csdesk.cli.main import main as run_command
    from csdesk.paths import own_book

    sys.stderr.write(f"{problem} Here is what came of the files instead.\n")
    target = demo_book() if demo else book or own_book()
    return run_command(["reply", *map(str, files), "--book", str(target)])


def _print_instead(problem: str, book: Path | None, *, demo: bool) -> int:
    from csdesk.cli.main import main as run_command
    from csdesk.paths import own_book

    sys.stderr.write(f"{problem} Here is the morning list instead.\n")
    if demo:
        from csdesk.errors import UserError
        from csdesk.services import books

        try:
            books.close(books.open_demo(demo_book()))  # made where missing or not from today
        except UserError as error:
            sys.stderr.write(f"csdesk: {error}\n")
            return 1
    return run_command(["today", "--book", str(demo_book() if demo else book or own_book())])


def _report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A failure that nobody can act on is a bug: its traceback goes to the log, a sentence to the person."""
    logging.getLogger("csdesk").critical("uncaught", exc_info=(kind, error, trace))
    sys.stderr.write(
        "csdesk: something went wrong in csdesk itself, and nothing of this step was written. "
        f"Please report it with the file {log_folder() / 'csdesk.log'}.\n"
    )


def _start_log() -> None:
    """Log to a file; where none can be written, nothing is logged and the work goes on."""
    root = logging.getLogger("csdesk")
    root.setLevel(logging.INFO)
    root.propagate = False
    if root.handlers:
        return
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_folder() / "csdesk.log",
            maxBytes=1_000_000,
            backupCount=3,
            encoding="utf-8",
            delay=True,
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A frozen program is started anew for each process of its own (see ical/confined.py).
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
