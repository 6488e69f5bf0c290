"""Names that break files, given to every reader: the address of the guest stays intact, words stay words."""

from dataclasses import replace

import pytest

from csdesk.ical import itip
from tests.foreign.comparing import in_order, meant
from tests.foreign.readers import Reader, present
from tests.ical.every_file import ANN, SINGLE, STAMP

NAMES = ("Lee, Ann", 'Ann "A" Lee', "Ann: boss", "O'Hara", "Zoë 🎉", "Ann\\", "A;B", "a^b")
WORDS = (
    "ä" * 2000,
    "計" * 2000,
    "🎉" * 2000,
    "e\u0301" * 2000,
    "C:\\New\\path \\N \\n",
    "a;b,c\\;d",
)
MARKUP = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2"


@pytest.mark.parametrize("reader", present(), ids=lambda reader: str(reader.name))
def test_no_name_or_text_changes_what_is_read(reader: Reader) -> None:
    meetings = {
        f"name {name}": replace(SINGLE, guests=(replace(ANN, name=name),)) for name in NAMES
    }
    meetings |= {
        f"words {words[:9]}": replace(SINGLE, title=words, description=words, location=words)
        for words in WORDS
    }
    meetings["markup"] = replace(SINGLE, description=MARKUP)  # a title is one line in the book
    files = {name: itip.request(each, stamp=STAMP) for name, each in meetings.items()}
    found = reader.read(files)
    for name, data in files.items():
        assert found[name].errors == (), f"{reader.name} reads {name}"
        assert in_order(found[name]) == meant(reader, data), f"{reader.name} reads {name}"
        assert len(found[name].entries) == 1
        if name.startswith("name") and found[name].entries[0].people:
            assert found[name].entries[0].people == ("mailto:ann@nordlys.example",)
