"""Reasons that come from recorded use of the product.

Use is judged as of the day the data ends, never as of today. Data older than `policy.usage_stale`
days raises no alarm about the present: what it showed is said with its age, calmly and with less
urgency. Data older than `policy.usage_forget` days says nothing.
"""

from datetime import date, timedelta

from csdesk.domain.aside import PERIOD
from csdesk.domain.facts import AccountFacts, UsageFacts
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Stage, Status
from csdesk.domain.words import date_words, days, percent

_STALE_SHARE = 0.4  # of the urgency that fresh data would have
_WINDOW = 28  # days of each of the two sums that are compared
_NOUNS = {"logins": "log-in", "login": "log-in", "log-ins": "log-in", "sessions": "session"}


def _data(facts: AccountFacts, today: date, policy: Policy) -> tuple[UsageFacts, date, int] | None:
    """The usage that may be spoken of, the day it ends, its age in days; None if there is none."""
    usage = facts.usage
    if usage is None or facts.status != Status.ACTIVE:
        return None
    ends = min(usage.as_of, today)
    age = (today - ends).days
    return (usage, ends, age) if age <= policy.usage_forget else None


def _as_of(ends: date, age: int, today: date) -> str:
    """` (as of yesterday)`; nothing where the data is of today."""
    if age == 0:
        return ""
    return f" (as of {'yesterday' if age == 1 else date_words(ends, today)})"


def _noun(usage: UsageFacts) -> str:
    return _NOUNS.get(usage.metric.lower(), "use")


def _period(ends: date) -> str:
    """The episode of a trend: the month it was seen in, so that a dismissal lasts that month."""
    return f"{PERIOD}{ends.isoformat()[:7]}"


def _unused(facts: AccountFacts, usage: UsageFacts, ends: date) -> int | None:
    """Days without use at the end of the data; None if unknown. Never used: since they are ours."""
    last = usage.last_use or facts.customer_since
    return None if last is None else (ends - last).days


