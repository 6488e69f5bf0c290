"""Fills the check-in dialog, plans or changes the meeting, writes the invite."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from csdesk.book.search import Hit
from csdesk.desk.account.people.words import choice_word
from csdesk.desk.dialogs.checkin import CheckinSheet, Guest, two_clocks
from csdesk.desk.dialogs.checkin_slots import own_zone, show_planning, zone_city
from csdesk.desk.dialogs.log_presenter import contact_to_name, people_found
from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes
from csdesk.domain.checkin_agenda import first_agenda
from csdesk.domain.free_time import Whereabouts
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountPage
from csdesk.errors import Invalid, UserError
from csdesk.services import accounts, searching
from csdesk.services.checkins import (
    CheckinDetails,
    CheckinDraft,
    CheckinEdit,
    clock_warnings,
    edit_checkin,
    plan_checkin,
    read_checkin,
    write_invite,
)
from csdesk.services.free_slots import Planning, read_planning

ChooseTarget = Callable[[QWidget, str, str], Path | None]
_MORNING = time(10)


def next_working_day(day: date) -> date:
    """The first day after `day` that is neither Saturday nor Sunday."""
    found = day + timedelta(days=1)
    while found.weekday() >= 5:
        found += timedelta(days=1)
    return found


@dataclass(frozen=True, slots=True)
class _Saved:
    """What came of saving: the id, the title, and what went wrong with the file."""

    checkin_id: str
    title: str
    changes: Changes
    problem: UserError | None = None


class CheckinPresenter(QObject):
    """Between the check-in dialog and the services."""

    filled = Signal()
    offered = Signal()  # the free slots are shown
    planned = Signal()
    said = Signal(str)  # what was done, for the banner

    def __init__(
        self,
        sheet: CheckinSheet,
        context: Context,
        choose_target: ChooseTarget,
        named: Callable[[str], str],
    ) -> None:
        """`named` gives the contact that the morning list names for an account, or an empty id."""
        super().__init__(sheet)
        self._sheet, self._context, self._choose_target = sheet, context, choose_target
        self._account_id = ""
        self._checkin_id = ""  # empty: a new one
        self._people: dict[str, None] = {}
        self._named = named
        self._page: AccountPage | None = None
        self._planning: Planning | None = None
        self._proposed = True  # the time is still our proposal
        self._written = ""  # the agenda as it was filled in
        sheet.who_typed.connect(self._look)
        sheet.who_chosen.connect(self._choose)
        sheet.person_removed.connect(self._remove)
        sheet.time_changed.connect(self._tell_time)
        sheet.length_changed.connect(self._plan_ahead)
        sheet.slot_chosen.connect(self._take_slot)
        sheet.save_asked.connect(lambda: self.save(with_file=True))
        sheet.plan_asked.connect(lambda: self.save(with_file=False))
        for field in (sheet.day, sheet.time, sheet.zone):
            field.textEdited.connect(lambda _: self._keep_time())
        sheet.month.picked.connect(lambda _: self._keep_time())
        sheet.offer_zones(sorted(available_timezones()))

    def start(self, account_id: str, at: datetime | None = None) -> None:
        """Propose `at` (naive, on the person's own clock), else the next working morning."""
        now = self._context.services.clock()
        day = at.date() if at is not None else next_working_day(now.date())
        self._proposed = at is None
        clock = at.time() if at is not None else _MORNING
        self._sheet.propose(day, clock, own_zone(now.tzinfo))
        self._tell_time()
        if account_id:
            self._open(account_id)

    def edit(self, checkin_id: str) -> None:
        """Change a check-in that is planned."""
        self._checkin_id, self._proposed = checkin_id, False
        self._sheet.be_about_changing()
        self._context.lane.run(
            partial(read_checkin, self._context.services, checkin_id),
            self._fill,
            failed=self._refuse,
            receiver=self,
        )

    def _fill(self, details: CheckinDetails) -> None:
        sheet, stored = self._sheet, details.stored
        self._people = dict.fromkeys(details.contact_ids)
        sheet.title.setText(stored.title)
        sheet.place.setText(stored.place)
        sheet.agenda.setPlainText(stored.agenda)
        sheet.set_minutes(stored.minutes)
        sheet.propose(stored.starts_local.date(), stored.starts_local.time(), stored.zone)
        self._open(stored.account_id)

    def save(self, *, with_file: bool) -> None:
        """Plan the meeting; with a file, ask for its name first, so that nothing is half done."""
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
            )
        except Invalid as error:
            self._refuse(error)
            return
        target: Path | None = None
        if with_file:
            name = self._page.line.name if self._page is not None else "check-in"
            safe = "".join(c for c in name if c.isalnum() or c in " -_").strip()
            suggested = f"{draft.starts_local:%Y-%m-%d} {safe}.ics"
            target = self._choose_target(sheet, tr("Save the invite"), suggested)
            if target is None:
                return
        sheet.save_button.setEnabled(False)
        sheet.plan_button.setEnabled(False)
        self._context.write(
            self,
            partial(self._save, draft, target),
            partial(self._done, target),
            failed=self._refuse,
            changes=_changes_of,
        )

    def _save(self, draft: CheckinDraft, target: Path | None) -> _Saved:
        desk = self._context.services
        if self._checkin_id:
            edit = CheckinEdit(
                title=draft.title,
                agenda=draft.agenda,
                place=draft.place,
                contact_ids=draft.contact_ids,
                starts_local=draft.starts_local,
                zone=draft.zone,
                minutes=draft.minutes,
            )
            changes = edit_checkin(desk, self._checkin_id, edit)
            title = read_checkin(desk, self._checkin_id).stored.title
            saved = _Saved(self._checkin_id, title, changes)
        else:
            line, changes = plan_checkin(desk, draft)
            saved = _Saved(line.id, line.title, changes)
        if target is not None:
            try:
                write_invite(desk, saved.checkin_id, target)
            except UserError as error:
                return _Saved(saved.checkin_id, saved.title, changes, error)
        return saved

    def _done(self, target: Path | None, saved: _Saved) -> None:
        self._sheet.accept()
        if saved.problem is not None:
            words = tr(
                "{title} is planned, but not as a file: {problem}",
                title=saved.title,
                problem=saved.problem,
            )
        elif target is not None:
            words = tr(
                "{title} is planned. The invite is in {file}.", title=saved.title, file=target
            )
        else:
            words = tr("{title} is planned.", title=saved.title)
        self.said.emit(words)
        self.planned.emit()

    def _refuse(self, error: UserError) -> None:
        self._sheet.save_button.setEnabled(True)
        self._sheet.plan_button.setEnabled(True)
        self._sheet.say(str(error))
        if isinstance(error, Invalid):
            fields = {"day": self._sheet.day, "time": self._sheet.time, "zone": self._sheet.zone}
            wrong = fields.get(error.field)
            if wrong is not None:
                wrong.mark(wrong=True)
                wrong.setFocus()

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
            sheet.slots.take(at)
            show_planning(sheet.bars, self._planning, at, sheet.minutes())
        words = two_clocks(starts, sheet.minutes(), zone, self._guest())
        sheet.show_clocks(words, clock_warnings(starts, zone), advice)

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
                without=self._checkin_id,
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

    def _put_time(self, starts: datetime) -> None:
        self._sheet.propose(starts.date(), starts.time(), own_zone(starts.tzinfo))

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
            if self._checkin_id:
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
        if first_time and not self._people and contact and not self._checkin_id:
            self._people[contact] = None
        if first_time and not self._checkin_id:
            self._write_agenda(page)
        self._show(page)
        self._plan_ahead()
        if first_time:
            self._sheet.first_field().setFocus()
        self.filled.emit()

    def _write_agenda(self, page: AccountPage) -> None:
        """Fill the agenda in, unless somebody wrote into it."""
        if self._sheet.agenda.toPlainText() != self._written:
            return
        found = first_agenda(page.reasons, page.line.renews_on)
        self._sheet.show_agenda(found.text, found.written_from)
        self._written = found.text

    def _show(self, page: AccountPage) -> None:
        known = {c.id: c for c in page.contacts}
        self._people = {person: None for person in self._people if person in known}
        people = [
            (p, known[p].name, known[p].title or choice_word(known[p].role)) for p in self._people
        ]
        self._sheet.show_account(page.line.name, people)
        self._tell_time()


def _changes_of(saved: _Saved) -> Changes:
    return saved.changes
