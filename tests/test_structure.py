"""Rules of the house that no linter holds."""

import re
from pathlib import Path

import csdesk
from csdesk import paths

TOP = Path(csdesk.__file__).parent.parent


def test_no_file_is_longer_than_400_lines() -> None:
    sources = [*TOP.glob("csdesk/**/*.py"), *TOP.glob("tests/**/*.py")]
    long = {f.name: n for f in sources if (n := len(f.read_text("utf-8").splitlines())) > 400}
    assert long == {}


def test_every_help_page_that_is_linked_exists() -> None:
    folder = paths.resources() / "help"
    for page in folder.glob("*.md"):
        for target in re.findall(r"\]\(([\w.-]+\.md)\)", page.read_text("utf-8")):
            assert (folder / target).is_file(), f"{page.name} links to {target}"


def test_every_command_stands_on_the_help_page() -> None:
    from csdesk.cli.main import parser

    page = (paths.resources() / "help" / "terminal.md").read_text("utf-8")
    commands = next(a.choices for a in parser()._actions if getattr(a, "choices", None))
    assert commands is not None
    assert [name for name in commands if f"`{name}" not in page] == []


def test_pictures_of_the_readme_exist() -> None:
    readme = TOP / "README.md"
    for target in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme.read_text("utf-8")):
        assert (TOP / target).is_file(), target
