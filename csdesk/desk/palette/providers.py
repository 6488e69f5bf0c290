"""Where the items of the palette come from: the book, the actions, the pages, the settings, the help."""

from collections.abc import Iterator
from datetime import date, timedelta

from csdesk.desk.actions import ACTIONS, key_words, shown_key
from csdesk.desk.help.guide import guide
from csdesk.desk.pages import MAKERS, RAIL, RAIL_FOOT
from csdesk.desk.palette.matching import Item
from csdesk.desk.settings.own_sections import OWN_SECTIONS
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.playbooks import PlaybookLine
from csdesk.domain.when import parse_day
from csdesk.domain.words import date_words, mrr
from csdesk.errors import Invalid
from csdesk.services.finding import Findable, FoundAccount
from csdesk.services.setting_table import SECTIONS, SETTINGS

# Kind of item: head of its group.
HEADS = {
    "account": mark("Accounts and people"),
    "person": mark("Accounts and people"),
    "page": mark("Pages"),
    "action": mark("Actions"),
    "view": mark("Saved views"),
    "setting": mark("Settings"),
    "help": mark("Help"),
    "note": mark("Notes"),
}
_PAGES = frozenset({*RAIL, *RAIL_FOOT, "help"})
# Keys of what is in view already, and what only makes sense where the keyboard is.
_NOT_FOUND = frozenset({"back", "palette", "next_tab", "previous_tab"})
_WEIGHTS = {"account": 0, "person": 1, "page": 2, "action": 3, "view": 4, "setting": 5, "help": 6}
_STAGES = {
    "new": mark("New"),
    "intermediate": mark("Intermediate"),
    "advanced": mark("Advanced"),
    "advocate": mark("Advocate"),
}


def items_of(found: Findable) -> list[Item]:
    """Every item, of the book and of the desk."""
    return [*_of_the_book(found), *_of_the_desk()]


def _of_the_book(found: Findable) -> Iterator[Item]:
    for account in found.accounts:
        yield Item(
            "account",
            account.id,
            account.name,
            account_words(account),
            "building",
            account_id=account.id,
            weight=0 if account.rank is None else -1,
        )
    for person in found.people:
        detail = tr("{title}, {account}", title=person.detail, account=person.account)
        yield Item(
            "person",
            person.contact_id,
            person.name,
            detail if person.detail else person.account,
            "person",
            account_id=person.account_id,
            weight=1 + person.left,
        )
    for view in found.views:
        yield Item("view", view.id, said(view.name), view.query, "filter", weight=4)


def _of_the_desk() -> Iterator[Item]:
    for action in ACTIONS:
        if action.scope != "window" or action.name in _NOT_FOUND:
            continue
        key = key_words(action.keys[0]) if action.keys else ""
        kind = "page" if action.name in _PAGES and _exists(action.name) else "action"
        yield Item(
            kind, action.name, said(action.words), "", action.icon, key, weight=_WEIGHTS[kind]
        )
    yield Item(
        "action",
        "why",
        tr("Why is somebody not on my list?"),
        tr("choose an account"),
        "info",
        more=tr("missing here today reasons"),
        weight=3,
    )
    for setting in SETTINGS.values():
        section = said(SECTIONS.get(setting.section, ""))
        detail = said(setting.help)
        yield Item(
            "setting", setting.name, setting.words, section, "sliders", more=detail, weight=5
        )
    for key, (title, _) in OWN_SECTIONS.items():
        yield Item("setting", key, said(title), tr("Settings"), "sliders", weight=5)
    for page in guide():
        yield Item("help", page.name, page.title, tr("Help"), "book", weight=6)


def _exists(page: str) -> bool:
    return page in {"today", "help"} or page in MAKERS


def account_words(account: FoundAccount) -> str:
    """`Intermediate, EUR 1,900 MRR, on today's list`."""
    parts = [said(_STAGES.get(account.stage, account.stage))]
    if account.mrr is not None:
        parts.append(mrr(account.mrr))
    if account.rank is not None:
        parts.append(tr("on today’s list"))
    return ", ".join(part for part in parts if part)


def account_actions(account: FoundAccount, *, whole: bool) -> list[Item]:
    """What can be done with an account; `whole` has opening it too."""
    about = account.id
    made = [Item("do", "open", tr("Open the account"), "", "building", key_words("Enter"), about)]
    if account.rank is None:
        why = tr("Why is it not on my list?")
        detail = ""
    else:
        why = tr("Why is it on my list?")
        detail = plural(
            "{n} reason, priority {priority}",
            "{n} reasons, priority {priority}",
            account.reasons,
            priority=round(account.priority),
        )
    made += [
        Item("do", "log", tr("Log a contact"), "", "pencil", shown_key("log"), about),
        Item(
            "do", "invite", tr("Plan a check-in"), "", "calendar-plus", shown_key("invite"), about
        ),
        Item(
            "do",
            "snooze",
            tr("Snooze until a day or a change"),
            "",
            "moon",
            shown_key("snooze"),
            about,
        ),
        Item("do", "playbook", tr("Run a playbook"), "", "play", "", about),
        Item("do", "why", why, detail, "info", "", about),
    ]
    return made if whole else made[1:]


def snooze_choices(account_id: str, typed: str, today: date) -> list[Item]:
    """Until when an account can be put aside; a typed day comes first."""
    made: list[Item] = []
    if typed.strip():
        try:
            day = parse_day(typed[:40], today)
        except Invalid:
            day = today
        if day > today:
            made.append(_until(account_id, day, today))
    monday = today + timedelta(days=7 - today.weekday())
    for day in (today + timedelta(days=1), monday):
        if all(item.id != day.isoformat() for item in made):
            made.append(_until(account_id, day, today))
    words = tr("Snooze until something changes")
    return [*made, Item("until", "change", words, "", "renew", "", account_id)]


def _until(account_id: str, day: date, today: date) -> Item:
    words = tr("Snooze until {day}", day=date_words(day, today))
    return Item("until", day.isoformat(), words, "", "moon", "", account_id)


def playbook_choices(account_id: str, playbooks: tuple[PlaybookLine, ...]) -> list[Item]:
    """The playbooks that can be run for an account."""
    return [
        Item(
            "run",
            each.id,
            each.name,
            plural("{n} step", "{n} steps", len(each.steps)),
            "play",
            "",
            account_id,
        )
        for each in playbooks
    ]
