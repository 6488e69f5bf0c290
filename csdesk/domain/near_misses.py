"""What would bring an account to the list: the same rules, asked on the days ahead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.morning import NearMiss
from csdesk.domain.policy import Policy
from csdesk.domain.priority import signals_for
from csdesk.domain.signal import Signal, SignalRule
from csdesk.domain.terms import Status
from csdesk.domain.words import date_words, distance

_DAYS_AHEAD = 120
_UNTIL_THEN: Mapping[str, str] = {
    "renewal.window": mark("when its runway to the notice deadline begins"),
    "renewal.no_offer": mark("if no offer is made until then"),
    "renewal.notice": mark("when the notice deadline is near"),
    "renewal.auto": mark("when it is about to renew by itself"),
    "renewal.overdue": mark("if the renewal is not settled until then"),
    "silence.cadence": mark("if nobody talks until then"),
    "silence.never": mark("if nobody talks until then"),
    "silence.unanswered": mark("if their message is not answered until then"),
    "usage.lapsed": mark("if nobody uses it until then"),
    "usage.plateau": mark("if no other feature is used until then"),
    "onboarding.overdue": mark("if the step is not done until then"),
    "onboarding.stuck": mark("if the step does not move until then"),
    "promises.task": mark("if it is not done until then"),
    "promises.next_step": mark("if it is not done until then"),
    "promises.checkin_today": mark("when the check-in is due"),
    "promises.checkin_unlogged": mark("if the check-in is not logged until then"),
    "people.champion_left": mark("when the champion leaves"),
    "people.sponsor_unmet": mark("if nobody meets the sponsor until then"),
}

_NOTHING_CHANGES = mark("if nothing changes until then")
_OCCASIONS: Mapping[str, str] = {
    "occasion.birthday": mark("for: birthday"),
    "occasion.anniversary": mark("for: customer since"),
}
_FAMILIES: Mapping[str, str] = {
    "renewal": mark("Renewal"),
    "silence": mark("Silence"),
    "usage": mark("Usage"),
    "onboarding": mark("Onboarding"),
    "promises": mark("Promises"),
    "occasion": mark("Occasion"),
    "people": mark("People"),
    "support": mark("Support"),
}


def family_name(family: str) -> str:
    """A family of reasons as it is named to people; one that a company added, capitalised."""
    known = _FAMILIES.get(family)
    return said(known) if known else family.capitalize()


def near_misses(
    facts: AccountFacts, today: date, policy: Policy, rules: Sequence[SignalRule]
) -> tuple[NearMiss, ...]:
    """The first day within 120 on which each silent rule would speak, then what is not known.

    It is assumed that nothing happens meanwhile, and that usage data keeps coming and shows no use.
    """
    upcoming = tuple(_upcoming(facts, today, policy, rules))
    named = {miss.kind.partition(".")[0] for miss in upcoming}
    named |= {signal.family for signal in signals_for(facts, today, policy, rules)}
    return (*upcoming, *(miss for miss in _unknown(facts, today, policy) if miss.kind not in named))


def _upcoming(
    facts: AccountFacts, today: date, policy: Policy, rules: Sequence[SignalRule]
) -> Iterator[NearMiss]:
    silent = [rule for rule in rules if not signals_for(facts, today, policy, (rule,))]
    morning = replace(policy, clock=time.min)
    for ahead in range(1, _DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        then = _if_nothing_happens(facts, today, policy, ahead)
        still = []
        for rule in silent:
            found = signals_for(then, day, morning, (rule,))
            if found:
                yield NearMiss(found[0].kind, _sentence(found[0], day, today))
            else:
                still.append(rule)
        silent = still


def _if_nothing_happens(
    facts: AccountFacts, today: date, policy: Policy, ahead: int
) -> AccountFacts:
    """The facts `ahead` days on; usage data that is fresh today stays as fresh."""
    usage = facts.usage
    if usage is None or (today - usage.as_of).days > policy.usage_stale:
        return facts
    return replace(facts, usage=replace(usage, as_of=usage.as_of + timedelta(days=ahead)))


def _sentence(signal: Signal, day: date, today: date) -> str:
    if signal.kind == "occasion.holiday" and signal.evidence:
        condition = tr("for {holiday}", holiday=signal.evidence[0].value)
    elif signal.kind in _OCCASIONS:
        condition = said(_OCCASIONS[signal.kind])
    else:
        condition = said(_UNTIL_THEN.get(signal.kind, _NOTHING_CHANGES))
    return tr(
        "{family}: on {day}, {distance}, {condition}.",
        family=family_name(signal.family),
        day=date_words(day, today),
        distance=distance((day - today).days),
        condition=condition,
    )


def _unknown(facts: AccountFacts, today: date, policy: Policy) -> Iterator[NearMiss]:
    """Sentences for the families that have nothing to go by."""
    if facts.status != Status.ACTIVE:
        yield NearMiss(
            "status",
            tr("Status: the account is a former customer, so only promises count.")
            if facts.status == Status.CHURNED
            else tr(
                "Status: the account is a prospect, so only promises, silence and occasions count."
            ),
        )
    else:
        yield from _unknown_of_customer(facts, today, policy)
    if not facts.tasks and not facts.checkins:
        yield NearMiss("promises", tr("Promises: nothing is promised and no check-in is planned."))
    countries = {facts.country, *(contact.country for contact in facts.contacts)} - {""}
    if facts.status != Status.CHURNED and not countries:
        yield NearMiss("occasion", tr("Occasion: no country is known, so no public holidays are."))


def _unknown_of_customer(facts: AccountFacts, today: date, policy: Policy) -> Iterator[NearMiss]:
    usage = facts.usage
    if usage is None:
        yield NearMiss("usage", tr("Usage: no usage data was imported for this account."))
    elif (age := (today - usage.as_of).days) > policy.usage_stale:
        yield NearMiss(
            "usage",
            plural(
                "Usage: the data ends on {day}, {n} day ago, so it says nothing about today.",
                "Usage: the data ends on {day}, {n} days ago, so it says nothing about today.",
                age,
                day=date_words(usage.as_of, today),
            ),
        )
    if not facts.contracts:
        yield NearMiss("renewal", tr("Renewal: no running contract is known for this account."))
    if not facts.contacts:
        yield NearMiss("people", tr("People: no contact is known at this account."))
    if not any(task.onboarding for task in facts.tasks):
        yield NearMiss("onboarding", tr("Onboarding: no onboarding step is open."))
    if not facts.tickets:
        yield NearMiss("support", tr("Support: no ticket is open or was closed lately."))
