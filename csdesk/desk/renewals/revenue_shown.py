"""What the page shows of a period: the way from start to end, its rates, and the rows behind each."""

from dataclasses import dataclass
from datetime import date

from csdesk.desk.renewals.rows import Figure, FigureRow
from csdesk.domain.language import plural, said, tr
from csdesk.domain.money import Money
from csdesk.domain.revenue import (
    PARTS,
    REASONS,
    Movement,
    Part,
    Retention,
    RevenueEvent,
    RevenueReport,
    part_of,
    rows_behind,
)
from csdesk.domain.words import date_words, money, mrr, percent


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the way from start to end. `begin` and `end` place its bar, 0..1 of the widest."""

    key: str  # nrr, grr, start, end, new, or a `Part`
    name: str
    amount: str
    kind: str  # rate, total, rise, fall, aside
    begin: float = 0.0
    end: float = 0.0

    @property
    def words(self) -> str:
        """The line as it is read aloud."""
        return tr("{name}: {amount}", name=self.name, amount=self.amount)


def signed(minor: int, currency: str) -> str:
    """`+EUR 900`, `−EUR 120`."""
    sign = "\u2212" if minor < 0 else "+"
    return f"{sign}{money(Money(abs(minor), currency))}"


def steps(found: Retention) -> list[Step]:
    """Rates, start, each movement that there was, end, and beside it who is new."""
    none = tr("no figure")
    made = [
        Step(key, name, percent(rate) if rate is not None else none, "rate")
        for key, name, rate in (
            ("nrr", tr("Net revenue retention (NRR)"), found.nrr),
            ("grr", tr("Gross revenue retention (GRR)"), found.grr),
        )
    ]
    at = [found.start]
    for part in PARTS:
        at.append(at[-1] + found.part(part))
    most = max(*at, found.end, found.new, 1)

    def whole(key: str, name: str, minor: int, kind: str) -> Step:
        end = max(minor, 0) / most
        return Step(key, name, money(Money(minor, found.currency)), kind, 0.0, end)

    made.append(whole("start", tr("Start"), found.start, "total"))
    before = found.start
    for part, name in PARTS.items():
        moved = found.part(part)
        if moved:
            low, high = sorted((before, before + moved))
            kind = "rise" if moved > 0 else "fall"
            words = signed(moved, found.currency)
            begin, end = max(low, 0) / most, max(high, 0) / most
            made.append(Step(part.value, said(name), words, kind, begin, end))
        before += moved
    made.append(whole("end", tr("End"), found.end, "total"))
    if found.new:
        made.append(whole("new", tr("New customers, not counted"), found.new, "aside"))
    return made


def period_words(report: RevenueReport, found: Retention | None, today: date) -> str:
    """The period, whose money it is, and what is not in the figures, as one or two sentences."""
    first, last = report.period.before, report.period.last
    days = {"first": date_words(first, today), "last": date_words(last, today)}
    if found is None:
        return tr("Nobody paid anything on {first} or on {last}.", **days)
    cohort = plural(
        "{n} account paid on {first}; this is what became of it by {last}.",
        "{n} accounts paid on {first}; this is what became of them by {last}.",
        len(found.cohort),
        **days,
    )
    if not found.cohort:
        cohort = tr("Nobody paid on {first}, so there is no NRR and no GRR.", **days)
    more = []
    if found.converted:
        more.append(tr("Converted to {currency} at your rates.", currency=found.currency))
    if found.without_rate:
        rest = ", ".join(mrr(each) for each in found.without_rate)
        more.append(tr("Left out for want of a rate: {rest}.", rest=rest))
    unknown = sum(event.delta is None for event in report.events)
    if unknown:
        more.append(
            plural("{n} event does not say how much.", "{n} events do not say how much.", unknown)
        )
    if found.part(Part.UNEXPLAINED):
        more.append(
            tr(
                "The events explain all but {amount}: contracts and events disagree by that much.",
                amount=signed(found.part(Part.UNEXPLAINED), found.currency),
            )
        )
    return " ".join([cohort, *more])


def event_row(event: RevenueEvent, today: date) -> FigureRow:
    """An event as a row."""
    parts = [date_words(event.day, today), said(REASONS.get(event.reason, event.reason))]
    parts += [text for text in (event.cause, event.note) if text]
    if event.delta is None:
        return FigureRow(
            event.account.id, event.account.name, "; ".join(parts), tr("not said"), "text2"
        )
    tone = "now" if event.delta.minor < 0 else "good"
    return FigureRow(
        event.account.id,
        event.account.name,
        "; ".join(parts),
        signed(event.delta.minor, event.delta.currency),
        tone,
    )


def events_shown(report: RevenueReport, found: Retention | None) -> list[RevenueEvent]:
    """The events of the money that is shown; those without an amount with them."""
    if found is None or found.converted:
        return list(report.events)
    return [e for e in report.events if e.delta is None or e.delta.currency == found.currency]


def figure_behind(report: RevenueReport, found: Retention, key: str, today: date) -> Figure | None:
    """The accounts that a line is made of; None for a key that is none."""
    shown = {step.key: step for step in steps(found)}
    if key not in shown:
        return None
    step, code = shown[key], found.currency
    if key in {"nrr", "grr"}:
        return _rate(found, step)
    if key in {"start", "end", "new"}:
        members = found.joined if key == "new" else found.cohort
        amounts = [(each, each.start if key == "start" else each.end) for each in members]
        ordered = sorted(amounts, key=lambda pair: (-pair[1], pair[0].account.name))
        rows = [
            FigureRow(
                each.account.id, each.account.name, _way(each, code), money(Money(minor, code))
            )
            for each, minor in ordered
            if minor or key != "end"
        ]
        return Figure(step.name, step.amount, "", tuple(rows))
    part = Part(key)
    rows = [
        FigureRow(
            each.account.id,
            each.account.name,
            _events_of(report, found, each, part, today) or _way(each, code),
            signed(each.part(part), code),
            "good" if each.part(part) > 0 else "now",
        )
        for each in rows_behind(found, part)
    ]
    note = ""
    if part is Part.UNEXPLAINED:
        note = tr("What the contracts say of start and end, less what the events say of the way.")
    return Figure(step.name, step.amount, note, tuple(rows))


def _way(each: Movement, code: str) -> str:
    return tr(
        "from {start} to {end}",
        start=money(Money(each.start, code)),
        end=money(Money(each.end, code)),
    )


def _events_of(
    report: RevenueReport, found: Retention, each: Movement, part: Part, today: date
) -> str:
    words = []
    for event in events_shown(report, found):
        if event.account.id != each.account.id or event.delta is None:
            continue
        if part_of(event.reason, event.delta.minor) is part:
            cause = event.cause or event.note
            day = date_words(event.day, today)
            words.append(tr("{day}, {cause}", day=day, cause=cause) if cause else day)
    return "; ".join(words)


def _rate(found: Retention, step: Step) -> Figure:
    code = found.currency
    net = step.key == "nrr"
    note = (
        tr("What the accounts of the start pay at the end, divided by what they paid at the start.")
        if net
        else tr("The same, but each account counts at most with what it paid at the start.")
    )
    rows = []
    ordered = sorted(
        found.cohort, key=lambda each: (-abs(each.end - each.start), each.account.name)
    )
    for each in ordered:
        left = each.end if net else each.kept
        tone = "text2" if left == each.start else "good" if left > each.start else "now"
        amount = percent(left / each.start)
        rows.append(FigureRow(each.account.id, each.account.name, _way(each, code), amount, tone))
    return Figure(step.name, step.amount, note, tuple(rows))
