import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.book.tables import AccountRow, ContractLineRow, SettingRow, UsageRow
from csdesk.domain.job import Cancelled, Job
from csdesk.errors import Unwritable
from csdesk.importers.plan import ImportPlan
from csdesk.importers.source import SourceFile
from csdesk.services.context import Services
from csdesk.services.importing import (
    PlanOutdated,
    apply_import,
    plan_import,
    read_files,
    write_errors,
)
from tests.desks import account, new_desk
from tests.importers.samples import (
    ACCOUNTS,
    FILES,
    SUBSCRIPTIONS,
    TICKETS,
    USAGE,
    source,
    sources,
)


@pytest.fixture
def desk(tmp_path: Path) -> Services:
    return new_desk(tmp_path)


def bring(desk: Services, *files: SourceFile) -> ImportPlan:
    made = plan_import(desk, files)
    apply_import(desk, made)
    return made


def read(desk: Services, query: str, *values: object) -> list[tuple[Any, ...]]:
    with desk.book.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query, values)]


def everything(desk: Services) -> dict[str, list[tuple[Any, ...]]]:
    tables = (
        "account",
        "contact",
        "contract",
        "contract_line",
        "usage",
        "ticket",
        "revenue_event",
        "feature",
        "external_ref",
    )
    return {table: read(desk, f"SELECT * FROM {table} ORDER BY n") for table in tables}


def test_files_are_imported_as_one_action(desk: Services, tmp_path: Path) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_text(content)
    made = plan_import(desk, read_files(tmp_path / name for name in FILES))
    changes = apply_import(desk, made)
    assert changes.name == "import 5 files"
    assert changes.touches("account")
    assert changes.touches("usage")
    assert made.counts == {"new": 16, "changed": 0, "same": 0, "error": 0}
    assert read(desk, "SELECT count(*) FROM usage") == [(4,)]


def test_rows_are_stored_in_the_form_of_the_tables(desk: Services) -> None:
    bring(desk, *sources())
    with desk.book.write("look") as unit:
        nordlys = unit.session.query(AccountRow).filter_by(name="Nordlys").one()
        assert nordlys.extra["referral_source"] == "partner"
        assert nordlys.tags == []
        assert str(nordlys.customer_since) == "2023-10-16"
        line = unit.session.query(ContractLineRow).order_by(ContractLineRow.n).first()
        assert line is not None
        assert (line.amount_minor, line.currency) == (278600, "USD")
        use = unit.session.query(UsageRow).filter_by(external_id="U-2").one()
        assert (use.value, use.seconds, use.is_beta) == (12.0, 369, True)


def test_importing_the_same_files_again_changes_nothing(desk: Services) -> None:
    bring(desk, *sources())
    before = everything(desk)
    again = plan_import(desk, sources()[::-1])
    assert again.counts == {"new": 0, "changed": 0, "same": 16, "error": 0}
    assert not again.writes
    assert not apply_import(desk, again)
    assert everything(desk) == before


def test_a_later_file_changes_only_the_fields_that_differ(desk: Services) -> None:
    bring(desk, *sources())
    before = everything(desk)
    later = SUBSCRIPTIONS.replace(",Pro,17,833.50", ",Pro,19,900").replace(
        "FALSE,annual", "TRUE,annual"
    )
    made = bring(desk, source("subscriptions.csv", later))
    assert made.as_json()["by_kind"]["contract"] == {"new": 0, "changed": 1, "same": 2}
    (row,) = made.preview("contract", 1)
    assert row.outcome == "changed"
    assert ("line: seats", "17", "19") in row.changes
    assert ("line: amount_minor", "1000200", "1080000") in row.changes
    assert ("churn_flag", "FALSE", "TRUE") in row.changes
    after = everything(desk)
    assert after["usage"] == before["usage"]
    assert after["account"] == before["account"]
    steps = read(
        desk,
        "SELECT tbl, op, old FROM journal WHERE action_n = (SELECT max(n) FROM action) ORDER BY tbl",
    )
    assert [(tbl, op) for tbl, op, _ in steps] == [("contract", "U"), ("contract_line", "U")]
    assert set(json.loads(steps[0][2])) == {"extra"}


