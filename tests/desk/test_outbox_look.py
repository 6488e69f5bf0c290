"""The filled Outbox page: names, reading order and room in every size, as on every other page."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.outbox.lines import DEEDS, OutboxLine
from csdesk.desk.outbox.page import OutboxPage
from csdesk.desk.outbox.shape import shape_of
from csdesk.desk.tokens import DARK, LIGHT, Tokens, more_contrast
from csdesk.services import books
from tests.desk.conftest import BOOK
from tests.desk.post import open_outbox, shown_lines
from tests.desk.test_every_page import SIZES, focusable, place, spoken
from tests.desks import Clock, new_desk
from tests.shots_outbox import make_post


@pytest.fixture
def page(qtbot: QtBot, open_window: Callable[[], Desk], clock: Clock, tmp_path: Path) -> OutboxPage:
    made = new_desk(tmp_path, clock, BOOK)
    make_post(made, tmp_path, clock)
    books.close(made)
    return open_outbox(qtbot, open_window())


def test_every_line_fits_and_its_buttons_cover_no_words(page: OutboxPage) -> None:
    window = page.window()
    wrong: list[str] = []
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        for row, line in enumerate(shown_lines(page)):
            page.list.setCurrentIndex(page.list.lines.index(row))
            page.list.scrollTo(page.list.currentIndex())
            QApplication.processEvents()
            wrong += covered(page, line, size)
    assert wrong == []


def covered(page: OutboxPage, line: OutboxLine, size: tuple[int, int]) -> list[str]:
    """What the buttons of the chosen line lie over, or whether they leave the list."""
    buttons = page.list.buttons
    if not line.deeds:
        return []
    rect = page.list.visualRect(page.list.currentIndex())
    at = buttons.geometry()
    found = []
    if at.left() < 0 or at.right() > page.list.viewport().width() or at.bottom() > rect.bottom():
        found.append(f"{size} {line.title}: buttons at {at} in {rect}")
    shape = shape_of(line, page.list.viewport().width())
    top = rect.bottom() - shape.height + 1
    for each, words in shape.rows:
        box = each.toRect().translated(0, top)
        width = page.fontMetrics().horizontalAdvance(words)
        if QRect(box.x(), box.y(), min(width, box.width()), box.height()).intersects(at):
            found.append(f"{size} {line.title}: {words}")
    return found


def test_all_that_takes_focus_has_a_name_and_follows_reading(page: OutboxPage) -> None:
    stops = focusable(page)
    assert all(spoken(widget).strip() for widget in stops)
    chain = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget in stops:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    for one, other in pairwise(chain):
        a, b = place(one, page), place(other, page)
        assert not (b.bottom() < a.top() and b.right() <= a.left() + 4)


def test_a_screen_reader_hears_parts_states_and_times(page: OutboxPage) -> None:
    found = QAccessible.queryAccessibleInterface(page.list)
    assert found is not None
    words = [found.child(n).text(QAccessible.Text.Name) for n in range(found.childCount())]
    assert words[0].startswith("To decide, 3: Renewal talk, Tamarind Foods, Another time")
    assert "Wished: Thu 3 Dec, 15:00 to 15:45" in words[0]
    assert any("Not sent" in each for each in words)
    assert any(each.startswith("Sent lately: ") for each in words)


def test_choosing_moves_nothing(page: OutboxPage) -> None:
    heights = [page.list.sizeHintForRow(n) for n in range(len(shown_lines(page)))]
    page.list.setCurrentIndex(page.list.lines.index(3))
    assert heights == [page.list.sizeHintForRow(n) for n in range(len(shown_lines(page)))]


def test_every_deed_that_is_offered_has_a_key_of_its_own_on_its_line(page: OutboxPage) -> None:
    for line in shown_lines(page):
        keys = [DEEDS[deed.name][1] for deed in line.deeds]
        assert len(keys) == len(set(keys)), line.title


@pytest.mark.parametrize("tokens", [LIGHT, DARK, more_contrast(LIGHT)])
def test_it_paints_in_every_theme(page: OutboxPage, tokens: Tokens) -> None:
    before = page.theme.tokens
    page.theme.use(tokens)
    drawn = page.grab().toImage()
    page.theme.use(before)
    colours = {drawn.pixelColor(QPoint(x, 300)).rgb() for x in range(0, drawn.width(), 3)}
    assert len(colours) > 3
