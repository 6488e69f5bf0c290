"""What the footer says of the last action."""

import pytest

from csdesk.book.doing_queries import About
from csdesk.services import aside, settings
from csdesk.services.context import Services
from csdesk.services.doings import done_words, last_doing
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import THURSDAY, account, contact

NOBODY = About("", ())
TAMARIND = About("Tamarind Foods", ("Ana Ferreira",))


@pytest.mark.parametrize(
    ("name", "whom", "words"),
    [
        ("log call", TAMARIND, "Logged a call with Ana Ferreira, Tamarind Foods"),
        ("log email", NOBODY, "Logged a mail"),
        ("snooze until 2026-12-04", TAMARIND, "Snoozed until Fri 4 Dec, Tamarind Foods"),
        ("snooze until something changes", NOBODY, "Snoozed until something changes"),
        ("dismiss reason", TAMARIND, "Dismissed a reason, Tamarind Foods"),
        ("set weights.usage.lapsed", NOBODY, "Changed a setting: No use for a while"),
        ("set of a later version", NOBODY, "Changed a setting: of a later version"),
        ("import accounts.csv", NOBODY, "Import accounts.csv"),
    ],
)
def test_an_action_in_words(name: str, whom: About, words: str) -> None:
    assert done_words(name, whom, THURSDAY.date()) == words


def test_the_last_action_names_whom_it_was_about(desk: Services) -> None:
    assert last_doing(desk) is None
    key = account(desk)
    ana = contact(desk, key)
    log_touchpoint(desk, TouchpointDraft(key, "call", "both", contact_ids=(ana,)))
    found = last_doing(desk)
    assert found is not None
    assert found.words == "Logged a call with Ana Ferreira, Tamarind Foods"
    aside.snooze(desk, key, until_change=True)
    found = last_doing(desk)
    assert found is not None
    assert found.words == "Snoozed until something changes, Tamarind Foods"
    settings.change_setting(desk, "work_from", "8")
    found = last_doing(desk)
    assert found is not None
    assert found.words == "Changed a setting: Work begins at"
