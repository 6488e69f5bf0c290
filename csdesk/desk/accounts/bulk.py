"""What can be done with the selected accounts: menus for one or many, and the bar that shows them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from csdesk.desk.accounts.cells import STAGE_WORDS, STATUS_WORDS, selected_words
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.labels import label
from csdesk.domain.filter_words import FilterWords
from csdesk.domain.language import said, tr
from csdesk.domain.lines import AccountLine

_MOST = 24  # entries of a menu; what has no room is typed


class BulkMenus(QObject):
    """Makes the menus for the accounts that `selected` gives when one is opened."""

    set_asked = Signal(str, str)  # stored field, value
    tag_asked = Signal(str)
    untag_asked = Signal(str)
    typing_asked = Signal(str)  # tag or owner: a value that is not in the menu
    playbook_asked = Signal(str)  # playbook id

    def __init__(self, parent: QWidget, selected: Callable[[], Sequence[AccountLine]]) -> None:
        super().__init__(parent)
        self._parent, self._selected = parent, selected
        self.words = FilterWords({})
        self.playbooks: tuple[tuple[str, str], ...] = ()  # id, name

    def stage(self) -> QMenu:
        """The four stages."""
        return self._closed(tr("Stage"), "stage", STAGE_WORDS)

    def status(self) -> QMenu:
        """What they are to us."""
        return self._closed(tr("Status"), "status", STATUS_WORDS)

    def owner(self) -> QMenu:
        """The owners of the book, nobody, or another name."""
        menu = self._menu(tr("Owner"))
        for name, _ in self.words.by_field.get("owner", ())[:_MOST]:
            menu.addAction(_plain(name), partial(self.set_asked.emit, "owner", name))
        menu.addSeparator()
        menu.addAction(tr("Another name …"), partial(self.typing_asked.emit, "owner"))
        menu.addAction(tr("Nobody"), partial(self.set_asked.emit, "owner", ""))
        return menu

    def tag(self) -> QMenu:
        """The tags of the book to be added, those of the selected ones to be taken away."""
        menu = self._menu(tr("Tag"))
        lines = self._selected()
        own = sorted({tag for line in lines for tag in line.tags}, key=str.casefold)
        everywhere = {tag for tag in own if all(tag in line.tags for line in lines)}
        for tag, _ in self.words.by_field.get("tag", ())[:_MOST]:
            if tag not in everywhere:
                words = tr("Add “{tag}”", tag=tag)
                menu.addAction(_plain(words), partial(self.tag_asked.emit, tag))
        menu.addAction(tr("Add another tag …"), partial(self.typing_asked.emit, "tag"))
        if own:
            menu.addSeparator()
        for tag in own[:_MOST]:
            words = tr("Take “{tag}” away", tag=tag)
            menu.addAction(_plain(words), partial(self.untag_asked.emit, tag))
        return menu

    def playbook(self) -> QMenu:
        """The playbooks that can be started."""
        menu = self._menu(tr("Start a playbook"))
        for playbook_id, name in self.playbooks[:_MOST]:
            menu.addAction(_plain(name), partial(self.playbook_asked.emit, playbook_id))
        if not self.playbooks:
            none = menu.addAction(tr("The book has no playbook yet"))
            none.setEnabled(False)
        return menu

    def _closed(self, title: str, field: str, words: dict[str, str]) -> QMenu:
        menu = self._menu(title)
        has = {getattr(line, field) for line in self._selected()}
        for value, each in words.items():
            made = menu.addAction(said(each), partial(self.set_asked.emit, field, value))
            made.setEnabled(has != {value})
        return menu

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self._parent)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _plain(words: str) -> str:
    """The words as a menu shows them: an ampersand is no mark of a key."""
    return words.replace("&", "&&")


class BulkBar(QWidget):
    """Says how many are selected, and offers what can be done with all of them."""

    cleared = Signal()

    def __init__(self, theme: Theme, menus: BulkMenus) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        self._count = label(weight=600)
        across.addWidget(self._count)
        self.buttons: dict[str, QPushButton] = {}
        for name, words, icon, make in (
            ("tag", tr("Tag"), "flag", menus.tag),
            ("owner", tr("Owner"), "person", menus.owner),
            ("stage", tr("Stage"), "trend-up", menus.stage),
            ("playbook", tr("Playbook"), "checklist", menus.playbook),
        ):
            made = button(words, icon=icon, name=tr("{what} of the selected", what=words))
            made.clicked.connect(lambda _=False, made=made, make=make: _pop_up(made, make()))
            self.buttons[name] = made
            across.addWidget(made)
        self.clear_button = tool_button(
            "", icon="cross", kind="ghost", name=tr("Select one account only")
        )
        self.clear_button.clicked.connect(self.cleared)
        across.addWidget(self.clear_button)
        refresh_icons(self, theme.tokens)

    def show_count(self, count: int) -> None:
        """Say how many are selected."""
        self._count.setText(selected_words(count))
        self.setAccessibleName(selected_words(count))


def _pop_up(under: QWidget, menu: QMenu) -> None:
    menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))
