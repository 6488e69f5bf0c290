"""No text for people stands in the desk outside of `tr`, `plural` and `mark`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

DESK = Path(__file__).parent.parent / "csdesk" / "desk"
_TRANSLATED = {"tr", "plural", "mark", "mark_plural"}
# What looks like words and is none, with the reason.
_ALLOWED = {
    "csdesk": "the name of the program",
    "English": "names of languages stand in themselves",
    "Deutsch": "names of languages stand in themselves",
    "Inter": "a font",
    "Segoe UI": "a font",
    "SF Pro Text": "a font",
    "Noto Sans": "a font",
    "DejaVu Sans": "a font",
    "Italic": "part of a file name",
    "Fusion": "a style of Qt",
    "ReducedMotion": "a name of Qt's",
    "MRR": "the term of the field in every language",
    "UTC": "the name of the zone",
    "XDG_RUNTIME_DIR": "a variable of the environment",
    "DISPLAY": "a variable of the environment",
    "WAYLAND_DISPLAY": "a variable of the environment",
    "QT_QPA_PLATFORM": "a variable of the environment",
    "QT_SCALE_FACTOR": "a variable of the environment",
    "Europe/Berlin": "a time zone, as an example",
    "Europe/Lisbon": "a time zone, as an example",
    "CFO": "a title, as an example",
    "USD": "a code of a currency",
    "MB": "a unit",
    "decision maker": "a value as the book stores it",
    "left on": "the name of a field as the index of the search writes it",
    **dict.fromkeys(
        (
            "PySide6-Essentials",
            "SQLAlchemy",
            "Apache 2.0",
            "MIT",
            "LGPL 3.0",
            "LGPL 2.1",
            "BSD 2",
            "SIL OFL 1.1",
        ),
        "names of libraries and of their licences",
    ),
}
# Whole modules: style sheets, what is printed before Qt exists, and what a terminal prints.
_MODULES = {"stylesheet.py", "display.py", "selftest.py", "theme.py", "tokens.py"}
_KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:[A-Z0-9]|F\d+|Return|Enter|Esc|Left|Right|Up|Down|Space|Tab|Home|End"
    r"|Del|Delete|Backspace|PgUp|PgDown|Ins|[,.?])"
)
_ADDRESS = re.compile(r"\S+@\S+|\S+\.example|\S+\.(?:csdesk|ics|csv|xlsx|json|qm|svg|png|log)")
_QUIET_CALLS = {"getattr", "cast", "TypeVar", "Tag", "Action", "QKeySequence", "key_words", "Path"}
_LOG_CALLS = {
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "critical",
    "setObjectName",
    "property",
}


def _quiet(tree: ast.Module) -> set[int]:
    """Ids of the nodes that nobody reads: docstrings, annotations, errors of programmers, keys, logs."""
    found: set[int] = set()

    def leave(node: ast.AST | None) -> None:
        if node is not None:
            found.update(id(each) for each in ast.walk(node))

    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            leave(node.value)
        elif isinstance(node, ast.AnnAssign):
            leave(node.annotation)
            if isinstance(node.target, ast.Name) and node.target.id == "__all__":
                leave(node.value)
        elif isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets
        ):
            leave(node.value)
        elif isinstance(node, ast.arg):
            leave(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            leave(node.returns)
        elif isinstance(node, ast.Raise | ast.Assert):
            if not _is_user_error(node):
                leave(node)
        elif isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name in _TRANSLATED | _QUIET_CALLS or method in _LOG_CALLS | _QUIET_CALLS:
                leave(node)
            if method in {"setProperty", "setStyleSheet"}:
                leave(node)
            for named in node.keywords:
                if named.arg == "key":  # of a task in the background
                    leave(named.value)
    return found


def _is_user_error(node: ast.Raise | ast.Assert) -> bool:
    call = node.exc if isinstance(node, ast.Raise) else None
    name = call.func.id if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) else ""
    return name not in {
        "",
        "ValueError",
        "KeyError",
        "RuntimeError",
        "NotImplementedError",
        "TypeError",
    }


def _looks_like_words(text: str) -> bool:
    bare = text.strip()
    if bare.endswith(";"):
        return False  # a rule of a style sheet
    if bare in _ALLOWED or _KEY.fullmatch(bare) or _ADDRESS.fullmatch(bare):
        return False
    if not re.search(r"[^\W\d_]{2}", bare) or re.search(r"[%{<]", bare):
        return False
    if bare.isupper() and "_" in bare:
        return False
    return " " in bare or bare[0].isupper()


def words_outside(path: Path) -> Iterator[str]:
    """Literals of a module that look like words for people and are not translated."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    quiet = _quiet(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in quiet and _looks_like_words(node.value):
            yield f"{path.relative_to(DESK.parent.parent)}:{node.lineno}: {node.value!r}"


def test_all_words_of_the_desk_are_translated() -> None:
    found = [
        text
        for path in sorted(DESK.rglob("*.py"))
        if path.name not in _MODULES
        for text in words_outside(path)
    ]
    assert found == []


def test_untranslated_words_are_found() -> None:
    module = DESK.parent.parent / "csdesk" / "desk" / "page.py"
    assert list(words_outside(module)) == []
    assert _looks_like_words("No account")
    assert _looks_like_words("Save")
    assert not _looks_like_words("railItem")
    assert not _looks_like_words("Ctrl+L")
