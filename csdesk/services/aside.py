"""Putting reasons aside: snoozed to a day, until something changes, or dismissed."""

from collections.abc import Iterable
from datetime import date

from csdesk.book.tables import AccountRow, SnoozeRow, TaskRow
from csdesk.domain.aside import JOINT
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.morning import DONE
from csdesk.domain.signal import Signal
from csdesk.domain.terms import Side
from csdesk.errors import Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone, reasons_of

_PROMISES = frozenset({"promises.task", "promises.next_step"})  # their episodes are ids of tasks


def snooze(
    desk: Services,
    account_id: str,
    *,
    until: date | None = None,
    until_change: bool = False,
    kind: str | None = None,
    episode: str = "",
) -> Changes:
    """Put an account, or one reason of it, aside: to the day `until`, until something changes, or both.

    Raises Invalid for a day that has begun, or neither; Gone for an account that is not there.
    """
    if until is not None and until <= desk.today():
        raise Invalid(
            "until",
            tr("{day} is not in the future.", day=until.isoformat()),
            tr("Choose a later day."),
        )
    if until is None and not until_change:
        raise Invalid(
            "until", tr("A snooze needs an end."), tr("Choose a day, or until something changes.")
        )
    known = _known(reasons_of(desk, account_id)) if until_change else []
    return _put_aside(
        desk,
        f"snooze until {until.isoformat()}" if until else "snooze until something changes",
        SnoozeRow(
            account_id=account_id,
            kind=kind,
            episode=episode,
            until=until,
            until_change=until_change,
            known=known,
        ),
    )


def dismiss(desk: Services, account_id: str, kind: str, episode: str, why: str) -> Changes:
    """Dismiss one reason for good; another occurrence of it may come. Raises Invalid without a `why`."""
    if not why.strip():
        raise Invalid(
            "why",
            tr("A dismissal needs a reason."),
            tr("Say in a few words why it does not apply."),
        )
    row = SnoozeRow(account_id=account_id, kind=kind, episode=episode, why=why.strip())
    return _put_aside(desk, "dismiss reason", row)


def mark_done(desk: Services, account_id: str) -> Changes:
    """Our promises behind the line are kept, and the account is aside until something changes.

    One action. What they promised stays open: it is theirs to do. Raises Gone.
    """
    reasons = reasons_of(desk, account_id)
    promised = {
        task_id
        for reason in reasons
        if reason.kind in _PROMISES
        for task_id in reason.episode.split(JOINT)
    }
    with desk.book.write("mark done") as unit:
        if unit.get(AccountRow, account_id) is None:
            raise account_gone()
        for task_id in sorted(promised):
            task = unit.get(TaskRow, task_id)
            if task is not None and task.done_at is None and task.side == Side.US:
                task.done_at = unit.at
        unit.add(
            SnoozeRow(
                account_id=account_id,
                until_change=True,
                known=_known(reasons),
                why=DONE,
                made_at=unit.at,
            )
        )
    return unit.changes


def _known(reasons: Iterable[Signal]) -> list[str]:
    """All of them: one that is put aside already, or counts nothing, is no news either."""
    return [f"{reason.kind}|{reason.episode}" for reason in reasons]


def _put_aside(desk: Services, name: str, row: SnoozeRow) -> Changes:
    with desk.book.write(name) as unit:
        if unit.get(AccountRow, row.account_id) is None:
            raise account_gone()
        row.made_at = unit.at
        unit.add(row)
    return unit.changes
