"""The Timeline tab: filters over a list in parts."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.account.choice import ChoiceButton
from csdesk.desk.account.timeline.view import TimelineList
from csdesk.desk.account.timeline.words import TALKS, is_talk
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.fields import SearchField
from csdesk.domain.account_lines import TimelineFilter
from csdesk.domain.language import tr
from csdesk.domain.lines import Happening
from csdesk.domain.morning import Ref

_TYPING_MS = 150


class TimelinePage(Page):
    """Everything that happened with an account."""

    filter_changed = Signal(object)  # TimelineFilter
    more_wanted = Signal()
    edit_asked = Signal(str)  # touchpoint id
    delete_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Timeline"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._filters())
        self.list = TimelineList(theme)
        self.list.acted.connect(self._do)
        self.list.chosen.connect(self._chosen)
        self.list.happenings.more_wanted.connect(self.more_wanted)
        rows.addWidget(self.list, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.down_pressed.connect(self._to_list)
        self._chosen()
        refresh_icons(self, theme.tokens)

    def _filters(self) -> QWidget:
        bar = QWidget()
        across = self._across = QHBoxLayout(bar)
        across.setContentsMargins(PAGE_EDGE, 12, PAGE_EDGE, 4)
        across.setSpacing(8)
        self.search = SearchField(self.theme, tr("Search this timeline"))
        self.search.setMaximumWidth(280)
        self.search.setProperty("fit", "dialog")  # as high as the buttons beside it
        across.addWidget(self.search, 1, Qt.AlignmentFlag.AlignVCenter)
        words = {
            "call": tr("Calls"),
            "email": tr("Mails"),
            "meeting": tr("Meetings"),
            "message": tr("Messages"),
            "event": tr("Visits"),
        }
        channels = [("", tr("Everything")), *((key, words[key]) for key in TALKS)]
        channels += [("revenue", tr("Changes of revenue")), ("ticket", tr("Tickets"))]
        self.channel = ChoiceButton(tr("What"), channels)
        self.person = ChoiceButton(tr("Who took part"), [("", tr("Anybody"))])
        self.direction = ChoiceButton(
            tr("Who spoke"),
            [
                ("", tr("Either side")),
                ("both", tr("Both talked")),
                ("in", tr("They to us")),
                ("out", tr("We to them")),
            ],
        )
        for choice in (self.channel, self.person, self.direction):
            choice.changed.connect(lambda _: self._tell())
            across.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clear_button = tool_button("", icon="cross", kind="ghost", name=tr("Show everything"))
        self.clear_button.clicked.connect(self.clear)
        across.addWidget(self.clear_button)
        across.addStretch(1)
        self.open_button = button(
            tr("Open text"),
            name=tr("Open or close the text"),
            tip=tr("Open or close the text (Space)"),
        )
        self.open_button.clicked.connect(lambda: self._do("expand"))
        self.edit_button = button(tr("Correct …"), icon="pencil", tip=tr("Correct (E)"))
        self.edit_button.clicked.connect(lambda: self._do("edit"))
        self.delete_button = tool_button(
            "",
            icon="trash",
            name=tr("Delete this contact …"),
            tip=tr("Delete this contact … (Delete)"),
        )
        self.delete_button.clicked.connect(lambda: self._do("delete"))
        for made in (self.open_button, self.edit_button, self.delete_button):
            across.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return bar

    def wanted(self) -> TimelineFilter:
        """What the filters ask for."""
        return TimelineFilter(
            self.channel.value(),
            self.person.value(),
            self.direction.value(),
            self.search.text().strip(),
        )

    def clear(self) -> None:
        """Ask for everything again."""
        self.search.clear()
        for choice in (self.channel, self.person, self.direction):
            choice.set_value("")
        self._typing.stop()
        self._tell()

    def reset(self) -> None:
        """Another account: its people are others, and nothing is open or asked for."""
        self.list.happenings.forget_open()
        self.list.happenings.replace([], more=False)
        self.list.say_nothing("")
        with QSignalBlocker(self.search):
            self.search.clear()
        self._typing.stop()
        for choice in (self.channel, self.person, self.direction):
            choice.set_value("")

    def show_people(self, people: Sequence[Ref]) -> None:
        """Offer these people in the filter."""
        named = [(person.id, " ".join(person.name[:60].split())) for person in people]
        self.person.offer([("", tr("Anybody")), *named])
        refresh_icons(self, self.theme.tokens)

    def show_part(self, found: Sequence[Happening], now: datetime, *, more: bool) -> None:
        """Show what was found from the beginning."""
        asked = self.wanted() != TimelineFilter()
        self.list.say_nothing(
            tr("Nothing in this timeline fits. Ask for less, or for everything again.")
            if asked
            else tr("Nothing has happened yet. Log the first contact with Ctrl+L.")
        )
        self.list.happenings.set_now(now)
        self.list.show_items(found, more=more)
        self.clear_button.setVisible(asked)
        self._chosen()

    def append_part(self, found: Sequence[Happening], *, more: bool) -> None:
        """Add what comes after."""
        self.list.happenings.append(found, more=more)

    def take_focus(self) -> None:
        """Give the keyboard to the list, its first row chosen."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and self.list.happenings.rowCount():
            self.list.setCurrentIndex(self.list.happenings.index(0))

    def act(self, name: str) -> bool:
        """`search` goes to the field of this tab when the list has the keyboard."""
        if name == "search" and self.list.hasFocus():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
            return True
        return False

    def adapt(self, width: int, height: int) -> None:
        """In a narrow window the buttons of the chosen row have no words."""
        narrow = width < NARROW_BELOW
        self.open_button.setVisible(not narrow)
        self._across.setSpacing(4 if narrow else 8)
        self.search.setPlaceholderText(tr("Search") if narrow else self.search.accessibleName())

    def _tell(self) -> None:
        self.filter_changed.emit(self.wanted())

    def _to_list(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._tell()
        self.take_focus()

    def _chosen(self) -> None:
        found = self.list.current()
        talk = isinstance(found, Happening) and is_talk(found)
        self.open_button.setEnabled(found is not None)
        self.edit_button.setEnabled(talk)
        self.delete_button.setEnabled(talk)

    def _do(self, what: str) -> None:
        found = self.list.current()
        if not isinstance(found, Happening):
            return
        if what == "expand":
            self.list.toggle(self.list.currentIndex().row())
        elif is_talk(found):
            (self.edit_asked if what == "edit" else self.delete_asked).emit(found.id)
