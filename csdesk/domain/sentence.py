"""The one sentence of a line: whom to contact how, what to open with, why now, what is at stake.

"Call Ana (CFO): Midsummer is on Friday in Sweden; no log-in for 22 days (as of yesterday); renewal
in 97 days, notice in 37; last real talk 41 days ago; EUR 1,900 MRR."
"""

from collections.abc import Mapping, Sequence

from csdesk.domain import words
from csdesk.domain.facts import AccountFacts, ContactFacts
from csdesk.domain.language import mark, said, tr
from csdesk.domain.money import Money
from csdesk.domain.morning import Reason
from csdesk.domain.people import short_name
from csdesk.domain.terms import Channel

VERBS: Mapping[str, str] = {
    Channel.CALL: "Call",
    Channel.EMAIL: "Write to",
    Channel.MEETING: "Meet",
    Channel.MESSAGE: "Message",
    Channel.EVENT: "Meet",
}
# How a sentence opens, by its verb; the place of the verb differs between languages.
_OPENINGS: Mapping[str, str] = {
    "Call": mark("Call {whom}"),
    "Write to": mark("Write to {whom}"),
    "Meet": mark("Meet {whom}"),
    "Message": mark("Message {whom}"),
    "Thank": mark("Thank {whom}"),
    "Greet": mark("Greet {whom}"),
}
MOST_CLAUSES = 4
# The clause that speaks for the runway, the first that is there; an offer not made is added to it.
_RUNWAY = ("renewal.notice", "renewal.window")
_NO_OFFER = "renewal.no_offer"
_TOLD_TOGETHER = frozenset({*_RUNWAY, _NO_OFFER})
_Clause = tuple[float, int, str, str]  # points, negative; part; kind; words


def verb_of(channel: str) -> str:
    """The verb for a channel; "Call" for one that is not known."""
    return VERBS.get(channel, VERBS[Channel.CALL])


def _one_runway(found: list[_Clause], reasons: Sequence[Reason]) -> list[_Clause]:
    """The clauses with those of the runway told as one, by the first kind of `_RUNWAY` there is."""
    told = {clause[2]: clause for clause in found if clause[2] in _TOLD_TOGETHER}
    lead = next((told[kind] for kind in _RUNWAY if kind in told), None)
    if lead is None or len(told) == 1:
        return found
    points = sum(reason.points for reason in reasons if reason.signal.kind in told)
    text = lead[3]
    if _NO_OFFER in told:
        text = tr("{clause}, and no offer made", clause=text)
    rest = [clause for clause in found if clause[2] not in told]
    return [*rest, (-points, lead[1], lead[2], text)]


def clauses(reasons: Sequence[Reason]) -> tuple[tuple[str, str], ...]:
    """(kind, words) of the strongest reasons, at most `MOST_CLAUSES`, in the order of speaking."""
    found: list[_Clause] = []
    together = 0
    for reason in reasons:
        signal = reason.signal
        if signal.clause:
            found.append((-reason.points, signal.part, signal.kind, signal.clause))
            together += signal.kind in _TOLD_TOGETHER
    if together > 1:
        found = _one_runway(found, reasons)
    if len(found) > MOST_CLAUSES:
        found.sort()
        del found[MOST_CLAUSES:]
    if len(found) > 1:
        found.sort(key=_by_part)
    return tuple([(clause[2], clause[3]) for clause in found])


def _by_part(clause: _Clause) -> tuple[int, float, str]:
    return clause[1], clause[0], clause[2]


def title_of(contact: ContactFacts | None) -> str:
    """What stands in the brackets: the title, else the role, else nothing."""
    return "" if contact is None else contact.title or contact.role


def compose(
    verb: str,
    facts: AccountFacts,
    contact: ContactFacts | None,
    parts: Sequence[tuple[str, str]],
    stake: Money | None,
) -> str:
    """The whole sentence. Without a contact the account is named instead."""
    if contact is None:
        whom = facts.name
    else:
        title = title_of(contact)
        whom = f"{short_name(contact, facts)} ({title})" if title else short_name(contact, facts)
    texts = [text for _kind, text in parts]
    if stake is not None:
        texts.append(words.mrr(stake))
    opened = opening(verb, whom)
    if not texts:
        return tr("{opening}.", opening=opened)
    # A date may end in a full stop of its own.
    return tr("{opening}: {clauses}.", opening=opened, clauses="; ".join(texts).removesuffix("."))


def opening(verb: str, whom: str) -> str:
    """`Call Ana (CFO)`; a verb that is not known stands first."""
    template = _OPENINGS.get(verb)
    return said(template).format(whom=whom) if template else f"{verb} {whom}"
