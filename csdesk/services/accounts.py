"""Accounts: listed, shown, added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from csdesk.book import account_queries, queries
from csdesk.book.tables import AccountRow
from csdesk.domain import agenda
from csdesk.domain.changes import Changes
from csdesk.domain.facts import AccountFacts, ContractFacts
from csdesk.domain.lines import AccountLine, AccountPage, ContractView
from csdesk.domain.renewals import account_renewal, next_renewal
from csdesk.domain.terms import Status
from csdesk.domain.texts import folded
from csdesk.errors import Gone
from csdesk.services.context import Services
from csdesk.services.fields import read_fields
from csdesk.services.morning import moment_of, read_facts_and_policy
from csdesk.services.rules import rules
from csdesk.services.targets import resolve_account

__all__ = ["AccountDraft", "add_account", "list_accounts", "resolve_account", "show_account"]


def list_accounts(
    desk: Services, *, search: str = "", day: date | None = None
) -> list[AccountLine]:
    """Accounts whose name, industry, country or tier has every word of `search`, by name."""
    moment = moment_of(desk, day)
    facts, _ = read_facts_and_policy(desk, moment)
    with desk.book.read() as connection:
        industries = account_queries.account_industries(connection)
    lines = [_line(f, industries.get(f.id, ""), moment.date()) for f in facts]
    words = folded(search).split()
    if words:
        lines = [line for line in lines if _has_words(line, words)]
    return sorted(lines, key=lambda line: (folded(line.name), line.name, line.id))


def show_account(desk: Services, account_id: str, *, day: date | None = None) -> AccountPage:
    """All that one screen of an account shows. Raises Gone for an account that is not there."""
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    own = next((f for f in facts if f.id == account_id), None)
    if own is None:
        raise Gone("This account is not in the book any more.", "Go back to the list.")
    why = agenda.explain(account_id, facts, moment, policy, rules=rules())
    today = moment.date()
    usage = own.usage
    with desk.book.read() as connection:
        details = account_queries.account_details(connection, account_id)
        contacts = account_queries.contacts(connection, account_id)
        stored = account_queries.contracts(connection, account_id)
        timeline = account_queries.timeline(connection, account_id)
        tasks = queries.open_tasks(connection, account_id)
        checkins = queries.planned_checkins(connection, account_id)
        weeks = (
            account_queries.usage_weeks(
                connection, account_id, usage.metric, min(usage.as_of, today)
            )
            if usage
            else []
        )
    if details is None:
        raise Gone("This account is not in the book any more.", "Go back to the list.")
    current = {c.id: c for c in own.contracts}
    return AccountPage(
        line=_line(own, details.industry, today),
        city=own.city,
        zone=own.zone,
        domain=details.domain,
        owner=own.owner,
        stage_since=own.stage_since,
        customer_since=own.customer_since,
        tags=details.tags,
        notes=details.notes,
        extra=details.extra,
        contacts=tuple(contacts),
        contracts=tuple(_contract(c, current.get(c.id), today) for c in stored),
        timeline=tuple(timeline),
        tasks=tuple(tasks),
        checkins=tuple(checkins),
        usage_weeks=tuple(weeks),
        usage_as_of=usage.as_of if usage else None,
        sentence=why.line.sentence if why.line else "",
        priority=why.line.priority if why.line else 0.0,
        reasons=why.reasons,
        put_aside=why.put_aside,
    )


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A new account: its name, and other fields as they were typed (see `services.fields`)."""

    name: str
    fields: Mapping[str, str] = field(default_factory=dict)


def add_account(desk: Services, draft: AccountDraft) -> tuple[str, Changes]:
    """Add an account. Returns its id. Raises Invalid where a field cannot be read."""
    today = desk.today()
    values = read_fields("account", {**draft.fields, "name": draft.name}, today)
    values.setdefault("stage_since", today)
    if values.get("status") != "prospect":
        values.setdefault("customer_since", today)
    with desk.book.write("add account") as unit:
        key = unit.add(AccountRow(**values))
    return key, unit.changes


def _line(facts: AccountFacts, industry: str, today: date) -> AccountLine:
    churned = facts.status is Status.CHURNED
    renewal = None if churned else account_renewal(facts.contracts, today)
    return AccountLine(
        id=facts.id,
        name=facts.name,
        status=facts.status.value,
        stage=facts.stage.value,
        country=facts.country,
        tier=facts.tier,
        industry=industry,
        mrr=facts.mrr[0] if facts.mrr else None,
        more_mrr=facts.mrr[1:],
        renews_on=renewal.on if renewal else None,
        renewal_derived=renewal.derived if renewal else False,
        notice_on=renewal.notice_deadline if renewal else None,
        last_two_way=facts.last_two_way,
    )


def _contract(
    stored: account_queries.StoredContract, current: ContractFacts | None, today: date
) -> ContractView:
    renewal = next_renewal(current, today) if current else None
    return ContractView(
        id=stored.id,
        name=stored.name,
        mrr=stored.mrr,
        seats=stored.seats,
        starts_on=stored.starts_on,
        ends_on=stored.ends_on,
        renews_on=renewal.on if renewal else None,
        renewal_derived=renewal.derived if renewal else False,
        notice_on=renewal.notice_deadline if renewal else None,
        billing_months=stored.billing_months,
        notice_days=stored.notice_days,
        auto_renew=stored.auto_renew,
        is_trial=stored.is_trial,
        running=current is not None and stored.starts_on <= today,
        offer_made_on=stored.offer_made_on,
    )


def _has_words(line: AccountLine, words: list[str]) -> bool:
    text = folded(
        f"{line.name} {line.industry} {line.country} {line.tier} {line.stage} {line.status}"
    )
    return all(word in text for word in words)
