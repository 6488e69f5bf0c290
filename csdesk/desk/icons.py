"""Icons: one SVG each, drawn in the colour and at the pixel ratio they are shown with."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from csdesk.desk.tokens import Tokens
from csdesk.paths import resources

_NAME = "icon_name"
_ROLE = "icon_role"

FAMILY_ICONS = {
    "renewal": "renew",
    "silence": "speech-struck",
    "usage": "pulse",
    "onboarding": "checklist",
    "coaching": "bulb",
    "promises": "ribbon",
    "voice": "speech",
    "advocacy": "heart",
    "occasion": "flag",
    "people": "person",
    "support": "buoy",
    "balance": "scales",
}
_KIND_ICONS = {
    "renewal.notice": "hourglass",
    "renewal.no_offer": "euro",
    "renewal.overdue": "warning",
    "usage.surging": "trend-up",
    "usage.falling": "trend-down",
    "occasion.birthday": "gift",
    "occasion.anniversary": "gift",
    "people.champion_left": "person-minus",
    "promises.checkin_today": "calendar",
    "promises.checkin_unlogged": "calendar",
}
CHANNEL_ICONS = {
    "call": "phone",
    "email": "mail",
    "meeting": "video",
    "message": "speech",
    "event": "people",
    "revenue": "euro",
    "ticket": "buoy",
}


def reason_icon(kind: str) -> str:
    """Icon of a kind of reason: its own, else its family's, else a small circle with an i."""
    return _KIND_ICONS.get(kind) or FAMILY_ICONS.get(kind.partition(".")[0], "info")


@lru_cache(maxsize=1)
def _folder() -> Path:
    return resources() / "icons"


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


def svg_bytes(name: str, colour: str) -> bytes:
    """The drawing with its one colour put in."""
    return _source(name).replace("currentColor", colour).encode()


@lru_cache(maxsize=512)
def pixmap(name: str, px: int, colour: str, ratio: float) -> QPixmap:
    """An icon of `px` logical pixels for a screen of `ratio` device pixels each."""
    side = round(px * ratio)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg_bytes(name, colour))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def draw_icon(painter: QPainter, name: str, x: float, y: float, px: int, colour: str) -> None:
    """Paint an icon with its upper left corner at (x, y)."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    painter.drawPixmap(round(x), round(y), pixmap(name, px, colour, ratio))


def set_icon(button: QAbstractButton, name: str, px: int = 16, role: str = "text2") -> None:
    """Give a button an icon that follows the theme; `refresh_icons` draws it."""
    button.setProperty(_NAME, name)
    button.setProperty(_ROLE, role)
    button.setIconSize(QSize(px, px))


def refresh_icons(root: QWidget, tokens: Tokens) -> None:
    """Draw the icons of every button under `root` in the colours of `tokens`."""
    for button in [root, *root.findChildren(QAbstractButton)]:
        if isinstance(button, QAbstractButton) and button.property(_NAME):
            refresh_icon(button, tokens)


def refresh_icon(button: QAbstractButton, tokens: Tokens) -> None:
    """Draw the icon of one button: at rest, checked and disabled."""
    name, role = str(button.property(_NAME)), str(button.property(_ROLE))
    px, ratio = button.iconSize().width(), button.devicePixelRatioF()
    drawn = QIcon()
    rest = pixmap(name, px, tokens.colour(role), ratio)
    on = rest if role == "onaccent" else pixmap(name, px, tokens.accent, ratio)
    drawn.addPixmap(rest, QIcon.Mode.Normal, QIcon.State.Off)
    drawn.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
    off = pixmap(name, px, tokens.disabled, ratio)
    drawn.addPixmap(off, QIcon.Mode.Disabled, QIcon.State.Off)
    drawn.addPixmap(off, QIcon.Mode.Disabled, QIcon.State.On)
    button.setIcon(drawn)
