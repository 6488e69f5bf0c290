"""The terminal face: every command, its JSON, its exit codes and its sentences."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal

Made = Callable[[], Terminal]
USE = ("usage", "add", "tam", "--day", "yesterday", "--metric", "logins")
TALK = ("log", "tam", "--channel", "call", "--direction", "both")


def test_without_a_book_the_way_to_one_is_said(terminal: Terminal) -> None:
    said = terminal.fails("today")
    assert "no account book" in said
    assert "csdesk import" in said
    assert not terminal.book.exists()


def test_a_day_with_the_terminal(tamarind: Made, tmp_path: Path) -> None:
    terminal = tamarind()
    before = terminal.json("today")
    (line,) = before["lines"]
    assert line["account"]["name"] == "Tamarind Foods"
    assert line["contact"]["name"] == "Ana Ferreira"
    assert line["sentence"].startswith("Call Ana")
    assert "silence.never" in {r["kind"] for r in line["reasons"]}

    terminal.ok(
        *TALK, "--minutes", "20", "--with", "ana@tamarind.example", "--note", "Budget is frozen",
        "--next", "Send offer", "--due", "tomorrow",
    )  # fmt: skip
    after = terminal.json("why", "tamarind")
    assert "silence.never" not in {r["kind"] for r in after["reasons"]}

    ics = tmp_path / "x.ics"
    terminal.ok("checkin", "tam", "--at", "2030-12-01 10:00", "--zone", "Europe/Berlin", "--with",
                "ana@tamarind.example", "--ics", str(ics))  # fmt: skip
    assert b"TZID=Europe/Berlin:20301201T100000" in ics.read_bytes()
    terminal.ok("ics", "--out", str(tmp_path / "all.ics"), "--only", "checkins, renewals")
    agenda = (tmp_path / "all.ics").read_bytes()
    assert agenda.count(b"BEGIN:VEVENT") == 3  # the check-in, the renewal and its notice deadline

    assert "Undo: plan check-in." in terminal.ok("undo")
    assert "Undo: log call." in terminal.ok("undo")
    assert terminal.json("today") == before


def test_the_documented_shape_of_today_and_why(tamarind: Made) -> None:
    terminal = tamarind()
    found = terminal.json("today", "--minutes", "120")
    assert {"date", "minutes", "lines", "folded"} <= found.keys()
    assert (found["date"], found["minutes"], found["folded"]) == (date.today().isoformat(), 120, 0)
    (line,) = found["lines"]
    assert {"account", "contact", "priority", "sentence", "reasons"} <= line.keys()
    for reason in line["reasons"]:
        assert {"kind", "urgency", "weight", "evidence"} <= reason.keys()
        for evidence in reason["evidence"]:
            assert {"name", "value", "source", "as_of"} <= evidence.keys()
    why = terminal.json("why", "tam")
    assert (why["on_list"], why["rank"]) == (True, 1)
    assert why["reasons"] == line["reasons"]
    assert all({"kind", "what_would_trigger"} <= miss.keys() for miss in why["near_misses"])


def test_the_documented_shape_of_accounts(tamarind: Made) -> None:
    terminal = tamarind()
    (found,) = terminal.json("accounts")
    assert found["mrr"] == {"amount": "1900.00", "currency": "EUR"}
    assert found["renews_on"] == (date.today() + timedelta(days=80)).isoformat()
    assert (found["renewal_derived"], found["last_two_way"], found["country"]) == (
        False,
        None,
        "BR",
    )
    assert (found["status"], found["stage"]) == ("active", "intermediate")
    assert terminal.json("accounts", "--search", "nothing like it") == []


def test_a_folded_list_counts_what_did_not_fit(terminal: Terminal) -> None:
    for i in range(4):
        terminal.ok("account", "add", f"Account {i}", "--since", "300 days ago")
    found = terminal.json("today", "--minutes", "55")
    assert (len(found["lines"]), found["folded"]) == (2, 2)
    text = terminal.ok("today", "--minutes", "55")
    assert "2 more did not fit" in text
    assert terminal.ok("today", "--minutes", "55", "--all").count("priority") == 4


def test_show_search_and_history(tamarind: Made) -> None:
    terminal = tamarind()
    terminal.ok(
        "log", "tam", "--channel", "email", "--direction", "out", "--note", "Zażółć gęślą jaźń"
    )
    page = terminal.json("show", "tam")
    assert page["contacts"][0]["name"] == "Ana Ferreira"
    assert page["contracts"][0]["mrr"] == {"amount": "1900.00", "currency": "EUR"}
    assert page["timeline"][0]["title"] == "Zażółć gęślą jaźń"
    assert "Ana Ferreira" in terminal.ok("show", "tam")
    (hit,) = terminal.json("search", "zazolc", "gesla")
    assert (hit["kind"], hit["account"]["name"]) == ("touchpoint", "Tamarind Foods")
    assert "Nothing found." in terminal.ok("search", "qqq")
    terminal.ok("set", "ana", "title=CFO")
    newest = terminal.json("history", "tam")[0]
    assert newest["action"] == "change contact"
    assert newest["fields"] == [{"name": "title", "old": "", "new": "CFO"}]
    assert "title: '' -> 'CFO'" in terminal.ok("history", "tam")


def test_set_says_when_nothing_changes(tamarind: Made) -> None:
    terminal = tamarind()
    assert "Changed Tamarind Foods." in terminal.ok("set", "tam", "tier=A", "stage=advanced")
    assert "Nothing changed" in terminal.ok("set", "tam", "tier=A")
    assert "does not say which value" in terminal.fails("set", "tam", "tier")
    assert "no field" in terminal.fails("set", "tam", "colour=red")


def test_snooze_dismiss_task_and_settings(tamarind: Made) -> None:
    terminal = tamarind()
    terminal.ok("dismiss", "tam", "silence.never", "--because", "met at the fair")
    assert "silence.never" not in {r["kind"] for r in terminal.json("why", "tam")["reasons"]}
    assert "not a reason here" in terminal.fails("dismiss", "tam", "usage.lapsed", "--because", "x")
    terminal.ok("snooze", "tam", "--until", "in 5 days")
    assert terminal.json("today")["lines"] == []
    terminal.ok("undo")
    terminal.ok("task", "tam", "Send price", "--due", "today")
    (task,) = terminal.json("show", "tam")["tasks"]
    terminal.ok("task", "--done", task["id"])
    assert terminal.json("show", "tam")["tasks"] == []
    terminal.ok("settings", "currency=SEK", "work_from=8:30")
    assert terminal.json("settings") == {"currency": "SEK", "work_from": "08:30"}
    assert "currency" in terminal.ok("settings")


def test_backup_and_check(tamarind: Made, tmp_path: Path) -> None:
    terminal = tamarind()
    terminal.ok("backup", str(tmp_path / "copy.csdesk"))
    assert "exists already" in terminal.fails("backup", str(tmp_path / "copy.csdesk"))
    assert terminal.json("check") == {"sound": True, "problems": [], "accounts": 1}
    copy = Terminal(tmp_path / "copy.csdesk", terminal._capsys)
    assert copy.json("accounts") == terminal.json("accounts")


def test_check_names_the_problem_and_exits_with_1(tamarind: Made) -> None:
    import sqlcipher3.dbapi2 as driver

    terminal = tamarind()
    raw = driver.connect(str(terminal.book))
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("UPDATE contact SET account_id = 'nobody'")
    raw.commit()
    raw.close()
    assert terminal.run("check") == 1
    assert "refers to a row of account that is not there" in terminal.err


def test_an_ambiguous_name_lists_candidates_on_standard_error(terminal: Terminal) -> None:
    terminal.ok("account", "add", "Nordlys Energi")
    terminal.ok("account", "add", "Nordlys Vann")
    said = terminal.fails("show", "nord")
    assert "Nordlys Energi" in said
    assert "Nordlys Vann" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("today", "--date", "31-02-2026"), "2026"),
        (("today", "--date", "someday"), "someday"),
        (("why", "nobody"), "no account 'nobody'"),
        ((*TALK, "--at", "tomorrow 10:00"), "has not come yet"),
        ((*TALK, "--with", "x@y.example"), "x@y.example"),
        (("checkin", "tam", "--at", "2030-12-01 10:00", "--zone", "Europe/Berln"), "Europe/Berlin"),
        (("checkin", "tam", "--at", "2030-12-01 10:00", "--zone", "UTC", "--with", "a b@c"), "a b@c"),
        (("contract", "add", "tam", "--mrr", "x", "--starts", "today"), "not an amount"),
        ((*USE, "--value", "-1"), "zero or more"),
        (("ics", "--out", "/nowhere/at/all.ics"), "all.ics"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_a_sentence(
    tamarind: Made, words: tuple[str, ...], says: str
) -> None:
    assert says in tamarind().fails(*words)


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("log", "tam"),
        ("account",),
        ("today", "--minutes", "many"),
        ("log", "x", "--channel", "pigeon", "--direction", "out"),
    ],
)
def test_wrong_usage_exits_with_2(terminal: Terminal, words: tuple[str, ...]) -> None:
    assert terminal.run(*words) == 2
    assert "usage:" in terminal.err


def test_every_command_explains_itself(terminal: Terminal) -> None:
    from csdesk.cli.main import parser

    commands: Any = next(a.choices for a in parser()._actions if a.dest == "command")
    for name, command in commands.items():
        assert command.format_help().startswith(f"usage: csdesk {name}")
        assert command.description


def csdesk(tmp_path: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "csdesk", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "CSDESK_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8", **env},
        stdin=subprocess.DEVNULL,
    )


def test_as_a_program_the_own_book_is_the_default(tmp_path: Path) -> None:
    made = csdesk(tmp_path, "account", "add", "Łódź", "--json")
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout)["name"] == "Łódź"
    assert (tmp_path / "account-book.csdesk").exists()
    gone = csdesk(tmp_path, "show", "nobody")
    assert (gone.returncode, gone.stdout) == (1, "")
    assert gone.stderr.startswith("csdesk: There is no account 'nobody'.")


def test_without_a_display_the_list_is_printed_instead(tmp_path: Path) -> None:
    csdesk(tmp_path, "account", "add", "Nordlys", "--since", "300 days ago")
    env = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    shown = csdesk(tmp_path, **env)
    if sys.platform.startswith("linux"):
        assert shown.returncode == 0
        assert "no display" in shown.stderr
        assert "Nordlys" in shown.stdout


def test_a_bug_leaves_its_traceback_in_the_log_and_a_sentence_for_the_person(
    tmp_path: Path,
) -> None:
    book = tmp_path / "account-book.csdesk"
    csdesk(tmp_path, "account", "add", "Nordlys")
    import sqlcipher3.dbapi2 as driver

    raw = driver.connect(str(book))
    raw.execute("DROP TABLE touchpoint_contact")
    raw.commit()
    raw.close()
    broken = csdesk(tmp_path, "today")
    assert broken.returncode == 1
    assert "Traceback" not in broken.stderr
    assert "csdesk.log" in broken.stderr
    assert "Traceback" in (tmp_path / "logs" / "csdesk.log").read_text()


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    csdesk(tmp_path, "account", "add", "Nordlys")
    line = f"'{sys.executable}' -m csdesk accounts | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CSDESK_HOME": str(tmp_path)},
    )
    assert "Traceback" not in done.stderr


def test_the_first_command_of_a_day_leaves_a_backup(tamarind: Made) -> None:
    terminal = tamarind()
    (saved,) = (terminal.book.parent / (terminal.book.name + "-backups")).iterdir()
    assert saved.name == f"daily-{date.today().isoformat()}.csdesk"


def test_a_backup_that_cannot_be_made_does_not_stop_the_work(terminal: Terminal) -> None:
    terminal.ok("account", "add", "Nordlys")
    (terminal.book.parent / (terminal.book.name + "-backups")).write_text("in the way")
    assert "Nordlys" in terminal.ok("accounts")
    assert "no backup of today" in terminal.err
