"""What a person can choose an agenda by, and how much of it there is, in words."""

from dataclasses import dataclass

from csdesk.book.account_queries import account_head
from csdesk.book.setting_queries import tags_in_use
from csdesk.domain.language import mark_plural, plural, said_plural, tr
from csdesk.domain.texts import folded
from csdesk.services.agenda_export import AgendaChoice, Exported, usual_choice
from csdesk.services.context import Services
from csdesk.services.policies import all_settings

_ENTRIES = (
    mark_plural("{n} check-in", "{n} check-ins"),
    mark_plural("{n} renewal", "{n} renewals"),
    mark_plural("{n} notice deadline", "{n} notice deadlines"),
    mark_plural("{n} task", "{n} tasks"),
    mark_plural("{n} occasion", "{n} occasions"),
)


@dataclass(frozen=True, slots=True)
class Choosable:
    """What a choice begins with. `account`: a name, empty where there is none of this id."""

    usual: AgendaChoice
    tags: tuple[str, ...]
    account: str


def read_choosable(desk: Services, account_id: str = "") -> Choosable:
    """What the settings say, the tags in use by their names, and how an account is called."""
    usual = usual_choice(all_settings(desk))
    with desk.book.read() as connection:
        written = tags_in_use(connection)
        head = account_head(connection, account_id) if account_id else None
    tags: dict[str, str] = {}
    for tag in written:  # "EMEA" and "emea" choose the same accounts
        tags.setdefault(tag.casefold(), tag)
    return Choosable(
        usual,
        tuple(sorted(tags.values(), key=lambda tag: (folded(tag), tag))),
        head.name if head is not None else "",
    )


def parts_words(exported: Exported) -> str:
    """`2 check-ins, 1 renewal and 3 tasks`; empty for an agenda without entries."""
    counts = (
        exported.checkins,
        exported.renewals,
        exported.notices,
        exported.tasks,
        exported.occasions,
    )
    parts = [
        said_plural(forms, count) for forms, count in zip(_ENTRIES, counts, strict=True) if count
    ]
    if len(parts) < 2:
        return "".join(parts)
    return tr("{names} and {last}", names=", ".join(parts[:-1]), last=parts[-1])


def left_out_words(exported: Exported) -> str:
    """Which renewals are in no agenda; empty where there is none of them."""
    if not exported.left_out:
        return ""
    return plural(
        "{n} renewal that comes by itself each month is left out.",
        "{n} renewals that come by themselves each month are left out.",
        exported.left_out,
    )
