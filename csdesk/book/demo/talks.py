"""The contact history of a demo account: touchpoints, check-ins, next steps."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from typing import Any

from csdesk.book.demo import texts
from csdesk.book.demo.dice import Dice, at_noon, workday
from csdesk.book.demo.people import Customer, Person
from csdesk.book.demo.plots import Plot
from csdesk.book.demo.product import Feature
from csdesk.book.demo.sheet import Sheet
from csdesk.book.demo.zones import to_utc
from csdesk.domain.terms import Channel, Direction, Role, Stage, Status

# How often each kind of contact happens, by stage: calls and trainings first, meetings and events later.
_KINDS: dict[Stage, tuple[tuple[tuple[str, str], float], ...]] = {
    Stage.NEW: (
        (("call", "both"), 24), (("call", "out"), 9), (("call", "in"), 5), (("email", "both"), 20),
        (("email", "out"), 14), (("email", "in"), 9), (("meeting", "both"), 12), (("message", "both"), 5),
        (("message", "out"), 1), (("message", "in"), 1),
    ),
    Stage.INTERMEDIATE: (
        (("call", "both"), 20), (("call", "out"), 12), (("call", "in"), 3), (("email", "both"), 18),
        (("email", "out"), 20), (("email", "in"), 9), (("meeting", "both"), 9), (("message", "both"), 4),
        (("message", "out"), 2), (("message", "in"), 2), (("event", "both"), 1),
    ),
    Stage.ADVANCED: (
        (("call", "both"), 18), (("call", "out"), 8), (("call", "in"), 5), (("email", "both"), 20),
        (("email", "out"), 16), (("email", "in"), 12), (("meeting", "both"), 11), (("message", "both"), 5),
        (("message", "out"), 1), (("message", "in"), 2), (("event", "both"), 2),
    ),
    Stage.ADVOCATE: (
        (("call", "both"), 18), (("call", "out"), 5), (("call", "in"), 7), (("email", "both"), 20),
        (("email", "out"), 12), (("email", "in"), 14), (("meeting", "both"), 10), (("message", "both"), 7),
        (("message", "in"), 3), (("event", "both"), 4),
    ),
}  # fmt: skip
_DENSITY = {Stage.NEW: 3.0, Stage.INTERMEDIATE: 1.4, Stage.ADVANCED: 1.0, Stage.ADVOCATE: 1.2}
_MINUTES = {"call": (5, 15, 20, 25, 35), "email": (5, 10, 15), "meeting": (30, 45, 60, 90),
            "message": (2, 5), "event": (30, 60, 120)}  # fmt: skip
_GUESS = {"call": 20, "email": 10, "meeting": 45, "message": 5, "event": 60}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the history of every account shares."""

    features: tuple[Feature, ...]
    today: date


def density(plot: Plot) -> float:
    """How many touchpoints the account has against others."""
    return sum(days * _DENSITY[stage] for stage, days in _periods(plot))


def _periods(plot: Plot) -> list[tuple[Stage, int]]:
    """Stages one after the other with their days, from the first day to the last talk."""
    stages = list(Stage)[: list(Stage).index(plot.stage) + 1]
    whole = max(1, (plot.last_talk - plot.since).days)
    now = min(whole, max(0, (plot.last_talk - plot.stage_since).days))
    before = whole - now
    if len(stages) == 1:
        return [(stages[0], whole)]
    shares = (1.0,) if len(stages) == 2 else (0.3, 0.7) if len(stages) == 3 else (0.15, 0.35, 0.5)
    spans = [int(before * share) for share in shares]
    spans[-1] += before - sum(spans)
    return [*zip(stages[:-1], spans, strict=True), (stages[-1], now)]


