"""The filter language: read, written, applied, completed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.filter_match import Standpoint, select
from csdesk.domain.filter_words import split_last, suggest, words_of
from csdesk.domain.filters import FIELDS, Condition, format_filter, parse_filter
from csdesk.domain.lines import AccountLine, NextStep, UseLine
from csdesk.domain.money import Money
from csdesk.domain.texts import clean_line
from csdesk.domain.views import BUILT_IN
from csdesk.errors import Invalid

TODAY = date(2026, 11, 26)
AT = Standpoint(TODAY, UTC, "Robin Falk")
NORDLYS = AccountLine(
    id="n",
    name="Nordlys Énergi",
    status="active",
    stage="advanced",
    country="NO",
    tier="A",
    industry="Energy",
    mrr=Money(640_000, "EUR"),
    more_mrr=(Money(90_000, "NOK"),),
    renews_on=TODAY + timedelta(days=66),
    renewal_derived=False,
    notice_on=TODAY + timedelta(days=6),
    last_two_way=datetime(2026, 11, 14, 9, tzinfo=UTC),
    city="Bergen",
    country_name="Norway",
    owner="Robin Falk",
    tags=("emea", "price sensitive"),
    playbooks=("First weeks",),
    occasions=("onboarding",),
    people=1,
    use=UseLine((1.0,) * 12, TODAY, 0, "falling"),
    next_step=NextStep("Send offer", TODAY - timedelta(days=2)),
    health=48,
)
BLANK = AccountLine(
    id="b",
    name="🎉 بيت القهوة",
    status="prospect",
    stage="new",
    country="",
    tier="",
    industry="",
    mrr=None,
    more_mrr=(),
    renews_on=None,
    renewal_derived=False,
    notice_on=None,
    last_two_way=None,
)


def fits(typed: str) -> str:
    return "".join(line.id for line in select((NORDLYS, BLANK), parse_filter(typed), AT))


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", "nb"),
        ("energi", "n"),
        ("bergen NORD", "n"),
        ("energy", "n"),
        ("-nordlys", "b"),
        ("🎉", "b"),
        ("القهوة", "b"),
        ("stage:advanced", "n"),
        ("stage<advanced", "b"),
        ("stage>=advanced", "n"),
        ("stage!=new", "n"),
        ("mrr>1000", "n"),
        ("mrr>6400", ""),
        ("mrr>=6.4k", "n"),
        ("mrr:900", "n"),  # the amount in the other currency
        ("mrr:none", "b"),
        ("currency:nok", "n"),
        ("silent>11", "n"),
        ("silent<=11", ""),
        ("silent:never", "b"),
        ("renews<90", "n"),
        ("renews:none", "b"),
        ("notice<=6", "n"),
        ("health<50", "n"),
        ("health:none", "b"),
        ("people:1", "n"),
        ("use:falling", "n"),
        ("use:none", "b"),
        ("next:none", "b"),
        ("next:late", "n"),
        ("next<0", "n"),
        ("next:some", "n"),
        ("status:active", "n"),
        ("tag:EMEA", "n"),
        ('tag:"price sensitive"', "n"),
        ("tag:price", ""),
        ("-tag:emea", "b"),
        ("tag:none", "b"),
        ("owner:me", "n"),
        ("owner:falk", "n"),
        ("owner:none", "b"),
        ("country:NO", "n"),
        ("country:norway", "n"),
        ("country!=no", "b"),
        ("city:berg", "n"),
        ("tier:a", "n"),
        ("industry:ener", "n"),
        ("playbook:onboarding", "n"),
        ("playbook:first", "n"),
        ("mrr > 1000   silent > 5", "n"),
        ("status=act", "n"),
    ],
)
def test_what_fits(typed: str, ids: str) -> None:
    assert fits(typed) == ids


def test_nobody_is_me_without_a_name() -> None:
    nameless = replace(AT, me="")
    assert select((NORDLYS, BLANK), parse_filter("owner:me"), nameless) == []


@pytest.mark.parametrize(
    ("typed", "title", "remedy"),
    [
        ("stgae:new", "does not know “stgae”", "Did you mean stage:new?"),
        ("colour:red", "does not know “colour”", ""),
        ("xyzzy:1", "does not know “xyzzy”", "Known are: stage, mrr"),
        ("stage:veteran", "never “veteran”", "It is one of: new, intermediate"),
        ("stage:adv", "never “adv”", "stage:advanced or stage:advocate"),
        ("status:actve", "never “actve”", "Did you mean status:active?"),
        ("mrr>much", "“much” is no number", "mrr>1000"),
        ("mrr:much", "never “much”", "mrr>1000"),
        ("tag>emea", "no order", "tag:emea"),
        ("use<falling", "no order", "use:falling"),
        ("stage:", "needs a value", "stage:new"),
        ('tag:""', "needs a value", "tag:emea"),
        ('tag:"price', "quotation mark", "price sensitive"),
        ('"a"b', "quotation mark", ""),
        ('""', "nothing between", ""),
        ("nord -", "minus needs a condition", "-tag:emea"),
    ],
)
def test_what_is_not_understood_is_a_sentence(typed: str, title: str, remedy: str) -> None:
    with pytest.raises(Invalid) as found:
        parse_filter(typed)
    assert title in found.value.title
    assert remedy in found.value.remedy
    assert found.value.title.endswith(".")


def values_of(name: str) -> st.SearchStrategy[str]:
    field = FIELDS[name]
    made: list[st.SearchStrategy[str]] = []
    if field.words:
        made.append(st.sampled_from(field.words))
    if field.numbers:
        made.append(st.integers(-99_999, 10**9).map(str) | st.sampled_from(["1.5k", "0.25", "12K"]))
    if field.free:
        made.append(TEXTS)
    return st.one_of(made)


TEXTS = st.text(min_size=1, max_size=20).map(clean_line).filter(bool)


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    name = draw(st.sampled_from(["", *FIELDS]))
    negated = draw(st.booleans())
    if not name:
        return Condition("", ":", draw(TEXTS), negated)
    value = draw(values_of(name))
    known = FIELDS[name].words
    value = next((word for word in known if word == value.casefold()), value)
    operators = [":", "!="]
    if FIELDS[name].ordered or (FIELDS[name].numbers and value not in known):
        operators += ["<", "<=", ">", ">="]
    return Condition(name, draw(st.sampled_from(operators)), value, negated)


rows = st.lists(conditions(), max_size=5).map(lambda found: tuple(dict.fromkeys(found)))


@given(rows)
def test_what_is_written_is_read_back(found: tuple[Condition, ...]) -> None:
    assert parse_filter(format_filter(found)) == found


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_a_sentence(typed: str) -> None:
    try:
        found = parse_filter(typed)
    except Invalid:
        return
    assert parse_filter(format_filter(found)) == found
    select((NORDLYS, BLANK), found, AT)


@given(rows, rows)
def test_a_filter_is_a_conjunction(
    one: tuple[Condition, ...], other: tuple[Condition, ...]
) -> None:
    lines = (NORDLYS, BLANK)
    both = select(lines, one + other, AT)
    assert both == select(select(lines, one, AT), other, AT)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_conditions_does_not_matter(
    found: tuple[Condition, ...], dice: Random
) -> None:
    mixed = list(found)
    dice.shuffle(mixed)
    assert select((NORDLYS, BLANK), mixed, AT) == select((NORDLYS, BLANK), found, AT)


@given(conditions())
def test_a_minus_is_the_opposite(condition: Condition) -> None:
    turned = replace(condition, negated=not condition.negated)
    lines = [NORDLYS, BLANK]
    one, other = select(lines, [condition], AT), select(lines, [turned], AT)
    assert sorted(each.id for each in one + other) == ["b", "n"]


def test_every_example_and_view_is_understood() -> None:
    for field in FIELDS.values():
        assert len(parse_filter(field.example)) == 1
    for view in BUILT_IN:
        assert format_filter(parse_filter(view.query)) == view.query


def test_completion_offers_names_then_values_of_the_book() -> None:
    words = words_of((NORDLYS, BLANK))
    assert [each.text for each in suggest("nord st", words)] == ["stage:", "status:"]
    assert not suggest("st", words)[0].complete
    assert [each.text for each in suggest("-tag:pr", words)] == ['-tag:"price sensitive"']
    assert [each.text for each in suggest('tag:"price s', words)] == ['tag:"price sensitive"']
    (norway,) = suggest("country:norw", words)
    assert (norway.text, norway.note) == ("country:NO", "Norway")
    assert [each.text for each in suggest("owner:", words)] == [
        "owner:me",
        'owner:"Robin Falk"',
        "owner:none",
    ]
    assert [each.text for each in suggest("playbook:", words)][:2] == [
        'playbook:"first weeks"',
        "playbook:onboarding",
    ]
    assert suggest("mrr>", words)[0].text == "mrr>1000"
    assert suggest("nothing:", words) == []
    assert split_last('nord tag:"a b') == ("nord ", 'tag:"a b')


@given(st.text(max_size=30))
def test_every_completion_is_understood(typed: str) -> None:
    for each in suggest(typed, words_of((NORDLYS, BLANK))):
        if each.complete:
            parse_filter(each.text)
