"""The Renewals page with its presenter."""

from functools import partial

from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.desk.renewals.page import RenewalsPage
from csdesk.desk.renewals.presenter import RenewalsPresenter
from csdesk.domain.contract_terms import ContractTerms


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = RenewalsPage(host.theme)
    presenter = RenewalsPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    page.open_requested.connect(lambda account_id: host.show("account", account_id))
    page.import_asked.connect(host.dialogs.import_files)
    page.remarked.connect(host.window.banner.say)
    page.renew_requested.connect(partial(_renew, host, page))
    return page


def _renew(host: PageHost, page: Page, _account_id: str, contract_id: str) -> None:
    """Open the sheet of the next term over the page, once the present terms are read."""
    from csdesk.services import renewing

    services, failed = host.context.services, host.window.banner.show_error

    def open_sheet(terms: ContractTerms) -> None:
        from csdesk.desk.account.contracts.dialogs import ContractDialogs

        dialogs = ContractDialogs(host.window, host.theme, host.context, page)
        dialogs.failed.connect(failed)
        if terms.mrr:
            dialogs.currency = terms.mrr[0].currency
        dialogs.renew(terms)

    work = partial(renewing.read_contract, services, contract_id)
    host.context.lane.run(work, open_sheet, failed=failed, receiver=page)
