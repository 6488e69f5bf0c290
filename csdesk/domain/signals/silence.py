"""Reasons that come from who spoke last, and when. Only two-way contact ends a silence."""

from datetime import date

from csdesk.domain import workdays
from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import CADENCE, Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Status
from csdesk.domain.words import day_words, days, distance

_SOURCE = "touchpoints"


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
    return Signal(
        "silence.cadence",
        min(1.0, silent / longest),
        Part.ASK,
        Tone.NOW if silent > longest else Tone.SOON,
        f"last real talk {distance(-silent)}",
        f"Silent {days(silent)}",
        (
            Evidence("Last two-way contact", last, _SOURCE),
            Evidence("Ideal", f"every {days(round(ideal))}", "your rules"),
            Evidence("At most", days(round(longest)), "your rules"),
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
        name = "Customer since" if facts.customer_since else "In this stage since"
        seen = (Evidence(name, since, "account"),)
    return Signal(
        "silence.never",
        urgency,
        Part.ASK,
        Tone.SOON,
        "no real talk yet",
        "No real talk yet",
        (Evidence("Two-way contacts", 0, _SOURCE), *seen),
        "never",
    )


def outbound_only(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """We tried `policy.outbound_tries` times or more since they were last heard."""
    tries = facts.tries_since
    if tries < max(policy.outbound_tries, 1) or facts.status == Status.CHURNED:
        return None
    heard = [moment for moment in (facts.last_two_way, facts.last_in) if moment is not None]
    last_heard = policy.day_of(max(heard)) if heard else None
    seen = [Evidence("Tries without an answer", tries, _SOURCE)]
    if facts.last_out is not None:
        seen.append(Evidence("Last try", policy.day_of(facts.last_out), _SOURCE))
    if last_heard is not None:
        seen.append(Evidence("Last heard", last_heard, _SOURCE))
    if last_heard is not None and last_heard > today:
        return None
    return Signal(
        "silence.outbound_only",
        min(1.0, 0.6 + 0.1 * (tries - policy.outbound_tries)),
        Part.ASK,
        Tone.SOON,
        f"{tries} tries without an answer, another way or person may help",
        f"{tries} tries, no answer",
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
        f"their message of {day_words(day, today)} waits for an answer",
        f"Message waits {days(passed)}",
        (Evidence("Their message", day, _SOURCE), Evidence("Days waiting", passed, _SOURCE)),
        wrote.isoformat(),
    )


RULES = (cadence, never, outbound_only, unanswered)
