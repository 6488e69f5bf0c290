"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from csdesk.errors import Unwritable
from csdesk.ical.files import write_file


def test_a_new_file_and_one_that_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "Größe 1.ics"
    write_file(path, b"first\r\n")
    assert path.read_bytes() == b"first\r\n"
    write_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_relative_name_stands_in_the_present_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_file(Path("agenda.ics"), b"x")
    assert (tmp_path / "agenda.ics").read_bytes() == b"x"


def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    if os.name == "nt":
        return  # access rights and links of POSIX
    real, link = tmp_path / "real.ics", tmp_path / "link.ics"
    write_file(real, b"1")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(real.stat().st_mode) == 0o666 & ~umask
    real.chmod(0o640)
    link.symlink_to(real)
    write_file(link, b"2")
    assert link.is_symlink()
    assert real.read_bytes() == b"2"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_reader_of_the_old_file_is_not_disturbed(tmp_path: Path) -> None:
    path = tmp_path / "feed.ics"
    write_file(path, b"old content")
    with path.open("rb") as reader:
        write_file(path, b"new")
        assert reader.read() == b"old content"
    assert path.read_bytes() == b"new"


def test_places_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    there = tmp_path / "there.ics"
    there.write_bytes(b"old")
    for path, hint in (
        (tmp_path, "It is a folder"),
        (tmp_path / "missing" / "a.ics", "folder exists"),
        (there / "a.ics", "folder exists"),
        (tmp_path / ("x" * 300), "too long"),
        (tmp_path / "nul\0.ics", "another place"),
    ):
        with pytest.raises(Unwritable) as caught:
            write_file(path, b"data")
        assert "could not be written" in caught.value.title
        assert hint in caught.value.remedy
    assert there.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [there]


def test_a_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if full.exists():
        with pytest.raises(Unwritable, match="disk is full"):
            write_file(full, b"data")
        assert full.is_char_device()
