"""Commands that change things: log, set, task, snooze, dismiss, settings, undo."""

import argparse

from csdesk.cli.shared import DAYS_HELP, Commands, add_json, opened, print_json
from csdesk.domain.language import said
from csdesk.domain.terms import Channel, Direction, Side
from csdesk.domain.when import parse_day, parse_moment
from csdesk.errors import Invalid
from csdesk.services import (
    accounts,
    aside,
    editing,
    morning,
    tasks,
    touchpoints,
    undoing,
)
from csdesk.services.context import Services
from csdesk.services.targets import resolve_contact


def add_commands(commands: Commands) -> None:
    """Add the writing commands."""
    log = commands.add("log", _log, "log a contact that happened", epilog=DAYS_HELP)
    log.add_argument("account", help="name, unique part of it, or id")
    log.add_argument("--channel", required=True, choices=[c.value for c in Channel])
    log.add_argument(
        "--direction",
        required=True,
        choices=[d.value for d in Direction],
        help="we to them (out), they to us (in), both",
    )
    log.add_argument(
        "--minutes", type=int, metavar="N", help="how long (default: guessed from the channel)"
    )
    log.add_argument("--at", metavar="T", help='when: "10:30", "yesterday 16:00" (default: now)')
    log.add_argument(
        "--with",
        dest="people",
        nargs="+",
        action="extend",
        default=[],
        metavar="MAIL",
        help="mail addresses or names of who took part",
    )
    log.add_argument(
        "--note", default="", metavar="TEXT", help="what was said; the first line is the summary"
    )
    log.add_argument("--next", dest="next_step", default="", metavar="TEXT", help="the next step")
    log.add_argument("--due", metavar="D", help="day the next step is due")
    log.add_argument(
        "--side",
        choices=[s.value for s in Side],
        default=Side.US.value,
        help="whose turn the next step is",
    )

    setter = commands.add(
        "set", _set, "set fields of an account, a contact or a contract", epilog=DAYS_HELP
    )
    setter.add_argument("target", help="name, mail address, unique part of a name, or id")
    setter.add_argument(
        "fields", nargs="+", metavar="FIELD=VALUE", help="an empty value clears the field"
    )

    task = commands.add("task", _task, "add a task, or mark one as done")
    task.add_argument("account", nargs="?", help="name, unique part of it, or id")
    task.add_argument("title", nargs="?")
    task.add_argument("--due", metavar="D")
    task.add_argument("--done", metavar="ID", help="mark this task as done")

    snooze = commands.add(
        "snooze", _snooze, "put an account, or one reason, aside", epilog=DAYS_HELP
    )
    snooze.add_argument("account", help="name, unique part of it, or id")
    snooze.add_argument("--until", metavar="D", help="the day it comes back")
    snooze.add_argument(
        "--until-change", action="store_true", help="come back when something changes"
    )
    snooze.add_argument(
        "--kind", metavar="KIND", help="only this reason, such as usage.lapsed (see `csdesk why`)"
    )

    dismiss = commands.add("dismiss", _dismiss, "dismiss one reason of an account for good")
    dismiss.add_argument("account", help="name, unique part of it, or id")
    dismiss.add_argument("kind", help="the reason, such as usage.lapsed (see `csdesk why`)")
    dismiss.add_argument("--because", required=True, metavar="TEXT", help="why it does not apply")

    settings = commands.add("settings", _settings, "show or change settings of the book")
    settings.add_argument(
        "fields",
        nargs="*",
        metavar="NAME=VALUE",
        help="such as work_from=8:30, weights.usage.lapsed=0.8, cadence.new='10 21', rates.GBP=1.17; "
        "an empty value takes it back",
    )
    add_json(settings)

    commands.add("undo", _undo, "take back the last action")


