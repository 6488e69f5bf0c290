"""Finding anything by a few letters."""

from csdesk.book.search import Hit, find
from csdesk.services.context import Services


def search(desk: Services, typed: str, *, most: int = 20) -> list[Hit]:
    """Names first, then texts with the newest first; at most `most` of each. Nothing typed finds nothing."""
    with desk.book.read() as connection:
        return find(connection, typed, most=most)
