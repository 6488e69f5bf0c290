"""What a run says on a machine that has not all readers."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_ONE = "tests/foreign/test_files.py::test_a_fault_would_be_seen[ical-hour]"


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A run that finds no program by name, so that at least calcurse and Node.js are missing."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=_ROOT,
        env={**os.environ, "PATH": "", "CSDESK_READERS": "", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_was_left_out_is_said_once_with_the_remedy() -> None:
    done = run("-n", "1", _ONE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("left out") == 1
    assert done.stdout.count("calcurse: apt install calcurse") == 1
    assert "ical.js: npm install" in done.stdout
    assert "1 passed" in done.stdout


def test_where_all_are_wanted_a_missing_one_ends_the_run() -> None:
    done = run(_ONE, CSDESK_READERS="all")
    assert done.returncode == 4
    assert "calcurse: apt install calcurse" in done.stderr
    assert "passed" not in done.stdout


def test_a_run_of_other_tests_says_nothing() -> None:
    done = run("tests/ical/test_files.py", "--collect-only")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "left out" not in done.stdout
