"""The typed line: what is understood, where, and that nothing typed can break it."""

import time
from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csdesk.domain.known_names import Known, Names
from csdesk.domain.quick_log import parse
from csdesk.domain.quick_reading import Part, QuickLog, Reading
from csdesk.domain.quick_write import write_line
from tests.desks import THURSDAY

ACCOUNTS = {"t": "Tamarind Foods", "q": "Quinta do Vale", "n": "Nordlys Energi", "z": "15m :: @x"}
PEOPLE = (
    ("af", "t", "Ana Ferreira", "2026-11-20"),
    ("as", "q", "Ana Sousa", "2026-10-01"),
    ("zl", "n", "Zoë Łukasik", ""),
    ("id", "n", "Ingrid Dahl", ""),
    ("ip", "n", 'Ingrid Per"sson', ""),
    ("rt", "t", "Rafael da Silva", ""),
    ("mx", "z", "/call 3h :: Mx", ""),
    ("he", "z", "שרה כהן", ""),
)
NAMES = Names(
    [Known("", key, name, name) for key, name in ACCOUNTS.items()]
    + [Known(c, a, name, ACCOUNTS[a], last_talk=last) for c, a, name, last in PEOPLE]
)


def read(text: str, context: str = "") -> Reading:
    return parse(text, NAMES, THURSDAY, context=context)


def parts(text: str, context: str = "") -> list[tuple[str, str]]:
    return [(s.part.value, text[s.start : s.end]) for s in read(text, context).spans]


def test_the_line_of_the_guide() -> None:
    text = "/call Ana 15m renewal risk :: send offer fri"
    found = read(text)
    assert found.said == QuickLog(
        channel="call",
        account_id="t",
        contact_ids=("af",),
        minutes=15,
        about="renewal risk",
        next_step="send offer",
        next_due=date(2026, 11, 27),
    )
    assert parts(text) == [
        ("how", "/call"),
        ("who", "Ana"),
        ("minutes", "15m"),
        ("about", "renewal risk"),
        ("step", "send offer"),
        ("due", "fri"),
    ]
    assert [each.name for each in found.candidates] == ["Ana Ferreira", "Ana Sousa"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("15m", 15), ("1h", 60), ("1h30", 90), ("1 h 20 min", 80), ("90 min", 90), ("2hours", 120)],
)
def test_minutes(text: str, minutes: int) -> None:
    assert read(f"/call Ana {text} seats").said.minutes == minutes


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("/in /call Ana", "call", "in"),
        ("/voicemail Ana", "call", "out"),
        ("they called Ana", "call", "in"),
        ("Ana called about seats", "call", "in"),
        ("called Ana", "call", ""),
        ("we wrote Ana", "email", "out"),
        ("met Ana 1h", "meeting", "both"),
        ("no answer Ana", "call", "out"),
        ("call Ana", "call", ""),
        ("/visit /both Ana", "event", "both"),
    ],
)
def test_how_and_who_spoke(text: str, channel: str, direction: str) -> None:
    said = read(text).said
    assert (said.channel, said.direction) == (channel, direction)
    assert said.contact_ids == ("af",)


def test_without_a_slash() -> None:
    said = read("Ana 15m price question").said
    assert (said.contact_ids, said.minutes, said.about) == (("af",), 15, "price question")


def test_words_that_only_begin_like_a_command_are_what_it_was_about() -> None:
    assert read("call back about seats", "t").said == QuickLog(about="call back about seats")


def test_an_account_of_two_words_and_its_people() -> None:
    assert read("/call Tamarind Foods 5m").said.account_id == "t"
    assert read("/call Ana @Quinta do Vale").said.contact_ids == ("as",)
    assert read("/call ana quinta 5m").said.contact_ids == ("as",)
    assert read("/visit Quinta Ana 2h").said.contact_ids == ("as",)


def test_accents_and_other_scripts() -> None:
    assert read("/call zoe lukasik 5m").said.contact_ids == ("zl",)
    assert read("/call שרה 5m").said.contact_ids == ("he",)


def test_several_people_of_one_account() -> None:
    assert read("/video Ana, Rafael 1h").said.contact_ids == ("af", "rt")
    assert read("/video Ingrid Dahl and Zoë 1h sso").said.contact_ids == ("id", "zl")


def test_the_account_in_view_comes_first() -> None:
    assert read("Ana 15m", "q").said.contact_ids == ("as",)
    assert read("price question 15m", "q").said == QuickLog(minutes=15, about="price question")


def test_mood_and_when() -> None:
    found = read("/call Ana yesterday 14:30 + seats").said
    assert found.mood == 1
    assert found.at == THURSDAY.replace(day=25, hour=14, minute=30)
    late = read("/call Ana seats and more - 2 hours ago").said
    assert (late.mood, late.about) == (-1, "seats and more")
    assert late.at == THURSDAY - timedelta(hours=2)