class Talks:
    """Writes the contact history of one account."""

    def __init__(self, dice: Dice, sheet: Sheet, customer: Customer, setting: Setting) -> None:
        self._dice = dice
        self._sheet = sheet
        self._customer = customer
        self._setting = setting
        self._points: list[tuple[Any, ...]] = []
        self._parts: list[tuple[str, str, str]] = []
        sponsor = customer.anyone(Role.SPONSOR)
        self._unmet = sponsor.id if sponsor and customer.plot.has("sponsor_unmet") else None
        people = customer.people
        self._beside = {p.id: people[i - 1].first for i, p in enumerate(people)}
        self._crowds: dict[bool, tuple[list[Person], list[float]]] = {}

    def write(self, count: int) -> None:
        """Write `count` touchpoints and what comes with them."""
        plot = self._customer.plot
        closing = 0 if plot.has("never") else self._closing(count)
        for day, stage in self._days(count - closing):
            channel, direction = self._dice.weighted(_KINDS[stage])
            if plot.has("never"):
                channel, direction = "email", "out"
            self._happen(day, channel, direction)
        self._sheet.put_many("touchpoint", self._points)
        self._sheet.put_many("touchpoint_contact", self._parts)

    def _days(self, count: int) -> list[tuple[date, Stage]]:
        """Days of the history, in order, as dense as the stages say."""
        plot = self._customer.plot
        periods = [(stage, days) for stage, days in _periods(plot) if days > 0] or [(plot.stage, 1)]
        ends = list(accumulate(days * _DENSITY[stage] for stage, days in periods))
        starts = list(accumulate((days for _, days in periods), initial=0))
        newest = plot.last_talk - timedelta(days=1)
        found = []
        for spot in sorted(self._dice.randint(1, 100) / 100 * ends[-1] for _ in range(count)):
            index = min(bisect_left(ends, spot), len(periods) - 1)
            stage = periods[index][0]
            before = ends[index - 1] if index else 0.0
            day = plot.since + timedelta(
                days=starts[index] + int((spot - before) / _DENSITY[stage])
            )
            found.append((workday(max(plot.since, min(day, newest))), stage))
        return found

    def _closing(self, count: int) -> int:
        """The newest touchpoints, which decide what the morning list says. Returns how many."""
        plot, dice, today = self._customer.plot, self._dice, self._setting.today
        kind = (Channel.MEETING if dice.chance(0.3) else Channel.CALL).value
        made = [(plot.last_talk, kind, Direction.BOTH.value)]
        if plot.has("outbound_only"):
            made += [
                (workday(today - timedelta(days=ago)), channel, "out")
                for ago, channel in ((17, "call"), (12, "email"), (7, "call"), (3, "email"))
            ]
        elif plot.has("silent", "usage_lapsed"):
            made.append((workday(today - timedelta(days=dice.randint(5, 9))), "email", "out"))
        if plot.has("unanswered"):
            made.append((workday(today - timedelta(days=4)), "email", "in"))
        made = made[: max(1, count)]
        for day, channel, direction in made:
            self._happen(day, channel, direction, near=True)
        sponsor = self._customer.anyone(Role.SPONSOR)
        if sponsor is None or self._unmet or len(made) == count or plot.days < 200:
            return len(made)
        met = dice.day_between(
            max(plot.since, plot.last_talk - timedelta(days=200)), plot.last_talk
        )
        self._happen(workday(met - timedelta(days=1)), "meeting", "both", people=[sponsor])
        return len(made) + 1

    def _happen(
        self, day: date, channel: str, direction: str, *, near: bool = False,
        people: list[Person] | None = None,
    ) -> None:  # fmt: skip
        dice, customer, today = self._dice, self._customer, self._setting.today
        day = min(day, today - timedelta(days=1)) if day >= today else day
        local = datetime.combine(day, time(dice.randint(8, 16), 5 * dice.randint(0, 11)))
        at = to_utc(local, customer.zone)
        people = people or self._people(day, 2 if channel in ("meeting", "event") else 1, near=near)
        slots = self._slots(people)
        point_id = dice.row_id(at)
        given = channel == "meeting" or dice.chance(0.45)
        minutes = dice.pick(_MINUTES[channel]) if given else _GUESS[channel]
        checkin = None
        if channel == "meeting" and (near or dice.chance(0.35)):
            checkin = self._held(local, minutes, people, slots)
        live = direction != "out" and channel in ("call", "meeting")
        feeling = dice.weighted(((None, 6.0), (1, 3.0), (0, 2.0), (-1, 1.0))) if live else None
        body = self._body(slots) if dice.chance(0.6 if live else 0.15) else ""
        summary = dice.pick(texts.SUMMARIES[channel, direction]).format_map(slots)
        self._points.append(
            (point_id, customer.id, at.isoformat()[:19] + "Z", channel, direction, minutes, 0 if given else 1,
             summary[0].upper() + summary[1:], body, feeling, "[]", checkin, "", None)
        )  # fmt: skip
        self._parts += [(dice.row_id(at), point_id, person.id) for person in people]
        if live and dice.chance(0.22):
            self._next_step(day, at, point_id, people[0], slots)

    def _body(self, slots: dict[str, str]) -> str:
        start, count = self._dice.randint(0, len(texts.SENTENCES)), self._dice.randint(1, 3)
        # Seven apart: never the same sentence twice in one note, and it reads at random.
        chosen = [texts.SENTENCES[(start + 7 * i) % len(texts.SENTENCES)] for i in range(count)]
        return " ".join(chosen).format_map(slots)

    def _people(self, day: date, most: int, *, near: bool) -> list[Person]:
        dice = self._dice
        crowd = self._crowds.get(near)
        if crowd is None:
            if near:
                met = [
                    p for p in self._customer.present(self._setting.today) if p.id != self._unmet
                ]
            else:
                met = list(self._customer.people)
            crowd = self._crowds[near] = (met, list(accumulate(p.weight for p in met)))
        people = dice.choices(crowd[0], cum_weights=crowd[1], k=most)
        chosen: list[Person] = []
        for person in people:
            if person.left_on is not None and person.left_on <= day:
                person = dice.pick(self._customer.present(day))
            if person.id == self._unmet and (self._setting.today - day).days < 420:
                person = self._customer.people[0]
            if person not in chosen:
                chosen.append(person)
        return chosen

    def _slots(self, people: list[Person]) -> dict[str, str]:
        dice = self._dice
        team = dice.pick(texts.TEAMS)
        return {
            "who": people[0].first,
            "other": self._beside[people[0].id],
            "feature": dice.pick(self._setting.features).name.lower(),
            "team": team,
            "team_cap": team[0].upper() + team[1:],
            "number": str(dice.randint(3, 60)),
            "when": dice.pick(texts.WHENS),
        }

    def _held(
        self, local: datetime, minutes: int, people: list[Person], slots: dict[str, str]
    ) -> str:
        return self.put_checkin(
            local,
            "held",
            people,
            made=local.date() - timedelta(days=7),
            minutes=minutes,
            slots=slots,
        )

    def put_checkin(
        self, local: datetime, status: str, people: list[Person], *, made: date, minutes: int = 30,
        slots: dict[str, str] | None = None, rrule: str = "",
    ) -> str:  # fmt: skip
        """Write a check-in at `local` on the clock of the account's zone. Returns its id."""
        dice, customer = self._dice, self._customer
        slots = slots or self._slots(people)
        made = min(max(made, customer.plot.since), self._setting.today)
        checkin_id = dice.day_id(made)
        title = dice.pick(texts.CHECKIN_TITLES).format_map(slots)
        self._sheet.put(
            "checkin", id=checkin_id, account_id=customer.id, title=title,
            starts_local=local.strftime("%Y-%m-%dT%H:%M"), zone=customer.zone, minutes=minutes,
            agenda=dice.pick(texts.AGENDAS).format_map(slots), place=dice.pick(texts.PLACES),
            uid=f"ci-{checkin_id}@csdesk", status=status, changed_at=at_noon(made), rrule=rrule,
        )  # fmt: skip
        invited = status == "held" or dice.chance(0.85)
        for person in people:
            answer, comment = (
                ("ACCEPTED", "") if status == "held" else self._answer(invited=invited)
            )
            self._sheet.put(
                "checkin_attendee", id=dice.day_id(made), checkin_id=checkin_id, contact_id=person.id,
                email=person.email, name=person.name, partstat=answer, comment=comment,
                replied_at=at_noon(made) if answer != "NEEDS-ACTION" else None,
                told_sequence=0 if invited else None, told_at=at_noon(made) if invited else None,
            )  # fmt: skip
        return checkin_id

    def _answer(self, *, invited: bool) -> tuple[str, str]:
        """What a guest answered to an invite: most accept, few decline and say why."""
        drawn = self._dice.random()
        if not invited or drawn > 0.72:
            return "NEEDS-ACTION", ""
        if drawn < 0.58:
            return "ACCEPTED", ""
        return ("DECLINED", self._dice.pick(texts.DECLINES)) if drawn < 0.66 else ("TENTATIVE", "")

    def put_counter(self, checkin_id: str, local: datetime, person: Person, *, made: date) -> None:
        """Write that a guest proposes another time for a check-in."""
        made = min(max(made, self._customer.plot.since), self._setting.today)
        self._sheet.put(
            "proposal", id=self._dice.day_id(made), checkin_id=checkin_id, source="guest", kind="move",
            name=person.name, email=person.email, minutes=30, comment=self._dice.pick(texts.COUNTERS),
            starts_at=to_utc(local, self._customer.zone), stamp=at_noon(made),
            received_at=at_noon(made), status="open",
        )  # fmt: skip

    def _next_step(
        self, day: date, at: datetime, point_id: str, person: Person, slots: dict[str, str]
    ) -> None:
        dice, today = self._dice, self._setting.today
        due = workday(day + timedelta(days=dice.randint(3, 14)), back=False)
        done = None
        if due <= today + timedelta(days=1) or self._customer.plot.status == Status.CHURNED:
            done = at + timedelta(
                days=dice.randint(1, max(1, min((due - day).days, (today - day).days - 1)))
            )
        self.put_task(
            dice.pick(texts.NEXT_STEPS).format_map(slots), kind="next step", due=due, since=day,
            person=person, done_at=done, touchpoint_id=point_id,
        )  # fmt: skip

    def put_task(
        self, title: str, *, kind: str, due: date | None, since: date, person: Person | None = None,
        done_at: datetime | None = None, side: str = "us", touchpoint_id: str | None = None,
        run_id: str | None = None, position: int = 0, channel: str = "",
    ) -> None:  # fmt: skip
        """Write a task; an open one where `done_at` is None."""
        self._sheet.put(
            "task", id=self._dice.day_id(since), account_id=self._customer.id,
            contact_id=person.id if person else None, title=title, kind=kind, side=side, channel=channel,
            due_on=due, since=since, done_at=done_at, run_id=run_id, touchpoint_id=touchpoint_id,
            position=position,
        )  # fmt: skip

    def people_near(self, most: int) -> list[Person]:
        """Some of the people who are there today."""
        return self._people(self._setting.today, most, near=True)

    def fill(self, text: str, person: Person) -> str:
        """A text with its slots filled, about `person`."""
        return text.format_map(self._slots([person]))
