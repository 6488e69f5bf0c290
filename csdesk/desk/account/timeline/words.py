"""What an entry of the timeline says: its head, its note, its day."""

from collections.abc import Mapping
from datetime import date

from csdesk.domain.language import mark, said, tr
from csdesk.domain.lines import Happening
from csdesk.domain.words import MONTHS, date_words, day_words, minutes

TALKS = ("call", "email", "meeting", "message", "event")
_TALKS = frozenset(TALKS)
_MOST_NAMED = 4  # people in a head; the others are counted
_MOST_LETTERS = 200  # of a title or name that are laid out

# By channel and direction: with a name in it, and without one.
_HEADS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("call", "both"): (mark("Call with {who}"), mark("Call with them")),
    ("call", "out"): (mark("Call to {who}, not answered"), mark("Call to them, not answered")),
    ("call", "in"): (mark("Call from {who}"), mark("Call from them")),
    ("meeting", "both"): (mark("Meeting with {who}"), mark("Meeting with them")),
    ("meeting", "out"): (mark("Meeting for {who}"), mark("Meeting for them")),
    ("meeting", "in"): (mark("Meeting from {who}"), mark("Meeting from them")),
    ("event", "both"): (mark("Event with {who}"), mark("Event with them")),
    ("event", "out"): (mark("Event for {who}"), mark("Event for them")),
    ("event", "in"): (mark("Event from {who}"), mark("Event from them")),
    ("email", "both"): (mark("Exchange with {who}"), mark("Exchange with them")),
    ("email", "out"): (mark("We wrote to {who}"), mark("We wrote to them")),
    ("email", "in"): (mark("{who} wrote to us"), mark("They wrote to us")),
    ("message", "both"): (mark("Exchange with {who}"), mark("Exchange with them")),
    ("message", "out"): (mark("We sent a message to {who}"), mark("We sent a message to them")),
    ("message", "in"): (mark("{who} sent a message to us"), mark("They sent a message to us")),
}


def is_talk(happening: Happening) -> bool:
    """Whether it was a contact, not a change of revenue or a ticket."""
    return happening.kind in _TALKS


def head_words(happening: Happening) -> str:
    """`Call with Ana`, `We wrote to Ana`, or the title of what was no contact."""
    if not is_talk(happening):
        return happening.title[:_MOST_LETTERS] or happening.kind.capitalize()
    named, unnamed = _HEADS[happening.kind, happening.direction]
    who = _names(happening.people)
    return said(named).format(who=who) if who else said(unnamed)


def _names(people: tuple[str, ...]) -> str:
    firsts = [name.split()[0][:40] for name in people if name.split()]
    if len(firsts) > _MOST_NAMED:
        rest = len(firsts) - _MOST_NAMED + 1
        return tr(
            "{names} and {count} more", names=", ".join(firsts[: _MOST_NAMED - 1]), count=rest
        )
    if len(firsts) > 1:
        return tr("{names} and {last}", names=", ".join(firsts[:-1]), last=firsts[-1])
    return "".join(firsts)


def note_words(happening: Happening) -> str:
    """Minutes, whether they are guessed, the mood, and whether it counts as contact."""
    parts = []
    if happening.minutes is not None:
        shown = minutes(happening.minutes)
        parts.append(
            tr("{minutes}, guessed", minutes=shown) if happening.minutes_guessed else shown
        )
    mood = {1: tr("mood better"), -1: tr("mood worse")}.get(happening.sentiment or 0)
    if mood:
        parts.append(mood)
    if is_talk(happening) and not happening.two_way:
        parts.append(tr("does not count as contact"))
    return ", ".join(parts)


def text_of(happening: Happening) -> str:
    """The words under the head: summary and body of a contact, the note of anything else."""
    title = happening.title if is_talk(happening) else ""
    return "\n".join(part for part in (title, happening.body) if part)


def short_day(day: date, today: date) -> str:
    """`12 Nov`, with the year where it is another."""
    words = tr("{day} {month}", day=day.day, month=said(MONTHS[day.month - 1]))
    return words if day.year == today.year else f"{words} {day.year % 100:02}"


def day_heading(day: date, today: date) -> str:
    """`Today, Thu 26 Nov`, `Monday, Mon 23 Nov`, `Fri 4 Dec 2025`: the head of a group."""
    near, exact = day_words(day, today), date_words(day, today)
    if near == exact or abs((day - today).days) > 1:
        return exact
    return tr("{near}, {day}", near=near[:1].upper() + near[1:], day=exact)
