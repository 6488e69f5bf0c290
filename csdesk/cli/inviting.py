"""Commands about check-ins: checkin, checkins, move, cancel."""

import argparse
from datetime import datetime
from pathlib import Path

from csdesk.cli.shared import DAYS_HELP, Commands, add_json, opened, print_json, print_table, say
from csdesk.domain.checkin_edits import Scope
from csdesk.domain.clocks import zone_name
from csdesk.domain.invitations import Owe, replies_words
from csdesk.domain.lines import CheckinLine
from csdesk.domain.recurrence import choices_for, rule_text, rule_words
from csdesk.domain.when import parse_day, parse_moment
from csdesk.errors import Ambiguous, Invalid, NotFound
from csdesk.services import accounts
from csdesk.services.context import Services
from csdesk.services.targets import resolve_contact

_CADENCES = ("week", "2-weeks", "4-weeks", "month", "month-by-day", "3-months", "6-months", "year")
_MOST_SHOWN = 12  # candidates of an unclear name
_OWED = {
    Owe.INVITE: "Not invited yet: {names}.",
    Owe.UPDATE: "Not told of the change yet: {names}.",
    Owe.CANCEL: "Not told yet that it is off: {names}.",
}


def add_commands(commands: Commands) -> None:
    """Add the commands about check-ins."""
    checkin = commands.add(
        "checkin", _checkin, "plan a check-in, or a series of them", epilog=DAYS_HELP
    )
    checkin.add_argument("account", help="name, unique part of it, or id")
    checkin.add_argument(
        "--at", required=True, metavar="T", help='start on the clock of --zone: "2026-12-01 10:00"'
    )
    checkin.add_argument(
        "--zone", metavar="ZONE", help="time zone such as Europe/Berlin (default: yours)"
    )
    checkin.add_argument(
        "--minutes", type=int, default=30, metavar="N", help="length (default: 30)"
    )
    checkin.add_argument(
        "--with",
        dest="people",
        nargs="+",
        action="extend",
        default=[],
        metavar="MAIL",
        help="mail addresses or names of the guests",
    )
    checkin.add_argument("--title", default="", metavar="T")
    checkin.add_argument("--place", default="", metavar="TEXT", help="where, or a link")
    checkin.add_argument("--agenda", default="", metavar="TEXT", help="what guests read")
    checkin.add_argument(
        "--every", choices=_CADENCES, help="how often it comes again; month: by weekday"
    )
    ends = checkin.add_mutually_exclusive_group()
    ends.add_argument("--times", type=int, metavar="N", help="how many meetings in all")
    ends.add_argument("--until", metavar="D", help="the last day one may be on")
    _add_handing_over(checkin)
    add_json(checkin)

    listed = commands.add("checkins", _checkins, "the planned check-ins and who answered what")
    listed.add_argument("account", nargs="?", help="only those of this account")
    add_json(listed)

    move = commands.add("move", _move, "put a check-in at another time", epilog=DAYS_HELP)
    _add_which(move)
    move.add_argument("--to", required=True, metavar="T", help='new start: "fri 10:00"')
    move.add_argument(
        "--zone", metavar="ZONE", help="whose clock --to is on (default: the meeting's)"
    )
    move.add_argument("--minutes", type=int, metavar="N", help="new length")
    _add_handing_over(move)

    cancel = commands.add("cancel", _cancel, "call a check-in off")
    _add_which(cancel)
    _add_handing_over(cancel)


def _add_which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "checkin", help="id (see `csdesk checkins`), or the account where only one is planned"
    )
    parser.add_argument(
        "--scope",
        choices=[scope.value for scope in Scope],
        default=Scope.ONE.value,
        help="of a series: only this meeting (default), this and the following, or all",
    )


