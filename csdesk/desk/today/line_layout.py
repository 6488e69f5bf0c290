"""Where everything of a Today line stands: computed once a width, used to paint, to hit and to place."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from csdesk.desk.fonts import REGULAR, STRONG, font, typeset
from csdesk.desk.icons import reason_icon
from csdesk.desk.painting import CHIP_GAP, CHIP_HEIGHT, Chip, chip_width, text_width
from csdesk.domain.morning import AgendaLine
from csdesk.domain.words import NBSP, money

EDGE = 12  # outer margin of a line
INNER = 12
TEXT_AT = EDGE + 56
MONEY_ROOM = 104
NAME_TOP, NAME_HEIGHT = 8, 20
SENTENCE_GAP = 2
SENTENCE_HEIGHT = 18
MOST_LINES = 3
CHIP_ABOVE, BOTTOM = 6, 10
_UNIT = re.compile(r"(?<=\d) (?=\w)")  # between a number and what it counts
_ASIDE = re.compile(r"\([^()]{1,20}\)")  # a short one, such as (as of yesterday)
_LAST_WORD = re.compile(r" (?=\S+$)")


@dataclass(frozen=True, slots=True)
class Words:
    """The sentence without its money: the bold head, then where each reason's clause stands."""

    text: str
    head: int
    clauses: dict[str, tuple[int, int]]  # kind -> start, length


def words_of(line: AgendaLine) -> Words:
    """`Call Ana (CFO): …` from a line; money stands at the right of the list, so it is left out here."""
    first = line.clauses[0][1] if line.clauses else ""
    at = line.sentence.find(first) if first else -1
    head = line.sentence[:at].rstrip() if at > 0 else _head_alone(line)
    text = head + " "
    clauses: dict[str, tuple[int, int]] = {}
    for number, (kind, words) in enumerate(line.clauses):
        if number:
            text += "; "
        clauses.setdefault(kind, (len(text), len(words)))
        text += words
    ended = f"{text.rstrip().removesuffix('.')}." if line.clauses else text.rstrip()
    return Words(kept_together(ended), len(head), clauses)


def _head_alone(line: AgendaLine) -> str:
    """The head of a sentence that has no clause but, at most, the money."""
    head, colon, _ = line.sentence.partition(": ")
    return f"{head}:" if colon else line.sentence.removesuffix(".")


def kept_together(text: str) -> str:
    """`text`, as long as before, with no break between a number and its unit, inside short brackets,
    or before the last word.

    So that no line begins with a unit, and the last one is never a single word.
    """
    text = _ASIDE.sub(lambda found: found.group().replace(" ", NBSP), text)
    return _LAST_WORD.sub(NBSP, _UNIT.sub(NBSP, text))


@dataclass(frozen=True, slots=True)
class ChipPlace:
    """One chip of a line; `kind` is empty for the `+2` at the end."""

    chip: Chip
    rect: QRectF
    kind: str


class LineLayout:
    """The geometry of one line at one width, from its upper left corner."""

    def __init__(self, line: AgendaLine, width: int, buttons_width: int) -> None:
        self.width = width
        self.right = width - EDGE - INNER
        self.words = words_of(line)
        self.names = _name_rows(line, self.right - TEXT_AT)
        self.sentence_top = NAME_TOP + NAME_HEIGHT * len(self.names) + SENTENCE_GAP
        self.text, self.rows = _lay_out(self.words, self.right - MONEY_ROOM - TEXT_AT)
        self.chip_top = self.sentence_top + SENTENCE_HEIGHT * max(1, self.rows) + CHIP_ABOVE
        self.height = self.chip_top + CHIP_HEIGHT + BOTTOM
        self.chips = _place_chips(line, self.chip_top, self.right - buttons_width - 12)

    def chip_at(self, x: float, y: float) -> ChipPlace | None:
        """The chip under a point of the line."""
        return next((c for c in self.chips if c.rect.adjusted(-1, -2, 1, 2).contains(x, y)), None)

    def underline(self, kind: str) -> list[QRectF]:
        """Where the clause of a reason stands: one rectangle a text line, 1.5 px high."""
        if kind not in self.words.clauses:
            return []
        start, length = self.words.clauses[kind]
        found = []
        for number in range(self.rows):
            row = self.text.lineAt(number)
            first = max(start, row.textStart())
            last = min(start + length, row.textStart() + row.textLength())
            if first < last:
                left, right = _x_of(row, first), _x_of(row, last)
                top = self.sentence_top + row.y() + 16
                found.append(QRectF(TEXT_AT + left, top, right - left, 1.5))
        return found


