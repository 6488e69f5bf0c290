"""Reasons that come from who spoke last, and when. Only two-way contact ends a silence."""

from datetime import date

from csdesk.domain import workdays
from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.policy import CADENCE, Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Status
from csdesk.domain.words import day_words, days, distance

_SOURCE = mark("touchpoints")


def cadence_of(facts: AccountFacts, policy: Policy) -> tuple[float, float]:
    """Ideal and longest number of days between two-way contacts, by stage and tier.

    The account's own `cadence_days` replaces the longest; the ideal keeps its share of it.
    """
    ideal, longest = policy.cadence.get(facts.stage) or CADENCE[facts.stage]
    longest = max(longest, 1)
    if facts.cadence_days is not None:
        return ideal * facts.cadence_days / longest, float(facts.cadence_days)
    factor = policy.tier_factor.get(facts.tier, 1.0)
    return ideal * factor, longest * factor


def cadence(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """The last two-way contact is longer ago than the ideal; full urgency at the longest.

    A contact dated in the future says nothing, so nothing is raised.
    """
    if facts.last_two_way is None or facts.status == Status.CHURNED:
        return None
    last = policy.day_of(facts.last_two_way)
    silent = (today - last).days
    ideal, longest = cadence_of(facts, policy)
    if silent <= ideal:
        return None
    rules = tr("your rules")
    return Signal(
        "silence.cadence",
        min(1.0, silent / longest),
        Part.ASK,
        Tone.NOW if silent > longest else Tone.SOON,
        tr("last real talk {ago}", ago=distance(-silent)),
        plural("Silent {n} day", "Silent {n} days", silent),
        (
            Evidence(tr("Last two-way contact"), last, said(_SOURCE)),
            Evidence(tr("Ideal"), plural("every {n} day", "every {n} days", round(ideal)), rules),
            Evidence(tr("At most"), days(round(longest)), rules),
        ),
        last.isoformat(),
    )


def never(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """Nobody ever talked with them, though they have been ours for longer than the ideal.

    Counted from `customer_since`, else from the start of the stage; where neither is known it is a
    reason at half urgency.
    """
    if facts.last_two_way is not None or facts.status == Status.CHURNED:
        return None
    since = facts.customer_since or facts.stage_since
    urgency = 0.5
    seen: tuple[Evidence, ...] = ()
    if since is not None:
        known = (today - since).days
        ideal, longest = cadence_of(facts, policy)
        if known <= ideal:
            return None
        urgency = min(1.0, known / longest)
        name = tr("Customer since") if facts.customer_since else tr("In this stage since")
        seen = (Evidence(name, since, tr("account")),)
    return Signal(
        "silence.never",
        urgency,
        Part.ASK,
        Tone.SOON,
        tr("no real talk yet"),
        tr("No real talk yet"),
        (Evidence(tr("Two-way contacts"), 0, said(_SOURCE)), *seen),
        "never",
    )


def outbound_only(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """We tried `policy.outbound_tries` times or more since they were last heard."""
    tries = facts.tries_since
    if tries < max(policy.outbound_tries, 1) or facts.status == Status.CHURNED:
        return None
    heard = [moment for moment in (facts.last_two_way, facts.last_in) if moment is not None]
    last_heard = policy.day_of(max(heard)) if heard else None
    source = said(_SOURCE)
    seen = [Evidence(tr("Tries without an answer"), tries, source)]
    if facts.last_out is not None:
        seen.append(Evidence(tr("Last try"), policy.day_of(facts.last_out), source))
    if last_heard is not None:
        seen.append(Evidence(tr("Last heard"), last_heard, source))
    if last_heard is not None and last_heard > today:
        return None
    return Signal(
        "silence.outbound_only",
        min(1.0, 0.6 + 0.1 * (tries - policy.outbound_tries)),
        Part.ASK,
        Tone.SOON,
        plural(
            "{n} try without an answer, another way or person may help",
            "{n} tries without an answer, another way or person may help",
            tries,
        ),
        plural("{n} try, no answer", "{n} tries, no answer", tries),
        tuple(seen),
        last_heard.isoformat() if last_heard is not None else "never",
    )


def unanswered(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """They wrote; more than `policy.unanswered_days` of our working days passed, no answer."""
    wrote = facts.last_in
    if wrote is None or facts.status == Status.CHURNED:
        return None
    if facts.last_two_way is not None and facts.last_two_way >= wrote:
        return None
    if facts.last_out is not None and facts.last_out >= wrote:
        return None
    day = policy.day_of(wrote)
    waited = workdays.ours_after(policy, day, today, limit=policy.unanswered_days + 5)
    if waited <= policy.unanswered_days:
        return None
    passed = (today - day).days
    return Signal(
        "silence.unanswered",
        min(1.0, 0.6 + 0.1 * (waited - policy.unanswered_days)),
        Part.OPENER,
        Tone.NOW,
        tr("their message of {day} waits for an answer", day=day_words(day, today)),
        plural("Message waits {n} day", "Message waits {n} days", passed),
        (
            Evidence(tr("Their message"), day, said(_SOURCE)),
            Evidence(tr("Days waiting"), passed, said(_SOURCE)),
        ),
        wrote.isoformat(),
    )


RULES = (cadence, never, outbound_only, unanswered)
