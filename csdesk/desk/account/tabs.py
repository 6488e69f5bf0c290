"""The tabs of an account page: how each is made.

A tab is a `Page` in the stack under the tab bar. `open(account_id)` tells it its account; one that is not
in view only marks itself stale and reads when it comes into view. It is made, and its module imported,
when it is first chosen.
"""

from csdesk.desk.account.tab import Tab
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.language import mark


def _overview(host: PageHost) -> Page:
    from csdesk.desk.account.overview.make import make_tab

    return make_tab(host)


def _timeline(host: PageHost) -> Page:
    from csdesk.desk.account.timeline.make import make_tab

    return make_tab(host)


def _people(host: PageHost) -> Page:
    from csdesk.desk.account.people.make import make_tab

    return make_tab(host)


def _contracts(host: PageHost) -> Page:
    from csdesk.desk.account.contracts.make import make_tab

    return make_tab(host)


def _usage(host: PageHost) -> Page:
    from csdesk.desk.account.usage.make import make_tab

    return make_tab(host)


def _checklist(host: PageHost) -> Page:
    from csdesk.desk.account.checklist.make import make_tab

    return make_tab(host)


def _tasks(host: PageHost) -> Page:
    from csdesk.desk.account.tasks.make import make_tab

    return make_tab(host)


def _history(host: PageHost) -> Page:
    from csdesk.desk.account.history.make import make_tab

    return make_tab(host)


# In the order of the bar: overview, timeline, people, contracts, usage, checklist, tasks, history.
TABS: tuple[Tab, ...] = (
    Tab("overview", mark("Overview"), "building", _overview),
    Tab("timeline", mark("Timeline"), "speech", _timeline),
    Tab("people", mark("People"), "people", _people),
    Tab("contracts", mark("Contracts"), "file", _contracts),
    Tab("usage", mark("Use"), "pulse", _usage),
    Tab("checklist", mark("Checklist"), "checklist", _checklist),
    Tab("tasks", mark("Tasks"), "ribbon", _tasks),
    Tab("history", mark("History"), "history", _history),
)
