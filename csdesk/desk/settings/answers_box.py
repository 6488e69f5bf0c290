"""How the watched folder stands, in the settings."""

from PySide6.QtCore import QObject

from csdesk.desk.host import PageHost
from csdesk.desk.incoming.watched import WatchedFolder
from csdesk.desk.settings.boxes import Box
from csdesk.desk.widgets.buttons import button, spread
from csdesk.domain.language import tr


class AnswersBox(Box):
    """A way to look at once, and a file by hand."""

    def __init__(self) -> None:
        super().__init__(
            tr("Answers by hand"),
            tr(
                "Drop an answer (.ics or .eml) on the window, open it with csdesk, or choose it here. "
                "An answer changes no check-in by itself: another time is only proposed."
            ),
        )
        self.look_button = button(tr("Look into the folder now"), icon="renew")
        self.read_button = button(tr("Read an answer …"), icon="download")
        self.rows.addLayout(spread(self.look_button, self.read_button))

    def show_state(self, watched: WatchedFolder) -> None:
        """Whether a folder is watched, and what is wrong with it."""
        self.look_button.setEnabled(watched.folder is not None)
        self.say(watched.problem, "soon")


class AnswersBoxPresenter(QObject):
    """Between the box and the folder."""

    def __init__(self, box: AnswersBox, host: PageHost) -> None:
        super().__init__(box)
        self._box, self._watched = box, host.post.watched
        box.look_button.clicked.connect(self._watched.look)
        box.read_button.clicked.connect(host.post.choose_and_read)
        self._watched.state_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._box.show_state(self._watched)


def make_answers_box(host: PageHost) -> AnswersBox:
    """Make the box and wire it."""
    box = AnswersBox()
    AnswersBoxPresenter(box, host)
    return box
