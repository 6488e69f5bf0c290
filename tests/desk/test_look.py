"""The tokens keep the contrast of the look; icons are drawn; words are laid out as agreed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from csdesk.desk.fonts import font, typeset
from csdesk.desk.icons import CHANNEL_ICONS, FAMILY_ICONS, pixmap, reason_icon
from csdesk.desk.stylesheet import style_sheet
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import DARK, LIGHT, Tokens, contrast, more_contrast
from csdesk.domain.policy import WEIGHTS
from csdesk.paths import resources

GROUNDS = ("base", "sunken", "window", "raised", "hover", "pressed", "select", "selectrail")
TEXTS = ("text", "text2", "text3", "accent", "now", "soon", "good")
# The table of the look: text on ground, light and dark.
TABLE = {
    "text": "16.9/14.3 16.2/14.7 15.5/15.3 16.9/12.6 14.9/11.8 13.8/10.1 14.8/11.6 13.8/12.3",
    "text2": "7.5/8.0 7.2/8.3 6.8/8.6 7.5/7.1 6.6/6.6 6.1/5.7 6.5/6.5 6.1/6.9",
    "text3": "5.8/6.0 5.5/6.2 5.3/6.4 5.8/5.3 5.1/4.9 4.7/4.2 5.0/4.8 4.7/5.1",
    "accent": "6.2/7.8 6.0/8.0 5.7/8.4 6.2/6.9 5.5/6.4 5.1/5.5 5.4/6.3 5.1/6.7",
    "now": "6.7/8.2 6.4/8.4 6.1/8.8 6.7/7.2 5.9/6.8 5.4/5.8 5.8/6.6 5.4/7.0",
    "soon": "6.7/9.8 6.4/10.1 6.1/10.5 6.7/8.7 5.9/8.1 5.4/6.9 5.8/7.9 5.4/8.4",
    "good": "6.6/9.2 6.3/9.6 6.0/9.9 6.6/8.2 5.8/7.6 5.4/6.5 5.8/7.5 5.4/8.0",
}


def test_contrast_is_that_of_the_look() -> None:
    for text, row in TABLE.items():
        for ground, pair in zip(GROUNDS, row.split(), strict=True):
            for tokens, stated in zip((LIGHT, DARK), pair.split("/"), strict=True):
                found = contrast(tokens.colour(text), tokens.colour(ground))
                assert found == pytest.approx(float(stated), abs=0.06), (text, ground, tokens.dark)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, more_contrast(LIGHT), more_contrast(DARK)])
def test_all_text_can_be_read(tokens: Tokens) -> None:
    for text in TEXTS:
        for ground in GROUNDS:
            if (text, ground) != ("text3", "pressed"):  # an exception the look names
                assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5, (text, ground)
    pairs = (("onaccent", "accent"), ("onaccent", "accenthover"), ("now", "nowtint"))
    for text, ground in (*pairs, ("soon", "soontint"), ("good", "goodtint"), ("base", "text")):
        assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5, (text, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_marks_can_be_seen(tokens: Tokens) -> None:
    for ground in ("base", "window", "raised", "hover"):
        assert contrast(tokens.control, tokens.colour(ground)) >= 3.0
        assert contrast(tokens.accent, tokens.colour(ground)) >= 3.0


def test_style_sheet_has_no_hole() -> None:
    for tokens in (LIGHT, DARK):
        sheet = style_sheet(tokens)
        assert sheet.count("{") == sheet.count("}")
        assert "{text" not in sheet.replace("{text-", "")


def test_a_new_theme_reaches_palette_and_sheet(theme: Theme) -> None:
    before = theme.tokens
    theme.use(DARK if not before.dark else LIGHT)
    assert theme.colour("base").name().upper() == theme.tokens.base
    theme.use(before)


def _drawings() -> list[Path]:
    found = sorted((resources() / "icons").glob("*.svg"))
    return [drawing for drawing in found if drawing.stem != "app"]  # the application's own


@pytest.mark.parametrize("drawing", _drawings(), ids=lambda path: path.stem)
def test_icon_has_one_colour_and_paints_something(drawing: Path, theme: Theme) -> None:
    source = drawing.read_text(encoding="utf-8")
    for attribute in ('viewBox="0 0 20 20"', 'stroke="currentColor"', 'fill="none"'):
        assert source.count(attribute.split("=")[0] + "=") == 1
        assert attribute in source
    image = pixmap(drawing.stem, 20, "#FF0000", 1.0).toImage()
    inked = [image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert max(inked) > 100
    edge = [image.pixelColor(x, y).alpha() for x in range(20) for y in (0, 19)]
    assert max(edge) == 0, "the drawing touches the edge of its grid"


def test_every_reason_and_channel_has_an_icon() -> None:
    there = {drawing.stem for drawing in _drawings()}
    assert {reason_icon(kind) for kind in WEIGHTS} <= there
    assert set(FAMILY_ICONS.values()) | set(CHANNEL_ICONS.values()) <= there


def test_figures_have_one_width(theme: Theme) -> None:
    for px, weight in ((11, 500), (13, 400), (14, 600)):
        metrics = QFontMetricsF(font(px, weight))
        widths = {metrics.horizontalAdvance(str(digit)) for digit in range(10)}
        assert len(widths) == 1


def test_hyphens_of_words_are_true_hyphens() -> None:
    assert typeset("Check-in, 2026-11-26, -5") == "Check‐in, 2026-11-26, -5"