def test_changed_usage_is_corrected_in_place(desk: Services) -> None:
    bring(desk, *sources())
    made = bring(desk, source("usage.csv", USAGE.replace(",12,369,1,", ",13,,1,")))
    assert made.as_json()["by_kind"]["usage"] == {"new": 0, "changed": 1, "same": 3}
    assert made.preview("usage", 1)[0].changes == (("value", "12.0", "13.0"),)
    assert read(desk, "SELECT value, seconds FROM usage WHERE external_id = 'U-2'") == [(13.0, 369)]


def test_an_empty_cell_never_erases(desk: Services) -> None:
    bring(desk, *sources())
    emptied = SUBSCRIPTIONS.replace("12-04-2024", "").replace("Pro,17", ",")
    made = bring(desk, source("subscriptions.csv", emptied))
    assert made.counts["changed"] == 0
    assert read(desk, "SELECT ends_on FROM contract WHERE external_id = 'S-1'") == [("2024-04-12",)]


def test_a_usage_file_may_come_alone_later(desk: Services) -> None:
    files = {file.name: file for file in sources()}
    bring(desk, files["accounts.csv"], files["subscriptions.csv"])
    made = bring(desk, files["feature_usage.csv"])
    assert made.name == "import feature_usage.csv"
    assert made.errors == []
    assert read(
        desk,
        "SELECT count(*) FROM usage u "
        "JOIN contract c ON c.id = u.contract_id AND c.account_id = u.account_id",
    ) == [(4,)]


def test_references_by_value_find_ids_of_the_book(desk: Services) -> None:
    bring(desk, *sources())
    made = bring(
        desk,
        source(
            "c.csv", "day,whose,feature,count\n2024-02-03,S-1,export,3\n2024-02-04,S-2,export,4\n"
        ),
    )
    assert made.errors == []
    assert made.counts["new"] == 3


def test_files_without_ids_are_recognised_again(desk: Services) -> None:
    files = [
        source("accounts.csv", "account name,industry\nNordlys,EdTech\nBrightwater,FinTech\n"),
        source("contracts.csv", "account name,start date,MRR\nNordlys,2024-01-31,5\n"),
        source("tickets.csv", "account,opened at,priority\nNordlys,2024-02-01 10:00,high\n"),
        source("churn.csv", "customer,churn date,reason\nBrightwater,2024-03-31,price\n"),
        source(
            "usage.csv", "account,date,logins metric,metric,value\nNordlys,2024-02-01,,logins,3\n"
        ),
        source("contacts.csv", "name,job title,company\nAna Lund,CFO,Nordlys\n"),
    ]
    assert bring(desk, *files).counts == {"new": 7, "changed": 0, "same": 0, "error": 0}
    before = everything(desk)
    assert bring(desk, *files).counts == {"new": 0, "changed": 0, "same": 7, "error": 0}
    assert everything(desk) == before


def test_undo_takes_the_whole_import_back(desk: Services) -> None:
    account(desk, "Tamarind Foods")
    before = everything(desk)
    bring(desk, *sources())
    desk.book.undo()
    assert everything(desk) == before


def test_status_changes_only_when_the_flag_does(desk: Services) -> None:
    bring(desk, *sources())
    with desk.book.write("by hand") as unit:
        unit.session.query(AccountRow).filter_by(name="Brightwater").one().status = "active"
        unit.session.query(AccountRow).filter_by(name="Nordlys").one().stage = "advocate"
    bring(desk, *sources())
    assert read(desk, "SELECT name, status, stage FROM account ORDER BY n")[:2] == [
        ("Nordlys", "active", "advocate"),
        ("Brightwater", "active", "intermediate"),
    ]
    bring(desk, source("accounts.csv", ACCOUNTS.replace("9,FALSE,FALSE", "9,FALSE,TRUE")))
    assert read(desk, "SELECT status, stage FROM account WHERE name = 'Nordlys'") == [
        ("churned", "advocate")
    ]


def test_accounts_made_by_hand_are_found_by_domain_or_name(desk: Services) -> None:
    by_name = account(desk, "NORDLYS Ltd.")
    by_domain = account(desk, "Bright Water", domain="brightwater.example")
    content = "account_id,account_name,website\nA-1,Nordlys,\nA-2,Brightwater,brightwater.example\n"
    made = bring(desk, source("accounts.csv", content))
    assert made.as_json()["by_kind"]["account"] == {"new": 0, "changed": 2, "same": 0}
    assert read(desk, "SELECT value, row_id FROM external_ref ORDER BY value") == [
        ("A-1", by_name),
        ("A-2", by_domain),
    ]
    again = plan_import(desk, [source("accounts.csv", content)])
    assert again.counts["same"] == 2
    other = bring(desk, source("accounts.csv", "account_id,account_name,domain\nA-7,Nordlys,\n"))
    assert other.counts["new"] == 1


