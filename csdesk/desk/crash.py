"""Bugs: written to the log with their traceback, shown once."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from csdesk.domain.language import tr
from csdesk.paths import log_folder

_LOG = logging.getLogger("csdesk")


def start_log() -> None:
    """Log to a file of at most 1 MB and one predecessor; to stderr where no file can be written."""
    if _LOG.handlers or logging.getLogger().handlers:
        return  # whoever started the program set the log up
    # Imported only here: it brings sockets and queues along.
    from logging.handlers import RotatingFileHandler

    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_folder() / "csdesk.log",
            maxBytes=1_000_000,
            backupCount=1,
            delay=True,
            encoding="utf-8",
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)


class CrashHook:
    """Takes over from Python's own hooks. `show` is called at most once, with a sentence."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._shown = False

    def install(self) -> None:
        """Receive what nobody caught, in any thread."""
        sys.excepthook = self
        threading.excepthook = lambda args: self(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log one failure; Ctrl+C in a terminal ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("not caught", exc_info=(kind, error, trace))
        if not self._shown:
            self._shown = True
            self._show(
                tr(
                    "Something went wrong inside csdesk. Your book is safe: what was not finished "
                    "was not written. The details are in {file}.",
                    file=log_folder() / "csdesk.log",
                )
            )
