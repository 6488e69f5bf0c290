"""What an account page says of its reasons is what the whole explanation says."""

import pytest
from hypothesis import HealthCheck, given, settings

from csdesk.domain.agenda import explain, own_line
from csdesk.domain.facts import AccountFacts
from csdesk.errors import NotFound
from tests.domain.builders import NOW
from tests.domain.strategies import POLICY, account_lists


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(account_lists)
def test_the_same_as_the_explanation(accounts: tuple[AccountFacts, ...]) -> None:
    for facts in accounts:
        why = explain(facts.id, accounts, NOW, POLICY)
        found = own_line(facts.id, accounts, NOW, POLICY)
        assert found == (why.line, why.reasons, why.put_aside)


def test_an_account_that_is_not_there() -> None:
    with pytest.raises(NotFound):
        own_line("nobody", (), NOW, POLICY)
