"""What guests have not heard of yet, in sentences, and how they can be reached."""

from collections.abc import Iterable, Sequence

from csdesk.domain.invitations import GuestLine, Owe, Owed, PartStat, Told, replies_words
from csdesk.domain.language import mark, plural, tr

_MOST_NAMES = 3  # more people are counted

OWE_VERBS = {
    Owe.INVITE: mark("Invite"),
    Owe.UPDATE: mark("Send the update"),
    Owe.CANCEL: mark("Send the cancellation"),
}


def names_words(names: Sequence[str]) -> str:
    """`Ana`, `Ana and Ben`, `Ana, Ben and 2 more`; empty for nobody."""
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    if len(names) <= _MOST_NAMES:
        return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    shown, rest = names[: _MOST_NAMES - 1], len(names) - _MOST_NAMES + 1
    return plural("{names} and {n} more", "{names} and {n} more", rest, names=", ".join(shown))


def standing_words(guests: Iterable[GuestLine]) -> str:
    """How it stands with the guests, for one line: answers first, then who has not heard of it as it is now.

    `2 of 3 accepted, Ana declined; Ben not invited yet`; empty without guests.
    """
    known = [guest for guest in guests if not guest.removed]
    words = replies_words(known)
    if len(known) < 2:
        return words
    behind = [guest.shown_name for guest in known if guest.told is Told.BEHIND]
    never = [
        guest.shown_name
        for guest in known
        if guest.told is Told.NEVER and guest.partstat is PartStat.NEEDS_ACTION
    ]
    if len(never) == len(known):
        return words
    if len(behind) == len(known):
        return tr("not told of the change yet")
    unsure = [g.shown_name for g in known if g.partstat is PartStat.TENTATIVE]
    if unsure:
        words = tr("{replies}, {names} tentative", replies=words, names=names_words(unsure))
    if behind:
        names = names_words(behind)
        words = tr("{replies}; {names} not told of the change yet", replies=words, names=names)
    if never:
        words = tr("{replies}; {names} not invited yet", replies=words, names=names_words(never))
    return words


def owed_words(found: Iterable[Owed]) -> str:
    """What has to go out, as sentences: `Ana and Ben have not heard of the change.`; empty for nothing."""
    sentences = []
    for each in found:
        names = names_words([guest.shown_name for guest in each.guests])
        count = len(each.guests)
        if each.kind is Owe.INVITE:
            words = plural(
                "{names} is not invited yet.", "{names} are not invited yet.", count, names=names
            )
        elif each.kind is Owe.UPDATE:
            words = plural(
                "{names} has not heard of the change.",
                "{names} have not heard of the change.",
                count,
                names=names,
            )
        else:
            words = plural(
                "{names} has not heard that it is off.",
                "{names} have not heard that it is off.",
                count,
                names=names,
            )
        sentences.append(words)
    return " ".join(sentences)


def reachable(guests: Iterable[GuestLine]) -> bool:
    """Whether a mail can reach any of these guests."""
    return any(guest.email for guest in guests)


def unreachable_words(names: Sequence[str]) -> str:
    """What is said of guests without an address; empty for none."""
    if not names:
        return ""
    return plural(
        "{names} has no mail address: tell them yourself.",
        "{names} have no mail address: tell them yourself.",
        len(names),
        names=names_words(names),
    )


def invited_by(address: str) -> str:
    """What is said of a meeting that somebody else invites to, before and after it is changed here."""
    return tr("{address} invites to it: a change here is told to nobody.", address=address)


def reach_words(addresses: Sequence[str], missing: Sequence[str], *, own_address: bool) -> str:
    """Which guests of a check-in cannot be told or cannot answer; empty where all is well.

    `addresses` are those that are known, `missing` the names of guests without one.
    """
    if not addresses and not missing:
        return tr("Nobody is invited: it stands in your calendar alone.")
    words = []
    if addresses and not own_address:
        words.append(
            tr("Your own mail address is not set, so nobody can answer: see You in the settings.")
        )
    words.append(unreachable_words(missing))
    return " ".join(each for each in words if each)
