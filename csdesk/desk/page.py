"""What every page is: a widget that tells when it comes into view, and its base colours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from csdesk.desk.question import Question, ask_to_discard
from csdesk.desk.theme import Theme


class Page(QWidget):
    """A page of the window. It asks by signals and shows what it is given."""

    came_into_view = Signal()
    key_given = Signal(str)  # what the page is to be about

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("page")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the presenter, which reloads what changed meanwhile."""
        super().showEvent(event)
        self.came_into_view.emit()

    def adapt(self, width: int, height: int) -> None:
        """The window has this size now; see the table of small windows in `tokens`."""

    def account_in_view(self) -> str:
        """Id of the account that an action is about, empty when there is none."""
        return ""

    def take_focus(self) -> None:
        """Give the keyboard to what the page is about."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self, key: str) -> None:
        """Be about this: an account id, a section, a day; pages without a key do nothing with it."""
        self.key_given.emit(key)

    def act(self, name: str) -> bool:
        """Do an action of the table that means something here; says whether it did."""
        return False

    def unsaved(self) -> list[str]:
        """The texts that closing the window would lose.

        A field that stores when it is left does so now, so that only what waits for a button is left.
        """
        # Imported only here: the fields bring the reading of days along, and the start needs none.
        from csdesk.desk.widgets.fields import finish_typing, typed_in

        finish_typing(self)
        return typed_in(self)

    def question(self) -> Question | None:
        """What is to be asked before the window closes, None where nothing would be lost."""
        if not self.unsaved():
            return None
        return ask_to_discard(self.accessibleName())

    def offer_snooze(self) -> bool:
        """Open the menu of snoozes for what is selected; says whether the page has one."""
        return False
