"""Sending over TLS, against a real server on loopback."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from csdesk.mail import failures
from csdesk.mail.failures import MailFailure, NotSent, PerhapsSent, ServerFailure
from csdesk.mail.smtp import Connection, Security
from tests.mail_server import PASSWORD, USER, Loopback, mail_server, silent_server

_MAIL = b"Subject: Hello\r\n\r\nline\r\n.\r\n..two\r\nFrom here\r\n"
_GUESTS = ["ana@tamarind.example", "rui@tamarind.example"]


@pytest.fixture(params=list(Security))
def loopback(request: pytest.FixtureRequest) -> Iterator[Loopback]:
    with mail_server(request.param) as running:
        yield running


@pytest.fixture
def starttls() -> Iterator[Loopback]:
    with mail_server(Security.STARTTLS) as running:
        yield running


def _connect(own: Loopback, password: str = PASSWORD, timeout: float = 5) -> Connection:
    return Connection(own.server, password, context=own.context, timeout=timeout)


def test_a_mail_arrives_byte_for_byte(loopback: Loopback) -> None:
    with _connect(loopback) as connection:
        assert connection.send(USER, _GUESTS, _MAIL) == ()
    [got] = loopback.mails
    assert (got.sender, got.recipients) == (USER, _GUESTS)
    assert got.octets == _MAIL
    assert loopback.sign_ins == [(USER, PASSWORD)]


def test_the_device_does_not_say_its_name(loopback: Loopback) -> None:
    with _connect(loopback) as connection:
        connection.check()
    assert set(loopback.greeted) == {"[127.0.0.1]"}


def test_several_mails_go_over_one_connection(starttls: Loopback) -> None:
    with _connect(starttls) as connection:
        for guest in _GUESTS:
            connection.send(USER, [guest], _MAIL)
    assert [mail.recipients for mail in starttls.mails] == [[guest] for guest in _GUESTS]
    assert len(starttls.sign_ins) == 1


def test_a_refused_guest_does_not_keep_the_mail_from_the_others(starttls: Loopback) -> None:
    starttls.behaviour.recipient = lambda who: "550 5.1.1 No such user" if "rui" in who else ""
    with _connect(starttls) as connection:
        [refused] = connection.send(USER, _GUESTS, _MAIL)
    assert refused.address == _GUESTS[1]
    assert not refused.temporary
    assert "No such user" in refused.reason
    assert starttls.mails[0].recipients == _GUESTS[:1]


@pytest.mark.parametrize("code", ["550 5.1.1 No", "451 4.7.1 Later"])
def test_when_every_guest_is_refused_nothing_is_sent(starttls: Loopback, code: str) -> None:
    starttls.behaviour.recipient = lambda _: code
    with _connect(starttls) as connection:
        with pytest.raises(NotSent) as caught:
            connection.send(USER, _GUESTS, _MAIL)
        assert caught.value.temporary is code.startswith("4")
        starttls.behaviour.recipient = lambda _: ""
        connection.send(USER, _GUESTS, _MAIL)  # the connection is of use still
    assert len(starttls.mails) == 1


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("554 5.7.1 Looks like spam", "Looks like spam"),
        ("451 4.3.0 Try later", "Try again later"),
        ("552 5.3.4 Message too big", "larger than the server takes"),
    ],
)
def test_a_refused_mail_says_why(starttls: Loopback, answer: str, words: str) -> None:
    starttls.behaviour.data = answer
    with _connect(starttls) as connection, pytest.raises(NotSent, match=words) as caught:
        connection.send(USER, _GUESTS, _MAIL)
    assert caught.value.temporary is answer.startswith("4")


def test_a_sender_that_is_not_ones_own(starttls: Loopback) -> None:
    starttls.behaviour.mail = "553 5.7.1 Sender address rejected: not owned by user"
    with _connect(starttls) as connection, pytest.raises(NotSent, match="not owned by user"):
        connection.send("boss@desk.example", _GUESTS, _MAIL)


def test_a_mail_that_is_too_large_is_not_even_tried() -> None:
    with mail_server(Security.TLS, most=1000) as own, _connect(own) as connection:
        with pytest.raises(NotSent, match="larger than the server takes"):
            connection.send(USER, _GUESTS, _MAIL + b"x" * 1000)
        assert own.mails == []


def test_a_wrong_password(loopback: Loopback) -> None:
    with pytest.raises(ServerFailure, match="does not take the password") as caught:
        _connect(loopback, "wrong")
    assert "wrong" not in str(caught.value)


def test_a_certificate_of_another_host(loopback: Loopback) -> None:
    with (
        mail_server(loopback.server.security, name="other.example") as other,
        pytest.raises(ServerFailure, match="not made for localhost"),
    ):
        _connect(other)
    assert other.sign_ins == []


def test_a_certificate_of_nobody_known(loopback: Loopback) -> None:
    with (
        mail_server(loopback.server.security, trusted=False) as other,
        pytest.raises(ServerFailure, match="nobody known"),
    ):
        _connect(other)
    assert other.sign_ins == []


def test_a_server_without_encryption_gets_nothing() -> None:
    with mail_server(Security.TLS) as own:
        # A plain client at a TLS port, and a TLS client at a port that begins in the open.
        wrong = replace(own.server, security=Security.STARTTLS)
        with pytest.raises(ServerFailure):
            Connection(wrong, PASSWORD, context=own.context, timeout=1)
        assert own.sign_ins == []
    with mail_server(Security.STARTTLS) as own:
        wrong = replace(own.server, security=Security.TLS)
        with pytest.raises(ServerFailure, match="speaks no TLS"):
            Connection(wrong, PASSWORD, context=own.context, timeout=1)
        assert own.sign_ins == []


def test_a_server_that_is_silent() -> None:
    with silent_server() as port, mail_server(Security.TLS) as own:
        for security in Security:
            silent = replace(own.server, port=port, security=security)
            with pytest.raises(ServerFailure, match="did not answer in time") as caught:
                Connection(silent, PASSWORD, context=own.context, timeout=0.2)
            assert caught.value.temporary


def test_nothing_listens_there(starttls: Loopback) -> None:
    with silent_server() as port:
        closed = replace(starttls.server, port=port)
    with pytest.raises(ServerFailure, match="takes no connection"):
        Connection(closed, PASSWORD, context=starttls.context, timeout=1)


def test_a_name_that_no_server_has(starttls: Loopback) -> None:
    lost = replace(starttls.server, host="mail.invalid")  # RFC 6761 6.4: never resolves
    with pytest.raises(ServerFailure, match="cannot be found"):
        Connection(lost, PASSWORD, context=starttls.context, timeout=1)


def test_a_connection_that_breaks_before_the_mail(starttls: Loopback) -> None:
    starttls.behaviour.cut_at_recipient = True
    with _connect(starttls) as connection:
        with pytest.raises(ServerFailure, match="broke"):
            connection.send(USER, _GUESTS, _MAIL)
        with pytest.raises(MailFailure):
            connection.send(USER, _GUESTS, _MAIL)
    assert starttls.mails == []


@pytest.mark.parametrize("how", ["hang_after_data", "cut_after_data"])
def test_a_connection_that_breaks_after_the_mail(loopback: Loopback, how: str) -> None:
    setattr(loopback.behaviour, how, True)
    with (
        _connect(loopback, timeout=0.3) as connection,
        pytest.raises(PerhapsSent, match="may have gone out"),
    ):
        connection.send(USER, _GUESTS, _MAIL)
    assert len(loopback.mails) == 1


def test_a_server_that_asks_for_user_and_password_one_by_one() -> None:
    with mail_server(Security.STARTTLS, without=["PLAIN"]) as own, _connect(own) as connection:
        connection.check()
        assert own.sign_ins == [(USER, PASSWORD)]


def test_a_server_that_takes_no_password() -> None:
    with (
        mail_server(Security.STARTTLS, without=["PLAIN", "LOGIN"]) as own,
        pytest.raises(ServerFailure, match="lets nobody in with a password"),
    ):
        _connect(own)


@pytest.mark.parametrize(
    ("code", "answer", "words", "temporary"),
    [
        (534, b"5.7.9 Application-specific password required.", "wants an app password", 0),
        (535, b"5.7.139 Authentication unsuccessful, basic authentication is disabled", "draft", 0),
        (535, b"5.7.8 Username and Password not accepted", "Check user and password", 0),
        (454, b"4.7.0 Temporary authentication failure", "Try again later", 1),
    ],
)
def test_what_large_providers_say_to_a_password(
    code: int, answer: bytes, words: str, temporary: int
) -> None:
    found = failures.sign_in_refused("smtp.example.org", USER, code, answer)
    assert words in str(found)
    assert found.temporary is bool(temporary)


def test_words_of_a_server_are_made_safe() -> None:
    assert failures.said_by(b"5.7.1 go\r\n away \x1b[31m\xff" + b"x" * 500).isprintable()
    assert len(failures.said_by(b"x" * 500)) == 200
