"""The desk in German: sentences, dates, numbers, money, countries, and what is typed back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from csdesk.desk.actions import with_key
from csdesk.desk.device import DeviceSettings
from csdesk.desk.languages import speak, stop_speaking
from csdesk.domain import words
from csdesk.domain.language import decimal, number, plural, tr
from csdesk.domain.money import Money
from csdesk.domain.recurrence import Freq, Recurrence, choices_for, rule_words
from csdesk.domain.when import parse_day, parse_moment
from csdesk.services import aside, invites, morning, settings
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.public_holidays import country_days
from csdesk.services.tasks import add_task
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import THURSDAY, Clock, account, contact, contract, new_desk

TODAY = THURSDAY.date()
NBSP = "\u00a0"


@pytest.fixture(scope="module", autouse=True)
def german(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    device = DeviceSettings(tmp_path_factory.mktemp("device") / "device.json")
    device.set("language", "de")
    speak(qapp, device)
    yield
    stop_speaking(qapp)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    made = new_desk(tmp_path, Clock())
    yield made
    made.book.close()


def test_dates_have_their_german_form() -> None:
    assert words.date_words(date(2026, 12, 4), TODAY) == "Fr. 4. Dez."
    assert words.date_words(date(2027, 3, 3), TODAY) == "Mi. 3. März 2027"
    assert words.long_date(TODAY) == "Donnerstag, 26. November"
    assert words.on_day(date(2026, 12, 4), TODAY) == "am Fr. 4. Dez."
    assert words.day_and_distance(date(2026, 12, 2), TODAY) == "am Mittwoch, in 6 Tagen"


def test_the_case_of_days_follows_what_stands_before_them() -> None:
    assert [words.days(1), words.days(22)] == ["1 Tag", "22 Tage"]
    assert [words.distance(97), words.distance(-41)] == ["in 97 Tagen", "vor 41 Tagen"]
    assert words.late(2) == "2 Tage überfällig"


def test_numbers_and_money_have_german_signs() -> None:
    assert number(1_234_567) == "1.234.567"
    assert decimal(1234.5) == "1.234,5"
    assert words.money(Money(190_000, "EUR")) == f"EUR{NBSP}1.900"
    assert words.percent(0.18) == f"18{NBSP}%"
    assert plural("{n} account", "{n} accounts", 1500) == "1.500 Kunden"


def test_the_week_begins_on_monday() -> None:
    assert QLocale().firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_a_series_is_said_as_people_say_it() -> None:
    thursdays = choices_for(TODAY)
    assert [rule_words(each, TODAY, TODAY) for each in thursdays] == [
        "Jede Woche am Donnerstag",
        "Alle 2 Wochen am Donnerstag",
        "Alle 4 Wochen am Donnerstag",
        "Jeden Monat am vierten Donnerstag",
        "Jeden Monat am 26.",
        "Alle 3 Monate am vierten Donnerstag",
        "Alle 6 Monate am vierten Donnerstag",
        "Jedes Jahr am 26. Nov.",
    ]
    some = Recurrence(Freq.WEEKLY, 1, (1, 4), count=8)
    until = Recurrence(Freq.WEEKLY, 2, (0,), until=date(2027, 3, 1))
    assert rule_words(some, TODAY, TODAY) == "Jede Woche am Dienstag, Freitag, 8-mal"
    assert rule_words(until, TODAY, TODAY) == "Alle 2 Wochen am Montag, bis Mo. 1. März 2027"


def test_countries_have_german_names() -> None:
    assert words.in_country("Sweden") == "in Schweden"
    assert words.in_country("the US") == "in den USA"
    assert words.in_country("Switzerland") == "in der Schweiz"
    assert words.country_name("Norway") == "Norwegen"
    assert words.country_name("Nowhere") == "Nowhere"


def test_holidays_are_german_where_the_package_knows_them() -> None:
    days = country_days({"DE", "BR"}, TODAY)
    assert days["DE"].holidays[date(2026, 12, 25)].startswith("Erster Weihnachtstag")
    assert "Christmas" in days["BR"].holidays[date(2026, 12, 25)]


@given(st.dates(TODAY, date(2029, 12, 31)))
def test_a_date_that_is_shown_can_be_typed_back(day: date) -> None:
    assert parse_day(words.date_words(day, TODAY), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("heute", TODAY),
        ("morgen", TODAY + timedelta(days=1)),
        ("Freitag", date(2026, 11, 27)),
        ("fr", date(2026, 11, 27)),
        ("do.", date(2026, 12, 3)),
        ("4. dez", date(2026, 12, 4)),
        ("4. Dezember 2027", date(2027, 12, 4)),
        ("am 3. März", date(2027, 3, 3)),
        ("in 3 Tagen", date(2026, 11, 29)),
        ("in einer Woche", date(2026, 12, 3)),
        ("vor 2 Wochen", date(2026, 11, 12)),
        ("nächste Woche", date(2026, 11, 30)),
        ("26.11.2026", TODAY),
        ("tomorrow", TODAY + timedelta(days=1)),
        ("fri", date(2026, 11, 27)),
    ],
)
def test_german_and_english_days_are_understood(typed: str, day: date) -> None:
    assert parse_day(typed, TODAY) == day


def test_german_moments_are_understood() -> None:
    assert parse_moment("jetzt", THURSDAY) == THURSDAY
    assert parse_moment("vor 2 Stunden", THURSDAY) == THURSDAY - timedelta(hours=2)
    assert parse_moment("gestern um 9:30", THURSDAY, prefer="past").hour == 9


def test_the_sentence_of_a_line_is_german(desk: Services) -> None:
    key = account(desk, stage="intermediate", country="Brazil", since="2023-11-28")
    ana = contact(desk, key, title="CFO", role="decision maker")
    contract(desk, key, starts="2024-03-03", renews="2027-03-03", notice="60")
    log_touchpoint(
        desk,
        TouchpointDraft(key, "call", "both", at=THURSDAY - timedelta(days=41), contact_ids=(ana,)),
    )
    line = morning.read_today(desk).lines[0]
    assert line.sentence.replace(NBSP, " ") == (
        "Ana (CFO) anrufen: am Samstag drei Jahre Kunde; Verlängerung in 97 Tagen, Kündigungsfrist "
        "in 37; letztes richtiges Gespräch vor 41 Tagen; der Kunde hängt an einer Person, fragen "
        "Sie, wen Sie noch kennenlernen sollten; EUR 1.900 MRR."
    )
    assert all("{" not in reason.signal.clause for reason in line.reasons)


def test_no_sentence_ends_in_two_full_stops(desk: Services) -> None:
    key = account(desk)
    add_task(desk, key, "Preisliste senden", due=TODAY)
    (line,) = morning.read_today(desk).lines
    assert line.sentence == f"{line.account.name} anrufen: „Preisliste senden“ ist heute fällig."
    aside.snooze(desk, key, until=date(2026, 12, 11))
    why = morning.explain(desk, key)
    assert why.put_aside == ("Zusage heute fällig: zurückgestellt bis Fr. 11. Dez.",)
    assert tr("As of {day}. It is from today.", day="Fr. 4. Dez.") == (
        "Stand Fr. 4. Dez. Es ist von heute."
    )


def test_a_guest_reads_a_german_invite(desk: Services) -> None:
    settings.change_settings(desk, {"name": "Jo Lind", "email": "jo@lind.example"})
    key = account(desk)
    ana = contact(desk, key, emails="ana@tamarind.example")
    line, _ = plan_checkin(
        desk,
        CheckinDraft(
            key,
            datetime(2026, 12, 1, 10),
            "Europe/Berlin",
            title="Preise",
            contact_ids=(ana,),
            rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        ),
    )
    (found,) = invites.invitations(desk, line.id, at=THURSDAY)
    assert found.subject == "Einladung: Preise"
    assert found.text.splitlines()[:4] == [
        "Jo Lind lädt Sie zu „Preise“ ein.",
        "",
        "Wiederholung: Alle 2 Wochen am Dienstag",
        "Erstes Treffen: Dienstag, 1. Dezember 2026, 10:00 bis 10:30 (Berlin)",
    ]


def test_keys_are_written_as_on_a_german_keyboard() -> None:
    assert with_key("log") == "Kontakt erfassen (Strg+L)"


def test_a_text_without_a_translation_stays_english() -> None:
    assert tr("Nothing knows this text") == "Nothing knows this text"
    assert plural("{n} thing of this kind", "{n} things of this kind", 1) == "1 thing of this kind"
