"""Which accounts fit a filter: each condition as a predicate over a line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from functools import lru_cache

from csdesk.domain.filters import FIELDS, ME, NONE, Condition, read_number
from csdesk.domain.lines import AccountLine
from csdesk.domain.terms import Stage
from csdesk.domain.texts import folded
from csdesk.domain.words import country_name

Fits = Callable[[AccountLine], bool]
_STAGES = tuple(stage.value for stage in Stage)
_plain = lru_cache(maxsize=16_384)(folded)  # the same names are asked for with every key


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a filter is seen: the day, the person's zone and name (for `owner:me`)."""

    today: date
    zone: tzinfo
    me: str = ""


def select(
    lines: Iterable[AccountLine], conditions: Sequence[Condition], at: Standpoint
) -> list[AccountLine]:
    """The lines that fit every condition, in their order; no conditions fit all."""
    tests = [predicate(condition, at) for condition in conditions]
    return [line for line in lines if all(fits(line) for fits in tests)]


def predicate(condition: Condition, at: Standpoint) -> Fits:
    """What a condition says of a line."""
    found = _positive(condition, at)
    if condition.negated != (condition.operator == "!="):
        return lambda line: not found(line)
    return found


def days_silent(line: AccountLine, at: Standpoint) -> int | None:
    """Days since the last two-way contact; None if there never was one."""
    if line.last_two_way is None:
        return None
    return (at.today - line.last_two_way.astimezone(at.zone).date()).days


def days_unheard(line: AccountLine, at: Standpoint) -> int | None:
    """Days of silence for a filter: where there never was a two-way contact, the days they are ours."""
    silent = days_silent(line, at)
    if silent is not None or line.ours_since is None:
        return silent
    return (at.today - line.ours_since).days


def _positive(condition: Condition, at: Standpoint) -> Fits:
    name, value = condition.field, condition.value
    if not name:
        return _has_word(value)
    field = FIELDS[name]
    if field.numbers:
        number = read_number(value)
        if number is not None:
            return _compares(condition.operator, number, _numbers(name, at))
        return _numberless(name, value, at)
    if name == "stage":
        return _at_stage(condition.operator, value)
    if name == "status":
        return lambda line: line.status == value
    if name == "use":
        return lambda line: (line.use.trend if line.use else NONE) == value
    return _has_text(name, value, at)


def _has_word(word: str) -> Fits:
    plain = _plain(word)
    if plain:
        return lambda line: any(
            plain in _plain(text) for text in (line.name, line.city, line.industry) if text
        )
    # Signs and emoji are nothing once accents and signs are folded away.
    raw = word.casefold()
    return lambda line: any(
        raw in text.casefold() for text in (line.name, line.city, line.industry)
    )


def _numbers(name: str, at: Standpoint) -> Callable[[AccountLine], tuple[Decimal | int, ...]]:
    """What a number is compared with: any of the values of a line."""

    def mrr(line: AccountLine) -> tuple[Decimal | int, ...]:
        return tuple(m.amount for m in (line.mrr, *line.more_mrr) if m is not None)

    def single(read: Callable[[AccountLine], int | None]) -> Callable[..., tuple[int, ...]]:
        def values(line: AccountLine) -> tuple[int, ...]:
            found = read(line)
            return () if found is None else (found,)

        return values

    def until(read: Callable[[AccountLine], date | None]) -> Callable[..., tuple[int, ...]]:
        return single(lambda line: None if (day := read(line)) is None else (day - at.today).days)

    return {
        "mrr": mrr,
        "silent": single(lambda line: days_unheard(line, at)),
        "renews": until(lambda line: line.renews_on),
        "notice": until(_notice),
        "health": single(lambda line: line.health),
        "people": single(lambda line: line.people),
        "next": until(lambda line: line.next_step.due_on if line.next_step else None),
    }[name]


def _notice(line: AccountLine) -> date | None:
    return line.notice_on if line.notice_on != line.renews_on else None


def _compares(
    operator: str, number: Decimal, values: Callable[[AccountLine], tuple[Decimal | int, ...]]
) -> Fits:
    fits: Callable[[Decimal | int], bool] = {
        ":": lambda value: value == number,
        "!=": lambda value: value == number,
        "<": lambda value: value < number,
        "<=": lambda value: value <= number,
        ">": lambda value: value > number,
        ">=": lambda value: value >= number,
    }[operator]
    return lambda line: any(fits(value) for value in values(line))


def _numberless(name: str, word: str, at: Standpoint) -> Fits:
    if name == "next" and word == "some":
        return lambda line: line.next_step is not None
    if name == "next" and word != NONE:
        late = word == "late"

        def due(line: AccountLine) -> bool:
            day = line.next_step.due_on if line.next_step else None
            return day is not None and (day < at.today if late else day == at.today)

        return due
    if name == "next":
        return lambda line: line.next_step is None
    values = _numbers(name, at)
    return lambda line: not values(line)


def _at_stage(operator: str, wanted: str) -> Fits:
    level = _STAGES.index(wanted)
    fits: Callable[[int], bool] = {
        "<": lambda stage: stage < level,
        "<=": lambda stage: stage <= level,
        ">": lambda stage: stage > level,
        ">=": lambda stage: stage >= level,
    }.get(operator, lambda stage: stage == level)
    return lambda line: line.stage in _STAGES and fits(_STAGES.index(line.stage))


def _has_text(name: str, value: str, at: Standpoint) -> Fits:
    values = _TEXTS[name]
    if value == NONE:
        return lambda line: not any(values(line))
    if name == "owner" and value == ME:
        me = _plain(at.me)
        return lambda line: bool(me) and _plain(line.owner) == me
    plain, raw = _plain(value), value.casefold()
    if not plain:
        return lambda line: any(raw in text.casefold() for text in values(line))
    if name in _WHOLE:
        return lambda line: any(plain == _plain(text) for text in values(line) if text)
    return lambda line: any(plain in _plain(text) for text in values(line) if text)


_WHOLE = frozenset({"tag", "tier", "country", "currency"})  # compared as a whole, not in part
_TEXTS: Mapping[str, Callable[[AccountLine], tuple[str, ...]]] = {
    "tag": lambda line: line.tags,
    "tier": lambda line: (line.tier,),
    "country": lambda line: (line.country, line.country_name, country_name(line.country_name)),
    "currency": lambda line: tuple(m.currency for m in (line.mrr, *line.more_mrr) if m),
    "owner": lambda line: (line.owner,),
    "city": lambda line: (line.city,),
    "industry": lambda line: (line.industry,),
    "playbook": lambda line: line.playbooks + line.occasions,
}
