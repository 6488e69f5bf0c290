"""The stage of an account: four steps and the word."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from csdesk.desk.painting import draw_stage_steps, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.domain.language import tr
from csdesk.domain.stage_names import stage_name


class StageMark(QWidget):
    """Steps filled up to the stage, then its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stage = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_stage(self, stage: str) -> None:
        """Show a `terms.Stage`."""
        self._stage = stage
        self.setAccessibleName(tr("Stage: {stage}", stage=stage_name(stage)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Steps, 6, the word."""
        return QSize(24 + round(text_width(stage_name(self._stage))), 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_stage_steps(painter, 0, 8, self._theme.tokens, self._stage)
        room = QRectF(22, 2, self.width() - 22, 24)
        draw_text(painter, room, stage_name(self._stage), self._theme.tokens.text)
        painter.end()
