"""Commands of the outbox: mail outbox, queue, send, withdraw, draft."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csdesk.cli.inviting import chosen_checkin
from csdesk.cli.mail_setup import (
    add_account_commands,
    add_password,
    asked_password,
    read_password,
)
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
from csdesk.errors import Invalid, NotFound

if TYPE_CHECKING:
    from csdesk.domain.outbox import OutgoingCheck, SendReport
    from csdesk.services.context import Services

_OUTBOX = """\
Verdicts: ready, changed (says how it is now), moot (nobody needs it, sending drops it), passed (the meeting
is over), no address, no sender, failed, sending, unsure (was cut off, may have gone out), blocked (another
mail about the same meeting is on its way, or unsure).
JSON: [{"number", "id", "checkin", "account", "title", "starts_local", "zone", "queued_at", "note",
"verdict", "words", "mails": [{"what", "recipients", "subject"}]}]; with --sent
[{"id", "checkin", "account", "title", "status", "what", "recipients", "sent_at", "problem"}]"""
_SEND = """\
Sends only what is ready or changed. Name mails to send only these; a named one that the server refused is
tried again. With --anyway a named mail goes out although its meeting is over, or although it may have gone
out before. Exit 1 where a mail that should have gone out did not.
JSON: {"sent": [{"title", "what", "recipients"}], "refused": [sentence], "failed": [sentence],
"unsure": [sentence], "dropped": [sentence], "held": [{"id", "title", "verdict", "words"}],
"problem", "stopped"}"""
_WHICH = "its number in `csdesk mail outbox`, or id"


def add_commands(commands: Commands) -> None:
    """Add `mail` with its own commands."""
    parser = commands.subparsers.add_parser(
        "mail",
        help="send invites, updates and cancellations by mail",
        description="Send invites, updates and cancellations by mail. Nothing goes out by itself.",
        allow_abbrev=False,
    )
    own = parser.add_subparsers(dest="mail", required=True, metavar="COMMAND")

    outbox = add_command(
        own, "outbox", _outbox, "list what waits, and what would go out now", epilog=_OUTBOX
    )
    outbox.add_argument("--sent", action="store_true", help="what was sent or withdrawn instead")
    add_json(outbox)

    queue = add_command(own, "queue", _queue, "put what guests have to hear into the outbox")
    _add_checkin(queue)

    send = add_command(own, "send", _send, "send what waits", epilog=_SEND)
    send.add_argument("mails", nargs="*", metavar="MAIL", help=_WHICH)
    send.add_argument("--anyway", action="store_true", help="see below")
    add_password(send)
    add_json(send)

    withdraw = add_command(own, "withdraw", _withdraw, "take mails out of the outbox unsent")
    which = withdraw.add_mutually_exclusive_group(required=True)
    which.add_argument("mails", nargs="*", default=[], metavar="MAIL", help=_WHICH)
    which.add_argument("--all", action="store_true", help="everything that waits")
    withdraw.add_argument(
        "--went-out",
        action="store_true",
        help="of mails that may have gone out: they did, so their guests know",
    )

    draft = add_command(own, "draft", _draft, "write it as .eml files for your mail program")
    _add_checkin(draft)
    draft.add_argument("--out", type=Path, required=True, metavar="FILE")

    add_account_commands(own)


def _add_checkin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "checkin", help="id (see `csdesk checkins`), or the account where only one is planned"
    )
    parser.add_argument(
        "--to", metavar="GUEST", help="only to this guest: mail address or part of the name"
    )
    parser.add_argument("--again", action="store_true", help="also to guests who know it already")
    parser.add_argument("--note", default="", metavar="TEXT", help="your own words above the facts")


def _outbox(args: argparse.Namespace) -> int:
    from csdesk.services import outbox

    with opened(args) as desk:
        if args.sent:
            return _show_sent(args, desk)
        checks = outbox.check(desk)
    if args.json:
        print_json([_check_json(number, each) for number, each in enumerate(checks, start=1)])
        return 0
    if not checks:
        print("The outbox is empty.")
        return 0
    for number, each in enumerate(checks, start=1):
        line = each.line
        print(
            f"{number}  {line.title}, {line.account_name}, "
            f"{line.starts_local:%a %Y-%m-%d %H:%M} {line.zone}"
        )
        print_wrapped(f"{each.verdict.value}{f': {each.words}' if each.words else ''}", "   ")
        for mail in each.mails:
            print_wrapped(f"{mail.what.value} to {', '.join(mail.recipients)}", "   ")
    return 0


def _show_sent(args: argparse.Namespace, desk: "Services") -> int:
    from csdesk.services import outbox

    lines = outbox.sent(desk)
    if args.json:
        print_json(
            [
                {
                    "id": line.id,
                    "checkin": line.checkin_id,
                    "account": line.account_name,
                    "title": line.title,
                    "status": line.status,
                    "what": line.what,
                    "recipients": list(line.recipients),
                    "sent_at": line.sent_at,
                    "problem": line.problem,
                }
                for line in lines
            ]
        )
        return 0
    if not lines:
        print("Nothing was sent yet.")
        return 0
    zone = desk.clock().tzinfo
    print_table(
        ("When", "What", "Title", "Account", "To", "Remark"),
        (
            (
                f"{(line.sent_at or line.queued_at).astimezone(zone):%Y-%m-%d %H:%M}",
                line.what if line.status == "sent" else line.status,
                line.title,
                line.account_name,
                ", ".join(line.recipients) if line.status == "sent" else "",
                line.problem,
            )
            for line in lines
        ),
    )
    return 0


def _check_json(number: int, each: "OutgoingCheck") -> dict[str, Any]:
    line = each.line
    return {
        "number": number,
        "id": line.id,
        "checkin": line.checkin_id,
        "account": line.account_name,
        "title": line.title,
        "starts_local": line.starts_local,
        "zone": line.zone,
        "queued_at": line.queued_at,
        "note": line.note,
        "verdict": each.verdict.value,
        "words": each.words,
        "mails": [
            {"what": m.what.value, "recipients": list(m.recipients), "subject": m.subject}
            for m in each.mails
        ],
    }


def _queue(args: argparse.Namespace) -> int:
    from csdesk.services import outbox

    with opened(args) as desk:
        key = chosen_checkin(desk, args.checkin)
        changes = outbox.queue(
            desk, key, attendee_id=_guest(desk, key, args.to), again=args.again, note=args.note
        )
    print(
        "Put into the outbox; `csdesk mail send` sends it."
        if changes
        else "It waits in the outbox already."
    )
    return 0


def _guest(desk: "Services", checkin_id: str, typed: str | None) -> str | None:
    """The id of the guest who is meant; None for all. Raises NotFound."""
    from csdesk.domain.texts import folded
    from csdesk.services import invites

    if typed is None:
        return None
    guests = invites.guests_of(desk, checkin_id)
    exact = [g for g in guests if g.email.casefold() == typed.strip().casefold()]
    found = exact or [g for g in guests if folded(typed) and folded(typed) in folded(g.name)]
    if len(found) == 1:
        return found[0].attendee_id
    names = "; ".join(g.shown_name for g in guests) or "nobody"
    what = "Several guests are" if found else "No guest is"
    raise NotFound(f"{what} called “{typed[:60]}”.", f"Guests: {names}.")


def _send(args: argparse.Namespace) -> int:
    from csdesk.services import outbox

    if args.anyway and not args.mails:
        raise Invalid("mails", "--anyway is for mails that are named.", "Name them by number.")
    job = BarJob()
    try:
        with opened(args) as desk:
            chosen = _chosen(outbox.check(desk), args.mails)
            ids = _let_wait(desk, chosen, anyway=args.anyway) if args.mails else None
            report = outbox.send(
                desk, ids, job, also_past=args.anyway, password=_password(args, desk, chosen)
            )
    except KeyboardInterrupt:
        say("csdesk: stopped. `csdesk mail outbox` says what has become of each mail.")
        return 1
    finally:
        job.close()
    if args.json:
        print_json(_report_json(report))
    else:
        _print_report(report)
    bad = report.refused or report.failed or report.unsure or report.problem
    return 1 if bad else 0


def _password(
    args: argparse.Namespace, desk: "Services", chosen: Sequence["OutgoingCheck"]
) -> str | None:
    """The password where the keyring has none and something is to go out; None: that of the keyring."""
    given = read_password(args)
    if given or not any(each.mails for each in chosen):
        return given
    return asked_password(desk)


def _chosen(checks: Sequence["OutgoingCheck"], typed: Sequence[str]) -> list["OutgoingCheck"]:
    """The mails that are meant; all where none is named. Raises NotFound."""
    found = []
    for text in typed:
        each = next((c for c in checks if c.line.id == text), None)
        if each is None and text.isascii() and text.isdecimal() and 0 < int(text) <= len(checks):
            each = checks[int(text) - 1]
        if each is None:
            raise NotFound(f"There is no mail “{text[:40]}”.", "Look at `csdesk mail outbox`.")
        found.append(each)
    return found if typed else list(checks)


def _let_wait(desk: "Services", chosen: Sequence["OutgoingCheck"], *, anyway: bool) -> list[str]:
    """Ids of the named mails, of which those that were refused or cut off wait again."""
    from csdesk.domain.outbox import Verdict
    from csdesk.services import outbox

    renewed = {Verdict.FAILED, *([Verdict.UNSURE] if anyway else [])}
    again = [each.line.id for each in chosen if each.verdict in renewed]
    if again:
        outbox.try_again(desk, again)
    return [each.line.id for each in chosen]


def _print_report(report: "SendReport") -> None:
    for mail in report.sent:
        print(f"Sent: {mail.what.value}, {mail.title}, to {', '.join(mail.recipients)}.")
    for words in report.dropped:
        print_wrapped(f"Dropped: {words}")
    for words in (*report.refused, *report.failed, *report.unsure):
        say(f"csdesk: {words}")
    for each in report.held:
        words = f"{each.verdict.value}{f': {each.words}' if each.words else ''}"
        say(f"Not sent: {each.line.title}, {words}")
    if report.problem and report.problem not in " ".join(report.unsure):
        say(f"csdesk: {report.problem} The rest still waits.")
    if not (report.sent or report.dropped or report.held or report.failed or report.unsure):
        print("No mail was sent." if report.problem else "The outbox is empty.")


def _report_json(report: "SendReport") -> dict[str, Any]:
    return {
        "sent": [
            {"title": m.title, "what": m.what.value, "recipients": list(m.recipients)}
            for m in report.sent
        ],
        "refused": list(report.refused),
        "failed": list(report.failed),
        "unsure": list(report.unsure),
        "dropped": list(report.dropped),
        "held": [
            {
                "id": each.line.id,
                "title": each.line.title,
                "verdict": each.verdict.value,
                "words": each.words,
            }
            for each in report.held
        ],
        "problem": report.problem,
        "stopped": report.stopped,
    }


def _withdraw(args: argparse.Namespace) -> int:
    from csdesk.services import outbox

    with opened(args) as desk:
        if args.all:
            count = len(outbox.waiting(desk))
            outbox.empty(desk)
            count -= len(outbox.waiting(desk))
        else:
            ids = [each.line.id for each in _chosen(outbox.check(desk), args.mails)]
            count = len(ids)
            if args.went_out:
                for mail_id in ids:
                    outbox.note_sent(desk, mail_id)
            else:
                outbox.withdraw(desk, ids)
    mails = "1 mail" if count == 1 else f"{count} mails"
    print(f"Noted as sent: {mails}." if args.went_out else f"Withdrawn: {mails}.")
    return 0


def _draft(args: argparse.Namespace) -> int:
    from csdesk.services import outbox

    with opened(args) as desk:
        key = chosen_checkin(desk, args.checkin)
        found = outbox.write_draft(
            desk,
            key,
            args.out,
            attendee_id=_guest(desk, key, args.to),
            again=args.again,
            note=args.note,
        )
    for path in found.paths:
        print(f"Wrote {path}. Open it with your mail program and send it there.")
    return 0
