"""What the signals get to see, read from a real book."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import text

from csdesk.book.facts import read_facts
from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.store import Book
from csdesk.book.tables import (
    AccountRow,
    CheckinAttendeeRow,
    CheckinRow,
    ContactRow,
    ContractLineRow,
    ContractRow,
    FeatureRow,
    PlaybookRow,
    PlaybookRunRow,
    SnoozeRow,
    TaskRow,
    TicketRow,
    TouchpointContactRow,
    TouchpointRow,
    UsageRow,
)
from csdesk.domain.facts import AccountFacts, Birthday, SnoozeFacts
from csdesk.domain.money import Money
from csdesk.domain.terms import Channel, Direction, is_two_way
from tests.desks import BERLIN, THURSDAY

DAY = THURSDAY.date()


@pytest.fixture
def account(book: Book) -> str:
    with book.write("add") as unit:
        return unit.add(AccountRow(name="Nordlys", country="NO", customer_since=date(2023, 11, 28)))


def facts(book: Book, day: date = DAY) -> AccountFacts:
    with book.read() as connection:
        (found,) = read_facts(connection, day, BERLIN)
    return found


def talk(
    book: Book, account: str, at: datetime, channel: str, direction: str, *people: str
) -> None:
    with book.write("log") as unit:
        key = unit.add(
            TouchpointRow(account_id=account, at=at, channel=channel, direction=direction)
        )
        for person in people:
            unit.add(TouchpointContactRow(touchpoint_id=key, contact_id=person))


def use(book: Book, account: str, day: date, value: float, **more: str) -> None:
    with book.write("use") as unit:
        unit.session.add(
            UsageRow(
                **{
                    "account_id": account,
                    "day": day,
                    "metric": "uses",
                    "value": value,
                    "source": "csv",
                    **more,
                }
            )
        )


def test_an_empty_book_has_no_facts(book: Book) -> None:
    with book.read() as connection:
        assert read_facts(connection, DAY, BERLIN) == []


def test_an_account_alone(book: Book, account: str) -> None:
    found = facts(book)
    assert found == AccountFacts(
        id=account, name="Nordlys", country="NO", customer_since=date(2023, 11, 28)
    )


def test_sql_and_the_domain_agree_on_what_is_two_way(book: Book) -> None:
    with book.read() as connection:
        for channel, direction in product(Channel, Direction):
            said = connection.scalar(
                text(f"SELECT {TWO_WAY} FROM (SELECT :c AS channel, :d AS direction) t"),
                {"c": channel.value, "d": direction.value},
            )
            assert bool(said) == is_two_way(channel, direction)


def test_talks_are_seen_up_to_the_end_of_the_day(book: Book, account: str) -> None:
    talk(book, account, THURSDAY - timedelta(days=9), "call", "both")
    talk(book, account, THURSDAY - timedelta(days=6), "email", "in")
    talk(book, account, THURSDAY - timedelta(days=4), "email", "out")
    talk(book, account, THURSDAY - timedelta(days=3), "call", "out")
    talk(book, account, THURSDAY + timedelta(days=2), "call", "both")
    found = facts(book)
    assert found.last_two_way == (THURSDAY - timedelta(days=9)).astimezone(UTC)
    assert found.last_in == (THURSDAY - timedelta(days=6)).astimezone(UTC)
    assert found.last_out == (THURSDAY - timedelta(days=3)).astimezone(UTC)
    assert found.tries_since == 2
    assert facts(book, DAY - timedelta(days=4)).tries_since == 1
    assert facts(book, DAY - timedelta(days=10)).last_two_way is None


def test_the_day_is_that_of_the_person_not_of_greenwich(book: Book, account: str) -> None:
    talk(
        book, account, datetime(2026, 11, 26, 23, 30, tzinfo=UTC), "call", "both"
    )  # 00:30 on the 27th
    assert facts(book, date(2026, 11, 26)).last_two_way is None
    assert facts(book, date(2026, 11, 27)).last_two_way is not None


def test_who_was_there_at_the_last_talk_and_when_a_sponsor_was_met(
    book: Book, account: str
) -> None:
    with book.write("people") as unit:
        ana = unit.add(
            ContactRow(account_id=account, name="Ana", birthday="--02-29", opted_out=["birthday"])
        )
        boss = unit.add(
            ContactRow(account_id=account, name="Bo", role="sponsor", birthday="1970-01-02")
        )
        other = unit.add(ContactRow(account_id=account, name="Cy", left_on=DAY))
    talk(book, account, THURSDAY - timedelta(days=300), "meeting", "both", boss, other)
    talk(book, account, THURSDAY - timedelta(days=5), "call", "both", ana)
    found = facts(book)
    people = {c.name: c for c in found.contacts}
    assert people["Ana"].last_two_way == DAY - timedelta(days=5)
    assert people["Bo"].last_two_way == DAY - timedelta(days=300)
    assert people["Ana"].birthday == Birthday(2, 29)
    assert people["Bo"].birthday == Birthday(1, 2, 1970)
    assert people["Ana"].opted_out == {"birthday"}
    assert people["Cy"].left_on == DAY
    assert found.known_contacts == 3


def test_contracts_that_run_make_the_mrr_and_ended_ones_do_not(book: Book, account: str) -> None:
    def add(
        starts: date, ends: date | None, amount: int, months: int, currency: str = "EUR"
    ) -> str:
        with book.write("contract") as unit:
            key = unit.add(ContractRow(account_id=account, starts_on=starts, ends_on=ends))
            for _ in range(2):
                unit.add(
                    ContractLineRow(
                        contract_id=key,
                        amount_minor=amount,
                        billing_months=months,
                        currency=currency,
                    )
                )
        return key

    add(date(2024, 1, 1), None, 120_000, 12)
    add(date(2024, 1, 1), DAY, 5_000, 1)
    add(date(2024, 1, 1), DAY - timedelta(days=1), 99_900, 1)
    add(DAY + timedelta(days=1), None, 77_700, 1)
    add(date(2024, 1, 1), None, 300, 1, "USD")
    found = facts(book)
    assert found.mrr == (Money(30_000, "EUR"), Money(600, "USD"))
    assert len(found.contracts) == 4


def test_a_renewed_contract_names_its_successor(book: Book, account: str) -> None:
    with book.write("contracts") as unit:
        old = unit.add(ContractRow(account_id=account, starts_on=date(2025, 1, 1)))
        new = unit.add(ContractRow(account_id=account, starts_on=date(2026, 1, 1), renews_id=old))
    assert {c.id: c.renewed_by for c in facts(book).contracts} == {old: new, new: None}


def test_use_is_summed_back_from_the_last_day_of_its_source(book: Book, account: str) -> None:
    with book.write("another") as unit:
        other = unit.add(AccountRow(name="Sørlys"))
    use(book, other, DAY - timedelta(days=1), 1)  # the source reported for somebody yesterday
    as_of = DAY - timedelta(days=1)
    for back, value in ((0, 0.0), (27, 3.0), (28, 5.0), (55, 7.0), (56, 11.0)):
        use(book, account, as_of - timedelta(days=back), value)
    use(book, account, DAY + timedelta(days=1), 1000)
    with book.read() as connection:
        found = next(f for f in read_facts(connection, DAY, BERLIN) if f.id == account)
    assert found.usage is not None
    assert (found.usage.as_of, found.usage.last_use) == (as_of, as_of - timedelta(days=27))
    assert (found.usage.last_28, found.usage.previous_28) == (3.0, 12.0)
    assert found.usage.first_use == as_of - timedelta(days=56)


def test_one_source_does_not_make_another_look_fresh(book: Book, account: str) -> None:
    with book.write("another") as unit:
        other = unit.add(AccountRow(name="Sørlys"))
    use(book, other, DAY - timedelta(days=1), 1, source="csv")
    use(book, account, DAY - timedelta(days=30), 1, source="by hand")
    with book.read() as connection:
        found = {f.id: f.usage for f in read_facts(connection, DAY, BERLIN)}
    mine = found[account]
    assert mine is not None
    assert mine.as_of == DAY - timedelta(days=30)


def test_breadth_counts_features_used_lately_and_before(book: Book, account: str) -> None:
    with book.write("features") as unit:
        row = unit.get(AccountRow, account)
        assert row is not None
        row.stage = "intermediate"
        keys = [unit.add(FeatureRow(name=f"feature {i}")) for i in range(3)]
    use(book, account, DAY - timedelta(days=10), 1, feature_id=keys[0])
    use(book, account, DAY - timedelta(days=120), 1, feature_id=keys[0])
    use(book, account, DAY - timedelta(days=120), 1, feature_id=keys[1])
    use(book, account, DAY - timedelta(days=20), 1, feature_id=keys[2])
    found = facts(book).usage
    assert found is not None
    assert (found.features_90, found.features_before) == (2, 2)


def test_open_promises_with_their_playbook(book: Book, account: str) -> None:
    with book.write("tasks") as unit:
        book_id = unit.add(PlaybookRow(name="First weeks", occasion="onboarding"))
        run = unit.add(PlaybookRunRow(playbook_id=book_id, account_id=account, started_on=DAY))
        unit.add(TaskRow(account_id=account, title="done", since=DAY, done_at=THURSDAY))
        unit.add(TaskRow(account_id=account, title="later", since=DAY, due_on=DAY))
        unit.add(
            TaskRow(
                account_id=account,
                title="step",
                kind="step",
                side="them",
                since=DAY,
                run_id=run,
                due_on=DAY - timedelta(days=3),
            )
        )
    found = facts(book).tasks
    assert [(t.title, t.onboarding, t.playbook) for t in found] == [
        ("step", True, "First weeks"),
        ("later", False, ""),
    ]


def test_checkins_keep_their_own_clock_and_know_whether_they_were_logged(
    book: Book, account: str
) -> None:
    with book.write("plan") as unit:
        ana = unit.add(ContactRow(account_id=account, name="Ana"))
        made = {
            zone: unit.add(
                CheckinRow(
                    account_id=account, title=zone, starts_local="2026-12-01T10:00", zone=zone,
                    uid=zone, changed_at=THURSDAY,
                )
            )
            for zone in ("America/New_York", "Europe/Berlin")
        }  # fmt: skip
        unit.add(
            CheckinAttendeeRow(
                checkin_id=made["Europe/Berlin"], contact_id=ana, email="a@b.example"
            )
        )
        unit.add(CheckinAttendeeRow(checkin_id=made["Europe/Berlin"], email="x@y.example"))
        unit.add(
            TouchpointRow(
                account_id=account, at=THURSDAY, channel="call", direction="both",
                checkin_id=made["America/New_York"],
            )
        )  # fmt: skip
    found = {c.title: c for c in facts(book).checkins}
    assert found["Europe/Berlin"].starts_at == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert found["America/New_York"].starts_at == datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert found["Europe/Berlin"].contact_ids == (ana,)
    assert (found["Europe/Berlin"].logged, found["America/New_York"].logged) == (False, True)


def test_tickets_open_or_closed_lately(book: Book, account: str) -> None:
    with book.write("tickets") as unit:
        for name, opened, closed in (
            ("open", 400, None),
            ("lately", 400, 60),
            ("long ago", 400, 61),
            ("to come", -2, None),
        ):
            unit.add(
                TicketRow(
                    account_id=account,
                    subject=name,
                    opened_at=THURSDAY - timedelta(days=opened),
                    closed_at=THURSDAY - timedelta(days=closed) if closed else None,
                )
            )
    assert [t.subject for t in facts(book).tickets] == ["open", "lately"]


def test_snoozes_that_have_not_ended(book: Book, account: str) -> None:
    with book.write("snooze") as unit:
        for until in (DAY, DAY + timedelta(days=1)):
            unit.add(SnoozeRow(account_id=account, until=until, made_at=THURSDAY))
        unit.add(
            SnoozeRow(
                account_id=account, kind="usage.lapsed", episode="e", until_change=True,
                known=["usage.lapsed|a|b"], made_at=THURSDAY,
            )
        )  # fmt: skip
    assert set(facts(book).snoozes) == {
        SnoozeFacts(None, "", DAY + timedelta(days=1), None),
        SnoozeFacts("usage.lapsed", "e", None, frozenset({("usage.lapsed", "a|b")})),
    }


def test_the_number_of_queries_does_not_grow_with_the_book(book: Book, tmp_path: Path) -> None:
    from sqlalchemy import event

    def statements() -> int:
        seen: list[str] = []
        with book.read() as connection:
            event.listen(connection, "before_cursor_execute", lambda *args: seen.append(args[2]))
            read_facts(connection, DAY, BERLIN)
        return len(seen)

    few = statements()
    with book.write("many") as unit:
        for i in range(40):
            key = unit.add(AccountRow(name=f"A{i}"))
            unit.add(ContactRow(account_id=key, name="Ana"))
            unit.add(TaskRow(account_id=key, title="t", since=DAY))
    assert statements() == few
