"""What is going on at each demo account: about a third need a call, for reasons of every family."""

from dataclasses import dataclass
from datetime import date, timedelta

from csdesk.book.demo.dice import Dice, add_months, workday
from csdesk.domain.policy import CADENCE, TIER_FACTOR
from csdesk.domain.terms import Stage, Status

# Each entry is the set of things that go on together at one account; dealt out in this order, so that
# a small book has them all and a large one has them in equal parts.
_TROUBLES: tuple[tuple[Stage | None, tuple[str, ...]], ...] = (
    (Stage.ADVANCED, ("notice_near", "usage_falling")),
    (Stage.NEW, ("step_overdue",)),
    (Stage.INTERMEDIATE, ("usage_lapsed", "silent")),
    (Stage.ADVANCED, ("champion_left",)),
    (Stage.INTERMEDIATE, ("ticket_escalated",)),
    (Stage.INTERMEDIATE, ("renewal_window", "usage_surging")),
    (Stage.ADVOCATE, ("birthday", "next_step_due")),
    (Stage.NEW, ("step_stuck",)),
    (Stage.ADVANCED, ("unanswered",)),
    (Stage.INTERMEDIATE, ("checkin_unlogged",)),
    (Stage.INTERMEDIATE, ("outbound_only", "usage_falling", "single")),
    (Stage.ADVANCED, ("anniversary", "checkin_today")),
    (Stage.INTERMEDIATE, ("renewal_overdue",)),
    (Stage.ADVOCATE, ("task_due", "sponsor_unmet")),
    (Stage.INTERMEDIATE, ("ticket_low", "plateau")),
    (Stage.ADVANCED, ("auto_renew", "silent", "usage_falling", "stale")),
    (Stage.INTERMEDIATE, ("single", "usage_surging", "renewal_window")),
    (Stage.NEW, ("never",)),
    (Stage.ADVANCED, ("usage_lapsed", "stale", "silent")),
    (Stage.ADVOCATE, ("offer_made", "birthday")),
)
_QUIET_STAGES = (
    (Stage.NEW, 12.0),
    (Stage.INTERMEDIATE, 42.0),
    (Stage.ADVANCED, 30.0),
    (Stage.ADVOCATE, 16.0),
)
_TENURE = {  # days a customer, shortest and longest, when standing at the stage
    Stage.NEW: (25, 110),
    Stage.INTERMEDIATE: (150, 700),
    Stage.ADVANCED: (480, 1600),
    Stage.ADVOCATE: (800, 2600),
}
_STEPS_UP = {Stage.NEW: 0.0, Stage.INTERMEDIATE: 0.25, Stage.ADVANCED: 0.55, Stage.ADVOCATE: 0.75}


@dataclass(frozen=True, slots=True)
class Plot:
    """The outline of one account, before any of its rows are made."""

    status: Status
    stage: Stage
    tier: str
    since: date  # first day a customer; prospects: first contact
    stage_since: date
    until: date  # last day anything happened: today, or the day it ended
    last_talk: date  # last two-way contact
    troubles: frozenset[str]

    def has(self, *troubles: str) -> bool:
        """Whether any of `troubles` goes on here."""
        return not self.troubles.isdisjoint(troubles)

    @property
    def days(self) -> int:
        """Days from the beginning to the end."""
        return (self.until - self.since).days


def draw_plots(dice: Dice, count: int, today: date) -> list[Plot]:
    """Outlines of `count` accounts in no telling order."""
    churned = max(1, round(count * 0.05))
    prospects = max(1, round(count * 0.025))
    troubled = round(count * 0.27)
    plots = [_churned(dice, today) for _ in range(churned)]
    plots += [_prospect(dice, today) for _ in range(prospects)]
    for number in range(count - churned - prospects):
        if number < troubled:
            stage, troubles = _TROUBLES[number % len(_TROUBLES)]
        else:
            stage, troubles = None, ()
        plots.append(_active(dice, today, stage, frozenset(troubles)))
    dice.shuffle(plots)
    return plots


def _tier(dice: Dice) -> str:
    return dice.weighted((("A", 22.0), ("B", 45.0), ("C", 33.0)))


def _active(dice: Dice, today: date, stage: Stage | None, troubles: frozenset[str]) -> Plot:
    stage = stage or dice.weighted(_QUIET_STAGES)
    tier = "A" if "notice_near" in troubles else _tier(dice)
    since = _since(dice, today, stage, troubles)
    if stage == Stage.NEW:
        stage_since = since
    else:
        grown = (today - since).days
        stage_since = since + timedelta(days=int(grown * (_STEPS_UP[stage] + dice.uniform(0, 0.2))))
    gap = _gap(dice, stage, tier, troubles)
    last_talk = workday(today - timedelta(days=gap))
    return Plot(
        Status.ACTIVE, stage, tier, since, stage_since, today, max(last_talk, since), troubles
    )


def _since(dice: Dice, today: date, stage: Stage, troubles: frozenset[str]) -> date:
    if troubles & {"never"}:
        return workday(today - timedelta(days=16))
    short, long = _TENURE[stage]
    if "sponsor_unmet" in troubles:
        short = max(short, 800)
    since = today - timedelta(days=dice.randint(short, long))
    if "anniversary" in troubles:
        soon = today + timedelta(days=dice.pick((1, 2)))
        years = max(2, (today - since).days // 365)
        return add_months(soon, -12 * years)
    # Elsewhere no anniversary falls into the days around today.
    while stage != Stage.NEW and (today - since).days % 365 in (*range(12), *range(345, 365)):
        since -= timedelta(days=23)
    return workday(since)


def _gap(dice: Dice, stage: Stage, tier: str, troubles: frozenset[str]) -> int:
    """Days since the last two-way contact."""
    ideal, most = CADENCE[stage]
    factor = TIER_FACTOR[tier]
    if "silent" in troubles:
        return int(most * factor * dice.uniform(1.1, 1.7)) + 2
    if "outbound_only" in troubles:
        return int(most * factor * 0.85)
    if troubles & {"ticket_escalated", "ticket_low", "unanswered"}:
        return dice.randint(9, 16)
    if "next_step_due" in troubles or "checkin_unlogged" in troubles:
        return dice.randint(8, 14)
    # Mostly recent; the ideal is the longest a well-kept account waits.
    return max(1, int(ideal * min(factor, 1.0) * dice.uniform(0.05, 0.9)))


def _churned(dice: Dice, today: date) -> Plot:
    until = today - timedelta(days=dice.randint(20, 500))
    since = workday(until - timedelta(days=dice.randint(200, 1500)))
    stage = dice.pick((Stage.INTERMEDIATE, Stage.ADVANCED))
    last = workday(until - timedelta(days=dice.randint(3, 30)))
    return Plot(
        Status.CHURNED,
        stage,
        _tier(dice),
        since,
        since + timedelta(days=120),
        until,
        last,
        frozenset(),
    )


def _prospect(dice: Dice, today: date) -> Plot:
    since = workday(today - timedelta(days=dice.randint(20, 90)))
    last = workday(today - timedelta(days=dice.randint(2, 12)))
    return Plot(Status.PROSPECT, Stage.NEW, _tier(dice), since, since, today, last, frozenset())
