from itertools import permutations

from csdesk.domain.imports import Stored
from tests.importers.samples import (
    ACCOUNTS,
    SUBSCRIPTIONS,
    TICKETS,
    USAGE,
    inserted,
    plan,
    reasons,
    source,
    sources,
)


def test_five_files_in_any_order_give_the_same_plan() -> None:
    for order in list(permutations(sources()))[::17]:
        made = plan(*order)
        assert made.errors == []
        assert made.as_json()["by_kind"] == {
            "account": {"new": 3, "changed": 0, "same": 0},
            "contact": {"new": 0, "changed": 0, "same": 0},
            "contract": {"new": 3, "changed": 0, "same": 0},
            "usage": {"new": 4, "changed": 0, "same": 0},
            "ticket": {"new": 2, "changed": 0, "same": 0},
            "revenue_event": {"new": 2, "changed": 0, "same": 0},
            "feature": {"new": 2, "changed": 0, "same": 0},
        }


def test_accounts_are_mapped_by_meaning() -> None:
    first, second, third = inserted(plan(*sources()), "account")
    assert first["name"] == "Nordlys"
    assert (first["country"], second["country"], third["country"]) == ("US", "GB", "DE")
    assert (first["customer_since"], first["stage_since"]) == ("2023-10-16", "2023-10-16")
    assert first["tier"] == "Basic"
    assert first["extra"] == (
        '{"churn_flag": "FALSE", "is_trial": "FALSE", "referral_source": "partner", "seats": "9"}'
    )
    assert {row["value"] for row in inserted(plan(*sources()), "external_ref")} == {
        "A-1",
        "A-2",
        "A-3",
    }


def test_stage_of_a_new_account_follows_the_newest_day_of_the_import() -> None:
    stages = [row["stage"] for row in inserted(plan(*sources()), "account")]
    assert stages == ["intermediate", "intermediate", "new"]
    edge = ACCOUNTS.replace("16-10-2023", "21-09-2024")  # 90 days before 20-12-2024
    assert inserted(plan(source("accounts.csv", edge)), "account")[0]["stage"] == "new"
    over = ACCOUNTS.replace("16-10-2023", "20-09-2024")
    assert inserted(plan(source("accounts.csv", over)), "account")[0]["stage"] == "intermediate"


def test_a_churn_flag_gives_churned_unless_a_contract_began_after_the_last_churn() -> None:
    def status(subscriptions: str) -> object:
        return inserted(plan(*sources(subscriptions=subscriptions)), "account")[1]["status"]

    assert status(SUBSCRIPTIONS) == "churned"
    assert (
        status(SUBSCRIPTIONS + "S-4,A-2,28-10-2024,,Pro,1,10,120,FALSE,FALSE,monthly,TRUE\n")
        == "active"
    )
    assert (
        status(SUBSCRIPTIONS + "S-4,A-2,27-10-2024,,Pro,1,10,120,FALSE,FALSE,monthly,TRUE\n")
        == "churned"
    )
    over = "S-4,A-2,28-10-2024,01-12-2024,Pro,1,10,120,FALSE,FALSE,monthly,TRUE\n"
    assert status(SUBSCRIPTIONS + over) == "churned"


def test_contracts_have_one_line_of_a_billing_period() -> None:
    made = plan(*sources())
    contracts, lines = inserted(made, "contract"), inserted(made, "contract_line")
    assert [c["billing_months"] for c in contracts] == [1, 12, 3]
    assert (contracts[0]["starts_on"], contracts[0]["ends_on"]) == ("2023-12-23", "2024-04-12")
    assert contracts[1]["ends_on"] is None
    assert [c["renews_on"] for c in contracts] == [None, None, None]
    assert [c["is_trial"] for c in contracts] == [0, 0, 1]
    assert [c["auto_renew"] for c in contracts] == [1, 0, 1]
    assert [line["amount_minor"] for line in lines] == [278600, 1000200, 0]
    assert [(line["product"], line["seats"]) for line in lines] == [
        ("Enterprise", 14),
        ("Pro", 17),
        ("Basic", 2),
    ]
    assert {line["currency"] for line in lines} == {"USD"}
    assert contracts[0]["extra"] == '{"arr_amount": "33432", "churn_flag": "TRUE"}'


