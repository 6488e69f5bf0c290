"""The person's own choices, and what other calendars say of their time."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, Instant, JsonList, Numbered


class SnoozeRow(Numbered, Base):
    """A reason, or a whole account, put aside. See `domain.facts.SnoozeFacts`."""

    __tablename__ = "snooze"

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    kind: Mapped[str | None] = mapped_column(Text)  # none: the whole account
    episode: Mapped[str] = mapped_column(Text, default="")
    until: Mapped[date | None]
    until_change: Mapped[bool] = mapped_column(default=False)
    known: Mapped[list[str]] = mapped_column(
        JsonList, default=list
    )  # "kind|episode" known at the time
    why: Mapped[str] = mapped_column(Text, default="")  # the person's words, for a dismissal
    made_at: Mapped[datetime] = mapped_column(Instant)


class SettingRow(Numbered, Base):
    """A setting of the book: `id` is its name, `value` is JSON."""

    __tablename__ = "setting"

    value: Mapped[str] = mapped_column(Text)


class SavedViewRow(Numbered, Base):
    """A named filter of the accounts table. `query` is written as in the filter line."""

    __tablename__ = "saved_view"

    name: Mapped[str] = mapped_column(Text)
    query: Mapped[str] = mapped_column(Text, default="")
    sort: Mapped[str] = mapped_column(Text, default="")  # name of a column; empty: by name
    descending: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)


class CalendarSourceRow(Numbered, Base):
    """Another calendar whose busy times count, read from a file. Reading it again replaces its times."""

    __tablename__ = "calendar_source"

    name: Mapped[str] = mapped_column(Text)
    path: Mapped[str] = mapped_column(Text, default="")
    read_at: Mapped[datetime] = mapped_column(Instant)


class BusyTimeRow(Numbered, Base):
    """One stretch of time that another calendar calls busy. Repeated meetings have a row each."""

    __tablename__ = "busy_time"
    __table_args__ = (CheckConstraint("ends_at >= starts_at", name="ends_after_start"),)

    source_id: Mapped[str] = mapped_column(ForeignKey("calendar_source.id"), index=True)
    uid: Mapped[str] = mapped_column(Text, default="")  # of the meeting there (RFC 5545 3.8.4.7)
    sequence: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(Text, default="")
    starts_at: Mapped[datetime] = mapped_column(Instant, index=True)
    ends_at: Mapped[datetime] = mapped_column(Instant)
    all_day: Mapped[bool] = mapped_column(default=False)
    people: Mapped[list[str]] = mapped_column(
        JsonList, default=list
    )  # addresses in lower case, the organizer first
    # Of one time of a repeated meeting: where its series puts it (an instant as stored); empty: no series.
    instance: Mapped[str] = mapped_column(Text, default="")
