"""Commands of the morning: today and why."""

import argparse
from typing import Any

from csdesk.cli.shared import (
    Commands,
    add_day,
    add_json,
    day_of,
    opened,
    print_json,
    print_wrapped,
)
from csdesk.domain import words
from csdesk.domain.morning import Agenda, AgendaLine, NearMiss, Reason, Why
from csdesk.services import accounts, morning

_TODAY_JSON = """\
JSON: {"date", "minutes", "lines": [{"account": {"id", "name"}, "contact": {"id", "name"} or null,
"priority", "sentence", "minutes", "reasons": [{"kind", "urgency", "weight", "points", "evidence":
[{"name", "value", "source", "as_of"}]}]}], "folded": number of lines that did not fit}"""
_WHY_JSON = """\
JSON: {"account": {"id", "name"}, "on_list", "rank" or null, "priority", "sentence", "reasons" (as in
today), "put_aside": [sentence], "near_misses": [{"kind", "what_would_trigger"}]}"""


def add_commands(commands: Commands) -> None:
    """Add the commands of the morning."""
    today = commands.add(
        "today", _today, "say whom to contact this morning, and why", epilog=_TODAY_JSON
    )
    add_day(today)
    today.add_argument(
        "--minutes",
        type=int,
        metavar="N",
        help="free minutes the list should fit (default: your day's)",
    )
    today.add_argument("--all", action="store_true", help="show the folded lines too")
    add_json(today)

    why = commands.add(
        "why", _why, "say why an account is, or is not, on the list", epilog=_WHY_JSON
    )
    why.add_argument("account", help="name, unique part of it, or id")
    add_day(why)
    add_json(why)


def _today(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        found = morning.read_today(desk, day=day_of(args, desk), minutes=args.minutes)
    if args.json:
        print_json(agenda_json(found))
    else:
        print_agenda(found, everything=args.all)
    return 0


def agenda_json(found: Agenda) -> dict[str, Any]:
    """The morning list as the help documents it."""
    return {
        "date": found.day,
        "minutes": found.minutes,
        "lines": [_line_json(line) for line in found.lines],
        "folded": len(found.folded),
        "held": [
            {
                "account": {"id": h.account.id, "name": h.account.name},
                "why": h.why,
                "until": h.until,
            }
            for h in found.held
        ],
    }


def print_agenda(found: Agenda, *, everything: bool = False) -> None:
    """The morning list as text."""
    total = len(found.lines) + len(found.folded)
    print(f"{found.day:%A} {found.day.day} {found.day:%B %Y}")
    if not total:
        print("Nobody needs a contact today.")
    for rank, line in enumerate(found.lines, 1):
        _print_line(rank, line)
    if everything:
        for rank, line in enumerate(found.folded, len(found.lines) + 1):
            _print_line(rank, line)
    elif found.folded:
        first = ", ".join(line.account.name for line in found.folded[:2])
        print(
            f"\n{len(found.folded)} more did not fit {words.minutes(found.minutes)}: "
            f"first {first}. See them with --all."
        )
    for held in found.held:
        print(f"{held.account.name} is held back {held.why}.")


def _print_line(rank: int, line: AgendaLine) -> None:
    print(
        f"\n{rank:>2}. {line.account.name}  ·  priority {line.priority:.0f}  ·  {words.minutes(line.minutes)}"
    )
    print_wrapped(line.sentence, "    ")


def _line_json(line: AgendaLine) -> dict[str, Any]:
    return {
        "account": {"id": line.account.id, "name": line.account.name},
        "contact": {"id": line.contact.id, "name": line.contact.name} if line.contact else None,
        "priority": round(line.priority, 2),
        "sentence": line.sentence,
        "channel": line.channel,
        "minutes": line.minutes,
        "reasons": [reason_json(reason) for reason in line.reasons],
    }


def reason_json(reason: Reason) -> dict[str, Any]:
    signal = reason.signal
    return {
        "kind": signal.kind,
        "urgency": round(signal.urgency, 4),
        "weight": reason.weight,
        "points": round(reason.points, 2),
        "words": signal.chip,
        "evidence": [
            {"name": e.name, "value": e.value, "source": e.source, "as_of": e.as_of}
            for e in signal.evidence
        ],
    }


def _why(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        found = morning.explain(desk, account.id, day=day_of(args, desk))
    if args.json:
        print_json(_why_json(found))
        return 0
    if found.on_list and found.line:
        print(
            f"{found.account.name} is number {found.rank} on the list, priority {found.line.priority:.0f}."
        )
        print_wrapped(found.line.sentence)
    else:
        print(f"{found.account.name} is not on the list.")
    if found.reasons:
        print("\nReasons")
        for reason in found.reasons:
            _print_reason(reason)
    for sentence in found.put_aside:
        print_wrapped(sentence)
    if found.near_misses:
        print("\nWhat would bring it here")
        for miss in found.near_misses:
            print_wrapped(miss.what_would_trigger, "  ")
    return 0


def _why_json(found: Why) -> dict[str, Any]:
    def miss_json(miss: NearMiss) -> dict[str, str]:
        return {"kind": miss.kind, "what_would_trigger": miss.what_would_trigger}

    return {
        "account": {"id": found.account.id, "name": found.account.name},
        "on_list": found.on_list,
        "rank": found.rank,
        "priority": round(found.line.priority, 2) if found.line else None,
        "sentence": found.line.sentence if found.line else None,
        "reasons": [reason_json(reason) for reason in found.reasons],
        "put_aside": list(found.put_aside),
        "near_misses": [miss_json(miss) for miss in found.near_misses],
    }


def _print_reason(reason: Reason) -> None:
    signal = reason.signal
    print(
        f"  {signal.chip}: {reason.points:.0f} points "
        f"(weight {reason.weight:.2f}, urgency {signal.urgency:.2f}) [{signal.kind}]"
    )
    for e in signal.evidence:
        as_of = f", as of {e.as_of.isoformat()}" if e.as_of else ""
        print(f"      {e.name}: {e.value} ({e.source}{as_of})")
