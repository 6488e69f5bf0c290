"""Texts as people type them: made safe to store, and folded for comparing."""

import re
import unicodedata

# Controls but tab and line feed, and halves of surrogate pairs: no database and no calendar takes them.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
# Letters that Unicode does not decompose into a base letter and an accent.
_WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def clean_text(typed: str) -> str:
    """`typed` with line ends as line feeds, without control characters and outer space."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub("", lines).strip()


def clean_line(typed: str) -> str:
    """`typed` as one line: inner white space becomes single spaces."""
    return " ".join(clean_text(typed).split())


def folded(text: str) -> str:
    """Lower case, without accents, signs as spaces: equal for texts a person takes for the same name."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE))
    bare = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(bare.split())
