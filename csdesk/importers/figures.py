"""Numbers of files: which sign is the decimal sign of a column, and reading with it."""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from csdesk.domain.language import mark, said, tr
from csdesk.domain.money import is_currency
from csdesk.importers.values import quoted

_LIMIT = (
    10**12
)  # above this a cell is a mistake; years of it in small units still fit SQLite's 64 bits
_PLAIN_DIGITS = 12  # most cells are a few plain digits and need no look at signs and groups
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_NOISE = re.compile(r"[\s'’]")
_SHAPES = {  # by decimal sign: digits, or groups of which the last has three (India has two before)
    sign: re.compile(
        rf"[+-]?(?:(?:\d+|\d{{1,3}}(?:{group}\d{{2,3}})*{group}\d{{3}})(?:{mark}\d*)?|{mark}\d+)"
        r"(?:[eE][+-]?\d{1,3})?"
    )
    for sign, mark, group in ((".", r"\.", ","), (",", ",", r"\."))
}


def decimal_votes(texts: Iterable[str]) -> tuple[int, int]:
    """How many distinct cells allow only the point, and only the comma, as the decimal sign.

    With both signs the last one decides; one that stands twice groups; a single sign that is not
    followed by exactly three digits is the decimal sign.
    """
    point = comma = 0
    for text in texts:
        points, commas = text.count("."), text.count(",")
        if points and commas:
            last_is_point = text.rfind(".") > text.rfind(",")
            point += last_is_point
            comma += not last_is_point
        elif points > 1:
            comma += 1
        elif commas > 1 or (points and not re.search(r"[1-9]\d{0,2}\.\d{3}(?!\d)", text)):
            point += 1
        elif commas and not re.search(r"[1-9]\d{0,2},\d{3}(?!\d)", text):
            comma += 1
    return point, comma


def read_decimal(text: str, sign: str) -> Decimal:
    """A number with grouping, currency sign or code, or in brackets for a negative one.

    `sign` is the decimal sign, "." or ",". Raises ValueError with a sentence.
    """
    bare = _NOISE.sub("", text).strip("%")
    negative = bare.startswith("(") and bare.endswith(")")
    bare = bare.strip("()")
    for each in _SIGNS:
        bare = bare.replace(each, "")
    bare = re.sub(r"^[A-Z]{3}(?=[\d+-])|(?<=\d)[A-Z]{3}$", "", bare).replace("−", "-")
    if not _SHAPES[sign].fullmatch(bare):
        other = _SHAPES["," if sign == "." else "."].fullmatch(bare)
        if other:
            raise ValueError(
                tr(
                    "{text} is not a number with the decimal sign {sign} of this column.",
                    text=quoted(text),
                    sign=quoted(sign),
                )
            )
        raise ValueError(tr("{text} is not a number.", text=quoted(text)))
    bare = bare.replace("," if sign == "." else ".", "").replace(",", ".")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        raise ValueError(tr("{text} is not a number.", text=quoted(text))) from None
    if abs(value) >= _LIMIT:
        raise ValueError(tr("{text} is larger than any number csdesk keeps.", text=quoted(text)))
    return -value if negative else value


def read_count(text: str, sign: str, noun: str = mark("A count")) -> int:
    """A whole number, zero or more; `5.0` is 5."""
    if text.isdecimal() and len(text) <= _PLAIN_DIGITS:
        return int(text)
    value = read_decimal(text, sign)
    if value < 0:
        raise ValueError(
            tr("{noun} cannot be negative: {text}.", noun=said(noun), text=quoted(text))
        )
    if value != value.to_integral_value():
        raise ValueError(tr("{text} is not a whole number.", text=quoted(text)))
    return int(value)


def read_amount(text: str, sign: str) -> Decimal:
    """An amount of money, zero or more."""
    value = read_decimal(text, sign)
    if value < 0:
        raise ValueError(tr("An amount cannot be negative: {text}.", text=quoted(text)))
    return value


def read_measure(text: str, sign: str) -> float:
    """A measured value, zero or more."""
    if text.isdecimal() and len(text) <= _PLAIN_DIGITS:
        return float(text)
    value = read_decimal(text, sign)
    if value < 0:
        raise ValueError(tr("A measured value cannot be negative: {text}.", text=quoted(text)))
    return float(value)


def read_currency(text: str) -> str:
    """An ISO 4217 code, or a common sign."""
    code = _SIGNS.get(text, text.upper())
    if not is_currency(code):
        raise ValueError(
            tr("{text} is not a currency: write an ISO code such as EUR.", text=quoted(text))
        )
    return code
