"""From bytes to lines of text: which encoding a file has, and which lines do not keep to it."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper

from csdesk.domain.language import mark, said, tr
from csdesk.errors import Unreadable

_SAMPLE = 1 << 16  # bytes given to the encoding detector
_MARKS = (  # Unicode 16.0 section 23.8: byte order marks
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_KNOWN_FILES = (
    (b"PK\x03\x04", mark("an Excel workbook, or another zipped file")),
    (b"\xd0\xcf\x11\xe0", mark("an old Excel workbook")),
    (b"%PDF", mark("a PDF document")),
    (b"SQLite format 3\x00", mark("a database")),
    (b"\x1f\x8b", mark("a compressed file")),
    (b"\x89PNG", mark("a picture")),
    (b"\xff\xd8\xff", mark("a picture")),
)
_ONE_BYTE = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac_roman"]
_MORE_BYTES = ["shift_jis", "gb18030", "big5", "euc_kr", "euc_jp"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text file. `bad_lines` are the numbers (from 0) of lines that are not in its encoding."""

    data: bytes
    encoding: str
    bad_lines: frozenset[int] = field(default_factory=frozenset)
    notes: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """The lines with their ends; a byte that cannot be decoded becomes U+FFFD."""
        return TextIOWrapper(
            BytesIO(self.data), encoding=self.encoding, errors="replace", newline=""
        )


def decode(name: str, data: bytes) -> Decoded:
    """Find the encoding over the whole file. Raises Unreadable where it is no text at all.

    UTF-8 and UTF-16 are certain. A file that is UTF-8 in more lines than not keeps that encoding, and
    its other lines are errors; else the old code page that fits best is taken, and said.
    """
    save_as = tr("Open it in the program that made it and save it as CSV.")
    for start, kind in _KNOWN_FILES:
        if data.startswith(start):
            raise Unreadable(
                tr("{name} is {kind}, not a CSV file.", name=name, kind=said(kind)), save_as
            )
    encoding = next((e for start, e in _MARKS if data.startswith(start)), "") or _unmarked_utf16(
        data
    )
    if not encoding and _is_binary(data):
        raise Unreadable(tr("{name} is not a text file.", name=name), save_as)
    if encoding and encoding != "utf-8-sig":
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            bad = _undecodable(TextIOWrapper(BytesIO(data), encoding, "replace", newline=""))
            return Decoded(data, encoding, bad)
        return Decoded(data, encoding)
    encoding = encoding or "utf-8"
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return _mixed(name, data, encoding)
    return Decoded(data, encoding)


def _undecodable(lines: Iterator[str]) -> frozenset[int]:
    return frozenset(n for n, line in enumerate(lines) if "�" in line)


def _unmarked_utf16(data: bytes) -> str:
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return ""
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    printable = sample.translate(
        None, bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
    )
    return len(sample) - len(printable) > 0.1 * len(sample)


def _mixed(name: str, data: bytes, encoding: str) -> Decoded:
    good = 0
    bad: list[int] = []
    sample: list[bytes] = []
    size = 0
    for number, line in enumerate(BytesIO(data)):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad.append(number)
            if size < _SAMPLE:
                sample.append(line[: _SAMPLE - size])
                size += len(line)
    if good >= len(bad) or encoding == "utf-8-sig":
        # Text lines end at \n, \r\n and \r alone; count them again as the text reader does.
        text = TextIOWrapper(BytesIO(data), encoding, "replace", newline="")
        return Decoded(data, encoding, _undecodable(text))
    found = _code_page(b"".join(sample))
    note = tr("{name} is not in UTF-8; it was read as {found}.", name=name, found=found)
    try:
        data.decode(found)
    except UnicodeDecodeError:
        text = TextIOWrapper(BytesIO(data), found, "replace", newline="")
        return Decoded(data, found, _undecodable(text), (note,))
    return Decoded(data, found, frozenset(), (note,))


def _code_page(sample: bytes) -> str:
    """The likeliest code page of some lines that are not UTF-8; Windows-1252 where none stands out."""
    # Imported only here: most files are UTF-8 and the detector is slow to load.
    from charset_normalizer import from_bytes

    western = sample.decode("cp1252", "replace")
    high = [c for c in western if c > "\x7f"]
    letters = sum(c in "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒ" for c in high)
    marks = sum(c in "€£°§«»–—‘’“”„…·¿¡®©™ªº \xa0" for c in high)
    # A sparse sprinkle of accents in Latin text: Western. In other scripts high bytes are in rows.
    runs = sum(a > "\x7f" and b > "\x7f" for a, b in itertools.pairwise(western))
    if letters + marks == len(high) and runs <= 0.2 * len(high):
        return "cp1252"
    best = from_bytes(sample, cp_isolation=_ONE_BYTE + _MORE_BYTES).best()
    return best.encoding if best is not None else "cp1252"
