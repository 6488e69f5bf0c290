"""The demo product: its features, who uses them, the recorded use, and support tickets."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import cos, pi
from typing import Any

from csdesk.book.demo.dice import Dice, workday
from csdesk.book.demo.people import Customer
from csdesk.book.demo.plots import Plot
from csdesk.book.demo.sheet import Sheet
from csdesk.book.demo.zones import to_utc
from csdesk.domain.terms import Stage, Status

FRESH, STALE = "product analytics", "on-site export"
STALE_DAYS = 12  # age of the on-site export
METRIC = "uses"
_FEATURES: tuple[tuple[str, str, int], ...] = (  # name, description, days since its release
    ("Task boards", "Work as cards, by team and week.", 2600),
    ("Team calendar", "Who is where, with shifts and leave.", 2600),
    ("Reports", "Weekly figures by mail.", 2500),
    ("Templates", "Plans to start from.", 2300),
    ("Mobile app", "Boards and checklists on the phone.", 1900),
    ("Approval flows", "Two-step sign-off of plans and orders.", 1600),
    ("Custom fields", "Own columns on every card.", 1400),
    ("Data export", "Nightly files for the warehouse.", 1200),
    ("Single sign-on", "One account for everything.", 1000),
    ("Supplier portal", "Suppliers confirm dates themselves.", 800),
    ("Capacity view", "Load by person and week.", 600),
    ("Audit log", "Who changed what, and when.", 450),
    ("Forecast", "Expected load from the last seasons.", 300),
    ("Budget alerts", "A warning before a budget is used up.", 160),
    ("Scenario planner", "Compare two plans side by side.", 75),
    ("Offline mode", "Work on site without a network.", 40),
)
_WEEKDAY = (1.08, 1.12, 1.1, 1.02, 0.78)  # Monday to Friday against the average working day
_DAILY = 56  # days of the newest use that is recorded day by day
_SUBJECTS = (
    "Export stops at 10,000 rows", "Cannot sign in after password change", "Wrong total in weekly report",
    "Mobile app loses photo of the checklist", "Calendar shows the wrong week number",
    "Invitation mail never arrives", "Approval flow hangs at second step", "Import doubles two suppliers",
    "Time zone of the night shift is off", "Board is slow with 800 cards", "Question about user licences",
    "Custom field disappears in print", "Please restore a deleted board",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of the product, as far as other rows need to know."""

    id: str
    name: str
    released_on: date


def make_features(dice: Dice, sheet: Sheet, today: date) -> tuple[Feature, ...]:
    """Write the features of the product."""
    features = []
    for name, description, age in _FEATURES:
        released = today - timedelta(days=age)
        feature = Feature(dice.day_id(released), name, released)
        sheet.put(
            "feature", id=feature.id, name=name, description=description, released_on=released
        )
        features.append(feature)
    return tuple(features)


def draw_adoption(
    dice: Dice, plot: Plot, features: tuple[Feature, ...], today: date
) -> list[tuple[Feature, date]]:
    """The features an account uses and since when, the first adopted first. Prospects use none."""
    if plot.status == Status.PROSPECT or plot.has("never"):
        return []
    breadth = {
        Stage.NEW: (2, 4),
        Stage.INTERMEDIATE: (4, 7),
        Stage.ADVANCED: (7, 11),
        Stage.ADVOCATE: (8, 13),
    }
    wanted = dice.randint(*breadth[plot.stage])
    flat = plot.has("plateau")
    latest = today - timedelta(days=140 if flat else 1)
    open_to = [f for f in features if f.released_on <= min(plot.until, latest)]
    taken = [
        open_to[0],
        *sorted(dice.sample(open_to[1:], min(wanted, len(open_to)) - 1), key=open_to.index),
    ]
    adopted: list[tuple[Feature, date]] = []
    for position, feature in enumerate(taken):
        share = position / len(taken) * dice.uniform(0.7, 1.0)
        # New customers start with all they will use for now.
        later = position * 2 if plot.stage == Stage.NEW else int(plot.days * share)
        day = plot.since + timedelta(days=3 + later)
        adopted.append((feature, min(max(day, feature.released_on), latest, plot.until)))
    # A well-kept account has learned something new lately.
    if plot.status == Status.ACTIVE and not flat and plot.stage != Stage.NEW:
        feature, _ = adopted[-1]
        adopted[-1] = (
            feature,
            max(feature.released_on, today - timedelta(days=dice.randint(10, 70))),
        )
    return adopted


