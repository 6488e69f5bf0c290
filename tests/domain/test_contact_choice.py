"""Whom to talk to where no reason, or a reason, names a person."""

from csdesk.domain.people import whom_to_contact
from tests.domain.builders import TODAY, account, ago, ahead, contact


def chosen(*people: object, named: str | None = None) -> str | None:
    """Id of the contact that is chosen."""
    found = whom_to_contact(account(contacts=people), TODAY, named=named)
    return None if found is None else found.id


USER = contact(id="user", role="user", influence=3, last_two_way=ago(1))
CHAMPION = contact(id="champion", role="champion", influence=2)
DECIDES = contact(id="decides", role="decision maker", influence=3)


def test_the_one_a_reason_names() -> None:
    assert chosen(DECIDES, USER, named="user") == "user"
    assert chosen(DECIDES, USER, named="gone") == "decides"


def test_who_decides_or_champions_with_most_influence() -> None:
    assert chosen(USER, CHAMPION, DECIDES) == "decides"
    assert chosen(USER, CHAMPION) == "champion"


def test_else_the_one_last_talked_to_then_influence() -> None:
    older = contact(id="older", role="billing", influence=1, last_two_way=ago(9))
    silent = contact(id="silent", role="", influence=2)
    assert chosen(older, USER, silent) == "user"
    assert chosen(older, silent) == "older"
    assert chosen(silent, contact(id="little", role="", influence=1)) == "silent"


def test_never_one_who_left() -> None:
    gone = contact(id="gone", role="decision maker", left_on=TODAY)
    leaving = contact(id="leaving", role="decision maker", left_on=ahead(1))
    assert chosen(gone, USER) == "user"
    assert chosen(gone, USER, named="gone") == "user"
    assert chosen(leaving, USER) == "leaving"
    assert chosen(gone) is None
    assert chosen() is None
