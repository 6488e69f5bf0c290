"""What a page is given by the desk: the open book, the window, and the ways to other pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.desk.device import DeviceSettings
from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.page import Page
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.today.presenter import TodayPresenter

if TYPE_CHECKING:
    from csdesk.desk.correspondence import Correspondence


@dataclass(frozen=True, slots=True)
class PageHost:
    """What a page is given by the desk. Nothing of it is to be called while the page is being made."""

    theme: Theme
    context: Context
    window: MainWindow
    dialogs: DialogHost
    today: TodayPresenter
    # A page, and what it is about: an account id, a section, or empty.
    show: Callable[[str, str], None]
    act: Callable[[str], None]  # name of an action
    asked: Callable[[str, str], None]  # log, invite or copy; account id
    open_demo: Callable[[], None]
    device: DeviceSettings  # what belongs to this computer, not to the book
    open_book: Callable[[Path], None]
    post: "Correspondence"


Show = Callable[[str, str], None]  # a page, and what it is about

Maker = Callable[[PageHost], Page]