def lapsed(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """No recorded use for `policy.lapse_days` days or more, as of the end of the data.

    Where they never used it at all the days count from `customer_since`, if that is known.
    """
    data = _data(facts, today, policy)
    if data is None:
        return None
    usage, ends, age = data
    unused = _unused(facts, usage, ends)
    if unused is None or unused < policy.lapse_days:
        return None
    urgency = 0.7 + 0.3 * min(1.0, (unused - policy.lapse_days) / 60)
    noun, as_of = _noun(usage), _as_of(ends, age, today)
    clause, chip = f"no {noun} for {days(unused)}{as_of}", f"No {noun}, {days(unused)}"
    tone = Tone.NOW
    if age > policy.usage_stale:
        clause = f"no {noun} seemed to come for {days(unused)}, but the data is {days(age)} old"
        chip, tone, urgency = f"{chip}, data {days(age)} old", Tone.CALM, urgency * _STALE_SHARE
    last: str | date = usage.last_use or "never"
    return Signal(
        "usage.lapsed",
        urgency,
        Part.TOPIC,
        tone,
        clause,
        chip,
        (
            Evidence(f"Last {noun}", last, usage.source, ends),
            Evidence("In the 28 days before", usage.previous_28, usage.source, ends),
            Evidence("Your limit", days(policy.lapse_days), "your rules"),
        ),
        usage.last_use.isoformat() if usage.last_use else "never",
        lapses_on=ends + timedelta(days=policy.usage_forget + 1),
    )


def _change(facts: AccountFacts, usage: UsageFacts, ends: date, policy: Policy) -> float | None:
    """Change against the 28 days before, as a share; None where it says nothing.

    It says nothing below `policy.usage_floor`, and after a lapse, which is a reason of its own.
    """
    if usage.previous_28 < max(policy.usage_floor, 1e-9):
        return None
    unused = _unused(facts, usage, ends)
    if unused is not None and unused >= policy.lapse_days:
        return None
    return usage.last_28 / usage.previous_28 - 1.0


def _trend_evidence(usage: UsageFacts, ends: date) -> tuple[Evidence, ...]:
    return (
        Evidence("In the last 28 days", usage.last_28, usage.source, ends),
        Evidence("In the 28 days before", usage.previous_28, usage.source, ends),
        Evidence("Counted in", usage.metric, usage.source, ends),
    )


def falling(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """Use fell by `policy.usage_change` or more against the 28 days before."""
    data = _data(facts, today, policy)
    if data is None:
        return None
    usage, ends, age = data
    change = _change(facts, usage, ends, policy)
    if change is None or change > -policy.usage_change:
        return None
    urgency = min(1.0, 0.4 + 0.6 * (-change - policy.usage_change) / 0.5)
    clause = f"use down {percent(change)} in {_WINDOW} days{_as_of(ends, age, today)}"
    chip, tone = f"Use down {percent(change)}", Tone.SOON
    if age > policy.usage_stale:
        clause = f"use seemed down {percent(change)}, but the data is {days(age)} old"
        chip, tone, urgency = f"{chip}, data {days(age)} old", Tone.CALM, urgency * _STALE_SHARE
    return Signal(
        "usage.falling",
        urgency,
        Part.TOPIC,
        tone,
        clause,
        chip,
        _trend_evidence(usage, ends),
        _period(ends),
        lapses_on=ends + timedelta(days=policy.usage_forget + 1),
    )


def surging(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """Use grew by `policy.usage_change` or more: a reason to offer more.

    Both windows of 28 days must lie after the first use, else every new customer surges.
    """
    data = _data(facts, today, policy)
    if data is None:
        return None
    usage, ends, age = data
    change = _change(facts, usage, ends, policy)
    if change is None or change < policy.usage_change:
        return None
    if usage.first_use is not None and (ends - usage.first_use).days < 2 * _WINDOW - 1:
        return None
    urgency = min(1.0, 0.4 + 0.6 * (change - policy.usage_change) / 0.75)
    clause = f"use up {percent(change)} in {_WINDOW} days{_as_of(ends, age, today)}"
    chip, tone = f"Use up {percent(change)}", Tone.GOOD
    if age > policy.usage_stale:
        clause = f"use seemed up {percent(change)}, but the data is {days(age)} old"
        chip, tone, urgency = f"{chip}, data {days(age)} old", Tone.CALM, urgency * _STALE_SHARE
    return Signal(
        "usage.surging",
        urgency,
        Part.OFFER,
        tone,
        clause,
        chip,
        _trend_evidence(usage, ends),
        _period(ends),
        lapses_on=ends + timedelta(days=policy.usage_forget + 1),
    )


def plateau(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """No more features in use than `policy.plateau_days` ago, in stage Intermediate: teach one.

    Needs fresh data that reaches back that far, and use that has not lapsed.
    """
    data = _data(facts, today, policy)
    if data is None or facts.stage != Stage.INTERMEDIATE:
        return None
    usage, ends, age = data
    if age > policy.usage_stale or not 0 < usage.features_90 <= usage.features_before:
        return None
    if usage.first_use is None or (ends - usage.first_use).days < policy.plateau_days:
        return None
    unused = _unused(facts, usage, ends)
    if unused is not None and unused >= policy.lapse_days:
        return None
    count = usage.features_90
    features = "1 feature" if count == 1 else f"{count} features"
    return Signal(
        "usage.plateau",
        0.6,
        Part.OFFER,
        Tone.CALM,
        f"still {features} in use after {days(policy.plateau_days)}, one more to teach",
        f"{features}, flat {days(policy.plateau_days)}",
        (
            Evidence("Features in 90 days", count, usage.source, ends),
            Evidence("Features before", usage.features_before, usage.source, ends),
        ),
        f"features {count}",
        lapses_on=ends + timedelta(days=policy.usage_stale + 1),
    )


RULES = (lapsed, falling, surging, plateau)
