"""Item models, with Qt's own tester."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester

from csdesk.desk.account.timeline.model import TimelineModel
from csdesk.desk.account.timeline.words import head_words, note_words
from csdesk.desk.dialogs.importing import ImportModel, ImportRow
from csdesk.desk.today.line_layout import words_of
from csdesk.desk.today.model import LINE, TodayModel
from csdesk.domain.lines import Happening
from csdesk.domain.money import Money
from csdesk.domain.morning import AgendaLine, Ref
from csdesk.domain.terms import Stage

NOW = datetime(2026, 11, 26, 11, 5, tzinfo=UTC)


def check(tester: ModelTester, model: QAbstractItemModel) -> None:
    run: Callable[[QAbstractItemModel], None] = tester.check
    run(model)


def agenda_line(name: str, sentence: str = "") -> AgendaLine:
    return AgendaLine(
        account=Ref(name.lower(), name),
        contact=Ref("c", "Ana Ferreira"),
        contact_title="CFO",
        verb="Call",
        channel="call",
        priority=63.0,
        combined=0.79,
        money_factor=0.8,
        clauses=(("usage.lapsed", "no log-in for 22 days"), ("silence.cadence", "silent 41 days")),
        sentence=sentence
        or "Call Ana (CFO): no log-in for 22 days; silent 41 days; EUR\u00a01,900\u00a0MRR.",
        reasons=(),
        stake=Money(190_000, "EUR"),
        minutes=25,
        stage=Stage.NEW,
        place="São Paulo",
        zone="America/Sao_Paulo",
    )


def test_today_model(qtmodeltester: ModelTester) -> None:
    model = TodayModel()
    model.replace([agenda_line("Tamarind"), agenda_line("Nordlys")])
    check(qtmodeltester, model)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("MRR.")
    assert model.row_of("nordlys") == 1
    assert model.row_of("nobody") is None


def test_lines_of_the_same_accounts_keep_their_indexes() -> None:
    model = TodayModel()
    model.replace([agenda_line("Tamarind")])
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.replace([agenda_line("Tamarind", "Call Ana (CFO): no log-in for 22 days.")])
    assert not resets
    assert model.index(0).data(LINE).sentence.endswith("22 days.")


def test_sentence_is_split_at_its_colon_and_money_is_left_out() -> None:
    words = words_of(agenda_line("Tamarind"))
    plain = words.text.replace("\u00a0", " ")
    assert plain == "Call Ana (CFO): no log-in for 22 days; silent 41 days."
    assert words.text[: words.head] == "Call Ana (CFO):"
    start, length = words.clauses["silence.cadence"]
    assert plain[start : start + length] == "silent 41 days"


def test_timeline_model(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    voicemail = Happening(
        id="1",
        at=NOW,
        kind="call",
        title="Voicemail",
        direction="out",
        people=("Ana Ferreira",),
        minutes=1,
    )
    expansion = Happening(id="2", at=NOW, kind="revenue", title="Expansion")
    model.replace([voicemail, expansion], more=False)
    check(qtmodeltester, model)
    assert head_words(voicemail) == "Call to Ana, not answered"
    assert "does not count as contact" in note_words(voicemail)
    assert model.index(1).data() == "Expansion"


def test_import_model(qtmodeltester: ModelTester) -> None:
    model = ImportModel()
    model.replace([ImportRow("a.csv", 2, "account", "Tamarind", "error", "31-02-2024 is no day")])
    check(qtmodeltester, model)
    assert model.index(0, 4).data() == "error: 31-02-2024 is no day"