def _x_of(row: QTextLine, cursor: int) -> float:
    found = row.cursorToX(cursor)  # the place, and the cursor where it is valid
    return float(found[0]) if isinstance(found, tuple) else 0.0


def money_width(line: AgendaLine) -> float:
    """Room that the money takes at the right end of the name row, with the gap before it."""
    if line.stake is None:
        return 12.0
    code, _, amount = money(line.stake).partition(NBSP)
    parts = ((code, 11, 500), (amount, 14, STRONG), ("MRR", 11, 500))
    return sum(text_width(text, px, weight) + 4 for text, px, weight in parts) + 12


def _name_rows(line: AgendaLine, room: float) -> tuple[str, ...]:
    """The name of the account in as many rows as it needs: it is never cut."""
    name = " ".join(line.account.name.split())
    first = room - money_width(line)
    if text_width(name, 14, STRONG) <= first:
        return (name,)
    made = QTextLayout(typeset(name), font(14, STRONG))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.beginLayout()
    rows: list[str] = []
    while (row := made.createLine()).isValid():
        row.setLineWidth(room if rows else first)
        rows.append(name[row.textStart() : row.textStart() + row.textLength()].strip())
    made.endLayout()
    return tuple(rows)


def _lay_out(words: Words, width: float) -> tuple[QTextLayout, int]:
    text, rows = _break(words.text, words.head, width)
    if rows <= MOST_LINES:
        return text, rows
    # Too long even for three lines: the third one ends with dots.
    third = text.lineAt(MOST_LINES - 1).textStart()
    metrics = QFontMetricsF(font(13))
    rest = metrics.elidedText(words.text[third:], Qt.TextElideMode.ElideRight, width)
    text, _ = _break(words.text[:third] + rest, words.head, width)
    return text, MOST_LINES


def _break(text: str, head: int, width: float) -> tuple[QTextLayout, int]:
    made = QTextLayout(typeset(text), font(13, REGULAR))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    bold = QTextLayout.FormatRange()
    strong = QTextCharFormat()
    strong.setFont(font(13, STRONG))
    bold.start, bold.length, bold.format = 0, head, strong
    made.setFormats([bold])
    made.beginLayout()
    rows = 0
    while True:
        row = made.createLine()
        if not row.isValid():
            break
        row.setLineWidth(width)
        # Centred in its 18 px by the plain font's metrics, so that every row has the same step.
        row.setPosition(QPointF(0, rows * SENTENCE_HEIGHT + (SENTENCE_HEIGHT - row.height()) / 2))
        rows += 1
    made.endLayout()
    return made, rows


def _place_chips(line: AgendaLine, top: int, limit: float) -> list[ChipPlace]:
    chips = [
        (Chip(r.signal.chip, reason_icon(r.signal.kind), r.signal.tone), r.signal.kind)
        for r in line.reasons
    ]
    placed: list[ChipPlace] = []
    x = float(TEXT_AT)
    for number, (chip, kind) in enumerate(chips):
        left_over = len(chips) - number - 1
        more = Chip(f"+{left_over}", "", "calm")
        room = limit - (chip_width(more) + CHIP_GAP if left_over else 0)
        width = chip_width(chip)
        if placed and x + width > room:
            more = Chip(f"+{left_over + 1}", "", "calm")
            placed.append(ChipPlace(more, QRectF(x, top, chip_width(more), CHIP_HEIGHT), ""))
            break
        placed.append(ChipPlace(chip, QRectF(x, top, width, CHIP_HEIGHT), kind))
        x += width + CHIP_GAP
    return placed
