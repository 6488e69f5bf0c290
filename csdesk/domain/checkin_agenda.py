"""A first agenda for a check-in, out of the reasons to call. Guests read it: no scores, no blame."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from csdesk.domain.language import mark, said, tr
from csdesk.domain.morning import Reason
from csdesk.domain.words import short_date

_MOST = 4  # topics before the last one, which is theirs

# Kind or family of a reason, and what is said of it at the table. A kind goes before its family.
_TOPICS = {
    "usage.surging": mark("What you use more now, and what would help next"),
    "usage.plateau": mark("One feature that may save you time"),
    "usage": mark("Daily work with the product: what got in the way"),
    "onboarding": mark("Getting started: next steps, who does what until when"),
    "coaching": mark("One feature that may save you time"),
    "promises.checkin_today": "",
    "promises.checkin_unlogged": "",
    "promises": mark("What we promised: where it stands"),
    "silence": mark("What has changed for you since we last talked"),
    "people.champion_left": mark("Who works with us from now on"),
    "people": mark("Who else should know what we do together"),
    "support": mark("Your support request: is it settled for you?"),
    "voice": mark("What you asked for: where it stands"),
    "advocacy": mark("What others could learn from you"),
    "occasion.anniversary": mark("Our time together: what changed for you, what should come next"),
    "occasion": "",
}


@dataclass(frozen=True, slots=True)
class FirstAgenda:
    """Numbered topics, and the chips of the reasons they come from."""

    text: str
    written_from: tuple[str, ...]


def first_agenda(reasons: Iterable[Reason], renews_on: date | None) -> FirstAgenda:
    """The topics of the strongest reasons, each once, and room for theirs at the end.

    Without a reason that makes a topic the text is empty: an agenda of nothing helps nobody.
    """
    topics: dict[str, str] = {}
    for reason in reasons:
        topic = _topic(reason.signal.kind, renews_on)
        if topic and len(topics) < _MOST:
            topics.setdefault(topic, reason.signal.chip)
    if not topics:
        return FirstAgenda("", ())
    lines = [*topics, tr("Anything you want to bring")]
    text = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    return FirstAgenda(text, tuple(topics.values()))


def _topic(kind: str, renews_on: date | None) -> str:
    family = kind.partition(".")[0]
    if family == "renewal":
        if renews_on is None:
            return tr("The next year: plan, seats, what should change")
        day = short_date(renews_on)
        return tr("Your year from {day}: plan, seats, what should change", day=day)
    return said(_TOPICS.get(kind, _TOPICS.get(family, "")))
