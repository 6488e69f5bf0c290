"""The whole agenda as one file for any calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from csdesk.book import queries
from csdesk.book.calendar_rows import changed_at, start_of, stored_checkins
from csdesk.domain import words
from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import tr
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import next_renewal
from csdesk.domain.terms import Status
from csdesk.ical import events
from csdesk.ical.files import write_file
from csdesk.services.context import Services
from csdesk.services.meetings import meeting_of
from csdesk.services.morning import moment_of, read_facts_and_policy
from csdesk.services.policies import organizer

_RENEWAL_ALARMS = (90, 60, 30)  # days


@dataclass(frozen=True, slots=True)
class Exported:
    """How much an export of the agenda wrote. `left_out`: renewals that come by themselves each month."""

    checkins: int
    renewals: int
    tasks: int
    left_out: int

    @property
    def total(self) -> int:
        """Everything that was written."""
        return self.checkins + self.renewals + self.tasks


def export_agenda(desk: Services, path: Path, *, day: date | None = None) -> Exported:
    """Write the whole agenda as one .ics: check-ins, renewals as days, open tasks of ours.

    The same agenda gives the same bytes. Raises Unwritable.
    """
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    own = organizer(desk)
    with desk.book.read() as connection:
        meetings = [meeting_of(c, own) for c in stored_checkins(connection)]
        stamps = changed_at(connection, "contract")
        task_stamps = changed_at(connection, "task")
        tasks = [t for t in queries.open_tasks(connection) if t.side == "us"]
    days, left_out = _renewal_days(facts, policy, moment.date(), stamps)
    since = {t.id: t.since for f in facts for t in f.tasks}
    todos = [
        events.Todo(
            uid=f"task-{t.id}@csdesk",
            title=f"{t.account.name}: {t.title}",
            due=t.due_on,
            changed_at=task_stamps.get(t.id) or start_of(since[t.id]),
        )
        for t in tasks
    ]
    write_file(path, events.agenda(meetings, days, todos, "csdesk"))
    return Exported(len(meetings), len(days), len(todos), left_out)


def _renewal_days(
    facts: Iterable[AccountFacts], policy: Policy, today: date, stamps: dict[str, datetime]
) -> tuple[list[events.AllDay], int]:
    found: list[events.AllDay] = []
    left_out = 0
    for account in facts:
        for contract in account.contracts:
            renewal = next_renewal(contract, today)
            if renewal is None or account.status is Status.CHURNED:
                continue
            if renewal.derived and contract.billing_months <= policy.short_term_months:
                left_out += 1
                continue
            notice = (
                tr("Notice until {day}.", day=renewal.notice_deadline.isoformat())
                if contract.notice_days
                else ""
            )
            said = tr("Derived from start and billing period.") if renewal.derived else ""
            of = f"{account.name}, {contract.name}" if contract.name else account.name
            found.append(
                events.AllDay(
                    uid=f"renewal-{contract.id}@csdesk",
                    title=tr("Renewal: {account}", account=of),
                    day=renewal.on,
                    changed_at=stamps.get(contract.id) or start_of(contract.starts_on),
                    description=" ".join(
                        part for part in (words.mrr(contract.mrr) + ".", notice, said) if part
                    ),
                    alarms_days=_RENEWAL_ALARMS,
                )
            )
    return found, left_out
