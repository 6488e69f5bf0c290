"""The lines of the Outbox page in words: proposals, found meetings, mails and answers."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from csdesk.desk.calendar.wording import zone_city
from csdesk.desk.outbox.lines import Deed, OutboxLine, Part
from csdesk.desk.painting import Chip
from csdesk.domain.answers import AnswerLine, FoundMeeting
from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.invitations import OutgoingLine, Owe, ProposalLine
from csdesk.domain.language import mark, said, tr
from csdesk.domain.outbox import SENDABLE, OutgoingCheck, Verdict, what_words
from csdesk.domain.words import and_more, date_words, day_words, quoted
from csdesk.services.outbox_page import GuestClock

_NAMED = 3  # guests named in a sentence; the rest is counted
_LONGEST_QUOTE = 300

# Verdict: words of the chip, tone, icon.
_CHIPS: Mapping[Verdict, tuple[str, str, str]] = {
    Verdict.READY: (mark("Ready to go out"), "calm", "check"),
    Verdict.CHANGED: (mark("Changed since"), "soon", "renew"),
    Verdict.MOOT: (mark("Nothing to tell any more"), "calm", "info"),
    Verdict.PASSED: (mark("The meeting is over"), "calm", "hourglass"),
    Verdict.NO_ADDRESS: (mark("No mail address"), "soon", "person"),
    Verdict.NO_SENDER: (mark("Your address is missing"), "now", "warning"),
    Verdict.FAILED: (mark("Not sent"), "now", "warning"),
    Verdict.SENDING: (mark("Being sent"), "calm", "send"),
    Verdict.UNSURE: (mark("May have gone out"), "now", "warning"),
    Verdict.BLOCKED: (mark("Has to wait"), "soon", "hourglass"),
}


def stamp_words(at: datetime, now: datetime) -> str:
    """When something came: `today 10:02`, `Tue 3 Nov`. Both times are aware."""
    local = at.astimezone(now.tzinfo)
    if (now.date() - local.date()).days > 6:
        return date_words(local.date(), now.date())
    return tr("{day} {time}", day=day_words(local.date(), now.date()), time=f"{local:%H:%M}")


def stretch_words(at: datetime, minutes: int, now: datetime, there: GuestClock) -> str:
    """`Mon 30 Nov, 14:00 to 14:45 • 10:00 to 10:45 in São Paulo`; the own clock first.

    The other clock only where it shows another time; with its day where that differs.
    """
    own = at.astimezone(now.tzinfo)
    length = timedelta(minutes=minutes)
    shown = tr(
        "{day}, {times}",
        day=date_words(own.date(), now.date()),
        times=_from_to(own, own + length),
    )
    if not there.zone:
        return shown
    other = at.astimezone(zone_named(there.zone))
    if other.replace(tzinfo=None) == own.replace(tzinfo=None):
        return shown
    times = _from_to(other, other + length)
    if other.date() != own.date():
        times = tr("{day}, {times}", day=date_words(other.date(), own.date()), times=times)
    theirs = tr("{times} in {place}", times=times, place=there.place or zone_city(there.zone))
    return f"{shown}  •  {theirs}"


def _from_to(first: datetime, last: datetime) -> str:
    return tr("{start} to {end}", start=f"{first:%H:%M}", end=f"{last:%H:%M}")


def _account(name: str, title: str) -> str:
    return "" if name in title else name


def _names(names: tuple[str, ...]) -> str:
    return and_more(", ".join(names[:_NAMED]), len(names) - _NAMED)


def proposal_line(found: ProposalLine, now: datetime, there: GuestClock) -> OutboxLine:
    """A change that somebody else wishes."""
    who = found.name or found.email
    task = found.task_id is not None
    facts: list[tuple[str, str]] = []
    if found.starts_local is not None:
        facts.append((tr("Now"), _now_words(found, now, there, task=task)))
    if found.kind == "move" and found.wanted_at is not None:
        length = found.wanted_minutes or found.minutes
        wished = (
            date_words(found.wanted_at.astimezone(now.tzinfo).date(), now.date())
            if task
            else stretch_words(found.wanted_at, length, now, there)
        )
        facts.append((tr("Wished"), wished))
    sentence, accept, decline = _proposal_words(found, who, task=task)
    deeds = [Deed("accept", accept)]
    if found.kind == "move" and not task:
        deeds.append(Deed("time", tr("Another time …")))
    deeds.append(Deed("decline", decline))
    if found.checkin_id is not None:
        deeds.append(Deed("open", tr("Open the check-in")))
    return OutboxLine(
        f"proposal {found.id}",
        Part.DECIDE,
        "speech" if found.source == "guest" else "calendar",
        found.title,
        _account(found.account_name, found.title),
        found.account_id,
        stamp_words(found.received_at, now),
        sentence,
        found,
        tuple(facts),
        quoted(found.comment, _LONGEST_QUOTE) if found.comment.strip() else "",
        _proposal_chip(found, now),
        tuple(deeds),
    )


def _now_words(found: ProposalLine, now: datetime, there: GuestClock, *, task: bool) -> str:
    assert found.starts_local is not None
    if task:
        return date_words(found.starts_local.date(), now.date())
    at = instant_of(found.starts_local, found.zone)
    return stretch_words(at, found.minutes, now, there)


def _proposal_words(found: ProposalLine, who: str, *, task: bool) -> tuple[str, str, str]:
    """The sentence, and the words for yes and no."""
    if found.kind == "done":
        done = tr("It was ticked off in {calendar}.", calendar=quoted(who))
        return done, tr("Mark as done"), tr("Keep it open")
    if found.kind == "cancel":
        off = (
            tr("{name} called it off.", name=who)
            if found.source == "guest"
            else tr("It was deleted in {calendar}.", calendar=quoted(who))
        )
        return off, tr("Delete the task") if task else tr("Cancel it here too"), tr("Keep it")
    moved = (
        tr("{name} proposes another time.", name=who)
        if found.source == "guest"
        else tr("It was moved in {calendar}.", calendar=quoted(who))
    )
    yes = tr("Accept") if found.source == "guest" else tr("Move it here too")
    return moved, yes, tr("Decline") if found.source == "guest" else tr("Keep ours")


def _proposal_chip(found: ProposalLine, now: datetime) -> Chip:
    if found.kind == "done":
        return Chip(tr("Done elsewhere"), "check", "good")
    if found.kind == "cancel":
        return Chip(tr("Called off"), "cross", "now")
    if found.wanted_at is not None and found.wanted_at < now.astimezone(UTC):
        return Chip(tr("Wished time is over"), "hourglass", "calm")
    return Chip(tr("Another time"), "clock", "soon")


def found_line(found: FoundMeeting, now: datetime) -> OutboxLine:
    """A meeting of another calendar with people of an account."""
    names = _names(tuple(each.name for each in found.people))
    title = found.title or tr("Meeting")
    sentence = (
        tr("You met {names}, says the calendar {calendar}.", names=names, calendar=found.calendar)
        if found.past
        else tr(
            "You meet {names}, says the calendar {calendar}.", names=names, calendar=found.calendar
        )
    )
    first = (
        Deed("log", tr("Log as contact")) if found.past else Deed("take", tr("Take as check-in"))
    )
    return OutboxLine(
        f"meeting {found.id} {found.instance}",
        Part.DECIDE,
        "calendar-plus",
        title,
        _account(found.account.name, title),
        found.account.id,
        day_words(found.starts_at.astimezone(now.tzinfo).date(), now.date()),
        sentence,
        found,
        ((tr("When"), stretch_words(found.starts_at, found.minutes, now, GuestClock())),),
        chip=Chip(tr("Found in a calendar"), "search", "calm"),
        deeds=(first, Deed("dismiss", tr("Dismiss"))),
    )


def waiting_line(found: OutgoingCheck, now: datetime, there: GuestClock) -> OutboxLine:
    """A mail that waits, and what would become of it."""
    line = found.line
    words, tone, icon = _CHIPS[found.verdict]
    return OutboxLine(
        f"mail {line.id}",
        Part.WAITING,
        "mail",
        line.title,
        _account(line.account_name, line.title),
        line.account_id,
        tr("queued {when}", when=stamp_words(line.queued_at, now)),
        _waiting_words(found),
        found,
        ((tr("When"), _start_words(line, now, there)),),
        quoted(line.note, _LONGEST_QUOTE) if line.note.strip() else "",
        Chip(said(words), icon, tone),
        _waiting_deeds(found.verdict),
    )


def _waiting_words(found: OutgoingCheck) -> str:
    mails = [
        tr("{what} to {names}", what=what_words(mail.what), names=_names(mail.recipients))
        for mail in found.mails
    ]
    plan = "; ".join(mails)
    whole = f"{plan[:1].upper()}{plan[1:]}." if plan else ""
    return " ".join(part for part in (whole, found.words) if part)


def _start_words(line: OutgoingLine, now: datetime, there: GuestClock) -> str:
    at = instant_of(line.starts_local, line.zone).astimezone(now.tzinfo)
    shown = tr("{day}, {times}", day=date_words(at.date(), now.date()), times=f"{at:%H:%M}")
    if not there.zone:
        return shown
    other = at.astimezone(zone_named(there.zone))
    if other.replace(tzinfo=None) == at.replace(tzinfo=None):
        return shown
    times = f"{other:%H:%M}"
    if other.date() != at.date():
        times = tr("{day}, {times}", day=date_words(other.date(), at.date()), times=times)
    theirs = tr("{times} in {place}", times=times, place=there.place or zone_city(there.zone))
    return f"{shown}  •  {theirs}"


def _waiting_deeds(verdict: Verdict) -> tuple[Deed, ...]:
    send = Deed("send", tr("Send now"))
    again = Deed("send", tr("Try again"))
    draft = Deed("draft", tr("As a draft"))
    withdraw = Deed("withdraw", tr("Withdraw"))
    settings = Deed("settings", tr("Settings"))
    opened = Deed("open", tr("Open the check-in"))
    if verdict in SENDABLE:
        return send, draft, withdraw, opened
    if verdict is Verdict.FAILED:
        return again, Deed("settings", tr("Mail account")), withdraw, draft, opened
    if verdict is Verdict.UNSURE:
        return Deed("went_out", tr("It went out")), again, withdraw, opened
    if verdict is Verdict.NO_SENDER:
        return settings, withdraw, opened
    if verdict is Verdict.NO_ADDRESS:
        return opened, withdraw
    if verdict is Verdict.PASSED:
        return withdraw, Deed("send", tr("Send all the same")), opened
    if verdict is Verdict.SENDING:
        return (opened,)
    return withdraw, opened


def sent_line(found: OutgoingLine, now: datetime) -> OutboxLine:
    """A mail that went out, or was withdrawn."""
    names = _names(found.recipients)
    if found.status == "withdrawn":
        sentence = tr("Withdrawn; nobody was mailed.")
    else:
        sentence = _sent_words(found.what, names)
    return OutboxLine(
        f"sent {found.id}",
        Part.SENT,
        "undo" if found.status == "withdrawn" else "check",
        found.title,
        _account(found.account_name, found.title),
        found.account_id,
        stamp_words(found.sent_at or found.queued_at, now),
        sentence,
        found,
        deeds=(Deed("open", tr("Open the check-in")),),
    )


def _sent_words(what: str, names: str) -> str:
    if not names:
        return tr("Sent.")
    if what == Owe.INVITE:
        return tr("Invite to {names}", names=names)
    if what == Owe.UPDATE:
        return tr("Update to {names}", names=names)
    if what == Owe.CANCEL:
        return tr("Cancellation to {names}", names=names)
    return tr("Mail to {names}", names=names)  # an update to some, a cancellation to others


def answer_line(found: AnswerLine, now: datetime) -> OutboxLine:
    """A file that was read, and what came of it."""
    return OutboxLine(
        f"answer {found.id}",
        Part.READ,
        "speech",
        found.name or tr("Answer"),
        "",
        "",
        stamp_words(found.read_at, now),
        found.sentence,
        found,
        deeds=(Deed("open", tr("Open the check-in")),) if found.checkin_id else (),
    )
