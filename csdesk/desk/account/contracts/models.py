"""Contracts and revenue events as items of lists."""

from collections.abc import Hashable
from datetime import date

from csdesk.desk.account.contracts.words import (
    delta_words,
    line_words,
    mrr_words,
    name_of,
    offer_chip,
    reason_word,
    runway_words,
    state_chip,
    term_words,
)
from csdesk.desk.account.listing import PagedModel
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.words import date_words


class ContractsModel(PagedModel[ContractTerms]):
    """Contracts, those that run first."""

    today = date.min

    def key(self, item: ContractTerms) -> Hashable:
        """The id."""
        return item.id

    def words(self, row: int) -> str:
        """Everything the row shows."""
        item = self.items[row]
        lines = [", ".join(part for part in line_words(line) if part) for line in item.lines]
        parts = (
            name_of(item),
            state_chip(item, self.today)[0],
            mrr_words(item),
            term_words(item, self.today),
            *(words for words in runway_words(item, self.today) if words),
            offer_chip(item, self.today),
            *lines,
        )
        return "; ".join(part for part in parts if part)


class RevenueModel(PagedModel[RevenueLine]):
    """Revenue events, the newest first."""

    today = date.min

    def key(self, item: RevenueLine) -> Hashable:
        """The id."""
        return item.id

    def words(self, row: int) -> str:
        """Day, reason, amount and why."""
        item = self.items[row]
        parts = (
            date_words(item.day, self.today),
            reason_word(item.reason),
            delta_words(item),
            item.contract_name,
            item.cause,
            item.note,
        )
        return ", ".join(part for part in parts if part)
