"""Pictures of books that the demo is not: one account and nothing else, and hostile names."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.desk.page import Page
from csdesk.services.context import Services
from csdesk.services.tasks import add_task
from tests.desks import Clock, account, contact, contract, new_desk

if TYPE_CHECKING:
    from tests.shots import Scene, Studio

SIXTY = "Vereinigte Donaudampfschifffahrtsgesellschaft für Rahmenbau KG"
TABS = ("overview", "timeline", "people", "contracts", "usage", "checklist", "tasks", "history")
_NAMES = (
    SIXTY,
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "شركة النور للتجارة والمقاولات العامة المحدودة",
    "מעבדות גלים בע״מ",
    "🚀 Rakete & Söhne 🧑\u200d🚀👩🏽\u200d🔬",
    "株式会社ひまわり電機製作所",
    "&amp; <b>Bold</b> && Sons \u202eetaloG",
    "O",
)


def one_account(folder: Path) -> None:
    """A book with one account of which nothing but the name is known."""
    desk = new_desk(folder, Clock(), "one.csdesk")
    account(desk, "Tamarind Foods")
    desk.book.close()


def hostile(folder: Path) -> None:
    """A book with long names, names from right to left, and signs that other programs trip over."""
    desk = new_desk(folder, Clock(), "hostile.csdesk")
    for number, name in enumerate(_NAMES):
        _hostile_account(desk, number, name)
    desk.book.close()


def _hostile_account(desk: Services, number: int, name: str) -> None:
    key = account(
        desk, name, city=name[:40], country="DE", zone="Europe/Berlin", owner=name, tags=name[:50]
    )
    for person in (name, "Maximiliane Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst"):
        contact(
            desk, key, person, title=person, role="decision maker", email=f"a{number}@x.example"
        )
    amount = str(7 * 10 ** (number % 7))
    contract(
        desk, key, amount, starts="2025-11-26", renews=f"2027-0{1 + number % 4}-03", notice="60"
    )
    add_task(desk, key, f"{name}: {name}", due=desk.today())


BOOKS: dict[str, Callable[[Path], None]] = {"one": one_account, "hostile": hostile}


def scenes(book: str) -> Iterator["Scene"]:
    """Every page of a book, and the hostile ones in small windows too."""
    from tests.shots import Scene

    for page in ("today", "accounts", "renewals", "calendar", "settings"):
        yield Scene(f"{book}-{page}", partial(_show, page=page))
    yield Scene(f"{book}-retention", lambda studio: studio.desk.show("renewals", "retention"))
    yield Scene(f"{book}-calendar-list", lambda studio: studio.open_calendar("list"))
    for tab in TABS:
        yield Scene(f"{book}-account-{tab}", partial(_tab, tab=tab))
    yield Scene(f"{book}-log", lambda studio: studio.desk.act("log"))
    yield Scene(f"{book}-check-in", lambda studio: studio.desk.act("invite"))
    yield Scene(f"{book}-palette", lambda studio: studio.desk.act("palette"))
    yield Scene(f"{book}-trash", lambda studio: studio.desk.act("trash"))
    if book == "hostile":
        yield Scene(f"{book}-today-900", partial(_show, page="today"), 900, 520)
        yield Scene(f"{book}-accounts-1024", partial(_show, page="accounts"), 1024, 700)
        yield Scene(f"{book}-account-900", partial(_tab, tab="overview"), 900, 520)
        yield Scene(f"{book}-evidence", _evidence)


def _show(studio: "Studio", page: str) -> None:
    studio.desk.show(page)
    studio.settle()
    shown = studio.desk.window.pages.currentWidget()
    assert isinstance(shown, Page)
    shown.take_focus()


def _tab(studio: "Studio", tab: str) -> None:
    from csdesk.desk.account.page import OneAccountPage
    from csdesk.services.finding import read_findable

    assert studio.desk.context is not None
    first = read_findable(studio.desk.context.services).accounts[0]
    studio.desk.show_account(first.id)
    studio.settle()
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    page.choose(tab)
    studio.settle()
    studio.settle()


def _evidence(studio: "Studio") -> None:
    studio.open_evidence()
