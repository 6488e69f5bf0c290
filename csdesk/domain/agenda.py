"""The morning list: whom to contact today, ranked, worded and fitted to the free minutes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from csdesk.domain import aside, sentence, workdays
from csdesk.domain.facts import AccountFacts, ContactFacts, SnoozeFacts
from csdesk.domain.free_time import Busy, free_minutes
from csdesk.domain.language import tr
from csdesk.domain.morning import Agenda, AgendaLine, Held, NearMiss, Reason, Ref, Why
from csdesk.domain.near_misses import near_misses
from csdesk.domain.people import whom_to_contact
from csdesk.domain.policy import Policy
from csdesk.domain.priority import money_factor, paying, signals_for, weigh
from csdesk.domain.signal import Signal, SignalRule
from csdesk.domain.signal_memory import SignalMemory
from csdesk.domain.signals import RULES
from csdesk.domain.terms import Channel
from csdesk.domain.words import country_name, day_words, in_country
from csdesk.domain.words import minutes as minutes_words
from csdesk.errors import NotFound

__all__ = ["build_agenda", "explain", "free_minutes", "own_line", "reasons_of", "signals_for"]

# Reasons that cannot wait for the end of a holiday: one writes instead of calling.
_CANNOT_WAIT = frozenset({"renewal.notice", "renewal.overdue"})
_USUAL_MINUTES = 25  # for a channel the policy has no figure for


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An account with reasons that count, before it is worded."""

    facts: AccountFacts
    combined: float  # 0..1
    factor: float  # 0.6..1
    reasons: tuple[Reason, ...]
    contact: ContactFacts | None
    channel: str
    held: Held | None

    @property
    def priority(self) -> float:
        """0..100, money included."""
        return 100.0 * self.combined * self.factor


def _rank_key(candidate: _Candidate) -> tuple[float, float, int, str, str]:
    """Total order: priority, then money, then name, then id."""
    facts = candidate.facts
    top = facts.mrr[0].minor if facts.mrr else 0
    return (-candidate.priority, -candidate.factor, -top, facts.name.casefold(), facts.id)


def _settled(policy: Policy, now: datetime) -> Policy:
    """The policy with the zone and the time of day of `now`. ValueError for a naive `now`."""
    zone = now.tzinfo
    if zone is None:
        raise ValueError("now must be aware: a day begins in a time zone")
    return replace(policy, zone=zone, clock=now.time())


def _holiday_hold(
    facts: AccountFacts, contact: ContactFacts | None, today: date, policy: Policy
) -> Held | None:
    """Why nobody should be called there today; None on any day but a public holiday of theirs."""
    code = (contact.country if contact is not None else "") or facts.country
    name = workdays.holiday_name(policy, code, today)
    if name is None:
        return None
    where = in_country(policy.countries[code].name)
    until = workdays.next_open(policy, code, today)
    why = tr("{holiday} {where}", holiday=name, where=where)
    return Held(Ref(facts.id, facts.name), why, until)


def _candidate(
    facts: AccountFacts,
    signals: Sequence[Signal],
    today: date,
    policy: Policy,
    amounts: Mapping[str, Sequence[int]],
) -> _Candidate | None:
    """The account with its reasons weighed, whom to contact and how; None without a reason."""
    factor = money_factor(facts, amounts)
    combined, reasons = weigh(signals, policy, factor)
    if not reasons:
        return None
    strongest = reasons[0].signal
    contact = whom_to_contact(facts, today, named=strongest.contact_id)
    channel = strongest.channel or (contact.channel if contact is not None else "") or Channel.CALL
    held = _holiday_hold(facts, contact, today, policy)
    if held is not None and any(reason.signal.kind in _CANNOT_WAIT for reason in reasons):
        channel, held = Channel.EMAIL, None
    return _Candidate(facts, combined, factor, reasons, contact, channel, held)


