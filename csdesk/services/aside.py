"""Putting reasons aside: snoozed to a day, until something changes, or dismissed."""

from datetime import date

from csdesk.book.tables import AccountRow, SnoozeRow
from csdesk.domain.changes import Changes
from csdesk.errors import Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone, explain


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
        raise Invalid("until", f"{until.isoformat()} is not in the future.", "Choose a later day.")
    if until is None and not until_change:
        raise Invalid(
            "until", "A snooze needs an end.", "Choose a day, or until something changes."
        )
    known: list[str] = []
    if until_change:
        why = explain(desk, account_id)
        known = [f"{r.signal.kind}|{r.signal.episode}" for r in why.reasons]
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
            "why", "A dismissal needs a reason.", "Say in a few words why it does not apply."
        )
    row = SnoozeRow(account_id=account_id, kind=kind, episode=episode, why=why.strip())
    return _put_aside(desk, "dismiss reason", row)


def _put_aside(desk: Services, name: str, row: SnoozeRow) -> Changes:
    with desk.book.write(name) as unit:
        if unit.get(AccountRow, row.account_id) is None:
            raise account_gone()
        row.made_at = unit.at
        unit.add(row)
    return unit.changes
