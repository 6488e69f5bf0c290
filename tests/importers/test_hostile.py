"""Whatever a file holds, a plan comes back: rows or errors, never an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.samples import FILES, plan, source, sources

CONTENTS = [content.encode() for content in FILES.values()]


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes(data: bytes) -> None:
    made = plan(source("file.csv", data))
    assert made.errors or made.usable


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_good_file_with_some_bytes_replaced(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(CONTENTS)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 12))
        content[at : at + length] = data.draw(
            st.one_of(
                st.binary(max_size=6), st.sampled_from([b'"', b"\n", b",,", b"\0", b";", b"-"])
            )
        )
    made = plan(*sources(), source("changed.csv", bytes(content)))
    assert made.counts["new"] >= 10
    assert all(error.row >= 0 and error.reason for error in made.errors)
    made.errors_csv()


@given(st.lists(st.lists(st.text(max_size=8), min_size=8, max_size=8), min_size=1, max_size=8))
@settings(deadline=None)
def test_any_cells_under_known_headers(cells: list[list[str]]) -> None:
    header = FILES["feature_usage.csv"].splitlines()[0]
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells]
    made = plan(*sources()[:2], source("more_usage.csv", "\n".join([header, *lines])))
    assert made.counts["new"] == 6
    assert made.total >= 6
