"""Time zones by name, kept: `zoneinfo` itself remembers only the last eight."""

from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, reset_tzpath


def use_packaged_zones() -> None:
    """Make `zoneinfo` read the `tzdata` package only; called once, as the program starts.

    The zone files of systems differ from each other, and so would days and meetings.
    """
    reset_tzpath(to=())
    ZoneInfo.clear_cache()
    zone_named.cache_clear()


@cache
def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises ZoneInfoNotFoundError for an unknown one."""
    return ZoneInfo(name)


def zone_name(own: tzinfo | None) -> str:
    """The IANA name of a person's zone; UTC where the system gives none."""
    return str(getattr(own, "key", "") or "UTC")


def instant_of(local: datetime, zone: str) -> datetime:
    """The instant, in UTC, at which a clock of `zone` shows the naive time `local`.

    Of a doubled hour the first is meant; a missing hour is the time the clocks jump to.
    """
    return local.replace(tzinfo=zone_named(zone)).astimezone(UTC)
