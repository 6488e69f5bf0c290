"""Commands about files: import, ics, backup, check, demo."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from csdesk.cli.shared import (
    BarJob,
    Commands,
    add_json,
    book_path,
    opened,
    print_json,
    print_table,
    print_wrapped,
    say,
)
from csdesk.importers.plan import ImportPlan, RowError
from csdesk.paths import demo_book
from csdesk.services import books
from csdesk.services.context import Services

_SHOWN_ERRORS = 20
_IMPORT_JSON = """\
JSON: {"new", "changed", "same": numbers of rows, "errors": [{"file", "row", "column", "reason"}],
"by_kind": {"account": {"new", "changed", "same"}, ...}, "notes": [sentence]}. Rows count as a spreadsheet
does: the header is row 1. Exit 0 when the files could be read, whether or not some rows were left out."""


def add_commands(commands: Commands) -> None:
    """Add the commands about files."""
    imported = commands.add(
        "import",
        _import,
        "import CSV files: accounts, contacts, contracts, usage, tickets",
        epilog=_IMPORT_JSON,
    )
    imported.add_argument("files", nargs="+", type=Path, metavar="FILE")
    imported.add_argument(
        "--dry-run", action="store_true", help="show what would happen, write nothing"
    )
    imported.add_argument(
        "--errors", type=Path, metavar="FILE", help="write the rows left out to this CSV file"
    )
    add_json(imported)

    backup = commands.add("backup", _backup, "copy the book to a file and verify the copy")
    backup.add_argument("file", type=Path)

    check = commands.add("check", _check, "check that the book is sound")
    add_json(check)

    demo = commands.add("demo", _demo, "make a book of invented accounts to try things with")
    demo.add_argument("--size", choices=["typical", "heavy", "stress"], default="typical")
    demo.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another number, other people"
    )
    demo.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="the new book (default: the demo book of the window)",
    )


def _import(args: argparse.Namespace) -> int:
    from csdesk.services import importing

    job = BarJob()
    try:
        with _book_to_import_into(args) as desk:
            plan = importing.plan_import(desk, importing.read_files(args.files), job)
            if not args.dry_run:
                importing.apply_import(desk, plan, job)
    finally:
        job.close()
    if args.errors is not None:
        importing.write_errors(plan, args.errors)
    if args.json:
        print_json(plan.as_json())
    else:
        _print_plan(plan, args)
    return 0 if plan.usable or not plan.errors else 1


@contextmanager
def _book_to_import_into(args: argparse.Namespace) -> Iterator[Services]:
    if not args.dry_run or book_path(args).exists():
        with opened(args, make=True) as desk:
            yield desk
        return
    with TemporaryDirectory() as folder:  # a plan against an empty book, of which nothing stays
        desk = books.create_services(Path(folder) / "empty.csdesk")
        try:
            yield desk
        finally:
            books.close(desk)


def _print_plan(plan: ImportPlan, args: argparse.Namespace) -> None:
    counts = plan.counts
    found = {kind: c for kind, c in plan.by_kind.items() if c.new or c.changed or c.same}
    if found:
        print_table(
            ("", "new", "changed", "same"),
            ((kind, str(c.new), str(c.changed), str(c.same)) for kind, c in found.items()),
            right=(1, 2, 3),
        )
    for note in plan.notes:
        print_wrapped(note)
    for error in plan.errors[:_SHOWN_ERRORS]:
        say(_error_line(error))
    if len(plan.errors) > _SHOWN_ERRORS:
        hint = (
            f"; all are in {args.errors}"
            if args.errors
            else "; write them to a file with --errors FILE"
        )
        say(f"... and {len(plan.errors) - _SHOWN_ERRORS} more{hint}.")
    if plan.errors:
        print(
            "1 row is left out."
            if len(plan.errors) == 1
            else f"{len(plan.errors)} rows are left out."
        )
    if args.dry_run:
        print("Nothing was written: this was a dry run.")
    elif counts["new"] or counts["changed"]:
        print(
            f"Imported: {counts['new']} new, {counts['changed']} changed. Undo with `csdesk undo`."
        )
    elif plan.usable:
        print("Nothing changed: the book has all of this already.")
    else:
        print("Nothing was imported.")


def _error_line(error: RowError) -> str:
    if error.reason.startswith(error.file):  # about the file as a whole
        return error.reason
    column = f", {error.column}" if error.column else ""
    return f"{error.file}, row {error.row}{column}: {error.reason}"


def _backup(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        books.backup(desk, args.file)
    print(f"The book is copied to {args.file}, and the copy was verified.")
    return 0


def _check(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        problems = books.check(desk)
        summary = books.book_summary(desk)
    if args.json:
        print_json({"sound": not problems, "problems": problems, "accounts": summary.accounts})
    elif problems:
        for problem in problems:
            say(problem)
        say("Restore the newest backup from the folder beside the book.")
    else:
        print(f"The book is sound: {summary.accounts} accounts, {summary.touchpoints} touchpoints.")
    return 1 if problems else 0


def _demo(args: argparse.Namespace) -> int:
    out = args.out or getattr(args, "book", None) or demo_book()
    job = BarJob()
    try:
        books.make_demo_book(out, size=args.size, seed=args.seed, job=job)
    finally:
        job.close()
    print(f"Made {out}. Look at it with `csdesk today --book {out}`.")
    return 0
