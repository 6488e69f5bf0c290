"""The buttons and menus of the selected line."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from csdesk.desk.actions import shown_key, with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.language import mark, said, tr

_SNOOZES = (
    (mark("Until tomorrow"), "tomorrow"),
    (mark("Until next week"), "next_week"),
    (mark("Until a day …"), "pick_day"),
    (mark("Until something changes"), "until_change"),
)
# Words, what is asked, and the action of the table whose key does the same.
_MORE = (
    (mark("Done"), "done", "line_done"),
    (mark("Dismiss the reason …"), "dismiss", "line_dismiss"),
    (mark("Why is it here?"), "why", "line_evidence"),
    (mark("Open the account"), "open", "open"),
    (mark("Copy the sentence"), "copy", "line_copy"),
)


class LineButtons(QWidget):
    """Log, Invite, Snooze and more, laid over the selected line."""

    asked = Signal(str)  # log, invite, done, dismiss, why, open, copy, or a snooze of `_SNOOZES`

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.log = tool_button(
            tr("Log"), icon="pencil", kind="primary", fit="line", tip=with_key("line_log")
        )
        self.invite = tool_button(
            tr("Invite"), icon="calendar-plus", fit="line", tip=with_key("line_invite")
        )
        self.snooze = tool_button(
            tr("Snooze"), icon="moon", fit="line", tip=with_key("line_snooze")
        )
        self.more = tool_button("", icon="more", fit="line", name=tr("More"))
        for made, name in ((self.log, "log"), (self.invite, "invite")):
            made.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.snooze_menu = QMenu(self)
        for words, name in _SNOOZES:
            self.snooze_menu.addAction(said(words), partial(self.asked.emit, name))
        self.snooze.clicked.connect(self.offer_snooze)
        self.more_menu = QMenu(self)
        for words, name, key in _MORE:
            # The key stands behind a tab, as in any menu; the list handles it, the menu does not.
            self.more_menu.addAction(
                f"{said(words)}\t{shown_key(key)}", partial(self.asked.emit, name)
            )
        self.more.clicked.connect(lambda: self._pop_up(self.more_menu, self.more))
        for made in (self.log, self.invite, self.snooze, self.more):
            row.addWidget(made)
        refresh_icons(self, theme.tokens)

    def offer_snooze(self) -> None:
        """Open the menu of snoozes with its first entry chosen, so that Enter takes it."""
        self._pop_up(self.snooze_menu, self.snooze)
        self.snooze_menu.setActiveAction(self.snooze_menu.actions()[0])

    def _pop_up(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))
