"""Fills the check-in dialog, plans or changes the meeting, writes the invite."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, Signal

from csdesk.book.search import Hit
from csdesk.desk.account.people.words import choice_word
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_clocks import Guest, two_clocks
from csdesk.desk.dialogs.checkin_saver import CheckinSaver
from csdesk.desk.dialogs.checkin_saving import Opened, read_opened
from csdesk.desk.dialogs.checkin_slots import show_planning, zone_city
from csdesk.desk.dialogs.checkin_telling import Telling, Way
from csdesk.desk.dialogs.checkin_texts_presenter import CheckinTexts
from csdesk.desk.dialogs.log_presenter import contact_to_name, people_found
from csdesk.desk.presenter import Context
from csdesk.domain.clocks import zone_name
from csdesk.domain.free_time import Whereabouts
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountPage
from csdesk.domain.owed_words import invited_by, reach_words
from csdesk.domain.recurrence import Recurrence
from csdesk.domain.series_warnings import later_starts, series_warnings
from csdesk.errors import Invalid, UserError
from csdesk.services import accounts, searching
from csdesk.services.checkins import CheckinDraft, clock_warnings
from csdesk.services.free_slots import Planning, read_planning
from csdesk.services.policies import organizer

T = TypeVar("T")
_MAIL = "mail:"  # before the address of a guest who is no known person
_MORNING = time(10)


def next_working_day(day: date) -> date:
    """The first day after `day` that is neither Saturday nor Sunday."""
    found = day + timedelta(days=1)
    while found.weekday() >= 5:
        found += timedelta(days=1)
    return found


class CheckinPresenter(QObject):
    """Between the check-in dialog and the services."""

    filled = Signal()
    offered = Signal()  # the free slots are shown
    planned = Signal()
    scope_asked = Signal(object)  # ScopeSheet, to be shown over the dialog

    def __init__(
        self,
        sheet: CheckinSheet,
        context: Context,
        telling: Telling,
        named: Callable[[str], str],
    ) -> None:
        """`named` gives the contact that the morning list names for an account, or an empty id."""
        super().__init__(sheet)
        self._sheet, self._context, self._telling = sheet, context, telling
        self._saver = CheckinSaver(sheet, context, telling)
        self._saver.planned.connect(self.planned)
        self._saver.scope_asked.connect(self.scope_asked)
        self._saver.refused.connect(self._refuse)
        self._account_id = ""
        self._opened: Opened | None = None  # None: a new one
        self._addresses: dict[str, str] = {}  # guests who are only an address, and their names
        self._taken_out: list[str] = []  # of them, those who are no guests any more
        self._sender = True  # whether the person has an address of their own
        self._people: dict[str, None] = {}
        self._named = named
        self._page: AccountPage | None = None
        self._planning: Planning | None = None
        self._proposed = True  # the time is still our proposal
        sheet.who_typed.connect(self._look)
        sheet.who_chosen.connect(self._choose)
        sheet.person_removed.connect(self._remove)
        sheet.time_changed.connect(self._tell_time)
        sheet.length_changed.connect(self._plan_ahead)
        sheet.slot_chosen.connect(self._take_slot)
        sheet.save_asked.connect(self.save)
        sheet.way_changed.connect(self._choose_way)
        for field in (sheet.day, sheet.time, sheet.zone):
            field.textEdited.connect(lambda _: self._keep_time())
        sheet.month.picked.connect(lambda _: self._keep_time())
        sheet.set_way(telling.kept())
        self._texts = CheckinTexts(sheet, context, self._about)
        self._texts.refused.connect(self._refuse)
        self._texts.length_changed.connect(self._new_length)
        self._read(partial(organizer, context.services), self._know_sender)

    def _read(self, work: Callable[[], T], show: Callable[[T], None]) -> None:
        self._context.lane.run(work, show, failed=self._refuse, receiver=self)

    def _know_sender(self, own: tuple[str, str] | None) -> None:
        self._sender = own is not None
        self._tell_reach()

    def start(self, account_id: str, at: datetime | None = None) -> None:
        """Propose `at` (naive, on the person's own clock), else the next working morning."""
        now = self._context.services.clock()
        day = at.date() if at is not None else next_working_day(now.date())
        self._proposed = at is None
        clock = at.time() if at is not None else _MORNING
        self._sheet.propose(day, clock, zone_name(now.tzinfo))
        self._tell_time()
        if account_id:
            self._open(account_id)

    def edit(self, checkin_id: str) -> None:
        """Change a check-in that is planned."""
        self._proposed = False
        self._sheet.be_about_changing()
        self._read(partial(read_opened, self._context.services, checkin_id), self._fill)

    def _fill(self, opened: Opened) -> None:
        self._opened = opened
        sheet, stored = self._sheet, opened.details.stored
        self._people = dict.fromkeys(opened.details.contact_ids)
        self._addresses = {
            guest.email: guest.shown_name for guest in stored.present if guest.contact_id is None
        }
        sheet.texts.fill(stored.title, stored.agenda, "")
        sheet.place.setText(stored.place)
        sheet.set_minutes(stored.minutes)
        sheet.propose(stored.starts_local.date(), stored.starts_local.time(), stored.zone)
        sheet.ways.setEnabled(not stored.organizer)
        sheet.repeat.show_rule(opened.rrule, stored.starts_local.date())
        self._open(stored.account_id)

    def _choose_way(self, way: str) -> None:
        if self._opened is None:
            self._telling.keep(Way(way))
        self._tell_reach()

    def save(self) -> None:
        """Plan or change the meeting; for a file its name is asked first, so that nothing is half done."""
        sheet = self._sheet
        if not self._account_id:
            sheet.say(tr("Say with whom: type a name and choose it."))
            sheet.who.setFocus()
            return
        try:
            draft = CheckinDraft(
                account_id=self._account_id,
                starts_local=sheet.starts_local(),
                zone=sheet.zone.text().strip(),
                minutes=sheet.minutes(),
                title=sheet.title.text(),
                contact_ids=tuple(self._people),
                agenda=sheet.agenda.toPlainText(),
                place=sheet.place.text(),
                rrule=sheet.repeat.rrule(),
            )
        except Invalid as error:
            self._refuse(error)
            return
        name = self._page.line.name if self._page is not None else ""
        self._saver.save(draft, self._opened, tuple(self._taken_out), name)

    def _refuse(self, error: UserError) -> None:
        self._sheet.save_button.setEnabled(True)
        self._sheet.say(str(error))
        if isinstance(error, Invalid):
            fields = {"day": self._sheet.day, "time": self._sheet.time, "zone": self._sheet.zone}
            if self._sheet.repeat.mark(error.field):
                return
            wrong = fields.get(error.field)
            if wrong is not None:
                wrong.mark(wrong=True)
                wrong.setFocus()

    def guest_ids(self) -> tuple[str, ...]:
        """The known people who are invited."""
        return tuple(self._people)

    def _keep_time(self) -> None:
        """The person set the time: no proposal replaces it."""
        self._proposed = False

    def _tell_time(self) -> None:
        sheet = self._sheet
        zone = sheet.zone.text().strip()
        try:
            starts = sheet.starts_local()
            info = ZoneInfo(zone)
        except (Invalid, ZoneInfoNotFoundError, ValueError, OSError):
            sheet.show_clocks("", [])
            sheet.slots.take(None)
            return
        for field in (sheet.day, sheet.time, sheet.zone):
            field.mark(wrong=False)
        advice: list[str] = []
        if self._planning is not None:
            at = starts.replace(tzinfo=info).astimezone(self._planning.now.tzinfo)
            advice = self._planning.warnings(at, sheet.minutes())
            advice += self._later(starts, zone, self._planning)
            sheet.slots.take(at)
            show_planning(sheet.bars, self._planning, at, sheet.minutes())
            sheet.show_bars()
        words = two_clocks(starts, sheet.minutes(), zone, self._guest())
        sheet.show_clocks(words, clock_warnings(starts, zone), advice)

    def _later(self, starts: datetime, zone: str, planning: Planning) -> list[str]:
        """What speaks against later meetings of a series, the first of each kind."""
        rule = self._rule()
        if rule is None:
            return []
        found = series_warnings(
            starts, zone, rule, planning.guest, planning.policy, planning.now.date()
        )
        odd = (
            problems for at in later_starts(starts, rule) if (problems := clock_warnings(at, zone))
        )
        return [*found, *next(odd, [])]

    def _rule(self) -> Recurrence | None:
        """The rule as it is chosen now; None for once, and while its end cannot be read."""
        try:
            return self._sheet.repeat.rule()
        except Invalid:
            return None

    def _about(self) -> tuple[AccountPage | None, tuple[str, ...]]:
        return self._page, tuple(self._people)

    def _new_length(self) -> None:
        self._tell_time()
        self._plan_ahead()

    def _whereabouts(self) -> Whereabouts:
        """Where the first guest is whose zone is known, else the account."""
        page = self._page
        if page is None:
            return Whereabouts()
        known = {c.id: c for c in page.contacts}
        guests = [known[p] for p in self._people if p in known]
        zoned = next((c for c in guests if c.zone), None)
        country = next((c.country for c in guests if c.country), "") or page.line.country
        if zoned is not None and zoned.zone != page.zone:
            return Whereabouts(zoned.zone, country, zone_city(zoned.zone))
        return Whereabouts(page.zone, country, page.city or zone_city(page.zone))

    def _guest(self) -> Guest:
        found = self._whereabouts()
        return Guest(found.place, found.zone)

    def _plan_ahead(self) -> None:
        """Read which starts fit, for those who are invited now and the length that is chosen."""
        if self._page is None:
            return
        self._context.lane.run(
            partial(
                read_planning,
                self._context.services,
                self._whereabouts(),
                self._sheet.minutes(),
                without=self._opened.checkin_id if self._opened is not None else "",
            ),
            self._offer_slots,
            failed=self._refuse,
            receiver=self,
            key=f"{id(self)} planning",
        )

    def _offer_slots(self, planning: Planning) -> None:
        self._planning = planning
        guest = planning.guest
        same = all(
            slot.starts.utcoffset() == slot.there.utcoffset()
            for day in planning.days
            for slot in day.slots
        )
        self._sheet.offer_slots(planning.days, "" if same else guest.place)
        starts = [slot.starts for day in planning.days for slot in day.slots]
        if self._proposed and starts:
            self._put_time(starts[0])
        self._tell_time()
        self.offered.emit()

    def _take_slot(self, starts: datetime) -> None:
        self._proposed = False
        self._put_time(starts)

    def propose(self, starts: datetime) -> None:
        """Put another start into the dialog (aware, on the person's own clock), for the person to change."""
        self._proposed = False
        self._put_time(starts)
        self._tell_time()

    def _put_time(self, starts: datetime) -> None:
        self._sheet.propose(starts.date(), starts.time(), zone_name(starts.tzinfo))

    def _look(self, typed: str) -> None:
        if not typed:
            self._sheet.offer([])
            return
        self._context.lane.run(
            partial(searching.search, self._context.services, typed, most=8),
            self._offer,
            failed=self._refuse,
            receiver=self,
            key="check-in people",
        )

    def _offer(self, hits: list[Hit]) -> None:
        self._sheet.offer(people_found(hits))

    def _choose(self, chosen: str) -> None:
        account_id, _, person = chosen.partition("|")
        if account_id != self._account_id:
            if self._opened is not None:
                self._sheet.say(
                    tr("A check-in stays with its account: plan a new one for another.")
                )
                return
            self._people, self._page = {}, None
        if person:
            self._people[person] = None
        self._open(account_id)

    def _remove(self, person: str) -> None:
        self._people.pop(person, None)
        address = person.removeprefix(_MAIL)
        if self._addresses.pop(address, None) is not None:
            self._taken_out.append(address)
        if self._page is not None:
            self._show(self._page)
            self._plan_ahead()

    def _open(self, account_id: str) -> None:
        self._account_id = account_id
        self._context.lane.run(
            partial(accounts.show_account, self._context.services, account_id),
            self._arrived,
            failed=self._refuse,
            receiver=self,
            key="check-in account",
        )

    def _arrived(self, page: AccountPage) -> None:
        first_time = self._page is None
        self._page = page
        contact = contact_to_name(page, self._named)
        if first_time and not self._people and contact and self._opened is None:
            self._people[contact] = None
        if first_time and self._opened is None:
            self._texts.begin(page)
        self._show(page)
        self._plan_ahead()
        if first_time:
            self._sheet.first_field().setFocus()
        self.filled.emit()

    def _show(self, page: AccountPage) -> None:
        known = {c.id: c for c in page.contacts}
        self._people = {person: None for person in self._people if person in known}
        people = [
            (p, known[p].name, known[p].title or choice_word(known[p].role)) for p in self._people
        ]
        people += [(f"{_MAIL}{mail}", name, mail) for mail, name in self._addresses.items()]
        self._sheet.show_account(page.line.name, people)
        self._tell_reach()
        self._tell_time()

    def _tell_reach(self) -> None:
        """Say who of the guests is reached in the way that is chosen."""
        if self._page is None:
            self._sheet.show_reach("")
            return
        if self._opened is not None and self._opened.details.stored.organizer:
            self._sheet.show_reach(invited_by(self._opened.details.stored.organizer))
            return
        known = {c.id: c for c in self._page.contacts}
        guests = [known[person] for person in self._people if person in known]
        mails = [*self._addresses, *(each.emails[0] for each in guests if each.emails)]
        missing = [each.name for each in guests if not each.emails]
        own = self._sender or self._sheet.way() is Way.NONE
        self._sheet.show_reach(reach_words(mails, missing, own_address=own))
