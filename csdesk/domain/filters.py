"""The filter language of the accounts table: `stage:new mrr>1000 -tag:emea "São Paulo" nord`.

A filter is a row of conditions, and an account fits when it fits each of them, in whatever order they
stand. A condition is a word that name, city or industry must have, or a name, an operator and a value; a
value with spaces stands in quotation marks, a minus in front turns a condition round.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from csdesk.domain.filter_typed import english_name, english_value, plain_number
from csdesk.domain.language import mark, tr
from csdesk.domain.terms import Stage, Status
from csdesk.errors import Invalid

NONE, ME = "none", "me"
ORDERS = ("<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class FilterField:
    """What can stand before an operator. `meaning` is a marked text, `example` a whole condition.

    `numbers`: takes numbers and orders. `words`: closed list of values. `free`: any text as a value.
    """

    name: str
    meaning: str
    example: str
    words: tuple[str, ...] = ()
    numbers: bool = False
    ordered: bool = False  # the words have an order
    free: bool = False


_FIELDS = (
    FilterField(
        "stage",
        mark("how far the relation has come"),
        "stage:new",
        tuple(stage.value for stage in Stage),
        ordered=True,
    ),
    FilterField("mrr", mark("revenue a month, in whole units"), "mrr>1000", (NONE,), numbers=True),
    FilterField(
        "silent", mark("days since the last two-way contact"), "silent>21", ("never",), numbers=True
    ),
    FilterField("renews", mark("days until the renewal"), "renews<90", (NONE,), numbers=True),
    FilterField(
        "notice", mark("days until the notice deadline"), "notice<14", (NONE,), numbers=True
    ),
    FilterField("health", mark("health from 0 to 100"), "health<50", (NONE,), numbers=True),
    FilterField("people", mark("people known there today"), "people:1", numbers=True),
    FilterField(
        "use",
        mark("how use has gone for four weeks"),
        "use:falling",
        ("rising", "steady", "falling", "stopped", NONE),
    ),
    FilterField(
        "next",
        mark("days until the next step"),
        "next:none",
        (NONE, "some", "today", "late"),
        numbers=True,
    ),
    FilterField(
        "status",
        mark("what they are to you"),
        "status:active",
        tuple(status.value for status in Status),
    ),
    FilterField("tag", mark("one of its tags"), "tag:emea", (NONE,), free=True),
    FilterField("owner", mark("who looks after it"), "owner:me", (ME, NONE), free=True),
    FilterField("country", mark("country, by code or name"), "country:NO", (NONE,), free=True),
    FilterField("city", mark("city"), "city:Bergen", (NONE,), free=True),
    FilterField("tier", mark("tier"), "tier:A", (NONE,), free=True),
    FilterField("industry", mark("industry"), "industry:energy", (NONE,), free=True),
    FilterField("currency", mark("a currency they pay in"), "currency:EUR", (NONE,), free=True),
    FilterField(
        "playbook", mark("a playbook at work there"), "playbook:onboarding", (NONE,), free=True
    ),
)
FIELDS: Mapping[str, FilterField] = {field.name: field for field in _FIELDS}
_OTHER_NAMES = {
    "tags": "tag", "renewal": "renews", "silence": "silent", "usage": "use", "mood": "health",
    "contacts": "people", "step": "next", "playbooks": "playbook",
}  # fmt: skip

# A name needs an operator right after it or after spaces: `mrr > 1000` is what a token shows.
_TOKEN = re.compile(
    r"""(?P<minus>-?)
    (?:(?P<name>[^\W\d_]+)\s*(?P<operator><=|>=|!=|[:=<>])\s*)?
    (?:"(?P<quoted>(?:[^"\\]|\\.)*)"(?=\s|$)|(?P<bare>[^\s"]\S*))?""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NUMBER = re.compile(r"(-?\d{1,15}(?:\.\d{1,6})?)(k?)", re.IGNORECASE | re.ASCII)
