"""The Contracts tab with its presenter and its dialogs."""

from csdesk.desk.account.contracts.dialogs import ContractDialogs
from csdesk.desk.account.contracts.page import ContractsPage
from csdesk.desk.account.contracts.presenter import ContractsPresenter
from csdesk.desk.account.tab import wire
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.contract_terms import ContractTerms, RevenueLine


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = ContractsPage(host.theme, host.context.services.clock)
    presenter = ContractsPresenter(page, host.context)
    dialogs = ContractDialogs(host.window, host.theme, host.context, page)
    dialogs.failed.connect(host.window.banner.show_error)
    presenter.currency_known.connect(lambda code: setattr(dialogs, "currency", code))

    def do(name: str, about: ContractTerms | RevenueLine | None) -> None:
        if name == "contract_add":
            dialogs.add(presenter.account_id)
        elif name == "revenue_add":
            dialogs.add_revenue(presenter.account_id)
        elif isinstance(about, ContractTerms):
            {
                "contract_edit": dialogs.edit,
                "contract_renew": dialogs.renew,
                "contract_end": dialogs.end,
                "contract_offer": dialogs.toggle_offer,
                "contract_offer_day": dialogs.offer_day,
            }[name](about)
        elif isinstance(about, RevenueLine):
            {
                "revenue_edit": dialogs.correct_revenue,
                "revenue_delete": dialogs.delete_revenue,
            }[name](about)

    page.asked.connect(do)
    return wire(host, page, presenter)
