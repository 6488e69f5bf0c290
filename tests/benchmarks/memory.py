"""The memory that a measured program takes."""

import sys
from pathlib import Path


def peak_megabytes() -> float:
    """Peak resident memory of this process alone."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not `ru_maxrss`: on Linux that one counts what the parent had before the program began.
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        return int(lines["VmHWM"].split()[0]) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 1024
