"""Reasons that the person put aside: snoozed to a day, until something changes, or dismissed.

An episode names the occurrences a reason speaks of, joined by `+` where there are several (two late
tasks). A reason is covered by a snooze when all its occurrences are; a new one brings it back,
alone. A part that begins with `~` names a period, not a thing (`~2026-11`, use that fell in
November): a snooze covers the periods that follow, a dismissal does not.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from csdesk.domain.facts import AccountFacts, SnoozeFacts
from csdesk.domain.signal import Signal

JOINT = "+"
PERIOD = "~"


def is_dismissal(snooze: SnoozeFacts) -> bool:
    """Whether nothing but the person's own hand ends it."""
    return snooze.until is None and snooze.known is None


def covers(known: str, episode: str, *, later_periods: bool) -> bool:
    """Whether every occurrence of `episode` is in `known`; an empty `known` covers all.

    `later_periods`: another period counts as the same occurrence.
    """
    if not known or known == episode:
        return True
    parts = set(known.split(JOINT))
    has_period = later_periods and any(part.startswith(PERIOD) for part in parts)
    return all(
        part in parts or (has_period and part.startswith(PERIOD)) for part in episode.split(JOINT)
    )


def is_news(signal: Signal, known: Iterable[tuple[str, str]]) -> bool:
    """Whether a reason speaks of something that is not among the (kind, episode) of `known`."""
    episodes = [episode for kind, episode in known if kind == signal.kind and episode]
    seen = JOINT.join(episodes)
    if not seen:
        return (signal.kind, signal.episode) not in set(known)
    return not covers(seen, signal.episode, later_periods=True)


def is_running(snooze: SnoozeFacts, signals: Iterable[Signal], today: date) -> bool:
    """Whether `snooze` still holds on `today`, given all reasons of its account."""
    if snooze.until is not None and today >= snooze.until:
        return False
    known = snooze.known
    return known is None or not any(is_news(signal, known) for signal in signals)


def matches(snooze: SnoozeFacts, signal: Signal) -> bool:
    """Whether `snooze`, while it runs, puts this reason aside."""
    if snooze.kind is None:
        return True
    return snooze.kind == signal.kind and covers(
        snooze.episode, signal.episode, later_periods=not is_dismissal(snooze)
    )


def split(
    facts: AccountFacts, signals: Sequence[Signal], today: date
) -> tuple[Sequence[Signal], Sequence[tuple[Signal, SnoozeFacts]]]:
    """The reasons that show, and those put aside with the snooze that does it."""
    if not facts.snoozes:
        return signals, ()
    running = [snooze for snooze in facts.snoozes if is_running(snooze, signals, today)]
    shown: list[Signal] = []
    hidden: list[tuple[Signal, SnoozeFacts]] = []
    for signal in signals:
        snooze = next((each for each in running if matches(each, signal)), None)
        if snooze is None:
            shown.append(signal)
        else:
            hidden.append((signal, snooze))
    return shown, hidden


def open_episodes(
    facts: AccountFacts, kind: str, episodes: Sequence[str], today: date
) -> Sequence[str]:
    """Those of several occurrences of one kind that are not put aside; all of them if every one is.

    For rules that speak of many things at once: one snoozed task must not hide the others. Snoozes
    "until something changes" are left to `split`, which sees all reasons.
    """
    if not facts.snoozes:
        return episodes
    held = [
        snooze
        for snooze in facts.snoozes
        if snooze.kind == kind
        and snooze.known is None
        and (snooze.until is None or today < snooze.until)
    ]
    if not held:
        return episodes
    free = [
        episode
        for episode in episodes
        if not any(
            covers(snooze.episode, episode, later_periods=not is_dismissal(snooze))
            for snooze in held
        )
    ]
    return free or episodes
