"""How many minutes of a day are free for contacting people."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from csdesk.domain import workdays
from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import Policy
from csdesk.domain.terms import CheckinStatus


def free_minutes(accounts: Iterable[AccountFacts], now: datetime, policy: Policy) -> int:
    """Minutes left of the working hours of `now`'s day, less the check-ins planned in them.

    `policy.free_minutes`, the person's own figure, replaces all this. Meetings that overlap are
    counted once. On a day off, and after work, the hours of a whole day count: whoever opens the
    list then is planning one.
    """
    if policy.free_minutes is not None:
        return max(policy.free_minutes, 0)
    day = now.date()
    start = datetime.combine(day, policy.work_from, now.tzinfo)
    end = datetime.combine(day, policy.work_to, now.tzinfo)
    if now >= end or not workdays.is_ours(policy, day):
        return _minutes(start, end)
    start = max(start, now)
    busy = sorted(
        (max(item.starts_at, start), min(item.starts_at + timedelta(minutes=item.minutes), end))
        for facts in accounts
        for item in facts.checkins
        if item.starts_at < end and item.status == CheckinStatus.PLANNED
    )
    taken, reached = 0, start
    for begins, ends in busy:
        if ends > reached:
            taken += _minutes(max(begins, reached), ends)
            reached = ends
    return max(_minutes(start, end) - taken, 0)


def _minutes(start: datetime, end: datetime) -> int:
    return max(int((end - start).total_seconds() // 60), 0)
