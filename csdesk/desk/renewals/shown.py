"""What the page shows of the renewals: bars, columns, and the rows behind each figure. No widgets here."""

from collections.abc import Sequence
from datetime import date

from csdesk.desk.renewals.chart import Bar
from csdesk.desk.renewals.painted_board import ShownColumn
from csdesk.desk.renewals.rows import Figure, FigureRow
from csdesk.domain.language import plural, said, tr
from csdesk.domain.money import Money
from csdesk.domain.renewal_lines import (
    LANES,
    OPEN_DAYS,
    SHOWN_MONTHS,
    Column,
    Lane,
    MoneyView,
    RenewalLine,
    Tally,
    board,
    by_month,
    chip_of,
    due_soon,
    runway,
    short_amount,
    tally,
)
from csdesk.domain.words import MONTH_NAMES, MONTHS, date_words, money, mrr, percent
from csdesk.services.renewals import RenewalBook


def month_title(month: date) -> str:
    """`January 2027`."""
    return tr("{month_name} {year}", month_name=said(MONTH_NAMES[month.month - 1]), year=month.year)


def _month_label(month: date, first: date) -> str:
    name = said(MONTHS[month.month - 1])
    if month.month == 1 and month.year != first.year:
        return tr("{month} {year}", month=name, year=month.year)
    return name


def _bare(amount: Money) -> str:
    """An amount without its code."""
    return money(amount).partition("\u00a0")[2]


def _sums(found: Tally) -> str:
    """`EUR 9,580, likely 7,180`, and how many currencies are besides."""
    if found.mrr.minor == 0 and found.rest:
        return ", ".join(money(each) for each in found.rest)
    if not found.count:
        return ""
    if found.rest:
        return plural(
            "{sum}, likely {likely} + {n} more",
            "{sum}, likely {likely} + {n} more",
            len(found.rest),
            sum=money(found.mrr),
            likely=_bare(found.likely),
        )
    return tr("{sum}, likely {likely}", sum=money(found.mrr), likely=_bare(found.likely))


def _counted(found: Tally) -> str:
    return plural(
        "{n} renewal, {sum}, likely {likely}",
        "{n} renewals, {sum}, likely {likely}",
        found.count,
        sum=mrr(found.mrr),
        likely=money(found.likely),
    )


def _besides(found: Tally) -> str:
    """What is not in the sum, as a sentence; empty where everything is."""
    rest = ", ".join(mrr(each) for each in found.rest)
    return tr("Not added to it: {rest}.", rest=rest) if rest else ""


def _all_sums(found: Tally) -> str:
    besides = _besides(found)
    return f"{_counted(found)}\n{besides}" if besides else _counted(found)


def _title(column: Column) -> str:
    if column.month is not None:
        return month_title(column.month)
    if column.key == "overdue":
        return tr("Overdue")
    return said(LANES[Lane(column.key)])


def _shown(column: Column, view: MoneyView, lane: str = "") -> ShownColumn:
    found = tally(column.lines, view)
    return ShownColumn(
        column.key, _title(column), _sums(found), _all_sums(found), column.lines, lane
    )


def board_columns(book: RenewalBook, view: MoneyView) -> list[ShownColumn]:
    """The months of the board, the overdue ones first."""
    return [_shown(column, view) for column in board(book.lines, book.day)]


def runway_columns(book: RenewalBook, view: MoneyView) -> list[ShownColumn]:
    """The lanes of the runway."""
    return [_shown(column, view, column.key) for column in runway(book.lines, book.day)]


