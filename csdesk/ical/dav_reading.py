"""What an object of a calendar server says. It comes from outside: nothing of it is evaluated.

Only the lines that say when something is, and its words, are looked at; zones are known by their names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from csdesk.domain.calendar_objects import CalendarObject, Entry, Moment
from csdesk.domain.clocks import zone_named
from csdesk.ical.foreign_zones import Zones
from csdesk.ical.sieve import unescaped

MOST_BYTES = 1_000_000  # of one object; ours have some thousand
_MOST_ENTRIES = 1000  # occurrences of a series that stand for themselves
_FOLD = re.compile("(?:\r\n|\n|\r)[ \t]")
_LINE = re.compile("[^\r\n]+")
_VALUE = r'(?:"[^"]*"|[^":;,]*)'
_PARTS = re.compile(rf"([A-Za-z0-9-]{{1,64}})((?:;[^=:;]{{1,64}}={_VALUE}(?:,{_VALUE})*)*):")
_TZID = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_DAY = re.compile(r"\d{8}")
_TIME = re.compile(r"(\d{8})T(\d{6})(Z?)")
_LENGTH = re.compile(r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UID = re.compile("^UID(?:;[^:\r\n]*)?:(.*)$", re.MULTILINE | re.IGNORECASE)
_SILENT = frozenset({"INTERVAL=1", "WKST=MO"})  # parts of a rule that say what holds anyway


class Unclear(Exception):
    """An object that cannot be compared: broken, or with times that nobody can place."""


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    tzid: str
    value: str


def uid_of(data: bytes) -> str:
    """The UID of an object, without reading the rest of it; empty where it has none."""
    found = _UID.search(_unfolded(data))
    return unescaped(found[1].strip()) if found is not None else ""


def read_object(data: bytes) -> CalendarObject:
    """What an object says. Raises Unclear."""
    if len(data) > MOST_BYTES:
        raise Unclear
    try:
        return _read(_unfolded(data))
    except (ValueError, OverflowError) as error:
        raise Unclear from error


def _unfolded(data: bytes) -> str:
    return _FOLD.sub("", data.decode("utf-8", errors="replace"))


def _read(text: str) -> CalendarObject:
    zones, blocks = _cut(text)
    if not blocks or len(blocks) > _MOST_ENTRIES or len({kind for kind, _ in blocks}) > 1:
        raise Unclear
    known = Zones(zones)
    kind = blocks[0][0]
    uid, sequence, entries = "", 0, []
    for _, lines in blocks:
        entries.append(_entry(lines, known, is_task=kind == "VTODO"))
        first = {line.name: line.value for line in reversed(lines)}
        uid = uid or unescaped(first.get("UID", ""))
        if entries[-1].occurrence is None and first.get("SEQUENCE", "").isdecimal():
            sequence = int(first["SEQUENCE"][:9])
    mains = [each for each in entries if each.occurrence is None]
    if len(mains) != 1:
        raise Unclear
    others = tuple(each for each in entries if each.occurrence is not None)
    return CalendarObject(uid, kind == "VTODO", mains[0], others, sequence)


def _cut(text: str) -> tuple[dict[str, list[str]], list[tuple[str, list[_Line]]]]:
    """The definitions of zones, and the lines of each event or task without those of its alarms."""
    zones: dict[str, list[str]] = {}
    blocks: list[tuple[str, list[_Line]]] = []
    path: list[str] = []
    zone: list[str] = []
    for found in _LINE.finditer(text):
        line = found[0]
        upper = line[:40].upper().strip()
        if upper.startswith("BEGIN:"):
            path.append(upper[6:])
            if path[-1] in ("VEVENT", "VTODO"):
                blocks.append((path[-1], []))
            elif path[-1] == "VTIMEZONE":
                zone = []
                continue
        if "VTIMEZONE" in path and upper != "END:VTIMEZONE":
            zone.append(line)
        if upper.startswith("END:"):
            if not path or path.pop() != upper[4:]:
                raise Unclear
            if upper == "END:VTIMEZONE":
                named = (
                    each.partition(":")[2].strip() for each in zone if each[:4].upper() == "TZID"
                )
                zones[next(named, "")] = zone
        elif path and path[-1] in ("VEVENT", "VTODO"):
            blocks[-1][1].extend(_line(line))
    if path:
        raise Unclear
    return zones, blocks


def _line(line: str) -> Iterator[_Line]:
    head = _PARTS.match(line)
    if head is not None:
        tzid = _TZID.search(head[2])
        yield _Line(head[1].upper(), tzid[1].strip('"') if tzid else "", line[head.end() :])


def _entry(lines: list[_Line], zones: Zones, *, is_task: bool) -> Entry:
    first = {line.name: line for line in reversed(lines)}

    def moment(name: str) -> Moment | None:
        return _moment(first[name].value, first[name].tzid, zones) if name in first else None

    def words(name: str) -> str:
        return unescaped(first[name].value).strip() if name in first else ""

    status = first["STATUS"].value.strip().upper() if "STATUS" in first else ""
    starts, ends = moment("DTSTART"), moment("DTEND")
    if is_task:
        starts, ends = moment("DUE") or starts, None
    elif starts is None:
        raise Unclear
    elif ends is None:
        ends = (
            starts + _length(first["DURATION"].value) if "DURATION" in first else _own_end(starts)
        )
    left_out = frozenset(
        _moment(value, line.tzid, zones)
        for line in lines
        if line.name == "EXDATE"
        for value in line.value.split(",")
    )
    rules = sorted(
        _rule(line.value) if line.name == "RRULE" else f"{line.tzid}:{line.value}"
        for line in lines
        if line.name in ("RRULE", "RDATE", "EXRULE")
    )
    percent = first["PERCENT-COMPLETE"].value.strip() if "PERCENT-COMPLETE" in first else ""
    return Entry(
        starts=starts,
        ends=ends,
        occurrence=moment("RECURRENCE-ID"),
        cancelled=status == "CANCELLED",
        done=is_task and (status == "COMPLETED" or "COMPLETED" in first or percent == "100"),
        rule=" ".join(rules),
        left_out=left_out,
        words=(words("SUMMARY"), words("DESCRIPTION"), words("LOCATION")),
    )


def _own_end(starts: Moment) -> Moment:
    """The end that RFC 5545 3.6.1 gives to an event without one."""
    return starts if isinstance(starts, datetime) else starts + timedelta(days=1)


def _moment(value: str, tzid: str, zones: Zones) -> Moment:
    value = value.strip().upper()
    if _DAY.fullmatch(value):
        return date.fromisoformat(value)
    found = _TIME.fullmatch(value)
    if found is None:
        raise Unclear
    local = datetime.fromisoformat(f"{found[1]}T{found[2]}")
    zone = zone_named("Etc/UTC") if found[3] else zones.zone(tzid) if tzid else None
    if zone is None:
        raise Unclear
    return local.replace(tzinfo=zone).astimezone(UTC)


def _length(value: str) -> timedelta:
    found = _LENGTH.fullmatch(value.strip().upper())
    if found is None or found[1] == "-":
        raise Unclear
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _rule(value: str) -> str:
    """A rule with its parts and their values in a fixed order; what holds anyway is left out."""
    parts = []
    for part in value.strip().upper().rstrip(";").split(";"):
        name, _, values = part.partition("=")
        parts.append(f"{name}={','.join(sorted(values.split(',')))}")
    return ";".join(sorted(part for part in parts if part not in _SILENT))
