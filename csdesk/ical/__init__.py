"""iCalendar, RFC 5545: what csdesk writes for calendars and their owners."""
