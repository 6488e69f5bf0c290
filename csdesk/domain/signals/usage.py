"""Reasons that come from recorded use of the product.

Use is judged as of the day the data ends, never as of today. Data older than `policy.usage_stale`
days raises no alarm about the present: what it showed is said with its age, calmly and with less
urgency. Data older than `policy.usage_forget` days says nothing.
"""

from datetime import date, timedelta

from csdesk.domain.aside import PERIOD
from csdesk.domain.facts import AccountFacts, UsageFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Stage, Status
from csdesk.domain.words import date_words, days, percent

_STALE_SHARE = 0.4  # of the urgency that fresh data would have
_WINDOW = 28  # days of each of the two sums that are compared
_LOGIN, _SESSION, _USE = "log-in", "session", "use"
_NOUNS = {"logins": _LOGIN, "login": _LOGIN, "log-ins": _LOGIN, "sessions": _SESSION}
_LAST = {_LOGIN: mark("Last log-in"), _SESSION: mark("Last session"), _USE: mark("Last use")}
SOURCES = (mark("import"), mark("by hand"))  # of usage, beside names of files


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
    if age == 1:
        return tr(" (as of yesterday)")
    return tr(" (as of {day})", day=date_words(ends, today))


def _noun(usage: UsageFacts) -> str:
    return _NOUNS.get(usage.metric.lower(), _USE)


def _none_for(noun: str, unused: int, as_of: str) -> tuple[str, str]:
    """The clause and the chip of a lapse."""
    if noun == _LOGIN:
        return (
            plural(
                "no log-in for {n} day{as_of}", "no log-in for {n} days{as_of}", unused, as_of=as_of
            ),
            plural("No log-in, {n} day", "No log-in, {n} days", unused),
        )
    if noun == _SESSION:
        return (
            plural(
                "no session for {n} day{as_of}",
                "no session for {n} days{as_of}",
                unused,
                as_of=as_of,
            ),
            plural("No session, {n} day", "No session, {n} days", unused),
        )
    return (
        plural("no use for {n} day{as_of}", "no use for {n} days{as_of}", unused, as_of=as_of),
        plural("No use, {n} day", "No use, {n} days", unused),
    )


def _seemed_none_for(noun: str, unused: int, age: int) -> str:
    """The clause of a lapse that old data shows."""
    if noun == _LOGIN:
        seemed = plural(
            "no log-in seemed to come for {n} day", "no log-in seemed to come for {n} days", unused
        )
    elif noun == _SESSION:
        seemed = plural(
            "no session seemed to come for {n} day",
            "no session seemed to come for {n} days",
            unused,
        )
    else:
        seemed = plural(
            "no use seemed to come for {n} day", "no use seemed to come for {n} days", unused
        )
    return _but_old(seemed, age)


def _but_old(words: str, age: int) -> str:
    return plural(
        "{words}, but the data is {n} day old",
        "{words}, but the data is {n} days old",
        age,
        words=words,
    )


def _old_chip(chip: str, age: int) -> str:
    return plural("{chip}, data {n} day old", "{chip}, data {n} days old", age, chip=chip)


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
    clause, chip = _none_for(noun, unused, as_of)
    tone = Tone.NOW
    if age > policy.usage_stale:
        clause = _seemed_none_for(noun, unused, age)
        chip, tone, urgency = _old_chip(chip, age), Tone.CALM, urgency * _STALE_SHARE
    last: str | date = usage.last_use or tr("never")
    source = said(usage.source)
    return Signal(
        "usage.lapsed",
        urgency,
        Part.TOPIC,
        tone,
        clause,
        chip,
        (
            Evidence(said(_LAST[noun]), last, source, ends),
            Evidence(tr("In the 28 days before"), usage.previous_28, source, ends),
            Evidence(tr("Your limit"), days(policy.lapse_days), tr("your rules")),
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
    source = said(usage.source)
    return (
        Evidence(tr("In the last 28 days"), usage.last_28, source, ends),
        Evidence(tr("In the 28 days before"), usage.previous_28, source, ends),
        Evidence(tr("Counted in"), usage.metric, source, ends),
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
    share = percent(change)
    clause = tr(
        "use down {share} in {days} days{as_of}",
        share=share,
        days=_WINDOW,
        as_of=_as_of(ends, age, today),
    )
    chip, tone = tr("Use down {share}", share=share), Tone.SOON
    if age > policy.usage_stale:
        clause = _but_old(tr("use seemed down {share}", share=share), age)
        chip, tone, urgency = _old_chip(chip, age), Tone.CALM, urgency * _STALE_SHARE
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
    share = percent(change)
    clause = tr(
        "use up {share} in {days} days{as_of}",
        share=share,
        days=_WINDOW,
        as_of=_as_of(ends, age, today),
    )
    chip, tone = tr("Use up {share}", share=share), Tone.GOOD
    if age > policy.usage_stale:
        clause = _but_old(tr("use seemed up {share}", share=share), age)
        chip, tone, urgency = _old_chip(chip, age), Tone.CALM, urgency * _STALE_SHARE
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
    features = plural("{n} feature", "{n} features", count)
    source, flat = said(usage.source), policy.plateau_days
    return Signal(
        "usage.plateau",
        0.6,
        Part.OFFER,
        Tone.CALM,
        plural(
            "still {features} in use after {n} day, one more to teach",
            "still {features} in use after {n} days, one more to teach",
            flat,
            features=features,
        ),
        plural("{features}, flat {n} day", "{features}, flat {n} days", flat, features=features),
        (
            Evidence(tr("Features in 90 days"), count, source, ends),
            Evidence(tr("Features before"), usage.features_before, source, ends),
        ),
        f"features {count}",
        lapses_on=ends + timedelta(days=policy.usage_stale + 1),
    )


RULES = (lapsed, falling, surging, plateau)
