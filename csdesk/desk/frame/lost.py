"""What is said while the file of the open book is gone, or another one stands in its place."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from csdesk.book.place import Place
from csdesk.desk.fonts import STRONG
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr


class LostNotice(QFrame):
    """Stays until the book is back, a copy is open, or another book. It cannot be closed."""

    look_asked = Signal()
    copy_asked = Signal()
    other_asked = Signal()
    open_asked = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("tone", "now")
        self.setAccessibleName(tr("The account book is not there"))
        self._path = Path()
        self._copy: Path | None = None
        self._place = Place.HERE
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 8, 16, 8)
        across.setSpacing(8)
        self._words = label(weight=STRONG, wrap=True)
        across.addWidget(self._words, 1)
        self.look_button = button(tr("Look again"))
        self.copy_button = button(tr("Save a copy as …"))
        self.other_button = button(tr("Open another book …"))
        self.look_button.clicked.connect(self._look)
        self.copy_button.clicked.connect(self.copy_asked)
        self.other_button.clicked.connect(self.other_asked)
        for each in (self.look_button, self.copy_button, self.other_button):
            across.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_place(self, place: Place, path: Path) -> None:
        """Say what happened to the book, or hide where it is in its place."""
        if place == self._place and path == self._path:
            return
        self._place, self._path, self._copy = place, path, None
        if place == Place.HERE:
            self.hide()
            return
        gone = place == Place.GONE
        self._say(
            tr(
                "The account book {path} is not there any more. You can go on reading; nothing can "
                "be stored until its disk is connected or the file is put back.",
                path=path,
            )
            if gone
            else tr(
                "Another file stands in the place of the account book {path}. You see the book as it "
                "was; nothing can be stored in it. Save a copy, or open the file that is there now.",
                path=path,
            )
        )
        self.look_button.setText(tr("Look again") if gone else tr("Open that file"))
        self.look_button.setAccessibleName(self.look_button.text())
        self.show()

    def show_copy(self, copy: Path) -> None:
        """A copy was saved: offer to go on with it."""
        self._copy = copy
        self._say(tr("The book was saved as {copy}. Open it to go on working there.", copy=copy))
        self.look_button.setText(tr("Open the copy"))
        self.look_button.setAccessibleName(self.look_button.text())

    def words(self) -> str:
        """What is said, empty while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleDescription(words)

    def _look(self) -> None:
        if self._copy is not None:
            self.open_asked.emit(self._copy)
        elif self._place == Place.REPLACED:
            self.open_asked.emit(self._path)
        else:
            self.look_asked.emit()
