"""What every test runs with: no display, no keyring, a home of its own, no thread left behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.foreign import left_out

# How long an example takes says more of the machine than of the code.
settings.register_profile("csdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("csdesk")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ.pop("QT_SCALE_FACTOR", None)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of the person are a temporary one."""
    home = tmp_path / "home"
    monkeypatch.setenv("CSDESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """A thread that outlives its test fails it."""
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, f"threads left running: {left}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it cannot do: it has no window manager and no keyboard."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to run without the readers of calendar files that were asked for."""
    left_out.refuse(config)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say which tests this machine cannot run."""
    left_out.tell(terminalreporter, config)
