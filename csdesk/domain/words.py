"""How days, distances, shares and money are worded, without asking the system's locale.

Units and currency codes are tied to their number by a no-break space: `18 %`, `25 min`, `EUR
1,900`. The examples are English; each text has its own form in the language in use.
"""

from datetime import date

from csdesk.domain.language import mark, number, plural, said, spoken, tr
from csdesk.domain.money import Money, exponent

NBSP = "\u00a0"
WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
SHORT_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
MONTH_NAMES = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_NUMBERS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
    mark("eleven"),
    mark("twelve"),
)
_NEAREST = (mark("today"), mark("tomorrow"), mark("yesterday"))  # by the days ahead: 0, 1, -1
_NEAR = 6  # days within which the name of the week day says enough
# Countries that are said with an article, in English or elsewhere: the name, and where it is.
_IN_COUNTRY = {
    "Bahamas": mark("in the Bahamas"),
    "Central African Republic": mark("in the Central African Republic"),
    "Comoros": mark("in the Comoros"),
    "Congo": mark("in Congo"),
    "Cook Islands": mark("in the Cook Islands"),
    "Czech Republic": mark("in the Czech Republic"),
    "Dominican Republic": mark("in the Dominican Republic"),
    "Faroe Islands": mark("in the Faroe Islands"),
    "Gambia": mark("in the Gambia"),
    "Iran": mark("in Iran"),
    "Iraq": mark("in Iraq"),
    "Lebanon": mark("in Lebanon"),
    "Maldives": mark("in the Maldives"),
    "Marshall Islands": mark("in the Marshall Islands"),
    "Mongolia": mark("in Mongolia"),
    "Netherlands": mark("in the Netherlands"),
    "Philippines": mark("in the Philippines"),
    "Russian Federation": mark("in the Russian Federation"),
    "Seychelles": mark("in the Seychelles"),
    "Slovakia": mark("in Slovakia"),
    "Solomon Islands": mark("in the Solomon Islands"),
    "Sudan": mark("in Sudan"),
    "Switzerland": mark("in Switzerland"),
    "Türkiye": mark("in Türkiye"),
    "UK": mark("in the UK"),
    "US": mark("in the US"),
    "Ukraine": mark("in Ukraine"),
    "United Arab Emirates": mark("in the United Arab Emirates"),
    "United Kingdom": mark("in the United Kingdom"),
    "United States": mark("in the United States"),
    "United States of America": mark("in the United States of America"),
    "Yemen": mark("in Yemen"),
    "the Bahamas": mark("in the Bahamas"),
    "the Congo": mark("in the Congo"),
    "the Dominican Republic": mark("in the Dominican Republic"),
    "the Gambia": mark("in the Gambia"),
    "the Netherlands": mark("in the Netherlands"),
    "the Philippines": mark("in the Philippines"),
    "the UAE": mark("in the UAE"),
    "the UK": mark("in the UK"),
    "the US": mark("in the US"),
}
# Names that people say instead of those of ISO 3166, which `Language.country` knows.
_SPOKEN_NAMES = {
    "Bolivia": mark("Bolivia"),
    "Iran": mark("Iran"),
    "Laos": mark("Laos"),
    "Moldova": mark("Moldova"),
    "North Korea": mark("North Korea"),
    "Russia": mark("Russia"),
    "South Korea": mark("South Korea"),
    "Syria": mark("Syria"),
    "Taiwan": mark("Taiwan"),
    "Tanzania": mark("Tanzania"),
    "Venezuela": mark("Venezuela"),
    "Vietnam": mark("Vietnam"),
    "the Bahamas": mark("the Bahamas"),
    "the Congo": mark("the Congo"),
    "the Dominican Republic": mark("the Dominican Republic"),
    "the Gambia": mark("the Gambia"),
    "the Netherlands": mark("the Netherlands"),
    "the Philippines": mark("the Philippines"),
    "the UAE": mark("the UAE"),
    "the UK": mark("the UK"),
    "the US": mark("the US"),
}


