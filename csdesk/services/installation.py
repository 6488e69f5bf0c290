"""What an installation must be able to do beside its daily work; a build easily leaves a part of it out."""

from datetime import timedelta
from importlib import import_module
from pathlib import Path

from csdesk.services.context import Services

_WHEN_NEEDED = (  # packages that are imported late, so that a build may miss them
    "caldav.davclient",
    "charset_normalizer",
    "dateutil.rrule",
    "holidays.countries",
    "icalendar",
    "keyring.backends",
    "pycountry",
    "recurring_ical_events",
    "smtplib",
    "tzdata",
    "tzlocal.windows_tz",
)


def rehearse_migrations() -> str:
    """Run every migration of the account book on an empty one. Returns the revision it ends at."""
    from csdesk.book.migrate import rehearse

    return rehearse()


def late_packages() -> tuple[str, ...]:
    """Import every package that is otherwise imported late. Raises ImportError where one is missing."""
    for name in _WHEN_NEEDED:
        import_module(name)
    return _WHEN_NEEDED


def rehearse_invite(desk: Services, folder: Path) -> str:
    """Plan a check-in, write its mail draft, and read the answer of a guest who accepts it.

    For a book that is thrown away afterwards. Returns what came of the answer. Raises RuntimeError where it
    does not reach the guest's state.
    """
    from csdesk.domain.invitations import PartStat
    from csdesk.services import accounts, checkins, invites, outbox, settings
    from csdesk.services.answers import read_answer

    settings.change_setting(desk, "email", "own@csdesk.example")
    start = desk.clock().replace(hour=10, minute=0, second=0, microsecond=0, tzinfo=None)
    draft = checkins.CheckinDraft(
        accounts.list_accounts(desk)[0].id,
        start + timedelta(days=7),
        "Europe/Berlin",
        emails=("guest@csdesk.example",),
    )
    line, _ = checkins.plan_checkin(desk, draft)
    (sent,) = invites.invitations(desk, line.id, at=desk.clock())
    outbox.write_draft(desk, line.id, folder / "invite.eml")
    answer = sent.ics.replace(b"METHOD:REQUEST", b"METHOD:REPLY").replace(
        b"PARTSTAT=NEEDS-ACTION", b"PARTSTAT=ACCEPTED"
    )
    read, _ = read_answer(desk, answer, "answer.ics")
    (guest,) = invites.guests_of(desk, line.id)
    if guest.partstat is not PartStat.ACCEPTED:
        raise RuntimeError(f"The answer of a guest was read as: {read.sentence}")
    return read.sentence
