"""Recorded use of the product, by hand."""

from dataclasses import dataclass
from datetime import date

from csdesk.book.tables import AccountRow, UsageRow
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.texts import clean_line
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services

BY_HAND = "by hand"
_MOST = 1e15


@dataclass(frozen=True, slots=True)
class UsageDraft:
    """One sample: how much of what on which day."""

    account_id: str
    day: date
    metric: str
    value: float


def add_usage(desk: Services, draft: UsageDraft) -> Changes:
    """Record one sample; one of the same day and metric by hand is corrected. Raises Invalid or Gone."""
    metric = clean_line(draft.metric).casefold()
    if not metric:
        raise Invalid(
            "metric", tr("A sample of use needs a metric."), tr("Name it: logins, uses, seats.")
        )
    if not 0 <= draft.value <= _MOST:
        raise Invalid(
            "value", tr("A value of use is zero or more, and finite."), tr("Check the number.")
        )
    if draft.day > desk.today():
        raise Invalid(
            "day",
            tr("{day} has not come yet.", day=draft.day.isoformat()),
            tr("Choose today or earlier."),
        )
    with desk.book.write("add usage") as unit:
        if unit.get(AccountRow, draft.account_id) is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        same = (
            unit.session.query(UsageRow)
            .filter_by(account_id=draft.account_id, day=draft.day, metric=metric, source=BY_HAND)
            .first()
        )
        if same is not None:
            same.value = draft.value
        else:
            unit.session.add(
                UsageRow(
                    account_id=draft.account_id,
                    day=draft.day,
                    metric=metric,
                    value=draft.value,
                    source=BY_HAND,
                )
            )
    return unit.changes
