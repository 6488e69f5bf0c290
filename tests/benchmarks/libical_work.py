"""How long libical takes for a calendar file: prints milliseconds to write what it read before.

Runs under the Python of the system that has the bindings: `python3 libical_work.py FILE`.
"""

import sys
import time
from importlib import import_module
from pathlib import Path

import gi


def main() -> None:
    """Read the file that is named, then write it once."""
    gi.require_version("ICalGLib", "3.0")
    library = import_module("gi.repository.ICalGLib")
    calendar = library.Component.new_from_string(Path(sys.argv[1]).read_text(encoding="utf-8"))
    begun = time.process_time()
    calendar.as_ical_string()
    print((time.process_time() - begun) * 1000)


if __name__ == "__main__":
    main()
