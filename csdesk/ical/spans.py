"""When a meeting is, as the properties of a calendar file say it: start, end, rule and exceptions.

Three cases need care, because not every clock can show every hour. A single meeting whose start or end is in
a doubled hour, or whose zone few readers get right, is written in UTC, which nobody misreads. A series has to
stay on its own clock, so it always has a TZID, and of a doubled hour the first is meant (RFC 5545 3.3.5). A
series whose first start is in an hour that the clock jumps over keeps that start, because it says the hour
of all later ones. Where the clock at the end of the first occurrence is not just the length ahead of that at
its start, the end is written in UTC: readers that subtract what the clocks show would make every occurrence
an hour too long or too short.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from csdesk.domain.language import tr
from csdesk.domain.recurrence import Freq, Recurrence, rule_text
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical.content_lines import local_text, utc_text
from csdesk.ical.entries import Meeting
from csdesk.ical.zones import is_doubled, is_simple, is_utc, zone_info

YEARS = range(1971, 9000)  # what zones and readers take; beyond lies a typing error
_LONGEST = 14 * 24 * 60  # minutes of a meeting
# Yearly on 29 February, as every reader understands it (RFC 5545 would skip three years of four).
LAST_OF_FEBRUARY = "BYMONTH=2;BYMONTHDAY=-1"


@dataclass(frozen=True, slots=True)
class Span:
    """When a meeting is, or the first occurrence of a series."""

    start: datetime  # UTC
    end: datetime  # UTC
    first: datetime  # the start, naive, as it is written
    last: datetime  # the end on the same clock
    zone: str  # of that clock; empty: UTC


def span_of(meeting: Meeting) -> Span:
    """When a meeting is, and whether its own zone can say so.

    A missing hour counts on from the clock before it (RFC 5545 3.3.5). Raises Invalid for an unknown zone and
    for a time or a length that no calendar takes; ValueError for a start with an offset.
    """
    zone = zone_info(meeting.zone)
    if meeting.starts_local.tzinfo is not None:
        raise ValueError("the start is a time on the clock of the zone, without an offset")
    if meeting.starts_local.year not in YEARS:
        raise Invalid(
            "starts",
            tr(
                "A check-in in the year {year} cannot be put into a calendar.",
                year=meeting.starts_local.year,
            ),
            tr("Check the date."),
        )
    if not 0 < meeting.minutes <= _LONGEST:
        raise Invalid(
            "minutes",
            tr("A check-in cannot last {minutes} minutes.", minutes=meeting.minutes),
            tr("Give a length between 1 minute and 14 days."),
        )
    start = meeting.starts_local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    end = start + timedelta(minutes=meeting.minutes)
    if in_utc(meeting.zone):
        return utc_span(start, end)
    first = start.astimezone(zone).replace(tzinfo=None)
    last = end.astimezone(zone).replace(tzinfo=None)
    if meeting.recurrence is not None:
        return Span(start, end, meeting.starts_local, last, meeting.zone)
    if _is_simple(meeting.zone, start) and not (
        is_doubled(first, meeting.zone) or is_doubled(last, meeting.zone)
    ):
        return Span(start, end, first, last, meeting.zone)
    return utc_span(start, end)


def utc_span(start: datetime, end: datetime) -> Span:
    """A time that is written in UTC; both are UTC already."""
    return Span(start, end, start.replace(tzinfo=None), end.replace(tzinfo=None), "")


@cache
def in_utc(zone: str) -> bool:
    """`zones.is_utc`, kept: an agenda asks for each of its meetings."""
    return is_utc(zone)


def _is_simple(zone: str, at: datetime) -> bool:
    known = _simple_in(zone, at.year)
    return is_simple(zone, at) if known is None else known


@cache
def _simple_in(zone: str, year: int) -> bool | None:
    """Whether a zone is simple all through a year; None where that begins within it.

    What is simple stays so: only changes that are still to come can make a zone anything else.
    """
    first, last = (is_simple(zone, datetime(each, 1, 1, tzinfo=UTC)) for each in (year, year + 1))
    return first if first == last else None


def time_lines(meeting: Meeting, span: Span) -> list[str]:
    """DTSTART and DTEND, and for a series or an occurrence of one RRULE, EXDATE and RECURRENCE-ID."""
    if not span.zone:
        lines = [f"DTSTART:{local_text(span.first)}Z", f"DTEND:{local_text(span.last)}Z"]
    else:
        clock = f";TZID={span.zone}:"
        lines = [f"DTSTART{clock}{local_text(span.first)}", f"DTEND{clock}{local_text(span.last)}"]
        length = timedelta(minutes=meeting.minutes)
        if meeting.recurrence is not None and span.last - span.first != length:
            lines[1] = f"DTEND:{utc_text(span.end)}"
    lines += recurrence_id_lines(meeting)
    if meeting.recurrence is not None:
        lines.append(f"RRULE:{rule_of(meeting.recurrence, meeting.starts_local, meeting.zone)}")
        lines += [_on_clock("EXDATE", at, meeting.zone) for at in left_out(meeting)]
    return lines


def recurrence_id_lines(meeting: Meeting) -> list[str]:
    """RECURRENCE-ID of an occurrence, in the form of its series' DTSTART; nothing for any other meeting."""
    if meeting.recurrence_id is None:
        return []
    return [_on_clock("RECURRENCE-ID", meeting.recurrence_id, meeting.master_zone or meeting.zone)]


def _on_clock(name: str, local: datetime, zone: str) -> str:
    """A start of a series in the form of the series' DTSTART (RFC 5545 3.8.4.4 and 3.8.5.1)."""
    if in_utc(zone):
        return f"{name}:{utc_text(local.replace(tzinfo=UTC))}"
    return f"{name};TZID={zone}:{local_text(local)}"


def left_out(meeting: Meeting) -> list[datetime]:
    """The starts of a series that do not take place: the EXDATEs, and overrides that were cancelled."""
    cancelled = {
        each.recurrence_id
        for each in meeting.overrides
        if each.status is CheckinStatus.CANCELLED and each.recurrence_id is not None
    }
    return sorted({*meeting.exdates, *cancelled})


def is_leap_day(day: date) -> bool:
    """Whether it is a 29 February."""
    return (day.month, day.day) == (2, 29)


def rule_of(rule: Recurrence, starts_local: datetime, zone: str) -> str:
    """The RRULE of a series that first is at `starts_local`, in the forms that Outlook takes.

    UNTIL is an instant in UTC, because DTSTART is a local time (RFC 5545 3.3.10): that of a start on the last
    day. Yearly on 29 February means the last day of February in other years.
    """
    until, rule = rule.until, replace(rule, until=None)
    parts = [rule_text(rule)]
    if rule.freq is Freq.YEARLY and is_leap_day(starts_local):
        parts.append(LAST_OF_FEBRUARY)
    if rule.freq is Freq.WEEKLY and rule.interval > 1:
        parts.append("WKST=MO")  # where weeks are skipped it matters which day begins one
    if until is not None:
        last_start = datetime.combine(until, time(starts_local.hour, starts_local.minute))
        parts.append(f"UNTIL={utc_text(last_start.replace(tzinfo=zone_info(zone)))}")
    return ";".join(parts)
