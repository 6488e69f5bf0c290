"""The lines of a calendar file that say when somebody is busy, and nothing else of it.

A file of another program may be huge, broken or made to do harm. So it is cut into entries here, without
the icalendar package: what is not needed (texts, attachments, alarms) is dropped unread, and a broken entry
spoils no other.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from csdesk.domain.language import tr
from csdesk.errors import Unreadable

MOST_BYTES = 20_000_000
MOST_EVENTS = 50_000
_DEEPEST = 8  # components inside each other; calendars have three
_LONGEST_LINE = 65_536  # characters after unfolding
_LONGEST_TEXT = 500  # of a title
_LONGEST_BODY = 20_000  # of a description
_MOST_LINES = 400  # of one entry
_MOST_ZONE_LINES = 400  # of one definition of a zone
_MOST_ZONES = 200
_MOST_PEOPLE = 200  # lines of one entry that name somebody; the rest is passed over
_MOST_PEOPLE_LINES = 200_000  # of the whole file
_LONGEST_PERSON = 2000  # characters of such a line
_MOST_FREE_BUSY = 10_000  # lines of VFREEBUSY blocks

_HEAD = re.compile(
    r'(?:[^":]++|"[^"]*+"?)*+:'
)  # up to the first colon that is not inside quotation marks
_EMPTY = re.compile("\n{2,}")
_BEGINS = re.compile("^BEGIN:V(CALENDAR|EVENT)", re.IGNORECASE | re.MULTILINE)
_TEXTS = {
    "SUMMARY": _LONGEST_TEXT,
    "LOCATION": _LONGEST_TEXT,
    "COMMENT": _LONGEST_BODY,
    "DESCRIPTION": _LONGEST_BODY,
}
_FRAMES = frozenset({"BEGIN", "END"})
# What counts outside of entries: of the file, of definitions of zones, of VFREEBUSY blocks.
_ELSEWHERE = frozenset(
    {
        "METHOD", "NAME", "X-WR-CALNAME", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART",
        "RRULE", "RDATE", "FREEBUSY",
    }
)  # fmt: skip
PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})
OTHERS = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY"})
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
    people: list[tuple[str, str]] = field(
        default_factory=list
    )  # the same, of ORGANIZER and ATTENDEE
    whole: bool = True
    method: str = ""  # METHOD of the calendar it stands in, in capitals

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
    free_busy: list[str] = field(default_factory=list)  # FREEBUSY lines of VFREEBUSY blocks
    others: list[str] = field(
        default_factory=list
    )  # kinds of components that are no VEVENT, each once
    too_many: bool = False  # entries beyond `MOST_EVENTS` were not read
    cut_short: bool = False  # the file ends in the middle of an entry


def value_of(line: str) -> str:
    """What stands after the first colon that is not inside quotation marks."""
    if '"' not in line:
        return line.partition(":")[2].strip()
    head = _HEAD.match(line)
    return line[head.end() :].strip() if head is not None else ""


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with a mark, else Windows-1252. Raises Unreadable."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if not _BEGINS.search(text[:100_000]):
        raise Unreadable(
            tr("This file is not a calendar."),
            tr("Choose an .ics file that a calendar has exported."),
        )
    return text


@cache
def _lines_named(kept: frozenset[str]) -> re.Pattern[str]:
    """Finds the lines that anybody asks for, after a line feed; all others are never made texts."""
    names = "|".join(sorted(kept | PEOPLE | _FRAMES | _ELSEWHERE, key=len, reverse=True))
    return re.compile(rf"\n({names})[;:][^\n]*", re.IGNORECASE)


def _unfolded(text: str) -> str:
    """The text with line feeds as line ends, one before its first line, and folded lines as one."""
    for found, meant in (("\r\n", "\n"), ("\r", "\n"), ("\n ", ""), ("\n\t", "")):
        if found in text:  # else the same text stays, and no memory is needed for another
            text = text.replace(found, meant)
    return "\n" + (_EMPTY.sub("\n", text) if "\n\n" in text else text)


def sieve(data: bytes, kept: frozenset[str] = _KEPT) -> Sieved:
    """Cut a file into its entries, of which the lines named in `kept` stay.

    Raises Unreadable where it is no calendar at all.
    """
    walk = _Walk(kept)
    # One line after the other: a list of all would cost more memory than the file.
    for match in _lines_named(kept).finditer(_unfolded(decoded(data))):
        walk.take(match[1].upper(), match)
        if walk.full:
            break
    walk.close()
    return walk.found


class _Walk:
    """Goes through the lines and knows inside which components it is."""

    def __init__(self, kept: frozenset[str]) -> None:
        self.found = Sieved()
        self.full = False
        self._kept = kept
        self._method = ""
        self._people = 0
        self._inside: list[str] = []
        self._deeper = 0  # components below the deepest that is looked at
        self._entry: Entry | None = None
        self._zone: list[str] = []

    def take(self, name: str, match: re.Match[str]) -> None:
        """Take one unfolded line, of which `name` is the name in capitals."""
        if self._entry is not None and name not in _FRAMES:
            # Nearly all lines of a file: what is not kept is never made a text of its own.
            if not self._deeper and self._inside[-1] == "VEVENT":
                if name in self._kept:
                    self._keep(self._entry, name, match[0][1:])
                elif name in PEOPLE:
                    self._keep_person(self._entry, name, match[0][1:])
            return
        line = match[0][1:]
        if name == "BEGIN":
            self._begin(value_of(line).upper()[:64])
        elif name == "END":
            self._end(value_of(line).upper()[:64])
        elif self._deeper:
            return
        elif "VTIMEZONE" in self._inside:
            if len(self._zone) < _MOST_ZONE_LINES and len(line) < _LONGEST_LINE:
                self._zone.append(line)
        elif name == "FREEBUSY":
            if self._inside[-1:] == ["VFREEBUSY"] and len(self.found.free_busy) < _MOST_FREE_BUSY:
                self.found.free_busy.append(line[:_LONGEST_LINE])
        elif name == "METHOD":
            self._method = value_of(line).upper()[:64]
        elif name in {"X-WR-CALNAME", "NAME"} and not self.found.name:
            self.found.name = unescaped(value_of(line[:_LONGEST_TEXT]))

    def close(self) -> None:
        """The file ends; an entry that is still open was cut short."""
        if self._entry is not None and not self.full:
            self._entry.whole = False
            self.found.cut_short = True
            self.found.entries.append(self._entry)

    def _keep_person(self, entry: Entry, name: str, line: str) -> None:
        self._people += 1
        if (
            len(entry.people) < _MOST_PEOPLE
            and self._people <= _MOST_PEOPLE_LINES
            and len(line) <= _LONGEST_PERSON
        ):
            entry.people.append((name, line))

    @staticmethod
    def _keep(entry: Entry, name: str, line: str) -> None:
        if name in _TEXTS:
            line = line[: _TEXTS[name]]
        if len(line) > _LONGEST_LINE or len(entry.lines) >= _MOST_LINES:
            entry.whole = False
            return
        entry.lines.append((name, line))

    def _begin(self, kind: str) -> None:
        if self._deeper or len(self._inside) >= _DEEPEST:
            self._deeper += 1
            return
        if kind == "VEVENT" and self._entry is None:
            self._entry = Entry(method=self._method)
        elif kind == "VCALENDAR":
            self._method = ""
        elif kind in OTHERS and kind not in self.found.others:
            self.found.others.append(kind)
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


_ESCAPE = re.compile(r"\\([\\;,nN])")


def unescaped(value: str) -> str:
    """A TEXT value as it was meant (RFC 5545 3.3.11)."""
    return _ESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)
