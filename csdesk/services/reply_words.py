"""What the mails say that answer others: an invitation of theirs, or a time that they proposed."""

from dataclasses import dataclass
from datetime import datetime

from csdesk.domain.invitations import PartStat
from csdesk.domain.language import mark, said, tr
from csdesk.domain.texts import clean_line, clean_text
from csdesk.services.invitation_words import clock_lines

_SUBJECTS = {
    PartStat.ACCEPTED: mark("Accepted: {title}"),
    PartStat.DECLINED: mark("Declined: {title}"),
    PartStat.TENTATIVE: mark("Perhaps: {title}"),
}
_OPENINGS = {
    PartStat.ACCEPTED: mark("{name} accepts the invitation to “{title}”."),
    PartStat.DECLINED: mark("{name} declines the invitation to “{title}”."),
    PartStat.TENTATIVE: mark("{name} may come to “{title}”, which is not certain yet."),
}
_KEPT = {
    PartStat.ACCEPTED: mark("You accepted “{title}” ({when}), to which {organizer} invites."),
    PartStat.DECLINED: mark("You declined “{title}” ({when}), to which {organizer} invites."),
    PartStat.TENTATIVE: mark("You answered perhaps to “{title}” ({when}) of {organizer}."),
}
ANSWERS = tuple(_SUBJECTS)
"""What can be answered to an invitation."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a mail is about and who writes it."""

    title: str
    start: datetime  # aware
    minutes: int
    zones: tuple[str, ...]  # IANA names of the clocks that the time is said on, at least one
    sender: str  # name, else address
    comment: str = ""
    repeats: bool = False  # a series, which `start` is the first meeting of


def reply_subject(state: PartStat, title: str) -> str:
    """`Accepted: Roadmap`."""
    return said(_SUBJECTS[state]).format(title=clean_line(title))


def reply_body(state: PartStat, about: Written) -> str:
    """The whole text of an answer to an invitation. Lines end in line feeds."""
    opening = said(_OPENINGS[state]).format(name=about.sender, title=clean_line(about.title))
    label = mark("First: {times}") if about.repeats else mark("When: {times}")
    return _body(opening, clock_lines(label, about.start, about.minutes, about.zones), about)


def reply_kept(state: PartStat, title: str, when: str, organizer: str) -> str:
    """What the person answered, for their own list."""
    values = {"title": clean_line(title), "when": when, "organizer": organizer}
    return said(_KEPT[state]).format(**values)


def decline_subject(title: str) -> str:
    """Of a mail that turns down a proposed time."""
    return tr("Not at that time: {title}", title=clean_line(title))


def decline_body(about: Written, wanted: tuple[datetime, int]) -> str:
    """The whole text to who proposed another time: `wanted` is its start (aware) and its minutes."""
    opening = tr(
        "{name} cannot take the time that you proposed for “{title}”. The meeting stays as it is.",
        name=about.sender,
        title=clean_line(about.title),
    )
    lines = clock_lines(mark("You proposed: {times}"), *wanted, about.zones)
    lines += clock_lines(mark("It stays: {times}"), about.start, about.minutes, about.zones)
    return _body(opening, lines, about)


def _body(opening: str, lines: list[str], about: Written) -> str:
    parts = [opening, clean_text(about.comment), "\n".join(lines), about.sender]
    return "\n\n".join(part for part in parts if part) + "\n"
