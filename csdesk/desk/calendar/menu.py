"""The menu of a check-in: what can be done with it, with the keys that do the same."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QMenu, QWidget

from csdesk.desk.actions import key_words
from csdesk.desk.tips import literal
from csdesk.domain.calendar import Occurrence
from csdesk.domain.language import mark, said, tr

_ENTRIES = (
    ("open", mark("Change …"), "Enter"),
    ("guests", mark("Guests …"), "G"),
    ("tell", mark("Tell the guests"), "I"),
    ("log", mark("Log it"), ""),
    ("cancel", mark("Cancel …"), "Delete"),
)


def offered(item: Occurrence, now: datetime) -> tuple[str, ...]:
    """What can be done with a check-in: one that was held is only looked at, one of others not mailed.

    It is logged from its start on.
    """
    if item.done:
        return ("open", "guests")
    mine = ("tell",) if not item.organizer and item.guests else ()
    begun = ("log",) if item.starts is not None and item.starts <= now else ()
    return ("open", "guests", *mine, *begun, "cancel")


def checkin_menu(
    parent: QWidget, item: Occurrence, now: datetime, acts: Mapping[str, Callable[[], None]]
) -> QMenu:
    """The menu; `acts` by the names of its entries. It deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Check-in"))
    menu.aboutToHide.connect(menu.deleteLater)
    names = offered(item, now)
    for name, words, key in _ENTRIES:
        if name not in names:
            continue
        shown = tr("Open the account") if name == "open" and item.done else said(words)
        action = menu.addAction(literal(f"{shown}\t{key_words(key)}" if key else shown))
        action.setData(name)
        action.triggered.connect(lambda _=False, act=acts[name]: act())
    return menu
