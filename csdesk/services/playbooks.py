"""Playbooks: listed, written, started, ended; the steps of a run are tasks."""

from collections.abc import Sequence
from datetime import date

from csdesk.book import account_queries, playbook_queries, timeline_queries
from csdesk.book.store import Unit
from csdesk.book.tables import (
    AccountRow,
    PlaybookRow,
    PlaybookRunRow,
    PlaybookStepRow,
    TaskRow,
)
from csdesk.domain.changes import Changes
from csdesk.domain.language import said, tr
from csdesk.domain.playbooks import (
    OFFERED,
    TEMPLATES,
    PlaybookLine,
    RunLine,
    Step,
    days_of,
)
from csdesk.domain.terms import Channel, Side, TaskKind
from csdesk.domain.texts import clean_line, folded
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone
from csdesk.services.tasks import read_title

_MOST_DAYS = 3650
_MOST_STEPS = 200


def list_playbooks(desk: Services) -> list[PlaybookLine]:
    """Playbooks that can be started: those of the book by name, then templates that it does not have."""
    with desk.book.read() as connection:
        own = playbook_queries.playbooks(connection)
    known = {folded(line.name) for line in own} | {line.occasion for line in own}
    offered = [_spoken(t) for t in TEMPLATES]
    return own + [t for t in offered if folded(t.name) not in known and t.occasion not in known]


def _spoken(template: PlaybookLine) -> PlaybookLine:
    steps = tuple(Step(said(s.title), s.offset_days, s.side, s.channel) for s in template.steps)
    return PlaybookLine(template.id, said(template.name), template.occasion, steps)


def read_runs(desk: Services, account_id: str) -> list[RunLine]:
    """Playbooks at work for an account with all their steps, then those that ended. Raises Gone."""
    with desk.book.read() as connection:
        if not timeline_queries.has_account(connection, account_id):
            raise account_gone()
        stored = account_queries.runs(connection, account_id)
        steps = timeline_queries.run_tasks(connection, account_id, [r.id for r in stored])
    return [
        RunLine(
            run.id,
            run.name,
            run.occasion,
            run.started_on,
            run.ended_on,
            tuple(step for key, step in steps if key == run.id),
        )
        for run in stored
    ]


def add_playbook(
    desk: Services, name: str, occasion: str = "", steps: Sequence[Step] = ()
) -> tuple[str, Changes]:
    """Write a playbook into the book. Returns its id. Raises Invalid; then nothing is written."""
    words = clean_line(name)
    if not words:
        raise Invalid("name", tr("A playbook needs a name."), tr("Say what it is for."))
    if not steps:
        raise Invalid("steps", tr("A playbook needs steps."), tr("Write at least one."))
    if len(steps) > _MOST_STEPS:
        raise Invalid("steps", tr("A playbook has at most 200 steps."), tr("Make two of it."))
    for step in steps:
        _check(step)
    with desk.book.write("add playbook") as unit:
        key = _write(unit, PlaybookLine("", words, clean_line(occasion).casefold(), tuple(steps)))
    return key, unit.changes


def _check(step: Step) -> None:
    read_title(step.title)
    if not 0 <= step.offset_days <= _MOST_DAYS:
        raise Invalid(
            "steps",
            tr("A step is due 0 to 3650 days after the start."),
            tr("Change the days of '{title}'.", title=clean_line(step.title)[:60]),
        )
    sides, channels = {s.value for s in Side}, {"", *(c.value for c in Channel)}
    if step.side not in sides or step.channel not in channels:
        raise Invalid(
            "steps", tr("A step is ours or theirs, by a known channel."), tr("Choose again.")
        )


def _write(unit: Unit, playbook: PlaybookLine) -> str:
    key = unit.add(PlaybookRow(name=playbook.name, occasion=playbook.occasion))
    for position, step in enumerate(playbook.steps):
        unit.add(
            PlaybookStepRow(
                playbook_id=key,
                position=position,
                title=clean_line(step.title),
                offset_days=step.offset_days,
                side=step.side,
                channel=step.channel,
            )
        )
    return key


