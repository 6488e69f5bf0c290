"""Reading a whole form at once, so that every wrong field can be marked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from csdesk.domain.language import plural
from csdesk.errors import Invalid
from csdesk.services.fields import read_fields


class InvalidFields(Invalid):
    """Several values cannot be stored; `problems` has the sentence for each field."""

    def __init__(self, problems: Mapping[str, Invalid]) -> None:
        first, error = next(iter(problems.items()))
        if len(problems) == 1:
            super().__init__(first, error.title, error.remedy)
        else:
            title = plural("{n} field cannot be used.", "{n} fields cannot be used.", len(problems))
            super().__init__(first, title)
        self.problems: Mapping[str, Invalid] = dict(problems)


def read_form(table: str, typed: Mapping[str, str], today: date) -> dict[str, Any]:
    """Values to store, by stored name. Raises InvalidFields with a sentence for each wrong field."""
    found: dict[str, Any] = {}
    problems: dict[str, Invalid] = {}
    for name, value in typed.items():
        try:
            found |= read_fields(table, {name: value}, today)
        except Invalid as error:
            # Beside its field the sentence need not begin with the field's name.
            title = error.title.removeprefix(f"{name}: ")
            problems[name] = Invalid(name, title, error.remedy)
    if problems:
        raise InvalidFields(problems)
    return found
