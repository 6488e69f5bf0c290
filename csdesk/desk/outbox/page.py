"""The Outbox page: one list of what is to decide, what waits, what went out and what came back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.actions import with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.outbox.lines import OutboxLine, Part
from csdesk.desk.outbox.view import OutboxList
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import HEADER_HEIGHT, PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, label, title
from csdesk.domain.language import plural, tr


def counts_words(mails: int, decisions: int) -> str:
    """`2 mails wait, 1 to decide`; empty where nothing does."""
    parts = []
    if mails:
        parts.append(plural("{n} mail waits", "{n} mails wait", mails))
    if decisions:
        parts.append(plural("{n} to decide", "{n} to decide", decisions))
    return ", ".join(parts)


class SendBar(QFrame):
    """Stands under the list while mails are sent."""

    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setProperty("place", "foot")  # the footer below has its own line
        self.setAccessibleName(tr("Sending"))
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE_EDGE, 8, PAGE_EDGE, 8)
        across.setSpacing(12)
        self.words = Elided(theme, px=12, role="text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop_button = button(tr("Stop"), icon="cross")
        self.stop_button.clicked.connect(self.stop_asked)
        across.addWidget(self.words, 1)
        across.addWidget(self.bar)
        across.addWidget(self.stop_button)
        refresh_icons(self, theme.tokens)
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many are out."""
        words = tr("Sending {number} of {total}", number=min(done + 1, total), total=total)
        self.words.set_words(words)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def begin(self) -> None:
        """The server is being asked."""
        self.words.set_words(tr("Signing in to the mail server"))
        self.bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.show()

    def say_stopping(self) -> None:
        """The mail that is on its way is still sent."""
        self.stop_button.setEnabled(False)
        self.words.set_words(tr("Stopping after the mail that is on its way"))


class OutboxPage(Page):
    """What is to decide, what waits, what went out, what came back."""

    deed_asked = Signal(str, object)  # name of a deed, OutboxLine
    send_all_asked = Signal()
    draft_asked = Signal(object)  # OutgoingCheck
    drafts_asked = Signal()
    empty_asked = Signal()
    stop_asked = Signal()
    plan_asked = Signal()
    read_asked = Signal()  # an answer, from a file to be chosen

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Outbox"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        self.list = OutboxList(theme, tr("Mails and answers"))
        self.list.asked.connect(self.deed_asked)
        self.list.chosen.connect(self._enable)
        self.nothing = EmptyPage(
            theme,
            icon="outbox",
            head=tr("Nothing waits, nothing is to be decided"),
            words=tr(
                "Invites that you put into the outbox while planning a check-in wait here until you "
                "send them. An answer that comes as a file (.ics or .eml) can be dropped on the window."
            ),
            action=tr("Plan a check-in"),
        )
        self.nothing.acted.connect(self.plan_asked)
        self.read_button = button(tr("Read an answer …"), fit="foot")
        self.read_button.clicked.connect(self.read_asked)
        self.nothing.add_button(self.read_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        rows.addWidget(self._stack, 1)
        self.bar = SendBar(theme)
        self.bar.stop_asked.connect(self.stop_asked)
        rows.addWidget(self.bar)
        self._sending = False
        self.waiting = 0  # mails that wait
        self._ready = 0  # mails that would go out by Send all
        self.show_lines(())
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        across.addWidget(title(tr("Outbox")))
        self.count = label(px=12, tone="text2")
        across.addSpacing(4)
        across.addWidget(self.count)
        across.addStretch(1)
        self.answer_button = button(tr("Read an answer …"), icon="download", kind="ghost")
        self.answer_button.clicked.connect(self.read_asked)
        self.empty_button = button(tr("Empty …"), icon="trash", kind="ghost")
        self.empty_button.clicked.connect(self.empty_asked)
        self.drafts_button = button(
            tr("As drafts …"),
            icon="mail",
            tip=tr("Write every mail that is ready as a draft for your mail program"),
        )
        self.drafts_button.clicked.connect(self.drafts_asked)
        self.send_button = button(
            tr("Send all"), icon="send", tip=with_key("outbox_send_all", tr("Send all"))
        )
        self.send_button.clicked.connect(self.send_all_asked)
        for made in (self.answer_button, self.empty_button, self.drafts_button, self.send_button):
            across.addWidget(made)
        return head

    def show_lines(self, lines: Sequence[OutboxLine], *, ready: int = 0) -> None:
        """Show these lines; `ready`: mails that would go out by Send all."""
        self._ready = ready
        mails = sum(line.part is Part.WAITING for line in lines)
        decisions = sum(line.part is Part.DECIDE for line in lines)
        self.waiting = mails
        self.count.setText(counts_words(mails, decisions))
        self.list.show_lines(lines)
        self._stack.setCurrentWidget(self.list if lines else self.nothing)
        self.answer_button.setVisible(bool(lines))
        for made in (self.empty_button, self.drafts_button, self.send_button):
            made.setVisible(mails > 0)
        self._enable()

    def begin_sending(self) -> None:
        """Mails are on their way."""
        self._sending = True
        self.bar.begin()
        self._enable()

    def end_sending(self) -> None:
        """All are out, or it was stopped."""
        self._sending = False
        self.bar.hide()
        self._enable()

    @property
    def is_sending(self) -> bool:
        """Whether mails are on their way."""
        return self._sending

    def _enable(self) -> None:
        self.send_button.setEnabled(not self._sending and self._ready > 0)
        self.drafts_button.setEnabled(not self._sending and self._ready > 0)
        self.empty_button.setEnabled(not self._sending and self.waiting > 0)

    def account_in_view(self) -> str:
        """The account of the chosen line."""
        line = self.list.current_line()
        return line.account_id if line is not None else ""

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the first button of an empty page."""
        target = self.list if self.list.lines.rowCount() else self.nothing.action_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def act(self, name: str) -> bool:
        """Send all by its key."""
        if name != "outbox_send_all":
            return False
        if self.send_button.isEnabled():
            self.send_all_asked.emit()
        return True