def test_currency_is_a_column_a_header_another_file_or_the_book() -> None:
    accounts = source("accounts.csv", ACCOUNTS)
    column = source(
        "subs.csv",
        "subscription_id,account_id,start_date,mrr,currency,billing\nS-1,A-1,2024-01-31,5,eur,monthly\n"
        "S-2,A-1,2024-01-31,500,JPY,monthly\n",
    )
    found = [
        (line["currency"], line["amount_minor"])
        for line in inserted(plan(accounts, column), "contract_line")
    ]
    assert found == [("EUR", 500), ("JPY", 500)]
    header = source(
        "subs.csv", "subscription_id,account_id,start_date,MRR (GBP)\nS-1,A-1,2024-01-31,5\n"
    )
    assert inserted(plan(accounts, header), "contract_line")[0]["currency"] == "GBP"
    bare = source("subs.csv", "subscription_id,account_id,start_date,MRR\nS-1,A-1,2024-01-31,5\n")
    made = plan(accounts, bare, stored=Stored(currency="CHF"))
    assert inserted(made, "contract_line")[0]["currency"] == "CHF"
    assert "subs.csv names no currency; CHF was taken, the book's own." in made.notes


def test_usage_is_related_through_the_subscription() -> None:
    made = plan(*sources())
    accounts = {row["name"]: row["id"] for row in inserted(made, "account")}
    contracts = {row["external_id"]: row["id"] for row in inserted(made, "contract")}
    features = {row["name"]: row["id"] for row in inserted(made, "feature")}
    uses = {row["external_id"]: row for row in inserted(made, "usage")}
    assert uses["U-2"] == {
        "account_id": accounts["Nordlys"],
        "contract_id": contracts["S-2"],
        "feature_id": features["feature_5"],
        "day": "2024-08-07",
        "metric": "uses",
        "value": 12.0,
        "seconds": 369,
        "errors": 1,
        "is_beta": 1,
        "source": "csv",
        "external_id": "U-2",
    }
    assert uses["U-3"]["seconds"] is None


def test_tickets_and_churn_events() -> None:
    made = plan(*sources())
    ticket = inserted(made, "ticket")[0]
    assert (ticket["opened_at"], ticket["closed_at"]) == (
        "2024-07-27T00:00:00Z",
        "2024-07-28T03:00:00Z",
    )
    assert (ticket["priority"], ticket["first_response_minutes"]) == ("high", 74)
    assert ticket["satisfaction"] is None
    assert ticket["extra"] == '{"resolution_time_hours": "27"}'
    assert inserted(made, "ticket")[1]["satisfaction"] == 2
    assert inserted(made, "ticket")[1]["escalated"] == 1
    churn, back = inserted(made, "revenue_event")
    assert (churn["reason"], churn["cause"], churn["day"]) == ("churn", "pricing", "2024-10-27")
    assert (churn["refund_minor"], churn["currency"]) == (403, "USD")
    assert churn["note"] == "switched to a competitor"
    assert (back["reason"], back["note"]) == ("reactivation", "")


def test_the_same_usage_file_under_two_names_counts_once() -> None:
    made = plan(*sources(), source("feature_usage_copy.csv", USAGE))
    assert made.errors == []
    assert made.as_json()["by_kind"]["usage"] == {"new": 4, "changed": 0, "same": 4}


def test_date_order_of_a_column_that_leaves_it_open_comes_from_the_others() -> None:
    month_first = (
        TICKETS.replace("27-07-2024", "07/08/2024")
        .replace("28-07-2024 03:00", "07/28/2024 03:00")
        .replace("08-07-2024", "05/06/2024")
    )
    opened = [row["opened_at"] for row in inserted(plan(*sources(tickets=month_first)), "ticket")]
    assert opened == ["2024-07-08T00:00:00Z", "2024-05-06T00:00:00Z"]


def test_dates_that_leave_the_order_open_are_read_day_first_and_that_is_said() -> None:
    made = plan(source("accounts.csv", "id,name,signup date\nA-1,Nordlys,03/04/2024\n"))
    assert inserted(made, "account")[0]["customer_since"] == "2024-04-03"
    assert made.notes == (
        (
            'accounts.csv: day and month of "signup date" cannot be told apart; '
            "the day was taken to stand first."
        ),
    )


def test_relations_are_found_by_values_where_no_header_names_them() -> None:
    accounts = source(
        "a.csv", "key,account name,industry\nX1,Nordlys,EdTech\nX2,Brightwater,FinTech\n"
    )
    subs = source(
        "b.csv", "contract id,belongs to,start date,MRR\nK1,X1,2024-01-31,5\nK2,X2,2024-01-31,6\n"
    )
    usage = source(
        "c.csv", "day,whose,feature,count\n2024-02-03,K1,export,3\n2024-02-04,K2,export,4\n"
    )
    for order in permutations((accounts, subs, usage)):
        made = plan(*order)
        assert made.errors == []
        assert made.as_json()["by_kind"]["usage"]["new"] == 2
        assert 'b.csv: column "belongs to" holds the ids of accounts.' in made.notes
        assert 'c.csv: column "whose" holds the ids of contracts.' in made.notes


