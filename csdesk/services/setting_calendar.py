"""Settings of what goes into other calendars: alarms, how tasks stand there, which kinds go along."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from csdesk.domain.language import mark, said, tr
from csdesk.services.setting_kinds import DAYS, MINUTES, Setting
from csdesk.services.setting_values import Reader

RENEWAL_ALARMS = (90, 60, 30)  # days before the last day to give notice
CHECKIN_ALARM = (15,)  # minutes before the start
TASK_FORMS = ("event", mark("todo"), mark("none"))
_FORM_WORDS = {"event": mark("form of tasks: event")}  # "event" alone is a way of contact
AGENDA_KINDS = (mark("check-ins"), mark("renewals"), mark("tasks"), mark("occasions"))

_NONE = mark("none")
_MOST_ALARMS = 5  # of one entry; phones show no more


def _alarms(highest: int, most: int) -> Reader:
    """So many days or minutes before, the earliest first; `none` for no alarm."""

    def read(typed: str, _today: date) -> list[int]:
        if typed.casefold() in {_NONE, said(_NONE).casefold()}:
            return []
        words = typed.replace(",", " ").replace("/", " ").split()
        found = {
            int(word) for word in words if word.isascii() and word.isdecimal() and len(word) < 6
        }
        if len(found) != len(set(words)) or len(found) > most or max(found) > highest:
            raise ValueError(
                tr(
                    "'{typed}' cannot be used. Write up to {most} numbers from 0 to {highest}, or none.",
                    typed=typed[:40],
                    most=most,
                    highest=highest,
                )
            )
        return sorted(found, reverse=True)

    return read


def _alarm_words(value: Sequence[int]) -> str:
    return " ".join(str(each) for each in value) or said(_NONE)


def _form(typed: str, _today: date) -> str:
    found = _one_of(typed, TASK_FORMS, _form_words)
    if found is None:
        raise ValueError(tr("'{typed}' is neither event nor todo nor none.", typed=typed[:20]))
    return found


def _kinds(typed: str, _today: date) -> list[str]:
    found: set[str] = set()
    for word in typed.replace(";", ",").replace(",", " ").split():
        kind = _one_of(word, AGENDA_KINDS)
        if kind is None:
            raise ValueError(
                tr(
                    "'{typed}' is nothing that an agenda has. There are: {names}.",
                    typed=word[:20],
                    names=", ".join(said(each) for each in AGENDA_KINDS),
                )
            )
        found.add(kind)
    if not found:
        raise ValueError(tr("Choose at least one kind of entry."))
    return [each for each in AGENDA_KINDS if each in found]


def _one_of(typed: str, words: Sequence[str], shown: Callable[[str], str] = said) -> str | None:
    """The word that was typed, in English or the language in use, with or without its hyphen."""
    plain = _bare(typed)
    return next((word for word in words if plain in {_bare(word), _bare(shown(word))}), None)


def _bare(word: str) -> str:
    return word.casefold().replace("-", "").replace(" ", "")


def _form_words(value: Any) -> str:
    """A form in the language in use; English has the words that are stored."""
    wanted = _FORM_WORDS.get(value, str(value))
    shown = said(wanted)
    return str(value) if shown == wanted else shown


def _kind_words(value: Sequence[str]) -> str:
    return ", ".join(said(each) for each in value)


CALENDAR = (
    Setting(
        "checkin_alarm",
        "calendar",
        mark("Alarm before a check-in"),
        mark("in your own calendar; none: no alarm. Guests get no alarm from you"),
        _alarms(7 * 24 * 60, 1),
        list(CHECKIN_ALARM),
        _alarm_words,
        MINUTES,
    ),
    Setting(
        "renewal_alarms",
        "calendar",
        mark("Alarms before a renewal"),
        mark("at 09:00, so many days before the last day to give notice; none: no alarm"),
        _alarms(730, _MOST_ALARMS),
        list(RENEWAL_ALARMS),
        _alarm_words,
        DAYS,
    ),
    Setting(
        "agenda_tasks",
        "calendar",
        mark("Tasks in the calendar"),
        mark("event: on the due day; todo: a task, where your calendar has them; none: left out"),
        _form,
        "event",
        _form_words,
    ),
    Setting(
        "agenda_kinds",
        "calendar",
        mark("What goes into your calendar"),
        mark("of check-ins, renewals, tasks, occasions; with commas"),
        _kinds,
        list(AGENDA_KINDS),
        _kind_words,
    ),
)
