"""The floor of starting: a bare window of the same size, and SQLAlchemy's ORM imported."""

import importlib
import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.benchmarks.first_paint import FirstPaint, say_painted
from tests.benchmarks.memory import peak_megabytes


def main() -> int:
    """Show the window, say when it is painted, print the peak memory."""
    importlib.import_module("sqlalchemy.orm")
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    inside = QWidget()
    window.setCentralWidget(inside)
    window.resize(1440, 900)

    def painted() -> None:
        say_painted()
        sys.stdout.write(f"{peak_megabytes()}\n")
        app.quit()

    watch = FirstPaint(inside, painted, lambda: True)
    window.show()
    return int(app.exec()) if watch else 1


if __name__ == "__main__":
    sys.exit(main())
