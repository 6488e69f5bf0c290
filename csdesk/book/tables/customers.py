"""Accounts, their people, contracts and revenue."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.book.tables.base import Base, JsonList, JsonMap, Numbered


class AccountRow(Numbered, Base):
    """A customer: company or part of one."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("status IN ('prospect', 'active', 'churned')", name="status_known"),
        CheckConstraint(
            "stage IN ('new', 'intermediate', 'advanced', 'advocate')", name="stage_known"
        ),
        CheckConstraint("cadence_days IS NULL OR cadence_days > 0", name="cadence_positive"),
    )

    name: Mapped[str] = mapped_column(Text, index=True)
    domain: Mapped[str] = mapped_column(Text, default="")  # lower case, no scheme
    industry: Mapped[str] = mapped_column(Text, default="")
    country: Mapped[str] = mapped_column(String(2), default="")  # ISO 3166-1 alpha-2
    city: Mapped[str] = mapped_column(Text, default="")
    zone: Mapped[str] = mapped_column(Text, default="")  # IANA name
    tier: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(Text, default="active")
    stage: Mapped[str] = mapped_column(Text, default="new")
    stage_since: Mapped[date | None]
    owner: Mapped[str] = mapped_column(Text, default="")
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("account.id"), index=True)
    customer_since: Mapped[date | None]
    cadence_days: Mapped[int | None]  # the person's own maximum between talks
    tags: Mapped[list[str]] = mapped_column(JsonList, default=list)
    notes: Mapped[str] = mapped_column(Text, default="")
    extra: Mapped[dict[str, Any]] = mapped_column(JsonMap, default=dict)  # imported, no column


class ContactRow(Numbered, Base):
    """A person at an account."""

    __tablename__ = "contact"

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    name: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text, default="")
    role: Mapped[str] = mapped_column(Text, default="")
    influence: Mapped[int] = mapped_column(default=0)  # 0 unknown, 1 little .. 3 much
    emails: Mapped[list[str]] = mapped_column(
        JsonList, default=list
    )  # lower case, the first is used
    phones: Mapped[list[str]] = mapped_column(JsonList, default=list)
    birthday: Mapped[str | None] = mapped_column(
        String(10)
    )  # 1980-05-17, or --05-17 (RFC 6350 4.3.1)
    country: Mapped[str] = mapped_column(String(2), default="")
    zone: Mapped[str] = mapped_column(Text, default="")
    channel: Mapped[str] = mapped_column(Text, default="")  # preferred
    left_on: Mapped[date | None]
    opted_out: Mapped[list[str]] = mapped_column(JsonList, default=list)  # occasions not to greet
    notes: Mapped[str] = mapped_column(Text, default="")
    extra: Mapped[dict[str, Any]] = mapped_column(JsonMap, default=dict)


class ExternalRefRow(Numbered, Base):
    """The id that a source uses for an account or a contact. One row may have several sources."""

    __tablename__ = "external_ref"
    __table_args__ = (Index("ix_external_ref_value", "kind", "source", "value"),)

    kind: Mapped[str] = mapped_column(Text)  # account, contact
    source: Mapped[str] = mapped_column(Text)  # csv, hubspot ..
    value: Mapped[str] = mapped_column(Text)
    row_id: Mapped[str] = mapped_column(String(36), index=True)


class ContractRow(Numbered, Base):
    """A term of service. Its MRR is the sum of its lines."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("notice_days >= 0", name="notice_not_negative"),
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
        CheckConstraint("billing_months > 0", name="billing_positive"),
    )

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    name: Mapped[str] = mapped_column(Text, default="")  # plan or title
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]  # stated end; none: runs until cancelled
    renews_on: Mapped[date | None]  # stated renewal; none: derived from start and billing period
    billing_months: Mapped[int] = mapped_column(default=12)
    notice_days: Mapped[int] = mapped_column(default=0)  # days before the renewal
    auto_renew: Mapped[bool] = mapped_column(default=False)
    price_cap_bp: Mapped[int | None]  # highest uplift allowed, hundredths of a percent
    is_trial: Mapped[bool] = mapped_column(default=False)
    offer_made_on: Mapped[date | None]
    renews_id: Mapped[str | None] = mapped_column(  # the one it follows
        ForeignKey("contract.id"), index=True
    )
    source: Mapped[str] = mapped_column(Text, default="")
    external_id: Mapped[str | None] = mapped_column(Text)
    extra: Mapped[dict[str, Any]] = mapped_column(JsonMap, default=dict)


class ContractLineRow(Numbered, Base):
    """One product of a contract. `amount_minor` is billed every `billing_months`."""

    __tablename__ = "contract_line"
    __table_args__ = (CheckConstraint("billing_months > 0", name="billing_positive"),)

    contract_id: Mapped[str] = mapped_column(ForeignKey("contract.id"), index=True)
    product: Mapped[str] = mapped_column(Text, default="")
    seats: Mapped[int | None]
    amount_minor: Mapped[int]  # minor units of `currency`
    currency: Mapped[str] = mapped_column(String(3))  # ISO 4217
    billing_months: Mapped[int] = mapped_column(default=12)


class RevenueEventRow(Numbered, Base):
    """A dated change of MRR with its reason."""

    __tablename__ = "revenue_event"

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    contract_id: Mapped[str | None] = mapped_column(ForeignKey("contract.id"), index=True)
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)  # new, expansion, shrink, churn, price, reactivation
    mrr_delta_minor: Mapped[int | None]  # none: the source does not say
    refund_minor: Mapped[int | None]
    currency: Mapped[str | None] = mapped_column(String(3))
    cause: Mapped[str] = mapped_column(
        Text, default=""
    )  # the source's own reason: budget, support ..
    note: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(Text, default="")
    external_id: Mapped[str | None] = mapped_column(Text)
    extra: Mapped[dict[str, Any]] = mapped_column(JsonMap, default=dict)
