"""The one table of actions: menus, tooltips, shortcuts and help read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do. `keys` are in Qt's portable form; the first is shown."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: str = "window"  # "list": the list that has the focus handles the key itself


ACTIONS = (
    Action("today", "Today", ("Ctrl+1",), "sun"),
    Action("accounts", "Accounts", ("Ctrl+2",), "building"),
    Action("search", "Search", ("Ctrl+F",), "search"),
    Action("log", "Log a contact", ("Ctrl+L",), "pencil"),
    Action("invite", "Plan a check-in", ("Ctrl+I",), "calendar-plus"),
    Action("snooze", "Snooze", ("Ctrl+D",), "moon"),
    Action("undo", "Undo", ("Ctrl+Z",), "undo"),
    Action("new_account", "New account", ("Ctrl+N",), "plus"),
    Action("import", "Import", ("Ctrl+O",), "download"),
    Action("export", "Export the calendar", (), "calendar"),
    Action("backup", "Back up", (), "archive"),
    Action("your_day", "Your day", ("Ctrl+.",), "clock"),
    Action("back", "Back", ("Alt+Left", "Esc"), "chevron-left"),
    Action("quit", "Quit", ("Ctrl+Q",), "cross"),
    Action("next_line", "Next line", ("J", "Down"), scope="list"),
    Action("previous_line", "Previous line", ("K", "Up"), scope="list"),
    Action("open", "Open the account", ("Return",), scope="list"),
    Action("next_reason", "Next reason of the line", ("Right",), scope="list"),
    Action("previous_reason", "Previous reason of the line", ("Left",), scope="list"),
)
_BY_NAME = {action.name: action for action in ACTIONS}


def action(name: str) -> Action:
    """The entry of the table. Raises KeyError for a name that is none."""
    return _BY_NAME[name]


def shown_key(name: str) -> str:
    """The shortcut as it is written on a key, empty where there is none."""
    keys = _BY_NAME[name].keys
    return keys[0] if keys else ""


def with_key(name: str, words: str | None = None) -> str:
    """The words of an action and its key, for a tooltip: `Log a contact (Ctrl+L)`."""
    found = _BY_NAME[name]
    key = shown_key(name)
    return f"{words or found.words} ({key})" if key else words or found.words