def _log(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        who = [resolve_contact(desk, text, account.id) for text in args.people]
        draft = touchpoints.TouchpointDraft(
            account_id=account.id,
            channel=args.channel,
            direction=args.direction,
            minutes=args.minutes,
            at=parse_moment(args.at, desk.clock(), prefer="past") if args.at else None,
            contact_ids=tuple(person.id for person in who),
            body=args.note,
            next_step=args.next_step,
            next_due=parse_day(args.due, desk.today()) if args.due else None,
            next_side=args.side,
        )
        touchpoints.log_touchpoint(desk, draft)
    names = ", ".join(person.name for person in who)
    print(f"Logged: {args.channel} with {names + ', ' if names else ''}{account.name}.")
    if args.next_step:
        print(
            f"Next step: {args.next_step}"
            + (f", due {draft.next_due}" if draft.next_due else "")
            + "."
        )
    return 0


def _set(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        target, changes = editing.set_fields(desk, args.target, _pairs(args.fields))
    print(
        f"Changed {target.name or target.table}."
        if changes
        else "Nothing changed: the values are there already."
    )
    return 0


def _pairs(fields: list[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for field in fields:
        name, sign, value = field.partition("=")
        if not sign:
            raise Invalid(
                field, f"'{field}' does not say which value to set.", "Write it as FIELD=VALUE."
            )
        pairs[name] = value
    return pairs


def _task(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        if args.done:
            tasks.complete_task(desk, args.done)
            print("Done.")
            return 0
        if not args.account or not args.title:
            raise Invalid(
                "title", "A task needs an account and words.", "Write: csdesk task ACCOUNT TITLE."
            )
        account = accounts.resolve_account(desk, args.account)
        due = parse_day(args.due, desk.today()) if args.due else None
        tasks.add_task(desk, account.id, args.title, due=due)
    print(f"Added for {account.name}: {args.title}" + (f", due {due}" if due else "") + ".")
    return 0


def _snooze(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        until = parse_day(args.until, desk.today()) if args.until else None
        episode = _episode(desk, account.id, args.kind) if args.kind else ""
        aside.snooze(
            desk,
            account.id,
            until=until,
            until_change=args.until_change,
            kind=args.kind,
            episode=episode,
        )
    end = f"until {until}" if until else "until something changes"
    print(f"{account.name} is put aside {end}.")
    return 0


def _dismiss(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        account = accounts.resolve_account(desk, args.account)
        aside.dismiss(
            desk, account.id, args.kind, _episode(desk, account.id, args.kind), args.because
        )
    print(f"Dismissed {args.kind} at {account.name}.")
    return 0


def _episode(desk: Services, account_id: str, kind: str) -> str:
    found = [r.signal for r in morning.explain(desk, account_id).reasons]
    for signal in found:
        if signal.kind == kind:
            return signal.episode
    held = ", ".join(signal.kind for signal in found) or "none"
    raise Invalid("kind", f"'{kind}' is not a reason here today.", f"Today's reasons: {held}.")


def _settings(args: argparse.Namespace) -> int:
    from csdesk.services.policies import all_settings
    from csdesk.services.setting_table import SECTIONS, SETTINGS, setting
    from csdesk.services.settings import change_settings, typed_settings

    with opened(args, make=True) as desk:
        if args.fields:
            change_settings(desk, _pairs(args.fields))
        chosen, typed = all_settings(desk), typed_settings(desk)
    if args.json:
        print_json(chosen)
        return 0
    own = [setting(name) for name in typed if name not in SETTINGS]
    for section, title in SECTIONS.items():
        print(said(title))
        for each in (*SETTINGS.values(), *own):
            if each.section == section:
                value = typed.get(each.name) or f"({each.typed_default or '-'})"
                words = ": ".join(part for part in (each.words, said(each.help)) if part)
                print(f"  {each.name:<34} {value:<22} {words}")
    return 0


def _undo(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        changes = undoing.undo_last(desk)
    print(f"{changes.name[:1].upper()}{changes.name[1:]}.")
    return 0
