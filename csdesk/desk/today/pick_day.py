"""The dialog that asks until which day an account is put aside."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import DayField
from csdesk.domain.language import tr
from csdesk.errors import Invalid

_WIDTH = 460


class PickDaySheet(Sheet):
    """A day as people type it; Up and Down move it."""

    def __init__(
        self,
        theme: Theme,
        account: str,
        today: Callable[[], date],
        picked: Callable[[date], None],
    ) -> None:
        """`picked` is called once, with a day after today."""
        super().__init__(theme, tr("Snooze until a day"), width=_WIDTH, save=tr("Snooze"))
        self._today, self._picked = today, picked
        self.head_second.setText(account)
        form = Form()
        self.body.setLayout(form)
        self.day = DayField(tr("Until"), today, placeholder=tr("fri, 4 dec, in 2 weeks"))
        self.day.set_day(today() + timedelta(days=7))
        form.add(tr("Until"), self.day, stretch=0)
        self.say(tr("It comes back on that day, or when you undo this."), "text2")
        self.save_asked.connect(self._take)

    def first_field(self) -> QWidget:
        """The day, selected, so that typing replaces it."""
        self.day.selectAll()
        return self.day

    def _take(self) -> None:
        try:
            day = self.day.day()
        except Invalid as error:
            self.day.mark(wrong=True)
            self.say(str(error))
            return
        if day is None or day <= self._today():
            self.day.mark(wrong=True)
            self.say(tr("Choose a day after today."))
            return
        self.accept()
        self._picked(day)
