"""From lines to columns: delimiter, quotation marks, rows that do not fit."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, repeat

from csdesk.domain.language import mark, number, plural, said, tr
from csdesk.errors import Unreadable
from csdesk.importers.decoding import Decoded, decode
from csdesk.importers.plan import RowError
from csdesk.importers.source import SourceFile

CELL_LIMIT = 1 << 20  # characters of one cell
ROW_LIMIT = 5_000_000  # rows of one file, so that a plan fits into memory
COLUMN_LIMIT = 2_000
ERROR_LIMIT = 100_000  # rows that do not fit; a file with more of them than good ones is given up
_DELIMITERS = (",", ";", "\t", "|")
_SHOWN = 200  # characters of a broken line that an error keeps
_CHUNK = 2_000


@dataclass(slots=True, eq=False)
class Sheet:
    """One file as columns of text. `rows[i]` is the spreadsheet row of entry i; the header is row 1."""

    name: str
    header: tuple[str, ...]
    columns: list[Sequence[str]]
    rows: Sequence[int]
    delimiter: str
    errors: list[RowError]
    notes: list[str]
    _distinct: dict[int, set[str]] = field(default_factory=dict)

    def distinct(self, number: int) -> set[str]:
        """The different cells of a column, as they stand in the file."""
        if number not in self._distinct:
            self._distinct[number] = set(self.columns[number])
        return self._distinct[number]

    def texts(self, number: int) -> list[str]:
        """The different cells of a column, stripped, without empty ones."""
        return [text for text in {cell.strip() for cell in self.distinct(number)} if text]

    def cells(self, entry: int) -> tuple[str, ...]:
        """The original cells of one entry."""
        return tuple(column[entry] for column in self.columns)

    def error(self, entry: int, column: int | None, reason: str) -> RowError:
        """Why the entry cannot be taken, with its place; `column` None: the row as a whole."""
        header = "" if column is None else self.header[column]
        return RowError(self.name, self.rows[entry], header, reason, self.cells(entry))


def read_sheet(source: SourceFile) -> Sheet:
    """Read one CSV file. Raises Unreadable when the file as a whole cannot be used.

    Rows that do not fit (ragged, an open quotation mark, a cell over 1 MiB, NUL bytes, bytes of
    another encoding) are in `errors`; the rows after them are read.
    """
    if not source.data.strip():
        raise Unreadable(
            tr("{name} is empty.", name=source.name), tr("Export it again with its rows.")
        )
    text = decode(source.name, source.data)
    delimiter, skip = _delimiter(text)
    previous = csv.field_size_limit(CELL_LIMIT)
    try:
        sheet = (
            _unquoted(source, text, delimiter, skip)
            or _plain(source, text, delimiter, skip)
            or Careful(source.name, text, delimiter, skip).read()
        )
    finally:
        csv.field_size_limit(previous)
    if not sheet.rows and not sheet.errors:
        raise Unreadable(
            tr("{name} has a header and no rows.", name=source.name), tr("Export it again.")
        )
    return sheet


def _delimiter(text: Decoded) -> tuple[str, int]:
    """The delimiter, and how many lines to skip: 1 where Excel's own `sep=;` stands first."""
    sample = [line[:20_000] for line in islice(text.lines(), 1000)]
    stated = re.fullmatch(r"sep=(.)", sample[0].strip().lstrip("\ufeff")) if sample else None
    if stated:
        return stated.group(1), 1
    best, delimiter = (0.0, 0), ","
    for candidate in _DELIMITERS:
        widths = [len(row) for row in _sampled(sample, candidate) if row]
        if widths and widths[0] > 1:
            score = (round(widths.count(widths[0]) / len(widths), 1), widths[0])
            if score > best:
                best, delimiter = score, candidate
    return delimiter, 0


