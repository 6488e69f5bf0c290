"""What is asked before something is closed that holds words nobody stored."""

from dataclasses import dataclass

from csdesk.domain.language import tr


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the words of both answers."""

    title: str
    words: str
    stay: str
    leave: str


def ask_to_discard(place: str) -> Question:
    """The question about words typed in a dialog or on a page; `place` is its name."""
    return Question(
        tr("Close without saving?"),
        tr("What you typed in “{place}” is not saved yet.", place=place),
        stay=tr("Keep writing"),
        leave=tr("Discard and close"),
    )
