"""The password of the mail account and a test of the connection, in the settings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from csdesk.desk.host import PageHost
from csdesk.desk.settings.boxes import Box
from csdesk.desk.widgets.buttons import button, spread
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import NoKeyring, UserError
from csdesk.services import mail_account

_ABOUT = frozenset({"setting"})


class MailBox(Box):
    """A field for the password, and whether the server lets the person in."""

    keep_asked = Signal(str)
    forget_asked = Signal()
    test_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Password"),
            tr(
                "It goes into the keyring of this computer and never into the book. Providers with two "
                "steps to sign in want a password made for one app, which their settings give."
            ),
        )
        self.field = Field(tr("Password of the mail account"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFixedWidth(240)
        self.field.returnPressed.connect(self._keep)
        self.keep_button = button(tr("Keep"), name=tr("Keep the password"))
        self.keep_button.clicked.connect(self._keep)
        self.forget_button = button(tr("Forget it"), kind="ghost", name=tr("Forget the password"))
        self.forget_button.clicked.connect(self.forget_asked)
        self.rows.addLayout(spread(self.field, self.keep_button, self.forget_button))
        self.test_button = button(tr("Test the connection"), icon="check")
        self.test_button.clicked.connect(self.test_asked)
        self.state = label(px=12, tone="text2", wrap=True)
        self.rows.addLayout(spread(self.test_button))
        self.rows.addWidget(self.state)
        self.rows.addWidget(
            label(
                tr(
                    "Servers of some providers: Fastmail smtp.fastmail.com, iCloud smtp.mail.me.com with "
                    "starttls, Gmail smtp.gmail.com, each with an app password. Outlook.com takes no "
                    "passwords from apps: write drafts there, and send them with your mail program."
                ),
                px=12,
                tone="text2",
                wrap=True,
            )
        )
        self.show_kept(kept=False)

    def _keep(self) -> None:
        if self.field.text():
            self.keep_asked.emit(self.field.text())
        else:
            self.say(tr("Type the password first."), "soon")
            self.field.setFocus()

    def clear(self) -> None:
        """The password is kept: it is not shown again."""
        self.field.clear()
        self.field.setModified(False)

    def show_kept(self, *, kept: bool) -> None:
        """Whether there is a password."""
        self.forget_button.setEnabled(kept)
        self.field.setPlaceholderText(tr("One is kept") if kept else tr("None is kept"))

    def set_busy(self, *, busy: bool) -> None:
        """While the server is asked."""
        for made in (self.keep_button, self.test_button):
            made.setEnabled(not busy)


class MailBoxPresenter(QObject):
    """Between the box and the services; the keyring and the server are asked on the network lane."""

    answered = Signal()

    def __init__(self, box: MailBox, host: PageHost) -> None:
        super().__init__(box)
        self._box, self._context, self._post = box, host.context, host.post
        box.keep_asked.connect(self._keep)
        box.forget_asked.connect(self._forget)
        box.test_asked.connect(self._test)
        host.context.bus.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Whether a password is kept."""
        desk = self._context.services

        def show(kept: bool) -> None:
            self._box.show_kept(kept=kept or bool(self._post.mailer.password))
            self.answered.emit()

        self._run(partial(mail_account.has_password, desk), show)

    def _changed(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _ABOUT):
            self.reload()

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.network.run(
            work, done, failed=self._refuse, receiver=self, key=f"{id(self)} {id(done)}"
        )

    def _keep(self, typed: str) -> None:
        def done(_: object) -> None:
            self._post.mailer.password = ""
            self._box.clear()
            self._box.say(tr("The password is in the keyring."), "good")
            self._box.show_kept(kept=True)
            self.answered.emit()

        def failed(error: UserError) -> None:
            if isinstance(error, NoKeyring):
                # It is used as long as the window is open, and written nowhere.
                self._post.mailer.password = typed
                self._box.clear()
                self._box.show_kept(kept=True)
                words = tr("Until csdesk closes, the password is remembered all the same.")
                self._box.say(f"{error} {words}", "soon")
            else:
                self._box.say(str(error), "soon")
            self.answered.emit()

        self._context.network.run(
            partial(mail_account.keep_password, self._context.services, typed),
            done,
            failed=failed,
            receiver=self,
        )

    def _forget(self) -> None:
        self._post.mailer.password = ""

        def done(_: object) -> None:
            self._box.say(tr("The password is forgotten."), "good")
            self._box.show_kept(kept=False)
            self.answered.emit()

        self._run(partial(mail_account.forget_password, self._context.services), done)

    def _test(self) -> None:
        self._box.set_busy(busy=True)
        self._box.say(tr("Asking the mail server …"))
        typed = self._box.field.text() or self._post.mailer.password or None

        def done(_: object) -> None:
            self._box.set_busy(busy=False)
            words = tr("The mail server lets you in. No mail was sent.")
            if self._box.field.text():
                words = tr("The mail server lets you in. The password is not kept yet.")
            self._box.say(words, "good")
            self.answered.emit()

        self._run(
            partial(mail_account.try_connection, self._context.services, password=typed), done
        )

    def _refuse(self, error: UserError) -> None:
        self._box.set_busy(busy=False)
        self._box.say(str(error), "soon")
        self.answered.emit()


def make_mail_box(host: PageHost) -> MailBox:
    """Make the box and wire it."""
    box = MailBox()
    MailBoxPresenter(box, host)
    return box
