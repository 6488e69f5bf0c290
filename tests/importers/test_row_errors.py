import pytest

from tests.importers.samples import (
    ACCOUNTS,
    CHURN,
    SUBSCRIPTIONS,
    TICKETS,
    USAGE,
    plan,
    reasons,
    source,
    sources,
)


@pytest.mark.parametrize(
    ("name", "content", "place", "reason"),
    [
        (
            "subs",
            SUBSCRIPTIONS.replace("A-2", "A-9"),
            (4, "account_id"),
            'There is no account "A-9"',
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("12-04-2024", "22-12-2023"),
            (2, "end_date"),
            "before the start",
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("11-06-2024", "31-02-2024"),
            (3, "start_date"),
            '"31-02-2024" is a day that does not exist',
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("11-06-2024", "soon"),
            (3, "start_date"),
            '"soon" is not a date.',
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("11-06-2024", ""),
            (3, "start_date"),
            "The start of the contract is missing.",
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace(",833.50,", ",-833.50,"),
            (3, "mrr_amount"),
            "cannot be negative",
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace(",833.50,", ",many,"),
            (3, "mrr_amount"),
            '"many" is not a number.',
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("annual,FALSE", "annual,perhaps"),
            (3, "auto_renew_flag"),
            "neither yes nor no",
        ),
        (
            "subs",
            SUBSCRIPTIONS.replace("annual", "sometimes"),
            (3, "billing_frequency"),
            "is not a billing period",
        ),
        ("accounts", ACCOUNTS.replace("Germany", "Atlantis"), (4, "country"), "is not a country"),
        ("accounts", ACCOUNTS.replace("Kestrel Labs", ""), (4, "account_name"), "is missing"),
        ("accounts", ACCOUNTS.replace("A-3", ""), (4, "account_id"), "is missing"),
        (
            "usage",
            USAGE.replace("U-2,S-2", "U-2,S-8"),
            (3, "subscription_id"),
            'There is no subscription "S-8"',
        ),
        ("usage", USAGE.replace("U-2,S-2", "U-2,"), (3, "subscription_id"), "which subscription"),
        ("usage", USAGE.replace(",12,369", ",-12,369"), (3, "usage_count"), "cannot be negative"),
        ("usage", USAGE.replace(",12,369", ",,369"), (3, "usage_count"), "The value is missing."),
        (
            "tickets",
            TICKETS.replace("28-07-2024 03:00", "26-07-2024"),
            (2, "closed_at"),
            "before it was opened",
        ),
        (
            "tickets",
            TICKETS.replace("28-07-2024 03:00", "28-07-2024 25:00"),
            (2, "closed_at"),
            "time that does not exist",
        ),
        ("churn", CHURN.replace("4.03", "4.03.1"), (2, "refund_amount_usd"), "is not a number"),
    ],
)
def test_a_bad_cell_is_an_error_with_its_place_and_stops_nothing_else(
    name: str, content: str, place: tuple[int, str], reason: str
) -> None:
    made = plan(*sources(**{name: content}))
    first = made.errors[0]
    assert (first.row, first.column) == place
    assert reason in first.reason
    assert made.counts["new"] >= 11


def test_rows_that_refer_to_a_row_in_error_are_errors_too() -> None:
    made = plan(*sources(accounts=ACCOUNTS.replace("UK", "Atlantis")))
    assert [(e.file, e.row) for e in made.errors] == [
        ("accounts.csv", 3),
        ("subscriptions.csv", 4),
        ("feature_usage.csv", 5),
        ("support_tickets.csv", 3),
        ("churn_events.csv", 2),
    ]


def test_one_id_for_two_rows_names_the_earlier_row_and_an_equal_row_is_the_same() -> None:
    twice = USAGE + "U-1,S-2,01-02-2024,feature_5,1,1,0,FALSE\n" + USAGE.splitlines()[2] + "\n"
    made = plan(*sources(usage=twice))
    assert reasons(made) == [
        ("feature_usage.csv", 6, "usage_id", 'The id "U-1" stands in row 2 for a different row.')
    ]
    assert made.as_json()["by_kind"]["usage"] == {"new": 4, "changed": 0, "same": 1}
    accounts = (
        ACCOUNTS
        + "A-1,Other,X,US,16-10-2023,partner,Basic,9,FALSE,FALSE\n"
        + ACCOUNTS.splitlines()[1]
    )
    made = plan(*sources(accounts=accounts))
    assert reasons(made) == [
        ("accounts.csv", 5, "account_id", 'The id "A-1" stands in row 2 for a different row.')
    ]
    assert made.as_json()["by_kind"]["account"] == {"new": 3, "changed": 0, "same": 1}


def test_two_files_that_disagree_say_what_to_do() -> None:
    other = ACCOUNTS.replace("EdTech", "Education")
    made = plan(source("accounts.csv", ACCOUNTS), source("other_accounts.csv", other))
    assert [(e.file, e.row) for e in made.errors] == [("other_accounts.csv", 2)]
    assert "stands in row 2 of accounts.csv" in made.errors[0].reason
    assert "import that file first" in made.errors[0].reason


def test_an_unknown_currency_is_an_error() -> None:
    subs = "subscription_id,account_id,start_date,mrr,currency\nS-1,A-1,2024-01-31,5,XXX\n"
    made = plan(source("accounts.csv", ACCOUNTS), source("subs.csv", subs))
    assert [(row, column) for _, row, column, _ in reasons(made)] == [(2, "currency")]
    assert '"XXX" is not a currency' in made.errors[0].reason


def test_a_name_that_two_accounts_have_decides_nothing() -> None:
    accounts = source("accounts.csv", "account_id,account_name\nA-1,Nordlys\nA-2,Nordlys Ltd\n")
    people = source("contacts.csv", "name,email,company\nAna,ana@nordlys.example,Nordlys\n")
    made = plan(accounts, people)
    assert made.errors[0].reason == '2 accounts are called "Nordlys".'
