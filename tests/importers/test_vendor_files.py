"""Files as other programs export them: billing, sales and accounting programs, plain lists."""

import pytest

from csdesk.domain.imports import Row, Stored
from csdesk.importers.contract_terms import read_notice
from csdesk.importers.recognise import header_words
from tests.importers.samples import inserted, plan, reasons, source

_ACCOUNTS = source("accounts.csv", "account_id,account_name,country\ncus_1,Alder,US\n")
_BILLING = "id,Customer ID,Interval,Amount,Currency,Status,Start (UTC),Current Period End (UTC)"


def _billing(row: str, header: str = _BILLING) -> dict[str, object]:
    made = plan(_ACCOUNTS, source("subscriptions.csv", f"{header}\n{row}\n"))
    assert reasons(made) == []
    return inserted(made, "contract")[0]


@pytest.mark.parametrize(
    "header", ["Canceled At", "Cancelled At (UTC)", "Cancellation Date", "Ended At"]
)
def test_the_day_of_a_cancellation_is_the_end(header: str) -> None:
    found = _billing(
        "sub_1,cus_1,month,20,usd,canceled,2024-05-01 08:00,2025-05-01 08:00,2025-04-15 09:00",
        f"{_BILLING},{header}",
    )
    assert (found["ends_on"], found["renews_on"]) == ("2025-04-15", None)


def test_a_stated_end_stands_before_the_day_of_a_cancellation() -> None:
    found = _billing(
        "sub_1,cus_1,month,20,usd,active,2024-05-01,2025-05-01,2025-03-01,2025-04-30",
        f"{_BILLING},Canceled At,End Date",
    )
    assert (found["ends_on"], found["renews_on"]) == ("2025-04-30", None)


def test_the_period_end_renews_an_active_contract() -> None:
    found = _billing("sub_1,cus_1,month,20,usd,active,2024-05-01,2025-02-01")
    assert (found["ends_on"], found["renews_on"]) == (None, "2025-02-01")
    assert (found["is_trial"], found["extra"]) == (0, '{"Status": "active"}')


@pytest.mark.parametrize("status", ["canceled", "Cancelled", "ended", "expired", "gekündigt"])
def test_the_period_end_ends_a_contract_that_is_over(status: str) -> None:
    found = _billing(f"sub_1,cus_1,month,20,usd,{status},2024-05-01,2024-12-01")
    assert (found["ends_on"], found["renews_on"]) == ("2024-12-01", None)


def test_a_contract_that_ended_on_an_unknown_day_is_rejected_with_what_refers_to_it() -> None:
    made = plan(
        _ACCOUNTS,
        source("subscriptions.csv", f"{_BILLING}\nsub_1,cus_1,month,20,usd,ended,2024-05-01,\n"),
        source(
            "usage.csv",
            "usage_id,subscription_id,usage_date,feature_name,usage_count\n"
            "u1,sub_1,2024-06-01,a,1\nu2,sub_1,2024-06-02,a,1\n",
        ),
    )
    first, *others = reasons(made)
    assert first == (
        "subscriptions.csv",
        2,
        "Status",
        "The contract is over, but it is not known when it ended.",
    )
    assert [row for _, row, _, _ in others] == [2, 3]
    assert inserted(made, "contract") == inserted(made, "contract_line") == []


def test_trialing_is_a_trial_until_a_later_file_says_otherwise() -> None:
    found = _billing("sub_1,cus_1,month,20,usd,trialing,2024-05-01,2025-02-01")
    assert found["is_trial"] == 1
    account: Row = {"id": "a", "name": "Alder", "domain": "", "extra": "{}"}
    contract: Row = {
        "id": "c",
        "account_id": "a",
        "name": "",
        "starts_on": "2024-05-01",
        "ends_on": None,
        "renews_on": "2025-02-01",
        "billing_months": 1,
        "is_trial": 1,
        "source": "csv",
        "external_id": "sub_1",
        "extra": '{"Status": "trialing"}',
    }
    stored = Stored(
        accounts={"a": account},
        contracts={"c": contract},
        refs=[("account", "csv", "cus_1", "a")],
    )
    row = "sub_1,cus_1,month,20,usd,active,2024-05-01,2025-02-01"
    made = plan(source("subscriptions.csv", f"{_BILLING}\n{row}\n"), stored=stored)
    changes = [u.fields for u in made.writes.updates if u.table == "contract"]
    assert changes == [{"is_trial": 0, "extra": '{"Status": "active"}'}]


