"""What was done, as the footer says it: `Logged a call with Ana Ferreira, Tamarind Foods`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from csdesk.book.doing_queries import About, about
from csdesk.book.journal import Action
from csdesk.domain.language import mark, said, tr
from csdesk.domain.words import date_words
from csdesk.services.context import Services
from csdesk.services.undoing import last_action

_DONE: Mapping[str, str] = {
    "log call": mark("Logged a call"),
    "log email": mark("Logged a mail"),
    "log meeting": mark("Logged a meeting"),
    "log message": mark("Logged a message"),
    "log event": mark("Logged an event"),
    "correct touchpoint": mark("Corrected a contact"),
    "delete touchpoint": mark("Deleted a contact from the history"),
    "add account": mark("Added an account"),
    "change account": mark("Changed an account"),
    "delete account": mark("Deleted an account"),
    "merge accounts": mark("Merged accounts"),
    "add contact": mark("Added a person"),
    "change contact": mark("Changed a person"),
    "delete contact": mark("Deleted a person"),
    "merge contacts": mark("Merged people"),
    "move contact": mark("Moved a person"),
    "mark as left": mark("Marked a person as left"),
    "mark as back": mark("Marked a person as back"),
    "add contract": mark("Added a contract"),
    "change contract": mark("Changed a contract"),
    "end contract": mark("Ended a contract"),
    "renew contract": mark("Renewed a contract"),
    "delete contract": mark("Deleted a contract"),
    "offer made": mark("Noted an offer"),
    "no offer made": mark("Took an offer back"),
    "record offer": mark("Noted an offer"),
    "take offer back": mark("Took an offer back"),
    "add revenue event": mark("Added a change of revenue"),
    "correct revenue event": mark("Corrected a change of revenue"),
    "delete revenue event": mark("Deleted a change of revenue"),
    "plan check-in": mark("Planned a check-in"),
    "move check-in": mark("Moved a check-in"),
    "change check-in": mark("Changed a check-in"),
    "cancel check-in": mark("Cancelled a check-in"),
    "delete check-in": mark("Deleted a check-in"),
    "send invites": mark("Told guests of a check-in"),
    "queue mail": mark("Put a mail into the outbox"),
    "withdraw mail": mark("Took a mail out of the outbox"),
    "empty outbox": mark("Emptied the outbox"),
    "try mail again": mark("Let a mail wait again"),
    "send mail": mark("Sent mail"),
    "note mail as sent": mark("Noted a mail as sent"),
    "add task": mark("Added a task"),
    "change task": mark("Changed a task"),
    "complete task": mark("Completed a task"),
    "reopen task": mark("Reopened a task"),
    "move task": mark("Moved a task"),
    "delete task": mark("Deleted a task"),
    "mark done": mark("Marked as done"),
    "snooze until something changes": mark("Snoozed until something changes"),
    "add usage": mark("Added use"),
    "add playbook": mark("Added a playbook"),
    "start playbook": mark("Started a playbook"),
    "end playbook": mark("Ended a playbook"),
    "add step": mark("Added a step"),
    "move step": mark("Moved a step"),
    "restore field": mark("Restored a field"),
    "change settings": mark("Changed settings"),
    "save view": mark("Saved a view"),
    "add template": mark("Added a template"),
    "change template": mark("Changed a template"),
    "delete template": mark("Deleted a template"),
    "restore template": mark("Brought a template back"),
    "move template": mark("Moved a template"),
    "read answer": mark("Took in an answer"),
    "write answer": mark("Wrote an answer"),
    "add guest": mark("Added a guest"),
    "take invitation": mark("Took over an invitation"),
    "take meeting": mark("Took over a meeting"),
    "ignore meeting": mark("Left a meeting out"),
    "accept proposal": mark("Accepted a proposal"),
    "decline proposal": mark("Declined a proposal"),
    "read calendar": mark("Took in a calendar"),
    "remove calendar": mark("Removed a calendar"),
    "publish agenda": mark("Published the agenda"),
    "choose calendar": mark("Chose a calendar for the agenda"),
    "sign out of calendar": mark("Signed out of a calendar"),
    "decide about calendar": mark("Decided what a calendar shows"),
}


_SNOOZED, _DISMISSED = "snooze until ", "dismiss "


@dataclass(frozen=True, slots=True)
class Doing:
    """The last action and how it is said."""

    action: Action
    words: str


def last_doing(desk: Services) -> Doing | None:
    """What Undo would take back, as a sentence without its full stop; None when there is nothing."""
    action = last_action(desk)
    if action is None:
        return None
    with desk.book.read() as connection:
        whom = about(connection, action.number)
    return Doing(action, done_words(action.name, whom, desk.today()))


def done_words(name: str, whom: About, today: date) -> str:
    """An action in words; one that is not in the table by its own name."""
    if name.startswith("set "):
        return tr("Changed a setting: {name}", name=_setting_words(name.removeprefix("set ")))
    known = _DONE.get(name)
    if known is None and name.startswith(_SNOOZED):
        day = date.fromisoformat(name.removeprefix(_SNOOZED))
        words = tr("Snoozed until {day}", day=date_words(day, today))
        return tr("{done}, {account}", done=words, account=whom.account) if whom.account else words
    if name.startswith(_DISMISSED):
        known = mark("Dismissed a reason")
    words = said(known) if known else said(name)[:1].upper() + said(name)[1:]
    if name.startswith("log ") and whom.people and whom.account:
        people = ", ".join(whom.people[:2])
        return tr(
            "{done} with {people}, {account}", done=words, people=people, account=whom.account
        )
    return tr("{done}, {account}", done=words, account=whom.account) if whom.account else words


def _setting_words(name: str) -> str:
    # Imported only here: the table of settings is not needed to show the morning.
    from csdesk.services.setting_table import setting

    try:
        return setting(name).words
    except KeyError:
        return name  # a whole family, or a setting of a later version
