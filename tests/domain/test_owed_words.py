"""What guests have not heard of, in words."""

from dataclasses import replace

from csdesk.domain.invitations import GuestLine, Owe, Owed, PartStat, Told
from csdesk.domain.owed_words import (
    names_words,
    owed_words,
    reach_words,
    reachable,
    standing_words,
    unreachable_words,
)

ANA = GuestLine("1", "Ana", "ana@x.example", told=Told.CURRENT)
BEN = replace(ANA, attendee_id="2", name="Ben", email="")
CEM = replace(ANA, attendee_id="3", name="", email="cem@x.example")


def test_names_are_listed_and_many_are_counted() -> None:
    assert names_words([]) == ""
    assert names_words(["Ana", "Ben"]) == "Ana and Ben"
    assert names_words(["Ana", "Ben", "Cem"]) == "Ana, Ben and Cem"
    assert names_words(["Ana", "Ben", "Cem", "Dua"]) == "Ana, Ben and 2 more"


def test_what_is_owed_is_a_sentence_a_kind() -> None:
    assert owed_words([]) == ""
    found = [Owed(Owe.UPDATE, (ANA, BEN)), Owed(Owe.CANCEL, (CEM,))]
    assert owed_words(found) == (
        "Ana and Ben have not heard of the change. cem@x.example has not heard that it is off."
    )
    assert owed_words([Owed(Owe.INVITE, (ANA,))]) == "Ana is not invited yet."


def test_how_it_stands_names_who_has_not_heard() -> None:
    yes = replace(ANA, partstat=PartStat.ACCEPTED)
    assert standing_words([]) == ""
    assert standing_words([yes]) == "accepted"
    assert standing_words([yes, replace(BEN, partstat=PartStat.TENTATIVE)]) == (
        "1 of 2 accepted, Ben tentative"
    )
    assert standing_words([yes, replace(BEN, told=Told.NEVER)]) == (
        "1 of 2 accepted; Ben not invited yet"
    )
    behind = [replace(yes, told=Told.BEHIND), replace(BEN, told=Told.BEHIND)]
    assert standing_words(behind) == "not told of the change yet"
    assert standing_words([*behind, CEM]) == (
        "1 of 3 accepted; Ana and Ben not told of the change yet"
    )


def test_who_cannot_be_reached_is_said() -> None:
    assert reachable([ANA, BEN])
    assert not reachable([BEN])
    assert unreachable_words([]) == ""
    assert unreachable_words(["Ben"]) == "Ben has no mail address: tell them yourself."
    assert reach_words([], [], own_address=True).startswith("Nobody is invited")
    assert reach_words(["a@x.example"], [], own_address=True) == ""
    assert "address is not set" in reach_words(["a@x.example"], ["Ben"], own_address=False)
