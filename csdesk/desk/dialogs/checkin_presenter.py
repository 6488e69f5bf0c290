"""Fills the check-in dialog, plans the meeting, writes the invite."""

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial
from operator import itemgetter
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from csdesk.book.search import Hit
from csdesk.desk.dialogs.checkin import CheckinSheet, Guest, two_clocks
from csdesk.desk.dialogs.log_presenter import contact_to_name, people_found
from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes
from csdesk.domain.lines import AccountPage, CheckinLine
from csdesk.errors import Invalid, UserError
from csdesk.services import accounts, searching
from csdesk.services.checkins import CheckinDraft, clock_warnings, plan_checkin, write_invite

ChooseTarget = Callable[[QWidget, str, str], Path | None]
_MORNING = time(10)


def own_zone(tzinfo: object) -> str:
    """The IANA name of the person's zone; UTC where the system gives none."""
    return str(getattr(tzinfo, "key", "") or "UTC")


def next_working_day(day: date) -> date:
    """The first day after `day` that is neither Saturday nor Sunday."""
    found = day + timedelta(days=1)
    while found.weekday() >= 5:
        found += timedelta(days=1)
    return found


class CheckinPresenter(QObject):
    """Between the check-in dialog and the services."""

    filled = Signal()
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
        self._people: dict[str, None] = {}
        self._named = named
        self._page: AccountPage | None = None
        sheet.who_typed.connect(self._look)
        sheet.who_chosen.connect(self._choose)
        sheet.person_removed.connect(self._remove)
        sheet.time_changed.connect(self._tell_time)
        sheet.save_asked.connect(lambda: self.save(with_file=True))
        sheet.plan_asked.connect(lambda: self.save(with_file=False))
        sheet.offer_zones(sorted(available_timezones()))

    def start(self, account_id: str) -> None:
        """Propose the next working morning on the person's own clock."""
        now = self._context.services.clock()
        self._sheet.propose(next_working_day(now.date()), _MORNING, own_zone(now.tzinfo))
        self._tell_time()
        if account_id:
            self._open(account_id)

    def save(self, *, with_file: bool) -> None:
        """Plan the meeting; with a file, ask for its name first, so that nothing is half done."""
        sheet = self._sheet
        if not self._account_id:
            sheet.say("Say with whom: type a name and choose it.")
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
            target = self._choose_target(sheet, "Save the invite", suggested)
            if target is None:
                return
        sheet.save_button.setEnabled(False)
        sheet.plan_button.setEnabled(False)
        self._context.write(
            self,
            partial(self._plan, draft, target),
            partial(self._done, target),
            failed=self._refuse,
            changes=itemgetter(1),
        )

    def _plan(
        self, draft: CheckinDraft, target: Path | None
    ) -> tuple[CheckinLine, Changes, UserError | None]:
        line, changes = plan_checkin(self._context.services, draft)
        if target is not None:
            try:
                write_invite(self._context.services, line.id, target)
            except UserError as error:
                return line, changes, error
        return line, changes, None

    def _done(
        self, target: Path | None, result: tuple[CheckinLine, Changes, UserError | None]
    ) -> None:
        line, _, problem = result
        self._sheet.accept()
        if problem is not None:
            self.said.emit(f"{line.title} is planned, but not as a file: {problem}")
        elif target is not None:
            self.said.emit(f"{line.title} is planned. The invite is in {target}.")
        else:
            self.said.emit(f"{line.title} is planned.")
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

    def _tell_time(self) -> None:
        sheet = self._sheet
        zone = sheet.zone.text().strip()
        try:
            starts = sheet.starts_local()
            ZoneInfo(zone)
        except (Invalid, ZoneInfoNotFoundError, ValueError, OSError):
            sheet.show_clocks("", [])
            return
        for field in (sheet.day, sheet.time, sheet.zone):
            field.mark(wrong=False)
        sheet.show_clocks(
            two_clocks(starts, sheet.minutes(), zone, self._guest()), clock_warnings(starts, zone)
        )

    def _guest(self) -> Guest:
        if self._page is None:
            return Guest("", "")
        known = {c.id: c for c in self._page.contacts}
        zones = [known[p].zone for p in self._people if p in known and known[p].zone]
        return Guest("", zones[0]) if zones else Guest(self._page.city, self._page.zone)

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
            self._people, self._page = {}, None
        if person:
            self._people[person] = None
        self._open(account_id)

    def _remove(self, person: str) -> None:
        self._people.pop(person, None)
        if self._page is not None:
            self._show(self._page)

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
        if first_time and not self._people and contact:
            self._people[contact] = None
        self._show(page)
        if first_time:
            self._sheet.first_field().setFocus()
        self.filled.emit()

    def _show(self, page: AccountPage) -> None:
        known = {c.id: c for c in page.contacts}
        self._people = {person: None for person in self._people if person in known}
        people = [(p, known[p].name, known[p].title or known[p].role) for p in self._people]
        self._sheet.show_account(page.line.name, people)
        self._tell_time()
