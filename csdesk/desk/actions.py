"""The one table of actions: menus, tooltips, shortcuts and help read it."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from csdesk.domain.language import mark, said


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do. `keys` are in Qt's portable form; the first is shown."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: str = "window"  # "list": the list that has the focus handles the key itself


ACTIONS = (
    Action("today", mark("Today"), ("Ctrl+1",), "sun"),
    Action("accounts", mark("Accounts"), ("Ctrl+2",), "building"),
    Action("renewals", mark("Renewals"), ("Ctrl+3",), "renew"),
    Action("calendar", mark("Calendar"), ("Ctrl+4",), "calendar"),
    Action("outbox", mark("Outbox"), ("Ctrl+5",), "outbox"),
    Action("settings", mark("Settings"), ("Ctrl+,",), "sliders"),
    Action("help", mark("Help"), ("F1",), "info"),
    Action("palette", mark("Commands"), ("Ctrl+K",), "search"),
    Action("search", mark("Search"), ("Ctrl+F",), "search"),
    Action("log", mark("Log a contact"), ("Ctrl+L",), "pencil"),
    Action("invite", mark("Plan a check-in"), ("Ctrl+I",), "calendar-plus"),
    Action("snooze", mark("Snooze"), ("Ctrl+D",), "moon"),
    Action("undo", mark("Undo"), ("Ctrl+Z",), "undo"),
    Action("new_account", mark("New account"), ("Ctrl+N",), "plus"),
    Action("import", mark("Import"), ("Ctrl+O",), "download"),
    Action("export", mark("Export the calendar"), (), "calendar"),
    Action("read_answer", mark("Read an answer to an invite"), (), "speech"),
    Action("outbox_send_all", mark("Outbox: send all"), ("Ctrl+Shift+Return",), "send"),
    Action("publish", mark("Publish the calendar now"), (), "cloud-up"),
    Action("backup", mark("Back up"), (), "archive"),
    Action("your_day", mark("Your day"), ("Ctrl+.",), "clock"),
    Action("back", mark("Back"), ("Alt+Left", "Esc"), "chevron-left"),
    Action("quit", mark("Quit"), ("Ctrl+Q",), "cross"),
    Action("next_tab", mark("Next tab of the account"), ("Ctrl+Tab",), "chevron-right"),
    Action(
        "previous_tab", mark("Previous tab of the account"), ("Ctrl+Shift+Tab",), "chevron-left"
    ),
    Action("tab_overview", mark("Account: overview"), ("Alt+1",), "building"),
    Action("tab_timeline", mark("Account: timeline"), ("Alt+2",), "speech"),
    Action("tab_people", mark("Account: people"), ("Alt+3",), "people"),
    Action("tab_contracts", mark("Account: contracts"), ("Alt+4",), "file"),
    Action("tab_usage", mark("Account: use"), ("Alt+5",), "pulse"),
    Action("tab_checklist", mark("Account: checklist"), ("Alt+6",), "checklist"),
    Action("tab_tasks", mark("Account: tasks"), ("Alt+7",), "ribbon"),
    Action("tab_history", mark("Account: history"), ("Alt+8",), "history"),
    Action("edit_account", mark("Edit the account"), ("Ctrl+E",), "pencil"),
    Action("delete_account", mark("Delete the account"), (), "trash"),
    Action("trash", mark("Trash"), (), "trash"),
    Action("merge_account", mark("Merge the account with another"), (), "people"),
    Action("next_line", mark("Next line"), ("J", "Down"), scope="list"),
    Action("previous_line", mark("Previous line"), ("K", "Up"), scope="list"),
    Action("open", mark("Open the account"), ("Return", "O"), scope="list"),
    Action("line_log", mark("Log a contact with the selected account"), ("L",), scope="list"),
    Action("line_invite", mark("Plan a check-in with the selected account"), ("I",), scope="list"),
    Action("line_snooze", mark("Snooze the selected line"), ("S",), scope="list"),
    Action(
        "line_done",
        mark("Done: promises kept, aside until something changes"),
        ("D",),
        scope="list",
    ),
    Action("line_dismiss", mark("Dismiss the chosen reason"), ("X",), scope="list"),
    Action("line_evidence", mark("Open or close the evidence"), ("Space",), scope="list"),
    Action("line_copy", mark("Copy the sentence"), ("C",), scope="list"),
    Action("edit_cell", mark("Type over the cell"), ("F2",), scope="list"),
    Action("filter", mark("Filter the accounts"), ("/",), scope="list"),
    Action("sort", mark("Order the accounts by a column"), ("S",), scope="list"),
    Action("select_all", mark("Select all accounts"), ("Ctrl+A",), scope="list"),
    Action("column_left", mark("Move the column to the left"), ("Ctrl+Shift+Left",), scope="list"),
    Action(
        "column_right", mark("Move the column to the right"), ("Ctrl+Shift+Right",), scope="list"
    ),
    Action("next_reason", mark("Next reason of the line"), ("Right",), scope="list"),
    Action("previous_reason", mark("Previous reason of the line"), ("Left",), scope="list"),
    Action("offer", mark("Offer made, or taken back"), ("O",), scope="list"),
    Action("renew", mark("Renew the contract"), ("R",), scope="list"),
    Action("evidence", mark("Evidence of the renewal"), ("Space",), scope="list"),
    Action("person_edit", mark("Edit the person"), ("Return",), scope="list"),
    Action("person_add", mark("Add a person"), ("A",), scope="list"),
    Action("person_left", mark("Mark as left, or as back"), ("X",), scope="list"),
    Action("person_move", mark("Move to another account"), ("V",), scope="list"),
    Action("person_merge", mark("Merge with another person"), ("M",), scope="list"),
    Action("duplicates", mark("People who may be here twice"), ("D",), scope="list"),
    Action("contract_edit", mark("Edit the contract"), ("Return",), scope="list"),
    Action("contract_add", mark("Add a contract"), ("A",), scope="list"),
    Action("contract_renew", mark("Renew the contract"), ("R",), scope="list"),
    Action("contract_offer", mark("Offer made, or not"), ("O",), scope="list"),
    Action("contract_end", mark("End the contract"), ("E",), scope="list"),
    Action("revenue_add", mark("Add a revenue event"), ("N",), scope="list"),
    Action("revenue_edit", mark("Correct the revenue event"), ("Return",), scope="list"),
    Action("outbox_accept", mark("Outbox: accept what is wished"), ("A",), scope="list"),
    Action("outbox_time", mark("Outbox: propose another time"), ("T",), scope="list"),
    Action("outbox_decline", mark("Outbox: decline what is wished"), ("D",), scope="list"),
    Action("outbox_log", mark("Outbox: log the meeting as a contact"), ("L",), scope="list"),
    Action("outbox_take", mark("Outbox: take the meeting as a check-in"), ("I",), scope="list"),
    Action("outbox_dismiss", mark("Outbox: do not offer the meeting"), ("X",), scope="list"),
    Action("outbox_guest", mark("Answers: add who answered as a guest"), ("G",), scope="list"),
    Action("outbox_calendar", mark("Answers: read as another calendar"), ("C",), scope="list"),
    Action("outbox_send", mark("Outbox: send the mail now"), ("S",), scope="list"),
    Action("outbox_draft", mark("Outbox: write the mail as a draft"), ("E",), scope="list"),
    Action("outbox_went_out", mark("Outbox: the mail went out"), ("G",), scope="list"),
    Action("outbox_settings", mark("Outbox: open the mail settings"), ("M",), scope="list"),
    Action("outbox_withdraw", mark("Outbox: withdraw the mail"), ("W",), scope="list"),
    Action("outbox_open", mark("Outbox: open the check-in"), ("O",), scope="list"),
    Action("chart_in", mark("Chart: closer"), ("+",), scope="list"),
    Action("chart_out", mark("Chart: farther"), ("-",), scope="list"),
    Action("chart_all", mark("Chart: all of the span"), ("0",), scope="list"),
)
_BY_NAME = {action.name: action for action in ACTIONS}
# What is done on the page of an account; elsewhere it is about the account that is selected.
ON_ACCOUNT_PAGE = frozenset(
    {"edit_account", "delete_account", "merge_account"}
    | {action.name for action in ACTIONS if action.name.startswith("tab_")}
)


def action(name: str) -> Action:
    """The entry of the table. Raises KeyError for a name that is none."""
    return _BY_NAME[name]


def shown_key(name: str) -> str:
    """The shortcut as it is written on a key, empty where there is none."""
    keys = _BY_NAME[name].keys
    return key_words(keys[0]) if keys else ""


def key_words(key: str) -> str:
    """A key as this system and language write it: `Ctrl+L`, `Strg+L`, or the signs of macOS."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(name: str, words: str | None = None) -> str:
    """The words of an action and its key, for a tooltip: `Log a contact (Ctrl+L)`."""
    found = _BY_NAME[name]
    key = shown_key(name)
    shown = words or said(found.words)
    return f"{shown} ({key})" if key else shown
