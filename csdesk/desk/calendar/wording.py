"""What the calendar says in words: for screen readers, tooltips, the list, and while something is dragged."""

from datetime import date, datetime, tzinfo

from csdesk.desk.calendar.marks import invitation_words
from csdesk.domain.calendar import Kind, Move, Occurrence, on_own_clock
from csdesk.domain.clocks import zone_named
from csdesk.domain.language import mark, said, tr
from csdesk.domain.words import MONTH_NAMES, date_words, short_date

KIND_WORDS = {
    Kind.HOLIDAY: mark("Public holiday"),
    Kind.RENEWAL: mark("Renewal"),
    Kind.NOTICE: mark("Notice deadline"),
    Kind.BIRTHDAY: mark("Birthday"),
    Kind.TASK: mark("Task"),
    Kind.CHECKIN: mark("Check-in"),
    Kind.BUSY: mark("Busy"),
}
ICONS = {
    Kind.HOLIDAY: "flag",
    Kind.RENEWAL: "renew",
    Kind.NOTICE: "hourglass",
    Kind.BIRTHDAY: "gift",
    Kind.TASK: "checklist",
    Kind.CHECKIN: "calendar",
    Kind.BUSY: "lock",
}


def zone_city(zone: str) -> str:
    """`America/Sao_Paulo` reads `Sao Paulo`."""
    return zone.rpartition("/")[2].replace("_", " ")


def times_of(item: Occurrence) -> str:
    """`14:00 to 14:30`, or `all day`."""
    if item.starts is None or item.ends is None:
        return tr("all day")
    return tr("{start} to {end}", start=f"{item.starts:%H:%M}", end=f"{item.ends:%H:%M}")


def sentence_of(item: Occurrence, today: date) -> str:
    """`Check-in, Fri 27 Nov, 14:00 to 14:30: Check-in with Nordlys; Ana Ferreira; repeats; accepted`."""
    state = tr("done") if item.done else tr("late") if item.late else ""
    if item.kind is Kind.CHECKIN:
        state = tr("logged") if item.done else tr("passed, not logged") if item.late else ""
    repeats = tr("repeats") if item.series_id else ""
    parts = [item.title, item.detail, repeats, state, invitation_words(item)]
    if item.account is not None and item.account.name not in item.title:
        parts.insert(1, item.account.name)
    return tr(
        "{kind}, {day}, {times}: {rest}",
        kind=said(KIND_WORDS[item.kind]),
        day=date_words(item.first_day, today),
        times=times_of(item),
        rest="; ".join(part for part in parts if part),
    )


def second_line(item: Occurrence) -> str:
    """Who and with whom, under the title."""
    account = item.account.name if item.account is not None else ""
    parts = [account if account not in item.title else "", item.detail]
    return ", ".join(part for part in parts if part)


def range_title(first: date, last: date, arrangement: str, anchor: date) -> str:
    """`23 to 29 November 2026`, `November 2026`."""
    month = said(MONTH_NAMES[anchor.month - 1])
    if arrangement != "week":
        return tr("{month_name} {year}", month_name=month, year=anchor.year)
    if (first.year, first.month) == (last.year, last.month):
        return tr(
            "{first} to {last} {month_name} {year}",
            first=first.day,
            last=last.day,
            month_name=said(MONTH_NAMES[first.month - 1]),
            year=first.year,
        )
    return tr(
        "{first} to {last} {year}",
        first=short_date(first),
        last=short_date(last),
        year=last.year,
    )


def both_clocks(move: Move, own: tzinfo) -> str:
    """`Mon 30 Nov, 14:00 to 14:30`, and the same on the meeting's and the guests' other clocks."""
    item = move.item
    if item.kind is not Kind.CHECKIN:
        return date_words(move.day, move.day)
    landed = move.lands(own)
    starts = on_own_clock(landed, item.zone, own)
    length = move.minutes or item.minutes
    shown = _stretch(starts, length)
    found = [tr("{day}, {times}", day=date_words(starts.date(), starts.date()), times=shown)]
    for zone, place in ((item.zone, ""), (item.guest_zone, item.guest_place)):
        words = _there(starts, length, zone, place)
        if words and words not in found:
            found.append(words)
    return "  •  ".join(found)


def _there(starts: datetime, length: int, zone: str, place: str) -> str:
    if not zone:
        return ""
    there = datetime.fromtimestamp(starts.timestamp(), zone_named(zone))
    if there.replace(tzinfo=None) == starts.replace(tzinfo=None):
        return ""
    times = _stretch(there, length)
    if there.date() != starts.date():
        times = tr("{day}, {times}", day=date_words(there.date(), starts.date()), times=times)
    return tr("{times} in {place}", times=times, place=place or zone_city(zone))


def _stretch(starts: datetime, length: int) -> str:
    ends = datetime.fromtimestamp(starts.timestamp() + length * 60, starts.tzinfo)
    return tr("{start} to {end}", start=f"{starts:%H:%M}", end=f"{ends:%H:%M}")