def usage_capacity(plot: Plot, adopted: list[tuple[Feature, date]]) -> int:
    """About how many rows of use the account can have at most."""
    weeks = sum(max(0, (plot.until - day).days) // 7 for _, day in adopted)
    return weeks + 4 * len(adopted[:3]) * min(_DAILY, plot.days) // 7


def make_usage(
    dice: Dice, sheet: Sheet, customer: Customer, adopted: list[tuple[Feature, date]], *,
    rows: int, contract_id: str | None, today: date,
) -> None:  # fmt: skip
    """Write about `rows` samples, the newest first in time until they are used up.

    The newest weeks of the first three features are recorded day by day, all else as sums of weeks.
    """
    plot = customer.plot
    source = STALE if plot.has("stale") else FRESH
    newest = today - timedelta(days=STALE_DAYS if plot.has("stale") else 1)
    if plot.status == Status.CHURNED:
        newest = plot.until - timedelta(days=1)
    base = {"A": 46.0, "B": 20.0, "C": 9.0}[plot.tier] * dice.uniform(0.7, 1.4)
    wave = dice.uniform(0, 2 * pi)
    lapsed = 25 if plot.has("usage_lapsed") else 0
    made: list[tuple[Any, ...]] = []

    def sample(feature: Feature, day: date, worth: float) -> None:
        value = round(worth * dice.uniform(0.9, 1.1))
        if value > 0:
            seconds = value * dice.randint(40, 110)
            errors = 1 if dice.chance(0.04) else 0
            made.append(
                (customer.id, contract_id, feature.id, day.isoformat(), METRIC, value, seconds, errors,
                 0, source, None)
            )  # fmt: skip

    levels = [base / (1 + 0.35 * position) for position in range(len(adopted))]
    for offset in range(_DAILY):
        day = newest - timedelta(days=offset)
        if offset >= lapsed and day.weekday() < 5:
            trend = _trend(plot, offset, wave)
            for (feature, since), level in zip(adopted[:3], levels, strict=False):
                if since <= day:
                    sample(feature, day, level * trend * _WEEKDAY[day.weekday()])
    week = 0
    while len(made) < rows:
        day = newest - timedelta(days=week * 7)
        if day <= plot.since:
            break
        if week * 7 >= lapsed:
            trend = _trend(plot, week * 7 + 3, wave)
            for position, (feature, since) in enumerate(adopted):
                if since <= day and (position >= 3 or week * 7 >= _DAILY):
                    sample(feature, day, levels[position] * trend * 5)
        week += 1
    made.sort(key=lambda row: row[3])
    sheet.put_many("usage", made)


def _trend(plot: Plot, ago: int, wave: float) -> float:
    """Use against its usual level, `ago` days before the newest sample."""
    season = 1 + 0.05 * cos(2 * pi * ago / 365 + wave)
    if plot.has("usage_falling"):
        return season * (0.5 if ago < 28 else 1.0 if ago > 45 else 0.9)
    if plot.has("usage_surging"):
        return season * (1.55 if ago < 28 else 1.0)
    if plot.status == Status.CHURNED:
        return max(0.0, min(1.0, (ago + 5) / 90))
    # Quiet accounts grow a little, year over year.
    return season * max(0.35, 1 - ago / 2500)


def make_feature_use(
    dice: Dice, sheet: Sheet, customer: Customer, adopted: list[tuple[Feature, date]],
    features: tuple[Feature, ...], owner: str, today: date,
) -> None:  # fmt: skip
    """Write who knows which feature: adopted (some after being told), told, declined."""
    plot = customer.plot
    last = today - timedelta(days=26 if plot.has("usage_lapsed") else 1)
    known = {feature.id for feature, _ in adopted}
    for feature, since in adopted:
        told = since - timedelta(days=dice.randint(3, 20)) if dice.chance(0.5) else None
        _put_use(
            dice, sheet, customer, feature, made=since, first_on=since,
            last_on=max(since, min(plot.until, last)), told_on=told, told_by=owner if told else "",
        )  # fmt: skip
    for feature in features:
        first = max(feature.released_on, plot.since)
        if feature.id in known or not first < plot.until or not dice.chance(0.25):
            continue
        told = dice.day_between(first, plot.until)
        declined = dice.day_between(told, plot.until) if dice.chance(0.4) else None
        _put_use(
            dice,
            sheet,
            customer,
            feature,
            made=told,
            told_on=told,
            told_by=owner,
            declined_on=declined,
        )


def _put_use(
    dice: Dice, sheet: Sheet, customer: Customer, feature: Feature, *, made: date,
    first_on: date | None = None, last_on: date | None = None, told_on: date | None = None,
    told_by: str = "", declined_on: date | None = None,
) -> None:  # fmt: skip
    person = dice.pick(customer.present(made))
    sheet.put(
        "feature_use", id=dice.day_id(made), account_id=customer.id, contact_id=person.id,
        feature_id=feature.id, first_on=first_on, last_on=last_on, told_on=told_on, told_by=told_by,
        declined_on=declined_on,
    )  # fmt: skip


def make_tickets(dice: Dice, sheet: Sheet, customer: Customer, today: date) -> None:
    """Write the support tickets: more at the beginning, most answered well."""
    plot = customer.plot
    for _ in range(min(14, round(plot.days / 130 * dice.uniform(0.3, 1.6)))):
        opened = workday(dice.day_between(plot.since, plot.until - timedelta(days=1)))
        recent = (today - opened).days < 75
        took = dice.randint(0, 5)
        closed = opened + timedelta(days=took) if opened + timedelta(days=took) < today else None
        rated = dice.chance(0.55) and closed is not None
        score = dice.weighted(((5, 6.0), (4, 4.0), (3, 2.0), (2, 0.0 if recent else 0.6)))
        escalated = not recent and dice.chance(0.05)
        _put_ticket(
            dice, sheet, customer, opened, closed, score if rated else None, escalated=escalated
        )
    if plot.has("ticket_escalated", "ticket_low"):
        bad = plot.has("ticket_low")
        closed = workday(today - timedelta(days=dice.randint(2, 5)))
        opened = workday(closed - timedelta(days=dice.randint(3, 6)))
        _put_ticket(dice, sheet, customer, opened, closed, 2 if bad else None, escalated=not bad)


def _put_ticket(
    dice: Dice, sheet: Sheet, customer: Customer, opened: date, closed: date | None, score: int | None,
    *, escalated: bool,
) -> None:  # fmt: skip
    moment = datetime.combine(opened, time(dice.randint(8, 15), dice.randint(0, 59)))
    end = None
    if closed is not None:
        end = to_utc(datetime.combine(closed, time(16, dice.randint(0, 59))), customer.zone)
    sheet.put(
        "ticket", id=dice.day_id(opened), account_id=customer.id,
        contact_id=dice.pick(customer.present(opened)).id, subject=dice.pick(_SUBJECTS),
        opened_at=to_utc(moment, customer.zone), closed_at=end,
        priority="high" if escalated else dice.pick(("low", "normal", "normal", "high")),
        satisfaction=score, escalated=escalated, first_response_minutes=dice.randint(6, 420),
        source="help desk", external_id=None,
    )  # fmt: skip
