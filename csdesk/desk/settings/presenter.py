"""Reads and changes the settings of the book; previews weights; makes, checks and restores backups."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from csdesk.book.backup import BackupFile
from csdesk.desk.presenter import Context, Presenter, changes_only
from csdesk.desk.settings.page import SettingsPage
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.errors import Invalid, UserError
from csdesk.services import restoring, settings
from csdesk.services.restoring import BackupContent
from csdesk.services.settings import Preview
from csdesk.services.settings_page import SettingsShown, read_settings

_TYPING_MS = 150


class SettingsPresenter(Presenter):
    """Between the Settings page and the services."""

    tables = frozenset({"setting", "account", "contact", "contract_line"})
    previewed = Signal(object)  # Preview
    said = Signal(str)  # a sentence for the banner
    restored = Signal(object, object)  # Path of the book, Path of the one that was kept
    backed_up = Signal(object)  # Path
    checked = Signal(object)  # Path

    def __init__(self, page: SettingsPage, context: Context) -> None:
        super().__init__(page, context)
        self._settings_page = page
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._preview)
        page.setting_changed.connect(self.change)
        page.weights_changed.connect(self._weighed)
        page.apply_asked.connect(self.apply)
        page.backups.now_asked.connect(self.back_up)
        page.backups.check_asked.connect(self.check)

    def reload(self) -> None:
        """Read all settings."""
        self.read(partial(read_settings, self.context.services), self._show, key="settings")

    def _show(self, shown: SettingsShown) -> None:
        self._settings_page.show_settings(shown)
        self.shown.emit()

    def change(self, name: str, typed: str) -> None:
        """Store one setting."""

        def done(changes: Changes) -> None:
            self._settings_page.say_stored(name)
            self.wrote.emit(changes)
            if not changes.rows:
                self.reload()  # typed in another form, the same value

        self._write(
            name, partial(settings.change_setting, self.context.services, name, typed), done
        )

    def apply(self) -> None:
        """Store the changed weights as one action."""
        pending = dict(self._settings_page.pending())

        def done(changes: Changes) -> None:
            self._settings_page.clear_pending()
            self.wrote.emit(changes)

        self._write("", partial(settings.change_settings, self.context.services, pending), done)

    def _write(
        self, name: str, work: Callable[[], Changes], done: Callable[[Changes], None]
    ) -> None:
        def failed(error: UserError) -> None:
            self._fail(error, name)

        self.context.write(self, work, done, failed=failed, changes=changes_only)

    def _fail(self, error: UserError, name: str = "") -> None:
        if isinstance(error, Invalid):
            plain = error.title.removeprefix(f"{error.field}: ")
            self._settings_page.say_problem(error.field, f"{plain} {error.remedy}".strip())
        elif name:
            self._settings_page.say_problem(name, str(error))
        else:
            self.failed.emit(error)

    def _weighed(self, pending: dict[str, str]) -> None:
        if pending:
            self._settings_page.bar.say(tr("Looking at today's list"))
        self._typing.start()

    def _preview(self) -> None:
        pending = dict(self._settings_page.pending())
        if not pending:
            return

        def show(found: Preview) -> None:
            self._settings_page.bar.show_preview(found)
            self.previewed.emit(found)

        def failed(error: UserError) -> None:
            self._settings_page.bar.say(tr("Nothing can be stored yet."))
            self._fail(error)

        self.context.lane.run(
            partial(settings.preview, self.context.services, pending),
            show,
            failed=failed,
            receiver=self,
            key=f"{id(self)} preview",
        )

    def back_up(self) -> None:
        """Make a backup now."""

        def done(path: Path) -> None:
            self.said.emit(tr("The book was copied to {path}, and the copy is sound.", path=path))
            self.backed_up.emit(path)
            self.reload()

        self.context.lane.run(
            partial(restoring.back_up_now, self.context.services),
            done,
            failed=self.failed.emit,
            receiver=self,
        )

    def check(self, path: Path) -> None:
        """Open a backup and say what is in it."""
        model = self._settings_page.backups.model_

        def done(found: BackupContent) -> None:
            words = plural("Sound, {n} account", "Sound, {n} accounts", found.accounts)
            model.say(path, "good", words)
            self.checked.emit(path)

        def failed(error: UserError) -> None:
            model.say(path, "now", tr("Not sound"))
            self.failed.emit(error)
            self.checked.emit(path)

        self.context.lane.run(
            partial(restoring.check_backup, path), done, failed=failed, receiver=self
        )

    def restore(self, chosen: BackupFile, failed: Callable[[UserError], None]) -> None:
        """Put a backup in the place of the book."""
        services = self.context.services

        def done(kept: Path) -> None:
            self.restored.emit(services.book.path, kept)

        self.context.lane.run(
            partial(restoring.restore, services, chosen.path), done, failed=failed, receiver=self
        )
