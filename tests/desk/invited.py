"""Guests who were told and have answered, without any mail."""

from datetime import datetime

from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.invitations import PartStat
from csdesk.domain.recurrence import split_id
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.settings import change_settings

ADDRESS = "max@csdesk.example"


def plan_series(
    desk: Services, account_id: str, starts: datetime, rrule: str, people: tuple[str, ...] = ()
) -> str:
    """Plan a series in Berlin; returns its id."""
    draft = CheckinDraft(account_id, starts, "Europe/Berlin", 30, contact_ids=people, rrule=rrule)
    return plan_checkin(desk, draft)[0].id


def be_somebody(desk: Services) -> None:
    """Give the person an address, so that they can invite."""
    change_settings(desk, {"name": "Max Lind", "email": ADDRESS})


def note_told(desk: Services, checkin_id: str) -> None:
    """Note that all guests know the check-in as it is."""
    with desk.book.write("send invites", undoable=False) as unit:
        row = unit.get(CheckinRow, split_id(checkin_id)[0])
        assert row is not None
        for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id):
            guest.told_sequence, guest.told_at = row.sequence, unit.at


def answer(
    desk: Services, checkin_id: str, partstat: PartStat, comment: str = "", *, number: int = 0
) -> None:
    """Note what a guest answered; `number` is their place among the guests."""
    with desk.book.write("read answer") as unit:
        guests = list(unit.where(CheckinAttendeeRow, checkin_id=split_id(checkin_id)[0]))
        guest = guests[number]
        guest.partstat, guest.comment, guest.replied_at = partstat, comment, unit.at
