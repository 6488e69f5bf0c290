"""Where everything of a line of the Outbox page stands: used to paint, and to place its buttons."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from csdesk.desk.fonts import MEDIUM
from csdesk.desk.outbox.lines import OutboxLine, Part
from csdesk.desk.painting import text_width
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.labels import wrapped

HEAD = 36  # over the first line of a part
EDGE = 12  # outer margin of a line
TILE = 32
TEXT_AT = PAGE_EDGE + TILE + 12
_TOP, _NAME, _GAP, _ROW, _CHIP_GAP, _BUTTONS, _BOTTOM = 8, 20, 2, 18, 6, 24, 8
_MOST_ROWS = 3
_FACT_GAP, _FACTS_FROM = 12, 58  # px; words of most languages stand in one column on all lines
_BRIEF_END = 5
_STAMP_GAP = 16


@dataclass(frozen=True, slots=True)
class Shape:
    """Geometry from the upper left corner of the line, without the head of its part."""

    height: int
    name: QRectF
    stamp: QRectF
    rows: tuple[tuple[QRectF, str], ...]  # of the sentence
    facts: tuple[tuple[QRectF, str, QRectF, str], ...]
    quote: tuple[tuple[QRectF, str], ...]
    foot: QRectF  # chip at its left end, buttons at its right end


_AROUND = 45  # px beside the words of a button: icon, padding, and the gap to what stands before it


def shape_of(line: OutboxLine, width: int) -> Shape:
    """The line at a width."""
    return _brief(line, width) if line.part in {Part.SENT, Part.READ} else _whole(line, width)


def _brief(line: OutboxLine, width: int) -> Shape:
    """A title and what came of it; the buttons stand before the stamp."""
    right = width - PAGE_EDGE
    stamp = text_width(line.stamp, 12) + 1
    buttons = sum(round(text_width(deed.words, 13, MEDIUM)) + _AROUND for deed in line.deeds)
    room = right - stamp - _STAMP_GAP - TEXT_AT - buttons
    rows, y = _stacked(_first(wrapped(line.sentence, room, px=12)), 25, room)
    return Shape(
        y + _BRIEF_END,
        QRectF(TEXT_AT, 5, room, _NAME),
        QRectF(right - stamp, 5, stamp, _NAME),
        rows,
        (),
        (),
        QRectF(TEXT_AT, 12, right - stamp - _STAMP_GAP - TEXT_AT, _BUTTONS),
    )


def _whole(line: OutboxLine, width: int) -> Shape:
    right = width - PAGE_EDGE
    stamp = text_width(line.stamp, 12) + 1
    name = QRectF(TEXT_AT, _TOP, right - stamp - _STAMP_GAP - TEXT_AT, _NAME)
    y = _TOP + _NAME + _GAP
    room = right - TEXT_AT
    rows, y = _stacked(_first(wrapped(line.sentence, room)), y, room)
    facts = []
    widest = max((text_width(word, 12, MEDIUM) for word, _ in line.facts), default=0.0)
    column = max(widest + _FACT_GAP, _FACTS_FROM)
    for word, what in line.facts:
        for number, part in enumerate(_first(wrapped(what, room - column))):
            here = QRectF(TEXT_AT, y, column, _ROW)
            there = QRectF(TEXT_AT + column, y, room - column, _ROW)
            facts.append((here, "" if number else word, there, part))
            y += _ROW
    y += _GAP if line.quote else 0
    quote, y = _stacked(_first(wrapped(line.quote, room)) if line.quote else [], y, room)
    foot = QRectF(TEXT_AT, y + _CHIP_GAP, room, _BUTTONS)
    return Shape(
        y + _CHIP_GAP + _BUTTONS + _BOTTOM,
        name,
        QRectF(right - stamp, _TOP, stamp, _NAME),
        rows,
        tuple(facts),
        quote,
        foot,
    )


def _stacked(words: list[str], y: int, room: float) -> tuple[tuple[tuple[QRectF, str], ...], int]:
    placed = tuple(
        (QRectF(TEXT_AT, y + number * _ROW, room, _ROW), each) for number, each in enumerate(words)
    )
    return placed, y + len(words) * _ROW


def _first(rows: list[str]) -> list[str]:
    """No more rows than a line shows; what is cut off ends in dots."""
    if len(rows) <= _MOST_ROWS:
        return rows
    return [*rows[: _MOST_ROWS - 1], f"{rows[_MOST_ROWS - 1]} …"]
