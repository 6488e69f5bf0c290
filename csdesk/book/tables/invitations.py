"""What goes out about check-ins and what comes back: mails that wait, answers, proposals, publications."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, Instant, JsonList, Numbered


class OutgoingMailRow(Numbered, Base):
    """A wish to tell the guests of a check-in how it stands; what the mail says is made when it is sent."""

    __tablename__ = "outgoing_mail"
    __table_args__ = (
        CheckConstraint(
            "status IN ('waiting', 'sending', 'sent', 'failed', 'withdrawn')", name="status_known"
        ),
    )

    checkin_id: Mapped[str] = mapped_column(ForeignKey("checkin.id"), index=True)
    attendee_id: Mapped[str | None] = mapped_column(
        ForeignKey("checkin_attendee.id"), index=True
    )  # only this guest; none: all to whom something is owed
    again: Mapped[bool] = mapped_column(default=False)  # also guests who know it already
    note: Mapped[str] = mapped_column(Text, default="")  # the person's own words above the facts
    status: Mapped[str] = mapped_column(Text, default="waiting")
    queued_at: Mapped[datetime] = mapped_column(Instant)
    tried_at: Mapped[datetime | None] = mapped_column(Instant)
    sent_at: Mapped[datetime | None] = mapped_column(Instant)
    what: Mapped[str] = mapped_column(Text, default="")  # invite, update, cancel: what was sent
    recipients: Mapped[list[str]] = mapped_column(JsonList, default=list)  # who it was sent to
    problem: Mapped[str] = mapped_column(Text, default="")  # why it was not sent, a sentence
    message_id: Mapped[str] = mapped_column(Text, default="")  # RFC 5322 3.6.4


class AnswerRow(Numbered, Base):
    """An answer that was read, so that the same file says nothing twice."""

    __tablename__ = "answer"

    digest: Mapped[str] = mapped_column(Text, unique=True)  # SHA-256 of its calendar part
    name: Mapped[str] = mapped_column(Text, default="")  # of the file
    read_at: Mapped[datetime] = mapped_column(Instant)
    sentence: Mapped[str] = mapped_column(Text, default="")  # what came of it
    checkin_id: Mapped[str | None] = mapped_column(ForeignKey("checkin.id"), index=True)


class ProposalRow(Numbered, Base):
    """A change that somebody else wishes, a guest or another calendar; nothing changes by itself."""

    __tablename__ = "proposal"
    __table_args__ = (
        CheckConstraint("source IN ('guest', 'calendar')", name="source_known"),
        CheckConstraint("kind IN ('move', 'cancel', 'done')", name="kind_known"),
        CheckConstraint("status IN ('open', 'accepted', 'declined', 'over')", name="status_known"),
    )

    checkin_id: Mapped[str | None] = mapped_column(ForeignKey("checkin.id"), index=True)
    task_id: Mapped[str | None] = mapped_column(ForeignKey("task.id"), index=True)
    recurrence_id: Mapped[str] = mapped_column(Text, default="")  # of one occurrence of a series
    source: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text, default="")  # of the guest, or of the calendar
    email: Mapped[str] = mapped_column(Text, default="")
    starts_at: Mapped[datetime | None] = mapped_column(Instant)  # of a move
    minutes: Mapped[int | None]
    comment: Mapped[str] = mapped_column(Text, default="")
    stamp: Mapped[datetime | None] = mapped_column(Instant)  # DTSTAMP of the answer
    sequence: Mapped[int] = mapped_column(default=0)  # of ours, that it is about
    etag: Mapped[str] = mapped_column(Text, default="")  # of the object in the other calendar
    received_at: Mapped[datetime] = mapped_column(Instant)
    status: Mapped[str] = mapped_column(Text, default="open")
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    meant_at: Mapped[datetime | None] = mapped_column(
        Instant
    )  # when the meeting stood in the book then


class MeetingChoiceRow(Numbered, Base):
    """What the person said of a meeting that another calendar has: taken over, or not to be offered again."""

    __tablename__ = "meeting_choice"
    __table_args__ = (
        CheckConstraint("choice IN ('touchpoint', 'checkin', 'dismissed')", name="choice_known"),
        UniqueConstraint("uid", "starts_at", name="uq_meeting_choice_uid_starts_at"),
    )

    uid: Mapped[str] = mapped_column(Text)
    starts_at: Mapped[str] = mapped_column(
        Text, default=""
    )  # instant of one of a series, as stored
    sequence: Mapped[int] = mapped_column(default=0)
    choice: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(Text, default="")  # the touchpoint or check-in made of it
    decided_at: Mapped[datetime] = mapped_column(Instant)


class PublicationRow(Numbered, Base):
    """A CalDAV collection that the own agenda is kept in. Its password is in the keyring of the system."""

    __tablename__ = "publication"

    url: Mapped[str] = mapped_column(Text, unique=True)  # of the collection
    server: Mapped[str] = mapped_column(Text)  # as the person typed it
    user: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text, default="")
    sync_token: Mapped[str] = mapped_column(Text, default="")  # RFC 6578; empty: list everything
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    problem: Mapped[str] = mapped_column(Text, default="")  # of the last attempt, a sentence


class PublishedObjectRow(Numbered, Base):
    """One object of the own agenda as it was last put into a collection."""

    __tablename__ = "published_object"
    __table_args__ = (
        UniqueConstraint("publication_id", "uid", name="uq_published_object_publication_id_uid"),
    )

    publication_id: Mapped[str] = mapped_column(ForeignKey("publication.id"))
    uid: Mapped[str] = mapped_column(Text)
    href: Mapped[str] = mapped_column(Text)
    etag: Mapped[str] = mapped_column(Text, default="")
    digest: Mapped[str] = mapped_column(Text)  # SHA-256 of our bytes
    seen: Mapped[str] = mapped_column(Text, default="")  # SHA-256 of what the server's copy says
    published_at: Mapped[datetime] = mapped_column(Instant)
    problem: Mapped[str] = mapped_column(Text, default="")  # a conflict, a sentence; empty: none


class TextTemplateRow(Numbered, Base):
    """Words for a check-in that are used again; `{account}`, `{first_name}` and others are filled in."""

    __tablename__ = "text_template"

    name: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text, default="")
    agenda: Mapped[str] = mapped_column(Text, default="")
    minutes: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
