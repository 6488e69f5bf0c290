"""The numbers behind the morning list; every one can be changed by the person.

Weights say how much a reason of full urgency counts (0..1). They and the thresholds are this project's
own starting values, not measured truths; the settings carry what the person changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo

from csdesk.domain.facts import CountryDays
from csdesk.domain.terms import Stage

WEIGHTS: Mapping[str, float] = {
    "renewal.window": 0.55,
    "renewal.no_offer": 0.70,
    "renewal.notice": 0.85,
    "renewal.auto": 0.35,
    "renewal.overdue": 0.90,
    "silence.cadence": 0.50,
    "silence.outbound_only": 0.40,
    "silence.unanswered": 0.75,
    "silence.never": 0.45,
    "usage.lapsed": 0.60,
    "usage.falling": 0.50,
    "usage.surging": 0.35,
    "usage.plateau": 0.25,
    "onboarding.overdue": 0.65,
    "onboarding.stuck": 0.55,
    "promises.task": 0.60,
    "promises.next_step": 0.70,
    "promises.checkin_today": 0.50,
    "promises.checkin_unlogged": 0.65,
    "occasion.holiday": 0.20,
    "occasion.birthday": 0.30,
    "occasion.anniversary": 0.25,
    "people.champion_left": 0.75,
    "people.single": 0.20,
    "people.sponsor_unmet": 0.30,
    "support.escalated": 0.70,
    "support.low_rating": 0.55,
}

# Days between two-way contacts: (ideal, maximum) by stage, scaled by tier.
CADENCE: Mapping[Stage, tuple[int, int]] = {
    Stage.NEW: (10, 21),
    Stage.INTERMEDIATE: (30, 60),
    Stage.ADVANCED: (30, 75),
    Stage.ADVOCATE: (30, 60),
}
TIER_FACTOR: Mapping[str, float] = {"A": 0.75, "B": 1.0, "C": 1.5}

# Minutes a line takes, by channel, preparation and log included.
LINE_MINUTES: Mapping[str, int] = {
    "call": 25,
    "email": 15,
    "meeting": 30,
    "message": 10,
    "event": 30,
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything a rule may need beside the facts. Days unless said otherwise."""

    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    cadence: Mapping[Stage, tuple[int, int]] = field(default_factory=lambda: CADENCE)
    tier_factor: Mapping[str, float] = field(default_factory=lambda: TIER_FACTOR)
    line_minutes: Mapping[str, int] = field(default_factory=lambda: LINE_MINUTES)
    countries: Mapping[str, CountryDays] = field(default_factory=dict)  # by ISO 3166-1 alpha-2
    home_country: str = ""  # the person's own
    offer_lead: int = (
        60  # before the notice deadline: time to prepare the offer and for them to decide
    )
    decide_days: int = 23  # of those, the days they need to decide
    notice_near: int = 14  # before the notice deadline
    short_term_months: int = 2  # derived renewals this often are no reason
    outbound_tries: int = 3
    unanswered_days: int = 1  # working days before an unanswered message of theirs is a reason
    lapse_days: int = 21
    usage_change: float = 0.25  # share of the previous 28 days
    usage_floor: float = 10.0  # below this sum a change says nothing
    usage_stale: int = 7  # older data is said to be old, and fires nothing about the present
    usage_forget: int = 90  # data older than this is not used at all
    plateau_days: int = 90
    stuck_days: int = 7
    sponsor_days: int = 365
    ticket_days: int = 21  # after closing, how long a call is owed
    low_rating: int = 2  # of 5
    left_days: int = 60  # how long a champion's leaving stays a reason
    work_from: time = time(9)
    work_to: time = time(17, 30)
    work_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    days_off: frozenset[date] = frozenset()  # the person's own, beside their country's holidays
    free_minutes: int | None = (
        None  # the person's own figure for a day; None: working hours less meetings
    )
    minimum_priority: float = 0.05  # 0..1; below it an account is not offered
    zone: tzinfo = UTC  # the person's own; `build_agenda` sets it from its `now`
    clock: time = time.min  # how far the day has run, in `zone`; likewise set by `build_agenda`

    def weight(self, kind: str) -> float:
        """Weight of a kind of reason; 0.3 for one that nobody has weighed yet."""
        return self.weights.get(kind, 0.3)

    def day_of(self, instant: datetime) -> date:
        """The person's calendar day of an aware instant."""
        return instant.astimezone(self.zone).date()

    def moment(self, day: date) -> datetime:
        """`day` at `clock` in the person's zone: the "now" of a rule."""
        return datetime.combine(day, self.clock, self.zone)
