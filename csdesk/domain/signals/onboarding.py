"""Steps of an onboarding playbook that are late or do not move, and whose turn it is."""

from collections.abc import Callable, Sequence
from datetime import date

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, TaskFacts
from csdesk.domain.language import plural, tr
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Side, Status
from csdesk.domain.words import and_more, quoted

_THEIRS = 0.8  # share of the urgency where it is their turn


# The clause and the chip of a step, from its title, the days that count, and whose turn it is.
_State = Callable[[str, int, Side], tuple[str, str]]


def _late(step: str, count: int, turn: Side) -> tuple[str, str]:
    if turn == Side.US:
        return (
            plural(
                "{step} {n} day late and it is our turn",
                "{step} {n} days late and it is our turn",
                count,
                step=step,
            ),
            plural("Step {n} day late, our turn", "Step {n} days late, our turn", count),
        )
    return (
        plural(
            "{step} {n} day late and it is their turn",
            "{step} {n} days late and it is their turn",
            count,
            step=step,
        ),
        plural("Step {n} day late, their turn", "Step {n} days late, their turn", count),
    )


def _stuck(step: str, count: int, turn: Side) -> tuple[str, str]:
    if turn == Side.US:
        return (
            plural(
                "{step} stuck {n} day and it is our turn",
                "{step} stuck {n} days and it is our turn",
                count,
                step=step,
            ),
            plural("Step stuck {n} day, our turn", "Step stuck {n} days, our turn", count),
        )
    return (
        plural(
            "{step} stuck {n} day and it is their turn",
            "{step} stuck {n} days and it is their turn",
            count,
            step=step,
        ),
        plural("Step stuck {n} day, their turn", "Step stuck {n} days, their turn", count),
    )


def _steps(facts: AccountFacts) -> list[TaskFacts]:
    if not facts.tasks or facts.status != Status.ACTIVE:
        return []
    return [task for task in facts.tasks if task.onboarding]


def _step_signal(
    facts: AccountFacts,
    today: date,
    kind: str,
    steps: Sequence[tuple[int, TaskFacts]],
    *,
    state: _State,
    full_days: int,
) -> Signal | None:
    """The step with most days, ours first; `full_days` more of them give full urgency."""
    if not steps:
        return None
    ordered = sorted(steps, key=lambda item: (item[1].side != Side.US, -item[0], item[1].id))
    by_id = {step.id: (count, step) for count, step in ordered}
    free = open_episodes(facts, kind, list(by_id), today)
    count, step = by_id[free[0]]
    ours = step.side == Side.US
    clause, chip = state(quoted(step.title), count, step.side)
    urgency = min(1.0, 0.6 + 0.4 * count / full_days)
    source = tr("onboarding playbook")
    return Signal(
        kind,
        urgency if ours else urgency * _THEIRS,
        Part.TOPIC if ours else Part.ASK,
        Tone.NOW if ours else Tone.SOON,
        and_more(clause, len(free) - 1),
        chip,
        (
            Evidence(tr("Step"), step.title, source),
            Evidence(tr("Due"), step.due_on or tr("no day set"), source),
            Evidence(tr("Whose turn"), tr("our") if ours else tr("their"), source),
            Evidence(tr("Since"), step.since, source),
        ),
        JOINT.join(sorted(free)),
        contact_id=step.contact_id,
    )


def overdue(facts: AccountFacts, today: date, _policy: Policy) -> Signal | None:
    """A step is late. On its due day it is still a promise like others (`promises.task`)."""
    late = [
        ((today - step.due_on).days, step)
        for step in _steps(facts)
        if step.due_on is not None and step.due_on < today
    ]
    return _step_signal(facts, today, "onboarding.overdue", late, state=_late, full_days=14)


def stuck(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A step is with the same side for `policy.stuck_days` days or more.

    A step that is due later than that many days ahead is waiting, not stuck; a late one is late.
    """
    still = []
    for step in _steps(facts):
        waits = (today - step.since).days
        ahead = 0 if step.due_on is None else (step.due_on - today).days
        if waits >= policy.stuck_days and 0 <= ahead <= policy.stuck_days:
            still.append((waits, step))
    return _step_signal(facts, today, "onboarding.stuck", still, state=_stuck, full_days=21)


RULES = (overdue, stuck)
