"""Asks what the person answers to somebody else, and writes it as a mail draft or a file. Nothing is sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.dialogs.checkin_telling import draft_path, file_name, open_file
from csdesk.desk.frame.banner import Offer as BannerOffer
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments, button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.changes import Changes
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import tr
from csdesk.services.context import Services
from csdesk.services.replying import Letter, write_draft, write_ics

Compose = Callable[[Services, PartStat, str], Letter]
"""Makes the answer of a state and a comment. Raises UserError."""
_LONGEST = 40  # letters of a title in the head
_Done = tuple[Letter, Path, Changes]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be answered. `state`: what is chosen at first; None: there is nothing to choose."""

    head: str  # of the dialog
    title: str  # of the meeting
    compose: Compose
    state: PartStat | None = PartStat.ACCEPTED
    offers: Sequence[BannerOffer] = ()  # what can be done after it


class AnswerSheet(Sheet):
    """What is answered, and the person's own words. Without a choice where only a no can be meant."""

    draft_asked = Signal(str, str)  # PARTSTAT, comment
    file_asked = Signal(str, str)

    def __init__(self, theme: Theme, asked: Asked) -> None:
        super().__init__(theme, asked.head, width=560, save=tr("Open a mail draft"))
        self.head_second.setText(_shortened(asked.title))
        state = asked.state
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        self.states: Segments | None = None
        if state is not None:
            self.states = Segments(
                tr("Answer"),
                (
                    (PartStat.ACCEPTED.value, tr("Accept"), "check"),
                    (PartStat.TENTATIVE.value, tr("Perhaps"), "question"),
                    (PartStat.DECLINED.value, tr("Decline"), "cross"),
                ),
            )
            self.states.set_value(state.value)
            across = QHBoxLayout()
            across.addWidget(self.states)
            across.addStretch(1)
            rows.addLayout(across)
        self.comment = Field(tr("Comment"), placeholder=tr("Your own words, if you like"))
        rows.addWidget(label(tr("Comment"), px=12, tone="text2"))
        rows.addWidget(self.comment)
        words = tr("csdesk sends nothing: your mail program does.")
        rows.addWidget(label(words, px=12, tone="text2", wrap=True))
        self.file_button = button(tr("Save .ics …"), fit="foot")
        self.foot_row.insertWidget(1, self.file_button)
        self.file_button.clicked.connect(lambda: self.file_asked.emit(*self._typed()))
        self.save_asked.connect(lambda: self.draft_asked.emit(*self._typed()))

    def first_field(self) -> QWidget:
        """The chosen answer, or the comment."""
        if self.states is None:
            return self.comment
        return self.states.buttons()[self.states.value()]

    def unsaved(self) -> list[str]:
        """The comment."""
        return [self.comment.text()] if self.comment.text().strip() else []

    def _typed(self) -> tuple[str, str]:
        state = self.states.value() if self.states is not None else PartStat.DECLINED.value
        return state, self.comment.text()


def ask_answer(window: MainWindow, context: Context, dialogs: DialogHost, asked: Asked) -> None:
    """Show the dialog and write what is answered; the banner says where it is."""
    sheet = AnswerSheet(window.theme, asked)
    desk = context.services

    def run(chosen: str, comment: str, path: Path | None) -> None:
        def work() -> _Done:
            letter = asked.compose(desk, PartStat(chosen), comment)
            if path is not None:
                return letter, *write_ics(desk, letter, path)
            place = draft_path(letter.subject, now=desk.clock().timestamp())
            return letter, *write_draft(desk, letter, place)

        def done(answer: _Done) -> None:
            letter, place, _ = answer
            sheet.accept()
            words = _written_words(letter, place, path is None and _opened(dialogs, place))
            remark = letter.remark
            if remark:
                words = tr("{done} {next}", done=words, next=remark)
            window.banner.say(words, "soon" if remark else "good", asked.offers)

        context.write(
            sheet,
            work,
            done,
            failed=lambda error: sheet.say(str(error)),
            changes=lambda answer: answer[2],
        )

    def save(chosen: str, comment: str) -> None:
        name = file_name(f"{asked.head} {asked.title}", ".ics")
        path = dialogs.choose_target(sheet, tr("Save the answer"), name)
        if path is not None:
            run(chosen, comment, path)

    sheet.draft_asked.connect(partial(run, path=None))
    sheet.file_asked.connect(save)
    window.open_sheet(sheet)


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


def _opened(dialogs: DialogHost, path: Path) -> bool:
    return (dialogs.open_draft or open_file)(path)


def _written_words(letter: Letter, path: Path, opened: bool) -> str:
    if opened:
        return tr("The answer is open in your mail program: send it there.")
    if path.suffix == ".eml":
        return tr("The answer is in {folder}: send it with your mail program.", folder=path.parent)
    return tr(
        "{file} is written. Send it to {address}.",
        file=path.name,
        address=letter.recipient.address,
    )
