"""Reasons that were found for an account, kept as long as what they were found from is the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import Policy
from csdesk.domain.priority import signals_for
from csdesk.domain.signal import Signal, SignalRule


@dataclass(slots=True)
class SignalMemory:
    """Answers as `signals_for` does, and asks the rules again only where they may answer otherwise.

    The time of day counts for accounts with check-ins alone: a rule that looks at it elsewhere answers
    for the moment it was first asked. Another day, policy or set of rules forgets everything. For one thread
    at a time.
    """

    _basis: tuple[date, Policy, tuple[SignalRule, ...]] | None = None
    _found: dict[str, tuple[AccountFacts, tuple[Signal, ...]]] = field(default_factory=dict)

    def __call__(
        self, facts: AccountFacts, today: date, policy: Policy, rules: Sequence[SignalRule]
    ) -> tuple[Signal, ...]:
        """All reasons that hold, in the order of the rules."""
        known = self._found.get(facts.id)
        if known is not None and known[0] is facts and not facts.checkins:
            return known[1]
        found = signals_for(facts, today, policy, rules)
        self._found[facts.id] = (facts, found)
        return found

    def stand_on(self, today: date, policy: Policy, rules: Sequence[SignalRule]) -> None:
        """Say what the next answers are based on, once for all accounts of a list."""
        basis = (today, replace(policy, clock=time.min), tuple(rules))
        if self._basis != basis:
            self._basis = basis
            self._found.clear()
