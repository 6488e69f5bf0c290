"""Settings of the mail account that invites are sent with. Its password is in the keyring, never here."""

from csdesk.domain.language import mark
from csdesk.services import setting_values as values
from csdesk.services.setting_kinds import Setting

MAIL = (
    Setting(
        "smtp_host",
        "mail",
        mark("Outgoing mail server"),
        mark("of your mail provider, such as smtp.example.org; empty: csdesk sends nothing"),
        values.server,
    ),
    Setting(
        "smtp_security",
        "mail",
        mark("Encryption"),
        mark("tls from the first byte, or starttls after a greeting; never without"),
        values.one_of("tls", "starttls"),
        "tls",
    ),
    Setting(
        "smtp_port",
        "mail",
        mark("Port"),
        mark("empty: 465 with tls, 587 with starttls"),
        values.whole(1, 65535),
    ),
    Setting(
        "smtp_user",
        "mail",
        mark("User name"),
        mark("the name to sign in with; empty: your mail address"),
        values.text,
    ),
)
