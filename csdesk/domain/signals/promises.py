"""What was promised: tasks, next steps, check-ins. They count for former customers too.

What is overdue stays until it is done, moved or put aside.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, CheckinFacts, TaskFacts
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Channel, CheckinStatus, Side, Status, TaskKind
from csdesk.domain.words import day_words, days, late, quoted

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


def _more(count: int) -> str:
    return f", and {count} more" if count > 0 else ""


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
    what = "Next step" if task.kind == TaskKind.NEXT_STEP else "Promise"
    if not ours:
        what = "Their turn,"
    clause = (
        f"{quoted(task.title)} is {late(passed)}"
        if ours
        else (f"ask for {quoted(task.title)}, {late(passed)}")
    )
    return Signal(
        signal_kind,
        urgency if ours else urgency * _THEIRS,
        Part.TOPIC if ours else Part.ASK,
        Tone.NOW if ours else Tone.SOON,
        clause + _more(len(free) - 1),
        f"{what} {late(passed)}",
        (
            Evidence(task.kind.value.capitalize(), task.title, "tasks"),
            Evidence("Due", due, "tasks"),
            Evidence("Whose turn", "ours" if ours else "theirs", "tasks"),
            *((Evidence("Open in all", len(free), "tasks"),) if len(free) > 1 else ()),
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
    about = f", {quoted(meeting.title)}" if meeting.title else ""
    return Signal(
        "promises.checkin_today",
        1.0,
        Part.OPENER,
        Tone.SOON,
        f"check-in today at {at}{about}",
        f"Check-in at {at}",
        (
            Evidence("Check-in", meeting.title, "calendar"),
            Evidence("Starts", at, "calendar"),
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
    passed = (today - day).days
    return Signal(
        "promises.checkin_unlogged",
        min(1.0, 0.6 + 0.1 * passed),
        Part.TOPIC,
        Tone.NOW,
        f"the check-in of {day_words(day, today)} is not logged",
        "Check-in passed, not logged" if passed == 0 else f"Check-in not logged, {days(passed)}",
        (
            Evidence("Check-in", meeting.title, "calendar"),
            Evidence("Was on", day, "calendar"),
        ),
        episode,
        contact_id=meeting.contact_ids[0] if meeting.contact_ids else None,
    )


RULES = (task, next_step, checkin_today, checkin_unlogged)
