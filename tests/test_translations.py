"""The German translation is complete, fits its texts, and is what the desk reads."""

import pytest
from PySide6.QtCore import QTranslator

from tests import translations
from tests.translations import FILE, faults, read_translations, texts


def test_every_text_can_be_found_for_translation() -> None:
    _, wrong = texts()
    assert wrong == []


def test_every_text_has_a_finished_german_translation_that_fits() -> None:
    wanted, _ = texts()
    known = read_translations()
    wrong = [
        fault for source, text in wanted.items() for fault in faults(text, known.get(source, ()))
    ]
    assert wrong == []


def test_the_file_holds_nothing_that_is_gone() -> None:
    wanted, _ = texts()
    assert sorted(read_translations().keys() - wanted.keys()) == []


def test_what_the_desk_reads_says_the_same_as_the_file() -> None:
    reader = QTranslator()
    assert reader.load(str(FILE.with_suffix(".qm")))
    for source, forms in read_translations().items():
        counts = (-1,) if len(forms) == 1 else (1, 2)
        for count, form in zip(counts, forms, strict=True):
            assert reader.translate(translations.CONTEXT, source, None, count) == form, source


@pytest.mark.parametrize(
    ("source", "one", "forms", "right"),
    [
        ("{a} of {b}", None, ("{b}: {a}",), True),
        ("{a} of {b}", None, ("{a}",), False),
        ("{a} of {b}", None, ("",), False),
        ("{n} days", "{n} day", ("ein Tag", "{n} Tage"), True),
        ("{n} days", "{n} day", ("{n} Tag", "Tage"), False),
        ("{n} days", "{n} day", ("{n} Tag",), False),
    ],
)
def test_what_does_not_fit_is_found(
    source: str, one: str | None, forms: tuple[str, ...], *, right: bool
) -> None:
    assert (faults(translations.Text(source, one, "x.py", 1), forms) == []) is right
