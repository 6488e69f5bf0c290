"""What the Outbox page shows of mails, proposals and answers, read in one piece."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdesk.book.guest_clocks import guest_clocks
from csdesk.domain.answers import AnswerLine, FoundMeeting
from csdesk.domain.invitations import OutgoingLine, ProposalLine
from csdesk.domain.outbox import OutgoingCheck
from csdesk.domain.recurrence import split_id
from csdesk.services.answers import recent_answers
from csdesk.services.context import Services
from csdesk.services.found_meetings import found_meetings
from csdesk.services.outbox import check, sent
from csdesk.services.proposals import open_proposals


@dataclass(frozen=True, slots=True)
class GuestClock:
    """The clock of whoever is invited. `zone` empty: nobody knows it; `place` empty: the zone names it."""

    zone: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class OutboxShown:
    """Everything of the page. `clocks`: by id of the row of a check-in."""

    proposals: tuple[ProposalLine, ...] = ()
    meetings: tuple[FoundMeeting, ...] = ()
    mails: tuple[OutgoingCheck, ...] = ()
    sent: tuple[OutgoingLine, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    clocks: Mapping[str, GuestClock] = field(default_factory=dict)

    def clock_of(self, checkin_id: str | None) -> GuestClock:
        """The clock of the guests of a check-in or of one occurrence of a series."""
        return (
            self.clocks.get(split_id(checkin_id)[0], GuestClock()) if checkin_id else GuestClock()
        )


def read_outbox(desk: Services) -> OutboxShown:
    """Everything that the page shows; each mail with what would become of it now."""
    proposals, mails = open_proposals(desk), check(desk)
    ids = [each.checkin_id for each in proposals if each.checkin_id]
    ids += [each.line.checkin_id for each in mails]
    with desk.book.read() as connection:
        clocks = guest_clocks(connection, (split_id(each)[0] for each in ids))
    return OutboxShown(
        tuple(proposals),
        tuple(found_meetings(desk)),
        mails,
        tuple(sent(desk)),
        tuple(recent_answers(desk)),
        {key: GuestClock(*found) for key, found in clocks.items()},
    )
