"""Commands that look things up: accounts, show, search, history."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from csdesk.cli.morning import reason_json
from csdesk.cli.shared import (
    Commands,
    add_day,
    add_json,
    day_of,
    money_json,
    opened,
    print_json,
    print_table,
    print_wrapped,
    say,
)
from csdesk.domain import words
from csdesk.domain.account_table import BY_NAME, in_order
from csdesk.domain.filter_match import select
from csdesk.domain.filters import parse_filter
from csdesk.domain.lines import AccountLine, AccountPage
from csdesk.services import accounts, searching, table_export, undoing, views
from csdesk.services.policies import default_currency

_ACCOUNTS_JSON = """\
JSON: [{"id", "name", "status", "stage", "country", "mrr": {"amount", "currency"}, "renews_on",
"renewal_derived", "last_two_way"}]"""


def add_commands(commands: Commands) -> None:
    """Add the commands that look things up."""
    listed = commands.add("accounts", _accounts, "list accounts", epilog=_ACCOUNTS_JSON)
    listed.add_argument(
        "--search", default="", metavar="TEXT", help="words in name, industry, country, tier, stage"
    )
    listed.add_argument(
        "--filter", default="", metavar="TEXT", help="such as 'stage:new mrr>1000 -tag:emea'"
    )
    listed.add_argument("--sort", default="", metavar="COLUMN", choices=tuple(BY_NAME))
    listed.add_argument("--down", action="store_true", help="the largest first")
    listed.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="write a table, .csv or .xlsx, instead of printing",
    )
    add_day(listed)
    add_json(listed)

    show = commands.add("show", _show, "show one account on one page")
    show.add_argument("account", help="name, unique part of it, or id")
    add_day(show)
    add_json(show)

    search = commands.add("search", _search, "find accounts, people, notes, tasks and check-ins")
    search.add_argument(
        "text", nargs="+", help="words, or beginnings of words; accents do not matter"
    )
    add_json(search)

    history = commands.add(
        "history", _history, "list what was changed at an account, when and by which action"
    )
    history.add_argument("account", help="name, unique part of it, or id")
    add_json(history)


def _accounts(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        day = day_of(args, desk)
        at = views.standpoint(desk, day=day)
        conditions = parse_filter(args.filter)
        found = select(accounts.list_accounts(desk, search=args.search, day=day), conditions, at)
        found = in_order(found, args.sort, descending=args.down)
        if args.file is not None:
            written = table_export.export_table(args.file, found, tuple(BY_NAME), at)
            say(f"{len(found)} accounts written to {written}")
            return 0
        currency = default_currency(desk)
        today = day or desk.today()
        zone = desk.clock().tzinfo
    if args.json:
        print_json([account_json(line, currency) for line in found])
        return 0
    print_table(
        ("Account", "Status", "Stage", "Country", "MRR", "Renewal", "Last two-way"),
        (
            (
                line.name,
                line.status,
                line.stage,
                line.country,
                f"{line.mrr.currency} {line.mrr.amount:,.0f}" if line.mrr else "",
                renewal_words(line, today),
                line.last_two_way.astimezone(zone).date().isoformat()
                if line.last_two_way
                else "never",
            )
            for line in found
        ),
        right=(4,),
    )
    print(f"{len(found)} accounts")
    return 0


def renewal_words(line: AccountLine, today: date) -> str:
    """The next renewal in words; a derived day says so."""
    if line.renews_on is None:
        return ""
    derived = ", derived" if line.renewal_derived else ""
    return (
        f"{line.renews_on.isoformat()} ({words.distance((line.renews_on - today).days)}{derived})"
    )


def account_json(line: AccountLine, currency: str) -> dict[str, Any]:
    """One account as the help documents it."""
    return {
        "id": line.id,
        "name": line.name,
        "status": line.status,
        "stage": line.stage,
        "country": line.country,
        "tier": line.tier,
        "industry": line.industry,
        "mrr": money_json(line.mrr, currency),
        "more_mrr": [money_json(money, currency) for money in line.more_mrr],
        "renews_on": line.renews_on,
        "renewal_derived": line.renewal_derived,
        "notice_on": line.notice_on,
        "last_two_way": line.last_two_way,
    }


def _show(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        day = day_of(args, desk)
        page = accounts.show_account(desk, account.id, day=day)
        currency = default_currency(desk)
        today = day or desk.today()
    if args.json:
        print_json(_page_json(page, currency))
    else:
        _print_page(page, today)
    return 0


def _page_json(page: AccountPage, currency: str) -> dict[str, Any]:
    def listed(things: tuple[Any, ...]) -> list[dict[str, Any]]:
        return [
            {name: _jsonable(getattr(thing, name), currency) for name in thing.__slots__}
            for thing in things
        ]

    return {
        **account_json(page.line, currency),
        "city": page.city,
        "zone": page.zone,
        "domain": page.domain,
        "owner": page.owner,
        "stage_since": page.stage_since,
        "customer_since": page.customer_since,
        "tags": list(page.tags),
        "notes": page.notes,
        "extra": page.extra,
        "sentence": page.sentence,
        "priority": round(page.priority, 2),
        "reasons": [reason_json(reason) for reason in page.reasons],
        "contacts": listed(page.contacts),
        "contracts": listed(page.contracts),
        "timeline": listed(page.timeline),
        "tasks": listed(page.tasks),
        "checkins": listed(page.checkins),
        "usage_weeks": listed(page.usage_weeks),
        "usage_as_of": page.usage_as_of,
    }


def _jsonable(value: Any, currency: str) -> Any:
    if hasattr(value, "minor"):
        return money_json(value, currency)
    if hasattr(value, "__slots__") and hasattr(value, "name"):
        return {"id": value.id, "name": value.name}
    return list(value) if isinstance(value, tuple) else value


def _print_page(page: AccountPage, today: date) -> None:
    line = page.line
    print(line.name)
    place = ", ".join(p for p in (page.city, line.country) if p)
    print(
        "  ".join(
            p
            for p in (
                line.status,
                line.stage,
                place,
                f"tier {line.tier}" if line.tier else "",
                line.industry,
            )
            if p
        )
    )
    if line.mrr:
        print(f"MRR {line.mrr.currency} {line.mrr.amount:,.2f}".removesuffix(".00"))
    if line.renews_on:
        print(f"Renewal {renewal_words(line, today)}")
    if page.sentence:
        print_wrapped(page.sentence)
    sections: tuple[tuple[str, list[str]], ...] = (
        ("Reasons", [f"{r.signal.chip}, {r.points:.0f} points" for r in page.reasons]),
        (
            "People",
            [
                ", ".join(
                    p
                    for p in (c.name, c.title, c.role, *c.emails, "left" if c.left_on else "")
                    if p
                )
                for c in page.contacts
            ],
        ),
        (
            "Contracts",
            [
                f"{c.id}  {c.name or 'contract'}  "
                + (f"{c.mrr.currency} {c.mrr.amount:,.2f} a month  " if c.mrr else "")
                + f"from {c.starts_on}"
                + (f" to {c.ends_on}" if c.ends_on else "")
                + (
                    f"  renews {c.renews_on}{' (derived)' if c.renewal_derived else ''}"
                    if c.renews_on
                    else ""
                )
                for c in page.contracts
            ],
        ),
        (
            "Open promises",
            [
                f"{'we' if t.side == 'us' else 'they'}: {t.title}"
                + (f", due {t.due_on}" if t.due_on else "")
                for t in page.tasks
            ],
        ),
        (
            "Check-ins",
            [f"{c.starts_local:%Y-%m-%d %H:%M} {c.zone}  {c.title}" for c in page.checkins],
        ),
        (
            "Timeline",
            [
                f"{h.at:%Y-%m-%d}  {h.kind} {h.direction}  {', '.join(h.people)}  {h.title}".rstrip()
                for h in page.timeline[:15]
            ],
        ),
    )
    for head, lines in sections:
        if lines:
            print(f"\n{head}")
            for text in lines:
                print_wrapped(text, "  ")


def _search(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        hits = searching.search(desk, " ".join(args.text))
    if args.json:
        print_json(
            [
                {
                    "kind": h.kind,
                    "id": h.id,
                    "account": {"id": h.account_id, "name": h.account_name},
                    "title": h.title,
                    "detail": h.detail,
                    "at": h.at,
                }
                for h in hits
            ]
        )
        return 0
    for h in hits:
        when = f"{h.at:%Y-%m-%d}  " if h.at else ""
        owner = "" if h.kind == "account" else f"  ({h.account_name})"
        print(f"{h.kind:<10}  {when}{h.title}{owner}  {h.detail}".rstrip())
    if not hits:
        print("Nothing found.")
    return 0


def _history(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        steps = undoing.account_history(desk, account.id)
        zone = desk.clock().tzinfo
    if args.json:
        print_json(
            [
                {
                    "at": s.at,
                    "action": s.action,
                    "table": s.table,
                    "id": s.row_id,
                    "operation": {"I": "insert", "U": "update", "D": "delete"}[s.op],
                    "fields": [{"name": n, "old": old, "new": new} for n, old, new in s.fields],
                }
                for s in steps
            ]
        )
        return 0
    for s in steps:
        what = {"I": "added", "U": "changed", "D": "deleted"}[s.op]
        print(f"{s.at.astimezone(zone):%Y-%m-%d %H:%M}  {s.action}: {s.table} {what}")
        if s.op == "U":
            for name, old, new in s.fields:
                print(f"    {name}: {old!r} -> {new!r}")
    return 0
