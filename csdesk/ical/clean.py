"""Values made safe before they go into an iCalendar file.

Control characters and lone surrogates have no form there, a line break would begin a line of its own, and a
backslash before N is a line break to readers. So nothing a person typed is written unless it went through
here.
"""

import re

from csdesk.domain.addresses import address

__all__ = ["address", "common_name", "one_line", "plain", "text"]

_BREAKS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Most values have none of these; to ask first is what makes a whole agenda fast.
_ODD = re.compile("[\x00-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SPECIAL = re.compile("[\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\\\;,]")


def plain(value: str) -> str:
    """`value` with line breaks as LF and without controls (tabs stay) and lone surrogates."""
    return _UNWRITABLE.sub("", _BREAKS.sub("\n", value)) if _ODD.search(value) else value


def text(value: str) -> str:
    """A value of type TEXT as it stands in the file, before folding: escaped as RFC 5545 3.3.11 says."""
    if not _SPECIAL.search(value):
        return value
    bare = plain(value).replace("\\", "\\\\").replace(";", "\\;")
    return bare.replace(",", "\\,").replace("\n", "\\n")


def one_line(value: str) -> str:
    """`plain`, with every run of white space as one space and none at the ends."""
    return " ".join(plain(value).split())


def common_name(value: str) -> str:
    """A name for the parameter CN; empty when nothing of it can be written.

    A double quote cannot stand in a parameter (RFC 5545 3.2), its RFC 6868 form `^'` is shown raw
    by many readers; a backslash at the end makes some readers swallow the next parameter.
    """
    return one_line(value.replace('"', "'")).rstrip("\\ ")
