"""The lines of a calendar file that say when somebody is busy, and nothing else of it.

A file of another program may be huge, broken or made to do harm. So it is cut into entries here, without
the icalendar package: what is not needed (texts, guests, attachments, alarms) is dropped unread, and a
broken entry spoils no other.
"""

import re
from dataclasses import dataclass, field

from csdesk.domain.language import tr
from csdesk.errors import Unreadable

MOST_BYTES = 20_000_000
MOST_EVENTS = 50_000
_DEEPEST = 8  # components inside each other; calendars have three
_LONGEST_LINE = 65_536  # characters after unfolding
_LONGEST_TEXT = 500  # of a title
_MOST_LINES = 400  # of one entry
_MOST_ZONE_LINES = 400  # of one definition of a zone
_MOST_ZONES = 200

_FOLD = re.compile("(?:\r\n|\n|\r)[ \t]")
_BREAK = re.compile("\r\n|\n|\r")
_NAME = re.compile(r"([A-Za-z0-9-]{1,64})[;:]")
_KEPT = frozenset(
    {
        "UID", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
        "RECURRENCE-ID", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
    }
)  # fmt: skip


@dataclass(slots=True)
class Entry:
    """The lines of one VEVENT that count, unfolded. `whole` is false where it was cut short or overlong."""

    lines: list[tuple[str, str]] = field(default_factory=list)  # name in capitals, line
    whole: bool = True

    def first(self, name: str) -> str:
        """The value of the first line of this name (after the first colon outside quotes), or empty."""
        for found, line in self.lines:
            if found == name:
                return value_of(line)
        return ""

    def has(self, *names: str) -> bool:
        """Whether a line has one of these names."""
        return any(found in names for found, _ in self.lines)


@dataclass(slots=True)
class Sieved:
    """A calendar file in pieces. `zones`: lines of VTIMEZONE blocks by TZID."""

    name: str = ""
    entries: list[Entry] = field(default_factory=list)
    zones: dict[str, list[str]] = field(default_factory=dict)
    too_many: bool = False  # entries beyond `MOST_EVENTS` were not read
    cut_short: bool = False  # the file ends in the middle of an entry


def value_of(line: str) -> str:
    """What stands after the first colon that is not inside quotation marks."""
    quoted = False
    for at, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return line[at + 1 :].strip()
    return ""


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with a mark, else Windows-1252. Raises Unreadable."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if not re.search("^BEGIN:V(CALENDAR|EVENT)", text[:100_000], re.IGNORECASE | re.MULTILINE):
        raise Unreadable(
            tr("This file is not a calendar."),
            tr("Choose an .ics file that a calendar has exported."),
        )
    return text


def sieve(data: bytes) -> Sieved:
    """Cut a file into its entries. Raises Unreadable where it is no calendar at all."""
    walk = _Walk()
    for line in _BREAK.split(_FOLD.sub("", decoded(data))):
        match = _NAME.match(line)
        if match is not None and not walk.full:
            walk.take(match[1].upper(), line)
    walk.close()
    return walk.found


class _Walk:
    """Goes through the lines and knows inside which components it is."""

    def __init__(self) -> None:
        self.found = Sieved()
        self.full = False
        self._inside: list[str] = []
        self._deeper = 0  # components below the deepest that is looked at
        self._entry: Entry | None = None
        self._zone: list[str] = []

    def take(self, name: str, line: str) -> None:
        """Take one unfolded line."""
        if name == "BEGIN":
            self._begin(value_of(line).upper()[:64])
        elif name == "END":
            self._end(value_of(line).upper()[:64])
        elif self._deeper:
            return
        elif self._entry is not None:
            if self._inside[-1] == "VEVENT":
                _keep(self._entry, name, line)
        elif "VTIMEZONE" in self._inside:
            if len(self._zone) < _MOST_ZONE_LINES and len(line) < _LONGEST_LINE:
                self._zone.append(line)
        elif name in {"X-WR-CALNAME", "NAME"} and not self.found.name:
            self.found.name = unescaped(value_of(line[:_LONGEST_TEXT]))

    def close(self) -> None:
        """The file ends; an entry that is still open was cut short."""
        if self._entry is not None and not self.full:
            self._entry.whole = False
            self.found.cut_short = True
            self.found.entries.append(self._entry)

    def _begin(self, kind: str) -> None:
        if self._deeper or len(self._inside) >= _DEEPEST:
            self._deeper += 1
            return
        if kind == "VEVENT" and self._entry is None:
            self._entry = Entry()
        elif kind == "VTIMEZONE":
            self._zone = []
        elif "VTIMEZONE" in self._inside:
            self._zone.append(f"BEGIN:{kind}")
        self._inside.append(kind)

    def _end(self, kind: str) -> None:
        if self._deeper:
            self._deeper -= 1
            return
        if kind not in self._inside:
            return
        while (
            self._inside.pop() != kind
        ):  # something inside was never ended: what it was is doubtful
            if self._entry is not None:
                self._entry.whole = False
        if kind == "VEVENT" and self._entry is not None and "VEVENT" not in self._inside:
            self.full = len(self.found.entries) >= MOST_EVENTS
            self.found.too_many = self.full
            if not self.full:
                self.found.entries.append(self._entry)
            self._entry = None
        elif kind == "VTIMEZONE":
            self._keep_zone()
        elif "VTIMEZONE" in self._inside:
            self._zone.append(f"END:{kind}")

    def _keep_zone(self) -> None:
        named = (value_of(line) for line in self._zone if line.upper().startswith("TZID"))
        tzid = next(named, "")
        if tzid and len(self.found.zones) < _MOST_ZONES:
            self.found.zones.setdefault(tzid, self._zone)


def _keep(entry: Entry, name: str, line: str) -> None:
    if name not in _KEPT:
        return
    if name == "SUMMARY":
        line = line[:_LONGEST_TEXT]
    if len(line) > _LONGEST_LINE or len(entry.lines) >= _MOST_LINES:
        entry.whole = False
        return
    entry.lines.append((name, line))


_ESCAPE = re.compile(r"\\([\\;,nN])")


def unescaped(value: str) -> str:
    """A TEXT value as it was meant (RFC 5545 3.3.11)."""
    return _ESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)
