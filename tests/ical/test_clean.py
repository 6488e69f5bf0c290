"""What people type, made safe for a calendar file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.errors import Invalid
from csdesk.ical.clean import address, common_name, one_line, text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("C:\\New\\path \\N \\n", b"C:\\\\New\\\\path \\\\N \\\\n"),
        ("a;b,c:d", b"a\\;b\\,c:d"),
        ("one\r\ntwo\rthree\nfour", b"one\\ntwo\\nthree\\nfour"),
        (
            "page\fsoft\vbreak\u2028line\u2029next\x85end",
            b"page\\nsoft\\nbreak\\nline\\nnext\\nend",
        ),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", b"abcdef"),
        ("tab\tstays", b"tab\tstays"),
        ("half \ud83d gone", b"half  gone"),
        ("Zoë 🎉", "Zoë 🎉".encode()),
        ("", b""),
    ],
)
def test_text_as_it_stands_in_the_file(typed: str, written: bytes) -> None:
    assert text(typed).encode() == written


@given(st.text(st.characters(codec=None)))
def test_no_text_leaves_a_control_or_a_surrogate(typed: str) -> None:
    written = text(typed)
    assert not any(sign != "\t" and (ord(sign) < 32 or 127 <= ord(sign) < 160) for sign in written)
    assert len(written.splitlines()) <= 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Lee, Ann", "Lee, Ann"),
        ('Ann "A" Lee', "Ann 'A' Lee"),
        ("Ann\\", "Ann"),
        ("Ann \\ \\", "Ann"),
        ("Ann\r\nRSVP=FALSE", "Ann RSVP=FALSE"),
        ("O'Hara", "O'Hara"),
        ("Zoë 🎉", "Zoë 🎉"),
        ("\x07\ud800", ""),
    ],
)
def test_names_for_cn(typed: str, name: str) -> None:
    assert common_name(typed) == name


def test_one_line_joins_lines_and_spaces() -> None:
    assert one_line("  two\n lines\tand  gaps ") == "two lines and gaps"


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("ann@example.org", "ann@example.org"),
        (" ann@example.org ", "ann@example.org"),
        ("a@b", "a@b"),
        ("Ann.Lee+news@Sub.Example.org", "Ann.Lee+news@Sub.Example.org"),
        ("o'hara@example.org", "o'hara@example.org"),
        ("ann@münchen.example", "ann@xn--mnchen-3ya.example"),
    ],
)
def test_addresses_that_are_taken(typed: str, taken: str) -> None:
    assert address(typed) == taken


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "a b@c",
        "MAILTO:a@b",
        "mailto:a@b",
        "a@b\r\nATTENDEE:mailto:x@y",
        "a@b\n",
        "\ta@b",
        "a@b@c",
        "a@",
        "@b",
        "ab",
        "Ann <a@b>",
        "a@b;c@d",
        "a@b,c@d",
        "a?b@c",
        "a@b..c",
        "a@-b",
        "a@" + "b" * 64,
        "a@" + ".".join(["b" * 60] * 5),
        "a" * 65 + "@b",
        "ann@\ud800",
        "ä@example.org",
    ],
)
def test_addresses_that_are_refused(typed: str) -> None:
    with pytest.raises(Invalid) as caught:
        address(typed, field="guests")
    assert caught.value.field == "guests"
    assert "address" in caught.value.title
    assert "\n" not in str(caught.value)
    assert caught.value.remedy == "Write it as name@example.org."


@given(st.text(st.characters(codec=None)))
def test_an_address_is_refused_or_safe(typed: str) -> None:
    try:
        taken = address(typed)
    except Invalid:
        return
    assert taken.isascii()
    assert taken.count("@") == 1
    assert not set(taken) & set(' \t\r\n:;,"<>\\')
