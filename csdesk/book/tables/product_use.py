"""Features of the product and their use."""

from datetime import date

from sqlalchemy import ForeignKey, Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, Numbered


class FeatureRow(Numbered, Base):
    """A feature of the product."""

    __tablename__ = "feature"

    name: Mapped[str] = mapped_column(Text, index=True)
    description: Mapped[str] = mapped_column(Text, default="")
    released_on: Mapped[date | None]


class FeatureUseRow(Numbered, Base):
    """What somebody knows of a feature: told, declined, seen using it."""

    __tablename__ = "feature_use"

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    feature_id: Mapped[str] = mapped_column(ForeignKey("feature.id"), index=True)
    first_on: Mapped[date | None]
    last_on: Mapped[date | None]
    told_on: Mapped[date | None]
    told_by: Mapped[str] = mapped_column(Text, default="")
    declined_on: Mapped[date | None]


class UsageRow(Base):
    """One sample of use. Many and never referred to, so numbered only within this file."""

    __tablename__ = "usage"
    __table_args__ = (
        Index("ix_usage_account_id_day", "account_id", "day", "metric", "value", "feature_id"),
        {"sqlite_autoincrement": True},
    )

    n: Mapped[int] = mapped_column(
        Integer, primary_key=True
    )  # never used twice: the journal names it
    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"))
    contract_id: Mapped[str | None] = mapped_column(ForeignKey("contract.id"))
    feature_id: Mapped[str | None] = mapped_column(ForeignKey("feature.id"))
    day: Mapped[date]
    metric: Mapped[str] = mapped_column(Text)  # uses, logins ..
    value: Mapped[float]
    seconds: Mapped[int | None]  # time spent
    errors: Mapped[int | None]  # errors met
    is_beta: Mapped[bool | None]  # the feature was in beta that day
    source: Mapped[str] = mapped_column(Text, default="")
    external_id: Mapped[str | None] = mapped_column(Text)