def test_the_side_of_the_next_step() -> None:
    said = read("Ana :: them: sign the order in 3 days").said
    assert (said.next_side, said.next_step) == ("them", "sign the order")
    assert said.next_due == date(2026, 11, 29)
    assert read("Ana :: upgrade to 2.4").said.next_step == "upgrade to 2.4"


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("/calll Ana", Part.HOW, "/calll"),
        ("/call Bruno Reis 5m", Part.WHO, "Bruno Reis"),
        ("/call @Unheard 5m", Part.ACCOUNT, "@Unheard"),
        ("/call Ana 5000m", Part.MINUTES, "5000m"),
        ("/call Ana today 23:30 seats", Part.WHEN, "today 23:30"),
        ("Ana :: sign 31 feb", Part.DUE, "31 feb"),
    ],
)
def test_what_is_not_understood_is_asked(text: str, part: Part, words: str) -> None:
    asked = read(text).questions
    assert [(s.part, text[s.start : s.end]) for s in asked] == [(part, words)]
    assert asked[0].question.endswith(".")


def test_a_name_nobody_has_is_kept() -> None:
    found = read("/call Bruno Reis 5m seats")
    assert found.unknown == "Bruno Reis"
    assert found.said.about == "seats"


words = st.text(max_size=30)
lines = st.lists(
    st.one_of(
        st.sampled_from(
            '/call /mail /x Ana ana Ingrid, @Nordlys @ @" " "" 15m 1h 30 yesterday 14:30 fri + - = '
            ":: ::x them: and with Tamarind Foods they called 31 feb tomorrow 2 hours ago".split()
        ),
        words,
    ),
    max_size=12,
).map(" ".join)


@given(lines, st.sampled_from(["", "t", "q", "gone"]))
@example('@"" ', "")
@example("::", "")
@example("/call Ana with", "t")
def test_spans_are_ordered_apart_and_inside(text: str, context: str) -> None:
    found = read(text, context)
    at = 0
    for span in found.spans:
        assert at <= span.start < span.end <= len(text)
        at = span.end
    assert all(NAMES.person(key) is not None for key in found.said.contact_ids)


tidy = st.text(max_size=40).map(lambda text: " ".join(text.split()))
somebody = st.sampled_from(
    [("", ())]
    + [(a, ()) for a in ACCOUNTS]
    + [(a, (c,)) for c, a, *_ in PEOPLE]
    + [("n", ("id", "zl")), ("t", ("af", "rt"))]
)


@example(("", ()), "", "", None, None, None, "@Nordlys", "", "", None)
@given(
    somebody,
    st.sampled_from(["", "call", "email", "meeting", "message", "event"]),
    st.sampled_from(["", "in", "out", "both"]),
    st.none() | st.integers(0, 1440),
    st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 25)),
    st.sampled_from([None, -1, 0, 1]),
    st.one_of(tidy, lines.map(lambda text: " ".join(text.split()))),
    st.one_of(tidy, lines.map(lambda text: " ".join(text.split()))),
    st.sampled_from(["", "us", "them"]),
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
def test_what_is_written_is_read_as_it_was(
    who: tuple[str, tuple[str, ...]],
    channel: str,
    direction: str,
    minutes: int | None,
    at: datetime | None,
    mood: int | None,
    about: str,
    step: str,
    side: str,
    due: date | None,
) -> None:
    moment = None if at is None else (THURSDAY - (datetime(2026, 11, 26) - at))
    said = QuickLog(
        channel, direction, who[0], who[1], minutes, moment, mood, about, step, side, due
    )
    for context in ("", "q"):
        line = write_line(said, NAMES, THURSDAY, context=context)
        assert parse(line, NAMES, THURSDAY, context=context).said == said, line


@pytest.mark.parametrize(
    "piece",
    ["a ", '"a ', '" ', "@ ", "@Ana ", "Ana ", "Ana, ", "15m ", "yesterday 14:30 ", "/call ",
     ":: ", "1", "12 ", "fri ", "now ", '@"', "A", "😀 ", "\0", "\u202e א "],
)  # fmt: skip
def test_a_hundred_thousand_letters(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    begun = time.perf_counter()
    found = read(text)
    assert time.perf_counter() - begun < 20  # a hang, not a speed: it takes about a second
    assert all(span.end <= len(text) for span in found.spans)


def test_people_who_left_come_last() -> None:
    names = Names(
        [
            Known("", "a", "Alpha", "Alpha"),
            Known("1", "a", "Ana Blum", "Alpha", left=True, last_talk="2026-11-25"),
            Known("2", "a", "Ana Vogt", "Alpha", last_talk="2020-01-01"),
        ]
    )
    found = parse("/call Ana", names, THURSDAY)
    assert [each.contact_id for each in found.candidates] == ["2", "1"]