def _candidates(
    accounts: Sequence[AccountFacts],
    today: date,
    policy: Policy,
    rules: Sequence[SignalRule],
    memory: SignalMemory | None = None,
) -> list[_Candidate]:
    """Accounts whose reasons reach the threshold, ranked."""
    ask = memory or signals_for
    if memory is not None:
        memory.stand_on(today, policy, rules)
    amounts = paying(accounts)
    found = []
    for facts in accounts:
        signals: Sequence[Signal] = ask(facts, today, policy, rules)
        if not signals:
            continue
        if facts.snoozes:
            signals, _hidden = aside.split(facts, signals, today)
        candidate = _candidate(facts, signals, today, policy, amounts)
        if candidate is not None and _reaches(candidate, policy):
            found.append(candidate)
    found.sort(key=_rank_key)
    return found


def _reaches(candidate: _Candidate, policy: Policy) -> bool:
    return candidate.combined * candidate.factor >= policy.minimum_priority


def _line(candidate: _Candidate, policy: Policy) -> AgendaLine:
    facts, contact, reasons = candidate.facts, candidate.contact, candidate.reasons
    verb = reasons[0].signal.verb or sentence.verb_of(candidate.channel)
    clauses = sentence.clauses(reasons)
    stake = facts.mrr[0] if facts.mrr else None
    country = workdays.country_of(policy, facts.country)
    return AgendaLine(
        account=Ref(facts.id, facts.name),
        contact=Ref(contact.id, contact.name) if contact is not None else None,
        contact_title=sentence.title_of(contact),
        verb=verb,
        channel=candidate.channel,
        priority=candidate.priority,
        combined=candidate.combined,
        money_factor=candidate.factor,
        clauses=clauses,
        sentence=sentence.compose(verb, facts, contact, clauses, stake),
        reasons=reasons,
        stake=stake,
        minutes=_line_minutes(candidate, policy),
        stage=facts.stage,
        place=facts.city or (country_name(country.name) if country is not None else ""),
        zone=facts.zone,
    )


def _line_minutes(candidate: _Candidate, policy: Policy) -> int:
    return policy.line_minutes.get(candidate.channel, _USUAL_MINUTES)


def _fitting(lines: Sequence[_Candidate], minutes: int, policy: Policy) -> int:
    """How many of the ranked lines fit: the first that does not ends the list; one always stays."""
    used = 0
    for count, candidate in enumerate(lines):
        used += _line_minutes(candidate, policy)
        if used > minutes and count > 0:
            return count
    return len(lines)


def _room(
    accounts: Iterable[AccountFacts],
    now: datetime,
    policy: Policy,
    minutes: int | None,
    busy: Iterable[Busy],
) -> int:
    """The minutes the list is fitted to: those given, else those that are free."""
    return free_minutes(accounts, now, policy, busy) if minutes is None else max(minutes, 0)


def build_agenda(
    accounts: Iterable[AccountFacts],
    now: datetime,
    policy: Policy,
    *,
    minutes: int | None = None,
    busy: Iterable[Busy] = (),
    rules: Sequence[SignalRule] = RULES,
    memory: SignalMemory | None = None,
) -> Agenda:
    """The list for the day of `now`, an aware moment in the person's own zone.

    `minutes` replaces the free minutes found in the working hours, the check-ins and the `busy` times of
    other calendars. No accounts, or none with a reason, give an empty list.
    """
    accounts, policy, today = tuple(accounts), _settled(policy, now), now.date()
    room = _room(accounts, now, policy, minutes, busy)
    ranked = _candidates(accounts, today, policy, rules, memory)
    offered = [candidate for candidate in ranked if candidate.held is None]
    lines = tuple(_line(candidate, policy) for candidate in offered)
    fit = _fitting(offered, room, policy)
    held = tuple(candidate.held for candidate in ranked if candidate.held is not None)
    return Agenda(today, room, lines[:fit], lines[fit:], held)


def reasons_of(
    account_id: str,
    accounts: Iterable[AccountFacts],
    now: datetime,
    policy: Policy,
    *,
    rules: Sequence[SignalRule] = RULES,
) -> tuple[Signal, ...]:
    """Every reason that an account has at `now`: put aside or not, of any weight. Raises NotFound."""
    facts = _found(account_id, accounts)
    return signals_for(facts, now.date(), _settled(policy, now), rules)


def _found(account_id: str, accounts: Iterable[AccountFacts]) -> AccountFacts:
    facts = next((each for each in accounts if each.id == account_id), None)
    if facts is None:
        raise NotFound(
            tr("No account has the id {id}.", id=account_id), tr("Search for it by name.")
        )
    return facts


