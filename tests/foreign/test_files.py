"""Every kind of file that csdesk writes, read by programs that nobody here wrote.

All readers have to find no fault, the same number of entries, the same instants, words and people as the
icalendar package with `zoneinfo`. Where one cannot, the file is named here with the reason, and nothing else
may differ.
"""

from functools import cache

import pytest

from tests.foreign.comparing import in_order, meant
from tests.foreign.readers import Reader, present
from tests.ical.every_file import every_file

# calcurse is no mail program: it refuses what has no start, as RFC 5546 3.2.8 wants a DECLINECOUNTER to be.
# And it keeps a series on its own clock, here UTC, where 9 o'clock on a Monday in Apia or on Lord Howe is
# Sunday; it then refuses the series, because its start is no Monday.
NOT_TAKEN = {
    "calcurse": {
        "decline counter",
        "decline counter of one occurrence",
        "own copy weekly in Australia/Lord_Howe",
        "own copy weekly in Pacific/Apia",
        "request weekly in Australia/Lord_Howe",
        "request weekly in Pacific/Apia",
    }
}


@cache
def files() -> dict[str, bytes]:
    return every_file()


@pytest.mark.parametrize("reader", present(), ids=lambda reader: str(reader.name))
def test_every_file_is_read_as_it_was_meant(reader: Reader) -> None:
    found = reader.read(files())
    not_taken = {name for name, reading in found.items() if reading.errors}
    assert not_taken == NOT_TAKEN.get(reader.name, set())
    for name in files().keys() - not_taken:
        assert in_order(found[name]) == meant(reader, files()[name]), f"{reader.name} reads {name}"


def test_every_method_is_among_the_files() -> None:
    methods = {
        line for data in files().values() for line in data.split(b"\r\n") if b"METHOD:" in line
    }
    names = (b"REQUEST", b"CANCEL", b"REPLY", b"DECLINECOUNTER")
    assert methods == {b"METHOD:" + name for name in names}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"T090000\r\nDTEND", b"T100000\r\nDTEND"),
        (b"mailto:ann@", b"mailto:bob@"),
        (b"SUMMARY:Check-in", b"SUMMARY:Checkin"),
        (b"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100", b"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0130"),
    ],
    ids=["hour", "guest", "title", "zone"],
)
@pytest.mark.parametrize("reader", present(), ids=lambda reader: str(reader.name))
def test_a_fault_would_be_seen(reader: Reader, old: bytes, new: bytes) -> None:
    sound = files()["request"]
    broken = sound.replace(old, new)
    assert broken != sound
    blind = {("ical", b"TZOFF"), ("calcurse", b"TZOFF"), ("calcurse", b"mailt")}
    found = reader.read({"sound": sound, "broken": broken})
    if (reader.name, old[:5]) in blind:  # goes by its own zone files, or keeps no guests
        assert found["broken"] == found["sound"]
    else:
        assert found["broken"] != found["sound"]
