"""What would bring an account to the list: the same rules, asked on the days ahead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from csdesk.domain.facts import AccountFacts
from csdesk.domain.morning import NearMiss
from csdesk.domain.policy import Policy
from csdesk.domain.priority import signals_for
from csdesk.domain.signal import Signal, SignalRule
from csdesk.domain.terms import Status
from csdesk.domain.words import date_words, days, distance

_DAYS_AHEAD = 120
_UNTIL_THEN: Mapping[str, str] = {
    "renewal.window": "when its runway to the notice deadline begins",
    "renewal.no_offer": "if no offer is made until then",
    "renewal.notice": "when the notice deadline is near",
    "renewal.auto": "when it is about to renew by itself",
    "renewal.overdue": "if the renewal is not settled until then",
    "silence.cadence": "if nobody talks until then",
    "silence.never": "if nobody talks until then",
    "silence.unanswered": "if their message is not answered until then",
    "usage.lapsed": "if nobody uses it until then",
    "usage.plateau": "if no other feature is used until then",
    "onboarding.overdue": "if the step is not done until then",
    "onboarding.stuck": "if the step does not move until then",
    "promises.task": "if it is not done until then",
    "promises.next_step": "if it is not done until then",
    "promises.checkin_today": "when the check-in is due",
    "promises.checkin_unlogged": "if the check-in is not logged until then",
    "people.champion_left": "when the champion leaves",
    "people.sponsor_unmet": "if nobody meets the sponsor until then",
}


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
    if signal.family == "occasion" and signal.evidence:
        name = signal.evidence[0]
        condition = f"for {name.value}" if name.name == "Holiday" else f"for: {name.name.lower()}"
    else:
        condition = _UNTIL_THEN.get(signal.kind, "if nothing changes until then")
    when = f"on {date_words(day, today)}, {distance((day - today).days)}"
    return f"{signal.family.capitalize()}: {when}, {condition}."


def _unknown(facts: AccountFacts, today: date, policy: Policy) -> Iterator[NearMiss]:
    """Sentences for the families that have nothing to go by."""
    if facts.status != Status.ACTIVE:
        only = "promises" if facts.status == Status.CHURNED else "promises, silence and occasions"
        yield NearMiss(
            "status",
            f"Status: the account is {_STATUS_WORDS[facts.status]}, so only {only} count.",
        )
    else:
        yield from _unknown_of_customer(facts, today, policy)
    if not facts.tasks and not facts.checkins:
        yield NearMiss("promises", "Promises: nothing is promised and no check-in is planned.")
    countries = {facts.country, *(contact.country for contact in facts.contacts)} - {""}
    if facts.status != Status.CHURNED and not countries:
        yield NearMiss("occasion", "Occasion: no country is known, so no public holidays are.")


_STATUS_WORDS: Mapping[Status, str] = {
    Status.PROSPECT: "a prospect",
    Status.ACTIVE: "active",
    Status.CHURNED: "a former customer",
}


def _unknown_of_customer(facts: AccountFacts, today: date, policy: Policy) -> Iterator[NearMiss]:
    usage = facts.usage
    if usage is None:
        yield NearMiss("usage", "Usage: no usage data was imported for this account.")
    elif (age := (today - usage.as_of).days) > policy.usage_stale:
        yield NearMiss(
            "usage",
            f"Usage: the data ends on {date_words(usage.as_of, today)}, {days(age)} ago, "
            "so it says nothing about today.",
        )
    if not facts.contracts:
        yield NearMiss("renewal", "Renewal: no running contract is known for this account.")
    if not facts.contacts:
        yield NearMiss("people", "People: no contact is known at this account.")
    if not any(task.onboarding for task in facts.tasks):
        yield NearMiss("onboarding", "Onboarding: no onboarding step is open.")
    if not facts.tickets:
        yield NearMiss("support", "Support: no ticket is open or was closed lately.")
