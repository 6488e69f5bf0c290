"""What belongs to this computer and not to the book: theme, text size, language, the last window.

One JSON file in the data folder. Nothing in it is needed: a file that cannot be read is set aside and the
defaults hold.
"""

import json
import logging
import os
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from csdesk.paths import data_folder

_LOG = logging.getLogger("csdesk.device")

TEXT_SIZES = (100, 115, 130, 150)  # percent, of `text_size`

T = TypeVar("T")


class DeviceSettings(QObject):
    """Values by name, each of a JSON type. They are read once and written at each change."""

    changed = Signal(str)  # name

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file or data_folder() / "device.json"
        self._values = self._read()

    def get(self, name: str, default: T) -> T:
        """The stored value where it is of the type of `default`, else `default`.

        A bool is no int here, and an int serves where a float is wanted.
        """
        value = self._values.get(name)
        return cast("T", value) if _fits(value, default) else default

    def set(self, name: str, value: object) -> bool:
        """Keep a value (None: forget it) and say whether it is on the disk; it holds in any case."""
        if self._values.get(name) == value and type(self._values.get(name)) is type(value):
            return True
        if value is None:
            del self._values[name]
        else:
            self._values[name] = value
        kept = self._write()
        self.changed.emit(name)
        return kept

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError:
            _LOG.warning("the settings of this device cannot be read", exc_info=True)
            return {}
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        aside = self.file.with_suffix(".broken.json")
        _LOG.warning("the settings of this device are not readable and are kept as %s", aside)
        try:
            self.file.replace(aside)
        except OSError:
            _LOG.warning("they cannot be set aside", exc_info=True)

    def _write(self) -> bool:
        fresh = self.file.with_suffix(".new")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8") as file:
                json.dump(self._values, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.file)
        except OSError:
            _LOG.warning("the settings of this device cannot be kept", exc_info=True)
            return False
        return True


def _fits(value: object, default: object) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, int | float)
    return value is not None and isinstance(value, type(default))
