"""What a line of the table of accounts says of the facts: next step, use, silence, health."""

from collections.abc import Sequence
from datetime import date, timedelta

from csdesk.domain.facts import AccountFacts, UsageFacts
from csdesk.domain.health import health
from csdesk.domain.lines import AccountLine, NextStep, UseLine
from csdesk.domain.people import active_contacts
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import account_renewal
from csdesk.domain.signals.silence import cadence_of
from csdesk.domain.terms import Side, Status


def account_line(facts: AccountFacts, today: date, *, industry: str = "") -> AccountLine:
    """The plain fields of an account, its money and its next renewal; a churned account has none."""
    churned = facts.status is Status.CHURNED
    renewal = None if churned else account_renewal(facts.contracts, today)
    return AccountLine(
        id=facts.id,
        name=facts.name,
        status=facts.status.value,
        stage=facts.stage.value,
        country=facts.country,
        tier=facts.tier,
        industry=industry,
        mrr=facts.mrr[0] if facts.mrr else None,
        more_mrr=facts.mrr[1:],
        renews_on=renewal.on if renewal else None,
        renewal_derived=renewal.derived if renewal else False,
        notice_on=renewal.notice_deadline if renewal else None,
        last_two_way=facts.last_two_way,
        city=facts.city,
        owner=facts.owner,
        cadence_days=facts.cadence_days,
        ours_since=facts.customer_since or facts.stage_since,
    )


def next_step(facts: AccountFacts, today: date, policy: Policy) -> NextStep | None:
    """Our earliest open promise or planned meeting; one without a day comes last. None: there is none.

    A meeting that passed is no next step: it waits to be logged.
    """
    found = [NextStep(t.title, t.due_on) for t in facts.tasks if t.side == Side.US]
    for checkin in facts.checkins:
        starts = checkin.starts_at.astimezone(policy.zone)
        if starts.date() >= today and not checkin.logged:
            found.append(NextStep(checkin.title, starts.date(), f"{starts:%H:%M}"))
    return min(found, key=lambda step: (step.due_on or date.max, step.at), default=None)


def is_silent(facts: AccountFacts, today: date, policy: Policy) -> bool:
    """Whether the last two-way contact is longer ago than the cadence asks for.

    Without any, whether the account has been ours for that long; a churned account is never silent.
    """
    if facts.status is Status.CHURNED:
        return False
    ideal, _ = cadence_of(facts, policy)
    if facts.last_two_way is not None:
        return (today - policy.day_of(facts.last_two_way)).days > ideal
    since = facts.customer_since or facts.stage_since
    return since is not None and (today - since).days > ideal


def use_ends(usage: UsageFacts | None, today: date, policy: Policy) -> date | None:
    """The last day of the use that is shown; None where nothing is known, or only what is forgotten."""
    if usage is None:
        return None
    ends = min(usage.as_of, today)
    return ends if (today - ends).days <= policy.usage_forget else None


def use_trend(usage: UsageFacts, ends: date, policy: Policy) -> str:
    """rising, steady or falling by 28 days against the 28 before; stopped: none for `lapse_days`.

    Below `policy.usage_floor` a change says nothing. Both windows must lie after the first use.
    """
    if usage.last_use is None or (ends - usage.last_use).days >= policy.lapse_days:
        return "stopped"
    if usage.first_use is None or usage.first_use > ends - timedelta(days=55):
        return "steady"
    if max(usage.last_28, usage.previous_28) < policy.usage_floor or usage.previous_28 <= 0:
        return "steady"
    change = usage.last_28 / usage.previous_28 - 1
    if abs(change) < policy.usage_change:
        return "steady"
    return "rising" if change > 0 else "falling"


def use_line(
    usage: UsageFacts, weeks: Sequence[float], ends: date, today: date, policy: Policy
) -> UseLine:
    """Twelve weeks of use that end on `ends`; data within `policy.usage_stale` days is not old."""
    age = (today - ends).days
    missing = age // 7 if age > policy.usage_stale else 0
    return UseLine(tuple(weeks), ends, missing, use_trend(usage, ends, policy))


def health_score(facts: AccountFacts, today: date, policy: Policy) -> int | None:
    """Health from 0 to 100; None where too little is known."""
    return health(facts, today, policy).score


def people_there(facts: AccountFacts, today: date) -> int:
    """How many people are known there and have not left."""
    return len(active_contacts(facts, today))
