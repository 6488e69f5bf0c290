"""When a contract renews, and until when notice can be given.

A stated day wins. Where none is stated the day is derived: the start plus a whole number of billing
periods. Periods are always counted from the start, so that a contract of 31 January renews on
28 February and on 31 March, never on 28 March.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from csdesk.domain.facts import ContractFacts


@dataclass(frozen=True, slots=True)
class Renewal:
    """The next renewal of a contract. `derived`: no source states this day.

    `on` lies before today only for a stated renewal that nobody settled: it is overdue.
    """

    on: date
    derived: bool
    notice_deadline: date  # last day to give notice; `on` where the contract has no notice period
    term_months: int

    @property
    def term_start(self) -> date:
        """First day of the term that this renewal ends."""
        return add_months(self.on, -self.term_months) or date.min


def add_months(day: date, months: int) -> date | None:
    """`day` moved by whole months, the day of the month clamped; None outside years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        return None
    if day.day <= 28:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _rolled(start: date, months: int, today: date) -> date | None:
    """First `start + k * months`, k >= 1, on or after `today`; None if there is no such day.

    After the whole periods that fit, the day is reached in this very month or one period later. A
    clamped day is the last of its month, so it is never before `today` unless the start's is.
    """
    if months < 1:
        return None
    passed = (today.year - start.year) * 12 + today.month - start.month
    periods, rest = divmod(passed, months)
    if rest or start.day < today.day:
        periods += 1
    return add_months(start, max(periods, 1) * months)


def renewal_day(contract: ContractFacts, today: date) -> tuple[date, bool] | None:
    """The day of the next renewal and whether it is derived; None where nothing renews.

    None: ended, already renewed by another contract, a trial without an end, or a billing period of
    0 with no stated day.
    """
    ends, stated = contract.ends_on, contract.renews_on
    if contract.renewed_by is not None or (ends is not None and ends < today):
        return None
    if stated is not None:
        if stated >= today or not contract.auto_renew:
            return stated, False
        rolled = _rolled(stated, contract.billing_months, today)
        if ends is not None and (rolled is None or rolled > ends):
            return ends, False
        return (rolled, True) if rolled is not None else (stated, False)
    if ends is not None:
        return ends, False
    if contract.is_trial:
        return None
    derived = _rolled(contract.starts_on, contract.billing_months, today)
    return (derived, True) if derived is not None else None


def notice_deadline(contract: ContractFacts, on: date) -> date:
    """Last day to give notice for a renewal on `on`; `on` itself without a notice period."""
    if contract.notice_days <= 0:
        return on
    return on - timedelta(days=min(contract.notice_days, on.toordinal() - 1))


def next_renewal(contract: ContractFacts, today: date) -> Renewal | None:
    """The next renewal of `contract`; see `renewal_day` for when there is none."""
    found = renewal_day(contract, today)
    if found is None:
        return None
    on, derived = found
    return Renewal(on, derived, notice_deadline(contract, on), contract.billing_months)


def account_renewal(contracts: Iterable[ContractFacts], today: date) -> Renewal | None:
    """The earliest renewal of several contracts, an overdue one first; None if nothing renews.

    On the same day a stated renewal stands before a derived one, then the earlier notice deadline.
    """
    found = [renewal for contract in contracts if (renewal := next_renewal(contract, today))]
    return min(found, key=lambda item: (item.on, item.derived, item.notice_deadline), default=None)


def offer_in_term(contract: ContractFacts, renewal: Renewal) -> bool:
    """Whether the offer that was made is for this renewal, and not for one of years ago.

    A stated renewal ends a term of a year, or of the billing period where that is longer: a contract that
    is billed each month is still renewed once a year. A derived one ends a billing period.
    """
    made = contract.offer_made_on
    if made is None:
        return False
    if renewal.derived:
        return made >= renewal.term_start
    months = max(renewal.term_months, 12)
    return made >= (add_months(renewal.on, -months) or date.min)
