"""The vocabulary of the quick log: English, and beside it the words of the language in use.

The words of another language are translations of the marked lists below: words or short phrases with
commas between them, the most usual one first. English stays understood in every language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from csdesk.domain.language import ENGLISH, Language, mark, spoken
from csdesk.domain.terms import Channel, Direction, Side

_CALL, _MAIL, _VIDEO = Channel.CALL.value, Channel.EMAIL.value, Channel.MEETING.value
_MESSAGE, _VISIT = Channel.MESSAGE.value, Channel.EVENT.value
_IN, _OUT, _BOTH = Direction.IN.value, Direction.OUT.value, Direction.BOTH.value
_THEM, _US = Side.THEM.value, Side.US.value

# Channel, direction, the words after the slash; channel or direction is empty where they do not say it.
_COMMANDS = (
    (_CALL, "", mark("quick log: call, phone")),
    (_CALL, _OUT, mark("quick log: voicemail")),
    (_MAIL, "", mark("quick log: mail, email")),
    (_VIDEO, "", mark("quick log: video, meeting, meet")),
    (_MESSAGE, "", mark("quick log: message, chat")),
    (_VISIT, "", mark("quick log: visit, event")),
    ("", _IN, mark("quick log: in, they")),
    ("", _OUT, mark("quick log: out, we")),
    ("", _BOTH, mark("quick log: both")),
)
# Channel, direction, whether a name or a mark must stand next to them, the words.
_PHRASES = (
    (_CALL, _IN, False, mark("quick log: they called, they phoned")),
    (_MAIL, _IN, False, mark("quick log: they wrote, they mailed, they emailed")),
    (_MESSAGE, _IN, False, mark("quick log: they messaged")),
    (_VISIT, _IN, False, mark("quick log: they visited")),
    (_CALL, _OUT, False, mark("quick log: we called, we phoned")),
    (_MAIL, _OUT, False, mark("quick log: we wrote, we mailed, we emailed")),
    (_MESSAGE, _OUT, False, mark("quick log: we messaged")),
    (_VIDEO, _BOTH, False, mark("quick log: we met")),
    (_CALL, _BOTH, False, mark("quick log: we talked")),
    (_CALL, _OUT, False, mark("quick log: left voicemail, no answer, voicemail")),
    (_CALL, "", True, mark("quick log, before a name: call")),
    (_CALL, "", False, mark("quick log, phoned with them, nobody knows who began:")),
    (_CALL, _IN, True, mark("quick log, after a name: called, phoned")),
    (_MAIL, "", True, mark("quick log, before a name: mail, email")),
    (_MAIL, _IN, True, mark("quick log, after a name: mailed, emailed, wrote")),
    (_MESSAGE, _IN, True, mark("quick log, after a name: messaged")),
    (_VIDEO, _BOTH, True, mark("quick log, after a name: met")),
    (_VISIT, "", True, mark("quick log, after a name: visited")),
)
_SIDES = (
    (_THEM, mark("quick log, whose turn: them, they")),
    (_US, mark("quick log, whose turn: us, we")),
)
_FILLERS = mark("quick log, before a name: with, to, from, at")
_AND = mark("quick log, between names: &, and, +")
# Some languages have everyday words that are also short for a day; English has none.
_NO_DAYS = mark("quick log, never a day:")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are understood, in lower case. What a word says is as in the tables above."""

    commands: Mapping[str, tuple[str, str]]
    phrases: Mapping[str, tuple[str, str, bool]]
    sides: Mapping[str, str]  # each with its colon
    fillers: frozenset[str]
    and_words: frozenset[str]
    no_days: frozenset[str]
    longest: int  # words of the longest phrase
    channel_commands: Mapping[
        str, str
    ]  # how a channel, and a direction, is written in the language
    direction_commands: Mapping[str, str]


def vocabulary() -> Vocabulary:
    """The words of the language in use, and the English ones."""
    return _vocabulary(spoken())


def _list(language: Language, marked: str) -> list[str]:
    """The words of a marked list in English, and in `language` where it has a translation."""
    found = language.lookup(marked, None)
    written = found if found != marked else marked.partition(":")[2]
    return [each for word in written.split(",") if (each := word.strip().casefold())]


@lru_cache(maxsize=2)
def _vocabulary(language: Language) -> Vocabulary:
    tongues = (language, ENGLISH)  # a word of both means what the language in use says

    def words(marked: str) -> frozenset[str]:
        return frozenset(word for tongue in tongues for word in _list(tongue, marked))

    commands: dict[str, tuple[str, str]] = {}
    phrases: dict[str, tuple[str, str, bool]] = {}
    sides: dict[str, str] = {}
    for tongue in tongues:
        for channel, direction, marked in _COMMANDS:
            for word in _list(tongue, marked):
                commands.setdefault(word, (channel, direction))
        for channel, direction, needs_more, marked in _PHRASES:
            for word in _list(tongue, marked):
                phrases.setdefault(word, (channel, direction, needs_more))
        for side, marked in _SIDES:
            for word in _list(tongue, marked):
                sides.setdefault(f"{word}:", side)
    return Vocabulary(
        commands,
        phrases,
        sides,
        words(_FILLERS),
        words(_AND),
        words(_NO_DAYS),
        max(len(phrase.split()) for phrase in phrases),
        {channel: _list(language, m)[0] for channel, way, m in _COMMANDS if channel and not way},
        {way: _list(language, m)[0] for channel, way, m in _COMMANDS if way and not channel},
    )


def written_side(side: str) -> str:
    """The word before the colon that says whose turn it is, in the language in use: `them`."""
    return next(_list(spoken(), marked)[0] for each, marked in _SIDES if each == side)


def their_words() -> frozenset[str]:
    """The words before a colon that make something their turn."""
    return frozenset(
        word.removesuffix(":") for word, side in vocabulary().sides.items() if side == _THEM
    )
