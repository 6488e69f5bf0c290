"""The self-test of an installation, run as a person runs it."""

import os
import subprocess
import sys
from pathlib import Path

_CHECKS = (
    "versions",
    "resources",
    "typeface",
    "migrations",
    "window",
    "Today",
    "calendar file",
    "invite and answer",
    "chart",
)


def _run(home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "csdesk", "--selftest"],
        env={**os.environ, "CSDESK_HOME": str(home), **more},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_an_installation_that_works_says_so_and_leaves_the_own_folder_alone(tmp_path: Path) -> None:
    done = _run(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    for check in _CHECKS:
        assert f"ok  {check}: " in done.stdout
    assert not [file for file in tmp_path.rglob("*.csdesk") if file.is_file()]


def test_a_part_that_is_missing_fails_and_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken" / "holidays"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("")
    done = _run(tmp_path, PYTHONPATH=str(broken.parent))
    assert done.returncode == 1
    assert "holidays.countries" in done.stderr
    assert "csdesk works here" not in done.stdout