def test_usage_without_ids_is_told_apart_by_what_it_says() -> None:
    rows = "account,date,feature,metric,value\nA-1,2024-02-03,export,logins,3\nA-1,2024-02-03,export,uses,3\n"
    again = rows + "A-1,2024-02-03,export,uses,3\nA-1,2024-02-03,export,uses,4\n"
    made = plan(*sources()[:1], source("usage.csv", again))
    assert made.as_json()["by_kind"]["usage"] == {"new": 2, "changed": 0, "same": 1}
    assert reasons(made) == [
        ("usage.csv", 5, "", "This use of this day stands in row 3 for a different row.")
    ]


def test_contacts_find_their_account_by_id_name_or_mail_domain() -> None:
    accounts = source(
        "accounts.csv",
        "account id,account name,website\nA-1,Nordlys GmbH,https://www.nordlys.example/en\nA-2,Brightwater,\n",
    )
    people = source(
        "contacts.csv",
        "First name,Last name,Email,Company,Job title,Birthday,Favourite tea\n"
        "Ana,Lund,Ana@Nordlys.example,,CFO,17.05.1980,mint\n"
        "Bo,Ek,,nordlys,,,\n"
        "Cy,Roe,cy@elsewhere.example,,,,\n",
    )
    made = plan(accounts, people)
    ids = {row["name"]: row["id"] for row in inserted(made, "account")}
    ana, bo = inserted(made, "contact")
    assert (ana["name"], ana["account_id"], ana["emails"]) == (
        "Ana Lund",
        ids["Nordlys GmbH"],
        '["ana@nordlys.example"]',
    )
    assert (ana["title"], ana["birthday"], ana["extra"]) == (
        "CFO",
        "1980-05-17",
        '{"Favourite tea": "mint"}',
    )
    assert (bo["account_id"], bo["emails"]) == (ids["Nordlys GmbH"], "[]")
    assert made.errors[0].row == 4
    assert "no account has the domain" in made.errors[0].reason


def test_german_headers_semicolons_and_decimal_commas() -> None:
    accounts = source(
        "kunden.csv",
        "Kundennummer;Firmenname;Branche;Land;Kunde seit\n7;Müller & Söhne;Handel;Österreich;31.12.2023\n",
    )
    contracts = source(
        "verträge.csv",
        "Vertragsnummer;Kundennummer;Vertragsbeginn;Abrechnung;Betrag;Währung\nV1;7;01.02.2024;jährlich;1.234,50;EUR\n",
    )
    made = plan(accounts, contracts)
    assert made.errors == []
    assert inserted(made, "account")[0]["country"] == "AT"
    assert inserted(made, "contract")[0]["starts_on"] == "2024-02-01"
    line = inserted(made, "contract_line")[0]
    assert (line["amount_minor"], line["currency"], line["billing_months"]) == (123450, "EUR", 12)


def test_ratings_on_another_scale_are_kept_as_text() -> None:
    made = plan(
        *sources(tickets=TICKETS.replace(",144,2,", ",144,87,").replace(",74,,", ",74,64,"))
    )
    assert [row["satisfaction"] for row in inserted(made, "ticket")] == [None, None]
    assert '"satisfaction_score": "87"' in str(inserted(made, "ticket")[1]["extra"])


def test_preview_shows_rows_with_place_and_outcome() -> None:
    rows = plan(*sources()).preview("contract", 2)
    assert [(r.file, r.row, r.outcome, r.name) for r in rows] == [
        ("subscriptions.csv", 2, "new", "S-1"),
        ("subscriptions.csv", 3, "new", "S-2"),
    ]


def test_a_currency_that_is_wrong_is_not_said_to_be_missing() -> None:
    accounts = source("accounts.csv", "account_id,account_name\nA-1,Nordlys\n")
    subs = source(
        "subs.csv",
        "subscription_id,account_id,start_date,MRR,currency\n"
        "S-1,A-1,2024-01-31,5,EUR\nS-2,A-1,2024-01-31,5,ABC\n",
    )
    assert not [note for note in plan(accounts, subs).notes if "names no currency" in note]


def test_of_a_file_that_is_not_recognised_only_that_is_said() -> None:
    made = plan(source("odd.csv", "colour,taste\nred\nblue,sweet,sour\n"))
    assert [(error.file, error.row) for error in made.errors] == [("odd.csv", 1)]
