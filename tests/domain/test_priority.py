"""The combination formula, the points and the money factor."""

from math import log

import pytest

from csdesk.domain.money import Money
from csdesk.domain.priority import money_factor, paying, signals_for, weigh
from csdesk.domain.signals import RULES
from tests.domain.builders import TODAY, account, always, policy, signal

WEIGHTS = {"a.one": 0.6, "a.two": 0.55, "a.three": 0.5, "a.four": 0.2, "a.off": 0.0, "a.sure": 1.0}
RULE_POLICY = policy(weights=WEIGHTS)


def test_the_worked_example_of_the_evidence_panel() -> None:
    # 0.42, 0.385, 0.34, 0.12 and a factor of 0.79 give 22 + 19 + 17 + 5 = 63.
    signals = [
        signal("a.four", 0.6),
        signal("a.two", 0.7),
        signal("a.one", 0.7),
        signal("a.three", 0.68),
    ]
    combined, reasons = weigh(signals, RULE_POLICY, 0.79)
    assert combined == pytest.approx(1 - 0.58 * 0.615 * 0.66 * 0.88)
    assert [round(reason.points) for reason in reasons] == [22, 19, 17, 5]
    assert [reason.weight for reason in reasons] == [0.6, 0.55, 0.5, 0.2]
    assert sum(reason.points for reason in reasons) == pytest.approx(100 * combined * 0.79)
    assert reasons[0].points == pytest.approx(
        79 * combined * log(1 - 0.42) / log(0.58 * 0.615 * 0.66 * 0.88)
    )


def test_one_reason_alone() -> None:
    combined, (reason,) = weigh([signal("a.one", 0.5)], RULE_POLICY, 1.0)
    assert combined == pytest.approx(0.3)
    assert reason.points == pytest.approx(30.0)


def test_reasons_of_no_weight_or_urgency_do_not_count() -> None:
    assert weigh([signal("a.off", 1.0), signal("a.one", 0.0)], RULE_POLICY, 1.0) == (0.0, ())
    assert weigh([], RULE_POLICY, 1.0) == (0.0, ())


def test_a_sure_reason_fills_the_priority_without_breaking_it() -> None:
    combined, reasons = weigh([signal("a.sure", 1.0), signal("a.one", 1.0)], RULE_POLICY, 1.0)
    assert combined == pytest.approx(1.0)
    assert reasons[0].signal.kind == "a.sure"
    assert sum(reason.points for reason in reasons) == pytest.approx(100.0)


def test_a_kind_nobody_weighed_has_a_weight() -> None:
    combined, _reasons = weigh([signal("plugin.reason", 1.0)], RULE_POLICY, 1.0)
    assert combined == pytest.approx(0.3)


def test_the_money_factor_is_the_share_of_others_who_pay_less() -> None:
    amounts = [100, 200, 200, 300, 400]
    accounts = [
        account(id=str(number), mrr=(Money(minor, "EUR"),)) for number, minor in enumerate(amounts)
    ]
    table = paying(accounts)
    factors = [round(money_factor(facts, table), 6) for facts in accounts]
    assert factors == [0.6, 0.7, 0.7, 0.9, 1.0]


def test_currencies_are_compared_among_themselves() -> None:
    accounts = [
        account(id="1", mrr=(Money(100, "EUR"), Money(99_999, "USD"))),
        account(id="2", mrr=(Money(900, "EUR"),)),
        account(id="3", mrr=(Money(5, "USD"),)),
        account(id="4"),
    ]
    table = paying(accounts)
    assert [money_factor(facts, table) for facts in accounts] == [0.6, 1.0, 1.0, 0.6]


def test_a_rule_that_fails_is_named() -> None:
    def broken(*_: object) -> None:
        raise LookupError("no such thing")

    with pytest.raises(LookupError) as caught:
        signals_for(account(), TODAY, policy(), (broken,))
    [note] = caught.value.__notes__
    assert "broken" in note
    assert "a1" in note


def test_every_rule_is_asked_and_every_kind_is_weighed() -> None:
    one, two = signal("a.one"), signal("a.two")
    assert signals_for(account(), TODAY, policy(), always(one, two)) == (one, two)
    assert signals_for(account(), TODAY, policy(), RULES) == ()
    assert len(RULES) == len(set(RULES)) == 27
