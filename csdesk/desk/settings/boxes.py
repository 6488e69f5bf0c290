"""What stands in the settings beside rows: passwords, the feed, the online calendar, texts of check-ins."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.fonts import MEDIUM
from csdesk.desk.host import PageHost
from csdesk.desk.settings.page import SettingsPage
from csdesk.desk.widgets.labels import label, rule, set_tone
from csdesk.domain.language import tr


class Box(QWidget):
    """A hairline, a head, a sentence below it, and room for what can be done; at its end what came of it."""

    def __init__(self, words: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(0, 10, 0, 10)
        self.rows.setSpacing(8)
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(label(words, weight=MEDIUM, wrap=True))
        head.addWidget(label(text, px=12, tone="text2", wrap=True))
        self.rows.addLayout(head)
        outer.addLayout(self.rows)
        self.outcome = label(px=12, wrap=True)
        self.outcome.setAccessibleName(tr("What came of it"))
        self.outcome.hide()
        outer.addWidget(self.outcome)
        outer.addSpacing(10)

    def say(self, words: str, tone: str = "text2") -> None:
        """Say what came of it, in a tone (good, soon, now, text2); empty: nothing."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))
        self.setAccessibleDescription(words)
        set_tone(self.outcome, tone)


def attach_boxes(host: PageHost, page: SettingsPage) -> None:
    """Attach each to its section; it is imported and made when the section is first looked at."""

    def mail() -> QWidget:
        from csdesk.desk.settings.mail_box import make_mail_box

        return make_mail_box(host)

    def feed() -> QWidget:
        from csdesk.desk.settings.feed_box import make_feed_box

        return make_feed_box(host)

    def online() -> QWidget:
        from csdesk.desk.settings.online_presenter import make_online_box

        return make_online_box(host)

    def templates() -> QWidget:
        from csdesk.desk.settings.template_box import make_template_box

        return make_template_box(host)

    def answers() -> QWidget:
        from csdesk.desk.settings.answers_box import make_answers_box

        return make_answers_box(host)

    for key, make, words in (
        ("mail", mail, tr("Password, connection, test, smtp, keyring, app password")),
        ("calendar", feed, tr("Feed, calendar file, ics, subscribe, folder")),
        ("online", online, tr("Caldav, nextcloud, fastmail, icloud, publish, sign in, password")),
        ("answers", answers, tr("Watched folder, answers, replies, ics, eml")),
        ("templates", templates, tr("Texts of check-ins, templates, agenda, placeholders")),
    ):
        page.attach(key, partial(make), words)
