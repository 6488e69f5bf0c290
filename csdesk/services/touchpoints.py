"""Logging a contact that happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from csdesk.book.checkin_writing import checkin_row
from csdesk.book.queries import planned_checkins
from csdesk.book.store import Unit
from csdesk.book.tables import (
    AccountRow,
    ContactRow,
    SnoozeRow,
    TaskRow,
    TouchpointContactRow,
    TouchpointRow,
)
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.morning import Reason
from csdesk.domain.terms import Channel, CheckinStatus, Direction, Side, TaskKind, is_two_way
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.morning import explain

# Minutes taken where the person gives none; always marked as guessed.
GUESSED_MINUTES = {
    Channel.CALL: 15,
    Channel.EMAIL: 5,
    Channel.MEETING: 45,
    Channel.MESSAGE: 3,
    Channel.EVENT: 60,
}
# A reason that a talk answered stays away for this long, even where its cause still holds.
QUIET_DAYS = 14
# What one talk cannot settle: a promise is kept by doing it, a renewal by agreeing on it.
_NOT_BY_TALKING = frozenset({"promises", "renewal", "onboarding"})
_SUMMARY_LENGTH = 120
_LOGGED_LATE = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class TouchpointDraft:
    """What happened. `at` None: just now. `answered` None: what such a contact usually answers."""

    account_id: str
    channel: str
    direction: str
    minutes: int | None = None
    at: datetime | None = None  # aware
    contact_ids: tuple[str, ...] = ()
    summary: str = ""
    body: str = ""
    sentiment: int | None = None  # -1 worse, 0 same, 1 better
    next_step: str = ""
    next_due: date | None = None
    next_side: str = Side.US
    answered: tuple[tuple[str, str], ...] | None = None  # (kind, episode)
    checkin_id: str | None = None


def usually_answers(reason: Reason, channel: str, direction: str) -> bool:
    """Whether a contact of this kind usually settles a reason: the first choice of the log dialog."""
    if reason.signal.family == "occasion":
        return direction != Direction.IN
    return is_two_way(channel, direction) and reason.signal.family not in _NOT_BY_TALKING


def log_touchpoint(desk: Services, draft: TouchpointDraft) -> Changes:
    """Record one contact, its next step, and which reasons it answered.

    A planned check-in of that day that has begun is marked as held. Raises Invalid for what cannot be
    stored, Gone if the account was deleted meanwhile; then nothing is written.
    """
    prepared = prepare(desk, draft)
    with desk.book.write(f"log {draft.channel}") as unit:
        record(desk, unit, prepared)
    return unit.changes


@dataclass(frozen=True, slots=True)
class Prepared:
    """A contact to record, with what was read of the book before it is written."""

    draft: TouchpointDraft
    at: datetime  # aware
    answered: tuple[tuple[str, str], ...]  # (kind, episode)
    checkin_id: str | None


def prepare(desk: Services, draft: TouchpointDraft) -> Prepared:
    """Check a contact and find what it answers; nothing is written. Raises Invalid."""
    _check(desk, draft)
    at = draft.at or desk.clock()
    answered = draft.answered
    if answered is None and at < desk.clock() - _LOGGED_LATE:
        answered = ()  # what happened then cannot answer what is asked today
    elif answered is None:
        answered = tuple(
            (r.signal.kind, r.signal.episode)
            for r in explain(desk, draft.account_id).reasons
            if usually_answers(r, draft.channel, draft.direction)
        )
    checkin_id = draft.checkin_id or _checkin_of_the_day(desk, draft, at)
    return Prepared(draft, at, answered, checkin_id)


def record(desk: Services, unit: Unit, prepared: Prepared) -> str:
    """Write a prepared contact inside a unit of work; returns its id. Raises Gone."""
    draft, checkin_id = prepared.draft, prepared.checkin_id
    summary, body = _summary_and_body(draft)
    if unit.get(AccountRow, draft.account_id) is None:
        raise Gone(tr("This account is not in the book any more."), tr("Choose another account."))
    _check_people(unit, draft)
    held = checkin_row(unit, checkin_id) if checkin_id is not None else None
    if held is not None and held.rrule:
        held = None  # of a series only an occurrence can be held
    key = unit.add(
        TouchpointRow(
            account_id=draft.account_id,
            at=prepared.at,
            channel=draft.channel,
            direction=draft.direction,
            minutes=GUESSED_MINUTES[Channel(draft.channel)]
            if draft.minutes is None
            else draft.minutes,
            minutes_guessed=draft.minutes is None,
            summary=summary,
            body=body,
            sentiment=draft.sentiment,
            answered=[kind for kind, _ in prepared.answered],
            checkin_id=held.id if held is not None else None,
        )
    )
    for contact_id in dict.fromkeys(draft.contact_ids):
        unit.add(TouchpointContactRow(touchpoint_id=key, contact_id=contact_id))
    if held is not None:
        held.status = CheckinStatus.HELD
    if draft.next_step.strip():
        unit.add(
            TaskRow(
                account_id=draft.account_id,
                contact_id=draft.contact_ids[0] if draft.contact_ids else None,
                title=clean_line(draft.next_step),
                kind=TaskKind.NEXT_STEP,
                side=draft.next_side,
                due_on=draft.next_due,
                since=desk.today(),
                touchpoint_id=key,
            )
        )
    until = desk.today() + timedelta(days=QUIET_DAYS)
    _quieten(unit, draft.account_id, prepared.answered, until)
    return key


def _check(desk: Services, draft: TouchpointDraft) -> None:
    channels, directions = [c.value for c in Channel], [d.value for d in Direction]
    if draft.channel not in channels:
        raise Invalid(
            "channel",
            tr("'{typed}' is not a channel.", typed=draft.channel),
            tr("It is one of: {words}.", words=", ".join(channels)),
        )
    if draft.direction not in directions:
        raise Invalid(
            "direction",
            tr("'{typed}' is not a direction.", typed=draft.direction),
            tr("It is one of: {words}.", words=", ".join(directions)),
        )
    if draft.minutes is not None and not 0 <= draft.minutes <= 24 * 60:
        raise Invalid(
            "minutes",
            tr("{minutes} minutes are not a contact.", minutes=draft.minutes),
            tr("Give 0 to 1440 minutes."),
        )
    if draft.at is not None and draft.at > desk.clock() + timedelta(minutes=5):
        raise Invalid(
            "at",
            tr(
                "{moment} has not come yet, so nothing can have happened then.",
                moment=f"{draft.at:%Y-%m-%d %H:%M}",
            ),
            tr("Plan it as a check-in instead."),
        )
    if draft.sentiment not in (None, -1, 0, 1):
        raise Invalid(
            "sentiment",
            tr("The mood is -1 (worse), 0 (same) or 1 (better)."),
            tr("Choose one of them."),
        )
    if draft.next_due is not None and not draft.next_step.strip():
        raise Invalid(
            "next_step",
            tr("A due day needs a next step."),
            tr("Say what is to be done by then."),
        )


def _check_people(unit: Unit, draft: TouchpointDraft) -> None:
    for contact_id in draft.contact_ids:
        person = unit.get(ContactRow, contact_id)
        if person is None or person.account_id != draft.account_id:
            raise Gone(
                tr("One of these people is not at this account any more."), tr("Choose again.")
            )


def _checkin_of_the_day(desk: Services, draft: TouchpointDraft, at: datetime) -> str | None:
    if draft.direction != Direction.BOTH:
        return None
    zone = desk.clock().tzinfo
    with desk.book.read() as connection:
        planned = planned_checkins(connection, at.astimezone(zone).date(), draft.account_id)
    day = at.astimezone(zone).date()
    begun = [
        c.id
        for c in planned
        if not c.logged
        and c.starts_at.astimezone(zone).date() == day
        and c.starts_at <= desk.clock()
    ]
    return begun[0] if begun else None


def _summary_and_body(draft: TouchpointDraft) -> tuple[str, str]:
    summary, body = clean_line(draft.summary), clean_text(draft.body)
    if summary or not body:
        return summary, body
    first = body.split("\n", 1)[0]
    if len(first) <= _SUMMARY_LENGTH:
        return first, body if body != first else ""
    return first[: _SUMMARY_LENGTH - 1].rstrip() + "…", body


def _quieten(unit: Unit, account_id: str, answered: Sequence[tuple[str, str]], until: date) -> None:
    for kind, episode in answered:
        unit.add(
            SnoozeRow(
                account_id=account_id,
                kind=kind,
                episode=episode,
                until=until,
                why="answered by a contact",
                made_at=unit.at,
            )
        )
