"""What the person writes back from the command line: options, and the file or mail draft of an answer."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.cli.shared import opened, print_json, print_wrapped
from csdesk.domain.answers import AnswerReading
from csdesk.domain.invitations import PartStat, ProposalLine
from csdesk.errors import Invalid
from csdesk.services.context import Services

if TYPE_CHECKING:
    from csdesk.services.replying import Letter


def add_letter(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where an answer is written to."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--draft", type=Path, metavar="FILE", help="write your answer as a mail draft (.eml)"
    )
    where.add_argument(
        "--ics", type=Path, metavar="FILE", help="write your answer as a calendar file"
    )
    parser.add_argument("--comment", default="", metavar="TEXT", help="your own words in it")


def check_answer(args: argparse.Namespace) -> None:
    """Raises Invalid for options that do not go together, before anything is read."""
    if not args.answer:
        if args.draft or args.ics or args.checkin or args.comment:
            raise Invalid(
                "answer",
                "The answer itself is missing.",
                "Write --answer accepted, declined or tentative.",
            )
        return
    if not (args.draft or args.ics):
        raise Invalid(
            "answer", "No file is named for the answer.", "Write --draft FILE.eml or --ics FILE."
        )
    if args.folder is not None or len(args.files) != (args.checkin is None):
        raise Invalid(
            "files", "An answer is to one invitation.", "Name one FILE, or --checkin alone."
        )


def answer(desk: Services, reading: AnswerReading, args: argparse.Namespace) -> tuple[Path, str]:
    """Write the person's own answer to an invitation that was read; where it is, and what to say."""
    from csdesk.services import replying

    letter = replying.reply_to_file(desk, reading, _state(args), args.comment)
    return _written(desk, letter, args)


def answer_checkin(args: argparse.Namespace) -> int:
    """Answer an invitation that was taken over: the whole command."""
    from csdesk.cli.inviting import chosen_checkin
    from csdesk.services import replying

    with opened(args) as desk:
        key = chosen_checkin(desk, args.checkin)
        letter = replying.reply_letter(desk, key, _state(args), args.comment)
        path, words = _written(desk, letter, args)
    if args.json:
        print_json([{"checkin": key, "sentence": letter.sentence, "written": str(path)}])
    else:
        print_wrapped(words)
    return 0


def _state(args: argparse.Namespace) -> PartStat:
    return PartStat(args.answer.upper())


def _written(desk: Services, letter: "Letter", args: argparse.Namespace) -> tuple[Path, str]:
    from csdesk.services import replying

    if args.draft:
        path, _ = replying.write_draft(desk, letter, args.draft)
        how = "Open it with your mail program and send it there."
    else:
        path, _ = replying.write_ics(desk, letter, args.ics)
        how = f"Send it to {letter.recipient.address}."
    return path, " ".join(each for each in (f"Wrote {path}.", how, letter.remark) if each)


def turn_down(desk: Services, line: ProposalLine, args: argparse.Namespace) -> str:
    """Write that a proposed time does not suit, where that is asked for; what to say of it."""
    from csdesk.services import replying

    if not (args.draft or args.ics):
        return ""
    letter = replying.decline_letter(desk, line, args.comment)
    return _written(desk, letter, args)[1]


def check_letter(args: argparse.Namespace) -> None:
    """Raises Invalid for options of `proposals` that do not go together."""
    if args.verb != "decline" and (args.draft or args.ics or args.comment):
        raise Invalid(
            "verb",
            "Only `proposals decline` writes to the guest.",
            "`csdesk mail queue` tells the guests of a new time.",
        )
    if args.comment and not (args.draft or args.ics):
        raise Invalid("comment", "No file is named for it.", "Write --draft FILE or --ics FILE.")
