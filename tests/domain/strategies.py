"""Random facts for property tests: messy, with days in the past and in the future."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from csdesk.domain.facts import AccountFacts, ContactFacts, CountryDays, TaskFacts
from csdesk.domain.money import Money
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Signal
from csdesk.domain.terms import CheckinStatus, Occasion, Role, Side, Stage, Status, TaskKind
from tests.domain import builders
from tests.domain.builders import TODAY, at

near_days = st.integers(-150, 150).map(lambda days: TODAY + timedelta(days=days))
days = near_days | st.dates(date(2015, 1, 1), date(2035, 12, 31))
maybe_days = st.none() | days
moments = days.map(at)
maybe_moments: st.SearchStrategy[datetime | None] = st.none() | moments
countries = st.sampled_from(["", "SE", "US"])
money = st.builds(Money, st.integers(0, 900_000), st.sampled_from(["EUR", "USD"]))

contacts: st.SearchStrategy[ContactFacts] = st.builds(
    builders.contact,
    id=st.sampled_from(["c1", "c2", "c3"]),
    name=st.sampled_from(["Ana Ferreira", "Bo Li", ""]),
    role=st.sampled_from(["", *Role]),
    influence=st.integers(0, 3),
    country=countries,
    birthday=st.none() | st.sampled_from([builders.born(11, 26), builders.born(2, 29)]),
    left_on=maybe_days,
    opted_out=st.frozensets(st.sampled_from(list(Occasion))),
    last_two_way=maybe_days,
)
contracts = st.builds(
    builders.contract,
    id=st.sampled_from(["k1", "k2", "k3"]),
    starts_on=days,
    renews_on=maybe_days,
    ends_on=maybe_days,
    billing_months=st.sampled_from([1, 2, 3, 12, 36]),
    notice_days=st.sampled_from([0, 14, 30, 90]),
    auto_renew=st.booleans(),
    is_trial=st.booleans(),
    offer_made_on=maybe_days,
    renewed_by=st.sampled_from([None, None, "k9"]),
)
usages = st.none() | st.builds(
    builders.usage,
    as_of=days,
    last_use=maybe_days,
    last_28=st.floats(0, 500),
    previous_28=st.floats(0, 500),
    features_90=st.integers(0, 5),
    features_before=st.integers(0, 5),
    first_use=maybe_days,
)
tasks: st.SearchStrategy[TaskFacts] = st.builds(
    builders.task,
    id=st.sampled_from(["t1", "t2", "t3", "t4"]),
    kind=st.sampled_from(list(TaskKind)),
    side=st.sampled_from(list(Side)),
    due_on=maybe_days,
    since=days,
    contact_id=st.sampled_from([None, "c1", "c2"]),
    onboarding=st.booleans(),
)
checkins = st.builds(
    builders.checkin,
    id=st.sampled_from(["m1", "m2"]),
    starts_at=moments,
    status=st.sampled_from(list(CheckinStatus)),
    logged=st.booleans(),
)
tickets = st.builds(
    builders.ticket,
    id=st.sampled_from(["x1", "x2", "x3"]),
    closed_on=maybe_days,
    satisfaction=st.none() | st.integers(1, 5),
    escalated=st.booleans(),
)


def accounts(account_id: str = "a1") -> st.SearchStrategy[AccountFacts]:
    """Any account with this id."""
    return st.builds(
        builders.account,
        id=st.just(account_id),
        name=st.sampled_from(["Tamarind Foods", "Kelvin & Rowe", "Quinta do Vale"]),
        status=st.sampled_from([Status.ACTIVE, Status.ACTIVE, Status.PROSPECT, Status.CHURNED]),
        stage=st.sampled_from(list(Stage)),
        stage_since=maybe_days,
        tier=st.sampled_from(["", "A", "B", "C"]),
        country=countries,
        customer_since=maybe_days,
        cadence_days=st.none() | st.integers(1, 200),
        mrr=st.just(()) | money.map(lambda amount: (amount,)),
        contacts=st.lists(contacts, max_size=3, unique_by=lambda one: one.id).map(tuple),
        contracts=st.lists(contracts, max_size=3, unique_by=lambda one: one.id).map(tuple),
        usage=usages,
        last_two_way=maybe_moments,
        last_in=maybe_moments,
        last_out=maybe_moments,
        tries_since=st.integers(0, 6),
        tasks=st.lists(tasks, max_size=4, unique_by=lambda one: one.id).map(tuple),
        checkins=st.lists(checkins, max_size=2, unique_by=lambda one: one.id).map(tuple),
        tickets=st.lists(tickets, max_size=3, unique_by=lambda one: one.id).map(tuple),
        known_contacts=st.integers(0, 9),
    )


account_lists = st.integers(0, 4).flatmap(
    lambda count: st.tuples(*(accounts(f"a{number}") for number in range(count)))
)
signals: st.SearchStrategy[Signal] = st.builds(
    builders.signal,
    st.sampled_from(["renewal.window", "silence.cadence", "plugin.reason", "usage.falling"]),
    st.floats(0, 1),
    episode=st.sampled_from(["e1", "e2", "e3"]),
)

_SWEDEN = CountryDays("SE", "Sweden", holidays={TODAY + timedelta(days=1): "Midsummer"})
_US = CountryDays("US", "United States", holidays={TODAY: "Thanksgiving"})
POLICY = Policy(countries={"SE": _SWEDEN, "US": _US}, home_country="SE")