_LOOKS_LIKE_ONE = re.compile(r"-|[^\W\d_]+\s*[:=<>!]")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. `field` is empty for a plain word; `operator` is one of `:` `!=` `<` `<=` `>` `>=`.

    A value that is not known (no renewal, no health) fits no operator but `!=`.
    """

    field: str
    operator: str
    value: str
    negated: bool = False


def parse_filter(typed: str) -> tuple[Condition, ...]:
    """The conditions of a filter, in the order they were typed; nothing typed gives none.

    Raises Invalid with a sentence for the first that is not understood, and what may have been meant.
    """
    found: list[Condition] = []
    place, end = 0, len(typed)
    while True:
        while place < end and typed[place].isspace():
            place += 1
        if place == end:
            return tuple(dict.fromkeys(found))
        match = _TOKEN.match(typed, place)
        assert match is not None  # every part of it may be missing
        if match.end() == place or (match["bare"] is None and match["quoted"] is None):
            raise _unfinished(match, typed[place:])
        found.append(_condition(match))
        place = match.end()


def format_filter(conditions: Iterable[Condition]) -> str:
    """The conditions as they are typed: `parse_filter` reads the same ones back."""
    return " ".join(format_condition(condition) for condition in conditions)


def format_condition(condition: Condition) -> str:
    """One condition as it is typed: `-tag:"price sensitive"`."""
    minus = "-" if condition.negated else ""
    if not condition.field:
        return minus + _written(condition.value, plain=True)
    return f"{minus}{condition.field}{condition.operator}{_written(condition.value, plain=False)}"


def read_number(typed: str) -> Decimal | None:
    """A number as it stands in a filter: `1000`, `12.5`, `-3`, `1.5k`; None for anything else."""
    match = _NUMBER.fullmatch(typed)
    if match is None:
        return None
    return Decimal(match[1]) * (1000 if match[2] else 1)


def _written(value: str, *, plain: bool) -> str:
    odd = not value or any(sign.isspace() for sign in value) or value.startswith('"')
    if not odd and plain:
        odd = _LOOKS_LIKE_ONE.match(value) is not None
    elif not odd:
        odd = value[0] in ":=<>"  # it would be taken for a part of the operator
    if not odd:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _condition(match: "re.Match[str]") -> Condition:
    quoted = match["quoted"]
    raw = match["bare"] if quoted is None else _ESCAPED.sub(r"\1", quoted)
    value = " ".join(raw.split())
    negated = bool(match["minus"])
    if match["name"] is None:
        if not value:
            raise Invalid(
                "filter",
                tr("There is nothing between the quotation marks."),
                tr("Put a word there."),
            )
        return Condition("", ":", value, negated)
    field = _field(match["name"])
    operator = ":" if match["operator"] == "=" else match["operator"]
    return Condition(field.name, operator, _value(field, operator, value), negated)


def _field(typed: str) -> FilterField:
    name = english_name(typed)
    name = _OTHER_NAMES.get(name, name)
    if name in FIELDS:
        return FIELDS[name]
    begun = [known for known in FIELDS if known.startswith(name)]
    near = begun or get_close_matches(name, FIELDS, n=1, cutoff=0.5)
    if near:
        remedy = tr("Did you mean {near}?", near=_either(FIELDS[each].example for each in near))
    else:
        remedy = tr("Known are: {names}.", names=", ".join(FIELDS))
    raise Invalid("filter", tr("The filter does not know “{name}”.", name=typed), remedy)


def _value(field: FilterField, operator: str, value: str) -> str:
    if not value:
        raise _needs_value(field)
    value = english_value(value, field.words)
    word = value.casefold()
    is_order = operator in ORDERS
    if field.numbers and read_number(plain_number(value)) is not None:
        return plain_number(value)
    if is_order and not field.ordered:
        if field.numbers:
            raise Invalid(
                "filter",
                tr("“{value}” is no number.", value=value),
                tr("Write it like {example}.", example=_with_number(field)),
            )
        raise Invalid(
            "filter",
            tr("“{name}” has no order, so it cannot be more or less.", name=field.name),
            tr("Write it like {example}.", example=field.example),
        )
    if word in field.words:
        return word
    if field.free:
        return value
    begun = [known for known in field.words if known.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    near = begun or get_close_matches(word, field.words, n=2, cutoff=0.5)
    if near:
        remedy = tr(
            "Did you mean {near}?", near=_either(f"{field.name}{operator}{each}" for each in near)
        )
    elif field.numbers:
        remedy = tr("Write it like {example}.", example=_with_number(field))
    else:
        remedy = tr("It is one of: {words}.", words=", ".join(field.words))
    raise Invalid(
        "filter", tr("“{name}” is never “{value}”.", name=field.name, value=value), remedy
    )


def _with_number(field: FilterField) -> str:
    numbered = any(sign.isdecimal() for sign in field.example)
    return field.example if numbered else f"{field.name}<7"


def _either(choices: Iterable[str]) -> str:
    return tr(" or ").join(choices)


def _needs_value(field: FilterField) -> Invalid:
    return Invalid(
        "filter",
        tr("“{name}” needs a value.", name=field.name),
        tr("Write it like {example}.", example=field.example),
    )


def _unfinished(match: "re.Match[str]", rest: str) -> Invalid:
    if '"' in rest[match.end() - match.start() :][:1]:
        return Invalid(
            "filter",
            tr("A quotation mark is not closed, or a letter stands right after it."),
            tr('Write it like tag:"price sensitive".'),
        )
    if match["name"] is not None:
        return _needs_value(_field(match["name"]))
    return Invalid("filter", tr("A minus needs a condition after it."), tr("Write -tag:emea."))
