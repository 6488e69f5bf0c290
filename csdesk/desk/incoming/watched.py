"""The folder that is watched for answers: read when something changes in it, at the start, and when the
window comes back, because folders on a network share or kept in step by others tell nobody.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal

from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import DeskJob
from csdesk.domain.answers import AnswerKind, AnswerReading
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.errors import UserError

_AFTER_MS = 800  # after the last change in the folder: files arrive in pieces
_AT_LEAST_MS = 5000  # between two looks because the window came back
_NOT_READ = frozenset({AnswerKind.UNREADABLE, AnswerKind.CALENDAR})


class WatchedFolder(QObject):
    """Watches one folder, or none. What is found is said once, in one sentence."""

    looked = Signal(list)  # AnswerReading of files that were new
    state_changed = Signal()

    def __init__(self, window: MainWindow, context: Context, show: Show) -> None:
        super().__init__(window)
        self._window, self._context, self._show = window, context, show
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._rest = QTimer(self)  # runs while the window coming back is no reason to look again
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AT_LEAST_MS)
        self.notifier = QFileSystemWatcher(self)
        self.notifier.directoryChanged.connect(lambda _: self._soon.start())
        self._job: DeskJob | None = None
        self._again = False
        self._seen: set[str] = set()  # versions of files that were looked at; belongs to the look
        self.folder: Path | None = None
        self.problem = ""  # why the folder cannot be read, a sentence; empty: it can

    def start(self) -> None:
        """Begin to watch, with a first look."""
        self._window.installEventFilter(self)
        self._context.bus.changed.connect(self._changed)
        self._context.bus.changed_elsewhere.connect(self._read_setting)
        self._read_setting()

    def stop(self) -> None:
        """The book is closed or another one is opened."""
        self._window.removeEventFilter(self)
        self._context.bus.changed.disconnect(self._changed)
        self._context.bus.changed_elsewhere.disconnect(self._read_setting)
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self.deleteLater()

    def _changed(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self._read_setting()

    def _read_setting(self) -> None:
        def chosen() -> Path | None:
            # Imported only here: what reads calendars is not needed to show the morning.
            from csdesk.services.watching import answer_folder

            return answer_folder(self._context.services)

        self._context.lane.run(
            chosen,
            self._take_folder,
            failed=self._failed,
            receiver=self,
            key="folder of answers",
        )

    def _take_folder(self, folder: Path | None) -> None:
        if folder == self.folder:
            return
        self.folder, self.problem, self._seen = folder, "", set()
        self._attend(there=False)
        if folder is not None:
            self._soon.start()
        self.state_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes back from the mail program finds its answers read."""
        if event.type() == QEvent.Type.WindowActivate and not self._rest.isActive():
            self._rest.start()
            self.look()
        return False

    def look(self) -> None:
        """Read what is new in the folder."""
        folder = self.folder
        if folder is None:
            return
        if self._job is not None:
            self._again = True
            return
        job = self._job = DeskJob(self)
        self._context.write(
            self,
            partial(_read, self._context, folder, self._seen, job),
            self._done,
            failed=self._failed,
            changes=_changes_of,
            stopped=self._end,
            job=job,
            slow=True,
        )

    def _attend(self, *, there: bool) -> None:
        """Have changes of the folder told, while it is there; one that came back is attended to again."""
        folder = self.folder
        wanted = [str(folder)] if folder is not None and there else []
        present = self.notifier.directories()
        gone = [each for each in present if each not in wanted]
        if gone:
            self.notifier.removePaths(gone)
        if wanted and not present:
            self.notifier.addPaths(wanted)
            self._soon.start()  # what arrived between the look and now told nobody

    def _end(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._soon.start()

    def _done(self, answer: tuple[list[AnswerReading], Changes]) -> None:
        self._end()
        self._attend(there=True)
        readings, _ = answer
        self._note_problem("")
        if readings:
            unread = all(each.kind in _NOT_READ for each in readings)
            offers = ((tr("Show the outbox"), partial(self._show, "outbox", "")),)
            self._window.banner.say(
                found_words(readings),
                "soon" if unread else "good",
                offers if any(each.offers for each in readings) else (),
            )
        self.looked.emit(readings)

    def _failed(self, error: UserError) -> None:
        self._end()
        self._attend(there=False)
        # A folder that is away is said once, however often it is looked for.
        if self._note_problem(str(error)):
            self._window.banner.say(
                str(error),
                "soon",
                ((tr("Settings of it"), partial(self._show, "settings", "answers")),),
            )
        self.looked.emit([])

    def _note_problem(self, words: str) -> bool:
        """Keep how it stands; says whether that is a new problem."""
        if words == self.problem:
            return False
        self.problem = words
        self.state_changed.emit()
        return bool(words)


def found_words(readings: list[AnswerReading]) -> str:
    """What came of a look: the sentence of one file, or how many answers there were."""
    if len(readings) == 1:
        return readings[0].sentence
    read = [each for each in readings if each.kind not in _NOT_READ]
    count, unread = sum(bool(each.offers) for each in read), len(readings) - len(read)
    words = [
        plural(
            "{n} answer was read from the watched folder.",
            "{n} answers were read from the watched folder.",
            len(read),
        )
    ]
    if count:
        words.append(plural("{n} is to be decided.", "{n} are to be decided.", count))
    if unread:
        words.append(plural("{n} file is no answer.", "{n} files are no answers.", unread))
    return " ".join(words)


def _read(
    context: Context, folder: Path, seen: set[str], job: DeskJob
) -> tuple[list[AnswerReading], Changes]:
    # Imported only here: what reads calendars is not needed to show the morning.
    from csdesk.services.watching import read_folder

    found, changes = read_folder(context.services, folder, seen=seen, job=job)
    return list(found), changes


def _changes_of(answer: tuple[list[AnswerReading], Changes]) -> Changes:
    return answer[1]
