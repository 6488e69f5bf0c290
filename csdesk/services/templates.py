"""Templates of check-ins: listed, changed, put in order, filled in.

Those that come with csdesk are in no table. A row with the id of one says what the person made of it: other
words, another place (a row without a name), or that it is not to be offered (`_HIDDEN`).
"""

import json
from dataclasses import dataclass, replace

from csdesk.book.calendar_rows import renewing_contracts
from csdesk.book.queries import settings
from csdesk.book.store import Unit
from csdesk.book.tables import TextTemplateRow
from csdesk.book.template_queries import StoredTemplate, fill_values, stored_templates
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, tr
from csdesk.domain.renewals import account_renewal
from csdesk.domain.text_templates import Filled, TextTemplate, built_in_templates, fill
from csdesk.domain.texts import clean_line, clean_text, folded
from csdesk.domain.words import short_date
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone

_HIDDEN = -1  # position of a built-in one that is not offered
_MOST_LETTERS = 80
_MOST_AGENDA = 20_000  # letters
_LONGEST = 24 * 60  # minutes, as for check-ins


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as it is typed."""

    name: str
    title: str = ""
    agenda: str = ""
    minutes: int | None = None


def list_templates(desk: Services, *, hidden: bool = False) -> list[TextTemplate]:
    """The templates in their order, those that come with csdesk where nobody moved them first.

    `hidden`: also built-in ones that were taken off the list, at its end.
    """
    with desk.book.read() as connection:
        return _in_order(stored_templates(connection), hidden=hidden)


def add_template(desk: Services, draft: TemplateDraft) -> tuple[str, Changes]:
    """Keep a new template, as the last one. Returns its id. Raises Invalid; then nothing is written."""
    with desk.book.write(mark("add template")) as unit:
        typed = _checked(unit, draft)
        key = unit.add(
            TextTemplateRow(
                name=typed.name,
                title=typed.title,
                agenda=typed.agenda,
                minutes=typed.minutes,
                position=_after_all(unit),
            )
        )
    return key, unit.changes


def change_template(desk: Services, template_id: str, draft: TemplateDraft) -> Changes:
    """Give a template other words; of a built-in one a copy is made first. Raises Invalid or Gone."""
    with desk.book.write(mark("change template")) as unit:
        _known(unit, template_id)
        typed = _checked(unit, draft, template_id)
        row = _row_of(unit, template_id)
        row.name, row.title = typed.name, typed.title
        row.agenda, row.minutes = typed.agenda, typed.minutes
    return unit.changes


def remove_template(desk: Services, template_id: str) -> Changes:
    """Delete a template; a built-in one is hidden instead and can be restored. Raises Gone."""
    with desk.book.write(mark("delete template")) as unit:
        if not _known(unit, template_id).built_in:
            unit.session.delete(_row_of(unit, template_id))
        else:
            _row_of(unit, template_id).position = _HIDDEN
    return unit.changes


def restore_template(desk: Services, template_id: str) -> Changes:
    """Offer a built-in template again, at the end, in its own words. Raises Gone for any other."""
    with desk.book.write(mark("restore template")) as unit:
        if not _known(unit, template_id).built_in:
            raise _gone()
        row = _row_of(unit, template_id)
        row.name, row.title, row.agenda, row.minutes = "", "", "", None
        if row.position == _HIDDEN:
            row.position = _after_all(unit)
    return unit.changes


def move_template(desk: Services, template_id: str, step: int) -> Changes:
    """Move a template by `step` places, down where it is positive; beyond the ends it stays there.

    Raises Gone.
    """
    with desk.book.write(mark("move template")) as unit:
        before = [each.id for each in _in_order(_rows(unit), hidden=False)]
        if template_id not in before:
            raise _gone()
        ids = [each for each in before if each != template_id]
        ids.insert(min(max(before.index(template_id) + step, 0), len(ids)), template_id)
        if ids != before:
            for position, each in enumerate(ids):
                _row_of(unit, each).position = position
    return unit.changes


def fill_template(
    desk: Services, template_id: str, account_id: str, contact_ids: tuple[str, ...] = ()
) -> Filled:
    """A template with what the book knows of this account and these guests. Raises Gone."""
    now = desk.clock()
    with desk.book.read() as connection:
        known = {each.id: each for each in _in_order(stored_templates(connection), hidden=True)}
        found = fill_values(connection, account_id, contact_ids, now)
        renewing = [
            row.contract
            for row in renewing_contracts(connection, now.date())
            if row.account_id == account_id
        ]
        stored = settings(connection)
    if template_id not in known:
        raise _gone()
    if found is None:
        raise account_gone()
    renewal = account_renewal(renewing, now.date())
    names = found.names
    return fill(
        known[template_id],
        {
            "account": found.account,
            "first_name": _first_name(names[0]) if names else "",
            "names": _listed(names),
            "product": _listed(found.products),
            "renewal": short_date(renewal.on) if renewal is not None else "",
            "last_talk": (
                short_date(found.last_talk.astimezone(now.tzinfo).date())
                if found.last_talk is not None
                else ""
            ),
            "my_name": str(json.loads(stored.get("name", '""'))),
        },
    )


def _in_order(rows: list[StoredTemplate], *, hidden: bool) -> list[TextTemplate]:
    """Built-in and own templates as the rows put them."""
    own = {row.id: row for row in rows}
    placed: list[tuple[int, int, TextTemplate]] = []
    for number, each in enumerate(built_in_templates()):
        row = own.pop(each.id, None)
        if row is None:
            placed.append((number, 0, each))
            continue
        shown = replace(each, hidden=row.position == _HIDDEN)
        if row.name:
            shown = replace(
                shown,
                name=row.name,
                title=row.title,
                agenda=row.agenda,
                minutes=row.minutes,
                changed=True,
            )
        placed.append((row.position, number, shown))
    for number, row in enumerate(own.values()):
        if row.name:  # else a built-in one of a later version
            made = TextTemplate(row.id, row.name, row.title, row.agenda, row.minutes)
            placed.append((row.position, len(rows) + number, made))
    placed.sort(key=lambda each: (each[2].hidden, each[0], each[1]))
    return [each for _, _, each in placed if hidden or not each.hidden]


def _rows(unit: Unit) -> list[StoredTemplate]:
    unit.session.flush()
    return stored_templates(unit.connection)


def _after_all(unit: Unit) -> int:
    last = max((row.position for row in _rows(unit)), default=_HIDDEN)
    return max(last, len(built_in_templates()) - 1) + 1


def _known(unit: Unit, template_id: str) -> TextTemplate:
    found = [each for each in _in_order(_rows(unit), hidden=True) if each.id == template_id]
    if not found:
        raise _gone()
    return found[0]


def _row_of(unit: Unit, template_id: str) -> TextTemplateRow:
    """The row of a template; a built-in one without gets one that only says where it stands."""
    row = unit.get(TextTemplateRow, template_id)
    if row is not None:
        return row
    place = [each.id for each in built_in_templates()].index(template_id)
    made = TextTemplateRow(id=template_id, name="", position=place)
    unit.session.add(made)
    unit.session.flush()
    return made


def _checked(unit: Unit, draft: TemplateDraft, template_id: str = "") -> TemplateDraft:
    """The draft as it is stored. Raises Invalid."""
    name, title, agenda = (
        clean_line(draft.name),
        clean_line(draft.title),
        clean_text(draft.agenda),
    )
    if not name:
        raise Invalid("name", tr("A template needs a name."), tr("Give it one or two words."))
    if len(name) > _MOST_LETTERS:
        raise Invalid("name", tr("This name is too long for a template."), tr("Shorten it."))
    if len(title) + len(agenda) > _MOST_AGENDA:
        raise Invalid("agenda", tr("This text is too long for a template."), tr("Shorten it."))
    if draft.minutes is not None and not 1 <= draft.minutes <= _LONGEST:
        raise Invalid(
            "minutes",
            tr("A check-in of {minutes} minutes cannot be.", minutes=draft.minutes),
            tr("Give 1 to 1440."),
        )
    plain = folded(name) or name
    others = [each for each in _in_order(_rows(unit), hidden=False) if each.id != template_id]
    if plain in {folded(each.name) or each.name for each in others}:
        raise Invalid(
            "name",
            tr("There is a template “{name}” already.", name=name),
            tr("Choose another name."),
        )
    return TemplateDraft(name, title, agenda, draft.minutes)


def _first_name(name: str) -> str:
    """The first word of a name that is written first name first, as most are: `Ana` of `Ana Ferreira`.

    Of `Ferreira, Ana` it is what follows the comma; a title before the name (`Dr. Ana`) is left out.
    """
    given = name.partition(",")[2] or name
    parts = [word for word in given.split() if not word.endswith(".")] or given.split()
    return parts[0] if parts else ""


def _listed(names: tuple[str, ...]) -> str:
    """`Ana, Bo and Cem`; empty for nobody."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _gone() -> Gone:
    return Gone(tr("This template is not in the book any more."), tr("Choose another template."))
