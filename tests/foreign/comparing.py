"""What a reader sees beside what it has to see."""

from tests.foreign.expected import expected
from tests.foreign.readers import Entry, Reader, Reading


def in_order(reading: Reading) -> list[Entry]:
    """The entries in an order of their own: some readers sort them by time, some keep that of the file."""
    return sorted(
        reading.entries,
        key=lambda each: (each.kind, each.uid, each.instance, each.summary, each.starts),
    )


def meant(reader: Reader, data: bytes) -> list[Entry]:
    """What `reader` has to see in a file, as far as it tells it."""
    return in_order(Reading((), tuple(map(reader.sight, expected(data).entries))))
