"""The package has no types of its own: what the reader of calendars needs of it."""

from datetime import date

import icalendar

class CalendarQuery:
    def between(self, start: date, stop: date) -> list[icalendar.Event]: ...

def of(a_calendar: icalendar.Component) -> CalendarQuery: ...