def test_people_are_found_by_mail_and_keep_their_other_addresses(desk: Services) -> None:
    bring(desk, *sources())
    people = "contact id,account id,name,email,phone\nP-1,A-1,Ana Lund,ana@nordlys.example,+47 1\n"
    bring(desk, source("contacts.csv", people))
    assert plan_import(desk, [source("contacts.csv", people)]).counts["same"] == 1
    made = bring(desk, source("contacts.csv", people.replace("ana@", "a.lund@")))
    assert made.counts["changed"] == 1
    assert read(desk, "SELECT emails FROM contact") == [
        ('["ana@nordlys.example", "a.lund@nordlys.example"]',)
    ]


def test_the_books_currency_is_used_and_an_assumed_one_changes_nothing(desk: Services) -> None:
    with desk.book.write("set currency") as unit:
        unit.session.add(SettingRow(id="currency", value='"CHF"'))
    files = [source("accounts.csv", ACCOUNTS), source("subscriptions.csv", SUBSCRIPTIONS)]
    made = bring(desk, *files)
    assert "subscriptions.csv names no currency; CHF was taken, the book's own." in made.notes
    assert read(desk, "SELECT DISTINCT currency FROM contract_line") == [("CHF",)]
    assert plan_import(desk, sources()).as_json()["by_kind"]["contract"]["changed"] == 0


def test_a_plan_made_before_a_later_change_is_refused(desk: Services) -> None:
    made = plan_import(desk, sources())
    account(desk, "Tamarind Foods")
    with pytest.raises(PlanOutdated, match="changed after this preview"):
        apply_import(desk, made)
    assert read(desk, "SELECT name FROM account") == [("Tamarind Foods",)]


class Impatient(Job):
    """Cancels after a number of looks."""

    def __init__(self, looks: int) -> None:
        self.left = looks
        self.seen: list[tuple[int, int, str]] = []

    def progress(self, done: int, total: int, what: str) -> None:
        self.seen.append((done, total, what))

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("looks", [0, 3])
def test_a_cancelled_import_writes_nothing(desk: Services, looks: int) -> None:
    with pytest.raises(Cancelled):
        plan_import(desk, sources(), Impatient(looks))
    made = plan_import(desk, sources())
    job = Impatient(looks)
    with pytest.raises(Cancelled):
        apply_import(desk, made, job)
    assert read(desk, "SELECT count(*) FROM account") == [(0,)]
    assert all(0 <= done <= total for done, total, _ in job.seen)


def test_a_backup_is_made_before_an_import_into_a_used_book(desk: Services) -> None:
    bring(desk, *sources())
    folder = desk.book.path.with_name(desk.book.path.name + "-backups")
    assert not folder.exists()
    bring(desk, source("accounts.csv", ACCOUNTS.replace("EdTech", "Education")))
    assert len(list(folder.glob("before-*-import.csdesk"))) == 1


def test_error_rows_are_written_beside_a_good_import(desk: Services, tmp_path: Path) -> None:
    made = bring(desk, *sources(tickets=TICKETS.replace("08-07-2024", "31-02-2024")))
    assert made.counts == {"new": 15, "changed": 0, "same": 0, "error": 1}
    write_errors(made, tmp_path / "errors.csv")
    text = (tmp_path / "errors.csv").read_text(encoding="utf-8-sig")
    assert "support_tickets.csv,3,submitted_at," in text
    assert "T-2,A-2,31-02-2024" in text
    with pytest.raises(Unwritable, match="cannot be written"):
        write_errors(made, tmp_path / "nowhere" / "errors.csv")


@given(
    order=st.permutations(list(FILES)),
    cuts=st.lists(st.integers(1, 4), max_size=3),
)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_files_given_at_once_or_again_in_any_groups_end_in_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], cuts: list[int]
) -> None:
    desk = new_desk(tmp_path_factory.mktemp("book"))
    bring(desk, *sources())
    before = everything(desk)
    start = 0
    for end in [*sorted(set(cuts)), len(order)]:
        bring(desk, *(source(name, FILES[name]) for name in order[start:end]))
        start = end
    assert everything(desk) == before
