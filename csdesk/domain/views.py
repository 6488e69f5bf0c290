"""Views of the accounts table: a filter and an order under a name."""

from dataclasses import dataclass

from csdesk.domain.language import mark


@dataclass(frozen=True, slots=True)
class View:
    """One view. `sort` is the name of a column, empty: by account. Built-in names are marked texts."""

    id: str
    name: str
    query: str
    sort: str = ""
    descending: bool = False
    built_in: bool = False


def _of(view_id: str, name: str, query: str, sort: str = "", *, descending: bool = False) -> View:
    return View(view_id, name, query, sort, descending, built_in=True)


ALL = _of("all", mark("All accounts"), "")
BUILT_IN = (
    ALL,
    _of("no-next-step", mark("No next step"), "next:none -status:churned", "mrr", descending=True),
    _of("renews", mark("Renews in 120 days"), "renews<=120", "renewal"),
    _of(
        "silent",
        mark("Silent over 21 days"),
        "silent>21 -status:churned",
        "last",
        descending=True,
    ),
    _of("onboarding", mark("Onboarding"), "playbook:onboarding", "next"),
    _of("use-falling", mark("Use falling"), "use:falling", "use"),
    _of(
        "one-person", mark("Hangs on one person"), "people:1 status:active", "mrr", descending=True
    ),
    _of("advocates", mark("Advocates"), "stage:advocate"),
)
