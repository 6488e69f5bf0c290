"""Words for check-ins that are used again, and what is filled in where they say `{account}`.

A placeholder is a word in braces. Braces around anything else are text, and what is filled in is never looked
at again, so that a name with braces in it stays a name.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from csdesk.domain.language import mark, said

# Placeholder, and what stands there. Their order is that in which they are offered.
PLACEHOLDERS: Mapping[str, str] = {
    "account": mark("name of the account"),
    "first_name": mark("first name of the first guest"),
    "names": mark("names of all guests"),
    "product": mark("what the account has bought"),
    "renewal": mark("day of the next renewal"),
    "last_talk": mark("day of the last conversation"),
    "my_name": mark("your name, from the settings"),
}
_PLACEHOLDER = re.compile(r"\{([A-Za-z_]{1,40})\}")
_NUMBERED = re.compile(r"^(\d{1,2})([.)] )")


@dataclass(frozen=True, slots=True)
class TextTemplate:
    """A title and an agenda to begin a check-in with. `minutes`: None leaves the length alone.

    One that is `built_in` comes with csdesk; `changed` says that the person gave it other words.
    """

    id: str
    name: str
    title: str = ""  # empty: the usual one
    agenda: str = ""
    minutes: int | None = None
    built_in: bool = False
    changed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with everything filled in that is known.

    `unknown` are words in braces that are no placeholders; they were kept as they are. `missing` are
    placeholders for which the book knows nothing: the lines with them were left out.
    """

    title: str
    agenda: str
    minutes: int | None
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def fill(template: TextTemplate, values: Mapping[str, str]) -> Filled:
    """Put `values` (by placeholder; empty: not known) where the template names them.

    A line whose value is not known is left out, and numbered lines count on without it; a title with such a
    gap is empty, so that the usual one is taken.
    """
    title, title_gaps = _filled(template.title, values)
    lines: list[str] = []
    gaps: list[str] = list(title_gaps)
    for line in template.agenda.split("\n"):
        text, missing = _filled(line, values)
        gaps += missing
        if not missing:
            lines.append(text)
    return Filled(
        "" if title_gaps else " ".join(title.split()),
        "\n".join(_renumbered(template.agenda.split("\n"), lines)).strip("\n"),
        template.minutes,
        tuple(dict.fromkeys(unknown_in(f"{template.title}\n{template.agenda}"))),
        tuple(dict.fromkeys(gaps)),
    )


def unknown_in(text: str) -> tuple[str, ...]:
    """Words in braces that are no placeholders, as they stand there, each once."""
    found = (match[1] for match in _PLACEHOLDER.finditer(text))
    return tuple(dict.fromkeys(f"{{{name}}}" for name in found if name not in PLACEHOLDERS))


def _filled(text: str, values: Mapping[str, str]) -> tuple[str, list[str]]:
    """The text with its values, and the placeholders that have none."""
    missing: list[str] = []

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in PLACEHOLDERS:
            return match[0]
        found = values.get(name, "").strip()
        if not found:
            missing.append(name)
        return found

    return _PLACEHOLDER.sub(value, text), missing


def _renumbered(before: list[str], after: list[str]) -> Iterable[str]:
    """Lines that were numbered 1, 2, 3 count so again where one of them was left out."""
    numbers = [int(found[1]) for line in before if (found := _NUMBERED.match(line))]
    if len(before) == len(after) or numbers != list(range(1, len(numbers) + 1)):
        return after
    count = 0
    found_lines: list[str] = []
    for line in after:
        numbered = _NUMBERED.match(line)
        if numbered is None:
            found_lines.append(line)
            continue
        count += 1
        found_lines.append(f"{count}{numbered[2]}{line[numbered.end() :]}")
    return found_lines


@dataclass(frozen=True, slots=True)
class _BuiltIn:
    """A template that comes with csdesk; its texts are marked."""

    id: str
    name: str
    title: str
    lines: tuple[str, ...]
    minutes: int


_BUILT_IN = (
    _BuiltIn(
        "built-in-regular",
        mark("Regular check-in"),
        mark("Check-in: {account}"),
        (
            mark("What has changed for you since we last talked on {last_talk}"),
            mark("What works well, and what gets in the way"),
            mark("What we promised, and what is still open"),
            mark("Next steps: who does what, until when"),
            mark("Anything you want to bring"),
        ),
        30,
    ),
    _BuiltIn(
        "built-in-onboarding",
        mark("Onboarding week"),
        mark("Getting started: {account}"),
        (
            mark("What you want to have reached in three months"),
            mark("Who uses {product}, and what each of them does first"),
            mark("Access, data and settings: what is still missing"),
            mark("First task, done together"),
            mark("When we talk again, and whom to ask until then"),
        ),
        45,
    ),
    _BuiltIn(
        "built-in-renewal",
        mark("Renewal talk"),
        mark("The next year with {account}"),
        (
            mark("What the past year brought you"),
            mark("What should be different from now on"),
            mark("Plan and seats for the year from {renewal}"),
            mark("Who decides, and what they need from us"),
            mark("Steps and days until then"),
        ),
        45,
    ),
    _BuiltIn(
        "built-in-walk-through",
        mark("Feature walk-through"),
        mark("Walk-through for {account}"),
        (
            mark("What you do today, and where it takes long"),
            mark("The feature, shown with your own data"),
            mark("You try it, we watch"),
            mark("What it would need to become a habit"),
            mark("Who else should see it"),
        ),
        30,
    ),
    _BuiltIn(
        "built-in-quarterly",
        mark("Quarterly review"),
        mark("Quarterly review: {account}"),
        (
            mark("Your goals of this quarter, and where they stand"),
            mark("How the product was used, in figures"),
            mark("Requests and open points from both sides"),
            mark("Goals of the next quarter, and how we measure them"),
            mark("Dates and people to know of"),
        ),
        60,
    ),
)


def built_in_templates() -> tuple[TextTemplate, ...]:
    """The templates that come with csdesk, in the language in use."""
    return tuple(
        TextTemplate(
            each.id,
            said(each.name),
            said(each.title),
            "\n".join(f"{number}. {said(line)}" for number, line in enumerate(each.lines, 1)),
            each.minutes,
            built_in=True,
        )
        for each in _BUILT_IN
    )
