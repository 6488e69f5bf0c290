"""Notes that are being typed: kept in a file beside the book, so that a crash loses two seconds at most."""

import hashlib
import json
import logging
import os
import threading
from pathlib import Path
from typing import Any

from csdesk.paths import data_folder

_LOG = logging.getLogger("csdesk.drafts")


class Drafts:
    """Unsaved notes of one book, by account id. A file that cannot be read or written is logged."""

    def __init__(self, book: Path) -> None:
        # Books in two folders may have the same name.
        place = hashlib.sha256(str(book.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
        self._file = data_folder() / "drafts" / f"{book.stem}-{place[:12]}.json"
        self._lock = threading.Lock()  # the book lane drops the note it has written

    def read(self, account_id: str) -> dict[str, Any]:
        """The note for an account, or the newest one where no account is named; empty: none."""
        kept = self._all()
        if not account_id and kept:
            return dict(list(kept.values())[-1])
        return dict(kept.get(account_id, {}))

    def write(self, account_id: str, fields: dict[str, Any]) -> bool:
        """Keep a note; says whether it is on the disk."""
        with self._lock:
            kept = self._all()
            kept.pop(account_id, None)
            kept[account_id] = fields
            return self._store(kept)

    def drop(self, account_id: str) -> None:
        """The note was saved, or is not wanted any more."""
        with self._lock:
            kept = self._all()
            if kept.pop(account_id, None) is not None:
                self._store(kept)

    def _all(self) -> dict[str, dict[str, Any]]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            _LOG.warning("the drafts cannot be read", exc_info=True)
            return {}
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            self._set_aside()
            return {}
        return {
            key: note
            for key, note in found.items()
            if isinstance(note, dict) and isinstance(note.get("people", []), list)
        }

    def _set_aside(self) -> None:
        """Keep what cannot be read under another name: the next note must not write over it."""
        aside = self._file.with_suffix(".broken.json")
        _LOG.warning("the drafts are not readable and are kept as %s", aside)
        try:
            self._file.replace(aside)
        except OSError:
            _LOG.warning("they cannot be set aside", exc_info=True)

    def _store(self, kept: dict[str, dict[str, Any]]) -> bool:
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8") as file:
                json.dump(kept, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._file)
        except OSError:
            _LOG.warning("the draft cannot be kept", exc_info=True)
            return False
        return True
