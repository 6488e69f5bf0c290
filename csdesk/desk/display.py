"""Whether a window can open here at all. Qt would end the process; asking first does not."""

import os
import sys
from pathlib import Path


def missing_display() -> str | None:
    """Why no window can open, as a sentence; None where one can.

    Only systems with X11 or Wayland can be without a display; an explicit QT_QPA_PLATFORM is trusted.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if _wayland_answers() or _x11_answers():
        return None
    return "There is no display here to open a window on."


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x11_answers() -> bool:
    host, colon, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True  # a display of another machine: only a connection could tell
    return Path(f"/tmp/.X11-unix/X{number.partition('.')[0]}").exists()  # noqa: S108
