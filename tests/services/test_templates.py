"""Templates in the book: those that come along, those of the person, and what is filled in from the book."""

from datetime import datetime

import pytest

from csdesk.errors import Gone, Invalid
from csdesk.services import settings, templates, undoing
from csdesk.services.context import Services
from csdesk.services.contracts import ContractDraft, add_contract
from csdesk.services.doings import last_doing
from csdesk.services.templates import TemplateDraft
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import BERLIN, account, contact

BUILT_IN = [
    "Regular check-in",
    "Onboarding week",
    "Renewal talk",
    "Feature walk-through",
    "Quarterly review",
]


def names(desk: Services, *, hidden: bool = False) -> list[str]:
    return [each.name for each in templates.list_templates(desk, hidden=hidden)]


def of(desk: Services, name: str) -> str:
    return next(each.id for each in templates.list_templates(desk) if each.name == name)


def test_the_built_in_ones_need_no_row(desk: Services) -> None:
    assert names(desk) == BUILT_IN
    assert desk.book.version() == 0


def test_an_own_one_is_added_changed_and_deleted(desk: Services) -> None:
    key, changes = templates.add_template(
        desk, TemplateDraft(" Kick-off ", "Hi {account}", "a\r\nb", 20)
    )
    assert changes.touches("text_template")
    made = templates.list_templates(desk)[-1]
    assert (made.id, made.name, made.title, made.agenda) == (
        key,
        "Kick-off",
        "Hi {account}",
        "a\nb",
    )
    assert (made.minutes, made.built_in, made.changed) == (20, False, False)
    templates.change_template(desk, key, TemplateDraft("Start", agenda="c"))
    assert names(desk) == [*BUILT_IN, "Start"]
    templates.remove_template(desk, key)
    assert names(desk) == BUILT_IN
    assert names(desk, hidden=True) == BUILT_IN
    undoing.undo_last(desk)
    assert names(desk) == [*BUILT_IN, "Start"]


def test_a_built_in_one_is_copied_when_it_is_changed(desk: Services) -> None:
    key = of(desk, "Renewal talk")
    templates.change_template(desk, key, TemplateDraft("Next year", "Your plan", "1. Seats"))
    found = templates.list_templates(desk)[2]
    assert (found.id, found.name, found.built_in, found.changed) == (key, "Next year", True, True)
    templates.restore_template(desk, key)
    assert names(desk) == BUILT_IN
    assert not templates.list_templates(desk)[2].changed
    undoing.undo_last(desk)
    undoing.undo_last(desk)
    assert names(desk) == BUILT_IN


def test_a_built_in_one_is_hidden_and_comes_back_last(desk: Services) -> None:
    key = of(desk, "Onboarding week")
    templates.add_template(desk, TemplateDraft("Start"))
    templates.remove_template(desk, key)
    rest = [name for name in BUILT_IN if name != "Onboarding week"]
    assert names(desk) == [*rest, "Start"]
    assert names(desk, hidden=True) == [*rest, "Start", "Onboarding week"]
    templates.restore_template(desk, key)
    assert names(desk) == [*rest, "Start", "Onboarding week"]
    undoing.undo_last(desk)
    undoing.undo_last(desk)
    assert names(desk) == [*BUILT_IN, "Start"]


def test_words_of_a_hidden_one_stay_its_own(desk: Services) -> None:
    key = of(desk, "Onboarding week")
    templates.change_template(desk, key, TemplateDraft("First week"))
    templates.remove_template(desk, key)
    assert names(desk, hidden=True)[-1] == "First week"


