"""Names of servers as people type them; addresses are tried in tests/ical/test_clean.py."""

import pytest

from csdesk.domain.addresses import host_name
from csdesk.errors import Invalid


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mail.example.org", "mail.example.org"),
        (" Mail.Example.org. ", "mail.example.org"),
        ("localhost", "localhost"),
        ("192.0.2.7", "192.0.2.7"),
        ("post.bücher.example", "post.xn--bcher-kva.example"),
    ],
)
def test_the_name_of_a_server(typed: str, name: str) -> None:
    assert host_name(typed, field="server") == name


@pytest.mark.parametrize(
    "typed",
    ["", "https://mail.example.org", "mail.example.org:465", "mail example", "a\r\nb", "x" * 64],
)
def test_what_is_no_name_of_a_server(typed: str) -> None:
    with pytest.raises(Invalid, match="not the name of a server") as caught:
        host_name(typed, field="server")
    assert caught.value.field == "server"
