"""What is promised and planned at a demo account: playbooks at work, tasks, check-ins to come."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from csdesk.book.demo import texts
from csdesk.book.demo.dice import Dice, at_noon, workday
from csdesk.book.demo.people import Customer
from csdesk.book.demo.sheet import Sheet
from csdesk.book.demo.talks import Talks
from csdesk.domain.recurrence import choices_for, rule_text
from csdesk.domain.terms import Side, Stage, Status

_US, _THEM = Side.US.value, Side.THEM.value
# Title, days after the start, whose turn, channel.
_ONBOARDING = (
    ("Kick-off call", 2, _US, "call"),
    ("Name the first users", 6, _THEM, "email"),
    ("Set up single sign-on", 11, _THEM, ""),
    ("Import plans and suppliers", 16, _US, ""),
    ("Train the first team", 22, _US, "meeting"),
    ("First plan made without help", 36, _THEM, ""),
    ("Review of the first weeks", 48, _US, "meeting"),
    ("Agree on how success is measured", 62, _US, "call"),
    ("Second team invited", 80, _THEM, ""),
    ("Agree on the rhythm from now on", 95, _US, "call"),
)
_RENEWAL = (
    ("Ask the champion what the year was worth", 0, _US, "call"),
    ("Prepare the offer", 9, _US, ""),
    ("Send the offer", 14, _US, "email"),
    ("Decision on the offer", 37, _THEM, ""),
    ("Signed renewal back", 50, _THEM, ""),
)
_STUCK_DAYS, _LATE_DAYS = 11, 4
_FIRST_OURS, _FIRST_THEIRS = 3, 2  # the step in _ONBOARDING that is late, or stuck


@dataclass(frozen=True, slots=True)
class Playbooks:
    """Ids of the playbooks of a demo book."""

    onboarding: str
    renewal: str


def make_playbooks(dice: Dice, sheet: Sheet, today: date) -> Playbooks:
    """Write the two templates."""
    made = today - timedelta(days=2400)
    ids = []
    for name, steps in (("Onboarding", _ONBOARDING), ("Renewal", _RENEWAL)):
        playbook_id = dice.day_id(made)
        sheet.put("playbook", id=playbook_id, name=name, occasion=name.lower())
        for position, (title, offset, side, channel) in enumerate(steps):
            sheet.put(
                "playbook_step", id=dice.day_id(made), playbook_id=playbook_id, position=position,
                title=title, offset_days=offset, side=side, channel=channel,
            )  # fmt: skip
        ids.append(playbook_id)
    return Playbooks(*ids)


class Promises:
    """Writes the playbook runs, tasks and planned check-ins of one account."""

    def __init__(
        self,
        dice: Dice,
        sheet: Sheet,
        customer: Customer,
        talks: Talks,
        books: Playbooks,
        today: date,
    ) -> None:
        self._dice = dice
        self._sheet = sheet
        self._customer = customer
        self._talks = talks
        self._books = books
        self._today = today

    def write(self) -> None:
        """Write all of them."""
        plot = self._customer.plot
        if plot.status != Status.PROSPECT:
            self._onboarding()
        if plot.has("renewal_window"):
            self._renewal(done=1, started=self._today - timedelta(days=4))
        if plot.has("offer_made"):
            self._renewal(done=3, started=self._today - timedelta(days=18))
        if plot.status == Status.ACTIVE:
            self._tasks()
            self._checkins()
        if plot.troubles and self._dice.chance(0.07):
            self._snooze()

    def _run(self, playbook: str, started: date, ended: date | None) -> str:
        run_id = self._dice.day_id(started)
        self._sheet.put(
            "playbook_run", id=run_id, playbook_id=playbook, account_id=self._customer.id,
            started_on=started, ended_on=ended,
        )  # fmt: skip
        return run_id

    def _onboarding(self) -> None:
        plot, dice, today = self._customer.plot, self._dice, self._today
        start = plot.since
        if plot.stage != Stage.NEW or plot.status != Status.ACTIVE:
            ended = min(
                plot.until, start + timedelta(days=_ONBOARDING[-1][1] + dice.randint(3, 30))
            )
            self._steps(
                self._run(self._books.onboarding, start, ended),
                _ONBOARDING,
                start,
                len(_ONBOARDING),
            )
            return
        run_id = self._run(self._books.onboarding, start, None)
        age = (today - start).days
        if plot.has("step_overdue"):
            done, turn, due = (
                _FIRST_OURS,
                today - timedelta(days=9),
                today - timedelta(days=_LATE_DAYS),
            )
        elif plot.has("step_stuck"):
            done, turn = _FIRST_THEIRS, today - timedelta(days=_STUCK_DAYS)
            due = today + timedelta(days=2)
        else:
            done = min(sum(offset < age for _, offset, _, _ in _ONBOARDING), len(_ONBOARDING) - 1)
            turn = max(start, today - timedelta(days=dice.randint(1, 4)))
            due = max(
                start + timedelta(days=_ONBOARDING[done][1]),
                today + timedelta(days=dice.randint(3, 9)),
            )
        self._steps(run_id, _ONBOARDING, start, done, turn=turn, due=workday(due, back=due < today))

    def _renewal(self, *, done: int, started: date) -> None:
        run_id = self._run(self._books.renewal, started, None)
        turn = self._today - timedelta(days=2)
        due = workday(self._today + timedelta(days=6), back=False)
        self._steps(run_id, _RENEWAL, started, done, turn=turn, due=due)

    def _steps(
        self, run_id: str, steps: tuple[tuple[str, int, str, str], ...], start: date, done: int, *,
        turn: date | None = None, due: date | None = None,
    ) -> None:  # fmt: skip
        """The first `done` steps are done; the next one is waited for since `turn` and due on `due`."""
        since = start
        last = turn or self._customer.plot.until
        for position, (title, offset, side, channel) in enumerate(steps):
            planned = workday(start + timedelta(days=offset), back=False)
            finished: datetime | None = None
            wanted: date = planned
            if position < done:
                day = min(workday(planned + timedelta(days=self._dice.randint(-2, 3))), last)
                finished = at_noon(max(day, since))
            elif turn is not None and due is not None:
                since = turn
                wanted = (
                    due
                    if position == done
                    else max(planned, due + timedelta(days=14 * (position - done)))
                )
            self._talks.put_task(
                title, kind="step", due=wanted, since=since, done_at=finished, side=side, run_id=run_id,
                position=position, channel=channel, person=self._customer.present(self._today)[0],
            )  # fmt: skip
            since = finished.date() if finished else since

    def _tasks(self) -> None:
        """Tasks of their own: done ones, open ones with time left, and where it is told a late one."""
        plot, dice, today = self._customer.plot, self._dice, self._today
        for _ in range(min(8, plot.days // 150)):
            since = dice.day_between(plot.since, today - timedelta(days=20))
            due = workday(since + timedelta(days=dice.randint(2, 18)))
            self._task(
                texts.PROMISES,
                since,
                due,
                done=at_noon(max(since, min(due, today - timedelta(days=1)))),
            )
        if dice.chance(0.25) and not plot.has("never"):
            due = workday(today + timedelta(days=dice.randint(3, 25)), back=False)
            self._task(texts.PROMISES, today - timedelta(days=dice.randint(1, 9)), due)
        if plot.has("task_due"):
            self._task(
                texts.PROMISES, today - timedelta(days=12), workday(today - timedelta(days=2))
            )
        if plot.has("next_step_due"):
            due = workday(today - timedelta(days=dice.randint(0, 1)))
            self._task(texts.NEXT_STEPS, plot.last_talk, due, kind="next step")

    def _task(
        self, wordings: tuple[str, ...], since: date, due: date, *, done: datetime | None = None,
        kind: str = "task",
    ) -> None:  # fmt: skip
        person = self._talks.people_near(1)[0]
        title = self._talks.fill(self._dice.pick(wordings), person)
        since = max(since, self._customer.plot.since)
        self._talks.put_task(title, kind=kind, due=due, since=since, person=person, done_at=done)

    def _checkins(self) -> None:
        plot, dice, today = self._customer.plot, self._dice, self._today
        made = today - timedelta(days=dice.randint(2, 10))
        if plot.has("checkin_today"):
            self._talks.put_checkin(
                _at(workday(today, back=False), 15),
                "planned",
                self._talks.people_near(2),
                made=made,
            )
        elif plot.has("checkin_unlogged"):
            self._talks.put_checkin(
                _at(workday(today - timedelta(days=1)), 10),
                "planned",
                self._talks.people_near(2),
                made=made,
            )
        elif not plot.troubles and dice.chance(0.4):
            day = workday(today + timedelta(days=dice.randint(1, 21)), back=False)
            people = self._talks.people_near(2)
            rrule = rule_text(choices_for(day)[dice.pick((1, 2, 3))]) if dice.chance(0.3) else ""
            start = _at(day, dice.randint(9, 16))
            key = self._talks.put_checkin(start, "planned", people, made=made, rrule=rrule)
            if not rrule and dice.chance(0.2):
                wanted = _at(workday(day + timedelta(days=1), back=False), 11)
                self._talks.put_counter(key, wanted, people[0], made=today - timedelta(days=1))

    def _snooze(self) -> None:
        self._sheet.put(
            "snooze", id=self._dice.day_id(self._today - timedelta(days=1)), account_id=self._customer.id,
            kind=None, until=self._today + timedelta(days=self._dice.randint(2, 6)),
            made_at=at_noon(self._today - timedelta(days=1)),
        )  # fmt: skip


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))
