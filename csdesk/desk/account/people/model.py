"""The people of an account as items of a list: those who are there, then a fold with those who left."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime

from csdesk.desk.account.listing import PagedModel
from csdesk.desk.account.people.words import choice_word, influence_word, last_talk
from csdesk.desk.today.delegate import local_time
from csdesk.domain.language import plural, tr
from csdesk.domain.person_lines import PersonLine


@dataclass(frozen=True, slots=True)
class Fold:
    """The line under which people who left are folded."""

    count: int
    open: bool


Item = PersonLine | Fold


class PeopleModel(PagedModel[Item]):
    """Persons and the fold. `now` is asked for each time a clock is drawn."""

    today = date.min
    now: datetime | None = None

    def key(self, item: Item) -> Hashable:
        """The id of a person; the fold is there once."""
        return item.id if isinstance(item, PersonLine) else "fold"

    def words(self, row: int) -> str:
        """Everything the row shows, for a screen reader."""
        item = self.items[row]
        if isinstance(item, Fold):
            return fold_words(item)
        clock = local_time(item.clock_zone, self.now) if self.now is not None else ""
        parts = (
            item.name,
            item.title,
            choice_word(item.role),
            tr("{much} influence", much=influence_word(item.influence)) if item.influence else "",
            last_talk(item, self.today),
            tr("prefers {channel}", channel=choice_word(item.channel)) if item.channel else "",
            tr("{time} there", time=clock) if clock else "",
        )
        return ", ".join(part for part in parts if part)


def fold_words(fold: Fold) -> str:
    """`2 people left: show` or `hide`."""
    words = plural("{n} person left", "{n} people left", fold.count)
    return f"{words}: {tr('hide') if fold.open else tr('show')}"