def bars(book: RenewalBook, view: MoneyView) -> list[Bar]:
    """Twelve months; the heights are shares of the highest."""
    months = by_month(book.lines, book.day, SHOWN_MONTHS)
    on_board = {column.key for column in board(book.lines, book.day)}
    parts = []
    for column in months:
        done = tally([line for line in column.lines if line.settled], view).mrr
        left = tally([line for line in column.lines if not line.settled], view).mrr
        parts.append((column, done, left))
    most = max((done.minor + left.minor for _, done, left in parts), default=0) or 1
    found = []
    for column, done, left in parts:
        assert column.month is not None
        whole = Money(done.minor + left.minor, view.currency)
        words = tr(
            "{month}: {sums}; {settled} of it agreed or renewing by itself",
            month=month_title(column.month),
            sums=_all_sums(tally(column.lines, view)).replace("\n", "; "),
            settled=money(done),
        )
        found.append(
            Bar(
                column.key,
                _month_label(column.month, months[0].month or column.month),
                short_amount(whole) if whole.minor else "",
                done.minor / most,
                left.minor / most,
                column.key in on_board,
                words,
            )
        )
    return found


def chart_title(book: RenewalBook, view: MoneyView) -> str:
    """What the bars are, in which money, and what is not in them."""
    if view.rates is not None:
        without = tally(book.lines, view).rest
        if without:
            return tr(
                "MRR by month of renewal, converted to {currency} at your rates; "
                "left out for want of a rate: {rest}",
                currency=view.currency,
                rest=", ".join(money(each) for each in without),
            )
        return tr(
            "MRR by month of renewal, converted to {currency} at your rates",
            currency=view.currency,
        )
    others = len(book.currencies) - 1
    if others > 0:
        return plural(
            "MRR by month of renewal, {currency}; {n} more currency can be chosen",
            "MRR by month of renewal, {currency}; {n} more currencies can be chosen",
            others,
            currency=view.currency,
        )
    return tr("MRR by month of renewal, {currency}", currency=view.currency)


def head_words(book: RenewalBook, view: MoneyView) -> tuple[str, str]:
    """`11 open in the next 120 days, EUR 17,610 MRR`, and all of it for the tooltip."""
    soon = due_soon(book.lines, book.day)
    found = tally(soon, view)
    words = tr(
        "{n} open in the next {days} days, {sum}", n=found.count, days=OPEN_DAYS, sum=mrr(found.mrr)
    )
    late = sum(line.overdue for line in soon)
    notes = [_all_sums(found)]
    if late:
        notes.append(plural("{n} of them is overdue", "{n} of them are overdue", late))
    if book.rolling:
        notes.append(
            plural(
                "{n} contract that rolls on every month or two is not among them",
                "{n} contracts that roll on every month or two are not among them",
                book.rolling,
            )
        )
    return words, "\n".join(notes)


def renewal_row(line: RenewalLine, today: date, view: MoneyView) -> FigureRow:
    """A renewal as a row behind a figure; what is not in the figure's sum is paler."""
    second = tr(
        "{day}; {state}; {share} likely",
        day=date_words(line.on, today),
        state=chip_of(line, today).text,
        share=percent(line.likelihood.share),
    )
    name, account = line.account.name, line.account.id
    if line.mrr is None:
        return FigureRow(account, name, second, tr("no amount"), "text2")
    seen = view.of(line.mrr)
    if seen is None:
        return FigureRow(account, name, second, money(line.mrr), "text2")
    if seen.currency != line.mrr.currency:
        second = tr(
            "{day}; {state}; of {amount}",
            day=date_words(line.on, today),
            state=chip_of(line, today).text,
            amount=money(line.mrr),
        )
    return FigureRow(account, name, second, money(seen))


def figure_of(
    book: RenewalBook, view: MoneyView, key: str, shown: Sequence[ShownColumn]
) -> Figure | None:
    """The rows behind a head or a bar; None for a key that is neither."""
    columns = {column.key: (column.title, column.lines) for column in shown}
    for column in by_month(book.lines, book.day, SHOWN_MONTHS):
        columns.setdefault(column.key, (_title(column), column.lines))
    if key == "soon":
        soon = tuple(due_soon(book.lines, book.day))
        columns[key] = (tr("Open in the next {days} days", days=OPEN_DAYS), soon)
    if key not in columns:
        return None
    title, lines = columns[key]
    found = tally(lines, view)
    rows = tuple(renewal_row(line, book.day, view) for line in lines)
    return Figure(title, _counted(found), _besides(found), rows)
