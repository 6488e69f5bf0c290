"""Says which readers a machine has not, so that nobody takes a green run for more than it was.

Tests of a reader that is missing are not collected. `CSDESK_READERS=all` makes a missing one an error.
"""

import os
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent


def refuse(config: pytest.Config) -> None:
    """Raise pytest.UsageError where all readers are wanted and one is missing."""
    if os.environ.get("CSDESK_READERS") == "all" and not hasattr(config, "workerinput"):
        lines = _missing()
        if lines:
            raise pytest.UsageError("CSDESK_READERS=all, but missing are: " + "; ".join(lines))


def tell(reporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what was left out, after a run that was to have these tests. Called once, also with -n."""
    if not any(_has_these_tests(config, argument) for argument in config.args):
        return
    lines = _missing()
    if lines:
        reporter.write_sep("=", "left out: what these read in our calendar files")
        for line in lines:
            reporter.write_line(line)


def _has_these_tests(config: pytest.Config, argument: str) -> bool:
    path = (config.invocation_params.dir / argument.partition("::")[0]).resolve()
    return path == _FOLDER or path in _FOLDER.parents or _FOLDER in path.parents


def _missing() -> list[str]:
    from tests.foreign.readers import missing  # here, because most runs need none of it

    return [f"{reader.name}: {reader.remedy}" for reader in missing()]
