"""Cells become values: flags, whole numbers, countries, billing periods, plain texts.

Each reader takes a stripped, non-empty cell and gives the stored form, or raises ValueError with a
sentence that says what is wrong with it. `days.py` and `figures.py` have those that depend on the
whole column.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeVar

from csdesk.domain.language import tr
from csdesk.domain.texts import folded

T = TypeVar("T")

_YES_WORDS = "true t yes y 1 ja j oui o si sí s vrai wahr verdadero x on"
_YES = frozenset(_YES_WORDS.split())
_NO_WORDS = "false f no n 0 nein non faux falsch falso off"
_NO = frozenset(_NO_WORDS.split())
_MONTHS = {
    "monthly": 1, "month": 1, "per month": 1, "m": 1, "mtl": 1, "monatlich": 1, "mensuel": 1, "mensual": 1,
    "mensuelle": 1, "bimonthly": 2, "every two months": 2,
    "quarterly": 3, "quarter": 3, "q": 3, "vierteljährlich": 3, "vierteljahrlich": 3, "quartalsweise": 3,
    "trimestriel": 3, "trimestrielle": 3, "trimestral": 3,
    "semiannual": 6, "semi annual": 6, "half yearly": 6, "biannual": 6, "halbjährlich": 6,
    "halbjahrlich": 6, "semestriel": 6, "semestral": 6,
    "annual": 12, "annually": 12, "yearly": 12, "year": 12, "per year": 12, "y": 12, "a": 12,
    "jährlich": 12, "jahrlich": 12, "annuel": 12, "annuelle": 12, "anual": 12,
    "biennial": 24, "two years": 24, "every two years": 24, "triennial": 36, "three years": 36,
}  # fmt: skip
_COUNTRY_CODES = {
    "UK": "GB",
    "EL": "GR",
}  # not ISO 3166-1, and in daily use (EU, interinstitutional style guide)
_COUNTRY_NAMES = {
    "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "great britain": "GB",
    "usa": "US", "u s a": "US", "u s": "US", "america": "US",
    "deutschland": "DE", "allemagne": "DE", "alemania": "DE",
    "osterreich": "AT", "autriche": "AT", "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "suiza": "CH",
    "frankreich": "FR", "francia": "FR", "espana": "ES", "espagne": "ES", "spanien": "ES", "italien": "IT",
    "italia": "IT", "italie": "IT", "niederlande": "NL", "holland": "NL",
    "the netherlands": "NL", "pays bas": "NL",
    "belgien": "BE", "belgique": "BE", "schweden": "SE", "sverige": "SE", "danmark": "DK", "danemark": "DK",
    "norge": "NO", "norwegen": "NO", "suomi": "FI", "finnland": "FI", "polen": "PL", "polska": "PL",
    "brasil": "BR", "mexiko": "MX", "etats unis": "US", "estados unidos": "US", "vereinigte staaten": "US",
    "vereinigtes konigreich": "GB", "royaume uni": "GB", "reino unido": "GB", "turkey": "TR",
    "czech republic": "CZ", "russia": "RU", "south korea": "KR", "uae": "AE",
}  # fmt: skip


def read_column(
    cells: Sequence[str], distinct: Iterable[str], read: Callable[[str], T]
) -> tuple[list[T | None], dict[str, str]]:
    """Read a whole column, each of its `distinct` cells once. An empty cell is None: not stated.

    Returns the values, and the reason of each distinct cell that cannot be read (its value is None).
    """
    table: dict[str, T | None] = {}
    bad: dict[str, str] = {}
    for cell in distinct:
        text = cell.strip()
        table[cell] = None
        if text:
            try:
                table[cell] = read(text)
            except ValueError as error:
                bad[cell] = str(error)
    return list(map(table.__getitem__, cells)), bad


def read_flag(text: str) -> int:
    """1 or 0 of TRUE/FALSE, yes/no, 1/0 and their German, French and Spanish words."""
    word = text.casefold()
    if word in _YES:
        return 1
    if word in _NO:
        return 0
    raise ValueError(tr("{text} is neither yes nor no.", text=quoted(text)))


def read_text(text: str) -> str:
    """The text itself."""
    return text


def read_months(text: str) -> int:
    """Months of a billing period: "monthly", "annual", "3 months", "2 years", "12"."""
    word = " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
    found = _MONTHS.get(word)
    if found is not None:
        return found
    counted = re.fullmatch(
        r"(\d{1,3})\s*(?:(m|months?|monate?|mois|meses)|(y|years?|jahre?|ans?|años?))?", word
    )
    if counted:
        months = int(counted.group(1)) * (12 if counted.group(3) else 1)
        if 1 <= months <= 600:
            return months
    raise ValueError(
        tr(
            "{text} is not a billing period: monthly, quarterly, annual or '6 months'.",
            text=quoted(text),
        )
    )


def read_country(text: str) -> str:
    """ISO 3166-1 alpha-2 code of a code (2 or 3 letters) or of a name."""
    code = text.strip().upper().strip(".")
    code = _COUNTRY_CODES.get(code, code)
    by_code, by_name = _countries()
    found = by_code.get(code) or by_name.get(plain(text))
    if found is None:
        raise ValueError(
            tr("{text} is not a country: write its ISO code or its name.", text=quoted(text))
        )
    return found


@cache
def _countries() -> tuple[Mapping[str, str], Mapping[str, str]]:
    # Imported only here: the list takes longer to load than a small file takes to read.
    import pycountry

    codes: dict[str, str] = {}
    names = dict(_COUNTRY_NAMES)
    for country in pycountry.countries:
        codes[country.alpha_2] = codes[country.alpha_3] = country.alpha_2
        for attribute in ("name", "official_name", "common_name"):
            name = getattr(country, attribute, None)
            if name:
                names.setdefault(plain(name), country.alpha_2)
    return codes, names


def read_domain(text: str) -> str:
    """A domain in lower case, without scheme, `www.` and path."""
    found = re.sub(r"^[a-z][a-z0-9+.-]*://", "", text.casefold()).removeprefix("www.")
    found = re.split(r"[/?#:]", found, maxsplit=1)[0].rstrip(".")
    if not re.fullmatch(r"[^\s@.]+(\.[^\s@.]+)+", found):
        raise ValueError(tr("{text} is not a domain such as example.com.", text=quoted(text)))
    return found


def read_email(text: str) -> str:
    """A mail address in lower case; `Ana <ana@example.com>` gives the address."""
    inner = re.search(r"<([^<>]*)>\s*$", text)
    found = (inner.group(1) if inner else text).strip().removeprefix("mailto:").casefold()
    if not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+", found):
        raise ValueError(tr("{text} is not a mail address.", text=quoted(text)))
    return found


plain = cache(folded)  # a file repeats its words: each is folded once


def quoted(text: str, limit: int = 40) -> str:
    """The cell as a message shows it, shortened."""
    shown = " ".join(text.split())
    return f'"{shown[: limit - 1]}…"' if len(shown) > limit else f'"{shown}"'
