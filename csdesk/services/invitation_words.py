"""What the mail beside an invite says, in plain words, for guests whose calendar shows them nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from csdesk.book.checkin_rows import StoredCheckin
from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.invitations import Owe
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.recurrence import moment_text, parse_rule, rule_words, starts
from csdesk.domain.texts import clean_line
from csdesk.domain.words import MONTH_NAMES, WEEKDAYS, date_words

_AHEAD = timedelta(days=800)  # within which the next meeting of a rare series is looked for
_SUBJECTS = {
    Owe.INVITE: mark("Invitation: {title}"),
    Owe.UPDATE: mark("Updated: {title}"),
    Owe.CANCEL: mark("Cancelled: {title}"),
}


@dataclass(frozen=True, slots=True)
class Announced:
    """What is told: a check-in, a series or one occurrence, by whom, and on which clocks."""

    what: Owe
    stored: StoredCheckin
    sender: str  # name, else address
    zones: tuple[str, ...]  # IANA names: the guests', then our own
    today: date
    taken: frozenset[str] = (
        frozenset()
    )  # of a series: the occurrences that it does not have as usual
    elsewhere: int = 0  # of a series: how many of those take place all the same
    taken_off: bool = False  # the meeting takes place, but without those who are told


def subject(told: Announced) -> str:
    """`Invitation: Check-in with Nordlys`; of one meeting of a series with its day."""
    stored = told.stored
    title = clean_line(stored.title)
    if stored.recurrence_id:
        day = date_words(stored.starts_local.date(), told.today)
        title = tr("{title}, {day}", title=title, day=day)
    return said(_SUBJECTS[told.what]).format(title=title)


def body(told: Announced) -> str:
    """The whole text: what, when on each clock, where, with whom and about what.

    What changed is not known, so an update says how it is now. Lines end in line feeds.
    """
    stored = told.stored
    facts = _times(told)
    if told.what is not Owe.CANCEL:
        people = [told.sender, *(guest.shown_name for guest in stored.present)]
        if stored.place:
            facts.append(tr("Where: {place}", place=stored.place))
        facts.append(tr("With: {names}", names=", ".join(map(clean_line, people))))
    parts = [_opening(told), "\n".join(facts)]
    if told.what is not Owe.CANCEL:
        if stored.agenda.strip():
            parts.append(tr("Agenda:") + "\n" + stored.agenda.strip())
        parts.append(tr("Please answer with the buttons that your calendar shows, or by mail."))
    parts.append(told.sender)
    return "\n\n".join(parts) + "\n"


def _opening(told: Announced) -> str:
    title = clean_line(told.stored.title)
    if told.what is Owe.INVITE:
        return tr("{name} invites you to “{title}”.", name=told.sender, title=title)
    if told.what is Owe.UPDATE:
        return tr("“{title}” has changed. This is how it is now.", title=title)
    if told.taken_off:
        return tr("You are no longer invited to “{title}”. You need not come.", title=title)
    if told.stored.recurrence_id:
        return tr(
            "This meeting of “{title}” is cancelled. The others of the series stay as they are.",
            title=title,
        )
    if told.stored.rrule:
        return tr("All meetings of “{title}” are cancelled.", title=title)
    return tr("“{title}” is cancelled.", title=title)


def _times(told: Announced) -> list[str]:
    """When it is: once, or the first or next meeting of a series and how it repeats."""
    stored = told.stored
    if not stored.rrule:
        lines = _clocks(told, mark("When: {times}"), stored.starts_local)
        usual = datetime.fromisoformat(stored.recurrence_id) if stored.recurrence_id else None
        if usual is not None and usual.date() != stored.starts_local.date():
            lines.append(tr("Instead of: {day}", day=_day(usual)))
        return lines
    rule = parse_rule(stored.rrule)
    first = stored.starts_local
    begin = max(told.today, first.date())
    coming = starts(first, rule, begin, begin + _AHEAD)
    shown = next((at for at in coming if moment_text(at) not in told.taken), first)
    label = mark("First: {times}") if shown == first else mark("Next: {times}")
    lines = [tr("Repeats: {rule}", rule=rule_words(rule, first.date(), told.today))]
    lines += _clocks(told, label, shown)
    if told.elsewhere and told.what is not Owe.CANCEL:
        lines.append(
            plural(
                "One meeting of the series is different; your calendar shows it.",
                "{n} meetings of the series are different; your calendar shows them.",
                told.elsewhere,
            )
        )
    return lines


def _clocks(told: Announced, label: str, starts_local: datetime) -> list[str]:
    start = instant_of(starts_local, told.stored.zone)
    return clock_lines(label, start, told.stored.minutes, told.zones)


def clock_lines(label: str, start: datetime, minutes: int, zones: Iterable[str]) -> list[str]:
    """The time on each clock, those that show the same together; the first line has the label.

    `label` is marked and has `{times}`; `start` is aware, `zones` are IANA names, at least one.
    """
    end = start + timedelta(minutes=minutes)
    shown: dict[str, list[str]] = {}
    for zone in dict.fromkeys(zones):
        clock = zone_named(zone)
        cities = shown.setdefault(_span(start.astimezone(clock), end.astimezone(clock)), [])
        cities.append(zone.rpartition("/")[2].replace("_", " "))
    times = [
        tr("{times} ({cities})", times=span, cities=", ".join(dict.fromkeys(cities)))
        for span, cities in shown.items()
    ]
    return [
        said(label).format(times=times[0]),
        *(tr("That is {times}", times=t) for t in times[1:]),
    ]


def _span(start: datetime, end: datetime) -> str:
    if start.date() == end.date():
        return tr("{day}, {start} to {end}", day=_day(start), start=_time(start), end=_time(end))
    return tr(
        "{day}, {start} to {end_day}, {end}",
        day=_day(start),
        start=_time(start),
        end_day=_day(end),
        end=_time(end),
    )


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"


def _day(at: datetime) -> str:
    """`Monday 2 November 2026`: a mail is read at any time, so the year is always there."""
    return tr(
        "{weekday_name} {day} {month_name} {year}",
        weekday_name=said(WEEKDAYS[at.weekday()]),
        day=at.day,
        month_name=said(MONTH_NAMES[at.month - 1]),
        year=at.year,
    )


def known_clocks(zones: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """The zones that are any, each once, in their order."""
    return tuple(dict.fromkeys(zone for zone in zones if zone in known))
