"""The one family of the desk, and the only function that makes a QFont."""

import re
from functools import lru_cache
from importlib.resources import files as resource_files
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

REGULAR, MEDIUM, STRONG = 400, 500, 600
_FALLBACKS = ["Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]
_TABULAR = QFont.Tag("tnum")
_WEIGHT_AXIS = QFont.Tag("wght")
# Embeddings and overrides (U+202A to U+202E, UAX 9), each for a word joiner, which is not seen.
_TURNERS = dict.fromkeys(range(0x202A, 0x202F), "\u2060")
_WORD = re.compile(r"\S+")
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=\w)")


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """Names to ask for, the best first. Loads Inter (one variable file, every weight) the first time."""
    folder = Path(str(resource_files("fontpkg_inter"))) / "files"
    upright = [file for file in sorted(folder.glob("*.ttf")) if "Italic" not in file.name]
    loaded = [
        name
        for file in upright
        for name in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(file))
        )
    ]
    return (*loaded, *_FALLBACKS)


@lru_cache(maxsize=64)
def font(px: int, weight: int = REGULAR) -> QFont:
    """A font of the desk: `px` pixels high, figures of one width, never hinted on Linux."""
    made = QFont(list(families()))
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setVariableAxis(_WEIGHT_AXIS, weight)  # the weight alone does not reach a variable font
    made.setFeature(_TABULAR, 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@lru_cache(maxsize=64)
def reading_font(px: int, weight: int = REGULAR) -> QFont:
    """The font where `typeset` cannot be: fields and texts, whose hyphens must stay what they are."""
    made = QFont(font(px, weight))
    made.unsetFeature(_TABULAR)
    return made


@lru_cache(maxsize=1)
def title_font() -> QFont:
    """The page title: 20 px, 600, a little closer."""
    made = QFont(font(20, STRONG))
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.2)
    return made


def typeset(words: str) -> str:
    """The same words with true hyphens (U+2010) inside words; as long as before.

    Inter's tabular figures come with a hyphen as wide as a figure, which tears words apart. A sign that
    turns the direction of all that follows it would turn the words after a name, so it turns nothing.
    Paths keep their hyphens: somebody may copy one.
    """
    if "/" in words or "\\" in words:
        return _WORD.sub(_but_paths, words).translate(_TURNERS)
    return _HYPHEN.sub("\u2010", words).translate(_TURNERS)


def _but_paths(word: re.Match[str]) -> str:
    found = word[0]
    return found if "/" in found or "\\" in found else _HYPHEN.sub("\u2010", found)