def date_words(day: date, today: date) -> str:
    """`Fri 4 Dec`; with the year where it is not this year's."""
    weekday, month = said(SHORT_WEEKDAYS[day.weekday()]), said(MONTHS[day.month - 1])
    if day.year == today.year:
        return tr("{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)
    return tr(
        "{weekday} {day} {month} {year}", weekday=weekday, day=day.day, month=month, year=day.year
    )


def short_date(day: date) -> str:
    """`26 Nov`."""
    return tr("{day} {month}", day=day.day, month=said(MONTHS[day.month - 1]))


def long_date(day: date) -> str:
    """`Thursday 26 November`."""
    return tr(
        "{weekday_name} {day} {month_name}",
        weekday_name=said(WEEKDAYS[day.weekday()]),
        day=day.day,
        month_name=said(MONTH_NAMES[day.month - 1]),
    )


def day_words(day: date, today: date) -> str:
    """`today`, `tomorrow`, `yesterday`, `Wednesday` (six days either way), else `Fri 4 Dec`."""
    ahead = (day - today).days
    if -1 <= ahead <= 1:
        return said(_NEAREST[ahead])
    return said(WEEKDAYS[day.weekday()]) if abs(ahead) <= _NEAR else date_words(day, today)


def on_day(day: date, today: date) -> str:
    """`day_words` as an adverb: `today`, `on Wednesday`, `on Fri 4 Dec`."""
    words = day_words(day, today)
    return words if -1 <= (day - today).days <= 1 else tr("on {day}", day=words)


def day_and_distance(day: date, today: date) -> str:
    """`today`, `tomorrow`, `on Wednesday, in 6 days`, `on Tuesday, 2 days ago`."""
    ahead = (day - today).days
    return on_day(day, today) if -1 <= ahead <= 1 else f"{on_day(day, today)}, {distance(ahead)}"


def days(count: int) -> str:
    """`1 day`, `22 days`: alone or after a colon. Texts that go on have a form of their own."""
    return plural("{n} day", "{n} days", count)


def distance(ahead: int) -> str:
    """`in 97 days`, `tomorrow`, `today`, `yesterday`; `41 days ago` where `ahead` is negative."""
    if -1 <= ahead <= 1:
        return said(_NEAREST[ahead])
    if ahead > 0:
        return plural("in {n} day", "in {n} days", ahead)
    return days_ago(-ahead)


def days_ago(count: int) -> str:
    """`1 day ago`, `41 days ago`."""
    return plural("{n} day ago", "{n} days ago", count)


def late(count: int) -> str:
    """`due today` for 0, `2 days late` after that."""
    return tr("due today") if count <= 0 else plural("{n} day late", "{n} days late", count)


def and_more(words: str, count: int) -> str:
    """`words, and 2 more`; `words` alone for 0."""
    return tr("{words}, and {count} more", words=words, count=number(count)) if count > 0 else words


def number_word(count: int) -> str:
    """`three`; digits above twelve and below zero."""
    return said(_NUMBERS[count]) if 0 <= count < len(_NUMBERS) else number(count)


def percent(share: float) -> str:
    """`18 %`, whole, without a sign."""
    return f"{number(round(abs(share) * 100))}{NBSP}%"


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
    return f"{amount.currency}{NBSP}{number(whole)}"


def mrr(amount: Money) -> str:
    """`EUR 1,900 MRR`."""
    return f"{money(amount)}{NBSP}MRR"


def country_name(name: str) -> str:
    """The name of a country, given in English, in the language in use; one unknown there stays."""
    return said(_SPOKEN_NAMES[name]) if name in _SPOKEN_NAMES else spoken().country(name)


def in_country(name: str) -> str:
    """`in Sweden`, `in the United States`; `name` is English."""
    whole = _IN_COUNTRY.get(name)
    return said(whole) if whole else tr("in {country}", country=country_name(name))


def quoted(text: str, limit: int = 60) -> str:
    """A person's own words in quotation marks, on one line, cut at a word after `limit` signs."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[:limit].rpartition(" ")[0].rstrip(",;:") or line[:limit]
        line += " …"
    return tr("“{text}”", text=line)
