"""The sentence: order, merging, length, with and without a contact."""

from csdesk.domain import sentence
from csdesk.domain.money import Money
from csdesk.domain.morning import Reason
from csdesk.domain.signal import Part
from tests.domain.builders import account, contact, signal

NBSP = "\u00a0"


def reason(kind: str, points: float, part: Part = Part.TOPIC, clause: str | None = None) -> Reason:
    """A reason with a clause that is its kind unless said otherwise."""
    return Reason(signal(kind, part=part, clause=kind if clause is None else clause), 0.5, points)


def spoken(*reasons: Reason) -> list[str]:
    """The clauses in the order of the sentence."""
    return [words for _kind, words in sentence.clauses(reasons)]


def test_opener_topic_offer_ask_and_the_strongest_first() -> None:
    assert spoken(
        reason("x.ask", 9, Part.ASK),
        reason("x.topic", 5),
        reason("x.other", 7),
        reason("x.opener", 1, Part.OPENER),
    ) == ["x.opener", "x.other", "x.topic", "x.ask"]
    assert spoken(reason("x.ask", 9, Part.ASK), reason("x.offer", 1, Part.OFFER)) == [
        "x.offer",
        "x.ask",
    ]


def test_only_the_four_strongest_are_said() -> None:
    reasons = [reason(f"x.n{number}", number) for number in range(6)]
    assert spoken(*reasons) == ["x.n5", "x.n4", "x.n3", "x.n2"]


def test_the_runway_is_one_clause() -> None:
    window = reason("renewal.window", 3, clause="renewal in 36 days, notice in 6")
    notice = reason("renewal.notice", 8, clause="notice deadline on Wednesday, in 6 days")
    no_offer = reason("renewal.no_offer", 6, clause="no offer made")
    told_as = "notice deadline on Wednesday, in 6 days, and no offer made"
    assert spoken(notice, no_offer, window) == [told_as]
    assert spoken(window, no_offer) == ["renewal in 36 days, notice in 6, and no offer made"]
    assert spoken(notice, window) == ["notice deadline on Wednesday, in 6 days"]
    assert spoken(no_offer) == ["no offer made"]


def test_the_runway_counts_with_all_its_points() -> None:
    others = [reason(f"x.n{number}", 5) for number in range(4)]
    window = reason("renewal.window", 3, clause="window")
    no_offer = reason("renewal.no_offer", 3, clause="no offer made")
    assert "window, and no offer made" in spoken(*others, window, no_offer)
    assert "window" not in spoken(*others, window)


def test_a_reason_without_words_is_silent() -> None:
    assert spoken(reason("x.mute", 5, clause=""), reason("x.loud", 1)) == ["x.loud"]


def test_the_whole_sentence() -> None:
    ana = contact()
    facts = account(contacts=(ana,))
    parts = (("a.b", "no log-in for 22 days"), ("c.d", "last real talk 41 days ago"))
    assert sentence.compose("Call", facts, ana, parts, Money(190_000, "EUR")) == (
        "Call Ana (CFO): no log-in for 22 days; last real talk 41 days ago; "
        f"EUR{NBSP}1,900{NBSP}MRR."
    )
    assert sentence.compose("Call", facts, None, parts[:1], None) == (
        "Call Tamarind Foods: no log-in for 22 days."
    )
    assert sentence.compose("Write to", facts, None, (), None) == "Write to Tamarind Foods."


def test_a_role_stands_for_a_missing_title_and_nothing_for_neither() -> None:
    parts = (("a.b", "why"),)
    roled = contact(title="", role="champion")
    bare = contact(title="", role="")
    assert sentence.compose("Call", account(), roled, parts, None) == "Call Ana (champion): why."
    assert sentence.compose("Call", account(), bare, parts, None) == "Call Ana: why."


def test_a_first_name_that_two_share_is_told_in_full() -> None:
    one, two = contact(), contact(id="c2", name="Ana Lima")
    parts = (("a.b", "why"),)
    both = account(contacts=(one, two))
    assert sentence.compose("Meet", both, one, parts, None) == "Meet Ana Ferreira (CFO): why."
    doctor = contact(name="Dr. Ana Ferreira")
    assert sentence.compose("Meet", account(), doctor, parts, None) == "Meet Ana (CFO): why."


def test_every_channel_has_a_verb() -> None:
    channels = ("call", "email", "meeting", "message", "event", "pigeon")
    verbs = [sentence.verb_of(channel) for channel in channels]
    assert verbs == ["Call", "Write to", "Meet", "Message", "Meet", "Call"]
