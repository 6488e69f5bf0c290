"""The mail account: settings in the book, the password in the keyring."""

from collections.abc import Iterator

import pytest

from csdesk.errors import Invalid, NoKeyring
from csdesk.mail.failures import ServerFailure
from csdesk.mail.smtp import Security
from csdesk.services import mail_account, undoing
from csdesk.services.context import Services
from csdesk.services.mail_account import AccountDraft
from csdesk.services.settings import change_setting, typed_settings
from tests.keyrings import MemoryKeyring, used
from tests.mail_server import USER, mail_server
from tests.services.outboxes import set_up


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


def test_without_a_server_or_an_address_there_is_no_account(desk: Services) -> None:
    assert mail_account.mail_account(desk) is None
    with pytest.raises(Invalid, match="own mail address") as caught:
        mail_account.required_account(desk)
    assert caught.value.field == "email"
    change_setting(desk, "email", USER)
    with pytest.raises(Invalid, match="No mail account") as caught:
        mail_account.required_account(desk)
    assert caught.value.field == "smtp_host"


@pytest.mark.parametrize(
    ("draft", "port", "security"),
    [
        (AccountDraft("mail.example.org"), 465, Security.TLS),
        (AccountDraft("Mail.Example.org.", "STARTTLS"), 587, Security.STARTTLS),
        (AccountDraft("mail.example.org", "starttls", "2525"), 2525, Security.STARTTLS),
    ],
)
def test_what_is_not_typed_is_as_usual(
    desk: Services, draft: AccountDraft, port: int, security: Security
) -> None:
    change_setting(desk, "email", USER)
    mail_account.set_account(desk, draft)
    found = mail_account.mail_account(desk)
    assert found is not None
    assert (found.server.host, found.server.port) == ("mail.example.org", port)
    assert (found.server.security, found.server.user) == (security, USER)
    undoing.undo_last(desk)  # the account is one action
    assert "smtp_host" not in typed_settings(desk)


@pytest.mark.parametrize(
    "draft",
    [
        AccountDraft("https://mail.example.org/"),
        AccountDraft("mail example"),
        AccountDraft("mail.example.org", "none"),
        AccountDraft("mail.example.org", port="70000"),
    ],
)
def test_what_cannot_be_is_refused(desk: Services, draft: AccountDraft) -> None:
    with pytest.raises(Invalid):
        mail_account.set_account(desk, draft)
    assert typed_settings(desk) == {}


def test_another_server_does_not_get_the_password(desk: Services, ring: MemoryKeyring) -> None:
    change_setting(desk, "email", USER)
    mail_account.set_account(desk, AccountDraft("mail.example.org"))
    mail_account.keep_password(desk, "word")
    assert mail_account.has_password(desk)
    mail_account.set_account(desk, AccountDraft("evil.example.org"))
    assert not mail_account.has_password(desk)
    mail_account.set_account(desk, AccountDraft("mail.example.org"))
    assert mail_account.forget_password(desk)
    assert not mail_account.has_password(desk)
    with pytest.raises(Invalid, match="empty"):
        mail_account.keep_password(desk, "")


def test_without_a_keyring_there_is_no_password(desk: Services) -> None:
    change_setting(desk, "email", USER)
    mail_account.set_account(desk, AccountDraft("mail.example.org"))
    assert not mail_account.has_password(desk)
    with pytest.raises(NoKeyring):
        mail_account.keep_password(desk, "word")


def test_trying_the_connection_sends_nothing(desk: Services, ring: MemoryKeyring) -> None:
    with mail_server(Security.TLS) as server:
        set_up(desk, server)
        mail_account.try_connection(desk, context=server.context, timeout=5)
        assert server.mails == []
        with pytest.raises(ServerFailure, match="does not take the password"):
            mail_account.try_connection(desk, password=USER, context=server.context)
