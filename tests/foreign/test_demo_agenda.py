"""The agenda of a whole demo book, as a file and as objects for a calendar server, in every reader."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from csdesk.book.demo import make_demo
from csdesk.services.agenda_export import agenda_objects, agenda_of
from csdesk.services.books import close, open_services
from tests.foreign.comparing import in_order, meant
from tests.foreign.readers import Reader, present

MOMENT = datetime(2026, 11, 26, 8, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The agenda, and some of the objects: a process of calcurse takes one file."""
    path: Path = tmp_path_factory.mktemp("demo") / "demo.csdesk"
    make_demo(path, size="typical", seed=1, today=MOMENT.date())
    desk = open_services(path, clock=lambda: MOMENT)
    try:
        objects = agenda_objects(desk)
        chosen = {uid: objects[uid] for uid in sorted(objects)[::40]}
        return {"agenda": agenda_of(desk), **chosen}
    finally:
        close(desk)


@pytest.mark.parametrize("reader", present(), ids=lambda reader: str(reader.name))
def test_the_agenda_of_a_book_is_read_as_it_was_meant(
    reader: Reader, files: dict[str, bytes]
) -> None:
    found = reader.read(files)
    assert len(found["agenda"].entries) > 500
    for name, data in files.items():
        assert found[name].errors == ()
        assert in_order(found[name]) == meant(reader, data), f"{reader.name} reads {name}"
