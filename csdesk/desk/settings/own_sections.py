"""Sections of the settings without a row of the table of settings."""

from collections.abc import Mapping

from csdesk.domain.language import mark

# Section of the book: its title, and the section it follows.
OWN_SECTIONS: Mapping[str, tuple[str, str]] = {
    "online": (mark("Online calendar"), "calendar"),
    "templates": (mark("Texts of check-ins"), "answers"),
}
