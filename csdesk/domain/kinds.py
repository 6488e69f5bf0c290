"""The kinds of reasons and their families in words, for lists of them: settings, help, the terminal.

The texts are marked; show them by `language.said`.
"""

from collections.abc import Mapping

from csdesk.domain.language import mark, said

FAMILY_WORDS: Mapping[str, str] = {
    "renewal": mark("Renewal"),
    "silence": mark("Silence"),
    "usage": mark("Use"),
    "onboarding": mark("Onboarding"),
    "promises": mark("Promises"),
    "occasion": mark("Occasions"),
    "people": mark("People"),
    "support": mark("Support"),
}
KIND_WORDS: Mapping[str, str] = {
    "renewal.window": mark("A renewal comes into its window"),
    "renewal.no_offer": mark("No offer is made yet"),
    "renewal.notice": mark("The notice deadline is near"),
    "renewal.auto": mark("It renews by itself soon"),
    "renewal.overdue": mark("A renewal passed and is not settled"),
    "silence.cadence": mark("No two-way contact for longer than the cadence"),
    "silence.outbound_only": mark("Only we wrote, several times"),
    "silence.unanswered": mark("They wrote and nobody answered"),
    "silence.never": mark("Nobody has talked to them yet"),
    "usage.lapsed": mark("No use for a while"),
    "usage.falling": mark("Use is falling"),
    "usage.surging": mark("Use is rising fast"),
    "usage.plateau": mark("The same few features for long"),
    "onboarding.overdue": mark("A step of the checklist is late"),
    "onboarding.stuck": mark("The checklist is stuck"),
    "promises.task": mark("A task is due"),
    "promises.next_step": mark("A promised next step is due"),
    "promises.checkin_today": mark("A check-in is today"),
    "promises.checkin_unlogged": mark("A check-in passed and is not logged"),
    "occasion.holiday": mark("A public holiday of theirs is ahead"),
    "occasion.birthday": mark("A birthday"),
    "occasion.anniversary": mark("A customer anniversary"),
    "people.champion_left": mark("The champion left"),
    "people.single": mark("All hangs on one person"),
    "people.sponsor_unmet": mark("The sponsor was not met for long"),
    "support.escalated": mark("An escalated ticket was closed without a call"),
    "support.low_rating": mark("A ticket was rated badly"),
}


def kind_words(kind: str) -> str:
    """A kind of reason in words; a company's own kind by its name: `renewal.budget` is `renewal budget`."""
    found = KIND_WORDS.get(kind)
    return said(found) if found else kind.replace(".", " ").replace("_", " ")


def family_words(family: str) -> str:
    """A family of reasons in words; a company's own by its name."""
    found = FAMILY_WORDS.get(family)
    return said(found) if found else family.replace("_", " ").capitalize()
