"""How likely a renewal is: a stated rule of thumb over what the book knows, shown step by step.

The figures here are this project's own starting values, not measured truths: no book has enough renewals
to measure them, and every company's are others. They only have to order renewals sensibly, and each step
can be seen. The rule is monotone: a better health never makes a renewal less likely.
"""

from dataclasses import dataclass

from csdesk.domain.language import tr

AT_WORST, AT_BEST = 0.40, 0.95  # of an open renewal at health 0 and at health 100
UNKNOWN_HEALTH = 60  # stands in where too little is known for a figure
BY_ITSELF = 0.35  # of what is missing to certainty, for one that renews by itself
PAST_NOTICE = 0.90  # the same, once nobody can give notice any more
OFFER_OUT = 0.15  # the same, while an offer is out
NO_OFFER_LATE = 0.85  # factor: the notice deadline passed, it does not renew by itself, no offer
OVERDUE = 0.70  # factor: the renewal day passed and nobody settled it


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the rule: what was seen, and the likelihood (0..1) after it."""

    words: str
    share: float


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely a renewal is, 0..1, and the steps that lead there; the last one has the same share."""

    share: float
    steps: tuple[Step, ...]


def likelihood(
    health: int | None,
    *,
    auto_renew: bool = False,
    agreed: bool = False,
    notice_passed: bool = False,
    offer_made: bool = False,
    overdue: bool = False,
) -> Likelihood:
    """The likelihood of one renewal, 0..1.

    `health` is 0..100 and is held to that; None counts as `UNKNOWN_HEALTH`. An agreed renewal is certain,
    whatever else is known. Every step either takes a share of what is missing to certainty or multiplies,
    so the result rises with the health and stays in 0..1.
    """
    if agreed:
        return Likelihood(1.0, (Step(tr("the next term is agreed"), 1.0),))
    known = UNKNOWN_HEALTH if health is None else min(max(health, 0), 100)
    share = AT_WORST + (AT_BEST - AT_WORST) * known / 100
    words = (
        tr("health is not known, counted as {score}", score=known)
        if health is None
        else tr("health {score} of 100", score=known)
    )
    steps = [Step(words, share)]

    def rise(part: float, seen: str) -> None:
        steps.append(Step(seen, steps[-1].share + (1 - steps[-1].share) * part))

    def fall(factor: float, seen: str) -> None:
        steps.append(Step(seen, steps[-1].share * factor))

    if auto_renew and notice_passed and not overdue:
        rise(PAST_NOTICE, tr("renews by itself, and the notice deadline has passed"))
    elif auto_renew:
        rise(BY_ITSELF, tr("renews by itself unless they give notice"))
    if offer_made:
        rise(OFFER_OUT, tr("an offer is out"))
    elif notice_passed and not auto_renew:
        fall(NO_OFFER_LATE, tr("the notice deadline has passed without an offer"))
    if overdue:
        fall(OVERDUE, tr("the renewal is overdue"))
    return Likelihood(steps[-1].share, tuple(steps))


def expected(minor: int, share: float) -> int:
    """The part of an amount in minor units that is likely to stay, half to even."""
    return round(minor * share)
