"""The command line as a whole."""

import argparse
import os
import sys
from collections.abc import Sequence

from csdesk import __version__
from csdesk.cli import (
    adding,
    answering,
    calendars,
    dav,
    deleting,
    files,
    inviting,
    looking,
    mailing,
    morning,
    revenue,
    writing,
)
from csdesk.cli.shared import Commands
from csdesk.domain.job import Cancelled
from csdesk.errors import UserError


def parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    top = argparse.ArgumentParser(
        prog="csdesk",
        description="A desk for account managers: whom to contact this morning, and why.",
        epilog="Without a command the window opens. `csdesk --demo` opens it on invented accounts.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"csdesk {__version__}")
    commands = Commands(top.add_subparsers(dest="command", required=True, metavar="COMMAND"))
    files.add_commands(commands)
    calendars.add_commands(commands)
    dav.add_commands(commands)
    morning.add_commands(commands)
    looking.add_commands(commands)
    writing.add_commands(commands)
    inviting.add_commands(commands)
    mailing.add_commands(commands)
    adding.add_commands(commands)
    deleting.add_commands(commands)
    revenue.add_commands(commands)
    answering.add_commands(commands)
    return top


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns 0, or 1 with a sentence on standard error; usage errors exit with 2."""
    args = parser().parse_args(arguments)
    try:
        code = int(args.run(args))
        sys.stdout.flush()
        return code
    except UserError as error:
        print(f"csdesk: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Cancelled):
        print("csdesk: stopped; nothing of this step was written.", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of the pipe has seen enough; nothing more may be flushed into it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
