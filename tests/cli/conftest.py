"""The command line over a book of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from csdesk.cli.main import main


class Terminal:
    """Runs commands on one book and keeps what they print."""

    def __init__(self, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = book
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def run(self, *words: str) -> int:
        try:
            code = main([*words, "--book", str(self.book)])
        except SystemExit as stop:
            code = int(stop.code or 0)
        self.out, self.err = self._capsys.readouterr()
        return code

    def ok(self, *words: str) -> str:
        assert self.run(*words) == 0, self.err
        return self.out

    def json(self, *words: str) -> Any:
        return json.loads(self.ok(*words, "--json"))

    def fails(self, *words: str) -> str:
        assert self.run(*words) == 1
        assert "Traceback" not in self.err
        assert self.err.startswith("csdesk: ")
        return self.err


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "book.csdesk", capsys)


@pytest.fixture
def tamarind(terminal: Terminal) -> Callable[[], Terminal]:
    """Adds an account with a person and a contract."""

    def add() -> Terminal:
        terminal.ok(
            "account",
            "add",
            "Tamarind Foods",
            "--country",
            "Brazil",
            "--stage",
            "intermediate",
            "--since",
            "2 years ago",
        )
        terminal.ok(
            "contact",
            "add",
            "tam",
            "Ana Ferreira",
            "--email",
            "ana@tamarind.example",
            "--role",
            "decision maker",
        )
        terminal.ok(
            "contract",
            "add",
            "tam",
            "--mrr",
            "1900",
            "--currency",
            "EUR",
            "--starts",
            "400 days ago",
            "--renews",
            "in 80 days",
            "--notice",
            "30",
        )
        return terminal

    return add
