"""The table of accounts as a file: CSV for any program, XLSX with numbers and days as such."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

from csdesk.domain.account_table import FileValue, for_file
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.language import said, tr
from csdesk.domain.lines import AccountLine
from csdesk.errors import Invalid
from csdesk.ical.files import write_file

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_SIGNS = 32_767  # of a cell, ECMA-376 part 1, 18.3.1.4 and Excel's own limit
_MOST_WIDE = 48


def export_table(
    target: Path, lines: Sequence[AccountLine], columns: Sequence[str], at: Standpoint
) -> Path:
    """Write these lines, in their order, with the columns of these names; the ending says the format.

    A name without an ending gets `.csv`. Returns the file that was written. Raises Invalid for another
    ending, Unwritable for a place where nothing can be written.
    """
    heads, rows = for_file(lines, columns, at)
    shown = tuple(said(head) for head in heads)
    ending = target.suffix.casefold()
    if ending == ".xlsx":
        data = xlsx_bytes(shown, rows, sheet=tr("Accounts"))
    elif ending in {"", ".csv", ".txt"}:
        target = target if ending else target.with_name(f"{target.name}.csv")
        data = csv_bytes(shown, rows)
    else:
        raise Invalid(
            "file",
            tr("A table cannot be written as {ending}.", ending=target.suffix),
            tr("Choose a name that ends in .csv or .xlsx."),
        )
    write_file(target, data)
    return target


def csv_bytes(heads: Sequence[str], rows: Sequence[Sequence[FileValue]]) -> bytes:
    """RFC 4180 in UTF-8, with a byte order mark: without one spreadsheets take it for an old code page.

    Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
    numbers stay numbers. Days are ISO 8601.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_cell(head) for head in heads])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def xlsx_bytes(heads: Sequence[str], rows: Sequence[Sequence[FileValue]], *, sheet: str) -> bytes:
    """A workbook with one sheet: the head frozen and strong, numbers and days as such, text as text."""
    # Imported only here: it takes longer than the rest of the export.
    from openpyxl import Workbook
    from openpyxl.cell import Cell, WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet[:31])
    page.freeze_panes = "A2"
    for number, head in enumerate(heads):
        longest = max((len(str(row[number])) for row in rows if row[number] is not None), default=0)
        width = min(max(len(head), longest, 8), _MOST_WIDE) + 2
        page.column_dimensions[get_column_letter(number + 1)].width = width
    strong = Font(bold=True)

    def cell(value: FileValue, *, head: bool = False) -> Cell:
        if isinstance(value, str):
            made = WriteOnlyCell(page, _UNPRINTABLE.sub("", value)[:_MOST_SIGNS])
            made.data_type = "s"  # text that begins with = stays text
        else:
            made = WriteOnlyCell(page)
            made.value = value
        if isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
        elif isinstance(value, Decimal):
            made.number_format = "#,##0.00"
        if head:
            made.font = strong
        return made

    page.append([cell(head, head=True) for head in heads])
    for row in rows:
        page.append([cell(value) for value in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(value: FileValue) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)
