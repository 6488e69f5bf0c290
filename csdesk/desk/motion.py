"""Whether things may move: few do, and none where the system asks for less motion."""

from PySide6.QtCore import QSysInfo
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

# What `QAccessibilityHints.motionPreference` says from Qt 6.12 on; before, it has no such property.
_REDUCED = "ReducedMotion"


def may_move() -> bool:
    """Whether a short animation is welcome.

    Windows and macOS also tell by the duration of their own; on Linux that is zero on most desktops, whatever
    the person chose, so there it says nothing.
    """
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility().property("motionPreference")
    if asked is not None:
        return getattr(asked, "name", "") != _REDUCED
    if QSysInfo.kernelType() == "linux":
        return True
    duration = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return duration > 0
