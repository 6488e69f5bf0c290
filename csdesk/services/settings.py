"""Changing the settings of the book, and what a change would do to today's list."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from csdesk.book.queries import settings as stored_settings
from csdesk.book.setting_queries import currencies_in_use as read_currencies
from csdesk.book.tables import SettingRow
from csdesk.domain import agenda
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.morning import Agenda, AgendaLine, Ref
from csdesk.errors import Invalid
from csdesk.services.context import Services
from csdesk.services.morning import read_facts_and_policy
from csdesk.services.policies import policy_for
from csdesk.services.rules import rules
from csdesk.services.setting_table import FAMILIES, SETTINGS, Setting, setting

__all__ = [
    "SETTINGS",
    "Preview",
    "change_setting",
    "change_settings",
    "currencies_in_use",
    "preview",
    "preview_weights",
    "typed_settings",
]


def change_setting(desk: Services, name: str, typed: str) -> Changes:
    """Set one setting; an empty value takes it back to its default. Raises Invalid.

    A name of a family alone (`weights`) with an empty value takes all of it back.
    """
    return change_settings(desk, {name: typed})


def change_settings(desk: Services, typed: Mapping[str, str]) -> Changes:
    """Set several settings as one action. Raises Invalid for the first that cannot be; then none is set."""
    with desk.book.read() as connection:
        before = stored_settings(connection)
    after = _changed(desk, before, typed)
    name = f"set {next(iter(typed))}" if len(typed) == 1 else "change settings"
    with desk.book.write(name) as unit:
        for row_id in sorted(before.keys() | after.keys()):
            value = after.get(row_id)
            if value == before.get(row_id):
                continue
            row = unit.get(SettingRow, row_id)
            if value is None:
                if row is not None:
                    unit.session.delete(row)
            elif row is not None:
                row.value = value
            else:
                unit.session.add(SettingRow(id=row_id, value=value))
    return unit.changes


def _changed(desk: Services, stored: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, str]:
    """What the book would hold after these changes, by row."""
    values: dict[str, Any] = {row: json.loads(value) for row, value in stored.items()}
    for name, text in typed.items():
        if name in FAMILIES and not text.strip():
            values.pop(name, None)
            continue
        found = _setting(name)
        value = read_value(found, text, desk)
        if not found.key:
            values[found.row] = value
        else:
            kept = values.get(found.row)
            family = dict(kept) if isinstance(kept, dict) else {}
            family[found.key] = value
            values[found.row] = {k: v for k, v in family.items() if v is not None} or None
    return {
        row: stored[row]
        if row in stored and json.loads(stored[row]) == value
        else json.dumps(value)
        for row, value in values.items()
        if value is not None
    }


def _setting(name: str) -> Setting:
    try:
        return setting(name)
    except KeyError:
        raise Invalid(
            name,
            tr("There is no setting '{name}'.", name=name[:60]),
            tr("There are: {names}.", names=", ".join(SETTINGS)),
        ) from None


def read_value(of: Setting, typed: str, desk: Services) -> Any:
    """What is stored for `typed`; None for an empty text or the default. Raises Invalid."""
    if not typed.strip():
        return None
    try:
        value = of.read(typed.strip(), desk.today())
    except ValueError as error:
        raise Invalid(of.name, f"{of.name}: {error}") from None
    return value


def typed_settings(desk: Services) -> dict[str, str]:
    """Every setting that is not at its default, by name, as it would be typed."""
    with desk.book.read() as connection:
        stored = stored_settings(connection)
    found: dict[str, str] = {}
    for row, text in stored.items():
        value = json.loads(text)
        entries = (
            {f"{row}.{key}": each for key, each in value.items()}
            if row in FAMILIES and isinstance(value, dict)
            else {row: value}
        )
        for name, each in entries.items():
            try:
                found[name] = setting(name).show(each)
            except KeyError:
                continue  # of a later version
    return found


def currencies_in_use(desk: Services) -> tuple[str, ...]:
    """The currencies that contracts of the book are in, the most common first."""
    with desk.book.read() as connection:
        return read_currencies(connection)


@dataclass(frozen=True, slots=True)
class Moved:
    """An account whose place on the list would change; places count from 1."""

    account: Ref
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What other settings would do to today's list. All empty: nothing would change."""

    entering: tuple[Ref, ...]  # would be offered, in the order of the list
    leaving: tuple[Ref, ...]  # would not be offered any more
    moving: tuple[Moved, ...]  # stays, at another place; the largest move first
    minutes: tuple[int, int]  # of the list, before and after
    offered: int  # lines there would be


def preview_weights(desk: Services, weights: Mapping[str, float]) -> Preview:
    """What these weights, by kind of reason, would do to today's list. Nothing is written."""
    return preview(desk, {f"weights.{kind}": repr(weight) for kind, weight in weights.items()})


def preview(desk: Services, typed: Mapping[str, str]) -> Preview:
    """What these settings, as typed, would do to today's list. Nothing is written. Raises Invalid."""
    now = desk.clock()
    facts, present = read_facts_and_policy(desk, now)
    with desk.book.read() as connection:
        stored = stored_settings(connection)
    countries = frozenset(present.countries)
    candidate = policy_for(_changed(desk, stored, typed), countries, now.date())
    before = agenda.build_agenda(facts, now, present, rules=rules())
    after = agenda.build_agenda(facts, now, candidate, rules=rules())
    return compare(before, after)


def compare(before: Agenda, after: Agenda) -> Preview:
    """The difference of two lists of one day; folded lines are not offered."""
    old, new = _places(before.lines), _places(after.lines)
    stay = [line.account for line in after.lines if line.account.id in old]
    # Who only moved up because others left has not moved.
    order = {ref.id: place for place, ref in enumerate(stay)}
    was = [line.account.id for line in before.lines if line.account.id in new]
    moving = [
        Moved(ref, old[ref.id], new[ref.id]) for ref in stay if was.index(ref.id) != order[ref.id]
    ]
    moving.sort(key=lambda moved: (-abs(moved.before - moved.after), moved.after))
    return Preview(
        tuple(line.account for line in after.lines if line.account.id not in old),
        tuple(line.account for line in before.lines if line.account.id not in new),
        tuple(moving),
        (before.minutes, after.minutes),
        len(after.lines),
    )


def _places(lines: tuple[AgendaLine, ...]) -> dict[str, int]:
    return {line.account.id: place for place, line in enumerate(lines, start=1)}