def _sampled(lines: list[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return rows
    return rows


def _unquoted(source: SourceFile, text: Decoded, delimiter: str, skip: int) -> Sheet | None:
    """A plain file without any quotation mark, in a third of csv's time; None: it is not one.

    Each line end gets a delimiter in front, so one split makes all cells; if the rows fit the header,
    every cell that begins with a line end stands in the first column, and nowhere else is one.
    """
    bare = not text.bad_lines and not skip and text.encoding.startswith("utf-8")
    if not bare or b'"' in source.data or b"\0" in source.data:
        return None
    whole = source.data.decode(text.encoding).replace("\r\n", "\n").rstrip("\n")
    lines = whole.split("\n")
    if not lines[0].strip(delimiter + " \ufeff"):
        return None
    header = _header(source.name, lines[0].split(delimiter))
    width = len(header)
    _check_size(source.name, width, len(lines) - 1)
    if "\r" in whole or max(map(len, lines)) > CELL_LIMIT:
        return None
    cells = whole.replace("\n", delimiter + "\n").split(delimiter)
    firsts = cells[width::width]
    if len(cells) != width * len(lines) or not all(map(str.startswith, firsts, repeat("\n"))):
        return None
    columns = [[cell[1:] for cell in firsts], *(cells[width + n :: width] for n in range(1, width))]
    if _has_blank_row(columns):
        return None
    rows = range(2, len(lines) + 1)
    return Sheet(source.name, header, [*columns], rows, delimiter, [], list(text.notes))


def _has_blank_row(columns: list[list[str]]) -> bool:
    """Whether some row has only empty cells, as spreadsheets leave them at the end."""
    blank = [entry for entry, cell in enumerate(columns[0]) if not cell] if "" in columns[0] else []
    return any(not any(column[entry] for column in columns) for entry in blank)


def _plain(source: SourceFile, text: Decoded, delimiter: str, skip: int) -> Sheet | None:
    """The usual file, in which every row is one line of as many cells as the header; None: it is not."""
    if text.bad_lines or (b"\0" in source.data and not text.encoding.startswith("utf-16")):
        return None
    reader = csv.reader(islice(text.lines(), skip, None), delimiter=delimiter, strict=True)
    try:
        first = next(reader, [])
        if not any(first):
            return None
        header = _header(source.name, first)
        columns: list[list[str]] = [[] for _ in header]
        # Few rows at a time: lists that live long would be gone through by each garbage collection.
        while chunk := list(islice(reader, _CHUNK)):
            if len(chunk[0]) != len(header):
                return None
            for column, cells in zip(columns, zip(*chunk, strict=True), strict=True):
                column.extend(cells)
            _check_size(source.name, len(header), len(columns[0]))
    except (csv.Error, ValueError):
        return None
    rows = range(2, len(columns[0]) + 2)
    if reader.line_num != len(rows) + 1 or _has_blank_row(columns):
        return None
    return Sheet(source.name, header, [*columns], rows, delimiter, [], list(text.notes))


def _check_size(name: str, width: int, rows: int) -> None:
    if rows > ROW_LIMIT:
        raise Unreadable(
            tr("{name} has more than {limit} rows.", name=name, limit=number(ROW_LIMIT)),
            tr("Split it into several files."),
        )
    if width > COLUMN_LIMIT:
        raise Unreadable(
            tr("{name} has {width} columns.", name=name, width=number(width)),
            tr("Export fewer columns."),
        )


def _header(name: str, cells: Iterable[str]) -> tuple[str, ...]:
    header = tuple(cell.replace("\ufeff", "").strip() for cell in cells)
    if not any(header):
        raise Unreadable(
            tr("{name} has no header in row 1.", name=name), tr("Export it with column names.")
        )
    if "\0" in "".join(header):
        raise Unreadable(
            tr("{name} has NUL bytes in its header.", name=name), tr("Export it again as CSV.")
        )
    return header


class Careful:
    """Reads record by record, and goes on at the next line after one that is broken."""

    def __init__(self, name: str, text: Decoded, delimiter: str, skip: int) -> None:
        self._name = name
        self._text = text
        self._lines = list(islice(text.lines(), skip, None))
        self._bad = {line - skip for line in text.bad_lines}
        self._delimiter = delimiter
        self._width = 0
        self._records: dict[int, list[str]] = {}
        self._errors: list[RowError] = []

    def read(self) -> Sheet:
        """The sheet. Raises Unreadable when there is no header, or the file is too large."""
        header: tuple[str, ...] = ()
        row = 0
        for start, end, cells, problem in self._each():
            if not header:
                if problem:
                    raise Unreadable(
                        tr(
                            "{name}: the header cannot be read, because {problem}",
                            name=self._name,
                            problem=problem,
                        ),
                        tr("Export it again as CSV."),
                    )
                if not any(cells):
                    row += 1
                    continue
                header = _header(self._name, cells)
                self._width = len(header)
                _check_size(self._name, self._width, 0)
                row += 1
                continue
            row += 1
            if not problem and not any(cells):
                continue  # a blank row, as spreadsheets leave them at the end
            cells = _without_empty_tail(cells, self._width)
            problem = problem or self._problem(start, end, cells)
            if problem:
                kept = tuple(cell[:_SHOWN] for cell in cells[: self._width])
                self._errors.append(RowError(self._name, row, "", _sentence(problem), kept))
                if len(self._errors) > max(ERROR_LIMIT, len(self._records)):
                    raise Unreadable(
                        tr(
                            "{name}: more than {limit} rows do not fit the header. {problem} (row {row}).",
                            name=self._name,
                            limit=number(ERROR_LIMIT),
                            problem=_sentence(problem).removesuffix("."),
                            row=row,
                        ),
                        tr("Check its delimiter, its quotation marks and its header."),
                    )
            else:
                self._records[row] = cells
            _check_size(self._name, self._width, row)
        if not header:
            raise Unreadable(
                tr("{name} is empty.", name=self._name), tr("Export it again with its rows.")
            )
        columns: list[Sequence[str]] = [*zip(*self._records.values(), strict=True)]
        return Sheet(
            self._name,
            header,
            columns or [() for _ in header],
            list(self._records),
            self._delimiter,
            self._errors,
            list(self._text.notes),
        )

    def _each(self) -> Iterator[tuple[int, int, list[str], str]]:
        """First line, line after the last, cells and problem of each record."""
        at = 0
        while at < len(self._lines):
            start = at
            rest = map(self._lines.__getitem__, range(at, len(self._lines)))
            reader = csv.reader(rest, delimiter=self._delimiter, strict=True)
            while True:
                begin = start + reader.line_num
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    problem, at = self._broken(begin, str(error))
                    yield begin, at, self._roughly(begin), problem
                    break
                end = start + reader.line_num
                if end - begin > 1 and self._swallowed(cells):
                    at = begin + 1
                    yield begin, at, self._roughly(begin), said(_OPEN_QUOTE)
                    break
                yield begin, end, cells, ""

    def _swallowed(self, cells: list[str]) -> bool:
        """Whether a record over several lines has eaten rows: a mark that was never closed."""
        if self._width and len(cells) != self._width:
            return True
        commas = self._width - 1
        inner = (line for cell in cells if "\n" in cell for line in cell.split("\n")[1:])
        return commas > 1 and any(line.count(self._delimiter) == commas for line in inner)

    def _broken(self, begin: int, message: str) -> tuple[str, int]:
        if "field larger" in message:
            after = self._after_large_cell(begin)
            return (
                (tr("a cell has more than 1 MiB"), after)
                if after
                else (said(_OPEN_QUOTE), begin + 1)
            )
        if "expected after" in message or "unexpected end" in message:
            return said(_OPEN_QUOTE), begin + 1
        return tr("it is not valid CSV ({message})", message=message), begin + 1

    def _after_large_cell(self, begin: int) -> int:
        """The line after a cell that is too large, which may go over several lines; 0: it never ends."""
        marks = 0
        for at in range(begin, len(self._lines)):
            marks += self._lines[at].count('"')
            if marks % 2 == 0:
                return at + 1
        return 0

    def _roughly(self, begin: int) -> list[str]:
        line = self._lines[begin][: _SHOWN * max(self._width, 1)]
        return line.rstrip("\r\n").split(self._delimiter)

    def _problem(self, begin: int, end: int, cells: list[str]) -> str:
        if self._bad and any(line in self._bad for line in range(begin, end)):
            name = self._text.encoding.upper().removesuffix("-SIG")
            return tr("some of its bytes are not {encoding} text", encoding=name)
        if any("\0" in cell for cell in cells):
            return tr("it has NUL bytes")
        if len(cells) != self._width:
            return plural(
                "it has {n} cell where the header has {width}",
                "it has {n} cells where the header has {width}",
                len(cells),
                width=self._width,
            )
        return ""


_OPEN_QUOTE = mark("a quotation mark is not closed")


def _without_empty_tail(cells: list[str], width: int) -> list[str]:
    """Without empty cells beyond the header, which spreadsheets add."""
    while len(cells) > width and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _sentence(problem: str) -> str:
    return tr("This row was not read: {problem}.", problem=problem)
