"""A contact in one typed line: `/call Ana 15m renewal risk :: send offer fri`.

Before `::` stand, in any order, how (`/call`, `they called`), who (`Ana`, `@Nordlys`), how long (`15m`,
`1h30`), when (`yesterday 14:30`) and the mood (`+`, `-`, `=`); the first other word begins what it was
about. After `::` stands the next step, whose turn (`them:`) and the day it is due. What is in double
quotes is taken as it is; a doubled quote inside stands for one.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from csdesk.domain.known_names import Known, Names, Word
from csdesk.domain.language import tr
from csdesk.domain.quick_reading import Part, QuickLog, Reading, Span
from csdesk.domain.quick_vocabulary import vocabulary
from csdesk.domain.quick_words import (
    Piece,
    due_at_end,
    english,
    minutes_at,
    moment_at,
    pieces_of,
    split_step,
)
from csdesk.domain.terms import Direction

MOST_MINUTES = 24 * 60
_MOODS = {"+": 1, "=": 0, "-": -1, "−": -1}
_LONGEST_NAME = 6  # words
_MOST_AT_END = 2  # a mood and a time
_SOON = timedelta(minutes=5)


@dataclass(slots=True)
class _State:
    text: str
    now: datetime
    names: Names
    context: str
    said: QuickLog = field(default_factory=QuickLog)
    spans: list[Span] = field(default_factory=list)
    candidates: tuple[Known, ...] = ()
    unknown: str = ""
    about: list[str] = field(default_factory=list)
    fixed: str = ""  # id of the account that stands after an @ anywhere
    commanded: bool = False  # how it happened was said: a name may follow

    def say(self, pieces: list[Piece], part: Part, question: str = "", **values: Any) -> None:
        """Take these pieces as `part`; neighbours that say the same part become one span."""
        start, end = pieces[0].start, pieces[-1].end
        last = self.spans[-1] if self.spans else None
        joined = part in {Part.ABOUT, Part.STEP} and last is not None and last.part == part
        if joined and last is not None and not self.text[last.end : start].strip():
            self.spans[-1] = replace(last, end=end)
        else:
            self.spans.append(Span(start, end, part, question))
        if values:
            self.said = replace(self.said, **values)


def parse(text: str, names: Names, now: datetime, *, context: str = "") -> Reading:
    """Understand a line at `now` (aware). `context`: the account that is meant where none is named.

    Never raises for any text, and takes time in proportion to its length.
    """
    state = _State(text, now, names, context)
    head, step = split_step(pieces_of(text))
    state.fixed = _account_named(state, head)
    _read_head(state, head)
    _read_step(state, step)
    said = replace(state.said, about=" ".join(state.about))
    return Reading(said, tuple(state.spans), state.candidates, state.unknown)


def _account_named(state: _State, pieces: list[Piece]) -> str:
    """The account after the first `@` that is one: whoever is named belongs to it."""
    for at, piece in enumerate(pieces):
        if piece.named:
            found = [each for each in state.names.whole(piece.text) if not each.is_person]
            if found:
                return found[0].account_id
        elif piece.text.startswith("@") and not piece.quoted:
            words = [Word(piece.text[1:], open=True), *_words(pieces, at + 1, len(pieces))]
            match = state.names.match(words, context=state.context, people=False)
            if match is not None:
                return match.who[0].account_id
    return ""


def _read_head(state: _State, pieces: list[Piece]) -> None:
    at, last = 0, len(pieces)
    tail: list[tuple[int, int]] = []
    while len(tail) < _MOST_AT_END and (taken := _ends_with(state, pieces, last)):
        tail.append((last - taken, last))
        last -= taken
    free = True  # nothing but marks and names so far
    while at < last:
        taken = _mark(state, pieces, at, last) if free else _mark_inside(state, pieces, at, last)
        if not taken:
            state.say([pieces[at]], Part.ABOUT)
            state.about.append(pieces[at].text)
            free, taken = False, 1
        at += taken
    for start, end in reversed(tail):
        _mark(state, pieces, start, end)


def _ends_with(state: _State, pieces: list[Piece], last: int) -> int:
    """How many pieces at the end of the head are a mood, or a time of day, after what it was about."""
    if last < 2:
        return 0
    if not pieces[last - 1].quoted and pieces[last - 1].text in _MOODS:
        return 1
    for count in range(min(4, last - 1), 0, -1):
        words = english(" ".join(p.text for p in pieces[last - count : last]))
        clear = ":" in words or words.endswith("ago") or words == "yesterday"
        found = moment_at(pieces, last - count, last, state.now) if clear else None
        if found is not None and found[1] == count:
            return count
    return 0


def _mark_inside(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """Marks that are clear enough to stand in the middle of what it was about."""
    piece = pieces[at]
    if piece.quoted and not piece.named:
        return 0
    if piece.text.startswith("/") and piece.text[1:].casefold() in vocabulary().commands:
        return _command(state, piece)
    if piece.text.startswith("@") or piece.named:
        return _named(state, pieces, at, last)
    return _minutes(state, pieces, at, last)


def _mark(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """What begins at piece `at`: how many pieces it takes, 0 where what it was about begins."""
    piece = pieces[at]
    if piece.quoted and not piece.named:
        return 0
    if piece.named or (piece.text.startswith("@") and len(piece.text) > 1):
        return _named(state, pieces, at, last)
    if piece.text.startswith("/"):
        return _command(state, piece)
    if state.said.mood is None and piece.text in _MOODS:
        state.say([piece], Part.MOOD, mood=_MOODS[piece.text])
        return 1
    taken = _when(state, pieces, at, last) if state.said.at is None else 0
    return (
        taken
        or _minutes(state, pieces, at, last)
        or _phrase(state, pieces, at, last)
        or _who(state, pieces, at, last)
    )


def _command(state: _State, piece: Piece) -> int:
    found = vocabulary().commands.get(piece.text[1:].casefold())
    if found is None:
        question = tr(
            "“{word}” is no way to make contact: write /call, /mail, /video, /message or /visit.",
            word=piece.text[:20],
        )
        state.say([piece], Part.HOW, question)
        return 1
    channel, direction = found
    state.commanded = state.commanded or bool(channel)
    part = Part.HOW if channel else Part.DIRECTION
    state.say(
        [piece],
        part,
        channel=channel or state.said.channel,
        direction=direction or state.said.direction,
    )
    return 1


def _minutes(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    if state.said.minutes is not None:
        return 0
    found = minutes_at(pieces, at, last)
    if found is None:
        return 0
    minutes, taken = found
    chosen = pieces[at : at + taken]
    if minutes > MOST_MINUTES:
        state.say(chosen, Part.MINUTES, tr("A contact lasts 24 hours at most."))
    else:
        state.say(chosen, Part.MINUTES, minutes=minutes)
    return taken


def _when(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    found = moment_at(pieces, at, last, state.now)
    if found is None:
        return 0
    moment, taken = found
    chosen = pieces[at : at + taken]
    if moment > state.now + _SOON:
        question = tr("This has not come yet: plan it as a check-in instead.")
        state.say(chosen, Part.WHEN, question)
    else:
        state.say(chosen, Part.WHEN, at=moment)
    return taken


def _phrase(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """`they called`, `voicemail`, `Ana wrote`; a bare `call` only before a name or a mark."""
    known = vocabulary()
    for count in range(known.longest, 0, -1):
        words = " ".join(p.text.casefold() for p in pieces[at : min(at + count, last)])
        found = known.phrases.get(words)
        if found is None or len(pieces[at : min(at + count, last)]) < count:
            continue
        channel, direction, needs_more = found
        after_name = bool(state.said.contact_ids)
        if state.said.channel or (needs_more and after_name and not direction):
            continue
        if needs_more and not after_name and not _name_follows(state, pieces, at + count, last):
            continue
        if needs_more and not after_name and direction == Direction.IN:
            direction = ""  # `called Ana`: who spoke is not said
        state.commanded = True
        values = {"channel": channel, "direction": direction or state.said.direction}
        state.say(pieces[at : at + count], Part.HOW, **values)
        return count
    return 0


def _name_follows(state: _State, pieces: list[Piece], at: int, last: int) -> bool:
    if at >= last:
        return False
    if pieces[at].text.casefold() in vocabulary().fillers:
        at += 1
    return at < last and (
        minutes_at(pieces, at, last) is not None
        or (pieces[at].text.startswith("@") and not pieces[at].quoted)
        or state.names.match(_words(pieces, at, last), context=state.context) is not None
    )


def _words(pieces: list[Piece], at: int, last: int) -> list[Word]:
    """The words from here on that may be a name; one is open while more letters may come."""
    found = []
    for place in range(at, min(at + _LONGEST_NAME, last)):
        piece = pieces[place]
        if piece.quoted or not piece.text or piece.text[0] in "/@:":
            break
        ends = place + 1 >= last or minutes_at(pieces, place + 1, last) is not None
        found.append(Word(piece.text, open=piece.text[0].isupper() or ends))
        if piece.text.endswith(","):
            break
    return found


def _who(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """A person or an account by name, where one may stand."""
    said = state.said
    if said.contact_ids and not _goes_on(pieces, at):
        return 0
    skipped = 0
    first = pieces[at].text.casefold()
    known = vocabulary()
    linked = first in known.and_words and bool(said.contact_ids)
    if (first in known.fillers or linked) and at + 1 < last:
        skipped = 1
    words = _words(pieces, at + skipped, last)
    if not words:
        return 0
    sure = state.commanded or not state.context
    if not sure and not words[0].text[0].isupper():
        words = [Word(words[0].text), *words[1:]]
    elif sure and len(words[0].text) > 1:
        words = [Word(words[0].text, open=True), *words[1:]]
    only = (
        said.account_id
        or state.fixed
        or ("" if sure or words[0].text[0].isupper() else state.context)
    )
    match = state.names.match(words, context=state.context, only=only, accounts=not only)
    if match is not None:
        chosen = pieces[at + skipped : at + skipped + match.words]
        _choose(state, chosen, match.who)
        return skipped + match.words
    return _stranger(state, pieces, at + skipped, last) + skipped if not skipped else 0


def _goes_on(pieces: list[Piece], at: int) -> bool:
    """Whether another person may be named here: after a comma, `and` or `&`."""
    joined = pieces[at].text.casefold() in vocabulary().and_words
    return at > 0 and (joined or pieces[at - 1].text.endswith(","))


def _stranger(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """A name that nobody has: capital letters after how it happened, or where nobody is meant else."""
    if state.unknown or state.said.contact_ids or not state.commanded:
        return 0
    taken = 0
    while at + taken < last and taken < 3:
        text = pieces[at + taken].text
        if pieces[at + taken].quoted or not text[:1].isupper() or not text[-1:].isalnum():
            break
        taken += 1
    if taken:
        _ask_who(state, pieces[at : at + taken], Part.WHO)
    return taken


def _ask_who(state: _State, chosen: list[Piece], part: Part) -> None:
    name = " ".join(p.text for p in chosen).lstrip("@")
    state.unknown = name
    state.say(chosen, part, tr("“{name}” is not in the book.", name=name[:40]))


def _choose(state: _State, chosen: list[Piece], who: tuple[Known, ...]) -> None:
    best = who[0]
    state.candidates = who
    if best.is_person:
        people = (*state.said.contact_ids, best.contact_id)
        people = tuple(dict.fromkeys(people))
        state.say(chosen, Part.WHO, account_id=best.account_id, contact_ids=people)
    else:
        state.say(chosen, Part.ACCOUNT, account_id=best.account_id)


def _named(state: _State, pieces: list[Piece], at: int, last: int) -> int:
    """`@Nordlys`, `@"Tamarind Foods"`, `@Ana`: an account or a person, said to be one."""
    piece, said = pieces[at], state.said
    if piece.named:
        who = state.names.whole(piece.text, account_id=said.account_id)
        if said.account_id:
            who = tuple(each for each in who if each.is_person)
        elif not who and (match := state.names.match([Word(w) for w in piece.text.split()])):
            who = match.who
        if who:
            _choose(state, [piece], who)
        else:
            _ask_who(state, [piece], Part.ACCOUNT)
        return 1
    words = [Word(piece.text[1:], open=True), *_words(pieces, at + 1, last)]
    match = None
    if not said.account_id or said.account_id == state.fixed:
        match = state.names.match(words, context=state.context, people=False)
    if match is None:
        only = said.account_id or state.fixed
        match = state.names.match(words, context=state.context, only=only, accounts=False)
    if match is None:
        _ask_who(state, [piece], Part.ACCOUNT)
        return 1
    _choose(state, pieces[at : at + match.words], match.who)
    return match.words


def _read_step(state: _State, pieces: list[Piece]) -> None:
    at = 0
    if pieces and not pieces[0].quoted:
        side = vocabulary().sides.get(pieces[0].text.casefold())
        if side is not None:
            state.say([pieces[0]], Part.SIDE, next_side=side)
            at = 1
    due = due_at_end(pieces[at:], state.now.date())
    words = pieces[at : len(pieces) - due.words] if due.words else pieces[at:]
    if words:
        state.say(words, Part.STEP, next_step=" ".join(p.text for p in words))
    if due.words:
        values = {} if due.day is None else {"next_due": due.day}
        state.say(pieces[len(pieces) - due.words :], Part.DUE, due.question, **values)
