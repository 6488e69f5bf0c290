"""What an installation must be able to do beside its daily work; a build easily leaves a part of it out."""

from importlib import import_module

_WHEN_NEEDED = (  # packages that are imported late, so that a build may miss them
    "charset_normalizer",
    "holidays.countries",
    "icalendar",
    "keyring.backends",
    "pycountry",
    "tzdata",
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
