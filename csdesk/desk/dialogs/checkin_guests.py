"""The guests of a check-in: what each answered, who has to hear what, and the ways to tell them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.calendar.guest_words import GuestWords
from csdesk.desk.calendar.scope import ScopeSheet
from csdesk.desk.dialogs.checkin_telling import TELL_WORDS, WAY_WORDS, Telling, Way
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.icons import refresh_icons
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments, button, tool_button
from csdesk.desk.widgets.labels import Elided, Paragraph, rule
from csdesk.domain.changes import Changes
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import GuestLine, Owed, Told
from csdesk.domain.language import said, tr
from csdesk.domain.owed_words import owed_words, reachable, unreachable_words
from csdesk.domain.recurrence import parse_rule, rule_words
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.words import date_words
from csdesk.errors import Gone, UserError
from csdesk.services.checkin_changes import edit_checkin
from csdesk.services.checkins import CheckinDetails, read_checkin
from csdesk.services.context import Services
from csdesk.services.invites import owed


@dataclass(frozen=True, slots=True)
class Invited:
    """A check-in with its guests and what they have to hear."""

    details: CheckinDetails
    owed: tuple[Owed, ...]
    rrule: str = ""  # of the series

    @property
    def ours(self) -> bool:
        """Whether we invite and it is still to come or cancelled, so that guests can be told."""
        stored = self.details.stored
        return not stored.organizer and stored.status != CheckinStatus.HELD


def read_invited(desk: Services, checkin_id: str) -> Invited:
    """A check-in with its guests. Raises Gone."""
    details = read_checkin(desk, checkin_id)
    stored = details.stored
    series = read_checkin(desk, stored.series_id) if stored.series_id else details
    return Invited(details, owed(desk, checkin_id), series.stored.rrule)


def without_guest(details: CheckinDetails, guest: GuestLine) -> CheckinEdit:
    """The change that takes one guest out."""
    if guest.email:
        return CheckinEdit(without=(guest.email,))
    kept = tuple(each for each in details.contact_ids if each != guest.contact_id)
    return CheckinEdit(contact_ids=kept)


class GuestsSheet(Sheet):
    """A row a guest, and under them what is owed and how it is told."""

    again_asked = Signal(str)  # attendee id
    remove_asked = Signal(str)  # attendee id
    change_asked = Signal()

    def __init__(self, theme: Theme, way: Way) -> None:
        super().__init__(theme, tr("Guests"), width=656, save=said(TELL_WORDS[way]))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 12, 0, 14)
        rows.setSpacing(4)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(20, 0, 20, 4)
        inner.setSpacing(0)
        self._when = Elided(theme, "", role="text2")
        inner.addWidget(self._when)
        rows.addWidget(head)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        rows.addWidget(self._list)
        rows.addStretch(1)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(20, 8, 20, 0)
        below.setSpacing(8)
        self._owed = Paragraph(theme, "")
        below.addWidget(self._owed)
        self.ways = Segments(
            tr("How guests are told"),
            [
                (each.value, said(words), "")
                for each, words in WAY_WORDS.items()
                if each in TELL_WORDS
            ],
        )
        self.ways.set_value(way)
        self.ways.changed.connect(lambda _: self._name_telling())
        below.addWidget(self.ways)
        rows.addWidget(foot)
        self.body.setMinimumHeight(200)
        self.cancel_button.setText(tr("Close"))
        self.cancel_button.setAccessibleName(tr("Close"))
        self.change_button = button(tr("Change …"), fit="foot", name=tr("Change the check-in"))
        self.change_button.clicked.connect(self.change_asked)
        self.foot_row.insertWidget(1, self.change_button)
        self.again_buttons: dict[str, QWidget] = {}
        self.remove_buttons: dict[str, QWidget] = {}
        self.guest_rows: list[GuestWords] = []
        self.say(tr("Nothing is mailed by itself."), "text2")
        self._any_owed = self._tellable = False
        self._name_telling()

    def way(self) -> Way:
        """How guests are told."""
        return Way(self.ways.value())

    def first_field(self) -> QWidget:
        """Telling them where that is owed, else closing."""
        return self.save_button if self.save_button.isEnabled() else self.cancel_button

    def show_invited(self, invited: Invited, when: str, now: datetime) -> None:
        """Show the guests and what they have to hear."""
        stored = invited.details.stored
        self.head_second.setText(stored.title)
        self._when.set_words(when)
        self._any_owed, self._tellable = bool(invited.owed), invited.ours
        self._list_guests(invited, now)
        guests = [guest for each in invited.owed for guest in each.guests]
        missing = [guest.shown_name for guest in guests if not guest.email]
        words = " ".join(w for w in (owed_words(invited.owed), unreachable_words(missing)) if w)
        if stored.organizer:
            words = tr("{address} invites: answers go there.", address=stored.organizer)
        elif not stored.present:
            words = words or tr("Nobody is invited.")
        elif not words and invited.ours:
            words = tr("Everybody knows it as it is now.")
        self._owed.set_words(words)
        self._owed.setVisible(bool(words))
        self.ways.setVisible(invited.ours and (not guests or reachable(guests)))
        editable = stored.status == CheckinStatus.PLANNED
        self.change_button.setEnabled(editable)
        self._name_telling()
        refresh_icons(self, self.theme.tokens)

    def _list_guests(self, invited: Invited, now: datetime) -> None:
        while self._rows.count():
            old = self._rows.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.again_buttons, self.remove_buttons, self.guest_rows = {}, {}, []
        stored = invited.details.stored
        waiting = [g for g in stored.guests if g.removed and g.told is Told.BEHIND]
        for guest in (*stored.present, *waiting):
            self._rows.addWidget(rule())
            self._rows.addWidget(self._row(guest, invited, now))

    def _row(self, guest: GuestLine, invited: Invited, now: datetime) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(20, 6, 20, 4)
        across.setSpacing(8)
        words = GuestWords(self.theme, guest, now, calm=not invited.ours)
        self.guest_rows.append(words)
        across.addWidget(words, 1)
        name, key = guest.shown_name, guest.attendee_id
        if invited.ours and guest.email and not guest.removed:
            shown, spoken = {
                Told.NEVER: (tr("Invite"), tr("Invite {name}", name=name)),
                Told.BEHIND: (tr("Send update"), tr("Send {name} the update", name=name)),
                Told.CURRENT: (tr("Send again"), tr("Send it to {name} again", name=name)),
            }[guest.told]
            again = tool_button(shown, icon="mail", fit="line", name=spoken)
            again.clicked.connect(lambda: self.again_asked.emit(key))
            across.addWidget(again)
            self.again_buttons[key] = again
        if _is_planned(invited) and not guest.removed:
            remove = tool_button(tr("Remove"), fit="line", name=tr("Take {name} out", name=name))
            remove.clicked.connect(lambda: self.remove_asked.emit(key))
            across.addWidget(remove)
            self.remove_buttons[key] = remove
        return row

    def _name_telling(self) -> None:
        way = self.way()
        self.set_save_words(said(TELL_WORDS[way]))
        self.save_button.setEnabled(self._tellable and (self._any_owed or way is Way.FILE))

    def owed_shown(self) -> str:
        """What is said of what guests have to hear."""
        return self._owed.words() if not self._owed.isHidden() else ""


def _is_planned(invited: Invited) -> bool:
    """Whether its guests can still be changed."""
    return invited.details.stored.status == CheckinStatus.PLANNED


class GuestsPresenter(QObject):
    """Between the dialog of guests and the services."""

    shown = Signal()
    scope_asked = Signal(object)  # ScopeSheet, to be shown over the dialog

    def __init__(
        self, sheet: GuestsSheet, context: Context, telling: Telling, checkin_id: str
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._context, self._telling = sheet, context, telling
        self._checkin_id = checkin_id
        self._invited: Invited | None = None
        sheet.save_asked.connect(self._tell)
        sheet.again_asked.connect(self._tell_one)
        sheet.remove_asked.connect(self._remove)
        context.bus.changed.connect(self._note)
        telling.told.connect(self._say)

    def reload(self) -> None:
        """Read the check-in and its guests."""
        self._context.lane.run(
            partial(read_invited, self._context.services, self._checkin_id),
            self._show,
            failed=self._refuse,
            receiver=self,
            key="guests",
        )

    def _note(self, changes: Changes) -> None:
        if changes.touches("checkin") or changes.touches("checkin_attendee"):
            self.reload()

    def _show(self, invited: Invited) -> None:
        first = self._invited is None
        self._invited = invited
        now = self._context.services.clock()
        self._sheet.show_invited(invited, _when_words(invited, now), now)
        if first:
            self._sheet.first_field().setFocus()
        self.shown.emit()

    def _say(self, words: str) -> None:
        self._sheet.say(words, "text2")

    def _refuse(self, error: UserError) -> None:
        if isinstance(error, Gone) and self._invited is not None:
            self._sheet.accept()  # a meeting of a series that got another place by a change
            return
        self._sheet.say(str(error))

    def _name(self) -> str:
        assert self._invited is not None
        stored = self._invited.details.stored
        return f"{stored.starts_local:%Y-%m-%d} {stored.account_name}"

    def _tell(self) -> None:
        if self._invited is None:
            return
        way, name = self._sheet.way(), self._name()
        self._sheet.accept()
        self._telling.tell((self._checkin_id,), name, way)

    def _tell_one(self, attendee_id: str) -> None:
        """Tell one guest; a file is everybody's, so for one it is a draft."""
        way = self._sheet.way()
        chosen = Way.DRAFT if way is Way.FILE else way
        self._telling.tell(
            (self._checkin_id,), self._name(), chosen, attendee_id=attendee_id, again=True
        )

    def _remove(self, attendee_id: str) -> None:
        invited = self._invited
        if invited is None:
            return
        stored = invited.details.stored
        guest = next((g for g in stored.guests if g.attendee_id == attendee_id), None)
        if guest is None:
            return
        take_out: Callable[[Scope], None] = partial(
            self._take_out, without_guest(invited.details, guest)
        )
        if not stored.series_id:
            take_out(Scope.ALL)
            return
        question = ScopeSheet(
            self._sheet.theme,
            tr("Take {name} out", name=guest.shown_name),
            (stored.title, _when_words(invited, self._context.services.clock())),
        )
        question.chosen.connect(take_out)
        self.scope_asked.emit(question)

    def _take_out(self, edit: CheckinEdit, scope: Scope) -> None:
        self._context.write(
            self,
            partial(edit_checkin, self._context.services, self._checkin_id, edit, scope=scope),
            lambda _: None,
            failed=self._refuse,
            changes=_same,
        )


