"""How much an account matters today: its reasons together, times a factor for the money.

`combined = 1 - product(1 - weight * urgency)` over the reasons, `priority = combined * factor` with
`factor = 0.6 + 0.4 * percentile of its MRR` among the accounts that pay in the same currency.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import expm1, log1p

from csdesk.domain.facts import AccountFacts
from csdesk.domain.morning import Reason
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Signal, SignalRule

_SURE = 1.0 - 1e-9  # the most a single reason can count; at 1 its logarithm would not exist
_BASE, _RANGE = 0.6, 0.4


def signals_for(
    facts: AccountFacts, today: date, policy: Policy, rules: Sequence[SignalRule]
) -> tuple[Signal, ...]:
    """All reasons that hold, those put aside included, in the order of the rules.

    What a rule raises goes on to the caller, with a note that names the rule and the account.
    """
    found = []
    for rule in rules:
        try:
            signal = rule(facts, today, policy)
        except Exception as error:
            name = f"{getattr(rule, '__module__', '?')}.{getattr(rule, '__qualname__', rule)}"
            error.add_note(f"raised by the rule {name} for account {facts.id}")
            raise
        if signal is not None:
            found.append(signal)
    return tuple(found)


def _share(item: tuple[float, float, Signal]) -> tuple[float, str, str]:
    return item[0], item[2].kind, item[2].episode


def weigh(
    signals: Iterable[Signal], policy: Policy, factor: float
) -> tuple[float, tuple[Reason, ...]]:
    """The combined strength (0..1) and the reasons with their points, the most points first.

    The points add up to `100 * combined * factor`. Reasons of no weight or no urgency are left out;
    no reason left gives 0. Does not depend on the order of `signals`.
    """
    logs = []
    for signal in signals:
        weight = policy.weight(signal.kind)
        strength = weight * signal.urgency
        if strength > 0.0:
            logs.append((log1p(-min(strength, _SURE)), weight, signal))
    if not logs:
        return 0.0, ()
    if len(logs) > 1:
        logs.sort(key=_share)
    total = sum(item[0] for item in logs)
    combined = -expm1(total)
    per_log = 100.0 * combined * factor / total
    return combined, tuple(Reason(signal, weight, per_log * log) for log, weight, signal in logs)


def paying(accounts: Iterable[AccountFacts]) -> Mapping[str, Sequence[int]]:
    """The MRR of each account, in its usual currency, in minor units, by currency, ascending."""
    amounts: dict[str, list[int]] = {}
    for facts in accounts:
        if facts.mrr:
            top = facts.mrr[0]
            amounts.setdefault(top.currency, []).append(top.minor)
    for column in amounts.values():
        column.sort()
    return amounts


def money_factor(facts: AccountFacts, amounts: Mapping[str, Sequence[int]]) -> float:
    """0.6 to 1 by the share of the other accounts of the currency that pay less.

    The only account of its currency counts fully; an account without MRR counts 0.6.
    """
    if not facts.mrr:
        return _BASE
    top = facts.mrr[0]
    column = amounts[top.currency]
    if len(column) < 2:
        return _BASE + _RANGE
    return _BASE + _RANGE * bisect_left(column, top.minor) / (len(column) - 1)


def share_paying_less(factor: float) -> float:
    """The share of the other accounts that pay less, 0..1, as a money factor says it."""
    return min(max((factor - _BASE) / _RANGE, 0.0), 1.0)