def test_templates_are_put_in_order(desk: Services) -> None:
    key, _ = templates.add_template(desk, TemplateDraft("Start"))
    templates.move_template(desk, key, -100)
    assert names(desk) == ["Start", *BUILT_IN]
    assert not templates.move_template(desk, key, -1)
    templates.move_template(desk, of(desk, "Regular check-in"), 1)
    assert names(desk)[:3] == ["Start", "Onboarding week", "Regular check-in"]
    undoing.undo_last(desk)
    undoing.undo_last(desk)
    assert names(desk) == [*BUILT_IN, "Start"]
    templates.move_template(desk, of(desk, "Quarterly review"), 9)
    assert names(desk)[-1] == "Quarterly review"
    assert not any(each.changed for each in templates.list_templates(desk))


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (TemplateDraft("  "), "needs a name"),
        (TemplateDraft("x" * 81), "too long"),
        (TemplateDraft("renewal TALK"), "already"),
        (TemplateDraft("x", minutes=0), "0 minutes"),
        (TemplateDraft("x", agenda="y" * 20_001), "too long"),
    ],
)
def test_what_cannot_be_is_a_sentence(desk: Services, draft: TemplateDraft, words: str) -> None:
    with pytest.raises(Invalid, match=words):
        templates.add_template(desk, draft)
    assert desk.book.version() == 0


def test_a_name_may_stay_or_return(desk: Services) -> None:
    key = of(desk, "Renewal talk")
    templates.change_template(desk, key, TemplateDraft("Renewal talk", agenda="1. Seats"))
    templates.remove_template(desk, key)
    templates.add_template(desk, TemplateDraft("Renewal talk"))
    assert names(desk).count("Renewal talk") == 1


def test_what_is_gone_is_said(desk: Services) -> None:
    for call in (
        lambda: templates.change_template(desk, "none", TemplateDraft("x")),
        lambda: templates.remove_template(desk, "none"),
        lambda: templates.restore_template(desk, "none"),
        lambda: templates.move_template(desk, "none", 1),
        lambda: templates.fill_template(desk, "none", account(desk)),
        lambda: templates.fill_template(desk, of(desk, "Renewal talk"), "none"),
    ):
        with pytest.raises(Gone):
            call()


def test_a_template_is_filled_from_the_book(desk: Services) -> None:
    key = account(desk)
    ana, bo = contact(desk, key, "Dr. Ana Ferreira"), contact(desk, key, "Li, Bo")
    days = {"starts": "2025-03-03", "renews": "2027-03-03"}
    add_contract(desk, ContractDraft(key, "1900", "EUR", "Planner", fields=days))
    settings.change_setting(desk, "name", "Mia {x} Brandt")
    at = datetime(2026, 11, 2, 9, tzinfo=BERLIN)
    log_touchpoint(desk, TouchpointDraft(key, "call", "both", at=at))
    own, _ = templates.add_template(
        desk,
        TemplateDraft(
            "Mine",
            "{first_name} / {account}",
            "{names}\n{product}\n{renewal}\n{last_talk}\n{my_name}\n{seats}",
            25,
        ),
    )
    done = templates.fill_template(desk, own, key, (ana, bo))
    assert (done.title, done.minutes) == ("Ana / Tamarind Foods", 25)
    assert done.agenda.split("\n")[2:] == ["3 Mar", "2 Nov", "Mia {x} Brandt", "{seats}"]
    assert done.agenda.startswith("Dr. Ana Ferreira and Li, Bo\n")
    assert (done.unknown, done.missing) == (("{seats}",), ())
    assert templates.fill_template(desk, own, key, (bo,)).title == "Bo / Tamarind Foods"


def test_what_the_book_does_not_know_is_left_out(desk: Services) -> None:
    key = account(desk)
    done = templates.fill_template(desk, of(desk, "Regular check-in"), key)
    assert done.missing == ("last_talk",)
    assert done.agenda.startswith("1. What works well")
    assert done.agenda.count("\n") == 3
    assert done.title == "Check-in: Tamarind Foods"


def test_the_footer_says_what_was_done(desk: Services) -> None:
    templates.remove_template(desk, of(desk, "Renewal talk"))
    doing = last_doing(desk)
    assert doing is not None
    assert doing.words == "Deleted a template"
