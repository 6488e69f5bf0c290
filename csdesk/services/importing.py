"""Importing files: a plan first, then one transaction."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from csdesk.book import bulk
from csdesk.book.backup import back_up_before
from csdesk.book.ids import new_id
from csdesk.domain.changes import Changes
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.errors import Unwritable, UserError
from csdesk.importers.drafts import SOURCE
from csdesk.importers.plan import ImportPlan
from csdesk.importers.planning import make_plan, prepare
from csdesk.importers.source import SourceFile, read_files
from csdesk.services.context import Services

__all__ = [
    "ImportPlan",
    "PlanOutdated",
    "SourceFile",
    "apply_import",
    "plan_import",
    "read_files",
    "write_errors",
]


class PlanOutdated(UserError):
    """The book changed after the plan was made; nothing was written."""


def plan_import(desk: Services, files: Sequence[SourceFile], job: Job | None = None) -> ImportPlan:
    """What importing these files would do. Nothing is written. Raises Cancelled.

    A file or a row that cannot be used is an error of the plan, never an exception.
    """
    told = job or Job()
    with _no_collection():
        prepared = prepare(files, told)
        with desk.book.read() as connection:
            stored = bulk.read_stored(connection)
            told.check()
            wanted = prepared.usage_wanted() if bulk.has_usage(connection, SOURCE) else None
            usage = bulk.read_usage(connection, wanted, SOURCE)
        today = desk.today().isoformat()
        return make_plan(prepared, stored, usage, today=today, new_id=new_id, job=told)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without garbage collection: a plan makes many rows, keeps them all, and no circles.

    Going through the rows again and again would cost a third of the time. Freezing and thawing puts
    the new objects among the old ones, so that the next collection does not go through them either.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()


def apply_import(desk: Services, plan: ImportPlan, job: Job | None = None) -> Changes:
    """Write a plan in one transaction, after a backup. A plan that brings nothing writes nothing.

    Raises PlanOutdated if the book changed after the plan was made, and Cancelled; then nothing is
    written.
    """
    if not plan.writes:
        return Changes()
    if plan.version:  # a book that nothing was ever written to needs no backup
        back_up_before(desk.book, "import", desk.clock())
    with desk.book.write(plan.name) as unit:
        if not bulk.is_unchanged(unit.connection, plan.version):
            raise PlanOutdated(
                tr("The book was changed after this preview was made, so nothing was imported."),
                tr("Choose the files again to see a new preview."),
            )
        bulk.write(unit.connection, plan.writes, job or Job())
    return unit.changes


def write_errors(plan: ImportPlan, target: Path) -> None:
    """Write the rows that were not imported, with the reasons, to a CSV file; one there is replaced.

    Raises Unwritable.
    """
    try:
        # With a byte order mark, so that Excel reads the accents.
        target.write_text(plan.errors_csv(), encoding="utf-8-sig", newline="")
    except OSError as error:
        raise Unwritable(
            tr(
                "The error rows cannot be written to {target}: {strerror}.",
                target=target,
                strerror=error.strerror,
            ),
            tr("Choose another file or folder."),
        ) from None
