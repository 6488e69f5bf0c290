"""How days, distances, shares and money are worded, in English, without asking the system's locale.

Units and currency codes are tied to their number by a no-break space: `18 %`, `25 min`, `EUR
1,900`.
"""

from datetime import date

from csdesk.domain.money import Money, exponent

NBSP = "\u00a0"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_NEAR = 6  # days within which the name of the week day says enough
# Names of countries that take the article in English.
_ARTICLE = frozenset(
    {
        "Bahamas",
        "Central African Republic",
        "Comoros",
        "Cook Islands",
        "Czech Republic",
        "Dominican Republic",
        "Faroe Islands",
        "Gambia",
        "Maldives",
        "Marshall Islands",
        "Netherlands",
        "Philippines",
        "Russian Federation",
        "Seychelles",
        "Solomon Islands",
        "United Arab Emirates",
        "United Kingdom",
        "United States",
        "United States of America",
        "US",
        "UK",
    }
)


def date_words(day: date, today: date) -> str:
    """`Fri 4 Dec`; with the year where it is not this year's."""
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def day_words(day: date, today: date) -> str:
    """`today`, `tomorrow`, `yesterday`, `Wednesday` (six days either way), else `Fri 4 Dec`."""
    ahead = (day - today).days
    if -1 <= ahead <= 1:
        return ("today", "tomorrow", "yesterday")[ahead]
    return WEEKDAYS[day.weekday()] if abs(ahead) <= _NEAR else date_words(day, today)


def on_day(day: date, today: date) -> str:
    """`day_words` as an adverb: `today`, `on Wednesday`, `on Fri 4 Dec`."""
    words = day_words(day, today)
    return words if -1 <= (day - today).days <= 1 else f"on {words}"


def day_and_distance(day: date, today: date) -> str:
    """`today`, `tomorrow`, `on Wednesday, in 6 days`, `on Tuesday, 2 days ago`."""
    ahead = (day - today).days
    return on_day(day, today) if -1 <= ahead <= 1 else f"{on_day(day, today)}, {distance(ahead)}"


def days(count: int) -> str:
    """`1 day`, `22 days`."""
    return f"{count} day" if count == 1 else f"{count:,} days"


def distance(ahead: int) -> str:
    """`in 97 days`, `tomorrow`, `today`, `yesterday`; `41 days ago` where `ahead` is negative."""
    if -1 <= ahead <= 1:
        return ("today", "tomorrow", "yesterday")[ahead]
    return f"in {days(ahead)}" if ahead > 0 else f"{days(-ahead)} ago"


def late(count: int) -> str:
    """`due today` for 0, `2 days late` after that."""
    return "due today" if count <= 0 else f"{days(count)} late"


def number_word(count: int) -> str:
    """`three`; digits above twelve and below zero."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def percent(share: float) -> str:
    """`18 %`, whole, without a sign."""
    return f"{round(abs(share) * 100):,}{NBSP}%"


def minutes(count: int) -> str:
    """`25 min`, `3 h`, `3 h 20 min`."""
    hours, rest = divmod(max(count, 0), 60)
    parts = [f"{hours}{NBSP}h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NBSP}min")
    return NBSP.join(parts)


def money(amount: Money) -> str:
    """`EUR 1,900`: code and whole units, half to even."""
    unit = 10 ** exponent(amount.currency)
    whole, rest = divmod(amount.minor, unit)
    if 2 * rest > unit or (2 * rest == unit and whole % 2):
        whole += 1
    return f"{amount.currency}{NBSP}{whole:,}"


def mrr(amount: Money) -> str:
    """`EUR 1,900 MRR`."""
    return f"{money(amount)}{NBSP}MRR"


def in_country(name: str) -> str:
    """`in Sweden`, `in the United States`."""
    return f"in the {name}" if name in _ARTICLE else f"in {name}"


def quoted(text: str, limit: int = 60) -> str:
    """A person's own words in quotation marks, on one line, cut at a word after `limit` signs."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[:limit].rpartition(" ")[0].rstrip(",;:") or line[:limit]
        line += " …"
    return f"“{line}”"
