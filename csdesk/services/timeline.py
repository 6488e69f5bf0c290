"""The timeline of an account: read in parts, corrected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from csdesk.book import timeline_queries
from csdesk.book.tables import ContactRow, TouchpointContactRow, TouchpointRow
from csdesk.domain.account_lines import Place, TimelineFilter, TimelinePart, TouchpointView
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.morning import Ref
from csdesk.domain.terms import Channel, Direction
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone

_MOST_MINUTES = 24 * 60


def read_timeline(
    desk: Services,
    account_id: str,
    wanted: TimelineFilter,
    *,
    after: Place | None = None,
    most: int = 100,
) -> TimelinePart:
    """What happened with an account, the newest first, `most` entries at a time. Raises Gone."""
    with desk.book.read() as connection:
        part = timeline_queries.timeline_part(
            connection, account_id, wanted, after=after, most=most
        )
        if not part.entries and not timeline_queries.has_account(connection, account_id):
            raise account_gone()
    return part


def read_people(desk: Services, account_id: str) -> list[Ref]:
    """Everybody ever known at an account, those present first."""
    with desk.book.read() as connection:
        return timeline_queries.people_of(connection, account_id)


def read_touchpoint(desk: Services, touchpoint_id: str) -> TouchpointView:
    """One contact with its whole text. Raises Gone."""
    with desk.book.read() as connection:
        found = timeline_queries.touchpoint_view(connection, touchpoint_id)
    if found is None:
        raise _gone()
    return found


@dataclass(frozen=True, slots=True)
class Correction:
    """A contact as it should have been logged. `minutes` None: they stay as they are."""

    at: datetime  # aware
    channel: str
    direction: str
    summary: str
    body: str
    sentiment: int | None
    contact_ids: tuple[str, ...]
    minutes: int | None = None


def correct_touchpoint(desk: Services, touchpoint_id: str, correction: Correction) -> Changes:
    """Correct a contact; the history keeps what it was. Raises Invalid or Gone; then nothing is written.

    Reasons that it answered when it was logged stay answered, and its next step stays as it is.
    """
    _check(desk, correction)
    with desk.book.write("correct touchpoint") as unit:
        row = unit.get(TouchpointRow, touchpoint_id)
        if row is None:
            raise _gone()
        wanted: Mapping[str, object] = {
            "at": correction.at,
            "channel": correction.channel,
            "direction": correction.direction,
            "summary": clean_line(correction.summary),
            "body": clean_text(correction.body),
            "sentiment": correction.sentiment,
        }
        for name, value in wanted.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
        if correction.minutes is not None and correction.minutes != row.minutes:
            row.minutes, row.minutes_guessed = correction.minutes, False
        before = {
            link.contact_id: link
            for link in unit.where(TouchpointContactRow, touchpoint_id=touchpoint_id)
        }
        for contact_id in dict.fromkeys(correction.contact_ids):
            if contact_id in before:
                del before[contact_id]
                continue
            person = unit.get(ContactRow, contact_id)
            if person is None or person.account_id != row.account_id:
                raise Gone(
                    tr("One of these people is not at this account any more."), tr("Choose again.")
                )
            unit.add(TouchpointContactRow(touchpoint_id=touchpoint_id, contact_id=contact_id))
        for link in before.values():
            unit.session.delete(link)
    return unit.changes


def _check(desk: Services, wanted: Correction) -> None:
    if wanted.channel not in {c.value for c in Channel}:
        raise Invalid("channel", tr("Say how it happened."), tr("Choose one of the channels."))
    if wanted.direction not in {d.value for d in Direction}:
        raise Invalid("direction", tr("Say who spoke."), tr("Choose they, we or both."))
    if wanted.at > desk.clock() + timedelta(minutes=5):
        raise Invalid(
            "at",
            tr("This has not come yet, so nothing can have happened then."),
            tr("Choose a time that has passed."),
        )
    if wanted.minutes is not None and not 0 <= wanted.minutes <= _MOST_MINUTES:
        raise Invalid(
            "minutes",
            tr("{minutes} minutes are not a contact.", minutes=wanted.minutes),
            tr("Give 0 to 1440 minutes."),
        )


def _gone() -> Gone:
    return Gone(tr("This contact is not in the book any more."), tr("The list was read again."))
