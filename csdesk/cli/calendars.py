"""Commands that put the agenda where other calendars find it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.cli.shared import DAYS_HELP, Commands, add_json, opened, print_json, say
from csdesk.domain.language import plural
from csdesk.domain.when import parse_day
from csdesk.errors import Invalid
from csdesk.services.context import Services

if TYPE_CHECKING:
    from csdesk.services.agenda_export import AgendaChoice, AgendaKind

_KINDS = "checkins, renewals, tasks, occasions"


def add_commands(commands: Commands) -> None:
    """Add the commands about the agenda in other calendars."""
    ics = commands.add(
        "ics",
        _ics,
        "write the agenda as one .ics: check-ins, renewals, tasks, occasions",
        epilog=DAYS_HELP + " A series that comes within the days is written whole.\n"
        "What goes along and which alarms ring is set by `csdesk settings` (agenda_kinds, agenda_tasks,\n"
        "checkin_alarm, renewal_alarms); importing the file again makes no second entry.",
    )
    ics.add_argument("--out", type=Path, required=True, metavar="FILE")
    ics.add_argument("--from", dest="first", metavar="DAY", help="the first day that counts")
    ics.add_argument("--to", dest="last", metavar="DAY", help="the last day that counts")
    ics.add_argument("--account", metavar="NAME", help="only of this account")
    ics.add_argument("--tag", default="", help="only of accounts with this tag")
    ics.add_argument(
        "--tasks",
        choices=["event", "todo", "none"],
        help="tasks as entries on their due days, as tasks, or not at all",
    )
    ics.add_argument("--only", metavar="KINDS", help=f"some of {_KINDS}; with commas")
    add_json(ics)

    feed = commands.add(
        "feed",
        _feed,
        "keep the agenda in a file that is written anew at each change",
        epilog="A calendar that reads the file, or a folder that is synchronised, is always up to date.\n"
        "Without FILE the state is shown. --off leaves the file where it is.",
    )
    feed.add_argument("file", nargs="?", type=Path, metavar="FILE")
    which = feed.add_mutually_exclusive_group()
    which.add_argument("--off", action="store_true", help="keep no feed any more")
    which.add_argument("--status", action="store_true", help="say how the feed stands")
    add_json(feed)


def _ics(args: argparse.Namespace) -> int:
    from csdesk.services.agenda_choosing import left_out_words, parts_words
    from csdesk.services.agenda_export import export_agenda

    with opened(args) as desk:
        found = export_agenda(desk, args.out, _choice(args, desk))
    if args.json:
        print_json(
            {
                "checkins": found.checkins,
                "renewals": found.renewals,
                "notices": found.notices,
                "tasks": found.tasks,
                "occasions": found.occasions,
                "left_out": found.left_out,
            }
        )
        return 0
    parts = parts_words(found) or "an agenda without entries"
    print(f"Wrote {parts} to {args.out}.")
    if found.left_out:
        print(left_out_words(found))
    return 0


def _choice(args: argparse.Namespace, desk: Services) -> "AgendaChoice":
    from csdesk.services.accounts import resolve_account
    from csdesk.services.agenda_export import AgendaChoice, TasksAs

    today = desk.today()
    return AgendaChoice(
        parse_day(args.first, today) if args.first else None,
        parse_day(args.last, today) if args.last else None,
        resolve_account(desk, args.account).id if args.account else None,
        args.tag.strip(),
        _kinds(args.only, desk) if args.only is not None else None,
        TasksAs(args.tasks) if args.tasks else None,
    )


def _kinds(typed: str, desk: Services) -> "frozenset[AgendaKind]":
    from csdesk.services.agenda_export import AgendaKind
    from csdesk.services.setting_table import SETTINGS

    try:
        found = SETTINGS["agenda_kinds"].read(typed, desk.today())
    except ValueError as error:
        raise Invalid("only", f"--only: {error}") from None
    return frozenset(AgendaKind(each) for each in found)


def _feed(args: argparse.Namespace) -> int:
    from csdesk.services import feed

    if args.file is not None and (args.off or args.status):
        raise Invalid(
            "file", "A file goes with neither --off nor --status.", "Leave one of them out."
        )
    with opened(args) as desk:
        if args.off:
            feed.set_feed(desk, None)
        elif args.file is not None:
            feed.set_feed(desk, args.file, kept_words=True)
        status = feed.feed_status(desk)
    if args.json:
        print_json(
            {
                "path": str(status.path) if status.path is not None else None,
                "written_at": status.written_at,
                "entries": status.entries,
                "problem": status.problem,
            }
        )
    elif status.problem:
        say(status.problem)
    elif status.path is None:
        print(status.sentence)
    else:
        print(f"{status.sentence} {plural('{n} entry', '{n} entries', status.entries)}.")
    return 1 if status.problem else 0