def _add_handing_over(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ics", metavar="FILE", help="write what guests are to know to this file")
    parser.add_argument(
        "--outbox", action="store_true", help="put it into the outbox (see `csdesk mail`)"
    )


def _checkin(args: argparse.Namespace) -> int:
    from csdesk.services import checkins

    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        zone = args.zone or zone_name(desk.clock().tzinfo)
        there = desk.clock().astimezone(checkins.zone_of(zone))
        starts = parse_moment(args.at, there).replace(tzinfo=None)
        if starts < there.replace(tzinfo=None):
            say("This time has passed already.")
        addresses = [text for text in args.people if "@" in text]
        who = [resolve_contact(desk, text, account.id) for text in args.people if "@" not in text]
        for warning in checkins.clock_warnings(starts, zone):
            say(warning)
        rrule = _rule(args, starts, desk)
        line, _ = checkins.plan_checkin(
            desk,
            checkins.CheckinDraft(
                account_id=account.id,
                starts_local=starts,
                zone=zone,
                minutes=args.minutes,
                title=args.title,
                contact_ids=tuple(person.id for person in who),
                emails=tuple(addresses),
                agenda=args.agenda,
                place=args.place,
                rrule=rrule,
            ),
        )
        if args.json:
            print_json(
                {
                    "id": line.id,
                    "starts_at": line.starts_at,
                    "zone": line.zone,
                    "rrule": line.rrule,
                    "ics": args.ics,
                }
            )
        else:
            print(f"Planned: {line.title}, {_when(line, desk)}, {line.minutes} min.")
        _hand_over(desk, line.id, args, quiet=args.json)
    return 0


def _rule(args: argparse.Namespace, starts: datetime, desk: Services) -> str:
    """The rule that `--every`, `--times` and `--until` mean for a meeting at `starts`."""
    from dataclasses import replace

    if not args.every:
        if args.times is not None or args.until is not None:
            raise Invalid("every", "--times and --until need --every.", "Say how often it comes.")
        return ""
    day = starts.date()
    weekly, two, four, monthly, *more = choices_for(day)
    by_day, three, six, year = more if len(more) == 4 else (None, *more)
    chosen = dict(
        zip(_CADENCES, (weekly, two, four, monthly, by_day, three, six, year), strict=True)
    )[args.every]
    if chosen is None:
        raise Invalid(
            "every",
            "Not every month has this day.",
            "Use --every month, which goes by the weekday.",
        )
    try:
        if args.times is not None:
            chosen = replace(chosen, count=args.times)
        elif args.until is not None:
            chosen = replace(chosen, until=parse_day(args.until, desk.today()))
    except ValueError:
        raise Invalid(
            "times", f"A series of {args.times} meetings cannot be.", "Give 1 to 999."
        ) from None
    return rule_text(chosen)


def _when(line: CheckinLine, desk: Services) -> str:
    from csdesk.domain.recurrence import parse_rule

    words = f"{line.starts_local:%A %Y-%m-%d %H:%M} {line.zone}"
    if not line.rrule:
        return words
    rule = rule_words(parse_rule(line.rrule), line.starts_local.date(), desk.today())
    return f"{words}, {rule[0].lower()}{rule[1:]}"


def _checkins(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        found = _planned(desk, args.account)
    if args.json:
        print_json(
            [
                {
                    "id": line.id,
                    "account": line.account.name,
                    "title": line.title,
                    "starts_at": line.starts_at,
                    "zone": line.zone,
                    "minutes": line.minutes,
                    "series": line.series_id,
                    "guests": [
                        {"name": g.name, "email": g.email, "partstat": g.partstat, "told": g.told}
                        for g in line.guests
                    ],
                }
                for line in found
            ]
        )
        return 0
    if not found:
        print("No check-in is planned.")
        return 0
    print_table(
        ["Start", "Account", "Title", "Guests", "Answers", "Id"],
        [
            [
                f"{line.starts_local:%Y-%m-%d %H:%M} {line.zone}",
                line.account.name,
                line.title,
                ", ".join(line.people),
                replies_words(line.guests),
                line.id,
            ]
            for line in found
        ],
    )
    return 0


def _planned(desk: Services, typed: str | None) -> list[CheckinLine]:
    """What is planned from now on, the next meeting of each series only."""
    from csdesk.services.checkins import next_checkins

    account_id = accounts.resolve_account(desk, typed).id if typed else None
    return next_checkins(desk, account_id)


def chosen_checkin(desk: Services, typed: str) -> str:
    """The id of the check-in that is meant. Raises NotFound, or Ambiguous with the candidates."""
    from csdesk.domain.recurrence import split_id
    from csdesk.services.checkins import read_checkin
    from csdesk.services.targets import is_id

    if is_id(split_id(typed)[0]):
        return read_checkin(desk, typed).stored.id
    lines = _planned(desk, typed)
    if not lines:
        raise NotFound(
            f"No check-in is planned with “{typed[:60]}”.", "See `csdesk checkins` for all."
        )
    if len(lines) > 1:
        shown = [f"{each.id} ({_when(each, desk)})" for each in lines[:_MOST_SHOWN]]
        raise Ambiguous(f"{len(lines)} check-ins are planned there.", shown)
    return lines[0].id


def _move(args: argparse.Namespace) -> int:
    from csdesk.services import checkins
    from csdesk.services.checkin_changes import move_checkin

    with opened(args) as desk:
        key = chosen_checkin(desk, args.checkin)
        before = checkins.read_checkin(desk, key).stored
        zone = args.zone or before.zone
        there = desk.clock().astimezone(checkins.zone_of(zone))
        starts = parse_moment(args.to, there).replace(tzinfo=None)
        for warning in checkins.clock_warnings(starts, zone):
            say(warning)
        changes = move_checkin(desk, key, starts, args.zone, args.minutes, scope=Scope(args.scope))
        if not changes:
            print("It is at that time already; nothing was written.")
        else:
            print(f"Moved: {before.title}, {starts:%A %Y-%m-%d %H:%M} {zone}.")
        _hand_over(desk, key, args)
    return 0


def _cancel(args: argparse.Namespace) -> int:
    from csdesk.services.checkin_changes import cancel_checkin
    from csdesk.services.checkins import read_checkin

    with opened(args) as desk:
        key = chosen_checkin(desk, args.checkin)
        title = read_checkin(desk, key).stored.title
        cancel_checkin(desk, key, scope=Scope(args.scope))
        print(f"Cancelled: {title}.")
        _hand_over(desk, key, args)
    return 0


def _hand_over(
    desk: Services, checkin_id: str, args: argparse.Namespace, *, quiet: bool = False
) -> None:
    """Write the file or queue the mail that was asked for; otherwise say what guests do not know yet."""
    from csdesk.services import invites

    if args.ics:
        invites.write_invite(desk, checkin_id, Path(args.ics))
        if not quiet:
            print(f"Wrote {args.ics}.")
    if args.outbox:
        from csdesk.services import outbox

        outbox.queue(desk, checkin_id)
        if not quiet:
            print("Put into the outbox; `csdesk mail send` sends it.")
    if args.ics or args.outbox or quiet:
        return
    for owed in invites.owed(desk, checkin_id):
        names = ", ".join(guest.shown_name for guest in owed.guests)
        print(_OWED[owed.kind].format(names=names))
