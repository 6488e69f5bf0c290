"""Reads the accounts once, narrows and orders them in memory, and writes what is changed in the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from csdesk.desk.accounts.page import AccountsPage, BookShown
from csdesk.desk.accounts.views_column import STAGES
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.filter_match import Standpoint, select
from csdesk.domain.filter_words import words_of
from csdesk.domain.filters import ME, Condition, format_filter, parse_filter
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountLine
from csdesk.domain.views import ALL, BUILT_IN, View
from csdesk.errors import Invalid
from csdesk.services import accounts, bulk, editing, playbooks, table_export, views


@dataclass(frozen=True, slots=True)
class _Read:
    lines: list[AccountLine]
    at: Standpoint
    book: BookShown


class AccountsPresenter(Presenter):
    """Between the Accounts page and the services."""

    counted = Signal(int)  # accounts of the book
    listed = Signal(int)  # accounts that the table shows
    exported = Signal(Path)

    def __init__(self, page: AccountsPage, context: Context) -> None:
        super().__init__(page, context)
        self._accounts_page = page
        self._lines: list[AccountLine] = []
        self._at: Standpoint | None = None
        self._views: tuple[View, ...] = (*BUILT_IN, *STAGES)
        self._conditions: tuple[Condition, ...] = ()
        self._typed: tuple[Condition, ...] = ()
        self._view_id = ALL.id
        self._sort, self._descending = "account", False
        page.filter_changed.connect(self.narrow)
        page.key_given.connect(self.show_filter)
        page.typing.connect(self._preview)
        page.view_chosen.connect(self.choose_view)
        page.sort_asked.connect(self.order)
        page.edit_given.connect(self._edit)
        page.set_asked.connect(self._set)
        page.tag_asked.connect(self._tag)
        page.untag_asked.connect(self._untag)
        page.playbook_asked.connect(self._start_playbook)
        page.keep_view_asked.connect(self._keep_view)
        page.delete_view_asked.connect(self._delete_view)
        page.move_view_asked.connect(self._move_view)

    @property
    def view(self) -> View | None:
        """The view in force; None where the filter is none of them."""
        return self.view_of(self._view_id)

    def view_of(self, view_id: str) -> View | None:
        """The view with this id."""
        return next((view for view in self._views if view.id == view_id), None)

    def draft(self, name: str) -> views.ViewDraft:
        """The present filter and order as a view to be saved."""
        return views.ViewDraft(name, self._query(), self._sort_name(), self._descending)

    def narrow(self, conditions: Sequence[Condition]) -> None:
        """Show the accounts that fit these conditions."""
        self._conditions, self._typed = tuple(conditions), ()
        self._view_id = self._view_with(self._conditions)
        self._accounts_page.show_view(self._view_id)
        self._show_lines()
        asks_for_me = any(each.field == "owner" and each.value == ME for each in conditions)
        if asks_for_me and self._at is not None and not self._at.me:
            self._accounts_page.filter.say(
                Invalid(
                    "filter",
                    tr("Nobody is “me” yet: the settings do not have your name."),
                    tr("Set it there, or write owner: and a name."),
                )
            )

    def show_filter(self, typed: str) -> None:
        """Show the accounts that fit a filter that another page asks for, such as `stage:new`."""
        try:
            conditions = parse_filter(typed)
        except Invalid as error:
            self.failed.emit(error)
            return
        self._accounts_page.show_filter(conditions)
        self.narrow(conditions)

    def order(self, column: str, descending: bool) -> None:
        """Order the table by a column."""
        self._sort, self._descending = column or "account", descending
        self._accounts_page.show_order(self._sort, descending=descending)

    def choose_view(self, view_id: str) -> None:
        """Show a view: its filter and its order."""
        view = self.view_of(view_id)
        if view is None:
            return
        try:
            self._conditions = parse_filter(view.query)
        except Invalid as error:  # saved by a version that knows more
            self.failed.emit(error)
            return
        self._view_id, self._typed = view_id, ()
        self._accounts_page.show_filter(self._conditions)
        self._accounts_page.show_view(view_id)
        self.order(view.sort, view.descending)
        self._show_lines()

    def adopt(self, view_id: str) -> None:
        """A view with the present filter and order was just saved: it is the one in force."""
        self._view_id = view_id

    def export(self, target: Path, columns: Sequence[str]) -> None:
        """Write what the table shows: filter, order and columns."""
        assert self._at is not None
        lines = tuple(self._accounts_page.table.lines.lines)
        self.context.lane.run(
            partial(table_export.export_table, target, lines, tuple(columns), self._at),
            self.exported.emit,
            failed=self.failed.emit,
            receiver=self,
        )

    def reload(self) -> None:
        """Read the book and show what the filter leaves."""
        self.read(self._read, self._show, key="accounts")

    def _read(self) -> _Read:
        services = self.context.services
        lines = accounts.list_accounts(services)
        saved = tuple(views.list_views(services))
        at = views.standpoint(services)
        counts = {view.id: _count(view, lines, at) for view in (*BUILT_IN, *saved, *STAGES)}
        known = tuple((each.id, each.name) for each in playbooks.list_playbooks(services))
        return _Read(lines, at, BookShown(len(lines), words_of(lines), saved, counts, known))

    def _show(self, found: _Read) -> None:
        self._lines, self._at = found.lines, found.at
        self._views = (*BUILT_IN, *found.book.saved, *STAGES)
        if self.view is None:  # deleted, or taken back
            self._view_id = self._view_with(self._conditions)
        self._accounts_page.show_book(found.book, self._view_id)
        self.counted.emit(len(self._lines))
        self._show_lines()
        self.shown.emit()

    def _show_lines(self) -> None:
        if self._at is None:
            return
        found = select(self._lines, (*self._conditions, *self._typed), self._at)
        self._accounts_page.show_accounts(found, self._at)
        self.listed.emit(len(found))

    def _preview(self, typed: Sequence[Condition]) -> None:
        self._typed = tuple(typed)
        self._show_lines()

    def _view_with(self, conditions: Sequence[Condition]) -> str:
        """The view that has these conditions in any order, the one in force before others."""
        wanted = frozenset(conditions)
        first = self.view
        ordered: tuple[View, ...] = (first, *self._views) if first else self._views
        for view in ordered:
            try:
                if frozenset(parse_filter(view.query)) == wanted:
                    return view.id
            except Invalid:
                continue
        return ""

    def _query(self) -> str:
        return format_filter(self._conditions)

    def _sort_name(self) -> str:
        return "" if self._sort == "account" else self._sort

    def _edit(self, account_id: str, field: str, typed: str) -> None:
        table = self._accounts_page.table
        self.context.write(
            self,
            partial(editing.set_fields, self.context.services, account_id, {field: typed}),
            lambda _: table.close_editor(),
            failed=table.refuse_edit,
            changes=lambda made: made[1],
        )

    def _set(self, ids: list[str], field: str, value: str) -> None:
        self.write(partial(bulk.set_accounts, self.context.services, ids, {field: value}))

    def _tag(self, ids: list[str], tag: str) -> None:
        self.write(partial(bulk.tag_accounts, self.context.services, ids, tag))

    def _untag(self, ids: list[str], tag: str) -> None:
        self.write(partial(bulk.untag_accounts, self.context.services, ids, tag))

    def _start_playbook(self, ids: list[str], playbook_id: str) -> None:
        self.write(partial(playbooks.start_playbook, self.context.services, playbook_id, ids))

    def _keep_view(self, view_id: str) -> None:
        self.write(
            partial(
                views.change_view,
                self.context.services,
                view_id,
                self._query(),
                sort=self._sort_name(),
                descending=self._descending,
            ),
            lambda _: self.choose_view(view_id),
        )

    def _delete_view(self, view_id: str) -> None:
        self.write(partial(views.delete_view, self.context.services, view_id))

    def _move_view(self, view_id: str, step: int) -> None:
        self.write(partial(views.move_view, self.context.services, view_id, step))


def _count(view: View, lines: Sequence[AccountLine], at: Standpoint) -> int | None:
    try:
        return len(select(lines, parse_filter(view.query), at))
    except Invalid:
        return None
