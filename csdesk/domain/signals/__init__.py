"""The built-in reasons to contact an account, one module a family.

A rule is a pure function `(facts, today, policy) -> Signal | None`; it looks at one account and
knows neither the others nor what the person put aside. Other packages add rules through the
entry-point group `csdesk.signals`.
"""

from csdesk.domain.signal import SignalRule
from csdesk.domain.signals import (
    occasion,
    onboarding,
    people,
    promises,
    renewal,
    silence,
    support,
    usage,
)

RULES: tuple[SignalRule, ...] = (
    *renewal.RULES,
    *silence.RULES,
    *usage.RULES,
    *onboarding.RULES,
    *promises.RULES,
    *occasion.RULES,
    *people.RULES,
    *support.RULES,
)

__all__ = ["RULES"]
