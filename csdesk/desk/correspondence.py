"""Everything of one open book that goes out and comes back: mails, answers, the feed, the online calendar."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.desk.device import DeviceSettings
from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.domain.language import tr

if TYPE_CHECKING:
    from csdesk.desk.incoming.deciding import Deciding
    from csdesk.desk.incoming.reader import AnswerReader
    from csdesk.desk.incoming.watched import WatchedFolder
    from csdesk.desk.outbox.sending import Sender
    from csdesk.desk.publishing import CalendarPublisher, FeedKeeper

_AFTER_START_MS = 1500  # the first page is there by then
ChooseFolder = Callable[[QWidget, str], Path | None]
ChooseAnswers = Callable[[QWidget], list[Path]]


def choose_folder(parent: QWidget, words: str) -> Path | None:
    """Ask for a folder with the system's dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, words)
    return Path(chosen) if chosen else None


def choose_answers(parent: QWidget) -> list[Path]:
    """Ask for answers with the system's dialog."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, tr("Read an answer"), "", tr("Answers (*.ics *.eml);;All files (*)")
    )
    return [Path(name) for name in chosen]


class Correspondence(QObject):
    """Each part is made when it is first used, because a start that needs none is a quick one."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        context: Context,
        dialogs: DialogHost,
        device: DeviceSettings,
        show: Show,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._context = window, theme, context
        self._dialogs, self._device, self._show = dialogs, device, show
        self.choose_folder: ChooseFolder = choose_folder
        self.choose_answers: ChooseAnswers = choose_answers
        self._sender: Sender | None = None
        self._deciding: Deciding | None = None
        self._reader: AnswerReader | None = None
        self._watched: WatchedFolder | None = None
        self._feed: FeedKeeper | None = None
        self._publisher: CalendarPublisher | None = None
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.setInterval(_AFTER_START_MS)
        self._start.timeout.connect(self.begin)

    def start(self) -> None:
        """The first page is there: soon look after the feed and the watched folder."""
        self._start.start()

    def begin(self) -> None:
        """Look after the feed, the watched folder and the online calendar from now on."""
        self._start.stop()
        self.feed.start()
        assert self.watched is not None  # it looks by itself
        if self.publisher.automatic:
            self.publisher.publish(quiet=True)

    def finish(self) -> None:
        """The window closes: write the feed once more where something was changed."""
        if self._watched is not None:
            self._watched.stop()
        if self._feed is not None:
            self._feed.finish()

    def detach(self) -> None:
        """Another book is opened."""
        self._start.stop()
        if self._watched is not None:
            self._watched.stop()
        for part in (self._sender, self._deciding, self._reader, self._feed, self._publisher):
            if part is not None:
                part.deleteLater()
        self.deleteLater()

    @property
    def mailer(self) -> "Sender":
        """Sends what waits."""
        if self._sender is None:
            from csdesk.desk.outbox.sending import Sender

            self._sender = Sender(self._window, self._context, self._show)
        return self._sender

    @property
    def deciding(self) -> "Deciding":
        """Decides what others wish."""
        if self._deciding is None:
            from csdesk.desk.incoming.deciding import Deciding

            self._deciding = Deciding(
                self._window, self._context, self._dialogs, self.mailer, self._show
            )
        return self._deciding

    @property
    def reader(self) -> "AnswerReader":
        """Reads answers."""
        if self._reader is None:
            from csdesk.desk.incoming.reader import AnswerReader

            self._reader = AnswerReader(
                self._window, self._theme, self._context, self._dialogs, self.deciding, self._show
            )
        return self._reader

    @property
    def watched(self) -> "WatchedFolder":
        """The folder that is watched for answers."""
        if self._watched is None:
            from csdesk.desk.incoming.watched import WatchedFolder

            self._watched = WatchedFolder(self._window, self._context, self._show)
            self._watched.start()
        return self._watched

    @property
    def feed(self) -> "FeedKeeper":
        """Writes the feed."""
        if self._feed is None:
            from csdesk.desk.publishing import FeedKeeper

            self._feed = FeedKeeper(self._window, self._context, self._show)
        return self._feed

    @property
    def publisher(self) -> "CalendarPublisher":
        """Publishes the agenda online."""
        if self._publisher is None:
            from csdesk.desk.publishing import CalendarPublisher

            self._publisher = CalendarPublisher(
                self._window, self._context, self._device, self._show
            )
        return self._publisher

    def act(self, name: str) -> bool:
        """Do an action that is about mails, answers or the online calendar; says whether it is one."""
        doing = {
            "read_answer": self.choose_and_read,
            "publish": self._publish,
            "outbox_send_all": self._send_all,
        }
        if name in doing:
            doing[name]()
        return name in doing

    def _publish(self) -> None:
        self.publisher.publish()

    def _send_all(self) -> None:
        self.mailer.send()

    def receive(self, paths: Sequence[Path]) -> None:
        """Files that were dropped or opened: answers are read, the rest is imported."""
        from csdesk.desk.incoming.reader import ANSWERS

        found = [path for path in paths if path.suffix.casefold() in ANSWERS]
        tables = [path for path in paths if path not in found]
        self.reader.read(found)
        if tables:
            self._dialogs.import_files(tables)

    def choose_and_read(self) -> None:
        """Ask for answers, and read them."""
        paths = self.choose_answers(self._window)
        if paths:
            self.reader.read(paths)
