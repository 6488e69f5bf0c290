"""Whether a window can open here at all. Qt would end the process; asking first does not."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

_X11_SOCKETS = Path("/") / "tmp" / ".X11-unix"  # where X servers of this machine listen
_X11_PACKAGES = (
    "Debian and Ubuntu: apt install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 "
    "libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0 libegl1"
)


def missing_display() -> str | None:
    """Why no window can open, as a sentence; None where one can.

    Only systems with X11 or Wayland can be without a display; an explicit QT_QPA_PLATFORM is trusted.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if _wayland_answers():
        return None
    if not _x11_answers():
        return "There is no display here to open a window on."
    return _missing_library()


def _missing_library() -> str | None:
    """What Qt's X11 plugin needs of the system and does not find; without it Qt ends the process."""
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        return "The package PySide6 is not installed."
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return None  # a Qt of the system, with libraries of the system
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = str(error).partition(":")[0]
        return f"The window needs {library}, which is not on this system ({_X11_PACKAGES})."
    return None


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x11_answers() -> bool:
    host, colon, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not colon:
        return False
    if host not in ("", "unix"):
        return True  # a display of another machine: only a connection could tell
    return (_X11_SOCKETS / f"X{number.partition('.')[0]}").exists()
