"""The other way round: what is to be stored, written as a line of the quick log."""

from datetime import date, datetime, timedelta

from csdesk.domain.known_names import Names
from csdesk.domain.language import said as shown
from csdesk.domain.language import tr
from csdesk.domain.quick_log import parse
from csdesk.domain.quick_reading import QuickLog
from csdesk.domain.quick_vocabulary import vocabulary, written_side
from csdesk.domain.typed_words import typed_moment
from csdesk.domain.words import SHORT_WEEKDAYS, WEEKDAYS

_MOODS = {1: "+", 0: "=", -1: "-"}


def write_line(said: QuickLog, names: Names, now: datetime, *, context: str = "") -> str:
    """The line that `parse` understands as `said`, as a person would type it.

    What a person would not type unmistakably is written in quotes. Two people of one name at one account
    cannot be told apart in a line.
    """
    plain = _line(said, names, now, exact=False)
    if parse(plain, names, now, context=context).said == said:
        return plain
    return _line(said, names, now, exact=True)


def _line(said: QuickLog, names: Names, now: datetime, *, exact: bool) -> str:
    known = vocabulary()
    words = [f"/{known.channel_commands[said.channel]}"] if said.channel else []
    if said.direction:
        words.append(f"/{known.direction_commands[said.direction]}")
    words += _who(said, names, exact=exact)
    if said.minutes is not None:
        hours, rest = divmod(said.minutes, 60)
        words.append((f"{hours}h{rest:02}" if rest else f"{hours}h") if hours else f"{rest}m")
    if said.at is not None:
        words.append(_moment(said.at, now, exact=exact))
    if said.mood is not None:
        words.append(_MOODS[said.mood])
    if said.about:
        words.append(_quoted(said.about) if exact else said.about)
    if said.next_step or said.next_due is not None or said.next_side:
        words.append("::")
        if said.next_side:
            words.append(f"{written_side(said.next_side)}:")
        if said.next_step:
            words.append(_quoted(said.next_step) if exact else said.next_step)
        if said.next_due is not None:
            words.append(said.next_due.isoformat() if exact else _day(said.next_due, now.date()))
    return " ".join(words)


def _who(said: QuickLog, names: Names, *, exact: bool) -> list[str]:
    people = [p for p in map(names.person, said.contact_ids) if p is not None]
    account = names.account(said.account_id)
    if exact or not people:
        words = [] if account is None else [f"@{_quoted(account.name)}"]
        return [*words, *(f"@{_quoted(p.name)}" for p in people)]
    listed = [p.name + ("," if n + 1 < len(people) else "") for n, p in enumerate(people)]
    alone = account is None or all(len(names.whole(p.name)) == 1 for p in people)
    return listed if alone or account is None else [*listed, f"@{_quoted(account.name)}"]


def _moment(at: datetime, now: datetime, *, exact: bool) -> str:
    local = at.astimezone(now.tzinfo)
    if exact or local.second or local.microsecond:
        return local.isoformat()
    return typed_moment(local, now.date())


def _day(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead in {0, 1}:
        return (tr("today"), tr("tomorrow"))[ahead]
    if timedelta(days=1) < day - today <= timedelta(days=7):
        short = shown(SHORT_WEEKDAYS[day.weekday()]).casefold().rstrip(".")
        full = shown(WEEKDAYS[day.weekday()]).casefold()
        return full if short in vocabulary().no_days else short
    return day.isoformat()


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
