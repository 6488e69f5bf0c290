"""The base of all tables: naming of constraints, shared columns, stored types."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Dialect, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from csdesk.book.instants import instant, instant_text

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables of the book stand in `Base.metadata`."""

    metadata = MetaData(naming_convention=NAMING)


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant, stored as `2026-11-26T11:05:00Z`: sortable text of whole seconds."""

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        """Refuse a naive time; cut fractions of a second."""
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        """Give back an aware UTC time."""
        return None if value is None else instant(value)


class JsonList(TypeDecorator[list[str]]):
    """A small list of texts, stored as a JSON array; an empty list is `[]`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, _dialect: Dialect) -> str:
        """Store None as the empty list."""
        return json.dumps(value or [], ensure_ascii=False)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> list[str]:
        """Give back a new list."""
        return json.loads(value) if value else []


class JsonMap(TypeDecorator[dict[str, Any]]):
    """Values that no column is for, stored as a JSON object with sorted keys; empty is `{}`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, _dialect: Dialect) -> str:
        """Store None as the empty object."""
        return json.dumps(value or {}, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> dict[str, Any]:
        """Give back a new dict."""
        return json.loads(value) if value else {}


class Numbered:
    """`n` is the row number of this file only (search refers to it); `id` is the row's name everywhere."""

    n: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-2)
    id: Mapped[str] = mapped_column(
        String(36), unique=True, sort_order=-1
    )  # UUIDv7, made on this device
