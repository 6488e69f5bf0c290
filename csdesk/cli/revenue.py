"""Commands of the money: renewals and revenue."""

import argparse
import csv
from datetime import date
from pathlib import Path
from typing import Any

from csdesk.cli.shared import (
    Commands,
    add_json,
    opened,
    print_json,
    print_table,
    print_wrapped,
    say,
)
from csdesk.domain import words
from csdesk.domain.language import plural, said, tr
from csdesk.domain.money import Money, totals
from csdesk.domain.renewal_lines import RenewalLine, chip_of, in_order, month_of, months_from
from csdesk.domain.revenue import (
    PARTS,
    REASONS,
    Part,
    Retention,
    RevenueReport,
    last_year,
)
from csdesk.domain.when import parse_day
from csdesk.errors import Unwritable
from csdesk.importers.plan import guarded
from csdesk.services import renewals, revenue

_RENEWALS_JSON = """\
JSON: [{"account": {"id", "name"}, "contract": {"id", "name"}, "renews_on", "derived", "notice_on",
"state", "offer_made_on", "mrr": {"amount", "currency"} or null, "health" (0..100 or null),
"likely" (0..1)}]"""
_REVENUE_JSON = """\
JSON: {"from", "to", "currencies": [{"currency", "converted", "accounts", "start", "parts": {name: amount},
"end", "new", "nrr", "grr"}], "events": [{"day", "account", "reason", "amount", "currency", "cause"}]};
amounts are decimal texts a month; nrr and grr are null for a cohort that paid nothing"""
_CSV_HEADS = (
    "account", "contract", "renews_on", "derived", "notice_on", "state", "offer_made_on", "mrr",
    "currency", "health", "likely",
)  # fmt: skip


def add_commands(commands: Commands) -> None:
    """Add the commands of the money."""
    listed = commands.add(
        "renewals", _renewals, "list the renewals to come, and what is open", epilog=_RENEWALS_JSON
    )
    listed.add_argument(
        "--months", type=int, default=12, metavar="N", help="months to look ahead (default: 12)"
    )
    listed.add_argument("--csv", type=Path, metavar="FILE", help="write them to a CSV file")
    add_json(listed)

    kept = commands.add(
        "revenue",
        _revenue,
        "show net and gross revenue retention of a period, and what moved it",
        epilog=_REVENUE_JSON,
    )
    kept.add_argument(
        "--from", dest="first", metavar="D", help="first day (default: a year ago tomorrow)"
    )
    kept.add_argument("--to", dest="last", metavar="D", help="last day (default: today)")
    add_json(kept)


def _renewals(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        found = renewals.read_renewals(desk)
    shown = _until(found.lines, found.day, args.months)
    if args.csv is not None:
        _write_csv(args.csv, shown, found.day)
        say(
            plural(
                "{n} renewal was written to {file}.",
                "{n} renewals were written to {file}.",
                len(shown),
                file=args.csv,
            )
        )
    elif args.json:
        print_json([_line_json(line, found.day) for line in shown])
    else:
        _print_renewals(shown, found.day)
        if found.rolling:
            print_wrapped(
                plural(
                    "{n} contract that rolls on every month or two is not listed.",
                    "{n} contracts that roll on every month or two are not listed.",
                    found.rolling,
                )
            )
    return 0


def _until(lines: tuple[RenewalLine, ...], day: date, months: int) -> list[RenewalLine]:
    ahead = months_from(month_of(day), max(months, 1))
    return in_order(line for line in lines if month_of(line.on) <= ahead[-1])


def _print_renewals(lines: list[RenewalLine], day: date) -> None:
    if not lines:
        print(tr("Nothing renews in these months."))
        return
    print_table(
        (tr("Renews on"), tr("Account"), tr("Notice"), tr("State"), tr("Health"), tr("MRR")),
        (
            (
                line.on.isoformat(),
                line.account.name,
                line.notice_on.isoformat() if line.notice_on else "",
                chip_of(line, day).text,
                str(line.health.score) if line.health.score is not None else "",
                words.money(line.mrr) if line.mrr else "",
            )
            for line in sorted(lines, key=lambda line: (line.on, line.account.name))
        ),
        right=(4, 5),
    )
    sums = totals(line.mrr for line in lines if line.mrr is not None)
    print("\n" + ", ".join(words.mrr(each) for each in sums))


def _line_json(line: RenewalLine, day: date) -> dict[str, Any]:
    return {
        "account": {"id": line.account.id, "name": line.account.name},
        "contract": {"id": line.contract_id, "name": line.contract},
        "renews_on": line.on,
        "derived": line.derived,
        "notice_on": line.notice_on,
        "state": chip_of(line, day).text,
        "offer_made_on": line.offer_made_on,
        "mrr": _money_json(line.mrr),
        "health": line.health.score,
        "likely": round(line.likelihood.share, 4),
    }


def _money_json(money: Money | None) -> dict[str, str] | None:
    return {"amount": money.plain(), "currency": money.currency} if money else None


def _write_csv(path: Path, lines: list[RenewalLine], day: date) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_CSV_HEADS)
            for line in lines:
                writer.writerow(
                    guarded(
                        (
                            line.account.name,
                            line.contract,
                            line.on.isoformat(),
                            "yes" if line.derived else "no",
                            line.notice_on.isoformat() if line.notice_on else "",
                            chip_of(line, day).text,
                            line.offer_made_on.isoformat() if line.offer_made_on else "",
                            line.mrr.plain() if line.mrr else "",
                            line.mrr.currency if line.mrr else "",
                            str(line.health.score) if line.health.score is not None else "",
                            f"{line.likelihood.share:.4f}",
                        )
                    )
                )
    except OSError as error:
        raise Unwritable(
            tr("{file} cannot be written: {why}.", file=path, why=error.strerror or error),
            tr("Choose another folder or name."),
        ) from error


