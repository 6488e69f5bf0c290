"""What every page is: a widget that tells when it comes into view, and its base colours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

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

    def offer_snooze(self) -> None:
        """Open the menu of snoozes for what is selected; pages without one do nothing."""
