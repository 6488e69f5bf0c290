"""Long work that can say how far it is and can be told to stop."""

from csdesk.domain.language import tr
from csdesk.errors import UserError


class Cancelled(UserError):
    """The person asked the work to stop; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__(tr("Cancelled; nothing was written."))


class Job:
    """What long work reports to. This one listens to nothing and never stops anything.

    A caller that shows progress, or lets a person cancel, overrides the two methods. Both are
    called from the thread that does the work, between batches, never for each row.
    """

    def progress(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps of `what` (a short text for people) are finished."""

    def check(self) -> None:
        """Raise `Cancelled` if the work should stop."""
