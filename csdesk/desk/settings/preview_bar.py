"""What new weights would change on today's list, with Apply and Discard."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from csdesk.desk.fonts import STRONG
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import plural, tr
from csdesk.domain.morning import Ref
from csdesk.services.settings import Preview

_NAMED = 3  # accounts named in a sentence; the rest is counted


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    if more <= 0:
        return shown
    return plural("{names} and {n} more", "{names} and {n} more", more, names=shown)


def _refs(refs: Sequence[Ref]) -> str:
    return _names([ref.name for ref in refs])


def preview_words(found: Preview) -> list[str]:
    """The preview in sentences; one sentence where nothing would change."""
    said = []
    if found.entering:
        said.append(tr("Comes in: {names}.", names=_refs(found.entering)))
    if found.leaving:
        said.append(tr("Goes out: {names}.", names=_refs(found.leaving)))
    if found.moving:
        moves = [
            tr(
                "{name} from {before} to {after}",
                name=m.account.name,
                before=m.before,
                after=m.after,
            )
            for m in found.moving
        ]
        said.append(tr("Moves: {names}.", names=_names(moves)))
    return said or [tr("Today's list would stay as it is.")]


class PreviewBar(QFrame):
    """Stands under the page while weights are changed and not stored."""

    applied = Signal()
    discarded = Signal()
    previewed = Signal()  # what would change is shown

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setProperty("place", "foot")  # the footer below has its own line
        self.setAccessibleName(tr("What would change today"))
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE_EDGE, 10, PAGE_EDGE, 10)
        across.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.head = label(weight=STRONG)
        self.words = label(px=12, tone="text2", wrap=True)
        column.addWidget(self.head)
        column.addWidget(self.words)
        across.addLayout(column, 1)
        self.discard_button = button(tr("Discard"), fit="foot")
        self.discard_button.clicked.connect(self.discarded)
        self.apply_button = button(tr("Apply"), kind="primary", fit="foot")
        self.apply_button.clicked.connect(self.applied)
        across.addWidget(self.discard_button)
        across.addWidget(self.apply_button)
        self.hide()

    def show_pending(self, count: int) -> None:
        """So many weights are changed; none: hide."""
        self.head.setText(
            plural(
                "{n} weight is changed, not stored", "{n} weights are changed, not stored", count
            )
        )
        self.setVisible(count > 0)

    def show_preview(self, found: Preview) -> None:
        """Say what would change."""
        words = " ".join(preview_words(found))
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.previewed.emit()

    def say(self, words: str) -> None:
        """Say something else: the preview is being computed, or could not be."""
        self.words.setText(words)
