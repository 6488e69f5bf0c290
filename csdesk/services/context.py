"""What every verb is given: the open book, the clock and the person's zone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from csdesk.book.facts_memory import FactsMemory
from csdesk.book.store import Book
from csdesk.domain.signal_memory import SignalMemory


@dataclass(frozen=True, slots=True)
class Services:
    """The open book and the clock. `clock` gives aware times in the person's own zone."""

    book: Book
    clock: Callable[[], datetime]
    memory: FactsMemory = field(default_factory=FactsMemory, compare=False, repr=False)
    signals: SignalMemory = field(default_factory=SignalMemory, compare=False, repr=False)

    def today(self) -> date:
        """The person's calendar day."""
        return self.clock().date()
