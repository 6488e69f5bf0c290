"""Tooltips show texts of the book literally: Qt reads what looks like HTML in them as HTML."""

import html

_MOST = 1000  # letters; a longer tooltip covers the screen and is not read


def plain_tip(words: str) -> str:
    """The words as a tooltip that shows them letter for letter, cut where they are very long."""
    shown = words if len(words) <= _MOST else f"{words[:_MOST].rstrip()} …"
    if "<" not in shown and "&lt;" not in shown:  # what Qt goes by
        return shown
    return f"<p style='white-space: pre-wrap'>{html.escape(shown)}</p>"


def literal(words: str) -> str:
    """The words as the text of a button or a menu entry, where a lone `&` would mark a key."""
    return words.replace("&", "&&")
