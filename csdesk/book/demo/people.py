"""Demo customers and the people there."""

from dataclasses import dataclass
from datetime import date, timedelta

from csdesk.book.demo.dice import Dice, add_months
from csdesk.book.demo.names import company_name, person_name
from csdesk.book.demo.places import COUNTRIES, Country
from csdesk.book.demo.plots import Plot
from csdesk.book.demo.sheet import Sheet
from csdesk.domain.terms import Channel, Occasion, Role, Status

_INDUSTRIES = (
    "Manufacturing", "Retail", "Construction", "Education", "Insurance", "Travel", "Software", "Wholesale",
)  # fmt: skip
# Beginnings of the trades in company names, plainly spelled; where none fits, any industry does.
_TRADES = (
    ("Logistics", ("logist", "transport", "freight", "versand", "butsuryu", "naftilia", "marine")),
    ("Energy", ("energ",)),
    ("Healthcare", ("sante", "health", "zdrow", "zdrav", "haelsa", "sund", "zorg", "terv", "medi", "salu",
                    "saud", "seiyaku")),
    ("Food", ("lebens", "alim", "food", "zyw", "potra", "livs", "elintar", "trofima", "shoku", "agro",
              "zuivel", "fisk")),
    ("Publishing", ("verlag", "edit", "press", "wydaw", "foerlag", "shuppan", "media")),
    ("Construction", ("bau", "bouw", "bygg", "constr", "materi")),
    ("Manufacturing", ("werkz", "praez", "techni", "tekni", "meb", "moeb", "mobler", "naby", "stroj",
                       "optik", "mecc", "ceram", "instr", "narz", "denki", "puu", "text")),
    ("Software", ("analy", "data", "system", "logismi")),
    ("Insurance", ("assur",)),
    ("Education", ("onderw", "educ", "learn")),
    ("Travel", ("viaj", "outfit")),
)  # fmt: skip
_TITLES: dict[Role, tuple[str, ...]] = {
    Role.CHAMPION: ("Operations Manager", "Head of Operations", "Process Owner", "Project Office Lead",
                    "Head of Digital", "Business Systems Manager"),
    Role.DECISION_MAKER: ("CFO", "COO", "Managing Director", "Finance Director", "Head of Procurement"),
    Role.SPONSOR: ("CEO", "VP Operations", "Chief Digital Officer", "Board Member", "CIO"),
    Role.USER: ("Planner", "Team Lead", "Analyst", "Coordinator", "Controller", "Site Manager", "Buyer",
                "Data Steward", "Shift Lead", "Quality Engineer"),
    Role.BILLING: ("Accounts Payable", "Billing Clerk", "Office Manager"),
}  # fmt: skip
_INFLUENCE = {
    Role.CHAMPION: 2, Role.DECISION_MAKER: 3, Role.SPONSOR: 3, Role.USER: 1, Role.BILLING: 1,
}  # fmt: skip
_FIRST_ROLES = (Role.CHAMPION, Role.DECISION_MAKER, Role.USER, Role.SPONSOR)
_NOTES = (
    "Prefers a call before ten.", "Likes numbers on one page, no slides.", "On parental leave every Friday.",
    "Ask about the marathon training.", "Reads mail in the evening, answers short.",
    "New in the role, wants to understand the contract.", "Speaks at the regional user group.",
    "Never before coffee; afternoons are fine.", "Copies the whole team on everything.",
)  # fmt: skip
_TAGS = (
    "reference visit",
    "multi-site",
    "works council",
    "price sensitive",
    "beta friendly",
    "public sector",
)
_ACCOUNT_NOTES = (
    "Runs the budget round in September; anything new has to be in by August.",
    "Two sites work quite differently. Ask which one a request is about.",
    "Bought us to get rid of spreadsheets in planning; success is measured in hours saved per week.",
    "Data protection officer has to see every new integration first.",
    "Merging two departments this year, the list of users will change.",
    "Came over from a competitor after a failed roll-out. Go slowly.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A contact, as far as the other rows need to know."""

    id: str
    name: str
    first: str
    email: str
    role: str
    weight: float  # how often this person is the one we talk to
    left_on: date | None


@dataclass(frozen=True, slots=True)
class Customer:
    """An account, as far as the other rows need to know."""

    id: str
    name: str
    country: Country
    zone: str
    plot: Plot
    people: tuple[Person, ...]

    def present(self, day: date) -> list[Person]:
        """Those who had not left on `day`; everybody where all had."""
        here = [p for p in self.people if p.left_on is None or p.left_on > day]
        return here or list(self.people)

    def anyone(self, role: Role) -> Person | None:
        """The first person with the role who is still there; None where nobody is."""
        return next((p for p in self.people if p.role == role and p.left_on is None), None)


def make_customer(
    dice: Dice, sheet: Sheet, plot: Plot, *, people: int, taken: set[str], owner: str, today: date
) -> Customer:
    """Write one account with `people` contacts."""
    country = dice.choices(COUNTRIES, [c.weight for c in COUNTRIES])[0]
    name, slug = company_name(dice, country, taken)
    city, zone = dice.pick(country.cities)
    account_id = dice.day_id(plot.since)
    sheet.put(
        "account",
        id=account_id,
        name=name,
        domain=f"{slug}.example",
        industry=_industry(slug) or dice.pick(_INDUSTRIES),
        country=country.code,
        city=city,
        zone=zone,
        tier=plot.tier,
        status=plot.status.value,
        stage=plot.stage.value,
        stage_since=plot.stage_since,
        owner=owner,
        customer_since=None if plot.status == Status.PROSPECT else plot.since,
        tags=dice.sample(_TAGS, 1) if dice.chance(0.25) else [],
        notes=dice.pick(_ACCOUNT_NOTES) if dice.chance(0.35) else "",
    )
    used: set[str] = set()
    made = tuple(
        _make_person(
            dice, sheet, plot, account_id, country, zone, slug, used, number, people, today
        )
        for number in range(people)
    )
    return Customer(account_id, name, country, zone, plot, made)


def _industry(slug: str) -> str:
    words = slug.split("-")
    for industry, beginnings in _TRADES:
        if any(word.startswith(beginnings) for word in words):
            return industry
    return ""


def _make_person(
    dice: Dice,
    sheet: Sheet,
    plot: Plot,
    account_id: str,
    country: Country,
    zone: str,
    slug: str,
    used: set[str],
    number: int,
    people: int,
    today: date,
) -> Person:
    # One in twelve of the colleagues has a name from another language.
    language = dice.pick(COUNTRIES).language if dice.chance(0.08) else country.language
    full, local = person_name(dice, language)
    for _ in range(40):
        if local not in used:
            break
        full, local = person_name(dice, language)
    if local in used:
        local = f"{local}{number}"
    used.add(local)
    if number < len(_FIRST_ROLES):
        role: Role | None = _FIRST_ROLES[number]
    else:
        role = dice.weighted(((Role.USER, 7.0), (Role.BILLING, 2.0), (None, 2.0)))
    left = _left_on(dice, plot, role, number, people, today)
    since = dice.day_between(plot.since, min(plot.until, plot.since + timedelta(days=400)))
    if left is not None and left <= since:
        since = plot.since
    email = f"{local}@{slug}.example"
    contact_id = dice.day_id(since)
    phones = [_number(dice, country)] if country.phones and dice.chance(0.7) else []
    sheet.put(
        "contact",
        id=contact_id,
        account_id=account_id,
        name=full,
        title=dice.pick(_TITLES[role]) if role else "",
        role=role.value if role else "",
        influence=_INFLUENCE[role] if role else 0,
        emails=[email],
        phones=phones,
        birthday=_birthday(dice, plot, number, today),
        country=country.code,
        zone=zone,
        channel=dice.weighted(
            (
                ("", 5.0),
                (Channel.CALL.value, 3.0),
                (Channel.EMAIL.value, 3.0),
                (Channel.MEETING.value, 1.0),
            )
        ),
        left_on=left,
        opted_out=[Occasion.BIRTHDAY.value] if dice.chance(0.03) else [],
        notes=dice.pick(_NOTES) if dice.chance(0.15) else "",
    )
    weight = 6.0 if role == Role.CHAMPION else 2.0 if role == Role.DECISION_MAKER else 1.0
    return Person(
        contact_id, full, full.split()[0], email, role.value if role else "", weight, left
    )


def _left_on(
    dice: Dice, plot: Plot, role: Role | None, number: int, people: int, today: date
) -> date | None:
    if plot.has("champion_left") and role == Role.CHAMPION:
        return today - timedelta(days=dice.randint(5, 20))
    if plot.has("single"):
        # Everybody but the champion is gone, long ago.
        return None if number == 0 else dice.day_between(plot.since, today - timedelta(days=150))
    if number >= 4 and people > 5 and plot.days > 300 and dice.chance(0.08):
        return dice.day_between(plot.since + timedelta(days=90), today - timedelta(days=70))
    return None


def _birthday(dice: Dice, plot: Plot, number: int, today: date) -> str | None:
    """`1980-05-17`, or `--05-17` without a year; none for most. Only where it is told, one is near."""
    day = dice.day_between(date(1962, 1, 1), date(2001, 12, 31))
    if plot.has("birthday") and number == 0:
        return add_months(today, -12 * dice.randint(30, 55)).isoformat()
    if dice.chance(0.65):
        return None
    distance = (add_months(day, 12 * (today.year - day.year)) - today).days % 365
    if distance < 15 or distance > 350:
        day += timedelta(days=40)
    return day.strftime("--%m-%d") if dice.chance(0.5) else day.isoformat()


def _number(dice: Dice, country: Country) -> str:
    pattern = dice.pick(country.phones)
    return "".join(str(dice.randint(0, 9)) if sign == "#" else sign for sign in pattern)
