"""delete, trash, restore."""

from collections.abc import Callable

from tests.cli.conftest import Terminal


def test_delete_and_restore(tamarind: Callable[[], Terminal]) -> None:
    terminal = tamarind()
    would = terminal.ok("delete", "tam", "--dry-run")
    assert would.startswith("Would delete: Tamarind Foods, with 1 person, 1 contract")
    assert terminal.ok("delete", "tam").startswith("Deleted: Tamarind Foods, with 1 person")
    assert "There is no" in terminal.fails("show", "tam")
    (line,) = terminal.json("trash")
    assert (line["kind"], line["name"], line["rows"]["contact"]) == ("account", "Tamarind Foods", 1)
    assert "Tamarind Foods" in terminal.ok("trash")
    assert "There is no number 999" in terminal.fails("restore", "999")
    assert terminal.ok("restore", str(line["number"])) == "Restored: Tamarind Foods.\n"
    assert "Ana Ferreira" in terminal.ok("show", "tam")
    assert terminal.ok("trash") == "The trash is empty.\n"


def test_a_person_alone(tamarind: Callable[[], Terminal]) -> None:
    terminal = tamarind()
    assert terminal.ok("delete", "ana@tamarind.example") == "Deleted: Ana Ferreira.\n"
    assert "Ana Ferreira, Tamarind Foods" in terminal.ok("trash")
    terminal.ok("undo")
    assert "Ana Ferreira" in terminal.ok("show", "tam")
