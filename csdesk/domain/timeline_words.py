"""What entries of the timeline that are no contacts are called: tickets and changes of revenue."""

from collections.abc import Mapping

from csdesk.domain.language import mark, said, tr
from csdesk.domain.revenue import REASONS

# Priorities of support tickets as most help desks name them; another one is shown as it was imported.
_PRIORITIES: Mapping[str, str] = {
    "low": mark("low priority"),
    "normal": mark("normal priority"),
    "medium": mark("medium priority"),
    "high": mark("high priority"),
    "urgent": mark("urgent"),
    "critical": mark("critical"),
}


def revenue_title(reason: str, cause: str) -> str:
    """`Churn, budget`: the reason of a change of revenue, and its cause where one is known."""
    known = REASONS.get(reason)
    title = said(known) if known else reason.capitalize()
    return tr("{day}, {cause}", day=title, cause=cause) if cause else title


def ticket_title(
    subject: str, priority: str, *, escalated: bool, satisfaction: int | None, closed: bool
) -> str:
    """`Export fails: high priority, escalated, rated 2 of 5, closed`. `satisfaction` is 1 to 5."""
    parts = []
    if priority:
        known = _PRIORITIES.get(priority.casefold())
        parts.append(said(known) if known else priority)
    if escalated:
        parts.append(tr("escalated"))
    if satisfaction is not None:
        parts.append(tr("rated {rating} of 5", rating=satisfaction))
    parts.append(tr("closed") if closed else tr("open"))
    return tr("{name}: {value}", name=subject or tr("Support ticket"), value=", ".join(parts))
