"""The person's own choices."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Text
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
