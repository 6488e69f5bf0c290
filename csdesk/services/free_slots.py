"""When a check-in fits: what the dialog needs to offer starts and to warn."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from csdesk.book.queries import planned_checkins, settings
from csdesk.domain.free_time import Busy, SlotDay, Whereabouts, free_slots, guest_warnings
from csdesk.domain.language import tr
from csdesk.domain.policy import Policy
from csdesk.services.calendar import busy_times
from csdesk.services.context import Services
from csdesk.services.policies import policy_for

_AHEAD = 60  # days whose busy times are known to the dialog


@dataclass(frozen=True, slots=True)
class Planning:
    """Starts that fit, and what is known of the weeks ahead."""

    now: datetime
    days: tuple[SlotDay, ...]
    busy: tuple[Busy, ...]
    policy: Policy
    guest: Whereabouts

    def busy_on(self, day: date) -> tuple[tuple[int, int], ...]:
        """Busy stretches of a day in minutes of the person's clock."""
        found = []
        for item in self.busy:
            starts, ends = (at.astimezone(self.now.tzinfo) for at in (item.starts, item.ends))
            if starts.date() <= day <= ends.date():
                first = starts.hour * 60 + starts.minute if starts.date() == day else 0
                last = ends.hour * 60 + ends.minute if ends.date() == day else 24 * 60
                if last > first:
                    found.append((first, last))
        return tuple(found)

    def warnings(self, starts: datetime, minutes: int) -> list[str]:
        """What speaks against an aware start: their night, weekend or holiday, and own meetings."""
        ends = starts + timedelta(minutes=minutes)
        found = guest_warnings(starts, self.guest, self.policy)
        if any(item.starts < ends and item.ends > starts for item in self.busy):
            found.append(tr("You are busy at that time."))
        return found


def read_planning(
    desk: Services,
    guest: Whereabouts,
    minutes: int,
    *,
    after: date | None = None,
    without: str = "",
) -> Planning:
    """Starts that fit both working days on the next five of them.

    `after` begins the search after that day. `without` is the id of a check-in whose own time counts as free.
    """
    now = desk.clock()
    last = now.date() + timedelta(days=_AHEAD)
    with desk.book.read() as connection:
        own = planned_checkins(connection, now.date())
        stored = settings(connection)
    meetings = (
        Busy(line.starts_at, line.starts_at + timedelta(minutes=line.minutes))
        for line in own
        if line.id != without and line.starts_at >= now - timedelta(days=1)
    )
    busy = (*meetings, *busy_times(desk, now.date(), last))
    policy = policy_for(stored, frozenset({guest.country}), now.date())
    days = free_slots(now, minutes, busy, policy, guest, after=after)
    return Planning(now, days, busy, policy, guest)
