"""`csdesk mail`: from an empty outbox to a mail that arrived."""

import io
from collections.abc import Callable, Iterator
from email import message_from_bytes
from pathlib import Path

import pytest

from csdesk.mail.smtp import Security
from tests.cli.conftest import Terminal
from tests.keyrings import MemoryKeyring, used
from tests.mail_server import PASSWORD, USER, Loopback, certificate_of, mail_server


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with mail_server(Security.TLS) as running:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate_of(tmp_path)))
        yield running


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def terminal(tamarind: Callable[[], Terminal]) -> Terminal:
    """A book with a check-in of one guest; the person's address is set."""
    made = tamarind()
    made.ok("settings", f"email={USER}", "name=Jo Decker")
    made.ok(
        "checkin", "tam", "--at", "in 9 days 10:00", "--zone", "Europe/Berlin", "--with", "ana",
    )  # fmt: skip
    return made


def _set_up(terminal: Terminal, server: Loopback) -> str:
    own = server.server
    return terminal.ok("mail", "account", "--server", own.host, "--port", str(own.port))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a text where a command reads standard input."""

    def put(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))

    return put


def test_a_mail_from_the_outbox_to_the_guest(
    terminal: Terminal, server: Loopback, typed: Callable[[str], None]
) -> None:
    assert terminal.ok("mail", "outbox") == "The outbox is empty.\n"
    terminal.ok("mail", "queue", "tam", "--note", "See you.")
    assert "invite to Ana Ferreira" in terminal.ok("mail", "outbox")
    _set_up(terminal, server)
    typed(PASSWORD)
    assert "lets jo@desk.example in" in terminal.ok("mail", "test", "--password-stdin")
    typed(PASSWORD)
    sent = terminal.json("mail", "send", "--password-stdin")
    assert sent["sent"] == [
        {
            "title": "Check-in with Tamarind Foods",
            "what": "invite",
            "recipients": ["ana@tamarind.example"],
        }
    ]
    assert len(server.mails) == 1
    [line] = terminal.json("mail", "outbox", "--sent")
    assert (line["status"], line["recipients"]) == ("sent", ["ana@tamarind.example"])
    assert "ana@tamarind.example" in terminal.ok("mail", "outbox", "--sent")
    assert "No guest has to hear" in terminal.fails("mail", "queue", "tam")


def test_the_keyring_keeps_the_password(
    terminal: Terminal, server: Loopback, typed: Callable[[str], None], ring: MemoryKeyring
) -> None:
    own = server.server
    typed(PASSWORD)
    shown = terminal.ok(
        "mail", "account", "--server", own.host, "--port", str(own.port), "--password-stdin"
    )
    assert "in the keyring" in shown
    assert PASSWORD not in shown
    assert ring.kept == {("csdesk smtp", "jo@desk.example@localhost"): PASSWORD}
    terminal.ok("mail", "test")
    assert "forgotten" in terminal.ok("mail", "account", "--forget-password")
    assert ring.kept == {}


def test_without_an_account_a_sentence_says_what_to_do(terminal: Terminal) -> None:
    terminal.ok("mail", "queue", "tam")
    assert "No mail account is set up" in terminal.fails("mail", "send")
    assert "csdesk mail account --server" in terminal.ok("mail", "account")
    terminal.ok("settings", "email=jo@gmx.de")
    assert "mail.gmx.net" in terminal.ok("mail", "account")
    # Nothing waits, so nothing is needed.
    terminal.ok("mail", "withdraw", "--all")
    assert terminal.ok("mail", "send") == "The outbox is empty.\n"


def test_a_wrong_password_is_a_sentence(
    terminal: Terminal, server: Loopback, typed: Callable[[str], None]
) -> None:
    terminal.ok("mail", "queue", "tam")
    _set_up(terminal, server)
    typed("falsch")
    assert "does not take the password" in terminal.fails("mail", "send", "--password-stdin")
    assert "falsch" not in terminal.err
    assert "ready" in terminal.ok("mail", "outbox")


def test_a_refused_mail_fails_and_is_tried_again_by_name(
    terminal: Terminal, server: Loopback, typed: Callable[[str], None]
) -> None:
    terminal.ok("mail", "queue", "tam")
    _set_up(terminal, server)
    server.behaviour.data = "554 Looks like spam"
    typed(PASSWORD)
    assert terminal.run("mail", "send", "--password-stdin") == 1
    assert "Looks like spam" in terminal.err
    server.behaviour.data = ""
    assert "failed" in terminal.ok("mail", "outbox")
    typed(PASSWORD)
    assert "Sent: invite" in terminal.ok("mail", "send", "1", "--password-stdin")


def test_what_may_have_gone_out_is_decided_by_the_person(
    terminal: Terminal, server: Loopback, typed: Callable[[str], None]
) -> None:
    terminal.ok("mail", "queue", "tam")
    _set_up(terminal, server)
    server.behaviour.cut_after_data = True
    typed(PASSWORD)
    assert terminal.run("mail", "send", "--password-stdin") == 1
    assert "may have gone out" in terminal.err
    assert "unsure" in terminal.ok("mail", "outbox")
    assert "Noted as sent: 1 mail." in terminal.ok("mail", "withdraw", "1", "--went-out")
    assert terminal.ok("mail", "outbox") == "The outbox is empty.\n"
    assert len(server.mails) == 1


def test_withdrawing_by_number(terminal: Terminal) -> None:
    terminal.ok("mail", "queue", "tam")
    assert "no mail" in terminal.fails("mail", "withdraw", "2")
    assert terminal.ok("mail", "withdraw", "1") == "Withdrawn: 1 mail.\n"
    assert "--anyway" in terminal.fails("mail", "send", "--anyway")


def test_a_draft_for_one_guest(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "talk.eml"
    assert "No guest" in terminal.fails("mail", "draft", "tam", "--out", str(path), "--to", "bob")
    terminal.ok("mail", "draft", "tam", "--out", str(path), "--to", "ana")
    message = message_from_bytes(path.read_bytes())
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Ana Ferreira <ana@tamarind.example>"
