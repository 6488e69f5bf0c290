"""Commands of the calendar that the agenda is kept in: caldav login, publish, status, resolve, logout."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING, Any

from csdesk.cli.shared import (
    BarJob,
    Commands,
    add_command,
    add_json,
    opened,
    print_json,
    print_table,
    print_wrapped,
    say,
)
from csdesk.domain.language import number
from csdesk.errors import NoKeyring, NotFound

if TYPE_CHECKING:
    from csdesk.services.caldav import Calendar, PublishReport, Status
    from csdesk.services.context import Services

_LOGIN = """\
SERVER is the CalDAV address of your service: https://HOST/remote.php/dav (Nextcloud),
caldav.fastmail.com, caldav.icloud.com, or your own. Most services want an app password, made in their
settings. The password is asked for, or read from standard input with --password-stdin, and kept in the
keyring of this device. Without --calendar and --new the calendars are listed.
JSON: [{"name", "url", "writable", "takes_tasks", "chosen"}]"""
_PUBLISH = """\
Only what changed is sent. What you moved, deleted or completed in that calendar comes back as a proposal
and is not overwritten before you decide.
JSON: {"calendar", "new", "changed", "removed", "same", "conflicts", "proposals", "waiting", "problems"}"""
_STATUS = """\
JSON: {"server", "user", "calendar", "url", "published_at", "published", "waiting", "problem",
"differs": [{"id", "problem"}]}, or null where no calendar is chosen"""


def add_commands(commands: Commands) -> None:
    """Add `caldav` with its own commands."""
    parser = commands.subparsers.add_parser(
        "caldav",
        help="keep the agenda in your own calendar (Nextcloud, Fastmail, iCloud, any CalDAV)",
        description="Keep the agenda in your own calendar, by CalDAV.",
        allow_abbrev=False,
    )
    own = parser.add_subparsers(dest="caldav", required=True, metavar="COMMAND")

    login = add_command(own, "login", _login, "sign in and choose a calendar", epilog=_LOGIN)
    login.add_argument("server", metavar="SERVER")
    login.add_argument("--user", required=True, metavar="NAME")
    which = login.add_mutually_exclusive_group()
    which.add_argument("--calendar", metavar="NAME", help="keep the agenda in this calendar")
    which.add_argument(
        "--new", nargs="?", const="csdesk", metavar="NAME", help="make a new one (default: csdesk)"
    )
    _add_password(login)
    add_json(login)

    publish = add_command(
        own, "publish", _publish, "put what changed into the calendar", epilog=_PUBLISH
    )
    publish.add_argument(
        "--refill",
        action="store_true",
        help="put everything back where all of it was deleted there",
    )
    _add_password(publish)
    add_json(publish)

    status = add_command(
        own, "status", _status, "say how it stands, and what differs", epilog=_STATUS
    )
    add_json(status)

    resolve = add_command(own, "resolve", _resolve, "decide what differs here and there")
    resolve.add_argument(
        "entry", metavar="ENTRY", help="its number in `csdesk caldav status`, or id"
    )
    resolve.add_argument("--keep", required=True, choices=["ours", "theirs"])
    _add_password(resolve)

    logout = add_command(own, "logout", _logout, "stop keeping the agenda there")
    logout.add_argument(
        "--remove", action="store_true", help="take out there what csdesk put there"
    )
    _add_password(logout)


def _add_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )


def _given_password(args: argparse.Namespace) -> str:
    return sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""


def _login(args: argparse.Namespace) -> int:
    from csdesk.services import caldav

    password = _given_password(args)
    if not password and sys.stdin.isatty():
        password = getpass.getpass(f"Password of {args.user} (empty: the one kept): ")
    with opened(args, make=True) as desk:
        try:
            found = caldav.login(desk, args.server, args.user, password)
        except NoKeyring as error:
            if not password:
                raise
            say(f"csdesk: {error}")
            found = caldav.login(desk, args.server, args.user, password, remember=False)
        chosen: Calendar | None = None
        if args.new:
            chosen = caldav.make_calendar(desk, args.server, args.user, password, name=args.new)
            found = (*found, chosen)
        elif args.calendar:
            chosen = _named(found, args.calendar)
            caldav.choose(desk, chosen)
    if args.json:
        print_json([_calendar_json(each, chosen) for each in found])
    elif chosen is not None:
        print(f"The agenda is kept in {chosen.name} from now on. Publish it: csdesk caldav publish")
    else:
        _print_calendars(found)
    return 0


def _named(found: "tuple[Calendar, ...]", name: str) -> "Calendar":
    same = [each for each in found if name in (each.name, each.url)]
    same = same or [each for each in found if each.name.casefold() == name.casefold()]
    if not same:
        names = "; ".join(each.name for each in found) or "none"
        raise NotFound(
            f"There is no calendar {name} there.", f"There are: {names}. Or make one by --new."
        )
    return same[0]


def _print_calendars(found: "tuple[Calendar, ...]") -> None:
    if not found:
        print("You are signed in, and there is no calendar that takes events. Make one by --new.")
        return
    print_table(
        ("calendar", "", "address"),
        (
            (each.name, "may be written" if each.writable else "may only be read", each.url)
            for each in found
        ),
    )
    print("Choose one by --calendar NAME, or make a new one by --new.")


def _calendar_json(calendar: "Calendar", chosen: "Calendar | None") -> dict[str, Any]:
    return {
        "name": calendar.name,
        "url": calendar.url,
        "writable": calendar.writable,
        "takes_tasks": calendar.takes_tasks,
        "chosen": calendar == chosen,
    }


def _publish(args: argparse.Namespace) -> int:
    from csdesk.services import caldav

    job = BarJob()
    try:
        with opened(args) as desk:
            password = _password(args, desk)
            try:
                report = caldav.publish(desk, job, password=password, refill=args.refill)
            except caldav.CollectionEmptied:
                say("csdesk: to put them back: csdesk caldav publish --refill")
                raise
    except KeyboardInterrupt:
        say("csdesk: stopped; what was put until then stays. Publish again to go on.")
        return 1
    finally:
        job.close()
    if args.json:
        print_json(_report_json(report))
    else:
        print_wrapped(report.sentence)
        for problem in report.problems:
            print_wrapped(problem, "  ")
        if report.conflicts:
            print("See `csdesk caldav status`, then decide by `csdesk caldav resolve`.")
    return 0


def _password(args: argparse.Namespace, desk: "Services") -> str:
    """The password that was given; asked for where no keyring keeps it and somebody is there."""
    from csdesk.services import caldav

    given = _given_password(args)
    if given or not sys.stdin.isatty():
        return given
    found = caldav.status(desk)
    if found is None or found.password_kept:
        return ""
    return getpass.getpass(f"Password of {found.user}: ")


def _report_json(report: "PublishReport") -> dict[str, Any]:
    return {
        "calendar": report.calendar,
        "new": report.new,
        "changed": report.changed,
        "removed": report.removed,
        "same": report.same,
        "conflicts": report.conflicts,
        "proposals": report.proposals,
        "waiting": report.waiting,
        "problems": list(report.problems),
    }


def _status(args: argparse.Namespace) -> int:
    from csdesk.services import caldav

    with opened(args) as desk:
        found = caldav.status(desk)
    if args.json:
        print_json(None if found is None else _status_json(found))
    elif found is None:
        print("No calendar is chosen. Sign in: csdesk caldav login SERVER --user NAME")
    else:
        _print_status(found)
    return 0


def _print_status(found: "Status") -> None:
    when = f"{found.published_at.astimezone():%Y-%m-%d %H:%M}" if found.published_at else "never"
    print(f"{found.name}, {found.user} at {found.server}")
    print(f"Last published: {when}; {number(found.published)} entries are there.")
    if not found.password_kept:
        print("The password is not kept on this device.")
    if found.waiting:
        print(f"Changes made there that wait for your decision: {found.waiting}.")
    if found.problem:
        print_wrapped(f"The last time it failed: {found.problem}")
    for place, each in enumerate(found.troubled, 1):
        print_wrapped(f"{place}. {each.problem}", "  ")
    if found.troubled:
        print("Decide: csdesk caldav resolve NUMBER --keep ours, or --keep theirs")


def _status_json(found: "Status") -> dict[str, Any]:
    return {
        "server": found.server,
        "user": found.user,
        "calendar": found.name,
        "url": found.url,
        "published_at": found.published_at,
        "published": found.published,
        "waiting": found.waiting,
        "problem": found.problem,
        "differs": [{"id": each.id, "problem": each.problem} for each in found.troubled],
    }


def _resolve(args: argparse.Namespace) -> int:
    from csdesk.services import caldav

    with opened(args) as desk:
        found = caldav.status(desk)
        lines = found.troubled if found is not None else ()
        numbered = {str(place): each.id for place, each in enumerate(lines, 1)}
        entry = numbered.get(args.entry, args.entry)
        caldav.resolve(desk, entry, args.keep, password=_password(args, desk))
    print("Decided. It is written there by the next `csdesk caldav publish`.")
    return 0


def _logout(args: argparse.Namespace) -> int:
    from csdesk.services import caldav

    job = BarJob()
    try:
        with opened(args) as desk:
            password = _password(args, desk) if args.remove else ""
            caldav.logout(desk, remove=args.remove, password=password, job=job)
    finally:
        job.close()
    print("Signed out; the agenda is not kept in that calendar any more.")
    return 0
