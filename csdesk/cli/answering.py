"""Commands about what comes back: reply, proposals, meetings."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from csdesk.cli.letters import (
    add_letter,
    answer,
    answer_checkin,
    check_answer,
    check_letter,
    turn_down,
)
from csdesk.cli.shared import (
    Commands,
    add_json,
    opened,
    print_json,
    print_table,
    print_wrapped,
    say,
)
from csdesk.domain.answers import AnswerReading, FoundMeeting, Offer
from csdesk.domain.clocks import instant_of
from csdesk.domain.invitations import ProposalLine
from csdesk.errors import Ambiguous, NotFound, UserError
from csdesk.services.context import Services

_SHORT = 8  # last characters of an id that are shown and may be typed
_REPLY_JSON = """\
--answer writes your own answer to one invitation, of a FILE or of a check-in that was taken over (--checkin):
as a draft that your mail program sends, or as a calendar file. Nothing is sent.
JSON: a list of {"file", "kind", "sentence", "checkin", "account", "guest", "partstat", "proposal", "offers"},
with --answer also "written" (the path);
a file that cannot be read has the kind "unreadable". Exit 1 when a file could not be read."""


def add_commands(commands: Commands) -> None:
    """Add the commands about answers."""
    reply = commands.add(
        "reply",
        _reply,
        "read answers of guests, and invitations, from .ics and .eml files",
        epilog=_REPLY_JSON,
    )
    reply.add_argument("files", nargs="*", type=Path, metavar="FILE")
    reply.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="read the new files of a folder (or with FILEs too)",
    )
    reply.add_argument(
        "--add-guest", action="store_true", help="put who is not on the list of guests there"
    )
    reply.add_argument("--take", action="store_true", help="make check-ins of invitations")
    reply.add_argument(
        "--account", metavar="A", help="with --take: the account (default: that of who is known)"
    )
    reply.add_argument(
        "--answer",
        choices=["accepted", "declined", "tentative"],
        help="answer the invitation; needs --draft or --ics",
    )
    reply.add_argument(
        "--checkin", metavar="CHECKIN", help="with --answer and without FILE: what was taken over"
    )
    add_letter(reply)
    add_json(reply)

    proposals = commands.add(
        "proposals", _proposals, "list, accept or decline changes that others wish"
    )
    proposals.add_argument("verb", nargs="?", choices=["accept", "decline"])
    proposals.add_argument("id", nargs="?", help="its id, or the end of it as the list shows it")
    add_letter(proposals)
    add_json(proposals)

    meetings = commands.add(
        "meetings", _meetings, "meetings of other calendars with people of the book"
    )
    meetings.add_argument(
        "verb",
        nargs="?",
        choices=["take", "leave", "leave-series"],
        help="take: log it, or plan it as a check-in; leave: do not offer it again",
    )
    meetings.add_argument("id", nargs="?", help="its id, or the end of it as the list shows it")
    add_json(meetings)


def _reply(args: argparse.Namespace) -> int:
    from csdesk.services import answers, watching

    check_answer(args)
    if args.checkin is not None:
        return answer_checkin(args)
    if not args.files and args.folder is None:
        raise NotFound("No file was named.", "Write `csdesk reply FILE…` or `--folder DIR`.")
    readings: list[AnswerReading] = []
    with opened(args) as desk:
        account = _account(desk, args.account)
        for path in args.files:
            try:
                reading, _ = answers.read_answer(desk, path)
            except UserError as error:
                say(f"csdesk: {path.name}: {error}")
                readings.append(_unreadable(path, error))
                continue
            readings.append(reading)
        if args.folder is not None:
            readings += watching.read_folder(desk, args.folder)[0]
        done = [_done(desk, reading, args, account) for reading in readings]
        remarks = [remark for remark, _ in done]
        written: dict[str, Any] = {}
        if args.answer and readings[0].kind != "unreadable":
            path, words = answer(desk, replace(readings[0], checkin_id=done[0][1]), args)
            remarks, written = [f"{remarks[0]} {words}".strip()], {"written": str(path)}
    if args.json:
        print_json([{**_reading_json(each), **written} for each in readings])
    else:
        for reading, remark in zip(readings, remarks, strict=True):
            _print_reading(reading, remark)
        if not readings:
            print("There is no new answer.")
    return 1 if any(each.kind == "unreadable" for each in readings) else 0


def _account(desk: Services, typed: str | None) -> str | None:
    from csdesk.services import accounts

    return accounts.resolve_account(desk, typed).id if typed else None


def _unreadable(path: Path, error: UserError) -> AnswerReading:
    from csdesk.domain.answers import AnswerKind

    return AnswerReading(AnswerKind.UNREADABLE, error.title, name=path.name)


def _done(
    desk: Services, reading: AnswerReading, args: argparse.Namespace, account: str | None
) -> tuple[str, str]:
    """Do what the options ask for; what was done, or how to do what is offered, and the check-in's id."""
    from csdesk.services import answer_offers

    key = reading.checkin_id
    if Offer.ADD_GUEST in reading.offers and args.add_guest:
        answer_offers.add_guest(desk, reading)
        return "Added to the guests.", key
    if Offer.TAKE in reading.offers and args.take:
        key, _ = answer_offers.take_invitation(desk, reading, account)
        return f"Taken over as check-in {key}.", key
    if reading.proposal_id:
        short = reading.proposal_id[-_SHORT:]
        accept, decline = (f"`csdesk proposals {verb} {short}`" for verb in ("accept", "decline"))
        return f"{accept} agrees, {decline} does not.", key
    if Offer.ADD_GUEST in reading.offers:
        return "Read it again with --add-guest to add them.", key
    if Offer.TAKE in reading.offers and not args.answer:
        return "Read it again with --take to make a check-in of it.", key
    return "", key


