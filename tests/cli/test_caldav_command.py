"""`csdesk caldav` against a real server."""

import io
from collections.abc import Callable, Iterator

import pytest

from tests.cli.conftest import Terminal
from tests.dav_servers import PASSWORD, USER, DavServer, Phone, radicale
from tests.services.dav_plans import ring

__all__ = ["ring"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


def test_a_newcomer_signs_in_publishes_and_decides(
    tamarind: Callable[[], Terminal], server: DavServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = tamarind()
    assert "No calendar is chosen" in terminal.ok("caldav", "status")
    assert "Sign in" in terminal.fails("caldav", "publish")

    def typed(password: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))

    sign_in = ("caldav", "login", server.url, "--user", USER)
    typed("wrong")
    assert "app password" in terminal.fails(*sign_in, "--password-stdin")
    typed(PASSWORD)
    assert "Make one by --new" in terminal.ok(*sign_in, "--password-stdin")
    assert "kept in csdesk from now on" in terminal.ok(*sign_in, "--new")
    assert "There are: csdesk" in terminal.fails(*sign_in, "--calendar", "nope")
    (listed,) = terminal.json(*sign_in, "--calendar", "CSDESK")
    assert (listed["name"], listed["chosen"]) == ("csdesk", True)

    count = terminal.json("caldav", "publish")["new"]
    assert count > 0
    assert terminal.json("caldav", "publish")["same"] == count
    assert "up to date already" in terminal.ok("caldav", "publish")

    phone = Phone(server, listed["url"])
    renewal = next(uid for uid in phone.objects() if uid.startswith("renewal-"))
    phone.delete(renewal)
    assert "deleted in “csdesk”; csdesk still has it" in terminal.ok("caldav", "publish")
    assert "1. “Renewal" in terminal.ok("caldav", "status")
    assert "Decided" in terminal.ok("caldav", "resolve", "1", "--keep", "ours")
    assert terminal.json("caldav", "publish")["new"] == 1

    for uid in phone.objects():
        phone.delete(uid)
    assert "publish --refill" in _failed(terminal, "caldav", "publish")
    assert terminal.json("caldav", "publish", "--refill")["new"] == count
    assert "Signed out" in terminal.ok("caldav", "logout", "--remove")
    assert phone.objects() == {}
    phone.close()
    assert terminal.json("caldav", "status") is None


def _failed(terminal: Terminal, *words: str) -> str:
    assert terminal.run(*words) == 1
    return terminal.err
