"""Templates of check-ins: what is filled in, what stays, and what is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.text_templates import (
    PLACEHOLDERS,
    TextTemplate,
    built_in_templates,
    fill,
    unknown_in,
)

ALL = {
    "account": "Tamarind Foods",
    "first_name": "Ana",
    "names": "Ana Ferreira and Bo Li",
    "product": "Planner",
    "renewal": "3 Mar",
    "last_talk": "2 Nov",
    "my_name": "Mia Brandt",
}


def template(title: str = "", agenda: str = "", minutes: int | None = None) -> TextTemplate:
    return TextTemplate("t", "Mine", title, agenda, minutes)


def test_everything_that_is_known_is_filled_in() -> None:
    every = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    done = fill(template(every, every, 45), ALL)
    words = "Tamarind Foods Ana Ana Ferreira and Bo Li Planner 3 Mar 2 Nov Mia Brandt"
    assert (done.title, done.agenda, done.minutes) == (words, words, 45)
    assert (done.unknown, done.missing) == ((), ())


@pytest.mark.parametrize(
    "text",
    ["{}", "{ account }", "{0}", "{account", "account}", "{a.b}", "{a!r}", "{account:>9}", "{{"],
)
def test_other_braces_are_text(text: str) -> None:
    done = fill(template(text, text), ALL)
    assert (done.title, done.agenda, done.unknown, done.missing) == (text, text, (), ())


def test_unknown_placeholders_are_kept_and_said() -> None:
    done = fill(template("{acount}", "1. {acount} and {seats}"), ALL)
    assert (done.title, done.agenda) == ("{acount}", "1. {acount} and {seats}")
    assert done.unknown == ("{acount}", "{seats}")
    assert unknown_in("{account} {Account}") == ("{Account}",)


def test_what_is_filled_in_is_not_filled_in_again() -> None:
    done = fill(
        template("{account}", "{account}"), {"account": "{first_name} {x}", "first_name": "Ana"}
    )
    assert (done.title, done.agenda) == ("{first_name} {x}", "{first_name} {x}")
    assert done.unknown == ()


def test_a_line_without_its_value_is_left_out_and_the_others_count_on() -> None:
    agenda = "Hello\n1. Plan\n2. Year from {renewal}\n   with {product}\n3. Next steps"
    done = fill(template("{product}: {account}", agenda), {"account": "Tamarind Foods"})
    assert done.title == ""  # the usual one is taken
    assert done.agenda == "Hello\n1. Plan\n2. Next steps"
    assert done.missing == ("product", "renewal")


def test_numbers_that_do_not_count_stay() -> None:
    done = fill(template(agenda="3. a\n{renewal}\n7. b"), {})
    assert done.agenda == "3. a\n7. b"


@given(
    st.text(max_size=60),
    st.dictionaries(st.sampled_from(sorted(PLACEHOLDERS)), st.text(max_size=20)),
)
def test_any_text_can_be_filled(text: str, values: dict[str, str]) -> None:
    done = fill(template(text, text), values)
    assert set(done.missing) <= set(PLACEHOLDERS) - {k for k, v in values.items() if v.strip()}
    if "{" not in text:
        assert done.agenda == text.strip("\n")


def test_the_built_in_ones_know_their_placeholders() -> None:
    names = set()
    for each in built_in_templates():
        done = fill(each, ALL)
        assert (done.unknown, done.missing) == ((), ())
        assert done.title
        assert done.agenda.startswith("1. ")
        assert len(done.agenda.split("\n")) == 5
        assert each.built_in
        names.add(each.name)
    assert names == {
        "Regular check-in",
        "Onboarding week",
        "Renewal talk",
        "Feature walk-through",
        "Quarterly review",
    }
