"""Accounts: listed, shown, added."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date

from csdesk.book import account_queries, queries, table_queries, timeline_queries
from csdesk.book.tables import AccountRow
from csdesk.domain import agenda, overview
from csdesk.domain.account_lines import AccountHead, TimelineFilter
from csdesk.domain.account_table import in_order
from csdesk.domain.changes import Changes
from csdesk.domain.facts import ContractFacts
from csdesk.domain.health import health
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountLine, AccountPage, ContractView, StageProof
from csdesk.domain.overview import account_line
from csdesk.domain.renewals import next_renewal
from csdesk.domain.runway import account_runway
from csdesk.domain.signals.silence import cadence_of
from csdesk.domain.texts import folded
from csdesk.errors import Gone
from csdesk.services.context import Services
from csdesk.services.fields import read_fields
from csdesk.services.morning import moment_of, read_facts_and_policy
from csdesk.services.rules import rules
from csdesk.services.targets import resolve_account

__all__ = [
    "AccountDraft",
    "add_account",
    "list_accounts",
    "read_head",
    "resolve_account",
    "show_account",
]

_REACHED = 180  # days for which somebody counts as reached after a two-way contact

_NO_USE = (0.0,) * table_queries.WEEKS


def list_accounts(
    desk: Services, *, search: str = "", day: date | None = None
) -> list[AccountLine]:
    """Accounts whose name, industry, country or tier has every word of `search`, by name."""
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    zone = moment.tzinfo
    assert zone is not None
    policy, today = replace(policy, zone=zone), moment.date()
    ends = {f.id: overview.use_ends(f.usage, today, policy) for f in facts}
    with desk.book.read() as connection:
        extras = table_queries.account_extras(connection, today, zone)
        playbooks = table_queries.running_playbooks(connection)
        weeks = table_queries.use_weeks(
            connection,
            [(f.id, f.usage.metric, end) for f in facts if f.usage and (end := ends[f.id])],
        )
    lines = []
    for own in facts:
        extra = extras.get(own.id)
        if extra is None:
            continue  # deleted since the facts were read
        at_work, end = playbooks.get(own.id, []), ends[own.id]
        country = policy.countries.get(own.country)
        line = account_line(own, today, industry=extra.industry)
        lines.append(
            replace(
                line,
                country_name=country.name.removeprefix("the ") if country else "",
                tags=extra.tags,
                playbooks=tuple(name for name, _ in at_work),
                occasions=tuple(occasion for _, occasion in at_work if occasion),
                people=overview.people_there(own, today),
                last_channel=extra.last_channel,
                silent=overview.is_silent(own, today, policy),
                use=overview.use_line(own.usage, weeks.get(own.id, _NO_USE), end, today, policy)
                if own.usage and end
                else None,
                next_step=overview.next_step(own, today, policy),
                health=overview.health_score(own, today, policy),
            )
        )
    words = folded(search).split()
    if words:
        lines = [line for line in lines if _has_words(line, words)]
    return in_order(lines, "account")


def show_account(
    desk: Services,
    account_id: str,
    *,
    day: date | None = None,
    most: int = 200,
    letters: int | None = None,
) -> AccountPage:
    """All that one screen of an account shows. Raises Gone for an account that is not there.

    `most`: entries of the timeline; `letters`: how much of each of their texts, None for all of it.
    """
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    own = next((f for f in facts if f.id == account_id), None)
    if own is None:
        raise Gone(tr("This account is not in the book any more."), tr("Go back to the list."))
    line, reasons, put_aside = agenda.own_line(account_id, facts, moment, policy, rules=rules())
    today = moment.date()
    policy = replace(policy, zone=moment.tzinfo or UTC)
    ideal, longest = cadence_of(own, policy)
    usage = own.usage
    with desk.book.read() as connection:
        details = account_queries.account_details(connection, account_id)
        contacts = account_queries.contacts(connection, account_id)
        stored = account_queries.contracts(connection, account_id)
        timeline = timeline_queries.timeline_part(
            connection, account_id, TimelineFilter(), most=most, letters=letters
        ).entries
        proof = account_queries.stage_proof(connection, account_id, today)
        tasks = queries.open_tasks(connection, account_id)
        checkins = queries.planned_checkins(connection, today, account_id)
        weeks = (
            account_queries.usage_weeks(
                connection, account_id, usage.metric, min(usage.as_of, today)
            )
            if usage
            else []
        )
    if details is None:
        raise Gone(tr("This account is not in the book any more."), tr("Go back to the list."))
    current = {c.id: c for c in own.contracts}
    return AccountPage(
        line=account_line(own, today, industry=details.industry),
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
        timeline=timeline,
        tasks=tuple(tasks),
        checkins=tuple(checkins),
        usage_weeks=tuple(weeks),
        usage_as_of=usage.as_of if usage else None,
        sentence=line.sentence if line else "",
        priority=line.priority if line else 0.0,
        reasons=reasons,
        put_aside=put_aside,
        health=health(own, today, policy),
        runway=account_runway(own, today, policy),
        cadence=(round(ideal), round(longest)),
        proof=StageProof(
            proof.onboarded_on,
            proof.steps_left,
            proof.features,
            proof.features_known,
            sum(
                person.last_two_way is not None
                and (today - person.last_two_way.astimezone(moment.tzinfo).date()).days <= _REACHED
                for person in contacts
            ),
        ),
    )


def read_head(desk: Services, account_id: str) -> AccountHead:
    """What stands above the tabs of an account. Raises Gone for an account that is not there."""
    with desk.book.read() as connection:
        found = account_queries.account_head(connection, account_id)
    if found is None:
        raise Gone(tr("This account is not in the book any more."), tr("Go back to the list."))
    return found


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
