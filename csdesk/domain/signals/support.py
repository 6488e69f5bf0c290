"""Tickets that ended badly and were closed without a word from us."""

from datetime import date, timedelta

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, TicketFacts
from csdesk.domain.language import tr
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Status
from csdesk.domain.words import on_day


def _unspoken(facts: AccountFacts, today: date, policy: Policy) -> list[tuple[date, TicketFacts]]:
    """Tickets closed within `policy.ticket_days` days, no two-way contact since, the newest first.

    A talk on the day of closing counts as since.
    """
    if not facts.tickets or facts.status != Status.ACTIVE:
        return []
    talked = policy.day_of(facts.last_two_way) if facts.last_two_way is not None else None
    found = [
        (ticket.closed_on, ticket)
        for ticket in facts.tickets
        if ticket.closed_on is not None
        and 0 <= (today - ticket.closed_on).days <= policy.ticket_days
        and (talked is None or talked < ticket.closed_on)
    ]
    return sorted(found, key=lambda item: (-item[0].toordinal(), item[1].id))


def _clause(ticket: TicketFacts, when: str) -> str:
    rating = ticket.satisfaction
    if rating is None:
        if ticket.escalated:
            return tr("escalated ticket closed {when} and no call since", when=when)
        return tr("ticket closed {when} and no call since", when=when)
    if ticket.escalated:
        return tr(
            "escalated ticket closed {when}, rated {rating} of 5, and no call since",
            when=when,
            rating=rating,
        )
    return tr(
        "ticket closed {when}, rated {rating} of 5, and no call since", when=when, rating=rating
    )


def _ticket_signal(
    facts: AccountFacts,
    today: date,
    policy: Policy,
    kind: str,
    tickets: list[tuple[date, TicketFacts]],
) -> Signal | None:
    if not tickets:
        return None
    by_id = {ticket.id: (closed, ticket) for closed, ticket in tickets}
    free = open_episodes(facts, kind, list(by_id), today)
    closed, ticket = by_id[free[0]]
    rating = ticket.satisfaction
    bad = rating is not None and rating <= policy.low_rating
    clause = _clause(ticket, on_day(closed, today))
    if len(free) > 1:
        clause = tr("{clause} ({count} of them)", clause=clause, count=len(free))
    chip = tr("Ticket rated {rating} of 5", rating=rating) if bad else tr("Escalated ticket closed")
    age = (today - closed).days
    source = ticket.source or tr("support")
    stars = tr("{rating} of 5", rating=rating) if rating is not None else ""
    return Signal(
        kind,
        1.0 - 0.5 * age / max(policy.ticket_days, 1),
        Part.TOPIC,
        Tone.NOW if ticket.escalated and bad else Tone.SOON,
        clause,
        chip,
        (
            Evidence(tr("Ticket"), ticket.subject or ticket.id, source),
            Evidence(tr("Closed on"), closed, source),
            *((Evidence(tr("Rating"), stars, source),) if stars else ()),
        ),
        JOINT.join(sorted(free)),
        lapses_on=closed + timedelta(days=policy.ticket_days + 1),
    )


def escalated(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """An escalated ticket was closed and nobody has talked with them since."""
    if not facts.tickets:
        return None
    tickets = [item for item in _unspoken(facts, today, policy) if item[1].escalated]
    return _ticket_signal(facts, today, policy, "support.escalated", tickets)


def low_rating(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A ticket was closed, rated `policy.low_rating` or less, and nobody talked with them since.

    An escalated one is `escalated` already.
    """
    if not facts.tickets:
        return None
    tickets = [
        item
        for item in _unspoken(facts, today, policy)
        if not item[1].escalated
        and item[1].satisfaction is not None
        and item[1].satisfaction <= policy.low_rating
    ]
    return _ticket_signal(facts, today, policy, "support.low_rating", tickets)


RULES = (escalated, low_rating)
