"""The journal's own tables. Triggers fill them; nothing else writes to `journal`."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, Instant


class ActionRow(Base):
    """One thing a person did: the rows of the journal that share it are undone together."""

    __tablename__ = "action"
    __table_args__ = ({"sqlite_autoincrement": True},)

    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(Text)  # "log contact": what Undo shows
    at: Mapped[datetime] = mapped_column(Instant)
    device: Mapped[str] = mapped_column(String(36))
    origin: Mapped[str] = mapped_column(Text, default="local")
    # remote: applied from the backend; outside: it notes what has left the machine, so no undo
    undoes: Mapped[int | None] = mapped_column(ForeignKey("action.n"))
    first_seq: Mapped[int]  # its journal rows are a run: one writer at a time
    last_seq: Mapped[int]


class JournalRow(Base):
    """What one row was before: nothing for an insert, changed fields for an update, all for a delete."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_row", "tbl", "row_id", "seq", sqlite_where=text("tbl <> 'usage'")),
        {"sqlite_autoincrement": True},
    )

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    action_n: Mapped[int | None]  # none: edited outside csdesk
    tbl: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(Text)
    op: Mapped[str] = mapped_column(String(1))  # I, U, D
    old: Mapped[str | None] = mapped_column(Text)  # JSON
    at: Mapped[str | None] = mapped_column(Text)  # only where no action says when


class JournalNowRow(Base):
    """At most one row: the action that is being written. Empty between transactions."""

    __tablename__ = "journal_now"

    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    action_n: Mapped[int]


class MetaRow(Base):
    """Facts of this file: its own id, the device, the sync watermark. Not journaled, not synced."""

    __tablename__ = "book_meta"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)
