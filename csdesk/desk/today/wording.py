"""How evidence, weights and the money factor are worded in the panel and in tooltips."""

from collections.abc import Sequence
from datetime import date
from html import escape

from csdesk.domain.language import decimal, number, plural, tr
from csdesk.domain.morning import AgendaLine, Reason
from csdesk.domain.priority import share_paying_less
from csdesk.domain.words import date_words, day_words, money, on_day, percent


def value_words(value: str | int | float | date, today: date) -> str:
    """A seen value as it is read: days as `Tue 3 Nov`, numbers grouped, texts as they are."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return date_words(value, today)
    if isinstance(value, int):
        return number(value)
    digits = next((each for each in range(3) if round(value, each) == round(value, 2)), 2)
    return decimal(value, digits)


def source_words(source: str, as_of: date | None, today: date) -> tuple[str, str]:
    """Where evidence comes from, and how old it is."""
    if as_of is None:
        return source, tr("Does not age.")
    age = (today - as_of).days
    day = day_words(as_of, today)
    if age <= 0:
        return source, tr("As of {day}. It is from today.", day=day)
    return source, plural(
        "As of {day}. It is {n} day old.", "As of {day}. It is {n} days old.", age, day=day
    )


def lapse_words(reason: Reason, today: date) -> str:
    """When a reason goes away by itself; empty where it stays until something is done."""
    lapses = reason.signal.lapses_on
    return "" if lapses is None else tr("Goes away by itself {when}.", when=on_day(lapses, today))


def first_up(words: str) -> str:
    """The words with a capital letter at their beginning."""
    return words[:1].upper() + words[1:]


def whole_points(line: AgendaLine) -> tuple[int, ...]:
    """The points of each reason as whole numbers that add up to the whole priority.

    The largest remainders are rounded up (Hamilton's method), so that the sum is what is read above it.
    """
    exact = [reason.points for reason in line.reasons]
    down = [int(points) for points in exact]
    rest = round(line.priority) - sum(down)
    by_remainder = sorted(range(len(exact)), key=lambda at: (down[at] - exact[at], at))
    for at in by_remainder[: max(rest, 0)]:
        down[at] += 1
    return tuple(down)


def factor_words(line: AgendaLine) -> str:
    """Where the priority comes from, as a sentence: the reasons together, then the money."""
    together, factor = round(line.combined * 100), decimal(line.money_factor, 2)
    whole = round(line.priority)
    if line.stake is None:
        return tr(
            "Together the reasons give {together}. This account pays nothing that is known, a "
            "factor of {factor}: so {priority}.",
            together=together,
            factor=factor,
            priority=whole,
        )
    return tr(
        "Together the reasons give {together}. {money} is more than {share} of your accounts pay, "
        "a factor of {factor}: so {priority}.",
        together=together,
        money=money(line.stake),
        share=percent(share_paying_less(line.money_factor)),
        factor=factor,
        priority=whole,
    )


def tooltip_of(reason: Reason, points: int, today: date) -> str:
    """The evidence of a reason in short, as rich text: what was seen, where from, how it counts."""
    signal = reason.signal
    rows = "".join(
        f"<tr><td>{escape(first_up(each.name))}&nbsp;&nbsp;</td>"
        f"<td align='right'>{escape(value_words(each.value, today))}</td></tr>"
        for each in signal.evidence
    )
    sources = dict.fromkeys(
        source_words(each.source, each.as_of, today) for each in signal.evidence
    )
    notes = [f"{first_up(source)}. {age}" for source, age in sources]
    notes.append(lapse_words(reason, today))
    notes.append(
        tr(
            "Weight {weight}, urgency {urgency}: {points} points.",
            weight=decimal(reason.weight, 2),
            urgency=decimal(signal.urgency, 2),
            points=points,
        )
    )
    body = "<br>".join(escape(note) for note in notes if note)
    return f"<b>{escape(first_up(signal.clause))}</b><table>{rows}</table>{body}"


def tooltip_of_all(reasons: Sequence[Reason]) -> str:
    """Every reason of a line, one below the other."""
    return "<br>".join(escape(reason.signal.chip) for reason in reasons)
