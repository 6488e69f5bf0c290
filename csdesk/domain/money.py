"""Money: integer minor units and an ISO 4217 code."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

# ISO 4217 list one, the currencies whose minor unit is not a hundredth.
_EXPONENTS = {
    **dict.fromkeys(
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys("CLF UYW".split(), 4),
}
_CODES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()
)
_CODE = re.compile(r"[A-Z]{3}")
NO_CURRENCY = "XXX"  # ISO 4217: no currency involved; of a contract without lines


def is_currency(code: str) -> bool:
    """Whether `code` is an active ISO 4217 currency (upper case)."""
    return code in _CODES


def exponent(currency: str) -> int:
    """Decimal digits of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217)."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (cents) of an ISO 4217 currency; negative is owed back."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        """Refuse a code that cannot be a currency."""
        if not _CODE.fullmatch(self.currency):
            raise ValueError(f"not a currency code: {self.currency!r}")

    @property
    def amount(self) -> Decimal:
        """The amount in whole units, exact."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def plain(self) -> str:
        """Digits with a point and every decimal of the currency: `123.45`."""
        return f"{self.amount:.{exponent(self.currency)}f}"


NO_MONEY = Money(0, NO_CURRENCY)


def to_minor(amount: Decimal, currency: str) -> int:
    """Minor units of `amount`, half to even. Raises ValueError for NaN and infinities."""
    if not amount.is_finite():
        raise ValueError("not an amount")
    scaled = amount.scaleb(exponent(currency))
    return int(scaled.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def parse_plain(text: str) -> Decimal:
    """A decimal number written with a point and no grouping. Raises ValueError otherwise."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        raise ValueError(f"not a number: {text!r}") from None
    if not value.is_finite():
        raise ValueError(f"not a number: {text!r}")
    return value


def monthly_minor(amount_minor: int, billing_months: int) -> int:
    """MRR of an amount billed every `billing_months` months, in minor units, half to even.

    `billing_months` of 0 is a one-time amount and gives no MRR.
    """
    if billing_months == 0:
        return 0
    return round(Decimal(amount_minor) / billing_months)


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """One sum per currency; currencies are never added to each other. No amounts give no sums.

    The currency of most amounts stands first, then the larger sum: without rates, 300 yen say nothing
    about 200 euros.
    """
    sums: dict[str, int] = {}
    counts: dict[str, int] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, 0) + money.minor
        counts[money.currency] = counts.get(money.currency, 0) + 1
    if len(sums) == 1:
        return tuple(Money(minor, currency) for currency, minor in sums.items())
    found = [Money(minor, currency) for currency, minor in sums.items()]
    return tuple(sorted(found, key=lambda m: (-counts[m.currency], -m.amount, m.currency)))
