"""Who stands in ORGANIZER and ATTENDEE lines."""

import re
from collections.abc import Iterable
from functools import lru_cache

from csdesk.domain.answers import ReadPerson
from csdesk.domain.invitations import PartStat
from csdesk.domain.texts import clean_line
from csdesk.ical.sieve import value_of

_LONGEST_ADDRESS = 254  # octets, RFC 5321 4.5.3.1.3
_LONGEST_NAME = 200
_PARAMETER = re.compile(r';([A-Za-z0-9-]{1,64})=("[^"]*"|[^";:,]*)')
_SCHEME = "mailto:"
# RFC 6868: what a parameter cannot hold as it is.
_CARETS = {"^n": "\n", "^^": "^", "^'": '"'}
_CARET = re.compile(r"\^[n^']")


def person_of(line: str) -> ReadPerson:
    """The person that an unfolded ORGANIZER or ATTENDEE line names.

    Programs write `MAILTO:Ann@Example.org`, the address alone, or an address of their own with the mail
    address as the parameter EMAIL (RFC 7986 6.2). Without any of these the address is empty.
    """
    value = value_of(line)
    if not _address(value):
        # A name with a colon that is not in quotation marks ends the parameters too early.
        start = line.lower().rfind(f":{_SCHEME}")
        value = line[start + 1 :].strip() if start >= 0 and '"' not in line[start:] else value
    head = line[: len(line) - len(value)] if value else line
    parameters: dict[str, str] = {}
    for name, typed in _PARAMETER.findall(head):
        parameters.setdefault(name.upper(), typed.strip('"'))
    said = parameters.get("PARTSTAT", "").strip().upper()
    return ReadPerson(
        _address(value) or _address(parameters.get("EMAIL", "")),
        clean_line(_CARET.sub(lambda m: _CARETS[m[0]], parameters.get("CN", "")))[:_LONGEST_NAME],
        _PARTSTATS.get(said, PartStat.NEEDS_ACTION) if said else None,
        _address(parameters.get("SENT-BY", "")),
        _address(parameters.get("DELEGATED-TO", "")),
        _address(parameters.get("DELEGATED-FROM", "")),
    )


_PARTSTATS = {each.value: each for each in PartStat}


def addresses(lines: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The addresses of an entry's people in lower case, each once, the organizer first."""
    found = [_address_of(line) for _, line in sorted(lines, key=_organizer_last, reverse=True)]
    return tuple(dict.fromkeys(filter(None, found)))


def _organizer_last(pair: tuple[str, str]) -> bool:
    return pair[0] == "ORGANIZER"


@lru_cache(maxsize=4096)  # the people of one calendar are mostly the same
def _address_of(line: str) -> str:
    return person_of(line).email


def _address(value: str) -> str:
    """A mail address out of a CAL-ADDRESS (RFC 5545 3.3.3), in lower case; empty for anything else."""
    bare = value.strip()
    if bare[: len(_SCHEME)].lower() == _SCHEME:
        bare = bare[len(_SCHEME) :].strip().removesuffix(">").removeprefix("<")
    elif ":" in bare or "/" in bare:
        return ""
    bare = bare.partition("?")[0].lower()
    local, at, domain = bare.rpartition("@")
    clean = at and local and domain and bare.isprintable() and " " not in bare
    return bare if clean and len(bare) <= _LONGEST_ADDRESS else ""
