"""A check-in whose guests are told, for the tests of invites."""

from datetime import datetime

from csdesk.domain.recurrence import occurrence_id
from csdesk.services import checkins, invites, settings
from csdesk.services.checkins import CheckinDraft
from csdesk.services.context import Services
from csdesk.services.invites import Invitation
from tests.desks import Clock, account, contact

START = datetime(2026, 12, 1, 10)


class Book:
    """A check-in with Ana in Kolkata and Bo, and its messages."""

    def __init__(self, desk: Services, clock: Clock, rrule: str = "") -> None:
        self.desk, self.clock = desk, clock
        settings.change_setting(desk, "email", "mia@company.example")
        settings.change_setting(desk, "name", "Mia Brandt")
        self.account = account(desk)
        self.ana = contact(desk, self.account, email="ana@tamarind.example", zone="Asia/Kolkata")
        self.bo = contact(desk, self.account, "Bo Lund", email="bo@tamarind.example")
        line, _ = checkins.plan_checkin(
            desk,
            CheckinDraft(
                self.account,
                START,
                "Europe/Berlin",
                contact_ids=(self.ana, self.bo),
                agenda="1. Numbers",
                place="Room 4",
                rrule=rrule,
            ),
        )
        self.id = line.id

    def made(self, key: str = "", **more: object) -> tuple[Invitation, ...]:
        self.clock.move(minutes=1)
        again, who = bool(more.get("again")), more.get("attendee_id")
        return invites.invitations(
            self.desk,
            key or self.id,
            again=again,
            attendee_id=str(who) if who else None,
            at=self.clock(),
        )

    def tell(self, key: str = "") -> tuple[Invitation, ...]:
        made = self.made(key)
        for each in made:
            assert invites.mark_told(self.desk, each)
        assert self.made(key) == ()
        return made

    def owed(self, key: str = "") -> dict[str, list[str]]:
        found = invites.owed(self.desk, key or self.id)
        return {each.kind: [guest.name.split()[0] for guest in each.guests] for each in found}

    def at(self, day: datetime) -> str:
        return occurrence_id(self.id, day)


def names(invitation: Invitation) -> list[str]:
    return [address.split("@")[0] for _, address in invitation.recipients]