def _print_reading(reading: AnswerReading, remark: str) -> None:
    if reading.kind == "unreadable" and not reading.sentence.startswith(reading.name):
        return  # said already, as an error
    print_wrapped(reading.sentence)
    if remark:
        print_wrapped(remark, "  ")


def _reading_json(reading: AnswerReading) -> dict[str, Any]:
    return {
        "file": reading.name,
        "kind": reading.kind,
        "sentence": reading.sentence,
        "checkin": reading.checkin_id or None,
        "account": reading.account.name if reading.account is not None else None,
        "guest": reading.guest or None,
        "partstat": reading.partstat,
        "proposal": reading.proposal_id or None,
        "offers": list(reading.offers),
    }


def _proposals(args: argparse.Namespace) -> int:
    from csdesk.services import proposals

    check_letter(args)
    with opened(args) as desk:
        lines = proposals.open_proposals(desk)
        if args.verb is None:
            zone = desk.clock().tzinfo
            rows = [_proposal_row(line, zone) for line in lines]
        elif args.verb == "accept":
            decided, _ = proposals.accept_proposal(desk, _one([x.id for x in lines], args.id))
            print_wrapped(decided.sentence)
            for owed in decided.owed:
                names = ", ".join(guest.shown_name for guest in owed.guests)
                print_wrapped(f"Not told yet ({owed.kind}): {names}.", "  ")
            return 0
        else:
            key = _one([x.id for x in lines], args.id)
            words = turn_down(desk, next(x for x in lines if x.id == key), args)
            line, _ = proposals.decline_proposal(desk, key)
            print_wrapped(f"Declined: “{line.title}” stays as it is.")
            if words:
                print_wrapped(words, "  ")
            return 0
    if args.json:
        print_json([_proposal_json(line) for line in lines])
    elif rows:
        print_table(("ID", "WISH", "MEETING", "NOW", "WISHED", "BY"), rows)
    else:
        print("There is nothing to decide.")
    return 0


def _proposal_row(line: ProposalLine, zone: Any) -> tuple[str, ...]:
    now = "" if line.starts_local is None else f"{line.starts_local:%Y-%m-%d}"
    if line.starts_local is not None and line.zone:
        now = f"{instant_of(line.starts_local, line.zone).astimezone(zone):%Y-%m-%d %H:%M}"
    wanted = "" if line.wanted_at is None else f"{line.wanted_at.astimezone(zone):%Y-%m-%d %H:%M}"
    return (line.id[-_SHORT:], line.kind, line.title, now, wanted, line.name)


def _proposal_json(line: ProposalLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "source": line.source,
        "kind": line.kind,
        "checkin": line.checkin_id,
        "task": line.task_id,
        "title": line.title,
        "account": line.account_name,
        "name": line.name,
        "email": line.email,
        "starts_local": line.starts_local,
        "zone": line.zone,
        "minutes": line.minutes,
        "wanted_at": line.wanted_at,
        "wanted_minutes": line.wanted_minutes,
        "comment": line.comment,
    }


def _meetings(args: argparse.Namespace) -> int:
    from csdesk.services import found_meetings

    with opened(args) as desk:
        found = found_meetings.found_meetings(desk)
        zone = desk.clock().tzinfo
        if args.verb is not None:
            key = _one([each.id for each in found], args.id)
            meeting = next(each for each in found if each.id == key)
            print_wrapped(_decide(desk, meeting, args.verb))
            return 0
    if args.json:
        print_json([_meeting_json(each) for each in found])
    elif found:
        print_table(
            ("ID", "AS", "WHEN", "MEETING", "ACCOUNT", "WITH"),
            (
                (
                    each.id[-_SHORT:],
                    "contact" if each.past else "check-in",
                    f"{each.starts_at.astimezone(zone):%Y-%m-%d %H:%M}",
                    each.title,
                    each.account.name,
                    ", ".join(person.name for person in each.people),
                )
                for each in found
            ),
        )
    else:
        print("No meeting of another calendar has people of the book.")
    return 0


def _decide(desk: Services, meeting: FoundMeeting, verb: str) -> str:
    from csdesk.services import found_meetings

    if verb != "take":
        found_meetings.dismiss_meeting(desk, meeting.id, series=verb == "leave-series")
        return f"“{meeting.title}” is not offered again."
    if meeting.past:
        found_meetings.take_as_touchpoint(desk, meeting.id)
        return f"Logged: “{meeting.title}” with {meeting.account.name}."
    found_meetings.take_as_checkin(desk, meeting.id)
    return f"Planned: “{meeting.title}” with {meeting.account.name}."


def _meeting_json(found: FoundMeeting) -> dict[str, Any]:
    return {
        "id": found.id,
        "as": "touchpoint" if found.past else "checkin",
        "title": found.title,
        "starts_at": found.starts_at,
        "ends_at": found.ends_at,
        "calendar": found.calendar,
        "account": found.account.name,
        "people": [person.name for person in found.people],
        "others": list(found.others),
        "organizer": found.organizer,
    }


def _one(ids: Sequence[str], typed: str | None) -> str:
    """The id that is meant by itself or its end."""
    if not typed:
        raise NotFound("No id was named.", "The list without a verb shows them.")
    found = [each for each in ids if each == typed] or [
        each for each in ids if each.endswith(typed)
    ]
    if len(found) > 1:
        raise Ambiguous(f"Several ids end with '{typed[:40]}'.", found[:10])
    if not found:
        raise NotFound(f"Nothing to decide has the id '{typed[:40]}'.", "Look at the list again.")
    return found[0]
