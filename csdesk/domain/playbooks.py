"""Playbooks: templates of steps, the few that every book can start with, and runs of them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from csdesk.domain.language import mark, tr
from csdesk.domain.lines import TaskLine
from csdesk.domain.quick_vocabulary import their_words
from csdesk.domain.terms import Side
from csdesk.errors import Invalid

OFFERED = "template:"  # before the key of a template that is not in the book yet
ONBOARDING = "onboarding"  # the occasion whose steps are onboarding steps to the signals


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a playbook. `offset_days` after the run starts; `channel` may be empty."""

    title: str
    offset_days: int
    side: str = Side.US
    channel: str = ""


@dataclass(frozen=True, slots=True)
class PlaybookLine:
    """A playbook that can be started; `id` begins with `OFFERED` while it is not in the book."""

    id: str
    name: str
    occasion: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RunLine:
    """A playbook at work for one account; its steps in their order, done ones included."""

    id: str
    name: str
    occasion: str
    started_on: date
    ended_on: date | None
    steps: tuple[TaskLine, ...]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done for step in self.steps)


def days_of(steps: tuple[Step, ...], starts_on: date) -> tuple[date, ...]:
    """The day on which each step is due. A day beyond the calendar is its last."""
    room = date.max.toordinal() - starts_on.toordinal()
    return tuple(starts_on + timedelta(days=min(step.offset_days, room)) for step in steps)


_LINE = re.compile(r"(?:\+?\s*(?P<days>[0-9]{1,5})(?!\S)\s*)?(?P<rest>.*)")


def parse_steps(typed: str) -> tuple[Step, ...]:
    """Steps from one line each: `+14 Send the offer`, `+37 they: decision on the offer`.

    Without a number a step is due with the one before it, the first one on the first day. Empty lines
    are left out. Raises Invalid for a line that has no words.
    """
    found: list[Step] = []
    days = 0
    theirs = {*their_words(), tr("they").casefold()}
    for line in typed.splitlines():
        if not line.strip():
            continue
        match = _LINE.fullmatch(line.strip())
        assert match is not None  # everything fits the rest
        days = int(match["days"]) if match["days"] else days
        side, colon, words = match["rest"].partition(":")
        if colon and side.strip().casefold() in theirs:
            title, whose = words.strip(), Side.THEM
        else:
            title, whose = match["rest"].strip(), Side.US
        if not title:
            raise Invalid(
                "steps", tr("The line '{line}' has no words.", line=line.strip()), tr("Add them.")
            )
        found.append(Step(title, days, whose))
    return tuple(found)


# Titles are marked; they are written into the book in the language in use.
TEMPLATES: tuple[PlaybookLine, ...] = (
    PlaybookLine(
        "template:onboarding",
        mark("Onboarding"),
        ONBOARDING,
        (
            Step(mark("Kick-off with everybody who will use it"), 2, Side.US, "meeting"),
            Step(mark("Write down what success means to them"), 4, Side.US, "call"),
            Step(mark("Hand over the data to import"), 7, Side.THEM),
            Step(mark("Import the data and check it together"), 12, Side.US, "meeting"),
            Step(mark("First training"), 16, Side.US, "meeting"),
            Step(mark("First real use by the team"), 23, Side.THEM),
            Step(mark("Ask what the checklist did not ask"), 30, Side.US, "call"),
            Step(mark("Look back at 60 days: is success in sight?"), 60, Side.US, "meeting"),
        ),
    ),
    PlaybookLine(
        "template:renewal",
        mark("Renewal"),
        "renewal",
        (
            Step(mark("Sum up what they got out of the term"), 0),
            Step(mark("Call the decision maker"), 3, Side.US, "call"),
            Step(mark("Send the offer"), 14, Side.US, "email"),
            Step(mark("Decision on the offer"), 37, Side.THEM),
            Step(mark("Signed renewal back"), 50, Side.THEM),
        ),
    ),
    PlaybookLine(
        "template:win-back",
        mark("Win-back"),
        "win-back",
        (
            Step(mark("Find out why they left, in their own words"), 0, Side.US, "call"),
            Step(mark("List what changed since then"), 5),
            Step(mark("Write to the person who decided"), 7, Side.US, "email"),
            Step(mark("Show the change that answers their reason"), 21, Side.US, "meeting"),
            Step(mark("Answer to the new offer"), 35, Side.THEM),
        ),
    ),
)
