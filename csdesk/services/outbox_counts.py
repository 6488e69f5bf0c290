"""How much waits in the outbox: cheap enough to be counted after each change."""

from dataclasses import dataclass

from csdesk.book.outgoing_rows import open_counts
from csdesk.services.context import Services


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """Mails that did not go out yet, and proposals that nobody decided."""

    mails: int = 0
    proposals: int = 0

    @property
    def total(self) -> int:
        """Both together."""
        return self.mails + self.proposals


def outbox_counts(desk: Services) -> OutboxCounts:
    """What the rail and the footer count."""
    with desk.book.read() as connection:
        return OutboxCounts(*open_counts(connection))
