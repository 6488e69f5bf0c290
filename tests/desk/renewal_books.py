"""A book of renewals in every state, on Thursday 26 November 2026."""

from datetime import date

from csdesk.domain.changes import Changes
from csdesk.services.context import Services
from csdesk.services.contracts import ContractDraft, add_contract, set_offer_made
from tests.desks import account

# name, MRR, currency, renews on, notice days, renews by itself, days since the offer went out
BOARD = (
    ("Maison Aubry", "940", "EUR", "2026-12-31", 30, "no", 8),
    ("Ostara Bakeries", "860", "EUR", "2026-12-14", 30, "yes", None),
    ("Nordlys Energi", "6400", "EUR", "2027-01-31", 60, "no", None),
    ("Harrow & Finch", "1120", "EUR", "2027-01-15", 30, "no", 3),
    ("Fjellhus Hotels", "1340", "USD", "2027-01-20", 30, "no", None),
    ("Marlow Dental", "1180", "EUR", "2027-02-20", 60, "no", None),
    ("Bodega Ruiz", "690", "EUR", "2027-02-12", 30, "no", None),
    ("Kestrel Rail Services of the Northern and Western Counties", "3600", "EUR", "2027-03-31", 90,
     "no", None),
    ("Tamarind Foods", "1900", "USD", "2027-03-03", 60, "no", None),
    ("Tallow & Sons", "64000", "SEK", "2027-03-20", 30, "no", None),
    ("Brightwater Clinics", "4250", "EUR", "2027-04-16", 60, "no", None),
    ("Kelvin & Rowe", "1240", "EUR", "2027-08-30", 30, "yes", None),
    ("Arden Optics", "2240", "EUR", "2027-10-12", 30, "no", None),
    ("Skarv Maritime", "780", "EUR", "2026-11-17", 30, "no", None),
)  # fmt: skip


def board_book(desk: Services) -> dict[str, str]:
    """Contracts in every state, one of them agreed; contract ids by account name."""
    today = desk.today()
    made: dict[str, str] = {}
    for name, mrr, currency, renews, notice, auto, offer in BOARD:
        key = account(desk, name)
        fields = {
            "starts": "2025-04-30",
            "renews": renews,
            "notice": str(notice),
            "auto_renew": auto,
        }
        made[name] = add_contract(desk, ContractDraft(key, mrr, currency, fields=fields))[0]
        if offer is not None:
            set_offer_made(desk, made[name], date.fromordinal(today.toordinal() - offer))
    made["Corda Textiles"] = agreed(desk, "Corda Textiles", "720", "749")
    return made


def agreed(desk: Services, name: str, before: str, after: str) -> str:
    """A contract that ends on 7 January, and one that follows it; the id of the first."""
    key = account(desk, name)
    terms = {"starts": "2025-01-08", "ends": "2027-01-07", "notice": "30"}
    first = add_contract(desk, ContractDraft(key, before, "EUR", fields=terms))[0]
    following = {"starts": "2027-01-08", "renews": "2028-01-08", "notice": "30"}
    second = add_contract(desk, ContractDraft(key, after, "EUR", fields=following))[0]
    follow(desk, second, first)
    return first


def follow(desk: Services, contract_id: str, earlier_id: str) -> Changes:
    """Say that a contract follows another one."""
    from csdesk.book.tables import ContractRow

    with desk.book.write("link contracts") as unit:
        row = unit.get(ContractRow, contract_id)
        assert row is not None
        row.renews_id = earlier_id
    return unit.changes
