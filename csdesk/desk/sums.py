"""Sums of money in several currencies, as a header has room for them."""

from collections.abc import Sequence

from csdesk.domain.language import plural
from csdesk.domain.money import Money
from csdesk.domain.words import mrr


def sums_shown(sums: Sequence[Money]) -> tuple[str, str]:
    """The first two sums and how many currencies follow, and all of them one a line; empty: none.

    The second is empty too where the first says everything.
    """
    words = [mrr(each) for each in sums]
    more = len(words) - 2
    if more <= 0:
        return ", ".join(words), ""
    shown = plural(
        "{sums} and {n} more currency",
        "{sums} and {n} more currencies",
        more,
        sums=", ".join(words[:2]),
    )
    return shown, "\n".join(words)
