"""Facts for tests, every field with a quiet default: an account built without arguments has no reason."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from csdesk.domain.facts import (
    AccountFacts,
    Birthday,
    CheckinFacts,
    ContactFacts,
    ContractFacts,
    CountryDays,
    SnoozeFacts,
    TaskFacts,
    TicketFacts,
    UsageFacts,
)
from csdesk.domain.money import Money
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Part, Signal, SignalRule, Tone
from csdesk.domain.terms import CheckinStatus, Side, Stage, TaskKind

TODAY = date(2026, 11, 26)  # a Thursday
NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)


def ago(days: int) -> date:
    """The day `days` before TODAY; ahead of it where negative."""
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    """The day `days` after TODAY."""
    return TODAY + timedelta(days=days)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of `day`, UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def account(**changes: Any) -> AccountFacts:
    """An active customer, talked with yesterday, nothing else known."""
    base: dict[str, Any] = {
        "id": "a1",
        "name": "Tamarind Foods",
        "stage": Stage.INTERMEDIATE,
        "last_two_way": at(ago(1)),
    }
    return AccountFacts(**(base | changes))


def contact(**changes: Any) -> ContactFacts:
    """Ana, CFO, who decides."""
    base: dict[str, Any] = {
        "id": "c1",
        "name": "Ana Ferreira",
        "role": "decision maker",
        "title": "CFO",
        "influence": 3,
    }
    return ContactFacts(**(base | changes))


def contract(**changes: Any) -> ContractFacts:
    """A yearly contract of EUR 1,900 a month that renews by agreement, far from today."""
    base: dict[str, Any] = {
        "id": "k1",
        "name": "Growth",
        "mrr": Money(190_000, "EUR"),
        "starts_on": date(2024, 9, 1),
    }
    return ContractFacts(**(base | changes))


def usage(**changes: Any) -> UsageFacts:
    """Steady log-ins up to yesterday."""
    base: dict[str, Any] = {
        "metric": "logins",
        "source": "november.csv",
        "as_of": ago(1),
        "last_use": ago(1),
        "last_28": 40.0,
        "previous_28": 40.0,
        "first_use": ago(400),
    }
    return UsageFacts(**(base | changes))


def task(**changes: Any) -> TaskFacts:
    """A task of ours that is due today."""
    base: dict[str, Any] = {
        "id": "t1",
        "title": "Send price sheet",
        "kind": TaskKind.TASK,
        "side": Side.US,
        "due_on": TODAY,
        "since": ago(2),
    }
    return TaskFacts(**(base | changes))


def step(**changes: Any) -> TaskFacts:
    """An onboarding step of ours without a due day, our turn since today."""
    base: dict[str, Any] = {
        "id": "s1",
        "title": "Import the crew list",
        "kind": TaskKind.STEP,
        "due_on": None,
        "since": TODAY,
        "playbook": "Onboarding",
        "onboarding": True,
    }
    return task(**(base | changes))


def checkin(**changes: Any) -> CheckinFacts:
    """A check-in planned for today at 15:30 UTC."""
    base: dict[str, Any] = {
        "id": "m1",
        "title": "Quarterly review",
        "starts_at": at(TODAY, 15, 30),
        "minutes": 30,
        "status": CheckinStatus.PLANNED,
    }
    return CheckinFacts(**(base | changes))


def ticket(**changes: Any) -> TicketFacts:
    """A ticket closed yesterday without a rating."""
    base: dict[str, Any] = {
        "id": "x1",
        "subject": "Rota does not print",
        "opened_on": ago(5),
        "closed_on": ago(1),
    }
    return TicketFacts(**(base | changes))


def snooze(kind: str | None, **changes: Any) -> SnoozeFacts:
    """A reason, or an account, put aside."""
    return SnoozeFacts(kind, **changes)


def born(month: int, day: int, year: int | None = None) -> Birthday:
    """A birthday."""
    return Birthday(month, day, year)


def country(code: str, name: str, **changes: Any) -> CountryDays:
    """Days off of a country: Saturday and Sunday, no holidays."""
    return CountryDays(code, name, **changes)


def policy(**changes: Any) -> Policy:
    """The policy as it is delivered, at the hour of NOW."""
    base: dict[str, Any] = {"clock": NOW.time()}
    return Policy(**(base | changes))


def signal(kind: str = "own.reason", urgency: float = 0.5, **changes: Any) -> Signal:
    """A reason made by hand."""
    base: dict[str, Any] = {
        "part": Part.TOPIC,
        "tone": Tone.CALM,
        "clause": f"clause of {kind}",
        "chip": f"Chip of {kind}",
        "evidence": (),
        "episode": "e1",
    }
    return Signal(kind, urgency, **(base | changes))


def always(*signals: Signal) -> tuple[SignalRule, ...]:
    """Rules that give these signals for every account on every day."""

    def rule_for(found: Signal) -> SignalRule:
        return lambda _facts, _today, _policy: found

    return tuple(rule_for(each) for each in signals)
