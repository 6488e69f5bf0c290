"""What happened with customers and what is planned: touchpoints, check-ins, tasks, playbooks, tickets."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, Instant, JsonList, JsonMap, Numbered


class TouchpointRow(Numbered, Base):
    """One contact that happened."""

    __tablename__ = "touchpoint"
    __table_args__ = (
        CheckConstraint("direction IN ('out', 'in', 'both')", name="direction_known"),
        CheckConstraint(
            "channel IN ('call', 'email', 'meeting', 'message', 'event')", name="channel_known"
        ),
        CheckConstraint("minutes IS NULL OR minutes >= 0", name="minutes_not_negative"),
        Index("ix_touchpoint_account_id_at", "account_id", "at", "direction", "channel"),
        Index("ix_touchpoint_external_id", "external_id", sqlite_where=text("external_id <> ''")),
    )

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(Instant)
    channel: Mapped[str] = mapped_column(Text)
    direction: Mapped[str] = mapped_column(Text)  # we (out), they (in), both
    minutes: Mapped[int | None]
    minutes_guessed: Mapped[bool] = mapped_column(default=True)
    summary: Mapped[str] = mapped_column(Text, default="")  # one line
    body: Mapped[str] = mapped_column(Text, default="")
    sentiment: Mapped[int | None]  # -1 worse, 0 same, 1 better
    answered: Mapped[list[str]] = mapped_column(
        JsonList, default=list
    )  # kinds of reasons it answered
    checkin_id: Mapped[str | None] = mapped_column(ForeignKey("checkin.id"), index=True)
    source: Mapped[str] = mapped_column(Text, default="")
    external_id: Mapped[str | None] = mapped_column(Text)  # Message-ID


class TouchpointContactRow(Numbered, Base):
    """A person who took part in a touchpoint."""

    __tablename__ = "touchpoint_contact"
    __table_args__ = (
        Index("ix_touchpoint_contact_both", "touchpoint_id", "contact_id"),
        Index("ix_touchpoint_contact_contact", "contact_id", "touchpoint_id"),
    )

    touchpoint_id: Mapped[str] = mapped_column(ForeignKey("touchpoint.id"))
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"))


class CheckinRow(Numbered, Base):
    """A planned meeting; it keeps its own time zone.

    One with an `rrule` is a series and stands for all its occurrences; an occurrence that was moved, held,
    cancelled or worded otherwise is a row of its own, which names the series and has its UID.
    """

    __tablename__ = "checkin"
    __table_args__ = (
        CheckConstraint("status IN ('planned', 'held', 'cancelled')", name="status_known"),
        CheckConstraint("minutes > 0", name="minutes_positive"),
        CheckConstraint(
            "(series_id IS NULL) = (recurrence_id = '')", name="occurrence_of_a_series"
        ),
        UniqueConstraint("uid", "recurrence_id", name="uq_checkin_uid_recurrence_id"),
    )

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    starts_local: Mapped[str] = mapped_column(
        String(16)
    )  # 2026-12-01T10:00, on the clock of `zone`
    zone: Mapped[str] = mapped_column(Text)  # IANA name
    minutes: Mapped[int] = mapped_column(default=30)
    rrule: Mapped[str] = mapped_column(Text, default="")  # see `domain.recurrence`; empty: once
    agenda: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(Text, default="")
    uid: Mapped[str] = mapped_column(Text)  # ci-<uuid>@csdesk, for life
    sequence: Mapped[int] = mapped_column(default=0)  # RFC 5546 2.1.4
    status: Mapped[str] = mapped_column(Text, default="planned")
    changed_at: Mapped[datetime] = mapped_column(Instant)  # DTSTAMP and LAST-MODIFIED
    series_id: Mapped[str | None] = mapped_column(ForeignKey("checkin.id"), index=True)
    # Where the series puts the occurrence, on the series' clock (RFC 5545 3.8.4.4); empty: no occurrence.
    recurrence_id: Mapped[str] = mapped_column(String(16), default="")
    organizer: Mapped[str] = mapped_column(Text, default="")  # address of who invites; empty: we
    # Our own address that guests know as the organizer's; empty: nobody was invited yet.
    invited_as: Mapped[str] = mapped_column(Text, default="")


class CheckinAttendeeRow(Numbered, Base):
    """A guest of a check-in, a known contact or only an address; also one who was taken off it."""

    __tablename__ = "checkin_attendee"

    checkin_id: Mapped[str] = mapped_column(ForeignKey("checkin.id"), index=True)
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    email: Mapped[str] = mapped_column(Text, default="")
    name: Mapped[str] = mapped_column(Text, default="")
    partstat: Mapped[str] = mapped_column(Text, default="NEEDS-ACTION")  # RFC 5545 3.2.12
    comment: Mapped[str] = mapped_column(Text, default="")  # of the last reply
    replied_at: Mapped[datetime | None] = mapped_column(Instant)  # DTSTAMP of the last reply
    replied_sequence: Mapped[int | None]  # SEQUENCE that was replied to
    told_sequence: Mapped[int | None]  # SEQUENCE last sent or handed to this guest; none: never
    told_at: Mapped[datetime | None] = mapped_column(Instant)
    removed_sequence: Mapped[int | None]  # SEQUENCE since which this is no guest any more


class PlaybookRow(Numbered, Base):
    """A template of steps for a stage or an event."""

    __tablename__ = "playbook"

    name: Mapped[str] = mapped_column(Text)
    occasion: Mapped[str] = mapped_column(Text, default="")  # onboarding, renewal, a stage ..


class PlaybookStepRow(Numbered, Base):
    """One step of a playbook, due `offset_days` after the run starts."""

    __tablename__ = "playbook_step"

    playbook_id: Mapped[str] = mapped_column(ForeignKey("playbook.id"), index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(Text)
    offset_days: Mapped[int] = mapped_column(default=0)
    side: Mapped[str] = mapped_column(Text, default="us")
    channel: Mapped[str] = mapped_column(Text, default="")


class PlaybookRunRow(Numbered, Base):
    """A playbook at work for one account; its steps are tasks."""

    __tablename__ = "playbook_run"

    playbook_id: Mapped[str] = mapped_column(ForeignKey("playbook.id"), index=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    started_on: Mapped[date]
    ended_on: Mapped[date | None]


class TaskRow(Numbered, Base):
    """Something promised: a task, the next step of a touchpoint, a step of a run."""

    __tablename__ = "task"
    __table_args__ = (
        CheckConstraint("side IN ('us', 'them')", name="side_known"),
        CheckConstraint("kind IN ('task', 'next step', 'step')", name="kind_known"),
        Index("ix_task_open", "account_id", "due_on", sqlite_where=text("done_at IS NULL")),
    )

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text, default="task")
    side: Mapped[str] = mapped_column(Text, default="us")
    channel: Mapped[str] = mapped_column(Text, default="")
    due_on: Mapped[date | None]
    since: Mapped[date]  # the day it became this side's turn
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    run_id: Mapped[str | None] = mapped_column(ForeignKey("playbook_run.id"), index=True)
    touchpoint_id: Mapped[str | None] = mapped_column(ForeignKey("touchpoint.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    notes: Mapped[str] = mapped_column(Text, default="")


class TicketRow(Numbered, Base):
    """A support ticket."""

    __tablename__ = "ticket"
    __table_args__ = (Index("ix_ticket_account_id_closed_at", "account_id", "closed_at"),)

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"))
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    subject: Mapped[str] = mapped_column(Text, default="")
    opened_at: Mapped[datetime] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    priority: Mapped[str] = mapped_column(Text, default="")
    satisfaction: Mapped[int | None]  # 1 to 5
    escalated: Mapped[bool] = mapped_column(default=False)
    first_response_minutes: Mapped[int | None]
    source: Mapped[str] = mapped_column(Text, default="")
    external_id: Mapped[str | None] = mapped_column(Text)
    extra: Mapped[dict[str, Any]] = mapped_column(JsonMap, default=dict)
