"""Reads the history of an account in parts, and writes old values back."""

from functools import partial

from csdesk.desk.account.history.page import HistoryPage
from csdesk.desk.account.history.rows import rows_of
from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.presenter import Context
from csdesk.domain.account_lines import HistoryEntry, HistoryPart
from csdesk.services import history, undoing

PART = 30
_MOST_AGAIN = 150


class HistoryPresenter(TabPresenter):
    """Between the History tab and the services. Every change concerns it."""

    def __init__(self, page: HistoryPage, context: Context) -> None:
        super().__init__(page, context)
        self._history = page
        self._entries: list[HistoryEntry] = []
        self._after: int | None = None
        self._shown_for = ""
        page.list.history.said = partial(history.action_words, context.services)
        page.restore_asked.connect(self.restore)
        page.undo_asked.connect(self.undo)
        page.more_wanted.connect(self.read_more)

    def reload(self) -> None:
        """Read the newest changes, as many as are shown."""
        if self._shown_for != self.account_id:
            self._entries = []
        most = min(max(PART, len(self._entries)), _MOST_AGAIN)
        work = partial(history.read_history, self.context.services, self.account_id, most=most)
        self.read(work, partial(self._show, self.account_id), key="history")

    def read_more(self) -> None:
        """Read the next part."""
        if self._after is not None:
            work = partial(
                history.read_history,
                self.context.services,
                self.account_id,
                before=self._after,
                most=PART,
            )
            self.read(work, self._append, key="history")

    def restore(self, seq: int, field: str) -> None:
        """Write the old value of one field back."""
        self.write(partial(history.restore_field, self.context.services, seq, field))

    def undo(self, number: int) -> None:
        """Take a whole action back."""
        self.write(partial(undoing.undo_action, self.context.services, number))

    def _show(self, account_id: str, part: HistoryPart) -> None:
        self._shown_for, self._after = account_id, part.after
        self._entries = list(part.entries)
        now = self.context.services.clock()
        self._history.show_rows(rows_of(self._entries), now, more=part.after is not None)
        self.shown.emit()

    def _append(self, part: HistoryPart) -> None:
        self._after = part.after
        self._entries += part.entries
        self._history.list.history.append(rows_of(part.entries), more=part.after is not None)
        self.shown.emit()
