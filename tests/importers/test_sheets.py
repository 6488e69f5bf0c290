import pytest

from csdesk.errors import Unreadable
from csdesk.importers.sheets import Sheet, read_sheet
from tests.importers.samples import source

HEADER = "id,name,note\n"


def read(content: str | bytes) -> Sheet:
    return read_sheet(source("file.csv", content))


def rows(sheet: Sheet) -> list[tuple[int, tuple[str, ...]]]:
    return [(row, sheet.cells(entry)) for entry, row in enumerate(sheet.rows)]


def problems(sheet: Sheet) -> list[tuple[int, str]]:
    return [(error.row, error.reason) for error in sheet.errors]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    lines = [["id", "name", "amount"], ["1", "Ada", "3.5"], ["2", "Bo", "4.25"]]
    sheet = read("\n".join(delimiter.join(line) for line in lines))
    assert (sheet.delimiter, sheet.header) == (delimiter, ("id", "name", "amount"))


def test_semicolons_win_over_decimal_commas_and_commas_in_texts() -> None:
    assert read("id;name;amount\n1;Ada, Bo;3,5\n2;Cy, Di;4,5\n").delimiter == ";"


def test_the_line_of_excel_that_names_the_delimiter_is_skipped() -> None:
    sheet = read("sep=;\nid;name\n1;Ada\n")
    assert sheet.header == ("id", "name")


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    sheet = read(HEADER + '1,Ada,"two\nlines"\n\n2,Bo,x\n,,\n')
    assert rows(sheet) == [(2, ("1", "Ada", "two\nlines")), (4, ("2", "Bo", "x"))]
    assert problems(sheet) == []


@pytest.mark.parametrize("quote", ["", '"'])
def test_blank_rows_are_passed_over(quote: str) -> None:
    sheet = read(f"id,name\n{quote}1{quote},Ada\n,\n2,\n,Bo\n,\n")
    assert rows(sheet) == [(2, ("1", "Ada")), (4, ("2", "")), (5, ("", "Bo"))]
    assert problems(sheet) == []


@pytest.mark.parametrize("quote", ["", '"'])
def test_blank_rows_above_the_header_count_as_rows(quote: str) -> None:
    sheet = read(f"\n,\nid,name\n1,{quote}Ada{quote}\n")
    assert (sheet.header, rows(sheet)) == (("id", "name"), [(4, ("1", "Ada"))])


def test_quoted_and_bare_files_read_the_same() -> None:
    cells = [("1", "Ada", " x "), ("2", "", "é"), ("3", "Cy", "")]
    bare = "\n".join(",".join(row) for row in [("id", "name", "note"), *cells])
    quoted = "\n".join(",".join(f'"{c}"' for c in row) for row in [("id", "name", "note"), *cells])
    assert rows(read(bare)) == rows(read(quoted)) == list(enumerate(cells, 2))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(end: str) -> None:
    assert rows(read(end.join(["id,name", "1,Ada", "2,Bo", ""]))) == [
        (2, ("1", "Ada")),
        (3, ("2", "Bo")),
    ]


def test_ragged_rows_are_errors_and_empty_cells_beyond_the_header_are_not() -> None:
    sheet = read(HEADER + "1,Ada\n2,Bo,x,y\n3,Cy,z,,\n")
    assert rows(sheet) == [(4, ("3", "Cy", "z"))]
    assert problems(sheet) == [
        (2, "This row was not read: it has 2 cells where the header has 3."),
        (3, "This row was not read: it has 4 cells where the header has 3."),
    ]


@pytest.mark.parametrize(
    "broken",
    ['2,"Bo,x\n', '2,"Bo" Ek,x\n', '2,Bo,"x\n', '"2,Bo,x\n'],
)
@pytest.mark.parametrize(
    "after", ["3,Cy,y\n4,Di,z\n", '3,"Cy",y\n4,Di,"z"\n', "3,Cy,y\n" * 3 + "4,Di,z"]
)
def test_an_open_quotation_mark_costs_its_own_row_only(broken: str, after: str) -> None:
    sheet = read(HEADER + "1,Ada,w\n" + broken + after)
    assert problems(sheet) == [(3, "This row was not read: a quotation mark is not closed.")]
    assert [cells[0] for _, cells in rows(sheet)][-1] == "4"
    assert rows(sheet)[1][0] == 4


def test_a_large_cell_is_an_error_and_the_rows_after_it_are_read() -> None:
    huge = "x" * (2 << 20)
    sheet = read(HEADER + f"1,Ada,{huge}\n2,Bo,x\n" + f'3,Cy,"{huge}\nmore"\n4,Di,y\n')
    assert [cells[0] for _, cells in rows(sheet)] == ["2", "4"]
    assert problems(sheet) == [
        (2, "This row was not read: a cell has more than 1 MiB."),
        (4, "This row was not read: a cell has more than 1 MiB."),
    ]
    assert all(len(cell) <= 200 for error in sheet.errors for cell in error.cells)


def test_nul_bytes_cost_their_row_only() -> None:
    sheet = read(HEADER.encode() + b"1,A\0da,x\n2,Bo,y\n")
    assert rows(sheet) == [(3, ("2", "Bo", "y"))]
    assert problems(sheet) == [(2, "This row was not read: it has NUL bytes.")]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Müller Łódź"),
        ("utf-8-sig", "Müller Łódź"),
        ("utf-16", "Müller Łódź"),
        ("utf-16-le", "Muller"),
        ("utf-16-be", "Muller"),
        ("cp1252", "Müller – 5 €"),
        ("cp1251", "Иванов и сыновья, поставка оборудования"),
    ],
)
def test_the_encoding_is_found(encoding: str, text: str) -> None:
    quoted = f'"{text}"'
    content = "id,name\n" + "".join(f"{n},{quoted}\n" for n in range(1, 9))
    sheet = read(content.encode(encoding))
    assert sheet.header == ("id", "name")
    assert sheet.columns[1][0] == text
    assert bool(sheet.notes) == encoding.startswith("cp")


def test_lines_of_another_encoding_in_a_utf8_file_are_errors() -> None:
    content = (
        HEADER.encode()
        + "1,Ådne,x\n2,Bør,y\n".encode()
        + "3,Müller,z\n".encode("cp1252")
        + b"4,Di,w\n"
    )
    sheet = read(content)
    assert [cells[0] for _, cells in rows(sheet)] == ["1", "2", "4"]
    assert problems(sheet) == [(4, "This row was not read: some of its bytes are not UTF-8 text.")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "file.csv is empty."),
        (b" \r\n\r\n", "file.csv is empty."),
        (b"id,name\n", "file.csv has a header and no rows."),
        (b"id,name\r\n\r\n", "file.csv has a header and no rows."),
        (b"PK\x03\x04\x14\0\x06\0rest", "file.csv is an Excel workbook"),
        (bytes(range(256)) * 40, "file.csv is not a text file."),
        (b"%PDF-1.7 ..", "file.csv is a PDF document"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(content)
