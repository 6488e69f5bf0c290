"""Why an account is, or is not, on today's list, in words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from csdesk.desk.fonts import REGULAR
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.icons import pixmap, reason_icon
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import label, section_head
from csdesk.domain.language import number, plural, tr
from csdesk.domain.morning import Reason, Why
from csdesk.errors import UserError
from csdesk.services import morning


class WhySheet(Sheet):
    """Rank, reasons with their points, what is put aside, and what would bring it to the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Why is it on my list, or not?"), width=656, save=tr("Open the account")
        )
        self.cancel_button.setText(tr("Close"))
        self.cancel_button.setAccessibleName(tr("Close"))
        self.save_button.setEnabled(False)
        self._words: list[str] = []
        self._rows = QVBoxLayout(self.body)
        self._rows.setContentsMargins(20, 16, 20, 20)
        self._rows.setSpacing(4)
        self._rows.addWidget(label(tr("The reasons are being read."), tone="text2"))

    def first_field(self) -> QWidget:
        """Enter and Esc are near."""
        return self.save_button if self.save_button.isEnabled() else self.cancel_button

    def words(self) -> list[str]:
        """Everything that is said, in order."""
        return list(self._words)

    def show_why(self, why: Why) -> None:
        """Say it."""
        while self._rows.count():
            old = self._rows.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.head_second.setText(why.account.name)
        self._words = [verdict(why)]
        self._rows.addWidget(_wrapped(verdict(why), px=14, weight=600))
        if why.line is not None:
            self._words.append(why.line.sentence)
            self._rows.addWidget(_wrapped(why.line.sentence, tone="text2"))
        if why.reasons:
            self._section(tr("Reasons that hold"))
            for reason in why.reasons:
                self._reason(reason)
        if why.put_aside:
            self._section(tr("Put aside"))
            for words in why.put_aside:
                self._line("moon", words)
        if why.near_misses:
            self._section(tr("What would be a reason"))
            for miss in why.near_misses:
                self._line(reason_icon(miss.kind), miss.what_would_trigger)
        self._rows.addStretch(1)
        self.save_button.setEnabled(True)
        self.body.setAccessibleDescription(" ".join(self.words()))
        self.save_button.setFocus()
        self.updateGeometry()

    def _section(self, words: str) -> None:
        self._rows.addSpacing(12)
        self._words.append(words)
        self._rows.addWidget(section_head(words))

    def _reason(self, reason: Reason) -> None:
        points = plural("{n} point", "{n} points", round(reason.points))
        self._line(reason_icon(reason.signal.kind), reason.signal.chip, points)

    def _line(self, icon: str, words: str, right: str = "") -> None:
        self._words += [part for part in (words, right) if part]
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 3, 0, 3)
        across.setSpacing(10)
        sign = label()
        sign.setPixmap(pixmap(icon, 16, self.theme.tokens.text2, self.devicePixelRatioF()))
        sign.setFixedSize(16, 20)
        across.addWidget(sign)
        across.addWidget(_wrapped(words), 1)
        if right:
            across.addWidget(label(right, tone="text2"))
        self._rows.addWidget(row)


def _wrapped(words: str, *, px: int = 13, weight: int = REGULAR, tone: str = "") -> QLabel:
    """A text on as many lines as it needs; it asks for no more height than at its real width."""
    made = label(words, px=px, weight=weight, tone=tone, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setMinimumHeight(1)
    return made


def verdict(why: Why) -> str:
    """One sentence: where it stands, or why it does not."""
    if why.on_list and why.rank is not None and why.line is not None:
        return tr(
            "{account} is number {rank} on today’s list, with priority {priority}.",
            account=why.account.name,
            rank=number(why.rank),
            priority=round(why.line.priority),
        )
    if why.put_aside:
        return tr("{account} is not on today’s list: it was put aside.", account=why.account.name)
    if why.reasons:
        return tr(
            "{account} is not on today’s list, though reasons hold: it is held back.",
            account=why.account.name,
        )
    return tr("{account} is not on today’s list: no reason holds today.", account=why.account.name)


def open_why(
    window: MainWindow,
    theme: Theme,
    context: Context,
    account_id: str,
    open_account: Callable[[str], None],
) -> None:
    """Show the sheet at once, and say why when the book has answered."""
    sheet = WhySheet(theme)

    def go() -> None:
        sheet.accept()
        open_account(account_id)

    def missed(error: UserError) -> None:
        sheet.say(str(error))

    sheet.save_asked.connect(go)
    window.open_sheet(sheet)
    context.lane.run(
        partial(morning.explain, context.services, account_id),
        sheet.show_why,
        failed=missed,
        receiver=sheet,
        key="why",
    )
