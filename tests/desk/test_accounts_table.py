"""The table of accounts: its model, widths, cells, and the list of views."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk.accounts.cells import cell_words, due_words, renewal_words, tip_words
from csdesk.desk.accounts.model import LINE, NAMES, AccountsModel
from csdesk.desk.accounts.table import AccountsTable
from csdesk.desk.accounts.views_column import ViewItem, ViewsModel
from csdesk.desk.accounts.widths import LEAST_REST, widths_for
from csdesk.desk.theme import Theme
from csdesk.domain.lines import AccountLine, NextStep
from csdesk.domain.money import Money
from csdesk.domain.views import BUILT_IN
from tests.domain.test_filters import AT, BLANK, NORDLYS, TODAY

FIRST = NAMES[:8]


def check(tester: ModelTester, model: QAbstractItemModel) -> None:
    run: Callable[[QAbstractItemModel], None] = tester.check
    run(model)


def lines(*names: str) -> list[AccountLine]:
    return [
        replace(NORDLYS, id=name, name=name, mrr=Money(100 * number, "EUR"), more_mrr=())
        for number, name in enumerate(names, 1)
    ]


def test_accounts_model(qtmodeltester: ModelTester) -> None:
    model = AccountsModel()
    model.replace([*lines("Beta", "Alpha"), BLANK], AT)
    check(qtmodeltester, model)
    assert [line.name for line in model.lines][-2:] == ["Beta", BLANK.name]
    model.sort(NAMES.index("mrr"), Qt.SortOrder.DescendingOrder)
    assert [line.id for line in model.lines] == ["Alpha", "Beta", "b"]
    check(qtmodeltester, model)


def test_the_same_accounts_keep_their_indexes() -> None:
    model = AccountsModel()
    model.replace(lines("Alpha", "Beta", "Gamma"), AT)
    held = QPersistentModelIndex(model.index(1, 0))
    moved = [replace(line, name=f"{9 - n} {line.name}") for n, line in enumerate(model.lines)]
    assert not model.replace(moved, AT)
    assert held.data(LINE).id == "Beta"
    model.order_by("mrr", descending=True)
    assert held.data(LINE).id == "Beta"
    assert model.replace(lines("Alpha"), AT)


def test_the_head_names_the_one_currency() -> None:
    model = AccountsModel()

    def head() -> object:
        return model.headerData(NAMES.index("mrr"), Qt.Orientation.Horizontal)

    model.replace(lines("Alpha"), AT)
    assert head() == "MRR, EUR"
    model.replace([NORDLYS], AT)  # a second currency
    assert head() == "MRR"
    assert cell_words(NORDLYS, "mrr", AT) == "EUR\u00a06,400 +1"
    assert tip_words(NORDLYS, "mrr", AT).splitlines() == ["EUR\u00a06,400", "NOK\u00a0900"]


def test_the_words_of_a_renewal() -> None:
    assert renewal_words(NORDLYS, TODAY) == ("66 days", "notice 6", 6)
    assert renewal_words(BLANK, TODAY) == ("", "", None)
    assert renewal_words(NORDLYS, TODAY + timedelta(days=7))[1:] == ("notice over", None)
    assert renewal_words(NORDLYS, TODAY + timedelta(days=66))[0] == "today"
    assert renewal_words(NORDLYS, TODAY + timedelta(days=68))[0] == "2 days ago"


def test_the_words_of_a_next_step() -> None:
    assert due_words(NORDLYS, TODAY) == ("2 days late", True)
    ahead = replace(NORDLYS, next_step=NextStep("Check-in", TODAY + timedelta(days=8), "13:30"))
    assert due_words(ahead, TODAY) == ("Fri 4 Dec 13:30", False)
    assert due_words(ahead, TODAY, short=True) == ("4 Dec", False)
    assert due_words(ahead, TODAY + timedelta(days=8)) == ("today 13:30", False)
    assert cell_words(BLANK, "next", AT) == "Set a next step"


def test_columns_give_way_one_after_the_other() -> None:
    wide = widths_for(FIRST, 1240, several_currencies=False)
    assert (set(wide.by_column), wide.with_city, wide.stage_word) == (set(FIRST), True, True)
    seen = []
    for room in range(1240, 500, -10):
        found = widths_for(FIRST, room, several_currencies=False)
        assert found.by_column["next"] >= LEAST_REST
        seen.append((found.with_city, "use" in found.by_column, found.stage_word))
    assert list(dict.fromkeys(seen)) == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        (False, False, False),
    ]
    alone = widths_for(("account",), 700, several_currencies=False)
    assert alone.by_column == {"account": 700}


def test_any_line_can_be_painted_in_every_theme(qtbot: QtBot, theme: Theme) -> None:
    from csdesk.desk.tokens import tokens_for

    table = AccountsTable(theme)
    qtbot.addWidget(table)
    table.resize(1900, 400)
    table.show_columns(NAMES)
    strange = replace(BLANK, id="s", name="ב" * 60 + " 🎉", stage="unheard of", status="churned")
    table.show_lines([NORDLYS, BLANK, strange], AT)
    before = theme.tokens
    pictures = []
    for dark, more in ((False, False), (True, False), (False, True)):
        theme.use(tokens_for(dark=dark, high_contrast=more))
        pictures.append(table.grab().toImage())
    theme.use(before)
    assert not any(picture.isNull() for picture in pictures)
    assert len({_bytes(picture) for picture in pictures}) == 3


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.constBits())


def test_views_model(qtmodeltester: ModelTester) -> None:
    model = ViewsModel()
    model.replace([ViewItem(view, 3) for view in BUILT_IN])
    check(qtmodeltester, model)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role) == "All accounts, 3 accounts"
