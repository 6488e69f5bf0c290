"""What was taken of a calendar file and what was not, counted and said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from csdesk.domain.calendar import BusyTime
from csdesk.domain.language import plural, tr
from csdesk.ical.foreign_zones import Zones
from csdesk.ical.sieve import MOST_EVENTS, Sieved

MOST_TIMES_OF_SERIES = 1000
MOST_TIMES = 50_000


@dataclass(slots=True)
class Tally:
    """Counts of entries, but `lines`: those skipped while the rest of the entry was taken."""

    events: int = 0
    free: int = 0
    refused: int = 0
    dense: int = 0
    cut: int = 0
    lines: int = 0
    times: list[BusyTime] = field(default_factory=list)


def notes_of(found: Sieved, tally: Tally, zones: Zones) -> Iterator[str]:
    """Sentences on what was left out, cut or is doubtful; none for a file that is sound."""
    if tally.refused:
        yield plural(
            "{n} entry could not be read and was left out.",
            "{n} entries could not be read and were left out.",
            tally.refused,
        )
    if tally.lines:
        yield plural(
            "{n} line could not be read and was skipped.",
            "{n} lines could not be read and were skipped.",
            tally.lines,
        )
    if tally.dense:
        yield plural(
            "{n} of these repeats more often than every hour.",
            "{n} of these repeat more often than every hour.",
            tally.dense,
        )
    if tally.cut:
        yield plural(
            "Of {n} repeated entry only the first 1,000 times are shown.",
            "Of {n} repeated entries only the first 1,000 times are shown.",
            tally.cut,
        )
    if zones.unknown:
        names = ", ".join(f"“{name.strip(chr(34))[:40]}”" for name in sorted(zones.unknown)[:3])
        yield plural(
            "The time zone {names} is not known: its times were taken as those of your own clock.",
            "{n} time zones are not known ({names}): their times were taken as those of your own clock.",
            len(zones.unknown),
            names=names,
        )
    if found.cut_short:
        yield tr("The file ends in the middle of an entry.")
    if found.too_many:
        yield plural(
            "Only the first {n} entry was read.",
            "Only the first {n} entries were read.",
            MOST_EVENTS,
        )
    if len(tally.times) > MOST_TIMES:
        yield plural("Only {n} time was kept.", "Only {n} times were kept.", MOST_TIMES)
