"""The feed in the settings: where the calendar file lies, and how it stands."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from csdesk.desk.host import PageHost
from csdesk.desk.outbox.wording import stamp_words
from csdesk.desk.settings.boxes import Box
from csdesk.desk.widgets.buttons import button, spread
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import plural, tr
from csdesk.errors import Unwritable, UserError
from csdesk.services.feed import FeedStatus, FeedWritten, feed_status, set_feed


class FeedBox(Box):
    """The file, its state, and two buttons."""

    choose_asked = Signal()
    stop_asked = Signal()
    replace_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Calendar file that stays up to date"),
            tr(
                "A file with your whole agenda, written anew after each change. Put it into a folder that "
                "your calendar reads, or that is kept in step with your phone."
            ),
        )
        self.state = label(wrap=True)
        self.choose_button = button(tr("Choose a file …"))
        self.choose_button.clicked.connect(self.choose_asked)
        self.stop_button = button(tr("Stop writing it"), kind="ghost")
        self.stop_button.clicked.connect(self.stop_asked)
        self.replace_button = button(tr("Replace that file"))
        self.replace_button.clicked.connect(self.replace_asked)
        self.replace_button.hide()
        self.rows.addWidget(self.state)
        self.rows.addLayout(spread(self.choose_button, self.replace_button, self.stop_button))

    def show_status(self, words: str, *, on: bool) -> None:
        """Say how it stands."""
        self.state.setText(words)
        self.stop_button.setVisible(on)

    def offer_replacing(self, *, on: bool) -> None:
        """Whether another file stands in the way."""
        self.replace_button.setVisible(on)


class FeedBoxPresenter(QObject):
    """Between the box and the services."""

    shown = Signal()

    def __init__(self, box: FeedBox, host: PageHost) -> None:
        super().__init__(box)
        self._box, self._host, self._context = box, host, host.context
        self._wanted: Path | None = None
        box.choose_asked.connect(self._choose)
        box.stop_asked.connect(partial(self._set, None))
        box.replace_asked.connect(self._replace)
        host.post.feed.written.connect(self._written)
        self.reload()

    def reload(self) -> None:
        """How the feed stands."""
        self._context.network.run(
            partial(feed_status, self._context.services),
            self._show,
            failed=self._refuse,
            receiver=self,
            key=f"{id(self)} feed status",
        )

    def _show(self, status: FeedStatus) -> None:
        now = self._context.services.clock()
        if status.path is None:
            self._box.show_status(tr("There is none yet."), on=False)
        else:
            words = tr("It is {path}.", path=status.path)
            if status.written_at is not None:
                words = plural(
                    "It is {path}, changed {when}, with {n} entry.",
                    "It is {path}, changed {when}, with {n} entries.",
                    status.entries,
                    path=status.path,
                    when=stamp_words(status.written_at, now),
                )
            self._box.show_status(words, on=True)
        if status.problem:
            self._box.say(status.problem, "soon")
        self.shown.emit()

    def _written(self, done: FeedWritten) -> None:
        self._box.say(done.problem, "soon")
        self.reload()

    def _choose(self) -> None:
        target = self._host.dialogs.choose_target(
            self._host.window, tr("Calendar file that stays up to date"), "csdesk.ics"
        )
        if target is not None:
            self._set(target)

    def _replace(self) -> None:
        self._set(self._wanted, take_over=True)

    def _set(self, path: Path | None, *, take_over: bool = False) -> None:
        self._wanted = path
        self._box.offer_replacing(on=False)
        self._box.say(tr("Writing the agenda …") if path is not None else "")

        def done(_: FeedWritten) -> None:
            words = tr("The file is written.") if path is not None else tr("It stays as it is now.")
            self._box.say(words, "good")
            self.reload()

        self._context.network.run(
            partial(set_feed, self._context.services, path, take_over=take_over),
            done,
            failed=self._refuse,
            receiver=self,
        )

    def _refuse(self, error: UserError) -> None:
        self._box.say(str(error), "soon")
        there = self._wanted is not None and self._wanted.is_file()
        self._box.offer_replacing(on=isinstance(error, Unwritable) and there)
        self.shown.emit()


def make_feed_box(host: PageHost) -> FeedBox:
    """Make the box and wire it."""
    box = FeedBox()
    FeedBoxPresenter(box, host)
    return box
