"""Commands that delete and bring back: delete, trash, restore."""

import argparse

from csdesk.cli.shared import Commands, add_json, opened, print_json, print_table
from csdesk.domain.account_lines import counted_words
from csdesk.errors import NothingToUndo
from csdesk.services import deleting
from csdesk.services.targets import resolve

_TARGETS = ("account", "contact", "contract")


def add_commands(commands: Commands) -> None:
    """Add the commands."""
    delete = commands.add(
        "delete",
        _delete,
        "delete an account, a contact or a contract, with what belongs to it",
        epilog="`csdesk undo` takes it back; for 30 days `csdesk restore` does.",
    )
    delete.add_argument("target", help="name, mail address, unique part of a name, or id")
    delete.add_argument(
        "--dry-run", action="store_true", help="only say what would go, and write nothing"
    )
    trash = commands.add("trash", _trash, "list what was deleted in the last 30 days")
    add_json(trash)
    restore = commands.add("restore", _restore, "bring back what was deleted")
    restore.add_argument("number", type=int, metavar="N", help="its number in `csdesk trash`")


def _delete(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        target = resolve(desk, args.target, _TARGETS)
        going = deleting.what_goes(desk, target.table, target.id)
        along = ", ".join(counted_words(going.rows, without=target.table))
        if not args.dry_run:
            deleting.delete(desk, target.table, target.id)
    done = "Would delete" if args.dry_run else "Deleted"
    print(f"{done}: {target.name or target.table}{f', with {along}' if along else ''}.")
    return 0


def _trash(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        lines = deleting.read_trash(desk)
        zone = desk.clock().tzinfo
    if args.json:
        print_json(
            [
                {
                    "number": line.number,
                    "kind": line.table,
                    "id": line.row_id,
                    "name": line.name,
                    "account": line.account,
                    "at": line.at,
                    "rows": dict(sorted(line.rows.items())),
                }
                for line in lines
            ]
        )
        return 0
    if not lines:
        print("The trash is empty.")
        return 0
    print_table(
        ("N", "When", "What", "Name", "With it"),
        (
            (
                str(line.number),
                f"{line.at.astimezone(zone):%Y-%m-%d %H:%M}",
                line.table,
                " ".join(line.name[:60].split()) + (f", {line.account}" if line.account else ""),
                ", ".join(counted_words(line.rows, without=line.table)),
            )
            for line in lines
        ),
        right=(0,),
    )
    return 0


def _restore(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        line = next((x for x in deleting.read_trash(desk) if x.number == args.number), None)
        if line is None:
            raise NothingToUndo(
                f"There is no number {args.number} in the trash.", "Look at `csdesk trash`."
            )
        deleting.restore(desk, args.number)
    print(f"Restored: {line.name or line.table}.")
    return 0
