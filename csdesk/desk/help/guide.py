"""The guide: Markdown pages of `resources/help`, and the pages that csdesk writes itself.

A translated guide lies in a folder of its language, `resources/help/de`; a page that it lacks is shown in
English.
"""

import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from csdesk import __version__
from csdesk.desk.actions import ACTIONS, key_words
from csdesk.domain.language import mark, said, spoken, tr
from csdesk.paths import log_folder, resources

START, SHORTCUTS, CHANGES, ABOUT = "index", "shortcuts", "changes", "about"
# The order of the list; pages that stand here and not on the disk are not shown.
_FIRST = ("index", "today", "working", "accounts", "renewals", "calendar", "import", "book")
_LAST = ("settings", "terminal")
# Page of the window: page of the guide that is about it.
_FITTING: Mapping[str, str] = {
    "today": "today",
    "first": "import",
    "accounts": "accounts",
    "account": "accounts",
    "renewals": "renewals",
    "calendar": "calendar",
    "outbox": "outbox",
    "settings": "settings",
}
_SCOPES: Mapping[str, str] = {"window": mark("Everywhere"), "list": mark("In lists")}
_LICENCES = (
    ("PySide6-Essentials", "LGPL 3.0"),
    ("SQLAlchemy", "MIT"),
    ("sqlcipher3", "zlib"),
    ("alembic", "MIT"),
    ("icalendar", "BSD 2"),
    ("caldav", "Apache 2.0"),
    ("recurring-ical-events", "LGPL 3.0"),
    ("holidays", "MIT"),
    ("pycountry", "LGPL 2.1"),
    ("platformdirs", "MIT"),
    ("fontpkg-inter", "SIL OFL 1.1"),
)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its name, its title and its Markdown."""

    name: str
    title: str
    text: str


def help_folder() -> Path:
    """Where the pages lie."""
    return resources() / "help"


@lru_cache(maxsize=4)
def _read(code: str) -> Mapping[str, GuidePage]:
    folder = help_folder()
    found: dict[str, GuidePage] = {}
    for place in (folder, folder / code):
        for file in sorted(place.glob("*.md")):
            text = file.read_text(encoding="utf-8")
            found[file.stem] = GuidePage(file.stem, _title(text, file.stem), text)
    names = [n for n in _FIRST if n in found]
    between = sorted(n for n in found if n not in {*_FIRST, *_LAST, CHANGES, SHORTCUTS})
    return {n: found[n] for n in (*names, *between, *(m for m in _LAST if m in found), CHANGES)}


def guide() -> list[GuidePage]:
    """The pages of the guide, in the order of the list; the last one is what is new."""
    return list(_read(spoken().code).values())


def _title(text: str, otherwise: str) -> str:
    head = text.lstrip().partition("\n")[0]
    return head.removeprefix("# ").strip() if head.startswith("# ") else otherwise


def fitting_page(of: str) -> str:
    """The page of the guide that is about a page of the window; the first one where none is."""
    known = {each.name for each in guide()}
    return found if (found := _FITTING.get(of, START)) in known else START


def page_of(name: str, book: Path) -> GuidePage | None:
    """A page by its name; None for a name that is none."""
    if name == SHORTCUTS:
        return GuidePage(SHORTCUTS, tr("Shortcuts"), shortcuts_text())
    if name == ABOUT:
        return GuidePage(ABOUT, tr("About csdesk"), about_text(book))
    return next((each for each in guide() if each.name == name), None)


def shortcuts_text() -> str:
    """Every shortcut of the table of actions, by where it works."""
    parts = [f"# {tr('Shortcuts')}"]
    for scope, head in _SCOPES.items():
        parts.append(f"## {said(head)}")
        rows = [f"| {tr('Action')} | {tr('Keys')} |", "|---|---|"]
        for each in ACTIONS:
            if each.scope == scope and each.keys:
                keys = ", ".join(f"`{key_words(key)}`" for key in each.keys)
                rows.append(f"| {said(each.words)} | {keys} |")
        parts.append("\n".join(rows))
    return "\n\n".join(parts)


def about_text(book: Path) -> str:
    """Version, places and licences."""
    lines = [
        f"# {tr('About csdesk')}",
        tr(
            "csdesk {version} with Python {python}.",
            version=__version__,
            python=platform.python_version(),
        ),
        f"**{tr('Your account book')}**: `{book}`",
        f"**{tr('Log files')}**: `{log_folder()}`",
        tr("The log holds no names and no texts of customers."),
        f"## {tr('Made with')}",
    ]
    rows = [f"| {tr('Package')} | {tr('Version')} | {tr('Licence')} |", "|---|---|---|"]
    for package, licence in _LICENCES:
        try:
            rows.append(f"| {package} | {version(package)} | {licence} |")
        except PackageNotFoundError:
            continue  # a build without the packages' own records
    return "\n\n".join([*lines, "\n".join(rows)])


_SIGNS = re.compile(r"[*`#|]|\]\([^)]*\)|\[")


def plain_words(text: str) -> str:
    """Markdown without its signs, for the search."""
    return " ".join(_SIGNS.sub(" ", text).split()).casefold()
