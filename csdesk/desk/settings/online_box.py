"""The online calendar (CalDAV) in the settings: signing in, choosing one, publishing, what differs there."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QStringListModel, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from csdesk.desk.fonts import font
from csdesk.desk.settings.boxes import Box
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox, button, spread
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr

_ROW = 30
_MOST_ROWS = 6


class _Choices(QListView):
    """A short list of sentences, one chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("popup")
        self.setAccessibleName(name)
        self.setFont(font(13))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._words = QStringListModel(self)
        self.setModel(self._words)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these; the first is chosen, unless one is already."""
        row = max(self.currentIndex().row(), 0)
        self._words.setStringList(list(words))
        self.setFixedHeight(10 + _ROW * min(max(len(words), 1), _MOST_ROWS))
        if words:
            index = self._words.index(min(row, len(words) - 1), 0)
            choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, choose)


class OnlineBox(Box):
    """Three faces: not signed in, choosing a calendar, publishing into one."""

    sign_in_asked = Signal(str, str, str)  # server, user, password
    chosen = Signal(int)  # place in the list of calendars
    make_asked = Signal()
    back_asked = Signal()
    publish_asked = Signal()
    stop_asked = Signal()
    automatic_changed = Signal(bool)
    sign_out_asked = Signal(str)  # what stays there: all, or nothing
    decided = Signal(int, str)  # place in the list of what differs; ours or theirs

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            tr("Your agenda in an online calendar"),
            tr(
                "csdesk keeps a copy of your check-ins, renewals and tasks in a calendar of yours (CalDAV), "
                "without the guests. What you move or delete there comes back as a question in the "
                "outbox, never as a change."
            ),
        )
        self._faces = [self._sign_in_face(), self._choose_face(), self._publish_face(theme)]
        for face in self._faces:
            self.rows.addWidget(face)
        self.show_signed_out()

    def _sign_in_face(self) -> QWidget:
        face = QWidget()
        rows = QVBoxLayout(face)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self.server = Field(tr("Address of the server"), placeholder=tr("Address of the server"))
        self.server.setFixedWidth(360)
        self.user = Field(tr("User name"), placeholder=tr("User name"))
        self.user.setFixedWidth(240)
        self.password = Field(
            tr("Password of the online calendar"), placeholder=tr("Password, or app password")
        )
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setFixedWidth(240)
        self.sign_in_button = button(tr("Sign in"), kind="primary")
        self.sign_in_button.clicked.connect(self._sign_in)
        for field in (self.server, self.user, self.password):
            field.returnPressed.connect(self._sign_in)
        rows.addLayout(spread(self.server))
        rows.addLayout(spread(self.user, self.password))
        rows.addLayout(spread(self.sign_in_button))
        facts = tr(
            "Nextcloud: https://HOST/remote.php/dav and an app password. Fastmail: "
            "https://caldav.fastmail.com/, your full address, an app password. iCloud: "
            "https://caldav.icloud.com/, your Apple ID, an app-specific password. Google takes no "
            "passwords here: let it read the calendar file instead."
        )
        rows.addWidget(label(facts, px=12, tone="text2", wrap=True))
        return face

    def _choose_face(self) -> QWidget:
        face = QWidget()
        rows = QVBoxLayout(face)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._choose_words = label("", wrap=True)
        rows.addWidget(self._choose_words)
        self.calendars = _Choices(tr("Calendars of this account"))
        self.calendars.setMaximumWidth(480)
        self.calendars.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))
        rows.addWidget(self.calendars)
        self.choose_button = button(tr("Use this calendar"), kind="primary")
        self.choose_button.clicked.connect(
            lambda: self.chosen.emit(self.calendars.currentIndex().row())
        )
        self.make_button = button(tr("Make a new one"), icon="plus")
        self.make_button.clicked.connect(self.make_asked)
        self.back_button = button(tr("Back"), kind="ghost")
        self.back_button.clicked.connect(self.back_asked)
        rows.addLayout(spread(self.choose_button, self.make_button, self.back_button))
        return face

    def _publish_face(self, theme: Theme) -> QWidget:
        face = QWidget()
        rows = QVBoxLayout(face)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self.state = label(wrap=True)
        rows.addWidget(self.state)
        self.publish_button = button(tr("Publish now"), icon="cloud-up")
        self.publish_button.clicked.connect(self.publish_asked)
        self.stop_button = button(tr("Stop"), icon="cross")
        self.stop_button.clicked.connect(self.stop_asked)
        self.stop_button.hide()
        self.sign_out_button = button(tr("Sign out"), kind="ghost")
        self.sign_out_button.clicked.connect(lambda: self.sign_out_asked.emit("all"))
        self.clear_button = button(tr("Take everything out and sign out"), kind="ghost")
        self.clear_button.clicked.connect(lambda: self.sign_out_asked.emit("nothing"))
        rows.addLayout(
            spread(self.publish_button, self.stop_button, self.sign_out_button, self.clear_button)
        )
        self.automatic = CheckBox(tr("Publish after changes, when online"), theme)
        self.automatic.clicked.connect(self.automatic_changed)
        rows.addWidget(self.automatic)
        self.differs_head = label(wrap=True)
        rows.addWidget(self.differs_head)
        self.differs = _Choices(tr("What differs there"))
        self.differs.setWordWrap(True)
        rows.addWidget(self.differs)
        self.ours_button = button(tr("Keep ours"))
        self.ours_button.clicked.connect(lambda: self._decide("ours"))
        self.theirs_button = button(tr("Take theirs"))
        self.theirs_button.clicked.connect(lambda: self._decide("theirs"))
        self._decisions = QWidget()
        deciding = spread(self.ours_button, self.theirs_button)
        self._decisions.setLayout(deciding)
        rows.addWidget(self._decisions)
        return face

    def _show_face(self, face: int) -> None:
        for number, each in enumerate(self._faces):
            each.setVisible(number == face)

    def _sign_in(self) -> None:
        self.sign_in_asked.emit(self.server.text(), self.user.text(), self.password.text())

    def _decide(self, keep: str) -> None:
        row = self.differs.currentIndex().row()
        if row >= 0:
            self.decided.emit(row, keep)

    def show_signed_out(self) -> None:
        """Nobody is signed in."""
        self._show_face(0)

    def clear_fields(self) -> None:
        """The server took them: the password is not shown again."""
        self.password.clear()
        for field in (self.server, self.user, self.password):
            field.setModified(False)

    def offer_calendars(self, words: Sequence[str]) -> None:
        """The calendars of the account that was signed in to."""
        self._show_face(1)
        self._choose_words.setText(
            tr("Choose a calendar. One of its own for csdesk is best.")
            if words
            else tr("There is no calendar in this account yet: make a new one.")
        )
        self.calendars.show_words(words)
        self.calendars.setVisible(bool(words))
        self.choose_button.setVisible(bool(words))
        self.choose_button.setEnabled(bool(words))
        (self.calendars if words else self.make_button).setFocus()

    def show_publication(self, words: str, *, automatic: bool, differing: Sequence[str]) -> None:
        """The calendar that is published into, and what differs there."""
        self._show_face(2)
        self.state.setText(words)
        self.automatic.setChecked(automatic)
        self.differs_head.setText(tr("These differ from csdesk, and stay so until you decide:"))
        self.differs.show_words(differing)
        for made in (self.differs_head, self.differs, self._decisions):
            made.setVisible(bool(differing))

    def set_busy(self, *, busy: bool, can_stop: bool = False) -> None:
        """While the server is asked."""
        for made in (
            self.sign_in_button,
            self.choose_button,
            self.make_button,
            self.publish_button,
            self.sign_out_button,
            self.clear_button,
            self.ours_button,
            self.theirs_button,
        ):
            made.setEnabled(not busy)
        self.stop_button.setVisible(busy and can_stop)
