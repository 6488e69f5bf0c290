"""The closed vocabularies of the account book; the values are what the book stores."""

from enum import StrEnum


class Status(StrEnum):
    """What an account is to us."""

    PROSPECT = "prospect"
    ACTIVE = "active"
    CHURNED = "churned"


class Stage(StrEnum):
    """How far the relation has come; claimed with evidence, in this order."""

    NEW = "new"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    ADVOCATE = "advocate"


class Channel(StrEnum):
    """How a touchpoint happened."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    MESSAGE = "message"
    EVENT = "event"


class Direction(StrEnum):
    """Who spoke: we to them, they to us, or both with each other."""

    OUT = "out"
    IN = "in"
    BOTH = "both"


class Role(StrEnum):
    """What a contact is in the decision."""

    CHAMPION = "champion"
    DECISION_MAKER = "decision maker"
    SPONSOR = "sponsor"
    USER = "user"
    BILLING = "billing"


class Side(StrEnum):
    """Whose turn a task is."""

    US = "us"
    THEM = "them"


class TaskKind(StrEnum):
    """Where a task comes from."""

    TASK = "task"
    NEXT_STEP = "next step"
    STEP = "step"


class CheckinStatus(StrEnum):
    """What became of a planned meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class RevenueReason(StrEnum):
    """Why the MRR of an account changed."""

    NEW = "new"
    EXPANSION = "expansion"
    SHRINK = "shrink"
    CHURN = "churn"
    PRICE = "price"
    REACTIVATION = "reactivation"


class Occasion(StrEnum):
    """Reasons to greet that a contact can opt out of."""

    HOLIDAY = "holiday"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"


def is_two_way(channel: str, direction: str) -> bool:
    """Whether a touchpoint counts as contact that ends a silence.

    Both spoke, or they reached us live (call, meeting, event). What only we sent, voicemail and mail
    without an answer included, never counts; nor does a message of theirs until somebody answers it.
    """
    live = (Channel.CALL, Channel.MEETING, Channel.EVENT)
    return direction == Direction.BOTH or (direction == Direction.IN and channel in live)
