"""Health of an account, 0 to 100, from five inputs with visible weights.

What is not known is left out and said, never punished: the weights of the known inputs are scaled up to
one. The inputs and their scales are this project's own, not a measured truth; a person sees each of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import mark, plural, tr
from csdesk.domain.policy import Policy
from csdesk.domain.signals.silence import cadence_of
from csdesk.domain.terms import Role, Status
from csdesk.domain.words import date_words, percent

LEAST_KNOWN = 0.4  # share of the weights that must be known, or there is no figure
_TALKED_DAYS = 180  # a person counts as reached for that long after a two-way contact


@dataclass(frozen=True, slots=True)
class HealthInput:
    """One input: its name, weight (0..1), score (0..100, None: not known), and what was seen."""

    name: str  # a marked text, see `language.said`
    weight: float
    score: int | None
    seen: str


@dataclass(frozen=True, slots=True)
class Health:
    """The figure, None where too little is known, and the five inputs behind it."""

    score: int | None
    inputs: tuple[HealthInput, ...]


_Seen = tuple[int | None, str]


def _between(value: float, low: float, high: float) -> int:
    return round(100 * min(max((value - low) / (high - low), 0.0), 1.0))


def _use(facts: AccountFacts, today: date, policy: Policy) -> _Seen:
    """Use of 28 days against the 28 before: half gives 0, a fifth more gives 100; none at all gives 0."""
    usage = facts.usage
    if usage is None:
        return None, tr("no usage data")
    ends = min(usage.as_of, today)
    if (today - ends).days > policy.usage_forget:
        return None, tr("the usage data ends on {day}", day=date_words(ends, today))
    if usage.last_28 <= 0:
        return 0, tr("no use in the last 28 days of the data")
    if usage.previous_28 <= 0:
        return 90, tr("use began in the last 28 days")
    change = usage.last_28 / usage.previous_28 - 1
    share = percent(change)
    word = tr("up {share}", share=share) if change >= 0 else tr("down {share}", share=share)
    return _between(change, -0.5, 0.2), word


def _contact(facts: AccountFacts, today: date, policy: Policy) -> _Seen:
    """Silence against the cadence: 100 up to the ideal, 50 at the longest, 0 at twice the longest."""
    ideal, longest = cadence_of(facts, policy)
    if facts.last_two_way is None:
        since = facts.customer_since or facts.stage_since
        if since is None or (today - since).days <= ideal:
            return None, tr("no two-way contact yet, and none was due")
        return 0, tr("no two-way contact yet")
    silent = max((today - policy.day_of(facts.last_two_way)).days, 0)
    words = plural("last two-way contact {n} day ago", "last two-way contact {n} days ago", silent)
    if silent <= longest:
        return (100 - _between(silent, ideal, longest) // 2 if longest > ideal else 100), words
    return 50 - _between(silent, longest, 2 * longest) // 2, words


def _people(facts: AccountFacts, today: date, _policy: Policy) -> _Seen:
    """People reached in half a year: none 0, one 50, two 80, three 100; 30 less without a champion."""
    present = [c for c in facts.contacts if c.left_on is None]
    if not present:
        return None, tr("nobody is known here")
    reached = sum(
        c.last_two_way is not None and (today - c.last_two_way).days <= _TALKED_DAYS
        for c in present
    )
    score = (0, 50, 80, 100)[min(reached, 3)]
    words = plural(
        "{n} person reached in half a year", "{n} people reached in half a year", reached
    )
    left = any(c.role == Role.CHAMPION and c.left_on is not None for c in facts.contacts)
    if left and all(c.role != Role.CHAMPION for c in present):
        return max(score - 30, 0), tr("{words}, the champion left", words=words)
    return score, words


def _support(facts: AccountFacts, _today: date, policy: Policy) -> _Seen:
    """The worst of the open and recent tickets: escalated 20, rated low 30, open 70, else 100."""
    if not facts.tickets:
        return None, tr("no ticket is open or recent")
    worst = 100, tr("recent tickets were closed")
    for ticket in facts.tickets:
        if ticket.closed_on is None and ticket.escalated:
            found = 20, tr("an escalated ticket is open")
        elif ticket.satisfaction is not None and ticket.satisfaction <= policy.low_rating:
            found = 30, tr("a ticket was rated {rating} of 5", rating=ticket.satisfaction)
        elif ticket.closed_on is None:
            found = 70, tr("a ticket is open")
        else:
            continue
        worst = min(worst, found)
    return worst


def _mood(facts: AccountFacts, _today: date, _policy: Policy) -> _Seen:
    """The mood of the last logged talks, -1 worse to 1 better, on 0 to 100."""
    if facts.mood is None:
        return None, tr("no mood was logged lately")
    word = (
        tr("better") if facts.mood > 0.2 else tr("worse") if facts.mood < -0.2 else tr("the same")
    )
    return _between(facts.mood, -1, 1), tr("the last talks felt {mood}", mood=word)


_INPUTS: tuple[tuple[str, float, Callable[[AccountFacts, date, Policy], _Seen]], ...] = (
    (mark("Use"), 0.30, _use),
    (mark("Contact"), 0.25, _contact),
    (mark("People"), 0.15, _people),
    (mark("Support"), 0.15, _support),
    (mark("Mood"), 0.15, _mood),
)


def health(facts: AccountFacts, today: date, policy: Policy) -> Health:
    """The health of an account on `today`. A churned account has none."""
    inputs = tuple(
        HealthInput(name, weight, *read(facts, today, policy)) for name, weight, read in _INPUTS
    )
    known = [(each.weight, each.score) for each in inputs if each.score is not None]
    weight = sum(share for share, _ in known)
    if facts.status == Status.CHURNED or weight < LEAST_KNOWN:
        return Health(None, inputs)
    return Health(round(sum(share * score for share, score in known) / weight), inputs)
