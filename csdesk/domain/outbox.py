"""The outbox: what would go out if it were sent now, and what came of sending.

A mail in the outbox is a wish to tell guests how a check-in stands. What it says is made when it is sent, so
a wish that waited while the device was offline never tells an old time; what became of it is its verdict.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from csdesk.domain.changes import Changes
from csdesk.domain.invitations import OutgoingLine, Owe
from csdesk.domain.language import mark, plural, said, tr

# Longer than one mail takes; what is still said to be on its way then was cut off.
SENDING = timedelta(minutes=5)


class Verdict(StrEnum):
    """What would become of a mail that waits."""

    READY = "ready"  # goes out, as it was when it was put here
    CHANGED = "changed"  # goes out, and says what has changed since
    MOOT = "moot"  # nobody has to hear anything any more
    PASSED = "passed"  # the meeting is over; goes out only when asked for once more
    NO_ADDRESS = "no address"  # of none of its guests
    NO_SENDER = "no sender"  # the person's own address is not set
    FAILED = "failed"  # the server refused it; goes out when tried again
    SENDING = "sending"  # on its way now, perhaps by another window
    UNSURE = "unsure"  # was cut off while it was sent; the person decides
    BLOCKED = "blocked"  # another mail about this meeting is on its way, or unsure


SENDABLE = frozenset({Verdict.READY, Verdict.CHANGED})


@dataclass(frozen=True, slots=True)
class PlannedMail:
    """One mail that would go out: a wish can need several, because each has one METHOD."""

    what: Owe
    recipients: tuple[str, ...]  # names, or addresses where no name is known
    subject: str


@dataclass(frozen=True, slots=True)
class OutgoingCheck:
    """A mail in the outbox, what would become of it, and why, as a sentence."""

    line: OutgoingLine
    verdict: Verdict
    words: str
    mails: tuple[PlannedMail, ...] = ()  # empty where nothing would go out


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail that was handed to the server."""

    title: str  # of the check-in
    what: Owe
    recipients: tuple[str, ...]  # addresses that the server took


@dataclass(frozen=True, slots=True)
class SendReport:
    """What came of sending; sentences say what did not go out, and why."""

    sent: tuple[SentMail, ...] = ()
    refused: tuple[
        str, ...
    ] = ()  # recipients whom the server did not take, while others got the mail
    failed: tuple[str, ...] = ()  # mails that the server refused
    unsure: tuple[str, ...] = ()  # mails that may have gone out
    dropped: tuple[str, ...] = ()  # mails that nobody needs any more
    held: tuple[OutgoingCheck, ...] = ()  # not sent, and still there
    problem: str = ""  # why it ended early; the rest still waits
    stopped: bool = False  # the person stopped it; the rest still waits
    changes: Changes = field(default_factory=Changes, compare=False)

    @property
    def words(self) -> str:
        """The outcome as a short sentence."""
        count = len(self.sent)
        if count:
            return plural("{n} mail was sent.", "{n} mails were sent.", count)
        return tr("No mail was sent.")


_WHAT = {
    Owe.INVITE: mark("invite"),
    Owe.UPDATE: mark("update"),
    Owe.CANCEL: mark("cancellation"),
}


def what_words(what: Owe) -> str:
    """`invite`, `update`, `cancellation`."""
    return said(_WHAT[what])


def cut_off(tried_at: datetime | None, problem: str, now: datetime) -> bool:
    """Whether a mail in the state `sending` is on its way no more. Both times are aware."""
    return bool(problem) or tried_at is None or now - tried_at > SENDING
