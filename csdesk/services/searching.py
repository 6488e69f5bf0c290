"""Finding anything by a few letters."""

from csdesk.book.known_names import known_names
from csdesk.book.search import Hit, find
from csdesk.domain.texts import folded
from csdesk.services.context import Services

_LIKE_ENOUGH = 75.0  # of 100, by rapidfuzz: about one letter in four may be wrong
_SHORTEST = 3  # letters; fewer are like everything


def search(desk: Services, typed: str, *, most: int = 20) -> list[Hit]:
    """Names first, then texts with the newest first; at most `most` of each. Nothing typed finds nothing.

    Where nothing has these words, names that are spelled almost so.
    """
    with desk.book.read() as connection:
        found = find(connection, typed, most=most)
    return found or find_alike(desk, typed, most=most)


def find_alike(desk: Services, typed: str, *, most: int = 20) -> list[Hit]:
    """Accounts and people whose name is spelled almost as typed, the most alike first."""
    wanted = folded(typed[:100])
    if len(wanted) < _SHORTEST:
        return []
    # Imported only here: most searches find what they look for.
    from rapidfuzz import fuzz, process

    with desk.book.read() as connection:
        known = known_names(connection, desk.today().isoformat(), talks=False)
    names = [folded(each.name) for each in known]
    alike = process.extract(
        wanted, names, scorer=fuzz.WRatio, limit=most, score_cutoff=_LIKE_ENOUGH
    )
    return [
        Hit(
            "contact" if known[place].is_person else "account",
            known[place].contact_id or known[place].account_id,
            known[place].account_id,
            known[place].account,
            known[place].name,
            known[place].detail,
        )
        for _, _, place in alike
    ]
