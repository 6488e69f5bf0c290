"""The facts of all accounts, kept in memory and read again only where the journal says so.

Reading the facts of a whole book is by far the largest part of making the morning list. They change with
writes, which all leave rows in the journal, and with the calendar day; so a second reading looks at the
journal first, whoever wrote there: this window, an Undo, or another process.
"""

import threading
from dataclasses import dataclass, field
from datetime import date, tzinfo

from sqlalchemy import Connection

from csdesk.book import touched
from csdesk.book.facts import read_facts
from csdesk.domain.facts import AccountFacts

_MOST = 60  # touched accounts that are read one by one; above, reading everything is as fast


@dataclass(slots=True)
class _Kept:
    day: date
    zone: tzinfo
    version: int
    facts: dict[str, AccountFacts]


@dataclass(slots=True)
class FactsMemory:
    """Facts of one open book as of one day. May be used from several threads."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    _kept: _Kept | None = None

    def read(self, connection: Connection, day: date, zone: tzinfo) -> list[AccountFacts]:
        """The same as `book.facts.read_facts`, in any order. Another day or zone is read afresh."""
        with self._lock:
            version = touched.version(connection)
            kept = self._kept
            if kept is None or (kept.day, kept.zone) != (day, zone) or kept.version > version:
                facts = read_facts(connection, day, zone)
                self._kept = _Kept(day, zone, version, {each.id: each for each in facts})
                return facts
            if kept.version < version:
                self._catch_up(connection, kept, version)
            return list(kept.facts.values())

    @staticmethod
    def _catch_up(connection: Connection, kept: _Kept, version: int) -> None:
        accounts = touched.touched_since(connection, kept.version)
        if accounts is None or len(accounts) > _MOST:
            fresh = read_facts(connection, kept.day, kept.zone)
            kept.facts = {each.id: each for each in fresh}
        elif accounts:
            again = {
                each.id: each for each in read_facts(connection, kept.day, kept.zone, only=accounts)
            }
            for gone in accounts - again.keys():
                kept.facts.pop(gone, None)
            kept.facts.update(again)
        kept.version = version