@pytest.mark.parametrize(
    "header", ["Type", "Account Type", "Customer Type", "Lifecycle Stage", "LifecycleStage"]
)
def test_a_type_whose_words_are_all_known_is_the_status(header: str) -> None:
    words = ("Former Customer", "Marketing Qualified Lead", "Customer", "Subscriber", "churned", "")
    rows = "".join(f"{n},Firm {n},US,{word}\n" for n, word in enumerate(words))
    made = plan(source("accounts.csv", f"Account ID,Account Name,Country,{header}\n{rows}"))
    accounts = inserted(made, "account")
    assert [a["status"] for a in accounts] == [
        "churned",
        "prospect",
        "active",
        "prospect",
        "churned",
        "active",
    ]
    assert accounts[0]["extra"] == f'{{"{header}": "Former Customer"}}'
    assert {a["stage"] for a in accounts} == {"intermediate"}


def test_a_type_of_another_vocabulary_is_kept_as_it_is() -> None:
    rows = "1,Alder,US,Former Customer\n2,Birch,US,Reseller\n"
    made = plan(source("accounts.csv", f"Account ID,Account Name,Country,Type\n{rows}"))
    first, second = inserted(made, "account")
    assert (first["status"], second["status"]) == ("active", "active")
    assert second["extra"] == '{"Type": "Reseller"}'


def test_a_status_column_stands_before_a_type_and_stage_words_give_the_stage() -> None:
    header = "Account ID,Account Name,Country,Status,Type,Lifecycle Stage"
    made = plan(source("accounts.csv", f"{header}\n1,Alder,US,churned,Customer,onboarding\n"))
    (found,) = inserted(made, "account")
    assert (found["status"], found["stage"]) == ("churned", "new")
    assert found["extra"] == '{"Status": "churned", "Type": "Customer"}'


@pytest.mark.parametrize(
    "header", ["Monatsbetrag", "Monatlicher Preis", "MRR in EUR", "MRR (EUR)", "Monatsbetrag in €"]
)
def test_monthly_amounts_have_german_headers(header: str) -> None:
    made = plan(
        source("kunden.csv", "Kundennummer;Firma;Land\nK-1;Eiche GmbH;Deutschland\n"),
        source(
            "vertraege.csv",
            f"Vertragsnummer;Kundennummer;Vertragsbeginn;{header};Währung;Abrechnung\n"
            "V-1;K-1;01.02.2022;1.250,50;EUR;vierteljährlich\n",
        ),
    )
    assert reasons(made) == []
    (line,) = inserted(made, "contract_line")
    assert (line["amount_minor"], line["currency"]) == (375150, "EUR")


def test_a_currency_in_a_header_is_not_part_of_its_words() -> None:
    assert header_words("MRR in EUR") == ("mrr", "EUR")
    assert header_words("in EUR") == ("in", "EUR")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3 Monate", 90),
        ("3 months", 90),
        ("1 Monat", 30),
        ("2 Wochen", 14),
        ("2 weeks", 14),
        ("90 Tage", 90),
        ("90 days", 90),
        ("30", 30),
        ("45.0", 45),
    ],
)
def test_notice_periods_are_days(text: str, days: int) -> None:
    assert read_notice(text, ".") == days