def _same(changes: Changes) -> Changes:
    return changes


def _when_words(invited: Invited, now: datetime) -> str:
    """`Mon 30 Nov, 14:00 in Berlin; every week on Monday`."""
    stored = invited.details.stored
    day = date_words(stored.starts_local.date(), now.date())
    place = stored.zone.rpartition("/")[2].replace("_", " ")
    words = tr(
        "{day}, {time} in {place}", day=day, time=f"{stored.starts_local:%H:%M}", place=place
    )
    if not invited.rrule:
        return words
    often = rule_words(parse_rule(invited.rrule), stored.starts_local.date(), now.date())
    return tr("{when}. {often}", when=words, often=often)


def open_guests(
    window: MainWindow,
    theme: Theme,
    context: Context,
    telling: Telling,
    checkin_id: str,
    change: Callable[[str], None],
) -> GuestsSheet:
    """Show the guests of a check-in; `change` opens the dialog that changes it."""
    sheet = GuestsSheet(theme, telling.way())
    presenter = GuestsPresenter(sheet, context, telling, checkin_id)
    presenter.scope_asked.connect(window.asking.scrim.open)
    sheet.change_asked.connect(sheet.accept)
    sheet.change_asked.connect(lambda: change(checkin_id))
    presenter.reload()
    window.open_sheet(sheet)
    return sheet
