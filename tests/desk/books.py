"""Small books with a morning list of known lines."""

from csdesk.services.context import Services
from csdesk.services.tasks import add_task
from tests.desks import THURSDAY, account, contact, contract


def fill(desk: Services) -> dict[str, str]:
    """Three accounts: one with a late promise, one near its notice deadline, one quiet. Ids by name."""
    tamarind = account(
        desk, "Tamarind Foods", country="BR", city="São Paulo", zone="America/Sao_Paulo"
    )
    contact(
        desk,
        tamarind,
        "Ana Ferreira",
        title="CFO",
        role="decision maker",
        email="ana@tamarind.example",
    )
    contract(desk, tamarind, "1900", starts="2025-11-26", renews="2027-03-03", notice="60")
    add_task(desk, tamarind, "Send price sheet", due=THURSDAY.date().replace(day=24))
    nordlys = account(desk, "Nordlys Energi", country="NO", city="Bergen", zone="Europe/Oslo")
    contact(
        desk, nordlys, "Ingrid Dahl", title="Head of Operations", email="ingrid@nordlys.example"
    )
    contract(desk, nordlys, "6400", starts="2025-02-01", renews="2027-01-31", notice="60")
    add_task(desk, nordlys, "Get discount approved", due=THURSDAY.date())
    quiet = account(desk, "Havgard Shipping", status="prospect")
    return {"Tamarind Foods": tamarind, "Nordlys Energi": nordlys, "Havgard Shipping": quiet}
