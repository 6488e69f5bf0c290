"""The tables of the account book, typed. Rows carry no behaviour and never leave `book/`."""

from csdesk.book.tables.base import Base, Instant, JsonList, JsonMap, Numbered
from csdesk.book.tables.choices import (
    BusyTimeRow,
    CalendarSourceRow,
    SavedViewRow,
    SettingRow,
    SnoozeRow,
)
from csdesk.book.tables.contact_history import (
    CheckinAttendeeRow,
    CheckinRow,
    PlaybookRow,
    PlaybookRunRow,
    PlaybookStepRow,
    TaskRow,
    TicketRow,
    TouchpointContactRow,
    TouchpointRow,
)
from csdesk.book.tables.customers import (
    AccountRow,
    ContactRow,
    ContractLineRow,
    ContractRow,
    ExternalRefRow,
    RevenueEventRow,
)
from csdesk.book.tables.invitations import (
    AnswerRow,
    MeetingChoiceRow,
    OutgoingMailRow,
    ProposalRow,
    PublicationRow,
    PublishedObjectRow,
    TextTemplateRow,
)
from csdesk.book.tables.journal_tables import ActionRow, JournalNowRow, JournalRow, MetaRow
from csdesk.book.tables.product_use import FeatureRow, FeatureUseRow, UsageRow

__all__ = [
    "AccountRow",
    "ActionRow",
    "AnswerRow",
    "Base",
    "BusyTimeRow",
    "CalendarSourceRow",
    "CheckinAttendeeRow",
    "CheckinRow",
    "ContactRow",
    "ContractLineRow",
    "ContractRow",
    "ExternalRefRow",
    "FeatureRow",
    "FeatureUseRow",
    "Instant",
    "JournalNowRow",
    "JournalRow",
    "JsonList",
    "JsonMap",
    "MeetingChoiceRow",
    "MetaRow",
    "Numbered",
    "OutgoingMailRow",
    "PlaybookRow",
    "PlaybookRunRow",
    "PlaybookStepRow",
    "ProposalRow",
    "PublicationRow",
    "PublishedObjectRow",
    "RevenueEventRow",
    "SavedViewRow",
    "SettingRow",
    "SnoozeRow",
    "TaskRow",
    "TextTemplateRow",
    "TicketRow",
    "TouchpointContactRow",
    "TouchpointRow",
    "UsageRow",
]
