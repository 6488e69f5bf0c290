"""The head of an account page: name, stage, a line about it, and what can be done with it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from csdesk.desk.actions import shown_key, with_key
from csdesk.desk.theme import Theme
from csdesk.desk.today.delegate import local_time
from csdesk.desk.tokens import LOW_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.labels import Elided, title
from csdesk.desk.widgets.stage import StageMark
from csdesk.domain.account_lines import AccountHead
from csdesk.domain.history_words import value_words
from csdesk.domain.language import mark, said, tr
from csdesk.domain.words import date_words

_SNOOZES = (
    (mark("Until tomorrow"), "tomorrow"),
    (mark("Until next week"), "next_week"),
    (mark("Until something changes"), "until_change"),
)
_MOST = 400  # letters of a name or tag that are laid out in the second line


class AccountHeader(QWidget):
    """What stands above the tabs."""

    back_asked = Signal()
    asked = Signal(str)  # log or invite
    snooze_asked = Signal(str)
    edit_asked = Signal()
    delete_asked = Signal()
    merge_asked = Signal()
    trash_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedHeight(72)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        words = self._words = QVBoxLayout()
        words.setContentsMargins(0, 17, 0, 8)  # the title stands where it stands on every page
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        self.name = title()
        self.stage = StageMark(theme)
        first.addWidget(self.name)
        first.addWidget(self.stage)
        first.addStretch(1)
        words.addLayout(first)
        self.second = Elided(theme, px=12, role="text2")
        words.addWidget(self.second)
        across.addLayout(words, 1)
        self.back_button = button(
            tr("Back"), kind="ghost", icon="chevron-left", tip=with_key("back")
        )
        self.back_button.clicked.connect(self.back_asked)
        self.log_button = button(tr("Log"), kind="primary", icon="pencil", tip=with_key("log"))
        self.log_button.clicked.connect(lambda: self.asked.emit("log"))
        self.invite_button = button(tr("Invite"), icon="calendar-plus", tip=with_key("invite"))
        self.invite_button.clicked.connect(lambda: self.asked.emit("invite"))
        self.snooze_button = button(tr("Snooze"), icon="moon", tip=with_key("snooze"))
        self.snooze_button.clicked.connect(self.offer_snooze)
        self.more_button = tool_button(
            "", icon="more", name=tr("More: edit, delete, trash"), tip=tr("More")
        )
        self.more_button.clicked.connect(self.offer_more)
        buttons = self._buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 16, 0, 0)
        buttons.setSpacing(8)
        for made in (
            self.back_button,
            self.log_button,
            self.invite_button,
            self.snooze_button,
            self.more_button,
        ):
            buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(buttons)
        self._snoozes = QMenu(self)
        for text, how in _SNOOZES:
            self._snoozes.addAction(said(text), partial(self.snooze_asked.emit, how))
        self._more = QMenu(self)
        edit = tr("Edit the account …")
        self._more.addAction(f"{edit}\t{shown_key('edit_account')}", self.edit_asked.emit)
        self._more.addAction(tr("Merge with another account …"), self.merge_asked.emit)
        self._more.addSeparator()
        self._more.addAction(tr("Delete the account …"), self.delete_asked.emit)
        self._more.addAction(tr("Trash …"), self.trash_asked.emit)

    def show_head(self, head: AccountHead, now: datetime) -> None:
        """Show an account as of now."""
        today = now.date()
        self.name.setText(head.name)
        self.stage.show_stage(head.stage)
        there = local_time(head.zone, now)
        place = (
            tr("{city}, {time} there", city=head.city, time=there)
            if head.city and there
            else head.city
        )
        since = head.customer_since
        parts = (
            head.industry,
            place or head.country,
            tr("tier {tier}", tier=head.tier[:_MOST]) if head.tier else "",
            value_words("status", head.status, today, None) if head.status != "active" else "",
            tr("owner {owner}", owner=head.owner[:_MOST]) if head.owner else "",
            tr("customer since {day}", day=date_words(since, today)) if since else "",
            head.domain,
            ", ".join(f"#{tag}" for tag in head.tags),
        )
        self.second.set_words("  •  ".join(part[:_MOST] for part in parts if part))

    def offer_snooze(self) -> None:
        """Open the menu of snoozes."""
        self._popup(self._snoozes, self.snooze_button)

    def offer_more(self) -> None:
        """Open the menu with edit, delete and trash."""
        self._popup(self._more, self.more_button)

    def _popup(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    def menus(self) -> tuple[QMenu, QMenu]:
        """The menus of snoozes and of more."""
        return self._snoozes, self._more

    def adapt(self, width: int, height: int) -> None:
        """In a low window the head is lower; in a narrow one Back has no button, only its key."""
        low = height < LOW_BELOW
        self.setFixedHeight(64 if low else 72)
        self._words.setContentsMargins(0, 15 if low else 17, 0, 2 if low else 8)
        self._buttons.setContentsMargins(0, 14 if low else 16, 0, 0)
        self.back_button.setVisible(width >= NARROW_BELOW)
