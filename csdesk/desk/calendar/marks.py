"""Small signs of a meeting: that it comes again, and how its guests have answered. Words say the same."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from csdesk.desk.icons import draw_icon
from csdesk.desk.tokens import Tokens
from csdesk.domain.calendar import Kind, Occurrence
from csdesk.domain.invitations import GuestLine, PartStat, Told
from csdesk.domain.language import tr
from csdesk.domain.owed_words import standing_words

SIDE = 13  # px of a sign
_GAP = 3
_ROOM = 72  # px of a title that stays before signs are shown

Sign = tuple[str, str]  # icon, role of its colour


def guest_sign(guest: GuestLine) -> Sign:
    """How it stands with one guest."""
    if guest.partstat is PartStat.DECLINED:
        return "cross", "now"
    if guest.told is Told.BEHIND or (
        guest.told is Told.NEVER and guest.partstat is PartStat.NEEDS_ACTION
    ):
        return "mail", "soon"
    if guest.partstat is PartStat.ACCEPTED:
        return "check", "good"
    if guest.partstat is PartStat.TENTATIVE:
        return "question", "soon"
    return "hourglass", "text2"


_ORDER = ("cross", "mail", "question", "hourglass", "check")


def reply_sign(guests: Sequence[GuestLine]) -> Sign | None:
    """How it stands with all: what has to be acted on first. None without guests."""
    found = [guest_sign(guest) for guest in guests if not guest.removed]
    return min(found, key=lambda sign: _ORDER.index(sign[0]), default=None)


def signs_of(item: Occurrence) -> tuple[Sign, ...]:
    """The signs of an occurrence in their order; answers only where the meeting is still to come."""
    found: list[Sign] = []
    if item.series_id:
        found.append(("repeat", "text2"))
    if awaits_answers(item):
        sign = reply_sign(item.guests)
        if sign is not None:
            found.append(sign)
    return tuple(found)


def awaits_answers(item: Occurrence) -> bool:
    """Whether it still matters who comes: a planned meeting of ours that has not passed."""
    return item.kind is Kind.CHECKIN and not item.done and not item.late and not item.organizer


def invitation_words(item: Occurrence) -> str:
    """How it stands with the guests, or who invites; empty where it matters to nobody any more."""
    if item.organizer:
        return tr("{address} invites", address=item.organizer)
    return standing_words(item.guests) if awaits_answers(item) else ""


def draw_signs(
    painter: QPainter, room: QRectF, tokens: Tokens, item: Occurrence, *, ink: str = ""
) -> float:
    """Draw the signs at the right end of a line and return the width they take; none where it is short.

    `ink`: one colour for all of them, where the ground has one of its own.
    """
    signs = signs_of(item)
    width = len(signs) * (SIDE + _GAP)
    if not signs or room.width() < _ROOM + width:
        return 0.0
    x = room.right() - width + _GAP
    for icon, role in signs:
        colour = ink or tokens.colour(role)
        draw_icon(painter, icon, x, room.y() + (room.height() - SIDE) / 2, SIDE, colour)
        x += SIDE + _GAP
    return float(width)
