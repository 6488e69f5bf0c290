"""What is done when the file of the open book goes away while the window is open.

Reading goes on from the open connection as far as the disk allows; every write is refused with a sentence
by the book itself. When the same file is back, work goes on by itself. When another file with the same
book stands there (a disk that was connected again, a file put back), it is opened; any other file is only
opened when the person says so.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from csdesk.book.place import Place
from csdesk.desk.dialog_host import ChooseTarget
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.opening import choose_book
from csdesk.desk.presenter import Context
from csdesk.desk.watcher import BookWatcher
from csdesk.domain.language import tr
from csdesk.services import books


class LostBook(QObject):
    """Between the watcher and the notice of the window, for one open book."""

    open_asked = Signal(object)  # Path
    saved = Signal(object)  # Path of the copy

    def __init__(
        self,
        window: MainWindow,
        context: Context,
        watcher: BookWatcher,
        choose_target: ChooseTarget,
    ) -> None:
        super().__init__(watcher)
        self._window, self._context, self._watcher = window, context, watcher
        self.choose_target = choose_target
        self.choose_book: Callable[[QWidget], Path | None] = choose_book
        notice = window.lost
        notice.show_place(Place.HERE, context.services.book.path)
        notice.look_asked.connect(watcher.look)
        notice.copy_asked.connect(self._save)
        notice.other_asked.connect(self._other)
        notice.open_asked.connect(self.open_asked)
        watcher.placed.connect(self._placed)

    def detach(self) -> None:
        """Another book is opened."""
        notice = self._window.lost
        notice.look_asked.disconnect(self._watcher.look)
        notice.copy_asked.disconnect(self._save)
        notice.other_asked.disconnect(self._other)
        notice.open_asked.disconnect(self.open_asked)

    def _placed(self, place: Place) -> None:
        path = self._context.services.book.path
        if place == Place.REPLACED:
            self._context.lane.run(
                partial(books.is_same_book, self._context.services, path),
                self._found,
                failed=self._window.banner.show_error,
                receiver=self,
            )
            return
        self._window.lost.show_place(place, path)
        if place == Place.HERE:
            self._window.banner.say(tr("The account book is back, and work goes on."), "good")
            self._context.bus.changed_elsewhere.emit()

    def _found(self, same: bool) -> None:
        path = self._context.services.book.path
        # A dialog with typed text would be lost with its book; the person opens it when it is closed.
        if same and self._window.scrim.sheet is None:
            self._window.lost.show_place(Place.HERE, path)
            self.open_asked.emit(path)
        else:
            self._window.lost.show_place(Place.REPLACED, path)

    def _save(self) -> None:
        target = self.choose_target(
            self._window, tr("Save a copy of the book"), "account-book-copy.csdesk"
        )
        if target is None:
            return

        def done(path: Path) -> None:
            self._window.lost.show_copy(path)
            self.saved.emit(path)

        self._context.lane.run(
            partial(books.backup, self._context.services, target),
            done,
            failed=self._window.banner.show_error,
            receiver=self,
        )

    def _other(self) -> None:
        chosen = self.choose_book(self._window)
        if chosen is not None:
            self.open_asked.emit(chosen)
