"""Texts of csdesk and their translations: `python -m tests.translations`.

Walks the source for the literals of `tr`, `plural` and `mark`, brings
`resources/translations/csdesk_de.ts` up to date and makes the .qm that the desk reads. Translations that
are there stay; texts that are gone are dropped. `--missing` prints the texts that have no translation as
JSON; `--fill FILE` takes JSON of the same form: a text and its translation, for a text with a count the
list of the form for one and the form for many.
"""

import argparse
import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from PySide6.QtCore import QXmlStreamReader

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "csdesk"
FILE = ROOT / "resources" / "translations" / "csdesk_de.ts"
CONTEXT = "csdesk"
# Functions of `domain.language` and how many literals stand first.
_MARKERS = {"tr": 1, "mark": 1, "plural": 2, "mark_plural": 2}


@dataclass(frozen=True)
class Text:
    """A text of the source. `one` is the English form for one where the text has a count."""

    source: str
    one: str | None
    file: str
    line: int

    @property
    def counted(self) -> bool:
        """Whether it has one form for one and another for many."""
        return self.one is not None


def texts(folder: Path = SOURCE) -> tuple[dict[str, Text], list[str]]:
    """All texts by their source, and what is wrong with the source: no literal, or counted only here."""
    found: dict[str, Text] = {}
    wrong: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        for text in _texts_of(path, wrong):
            before = found.setdefault(text.source, text)
            if before.counted != text.counted:
                wrong.append(
                    f"{text.source!r} is counted in one of {before.file}:{before.line} and "
                    f"{text.file}:{text.line}, not in the other"
                )
    return found, wrong


def _texts_of(path: Path, wrong: list[str]) -> Iterator[Text]:
    if path == SOURCE / "domain" / "language.py":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        count = _MARKERS.get(node.func.id)
        if count is None:
            continue
        literals = [
            arg.value
            for arg in node.args[:count]
            if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        if len(literals) != count:
            wrong.append(f"{where}: {node.func.id} takes literals, or nobody finds them")
            continue
        one = literals[0] if count == 2 else None
        yield Text(literals[-1], one, str(path.relative_to(ROOT)), node.lineno)


Forms = tuple[str, ...]  # one form, or for a text with a count the one for one and the one for many


def read_translations(file: Path = FILE) -> dict[str, Forms]:
    """The finished translations of a file by source."""
    if not file.exists():
        return {}
    reader = QXmlStreamReader(file.read_text(encoding="utf-8"))
    found: dict[str, Forms] = {}
    source, finished = "", True
    forms: list[str] = []
    while not reader.atEnd():
        token = reader.readNext()
        name = reader.name()
        if token == QXmlStreamReader.TokenType.StartElement:
            if name == "message":
                source, forms, finished = "", [], True
            elif name == "source":
                source = reader.readElementText()
            elif name == "translation":
                finished = reader.attributes().value("type") != "unfinished"
                _read_forms(reader, forms)
        elif token == QXmlStreamReader.TokenType.EndElement and name == "message" and finished:
            found[source] = tuple(forms)
    return found


def _read_forms(reader: QXmlStreamReader, forms: list[str]) -> None:
    """Collect the text of a translation, or its form for each count."""
    text = ""
    while reader.readNext() != QXmlStreamReader.TokenType.EndElement:
        if reader.isStartElement():
            forms.append(reader.readElementText())
        else:
            text += reader.text()
    if not forms:
        forms.append(text)


def write_translations(
    wanted: Mapping[str, Text], known: Mapping[str, Forms], file: Path = FILE
) -> None:
    """Write the file: every wanted text in the order of its source, unfinished where none is known."""
    root = ElementTree.Element("TS", version="2.1", language="de_DE", sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source in sorted(wanted, key=lambda each: (each.casefold(), each)):
        text, forms = wanted[source], known.get(source, ())
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        if text.counted:
            message.set("numerus", "yes")
            ElementTree.SubElement(message, "extracomment").text = text.one
        translation = ElementTree.SubElement(message, "translation")
        fits = len(forms) == (2 if text.counted else 1) and all(forms)
        if not fits:
            translation.set("type", "unfinished")
        if text.counted:
            for form in forms if fits else ("", ""):
                ElementTree.SubElement(translation, "numerusform").text = form
        elif fits:
            translation.text = forms[0]
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    file.parent.mkdir(parents=True, exist_ok=True)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def placeholders(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def faults(text: Text, forms: Forms) -> list[str]:
    """What is wrong with a translation: none, another number of forms, other placeholders."""
    if len(forms) != (2 if text.counted else 1) or not all(forms):
        return [f"{text.source!r} ({text.file}:{text.line}) has no finished translation"]
    wanted = placeholders(text.source) - {"n"} if text.counted else placeholders(text.source)
    found = []
    for number, form in enumerate(forms):
        named = placeholders(form)
        if (named - {"n"} if text.counted else named) != wanted:
            found.append(f"{form!r} does not have the placeholders of {text.source!r}")
        elif text.counted and number and ("n" in named) != ("n" in placeholders(text.source)):
            found.append(f"{form!r} does not say the number of {text.source!r}")
    return found


def release(file: Path = FILE) -> None:
    """Make the .qm beside the .ts with Qt's own tool. Raises RuntimeError where it fails."""
    import PySide6

    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    done = subprocess.run(
        [str(tool), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr or done.stdout)


def missing(wanted: Mapping[str, Text], known: Mapping[str, Forms]) -> dict[str, object]:
    """The texts without a finished translation, as `--fill` takes them: English stands where German goes."""
    return {
        source: [text.one, source] if text.counted else source
        for source, text in wanted.items()
        if len(known.get(source, ())) != (2 if text.counted else 1) or not all(known[source])
    }


def filled(file: Path) -> dict[str, Forms]:
    """Translations of a JSON file."""
    given = json.loads(file.read_text(encoding="utf-8"))
    return {
        source: (forms,) if isinstance(forms, str) else tuple(forms)
        for source, forms in given.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Bring the files up to date; 1 where a filled translation is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("--missing", action="store_true", help="print them as JSON and end")
    parser.add_argument("--fill", type=Path, metavar="FILE", help="JSON of texts and translations")
    chosen = parser.parse_args(arguments)
    (wanted, wrong), known = texts(), read_translations()
    sys.stderr.write("".join(f"{line}\n" for line in wrong))
    if chosen.missing:
        sys.stdout.write(json.dumps(missing(wanted, known), ensure_ascii=False, indent=1) + "\n")
        return 0
    if chosen.fill is not None:
        given = filled(chosen.fill)
        wrong = [
            fault
            for source, forms in given.items()
            if source in wanted
            for fault in faults(wanted[source], forms)
        ]
        sys.stderr.write("".join(f"{line}\n" for line in wrong))
        if wrong:
            return 1
        known |= {source: forms for source, forms in given.items() if source in wanted}
    write_translations(wanted, known)
    release()
    sys.stdout.write(f"{len(wanted)} texts, {len(missing(wanted, known))} unfinished\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