def _put_aside_sentence(signal: Signal, snooze: SnoozeFacts, today: date) -> str:
    reason = signal.chip
    until = day_words(snooze.until, today) if snooze.until is not None else ""
    if until and snooze.known is not None:
        return tr(
            "{reason}: snoozed until {day} or until something changes.", reason=reason, day=until
        )
    if until:
        return tr("{reason}: snoozed until {day}.", reason=reason, day=until)
    if snooze.known is not None:
        return tr("{reason}: snoozed until something changes.", reason=reason)
    return tr("{reason}: dismissed.", reason=reason)


def own_line(
    account_id: str,
    accounts: Iterable[AccountFacts],
    now: datetime,
    policy: Policy,
    *,
    rules: Sequence[SignalRule] = RULES,
) -> tuple[AgendaLine | None, tuple[Reason, ...], tuple[str, ...]]:
    """Line, reasons and put-aside sentences of one account as `explain` gives them, without its rank.

    It looks at the reasons of this account only, so it costs little. Raises NotFound.
    """
    accounts = tuple(accounts)
    facts = _found(account_id, accounts)
    policy, today = _settled(policy, now), now.date()
    shown, hidden = aside.split(facts, signals_for(facts, today, policy, rules), today)
    candidate = _candidate(facts, shown, today, policy, paying(accounts))
    put_aside = _put_aside(candidate, hidden, policy, today)
    if candidate is None:
        return None, (), put_aside
    offered = candidate.held is None and _reaches(candidate, policy)
    return _line(candidate, policy) if offered else None, candidate.reasons, put_aside


def _put_aside(
    candidate: _Candidate | None,
    hidden: Iterable[tuple[Signal, SnoozeFacts]],
    policy: Policy,
    today: date,
) -> tuple[str, ...]:
    """What is snoozed and dismissed, and why the account waits."""
    found = [_put_aside_sentence(signal, snooze, today) for signal, snooze in hidden]
    if candidate is not None and candidate.held is not None and _reaches(candidate, policy):
        until = day_words(candidate.held.until, today)
        found.append(tr("Held back until {day}: {why}.", day=until, why=candidate.held.why))
    return tuple(found)


def explain(
    account_id: str,
    accounts: Iterable[AccountFacts],
    now: datetime,
    policy: Policy,
    *,
    minutes: int | None = None,
    busy: Iterable[Busy] = (),
    rules: Sequence[SignalRule] = RULES,
) -> Why:
    """Why an account is, or is not, on the list that `build_agenda` makes of the same arguments.

    Raises NotFound when no account has this id.
    """
    accounts = tuple(accounts)
    facts = _found(account_id, accounts)
    policy, today = _settled(policy, now), now.date()
    room = _room(accounts, now, policy, minutes, busy)
    ranked = [each for each in _candidates(accounts, today, policy, rules) if each.held is None]
    place = next((at for at, each in enumerate(ranked) if each.facts.id == account_id), None)
    fit = _fitting(ranked, room, policy)
    signals = signals_for(facts, today, policy, rules)
    shown, hidden = aside.split(facts, signals, today)
    candidate = _candidate(facts, shown, today, policy, paying(accounts))
    misses: list[NearMiss] = []
    if candidate is not None and not _reaches(candidate, policy):
        misses.append(
            NearMiss(
                "priority",
                tr(
                    "Priority: {priority} of 100, the list begins at {least}.",
                    priority=f"{candidate.priority:.0f}",
                    least=f"{100 * policy.minimum_priority:.0f}",
                ),
            )
        )
    if place is not None and place >= fit:
        misses.append(
            NearMiss(
                "time",
                tr(
                    "Time: it is number {place}, and {minutes} are enough for {count}.",
                    place=place + 1,
                    minutes=minutes_words(room),
                    count=fit,
                ),
            )
        )
    return Why(
        account=Ref(facts.id, facts.name),
        on_list=place is not None,
        rank=None if place is None else place + 1,
        line=None if place is None else _line(ranked[place], policy),
        reasons=candidate.reasons if candidate is not None else (),
        put_aside=_put_aside(candidate, hidden, policy, today),
        near_misses=(*misses, *near_misses(facts, today, policy, rules)),
    )
