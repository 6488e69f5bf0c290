"""The Settings page with its presenter."""

from functools import partial
from pathlib import Path

from csdesk.book.backup import BackupFile
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.desk.settings.backups import RestoreSheet
from csdesk.desk.settings.boxes import attach_boxes
from csdesk.desk.settings.page import SettingsPage
from csdesk.desk.settings.presenter import SettingsPresenter
from csdesk.domain.language import tr
from csdesk.errors import UserError


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = SettingsPage(host.theme, host.device)
    presenter = SettingsPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    presenter.said.connect(lambda words: host.window.banner.say(words, "good"))
    presenter.restored.connect(partial(_reopen, host))
    page.backups.restore_asked.connect(partial(_ask_restore, host, presenter))
    attach_boxes(host, page)
    page.folder_asked.connect(partial(_choose_folder, host, page))
    return page


def _choose_folder(host: PageHost, page: SettingsPage, name: str) -> None:
    words = tr("Folder of the backups") if name == "backup_folder" else tr("Folder of the answers")
    chosen = host.post.choose_folder(page, words)
    if chosen is not None:
        page.setting_changed.emit(name, str(chosen))


def _ask_restore(host: PageHost, presenter: SettingsPresenter, chosen: BackupFile) -> None:
    sheet = RestoreSheet(host.theme, chosen, host.context.services.today())

    def give() -> None:
        sheet.save_button.setEnabled(False)
        sheet.say(tr("Putting the backup in place"), "text2")
        presenter.restore(chosen, failed)

    def failed(error: UserError) -> None:
        sheet.save_button.setEnabled(True)
        sheet.say(str(error))

    sheet.save_asked.connect(give)
    presenter.restored.connect(lambda *_: sheet.accept())
    host.window.open_sheet(sheet)


def _reopen(host: PageHost, book: Path, kept: Path) -> None:
    host.open_book(book)
    host.window.banner.say(
        tr("The backup was restored. The book as it was before is kept as {file}.", file=kept.name),
        "good",
    )
