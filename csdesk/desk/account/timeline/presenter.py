"""Reads the timeline of an account in parts; filter and search run in the book."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.account.timeline.page import TimelinePage
from csdesk.desk.presenter import Context
from csdesk.domain.account_lines import Place, TimelineFilter, TimelinePart
from csdesk.domain.morning import Ref
from csdesk.services import timeline

PART = 50
_MOST_AGAIN = (
    400  # entries read again at once after a change; the rest follows when it is scrolled to
)


@dataclass(frozen=True, slots=True)
class _Read:
    part: TimelinePart
    people: list[Ref]


class TimelinePresenter(TabPresenter):
    """Between the Timeline tab and the services."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"account", "touchpoint", "touchpoint_contact", "contact", "revenue_event", "ticket"}
    )

    def __init__(self, page: TimelinePage, context: Context) -> None:
        super().__init__(page, context)
        self._timeline_page = page
        self._wanted = TimelineFilter()
        self._after: Place | None = None
        self._shown_for = ""
        page.filter_changed.connect(self.narrow)
        page.more_wanted.connect(self.read_more)

    def narrow(self, wanted: TimelineFilter) -> None:
        """Ask for other entries; an earlier question that was not answered yet is dropped."""
        self._wanted = wanted
        if self.account_id:
            self._read(PART)

    def reload(self) -> None:
        """Read from the beginning as much as is shown."""
        if self._shown_for != self.account_id:
            self._timeline_page.reset()
            self._wanted = TimelineFilter()
        shown = len(self._timeline_page.list.happenings.items)
        self._read(min(max(PART, shown), _MOST_AGAIN))

    def read_more(self) -> None:
        """Read the next part; it is dropped when something else was asked for meanwhile."""
        if self._after is None:
            return
        work = partial(
            timeline.read_timeline,
            self.context.services,
            self.account_id,
            self._wanted,
            after=self._after,
            most=PART,
        )
        self.read(work, self._append, key="timeline")

    def _read(self, most: int) -> None:
        services, account_id, wanted = self.context.services, self.account_id, self._wanted

        def work() -> _Read:
            return _Read(
                timeline.read_timeline(services, account_id, wanted, most=most),
                timeline.read_people(services, account_id),
            )

        self.read(work, partial(self._show, account_id), key="timeline")

    def _show(self, account_id: str, found: _Read) -> None:
        self._shown_for, self._after = account_id, found.part.after
        self._timeline_page.show_people(found.people)
        now = self.context.services.clock()
        more = found.part.after is not None
        self._timeline_page.show_part(found.part.entries, now, more=more)
        self.shown.emit()

    def _append(self, part: TimelinePart) -> None:
        self._after = part.after
        self._timeline_page.append_part(part.entries, more=part.after is not None)
        self.shown.emit()
