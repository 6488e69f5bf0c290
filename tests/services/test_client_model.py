"""Guests' calendars against the book: whatever is done, who was told of all of it sees what the book has."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from csdesk.book.checkin_rows import StoredMeeting, whole_meeting
from csdesk.book.tables import CheckinRow
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import PartStat
from csdesk.domain.recurrence import occurrence_id, parse_rule, starts
from csdesk.errors import UserError
from csdesk.ical import itip
from csdesk.ical.entries import Guest
from csdesk.services import answers, books, invites, settings, undoing
from csdesk.services.answer_files import read_here
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.meetings import meeting_of
from tests.desks import Clock, account, contact, new_desk
from tests.services.client_model import Client, booked, named_in

NAMES = ("ana", "bo", "cleo")
EXTRA = "dan@elsewhere.example"  # a guest who is only an address
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata")
RULES = (
    "", "FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU;COUNT=5", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270115", "FREQ=MONTHLY;BYDAY=1TU",
)  # fmt: skip
START = datetime(2026, 12, 1, 10)
SCOPES = tuple(Scope)
HORIZON = timedelta(days=60)


@dataclass(frozen=True)
class Step:
    """One thing that is done; the numbers choose among what there is."""

    verb: str
    which: int
    scope: int
    amount: int
    people: int


VERBS = (
    "plan", "move", "move", "zone", "length", "place", "guests", "guests", "without", "rule",
    "cancel", "undo", "undo", "tell", "tell", "tell one", "tell guest", "again", "file", "part",
    "reply", "reply", "days", "together",
)  # fmt: skip

small = st.integers(0, 7)
steps = st.lists(
    st.builds(Step, st.sampled_from(VERBS), small, small, small, small), min_size=2, max_size=14
)


class World:
    """A book, its person, and the calendars of the guests."""

    def __init__(self, desk: Services, clock: Clock, folder: Path, rrule: str) -> None:
        self.desk, self.clock, self.folder = desk, clock, folder
        self.account = desk_account(desk)
        self.people = {name: contact_of(desk, self.account, name) for name in NAMES}
        self.clients = {
            address: Client(address)
            for address in (*(f"{name}@tamarind.example" for name in NAMES), EXTRA)
        }
        self.plan(rrule, (self.people["ana"], self.people["bo"]))

    def plan(self, rrule: str, contact_ids: tuple[str, ...]) -> None:
        draft = CheckinDraft(
            self.account, START, ZONES[0], contact_ids=contact_ids, emails=(EXTRA,), rrule=rrule
        )
        plan_checkin(self.desk, draft)

    def meetings(self) -> list[StoredMeeting]:
        """Every meeting, the cancelled ones too, in the order of planning."""
        with self.desk.book.write("look") as unit:
            mains = [row.id for row in unit.where(CheckinRow, series_id=None)]
        with self.desk.book.read() as connection:
            found = [whole_meeting(connection, key) for key in mains]
        return [each for each in found if each is not None]

    def targets(self) -> list[tuple[str, datetime, StoredMeeting]]:
        """Ids of what can be chosen, where it stands now, and the meeting."""
        found = []
        for each in self.meetings():
            main = each.main
            if not main.rrule:
                found.append((main.id, main.starts_local, each))
                continue
            rows = {row.recurrence_id: row for row in each.occurrences}
            first = main.starts_local.date()
            rule = parse_rule(main.rrule)
            for at in list(starts(main.starts_local, rule, first, first + HORIZON))[:6]:
                key = occurrence_id(main.id, at)
                row = rows.get(f"{at:%Y-%m-%dT%H:%M}")
                found.append((key, row.starts_local if row else at, each))
        return found

    def do(self, step: Step) -> None:
        """Do it; what is refused with a sentence changes nothing."""
        targets = self.targets()
        if not targets:
            return
        key, at, meeting = targets[step.which % len(targets)]
        scope = SCOPES[step.scope % 3]
        chosen = tuple(self.people[n] for i, n in enumerate(NAMES) if (step.people >> i) & 1)
        moved = at + timedelta(days=step.amount - 2, hours=step.people - 3)
        edits: dict[str, CheckinEdit] = {
            "length": CheckinEdit(minutes=15 * (step.amount + 1)),
            "place": CheckinEdit(place=f"Room {step.amount}"),
            "guests": CheckinEdit(contact_ids=chosen),
            "without": CheckinEdit(without=(EXTRA.upper(),)),
            "rule": CheckinEdit(rrule=RULES[step.amount % len(RULES)]),
            "zone": CheckinEdit(starts_local=moved, zone=ZONES[step.amount % 3]),
            "together": CheckinEdit(
                starts_local=moved, contact_ids=chosen, place="Hall", minutes=step.amount + 1
            ),
        }
        try:
            if step.verb == "plan":
                self.plan(RULES[step.amount % len(RULES)], chosen)
            elif step.verb == "move":
                move_checkin(self.desk, key, moved, scope=scope)
            elif step.verb in edits:
                edit_checkin(self.desk, key, edits[step.verb], scope=scope)
            elif step.verb == "cancel":
                cancel_checkin(self.desk, key, scope=scope)
            elif step.verb == "undo":
                undoing.undo_last(self.desk)
            elif step.verb == "days":
                self.clock.move(days=step.amount)
            elif step.verb == "reply":
                self.reply(key, meeting, step)
            else:
                self.told(step, key, meeting)
        except UserError:
            return

    def told(self, step: Step, key: str, meeting: StoredMeeting) -> None:
        if step.verb == "tell":
            self.tell(meeting.main.id)
        elif step.verb == "tell one":
            self.tell(key)
        elif step.verb == "again":
            self.tell(key if step.scope % 2 else meeting.main.id, again=True)
        elif step.verb == "file":
            self.hand_over(key if step.scope % 2 else meeting.main.id)
        elif step.verb == "part":
            self.tell(meeting.main.id, most=1)
        elif step.verb == "tell guest":
            guests = meeting.main.guests
            if guests:
                self.tell(key, attendee_id=guests[step.people % len(guests)].attendee_id)

    def tell(
        self, key: str, *, again: bool = False, attendee_id: str | None = None, most: int = 99
    ) -> None:
        self.clock.move(seconds=1)
        made = invites.invitations(
            self.desk, key, again=again, attendee_id=attendee_id, at=self.clock()
        )
        for each in made[:most]:
            self.deliver(each.ics, [address for _, address in each.recipients])
            invites.mark_told(self.desk, each)

    def hand_over(self, key: str) -> None:
        """A file for everybody, which the person passes on to the guests of what it is about."""
        self.clock.move(seconds=1)
        path = self.folder / "invite.ics"
        path.unlink(missing_ok=True)
        if invites.write_invite(self.desk, key, path):
            data = path.read_bytes()
            self.deliver(data, sorted(named_in(data)))

    def deliver(self, data: bytes, addresses: list[str]) -> None:
        for address in addresses:
            self.clients[address.casefold()].take(data)

    def reply(self, key: str, meeting: StoredMeeting, step: Step) -> None:
        """A guest answers what their calendar has; no file changes the meeting."""
        self.clock.move(seconds=1)
        if not meeting.main.guests:
            return
        guest = meeting.main.guests[step.people % len(meeting.main.guests)]
        state = (PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE)[step.amount % 3]
        client = self.clients[guest.email.casefold()]
        known = client.versions.get((meeting.main.uid, None))
        if known is None:
            return
        asked = replace(meeting_of(meeting.main, ("Mia", "mia@company.example")), sequence=known[0])
        data = itip.reply(asked, Guest(guest.name, guest.email, state), stamp=self.clock())
        before = _facts(self.meetings())
        answers.read_answer(self.desk, data, "reply.ics", reader=read_here)
        assert _facts(self.meetings()) == before

    def settle(self) -> None:
        """Tell everybody everything; then nothing is owed, and every calendar shows what the book has."""
        for meeting in self.meetings():
            self.tell(meeting.main.id)
        for meeting in self.meetings():
            assert invites.owed(self.desk, meeting.main.id) == ()
        first = self.clock()
        last = first + HORIZON
        for address, client in self.clients.items():
            expected = sorted(
                each for m in self.meetings() for each in booked(m, address, first, last)
            )
            assert client.shown(first, last) == expected, address


def _facts(meetings: list[StoredMeeting]) -> list[object]:
    return [
        (m.main.id, m.main.sequence, m.main.starts_local, m.main.rrule, m.main.status)
        for m in meetings
    ]


def desk_account(desk: Services) -> str:
    return account(desk)


def contact_of(desk: Services, account_id: str, name: str) -> str:
    return contact(desk, account_id, name.title(), email=f"{name}@tamarind.example")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book to copy: making one takes longer than what is tried on it."""
    folder = tmp_path_factory.mktemp("template")
    desk = new_desk(folder)
    settings.change_setting(desk, "email", "mia@company.example")
    desk.book.close()
    return folder / "book.csdesk"


def tried(template: Path, rrule: str, course: list[Step], last: Callable[[World], None]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, clock = Path(name), Clock()
        shutil.copyfile(template, folder / "book.csdesk")
        desk = books.open_services(folder / "book.csdesk", clock=clock)
        try:
            world = World(desk, clock, folder, rrule)
            for step in course:
                world.do(step)
            last(world)
        finally:
            desk.book.close()


@given(st.sampled_from(RULES), steps)
@profile(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_who_was_told_everything_sees_what_the_book_has(
    template: Path, rrule: str, course: list[Step]
) -> None:
    tried(template, rrule, course, World.settle)
