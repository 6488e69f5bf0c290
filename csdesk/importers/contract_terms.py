"""Contract files: when a contract ends or renews, what its status says, how long the notice is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from csdesk.domain.imports import Value
from csdesk.domain.language import mark, tr
from csdesk.importers.cells import Cells
from csdesk.importers.days import looks_like_date, read_day
from csdesk.importers.figures import read_amount, read_count
from csdesk.importers.recognise import header_words
from csdesk.importers.values import plain, quoted, read_flag

_ENDED = frozenset(
    "canceled cancelled ended expired terminated gekundigt beendet abgelaufen resilie".split()
)
_TRIALS = frozenset(["trialing", "trialling", "trial", "in trial", "testphase"])
_UNITS = {
    1: "d day days tag tage tagen jour jours dia dias",
    7: "w week weeks woche wochen semaine semaines semana semanas",
    30: "m month months monat monate monaten mois mes meses",  # as agreed for notice: 30 days each
}
_UNIT_DAYS = {word: days for days, words in _UNITS.items() for word in words.split()}
_NO_AMOUNT = frozenset("id key number no nr nummer code uuid phone zip plz".split())
_LEAST = 100  # whole numbers that never reach it are counts or terms rather than amounts


@dataclass(frozen=True, slots=True)
class Terms:
    """Columns of the stored fields, and what the rejection of an entry must know."""

    columns: Mapping[str, Sequence[Value]]
    end_fields: Sequence[str]  # per entry: the field of the file that gave the end
    ended: Sequence[bool]  # per entry: the status says that the contract is over


def read_terms(cells: Cells, notes: list[str]) -> Terms:
    """Read end, renewal, trial and notice.

    The end is a stated end, else the day of the cancellation, else, where the status says that the
    contract is over, the end of its current period. That period end is the renewal of a contract
    that has no end.
    """
    ends = cells.dated("ends_on", read_day)
    cancelled = cells.dated("cancelled_on", read_day)
    period = cells.dated("period_end", read_day)
    renews = cells.dated("renews_on", read_day)
    trials = cells.read("is_trial", read_flag)
    words = [plain(text or "") for text in cells.texts("status")]
    ended = [word in _ENDED for word in words]
    end_fields: list[str] = []
    for entry in range(len(cells)):
        field = "ends_on"
        if ends[entry] is None and cancelled[entry] is not None:
            field, ends[entry] = "cancelled_on", cancelled[entry]
        elif ends[entry] is None and ended[entry] and period[entry] is not None:
            field, ends[entry] = "period_end", period[entry]
        if ends[entry] is None and not ended[entry] and renews[entry] is None:
            renews[entry] = period[entry]
        if is_trial_word(words[entry]) and trials[entry] is None:
            trials[entry] = 1
        end_fields.append(field)
    columns: dict[str, Sequence[Value]] = {
        "ends_on": ends,
        "renews_on": renews,
        "is_trial": trials,
        "notice_days": _read_notice(cells, notes),
    }
    return Terms(columns, end_fields, ended)


def is_trial_word(status: str) -> bool:
    """Whether a status says that the contract is a trial."""
    return plain(status) in _TRIALS


def _read_notice(cells: Cells, notes: list[str]) -> list[int | None]:
    """Days of notice. A cell that cannot be read is left out: the contract counts without it."""
    unread: list[str] = []

    def read(text: str, sign: str) -> int | None:
        try:
            return read_notice(text, sign)
        except ValueError:
            unread.append(text)
            return None

    found = cells.counted("notice_days", read)
    if unread:
        listed = ", ".join(map(quoted, unread[:3])) + (tr(" and others") if len(unread) > 3 else "")
        notes.append(
            tr(
                "{name}: the notice period {listed} cannot be read and was left out; write it "
                'as "90 days" or "3 months".',
                name=cells.name,
                listed=listed,
            )
        )
    return found


def read_notice(text: str, sign: str) -> int:
    """Days of a notice period: "30", "90 Tage", "2 weeks", "3 Monate"; a month counts as 30 days.

    Raises ValueError with a sentence.
    """
    counted = re.fullmatch(r"(\d{1,4})\s*([a-z]+)", plain(text))
    if counted and counted[2] in _UNIT_DAYS:
        return int(counted[1]) * _UNIT_DAYS[counted[2]]
    return read_count(text, sign, mark("A notice period"))


def likely_amount(cells: Cells) -> str:
    """The header of a column without a meaning that holds amounts by the look of it; "" for none.

    A currency in the header, a currency sign or cents make a column likelier than large numbers do.
    """
    second = ""
    for number in cells.found.unmapped():
        header = cells.found.sheet.header[number]
        texts = [text for cell in cells.found.sheet.distinct(number) if (text := cell.strip())]
        if not texts or _NO_AMOUNT & set(header_words(header)[0].split()):
            continue
        largest = max(map(_amount, texts)) if all(_amount(t) >= 0 for t in texts) else -1.0
        if largest <= 0:
            continue
        money = number in cells.found.currencies or any(
            re.search(r"[$€£¥₹]|[.,]\d\d\D*$", text) for text in texts
        )
        if money:
            return header
        if largest >= _LEAST and not second:
            second = header
    return second


def _amount(text: str) -> float:
    """The amount that a cell may stand for, -1 where it is none."""
    if looks_like_date(text):
        return -1
    for sign in (".", ","):
        try:
            return float(read_amount(text, sign))
        except ValueError:
            continue
    return -1