def _revenue(args: argparse.Namespace) -> int:
    with opened(args) as desk:
        today = desk.today()
        usual = last_year(today)
        first = parse_day(args.first, today, prefer="past") if args.first else usual.first
        last = parse_day(args.last, today, prefer="past") if args.last else usual.last
        found = revenue.read_revenue(desk, first, last)
    if args.json:
        print_json(_report_json(found))
    else:
        _print_report(found)
    return 0


def _report_json(found: RevenueReport) -> dict[str, Any]:
    shown = [*found.by_currency, *([found.converted] if found.converted else [])]
    return {
        "from": found.period.first,
        "to": found.period.last,
        "currencies": [_retention_json(each) for each in shown],
        "events": [
            {
                "day": event.day,
                "account": event.account.name,
                "reason": event.reason,
                "amount": event.delta.plain() if event.delta else None,
                "currency": event.delta.currency if event.delta else None,
                "cause": event.cause,
            }
            for event in found.events
        ],
    }


def _retention_json(found: Retention) -> dict[str, Any]:
    def plain(minor: int) -> str:
        return Money(minor, found.currency).plain()

    return {
        "currency": found.currency,
        "converted": found.converted,
        "accounts": len(found.cohort),
        "start": plain(found.start),
        "parts": {part.value: plain(found.part(part)) for part in Part if found.part(part)},
        "end": plain(found.end),
        "new": plain(found.new),
        "nrr": round(found.nrr, 4) if found.nrr is not None else None,
        "grr": round(found.grr, 4) if found.grr is not None else None,
        "without_rate": [_money_json(money) for money in found.without_rate],
    }


def _print_report(found: RevenueReport) -> None:
    period = found.period
    print(tr("{first} to {last}", first=period.first.isoformat(), last=period.last.isoformat()))
    if not found.by_currency:
        print(tr("Nobody paid anything at the start or at the end of it."))
    for each in found.by_currency:
        _print_retention(each)
    if found.converted is not None:
        _print_retention(found.converted)
    if found.events:
        print("\n" + tr("What happened"))
        print_table(
            (tr("Day"), tr("Account"), tr("Reason"), tr("MRR")),
            (
                (
                    event.day.isoformat(),
                    event.account.name,
                    said(REASONS.get(event.reason, event.reason)),
                    _signed(event.delta) if event.delta else tr("not said"),
                )
                for event in found.events
            ),
            right=(3,),
        )


def _print_retention(found: Retention) -> None:
    head = (
        tr("All converted to {currency} at your rates", currency=found.currency)
        if found.converted
        else found.currency
    )
    print(f"\n{head}")
    if found.nrr is None or found.grr is None:
        print("  " + tr("Nobody paid at the start, so there is no NRR and no GRR."))
    else:
        print(f"  NRR {words.percent(found.nrr)}, GRR {words.percent(found.grr)}")
    rows = [(tr("Start"), Money(found.start, found.currency), False)]
    rows += [
        (said(name), Money(found.part(part), found.currency), True)
        for part, name in PARTS.items()
        if found.part(part)
    ]
    rows.append((tr("End"), Money(found.end, found.currency), False))
    if found.new:
        rows.append((tr("New customers, not counted"), Money(found.new, found.currency), False))
    width = max(len(name) for name, _, _ in rows)
    shown = [
        (name, _signed(amount) if signed else words.money(amount)) for name, amount, signed in rows
    ]
    most = max(len(amount) for _, amount in shown)
    for name, amount in shown:
        print(f"  {name.ljust(width)}  {amount.rjust(most)}")
    for money in found.without_rate:
        print("  " + tr("{amount} is left out: there is no rate.", amount=words.mrr(money)))


def _signed(amount: Money) -> str:
    if amount.minor < 0:
        return f"\u2212{words.money(Money(-amount.minor, amount.currency))}"
    return f"+{words.money(amount)}"
