"""Ids of rows: UUIDv7 (RFC 9562 section 5.7), so that the order of ids is the order of making."""

import uuid_utils


def new_id() -> str:
    """A new id, 36 characters."""
    return str(uuid_utils.uuid7())
