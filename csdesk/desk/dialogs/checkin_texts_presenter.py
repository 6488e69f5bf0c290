"""Fills the words of a check-in in: from the reasons of the account, or from a template."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_texts import REASONS, source_words
from csdesk.desk.presenter import Context
from csdesk.domain.checkin_agenda import first_agenda
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountPage
from csdesk.domain.text_templates import Filled
from csdesk.services import templates

About = Callable[[], tuple[AccountPage | None, tuple[str, ...]]]  # the account, ids of the guests


class CheckinTexts(QObject):
    """Between the words of the dialog and the services."""

    refused = Signal(object)  # UserError
    length_changed = Signal()  # a template has a length of its own

    def __init__(self, sheet: CheckinSheet, context: Context, about: About) -> None:
        super().__init__(sheet)
        self._sheet, self._context, self._about = sheet, context, about
        sheet.text_chosen.connect(self.choose)
        context.lane.run(
            partial(templates.list_templates, context.services),
            sheet.texts_button.offer,
            failed=self.refused.emit,
            receiver=self,
        )

    def begin(self, page: AccountPage) -> None:
        """Fill the agenda in, unless somebody wrote into it."""
        if self._sheet.texts.agenda_untouched():
            self._from_reasons(page)

    def choose(self, template_id: str) -> None:
        """Fill title and agenda in from a template, or the agenda from the reasons."""
        page, contact_ids = self._about()
        if page is None:
            self._sheet.say(tr("Say with whom first: the text names them."))
            self._sheet.who.setFocus()
            return
        if template_id == REASONS:
            self._from_reasons(page)
            return
        self._context.lane.run(
            partial(
                templates.fill_template,
                self._context.services,
                template_id,
                page.line.id,
                contact_ids,
            ),
            partial(self._fill, self._sheet.texts_button.words_of(template_id)),
            failed=self.refused.emit,
            receiver=self,
        )

    def _from_reasons(self, page: AccountPage) -> None:
        found = first_agenda(page.reasons, page.line.renews_on)
        self._sheet.show_agenda(found.text, found.written_from)

    def _fill(self, name: str, filled: Filled) -> None:
        sheet = self._sheet
        title = filled.title or sheet.title.text()
        sheet.texts.fill(title, filled.agenda, source_words(name, filled))
        if filled.minutes is not None and filled.minutes != sheet.minutes():
            sheet.set_minutes(filled.minutes)
            self.length_changed.emit()
