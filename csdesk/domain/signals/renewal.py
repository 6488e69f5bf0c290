"""Reasons to talk about a renewal. The runway is counted back from the notice deadline.

`policy.offer_lead` days before the deadline the window opens: first our days to prepare the offer,
then `policy.decide_days` for them to decide. The offer is due on the last day before those that is
a working day on both sides. Contracts that renew by themselves every few weeks, with no stated day,
raise nothing.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from csdesk.domain import workdays
from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, ContractFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import Renewal, next_renewal, offer_in_term
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Status
from csdesk.domain.words import day_and_distance, distance, on_day

_SOON_DAYS = 45  # before the notice deadline, from where the runway shows as "soon"
_SOURCE = mark("contract")
Term = tuple[ContractFacts, Renewal]


def offer_due(facts: AccountFacts, renewal: Renewal, policy: Policy) -> date:
    """Last useful working day, on both sides, to send the offer."""
    latest = renewal.notice_deadline - timedelta(days=policy.decide_days)
    return workdays.last_shared(policy, facts.country, latest)


def _open_terms(facts: AccountFacts, today: date, policy: Policy) -> Sequence[Term]:
    """Contracts whose window is open or whose renewal is overdue."""
    if facts.status != Status.ACTIVE or not facts.contracts:
        return ()
    lead = max(policy.offer_lead, policy.notice_near)
    return _terms(facts.contracts, today, lead, policy.short_term_months)


@lru_cache(maxsize=1)  # the rules of this family ask the same of one account, one after the other
def _terms(
    contracts: tuple[ContractFacts, ...], today: date, lead: int, short_term: int
) -> Sequence[Term]:
    """Contracts with at most `lead` days to their notice deadline, the quiet short ones left out."""
    latest = today + timedelta(days=lead)
    found = []
    for contract in contracts:
        if contract.starts_on > today:
            continue
        stated = contract.renews_on or contract.ends_on
        if stated is None:
            if _is_short(contract, short_term):
                continue
        elif (stated - latest).days > contract.notice_days:
            continue
        renewal = next_renewal(contract, today)
        if renewal is None or renewal.notice_deadline > latest:
            continue
        if not (renewal.derived and _is_short(contract, short_term)):
            found.append((contract, renewal))
    return found


def _is_short(contract: ContractFacts, short_term: int) -> bool:
    """Whether a contract renews too often to be a reason each time."""
    return contract.billing_months <= short_term


def _first(
    facts: AccountFacts, kind: str, terms: list[Term], today: date
) -> tuple[ContractFacts, Renewal, str] | None:
    """The most pressing of the terms that are not put aside, and the episode of them all."""
    if not terms:
        return None
    if len(terms) == 1:
        contract, renewal = terms[0]
        return contract, renewal, f"{contract.id}:{renewal.on}"
    by_episode = {f"{term[0].id}:{term[1].on}": term for term in terms}
    ordered = sorted(by_episode, key=lambda key: (by_episode[key][1].notice_deadline, key))
    free = open_episodes(facts, kind, ordered, today)
    contract, renewal = by_episode[free[0]]
    return contract, renewal, JOINT.join(free)


def _evidence(contract: ContractFacts, renewal: Renewal) -> tuple[Evidence, ...]:
    source = tr("derived from start and billing period") if renewal.derived else said(_SOURCE)
    seen = [Evidence(tr("Renewal"), renewal.on, source)]
    if contract.notice_days > 0:
        seen.append(Evidence(tr("Notice deadline"), renewal.notice_deadline, source))
    if contract.name:
        seen.append(Evidence(tr("Contract"), contract.name, said(_SOURCE)))
    return tuple(seen)


def _window_clause(contract: ContractFacts, renewal: Renewal, today: date) -> str:
    to_renewal = (renewal.on - today).days
    when = distance(to_renewal)
    if contract.notice_days <= 0:
        return tr("renewal {when}", when=when)
    to_notice = (renewal.notice_deadline - today).days
    if to_notice < 0:
        return tr(
            "renewal {when}, notice deadline passed {ago}", when=when, ago=distance(to_notice)
        )
    if to_notice <= 1 or to_renewal <= 1:
        return tr("renewal {when}, notice {then}", when=when, then=distance(to_notice))
    return tr("renewal {when}, notice in {days}", when=when, days=to_notice)


def window(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """The runway is running: from `offer_lead` days before the notice deadline.

    It ends with the notice deadline where the contract renews by itself, else with the renewal.
    """
    kind = "renewal.window"
    terms = [
        (contract, renewal)
        for contract, renewal in _open_terms(facts, today, policy)
        if today <= (renewal.notice_deadline if contract.auto_renew else renewal.on)
        and (renewal.notice_deadline - today).days <= policy.offer_lead
    ]
    found = _first(facts, kind, terms, today)
    if found is None:
        return None
    contract, renewal, episode = found
    left = (renewal.notice_deadline - today).days
    run = 1.0 - max(left, 0) / max(policy.offer_lead, 1)
    tone = Tone.NOW if left <= policy.notice_near else Tone.SOON
    if left > _SOON_DAYS:
        tone = Tone.CALM
    last = renewal.notice_deadline if contract.auto_renew else renewal.on
    return Signal(
        kind,
        0.5 + 0.5 * run,
        Part.TOPIC,
        tone,
        _window_clause(contract, renewal, today),
        tr("Renewal {when}", when=distance((renewal.on - today).days)),
        _evidence(contract, renewal),
        episode,
        lapses_on=last + timedelta(days=1),
    )


def no_offer(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """No offer was made in this term, and it is due within `policy.notice_near` days or late.

    A contract that renews by itself can do without an offer, so there the reason counts half.
    """
    kind = "renewal.no_offer"
    terms: list[Term] = []
    due_on: dict[str, date] = {}
    for contract, renewal in _open_terms(facts, today, policy):
        if today > (renewal.notice_deadline if contract.auto_renew else renewal.on):
            continue
        if offer_in_term(contract, renewal):
            continue
        due = offer_due(facts, renewal, policy)
        if (due - today).days < policy.notice_near:
            terms.append((contract, renewal))
            due_on[contract.id] = due
    found = _first(facts, kind, terms, today)
    if found is None:
        return None
    contract, renewal, episode = found
    due = due_on[contract.id]
    left = (due - today).days
    urgency = 1.0 - 0.5 * max(left, 0) / max(policy.notice_near, 1)
    return Signal(
        kind,
        urgency / 2 if contract.auto_renew else urgency,
        Part.TOPIC,
        Tone.NOW if left <= 0 else Tone.SOON,
        tr("no offer made"),
        tr("No offer made"),
        (
            *_evidence(contract, renewal),
            Evidence(tr("Offer due"), due, tr("counted back over working days")),
        ),
        episode,
        lapses_on=(renewal.notice_deadline if contract.auto_renew else renewal.on)
        + timedelta(days=1),
    )


def notice(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """The notice deadline is at most `policy.notice_near` days away, the day itself included."""
    kind = "renewal.notice"
    terms = [
        (contract, renewal)
        for contract, renewal in _open_terms(facts, today, policy)
        if 0 <= (renewal.notice_deadline - today).days <= policy.notice_near
        and (contract.notice_days > 0 or not contract.auto_renew)
    ]
    found = _first(facts, kind, terms, today)
    if found is None:
        return None
    contract, renewal, episode = found
    left = (renewal.notice_deadline - today).days
    stated = contract.notice_days > 0
    day = day_and_distance(renewal.notice_deadline, today)
    return Signal(
        kind,
        1.0 - 0.4 * left / max(policy.notice_near, 1),
        Part.TOPIC,
        Tone.NOW,
        tr("notice deadline {day}", day=day) if stated else tr("renewal {day}", day=day),
        tr("Notice {when}", when=distance(left))
        if stated
        else tr("Term ends {when}", when=distance(left)),
        _evidence(contract, renewal),
        episode,
        lapses_on=renewal.notice_deadline + timedelta(days=1),
    )


def auto(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """It renews by itself: from `policy.notice_near` days before the notice deadline to the day."""
    kind = "renewal.auto"
    terms = [
        (contract, renewal)
        for contract, renewal in _open_terms(facts, today, policy)
        if contract.auto_renew
        and today <= renewal.on
        and (renewal.notice_deadline - today).days <= policy.notice_near
    ]
    found = _first(facts, kind, terms, today)
    if found is None:
        return None
    contract, renewal, episode = found
    left, months = (renewal.on - today).days, renewal.term_months
    still_open = today <= renewal.notice_deadline
    return Signal(
        kind,
        0.8 if still_open else 0.4,
        Part.ASK,
        Tone.SOON if still_open else Tone.CALM,
        plural(
            "renews by itself {day} for a month",
            "renews by itself {day} for {n} months",
            months,
            day=on_day(renewal.on, today),
        ),
        tr("Renews by itself {when}", when=distance(left)),
        _evidence(contract, renewal),
        episode,
        lapses_on=renewal.on + timedelta(days=1),
    )


def overdue(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """The stated renewal has passed and nobody settled it: neither renewed nor ended."""
    kind = "renewal.overdue"
    terms = [
        (contract, renewal)
        for contract, renewal in _open_terms(facts, today, policy)
        if renewal.on < today
    ]
    found = _first(facts, kind, terms, today)
    if found is None:
        return _ran_out(facts, kind, today)
    contract, renewal, episode = found
    passed = (today - renewal.on).days
    return Signal(
        kind,
        1.0,
        Part.TOPIC,
        Tone.NOW,
        plural("renewal {n} day overdue", "renewal {n} days overdue", passed),
        plural("Renewal {n} day overdue", "Renewal {n} days overdue", passed),
        _evidence(contract, renewal),
        episode,
    )


def _ran_out(facts: AccountFacts, kind: str, today: date) -> Signal | None:
    """The last contract has ended, none follows, and the account still counts as a customer."""
    if facts.status != Status.ACTIVE or facts.contracts:
        return None
    over = [(c.ends_on, c) for c in facts.ended if c.ends_on is not None and c.renewed_by is None]
    if not over:
        return None
    ended_on, contract = max(over, key=lambda each: (each[0], each[1].id))
    passed = (today - ended_on).days
    source = said(_SOURCE)
    return Signal(
        kind,
        1.0,
        Part.TOPIC,
        Tone.NOW,
        plural(
            "the contract ended {n} day ago and none follows",
            "the contract ended {n} days ago and none follows",
            passed,
        ),
        plural("Contract ended {n} day ago", "Contract ended {n} days ago", passed),
        (
            Evidence(tr("Ended"), ended_on, source),
            Evidence(tr("Contract"), contract.name, source),
        ),
        f"{contract.id}:{ended_on}",
    )


RULES = (window, no_offer, notice, auto, overdue)