def test_a_notice_period_that_cannot_be_read_is_left_out_of_its_row() -> None:
    header = "subscription_id,account_id,start_date,mrr_eur,billing_frequency,notice_period"
    rows = "s1,cus_1,2024-01-01,10,monthly,to be agreed\ns2,cus_1,2024-02-01,10,monthly,3 months\n"
    made = plan(_ACCOUNTS, source("subscriptions.csv", f"{header}\n{rows}"))
    assert reasons(made) == []
    assert [c["notice_days"] for c in inserted(made, "contract")] == [0, 90]
    (note,) = made.notes
    assert note == (
        'subscriptions.csv: the notice period "to be agreed" cannot be read and was left out; '
        'write it as "90 days" or "3 months".'
    )


@pytest.mark.parametrize(
    ("content", "header"),
    [
        ("id,name\n1,Alder\n2,Birch\n", "name"),
        ("Name,ID\nAlder,1\n", "Name"),
        ("Company\nAlder\nBirch\n", "Company"),
        ("Firma;Telefon\nEiche GmbH;1234\n", "Firma"),
    ],
)
def test_a_bare_list_of_names_is_taken_for_accounts(content: str, header: str) -> None:
    made = plan(source("list.csv", content))
    assert reasons(made) == []
    assert made.by_kind["account"].new == len(content.splitlines()) - 1
    assert made.notes == (f'list.csv: its rows were taken for accounts, named in "{header}".',)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.csv", "name\n12\n13\n"),
        ("list.csv", "name\n2024-01-01\n2024-01-02\n"),
        ("list.csv", "company,date\nAlder,2024-01-01\n"),
        ("list.csv", "company\nAlder\nAlder\nAlder\nBirch\n"),
        ("contacts.csv", "id,name\n1,Ana Ruiz\n"),
    ],
)
def test_other_lists_are_not(name: str, content: str) -> None:
    ((_, row, _, reason),) = reasons(plan(source(name, content)))
    assert row == 1
    assert "it is not clear what its rows are" in reason


def test_people_without_an_account_are_one_error_of_the_file() -> None:
    content = "id,name,email\n1,Ana Ruiz,ana@alder.example\n2,Bo Lind,not an address\n"
    made = plan(source("people.csv", content))
    ((name, row, column, reason),) = reasons(made)
    assert (name, row, column) == ("people.csv", 1, "")
    assert "no column for their account" in reason
    known = source("accounts.csv", "account_name,domain\nAlder,alder.example\n")
    made = plan(known, source("people.csv", content))
    assert [row for _, row, _, _ in reasons(made)] == [3]
    assert made.by_kind["contact"].new == 1


def _notes_on(header: str, *cells: str) -> tuple[str, ...]:
    rows = "".join(f"s{n};cus_1;2024-01-01;{cell}\n" for n, cell in enumerate(cells))
    content = f"subscription_id;account_id;start_date;{header}\n{rows}"
    made = plan(_ACCOUNTS, source("subscriptions.csv", content))
    assert reasons(made) == []
    return made.notes


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Fee", ("1.250,50", "12,00")),
        ("Recurring", ("€ 20", "€ 30")),
        ("Package (EUR)", ("20", "30")),
        ("Monthly spend", ("1200", "0")),
    ],
)
def test_contracts_without_a_known_amount_name_the_column_that_looks_like_one(
    header: str, cells: tuple[str, str]
) -> None:
    (note,) = _notes_on(header, *cells)
    assert note == (
        f'subscriptions.csv has no column known as an amount; "{header}" looks like one: '
        "rename it to MRR. Until then its new contracts count as 0."
    )


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Term months", ("12", "36")),
        ("PO Number", ("4711", "4712")),
        ("Signed", ("20240101", "20240201")),
        ("Remark", ("12,00", "none")),
    ],
)
def test_other_columns_are_not_named_as_amounts(header: str, cells: tuple[str, str]) -> None:
    (note,) = _notes_on(header, *cells)
    assert note == "subscriptions.csv has no amounts; its new contracts count as 0."
