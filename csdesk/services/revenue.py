"""NRR and GRR of the book for a period, with the events they come from."""

from datetime import date

from csdesk.book.revenue_queries import account_names, paid_terms, revenue_events
from csdesk.domain.language import tr
from csdesk.domain.revenue import (
    Period,
    RevenueReport,
    currencies,
    mrr_on,
    retention,
)
from csdesk.errors import Invalid
from csdesk.services.context import Services
from csdesk.services.renewals import currency_and_rates


def read_revenue(desk: Services, first: date, last: date) -> RevenueReport:
    """What the customers of the day before `first` pay on `last`, by currency and converted.

    Both days are included. Raises Invalid for a period that ends before it begins, or after today.
    """
    if last < first:
        raise Invalid(
            "to",
            tr("The period ends on {last}, before it begins.", last=last.isoformat()),
            tr("Choose a later last day."),
        )
    if last > desk.today():
        raise Invalid(
            "to",
            tr(
                "{last} has not come yet, so nobody knows the MRR of that day.",
                last=last.isoformat(),
            ),
            tr("Choose today or an earlier day."),
        )
    period = Period(first, last)
    with desk.book.read() as connection:
        names = account_names(connection)
        terms = paid_terms(connection)
        events = revenue_events(connection, first, last)
    start, end = mrr_on(terms, period.before), mrr_on(terms, last)
    found = currencies(start, end)
    own, rates = currency_and_rates(desk)
    usable = any(code in rates for code in found if code != own)
    return RevenueReport(
        period,
        tuple(retention(names, start, end, events, code) for code in found),
        retention(names, start, end, events, own, rates) if usable else None,
        tuple(events),
    )
