"""What is typed in German: the quick log, the filter, amounts, settings, playbooks, choices."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from csdesk.desk.device import DeviceSettings
from csdesk.desk.languages import speak, stop_speaking
from csdesk.domain.filter_words import FilterWords, suggest
from csdesk.domain.filters import FIELDS, format_filter, parse_filter
from csdesk.domain.known_names import Known, Names
from csdesk.domain.money import Money
from csdesk.domain.money_input import parse_amount, parse_number, written
from csdesk.domain.playbooks import parse_steps
from csdesk.domain.quick_log import parse
from csdesk.domain.quick_reading import Part, QuickLog
from csdesk.domain.quick_write import write_line
from csdesk.domain.terms import Side
from csdesk.domain.timeline_words import revenue_title, ticket_title
from csdesk.domain.typed_words import typed_day, typed_moment
from csdesk.domain.when import parse_day, parse_moment
from csdesk.errors import Invalid
from csdesk.services import setting_values
from csdesk.services.editing import set_fields
from csdesk.services.settings import change_settings, typed_settings
from tests.desks import THURSDAY, Clock, account, new_desk

TODAY = THURSDAY.date()
NAMES = Names(
    [
        Known("", "N", "Nordlys", "Nordlys"),
        Known("1", "N", "Ana Ferreira", "Nordlys"),
        Known("2", "N", "Jan Sommer", "Nordlys"),
        Known("3", "N", "Sam Mittler", "Nordlys"),
    ]
)


@pytest.fixture(scope="module", autouse=True)
def german(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    device = DeviceSettings(tmp_path_factory.mktemp("device") / "device.json")
    device.set("language", "de")
    speak(qapp, device)
    yield
    stop_speaking(qapp)


def said(typed: str) -> QuickLog:
    reading = parse(typed, NAMES, THURSDAY)
    assert reading.questions == (), reading.questions
    return reading.said


def test_a_german_line_is_understood() -> None:
    assert said("/anruf Ana 15m Preisfrage :: Angebot senden fr") == QuickLog(
        "call",
        "",
        "N",
        ("1",),
        15,
        about="Preisfrage",
        next_step="Angebot senden",
        next_due=date(2026, 11, 27),
    )


def test_english_stays_understood() -> None:
    assert said("/call Ana 15m prices :: them: answer tomorrow") == QuickLog(
        "call",
        "",
        "N",
        ("1",),
        15,
        about="prices",
        next_step="answer",
        next_side="them",
        next_due=TODAY + timedelta(days=1),
    )


@pytest.mark.parametrize(
    ("typed", "channel", "direction"),
    [
        ("/mail Ana", "email", ""),
        ("/nachricht Ana", "message", ""),
        ("/besuch Ana", "event", ""),
        ("/mailbox Ana", "call", "out"),
        ("/anruf Ana /sie", "call", "in"),
        ("/anruf Ana /wir", "call", "out"),
        ("/anruf Ana /beide", "call", "both"),
        ("sie riefen an Ana", "call", "in"),
        ("der Kunde rief an Ana", "call", "in"),
        ("Ana hat angerufen", "call", "in"),
        ("Ana rief an", "call", "in"),
        ("Ana schrieb", "email", "in"),
        ("Ana geschrieben", "email", "out"),
        ("wir schrieben Ana", "email", "out"),
        ("Ana angerufen", "call", ""),
        ("mit Ana gesprochen", "call", "both"),
        ("Ana getroffen", "meeting", "both"),
        ("Ana nicht erreicht", "call", "out"),
        ("Anruf mit Ana", "call", ""),
    ],
)
def test_how_it_happened_is_said_in_german(typed: str, channel: str, direction: str) -> None:
    found = said(typed)
    assert (found.channel, found.direction, found.contact_ids) == (channel, direction, ("1",))
    assert found.about == ""


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("15 Minuten", 15), ("2 Stunden", 120), ("1 Std 30 Min", 90), ("1h30", 90), ("45m", 45)],
)
def test_minutes_are_said_in_german(typed: str, minutes: int) -> None:
    assert said(f"/anruf Ana {typed} Preise").minutes == minutes


def test_moments_are_said_in_german() -> None:
    assert said("/anruf Ana gestern 14:30 Preise").at == (
        THURSDAY.replace(hour=14, minute=30) - timedelta(days=1)
    )
    assert said("/anruf Ana vor 2 Stunden").at == THURSDAY - timedelta(hours=2)
    found = said("/anruf Ana Preise gestern")
    assert found.at is not None
    assert (found.at.date(), found.about) == (TODAY - timedelta(days=1), "Preise")


@pytest.mark.parametrize(
    ("typed", "side", "step", "due"),
    [
        ("sie: Antwort morgen", "them", "Antwort", 1),
        ("Kunde: Antwort in 3 Tagen", "them", "Antwort", 3),
        ("wir: Angebot heute", "us", "Angebot", 0),
        ("Angebot nächste Woche", "", "Angebot", 4),
        ("Angebot 4. Dez", "", "Angebot", 8),
        ("Angebot am Mittwoch", "", "Angebot", 6),
    ],
)
def test_next_steps_are_said_in_german(typed: str, side: str, step: str, due: int) -> None:
    found = said(f"/anruf Ana Preise :: {typed}")
    assert (found.next_side, found.next_step) == (side, step)
    assert found.next_due == TODAY + timedelta(days=due)


@pytest.mark.parametrize(
    "about", ["die Preise", "so wie besprochen", "Jan kommt", "der Preis", "Mittel frei"]
)
def test_everyday_words_are_no_days(about: str) -> None:
    assert said(f"/anruf Ana {about}").at is None


@pytest.mark.parametrize("step", ["Preise gehen mit", "macht es so", "nimmt sich frei", "ruft die"])
def test_a_step_may_end_in_a_word_that_begins_a_day(step: str) -> None:
    found = said(f"/anruf Ana Preise :: {step}")
    assert (found.next_step, found.next_due) == (step, None)


@pytest.mark.parametrize(("name", "key"), [("Jan", "2"), ("Sam", "3")])
def test_names_that_begin_like_days_stay_names(name: str, key: str) -> None:
    found = said(f"/anruf {name} 15 Minuten Preise")
    assert (found.contact_ids, found.minutes, found.at) == ((key,), 15, None)


def test_a_day_that_does_not_exist_is_asked_about() -> None:
    reading = parse("/anruf Ana :: Angebot 31. April", NAMES, THURSDAY)
    assert [(span.part, span.question) for span in reading.questions] == [
        (Part.DUE, "„31. April“ ist kein Tag des Kalenders.")
    ]


@given(
    st.sampled_from(["call", "email", "meeting", "message", "event"]),
    st.sampled_from(["", "in", "out", "both"]),
    st.sampled_from(["", "us", "them"]),
    st.integers(0, 9),
)
def test_a_line_is_written_in_german_and_read_back(
    channel: str, direction: str, side: str, ahead: int
) -> None:
    wanted = QuickLog(
        channel,
        direction,
        "N",
        ("1",),
        20,
        about="Preisfrage",
        next_step="Angebot senden",
        next_side=side,
        next_due=TODAY + timedelta(days=ahead),
    )
    line = write_line(wanted, NAMES, THURSDAY)
    assert parse(line, NAMES, THURSDAY).said == wanted
    assert '"' not in line, "it is written as a person would type it"


def test_the_written_line_has_german_words() -> None:
    wanted = QuickLog(
        "call",
        "in",
        "N",
        ("1",),
        at=datetime(2026, 11, 25, 14, 30, tzinfo=THURSDAY.tzinfo),
        next_step="Antwort",
        next_side="them",
        next_due=date(2026, 11, 29),
    )
    assert write_line(wanted, NAMES, THURSDAY) == (
        "/anruf /sie Ana Ferreira gestern 14:30 :: sie: Antwort sonntag"
    )


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("stufe:neu", "stage:new"),
        ("Stufe>=erfahren", "stage>=advanced"),
        ("still>21 still:nie", "silent>21 silent:never"),
        ("verlängert<90", "renews<90"),
        ("Verlängerung<90 frist<14", "renews<90 notice<14"),
        ("schritt:überfällig schritt:keine", "next:late next:none"),
        ("nutzung:sinkend", "use:falling"),
        ("zuständig:ich", "owner:me"),
        ("-schlagwort:neu", "-tag:neu"),
        ("land:Norwegen währung:EUR", "country:Norwegen currency:EUR"),
        ("status:gekündigt", "status:churned"),
        ("mrr>1.500", "mrr>1500"),
        ("mrr>1,5k", "mrr>1.5k"),
        ("mrr>1.234.567,50", "mrr>1234567.50"),
        ("mrr>1,125k", "mrr>1.1250k"),
        ("stage:new mrr>1.5k", "stage:new mrr>1.5k"),
    ],
)
def test_a_german_filter_is_stored_in_english(typed: str, stored: str) -> None:
    found = format_filter(parse_filter(typed))
    assert found == stored
    assert format_filter(parse_filter(found)) == stored


def test_every_condition_has_a_german_name() -> None:
    for name in FIELDS:
        shown = [each for each in suggest(name, FilterWords({})) if each.text.startswith(name)]
        assert shown, name


def test_completion_shows_german_and_stores_english() -> None:
    words = FilterWords({})
    begun = suggest("stu", words)
    assert [(each.text, each.note.partition(":")[0]) for each in begun] == [("stage:", "stufe")]
    (one,) = suggest("stufe:ne", words)
    assert (one.text, one.note, one.complete) == ("stage:new", "neu", True)
    assert [each.text for each in suggest("nutzung:sink", words)] == ["use:falling"]


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("1900", 190_000),
        ("1.900", 190_000),
        ("1.900,50", 190_050),
        ("1900,50", 190_050),
        ("12.345.678,90", 1_234_567_890),
        ("EUR 1.900", 190_000),
        ("1 900,50", 190_050),
        ("1,900.50", 190_050),
        ("1900.50", 190_050),
        ("-20,50", -2_050),
    ],
)
def test_amounts_are_read_with_german_signs(typed: str, minor: int) -> None:
    assert parse_amount(typed, "EUR") == minor


def test_an_amount_that_is_none_says_how_to_write_it() -> None:
    with pytest.raises(Invalid, match=r"kein Betrag") as found:
        parse_amount("viel", "EUR")
    assert found.value.remedy == "Schreiben Sie ihn wie 1900 oder 1900,50."


def test_numbers_are_read_with_german_signs() -> None:
    assert [str(parse_number(each)) for each in ("1.234", "1.234,5", "34,25", "34")] == [
        "1234",
        "1234.5",
        "34.25",
        "34",
    ]


def test_settings_take_and_show_german_words() -> None:
    assert setting_values.weekdays("Mo Di Mi, Do. fr", TODAY) == [0, 1, 2, 3, 4]
    assert setting_values.weekdays("mon tue Sonntag", TODAY) == [0, 1, 6]
    assert setting_values.weekday_names([0, 1, 6]) == "Mo Di So"
    assert setting_values.weekdays("Mo Di So", TODAY) == [0, 1, 6]
    with pytest.raises(ValueError, match="Mo Di Mi"):
        setting_values.weekdays("Quatschtag", TODAY)
    assert setting_values.rate("1,17", TODAY) == 1.17
    assert setting_values.number(0.55) == "0,55"
    assert setting_values.days_off("24. Dez, 31.12.", TODAY) == ["2026-12-24", "2026-12-31"]


@pytest.mark.parametrize("mark", ["Kunde", "der Kunde", "sie", "they", "them"])
def test_steps_of_a_playbook_are_theirs_in_german_too(mark: str) -> None:
    (step,) = parse_steps(f"+37 {mark}: Entscheidung")
    assert (step.title, step.side) == ("Entscheidung", Side.THEM)


def test_the_timeline_names_tickets_and_revenue_in_german() -> None:
    assert revenue_title("churn", "Budget") == "Kündigung, Budget"
    assert ticket_title("", "high", escalated=True, satisfaction=2, closed=True) == (
        "Supportticket: hohe Priorität, eskaliert, bewertet mit 2 von 5, geschlossen"
    )
    assert ticket_title("Export", "P1", escalated=False, satisfaction=None, closed=False) == (
        "Export: P1, offen"
    )


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_day_in_a_field_is_read_back(day: date) -> None:
    assert typed_day(date(2026, 3, 4)) == "04.03.2026"
    assert parse_day(typed_day(day), TODAY) == day


def test_a_moment_in_a_field_is_read_back() -> None:
    for days, shown in ((0, "heute"), (1, "gestern"), (13, "13.11.2026")):
        moment = (THURSDAY - timedelta(days=days)).replace(hour=8, minute=30)
        assert typed_moment(moment, TODAY) == f"{shown} 08:30"
        assert parse_moment(typed_moment(moment, TODAY), THURSDAY, prefer="past") == moment


def test_amounts_in_a_field_have_a_comma_and_are_read_back() -> None:
    assert written(Money(190_050, "EUR")) == "1900,50"
    assert written(Money(1900, "JPY")) == "1900"
    assert parse_amount(written(Money(123_456_789, "EUR")), "EUR") == 123_456_789


def test_what_goes_into_the_calendar_is_typed_in_german(tmp_path: Path) -> None:
    desk = new_desk(tmp_path, Clock())
    typed = {"agenda_tasks": "Eintrag", "agenda_kinds": "Termine, verlängerungen"}
    change_settings(desk, typed | {"renewal_alarms": "keine"})
    shown = typed_settings(desk)
    assert shown["agenda_kinds"] == "Termine, Verlängerungen"
    change_settings(desk, {"agenda_tasks": "aufgabe"})
    assert typed_settings(desk)["agenda_tasks"] == "Aufgabe"
    assert shown["renewal_alarms"] == "keine"
    with pytest.raises(Invalid, match="weder Eintrag noch Aufgabe"):
        change_settings(desk, {"agenda_tasks": "Quatsch"})
    desk.book.close()


def test_choices_are_typed_in_german(tmp_path: Path) -> None:
    desk = new_desk(tmp_path, Clock())
    key = account(desk)
    set_fields(desk, key, {"stage": "Erfahren", "status": "gekündigt"})
    with pytest.raises(Invalid, match="neu, geübt, erfahren, Fürsprecher"):
        set_fields(desk, key, {"stage": "veteran"})
    desk.book.close()
