"""Demo books: seeded, realistic account books for trying csdesk out and for measuring it.

All companies and people are invented; mail addresses use the reserved domain `.example` (RFC 2606) and
telephone numbers the ranges that numbering authorities keep for fiction, so nothing reaches anybody.
"""

from csdesk.book.demo.maker import DEMO_KEY, make_demo
from csdesk.book.demo.sizes import SIZES, Size, SizeName

__all__ = ["DEMO_KEY", "SIZES", "Size", "SizeName", "make_demo"]
