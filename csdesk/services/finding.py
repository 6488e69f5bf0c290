"""What can be found by name: people and accounts for a typed line, and everything for the palette."""

from dataclasses import dataclass
from datetime import date

from csdesk.book.known_names import known_names
from csdesk.domain.known_names import Known, Names
from csdesk.domain.money import Money
from csdesk.domain.playbooks import PlaybookLine
from csdesk.domain.views import BUILT_IN, View
from csdesk.services.accounts import list_accounts
from csdesk.services.context import Services
from csdesk.services.morning import read_today
from csdesk.services.playbooks import list_playbooks
from csdesk.services.views import list_views


def read_names(desk: Services) -> Names:
    """Every name of the book, made ready to be asked at each key."""
    with desk.book.read() as connection:
        return Names(known_names(connection, desk.today().isoformat()))


@dataclass(frozen=True, slots=True)
class FoundAccount:
    """An account as the palette shows it. `rank` counts from 1 on today's list; None: not on it."""

    id: str
    name: str
    stage: str
    mrr: Money | None
    renews_on: date | None
    rank: int | None
    reasons: int
    priority: float


@dataclass(frozen=True, slots=True)
class Findable:
    """All that the palette finds in the book."""

    accounts: tuple[FoundAccount, ...]
    people: tuple[Known, ...]
    views: tuple[View, ...] = ()
    playbooks: tuple[PlaybookLine, ...] = ()


def read_findable(desk: Services) -> Findable:
    """Accounts with their place on today's list, and the people at them."""
    agenda = read_today(desk)
    ranked = {
        line.account.id: (rank, line)
        for rank, line in enumerate((*agenda.lines, *agenda.folded), start=1)
    }
    accounts = []
    for each in list_accounts(desk):
        rank, line = ranked.get(each.id, (None, None))
        accounts.append(
            FoundAccount(
                each.id,
                each.name,
                each.stage,
                each.mrr,
                each.renews_on,
                rank,
                len(line.reasons) if line is not None else 0,
                line.priority if line is not None else 0.0,
            )
        )
    with desk.book.read() as connection:
        known = known_names(connection, desk.today().isoformat())
    return Findable(
        tuple(accounts),
        tuple(k for k in known if k.is_person),
        (*BUILT_IN, *list_views(desk)),
        tuple(list_playbooks(desk)),
    )
