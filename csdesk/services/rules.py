"""The rules of the morning list: the built-in ones and a company's own.

A company adds rules through the entry-point group `csdesk.signals`; each entry is a function
`(facts, today, policy) -> Signal | None`.
"""

from functools import cache
from importlib.metadata import entry_points

from csdesk.domain.signal import SignalRule
from csdesk.domain.signals import RULES


@cache
def rules() -> tuple[SignalRule, ...]:
    """Every rule, the built-in ones first, a company's own in the order of their names."""
    own = sorted(entry_points(group="csdesk.signals"), key=lambda entry: entry.name)
    return (*RULES, *(entry.load() for entry in own))