def start_playbook(
    desk: Services,
    playbook_id: str,
    account_ids: Sequence[str],
    *,
    starts_on: date | None = None,
) -> Changes:
    """Start a playbook for accounts; those where it is at work already are left as they are.

    A template that the book does not have is written into it first. Raises Gone for a playbook that is
    not there; accounts that were deleted meanwhile are left out, and Gone is raised when none is left.
    """
    begin = starts_on or desk.today()
    with desk.book.write("start playbook") as unit:
        playbook = _startable(unit, playbook_id)
        days = days_of(playbook.steps, begin)
        present = [key for key in dict.fromkeys(account_ids) if unit.get(AccountRow, key)]
        if not present:
            raise account_gone()
        for account_id in present:
            running = unit.where(
                PlaybookRunRow, playbook_id=playbook.id, account_id=account_id, ended_on=None
            )
            if running:
                continue
            run_id = unit.add(
                PlaybookRunRow(playbook_id=playbook.id, account_id=account_id, started_on=begin)
            )
            for position, (step, day) in enumerate(zip(playbook.steps, days, strict=True)):
                unit.add(
                    TaskRow(
                        account_id=account_id,
                        title=step.title,
                        kind=TaskKind.STEP,
                        side=step.side,
                        channel=step.channel,
                        due_on=day,
                        since=begin,
                        run_id=run_id,
                        position=position,
                    )
                )
    return unit.changes


def _startable(unit: Unit, playbook_id: str) -> PlaybookLine:
    """The playbook as it stands in the book; a template is written into it."""
    if playbook_id.startswith(OFFERED):
        template = next((t for t in TEMPLATES if t.id == playbook_id), None)
        if template is None:
            raise _gone()
        spoken = _spoken(template)
        for own in playbook_queries.playbooks(unit.connection):
            if folded(own.name) == folded(spoken.name):
                return own
        return PlaybookLine(_write(unit, spoken), spoken.name, spoken.occasion, spoken.steps)
    for own in playbook_queries.playbooks(unit.connection):
        if own.id == playbook_id:
            return own
    raise _gone()


def end_run(desk: Services, run_id: str) -> Changes:
    """End a run today; its open steps are deleted, done ones stay as history. Raises Gone."""
    with desk.book.write("end playbook") as unit:
        run = unit.get(PlaybookRunRow, run_id)
        if run is None:
            raise _gone()
        if run.ended_on is None:
            run.ended_on = desk.today()
            for task in unit.where(TaskRow, run_id=run_id, done_at=None):
                unit.session.delete(task)
    return unit.changes


def add_step(
    desk: Services, run_id: str, title: str, *, due: date | None = None, side: str = Side.US
) -> Changes:
    """Add a step at the end of a run. Raises Invalid or Gone."""
    words = read_title(title)
    with desk.book.write("add step") as unit:
        run = unit.get(PlaybookRunRow, run_id)
        if run is None:
            raise _gone()
        steps = unit.where(TaskRow, run_id=run_id)
        unit.add(
            TaskRow(
                account_id=run.account_id,
                title=words,
                kind=TaskKind.STEP,
                side=side,
                due_on=due,
                since=desk.today(),
                run_id=run_id,
                position=max((step.position for step in steps), default=-1) + 1,
            )
        )
    return unit.changes


def move_step(desk: Services, task_id: str, by: int) -> Changes:
    """Move a step of a run up (`by` negative) or down; at the ends it stays. Raises Gone."""
    with desk.book.write("move step") as unit:
        task = unit.get(TaskRow, task_id)
        if task is None or task.run_id is None:
            raise _gone()
        steps = sorted(
            unit.where(TaskRow, run_id=task.run_id), key=lambda step: (step.position, step.n)
        )
        here = steps.index(task)
        steps.insert(min(max(here + by, 0), len(steps) - 1), steps.pop(here))
        for position, step in enumerate(steps):
            if step.position != position:
                step.position = position
    return unit.changes


def _gone() -> Gone:
    return Gone(tr("This playbook is not in the book any more."), tr("The list was read again."))
