"""What was promised: tasks, next steps, check-ins. They count for former customers too.

What is overdue stays until it is done, moved or put aside.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, CheckinFacts, TaskFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Channel, CheckinStatus, Side, Status, TaskKind
from csdesk.domain.words import and_more, day_words, late, quoted

_THEIRS = 0.7  # share of the urgency where it is their turn


def _due(facts: AccountFacts, kind: TaskKind, today: date) -> list[TaskFacts]:
    """Open tasks of a kind that are due, ours and the latest first.

    A late onboarding step of a customer is left to `onboarding.overdue`.
    """
    in_onboarding = facts.status == Status.ACTIVE
    found = [
        task
        for task in facts.tasks
        if task.due_on is not None
        and task.due_on <= today
        and (task.kind == TaskKind.NEXT_STEP) == (kind == TaskKind.NEXT_STEP)
        and not (in_onboarding and task.onboarding and task.due_on < today)
    ]
    return sorted(found, key=lambda task: (task.side != Side.US, task.due_on or today, task.id))


_KINDS = {
    TaskKind.TASK: mark("Task"),
    TaskKind.NEXT_STEP: mark("Next step"),
    TaskKind.STEP: mark("Step"),
}


def _promise(
    facts: AccountFacts, today: date, signal_kind: str, tasks: Sequence[TaskFacts]
) -> Signal:
    by_id = {item.id: item for item in tasks}
    free = open_episodes(facts, signal_kind, list(by_id), today)
    task = by_id[free[0]]
    due = task.due_on or today
    passed = (today - due).days
    ours = task.side == Side.US
    urgency = min(1.0, 0.6 + 0.1 * passed)
    title, how_late, source = quoted(task.title), late(passed), tr("tasks")
    if not ours:
        clause = tr("ask for {task}, {late}", task=title, late=how_late)
        chip = tr("Their turn, {late}", late=how_late)
    else:
        clause = tr("{task} is {late}", task=title, late=how_late)
        if task.kind == TaskKind.NEXT_STEP:
            chip = tr("Next step {late}", late=how_late)
        else:
            chip = tr("Promise {late}", late=how_late)
    return Signal(
        signal_kind,
        urgency if ours else urgency * _THEIRS,
        Part.TOPIC if ours else Part.ASK,
        Tone.NOW if ours else Tone.SOON,
        and_more(clause, len(free) - 1),
        chip,
        (
            Evidence(said(_KINDS[task.kind]), task.title, source),
            Evidence(tr("Due"), due, source),
            Evidence(tr("Whose turn"), tr("ours") if ours else tr("theirs"), source),
            *((Evidence(tr("Open in all"), len(free), source),) if len(free) > 1 else ()),
        ),
        JOINT.join(sorted(free)),
        contact_id=task.contact_id,
    )


def task(facts: AccountFacts, today: date, _policy: Policy) -> Signal | None:
    """A task, or a step of a playbook, is due or late."""
    if not facts.tasks:
        return None
    tasks = _due(facts, TaskKind.TASK, today)
    return _promise(facts, today, "promises.task", tasks) if tasks else None


def next_step(facts: AccountFacts, today: date, _policy: Policy) -> Signal | None:
    """The next step agreed in the last talk is due or late."""
    if not facts.tasks:
        return None
    tasks = _due(facts, TaskKind.NEXT_STEP, today)
    return _promise(facts, today, "promises.next_step", tasks) if tasks else None


def _meeting(
    facts: AccountFacts, today: date, policy: Policy, signal_kind: str, *, passed: bool
) -> tuple[CheckinFacts, date, str] | None:
    """The first check-in not logged that has, or has not yet, passed; its day and the episode.

    Not yet passed: only those of today. A cancelled one is neither.
    """
    if not facts.checkins:
        return None
    now = policy.moment(today)
    found: dict[str, CheckinFacts] = {}
    for item in sorted(facts.checkins, key=lambda each: (each.starts_at, each.id)):
        if item.logged or item.status == CheckinStatus.CANCELLED:
            continue
        is_past = item.starts_at + timedelta(minutes=item.minutes) <= now
        day = policy.day_of(item.starts_at)
        if is_past == passed and (
            passed or (day == today and item.status == CheckinStatus.PLANNED)
        ):
            found[f"{item.id}:{day.isoformat()}"] = item
    if not found:
        return None
    free = open_episodes(facts, signal_kind, list(found), today)
    first = found[free[0]]
    return first, policy.day_of(first.starts_at), JOINT.join(free)


def checkin_today(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A check-in is planned for today and has not ended."""
    found = _meeting(facts, today, policy, "promises.checkin_today", passed=False)
    if found is None:
        return None
    meeting, _day, episode = found
    at = f"{meeting.starts_at.astimezone(policy.zone):%H:%M}"
    source = tr("calendar")
    if meeting.title:
        clause = tr("check-in today at {time}, {title}", time=at, title=quoted(meeting.title))
    else:
        clause = tr("check-in today at {time}", time=at)
    return Signal(
        "promises.checkin_today",
        1.0,
        Part.OPENER,
        Tone.SOON,
        clause,
        tr("Check-in at {time}", time=at),
        (
            Evidence(tr("Check-in"), meeting.title, source),
            Evidence(tr("Starts"), at, source),
        ),
        episode,
        contact_id=meeting.contact_ids[0] if meeting.contact_ids else None,
        channel=Channel.MEETING,
        lapses_on=today + timedelta(days=1),
    )


def checkin_unlogged(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A check-in has passed and nothing was logged for it."""
    found = _meeting(facts, today, policy, "promises.checkin_unlogged", passed=True)
    if found is None:
        return None
    meeting, day, episode = found
    passed, source = (today - day).days, tr("calendar")
    return Signal(
        "promises.checkin_unlogged",
        min(1.0, 0.6 + 0.1 * passed),
        Part.TOPIC,
        Tone.NOW,
        tr("the check-in of {day} is not logged", day=day_words(day, today)),
        tr("Check-in passed, not logged")
        if passed == 0
        else plural("Check-in not logged, {n} day", "Check-in not logged, {n} days", passed),
        (
            Evidence(tr("Check-in"), meeting.title, source),
            Evidence(tr("Was on"), day, source),
        ),
        episode,
        contact_id=meeting.contact_ids[0] if meeting.contact_ids else None,
    )


RULES = (task, next_step, checkin_today, checkin_unlogged)
