"""The Outbox page with its presenter and its dialogs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from csdesk.desk.dialogs.checkin_telling import draft_path, file_name, open_file
from csdesk.desk.frame.asking import Asking
from csdesk.desk.host import PageHost
from csdesk.desk.outbox.page import OutboxPage
from csdesk.desk.outbox.presenter import OutboxPresenter
from csdesk.desk.page import Page
from csdesk.desk.question import Question
from csdesk.domain.language import plural, tr
from csdesk.domain.outbox import OutgoingCheck


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = OutboxPage(host.theme)
    post = host.post
    presenter = OutboxPresenter(page, host.context, post.mailer, post.deciding)
    presenter.failed.connect(host.window.banner.show_error)
    presenter.said.connect(lambda words: host.window.banner.say(words, "good"))
    presenter.drafted.connect(partial(_tell_drafts, host))
    page.plan_asked.connect(partial(host.act, "invite"))
    page.read_asked.connect(post.choose_and_read)
    page.empty_asked.connect(
        lambda: ask_to_empty(host.window.asking, page.waiting, presenter.empty)
    )
    page.draft_asked.connect(partial(_write_one, host, presenter))
    page.drafts_asked.connect(partial(_write_all, host, presenter))
    return page


def ask_to_empty(asking: Asking, count: int, leave: Callable[[], None]) -> None:
    """Ask once before so many mails are withdrawn."""
    asking.ask(
        Question(
            tr("Empty the outbox?"),
            plural(
                "{n} mail would be taken out and not sent. Undo puts it back.",
                "{n} mails would be taken out and not sent. Undo puts them back.",
                count,
            ),
            stay=tr("Keep them"),
            leave=tr("Empty the outbox"),
        ),
        leave,
    )


def _write_one(host: PageHost, presenter: OutboxPresenter, check: OutgoingCheck) -> None:
    """Write one draft where drafts are kept, and let the mail program open it."""
    now = host.context.services.clock().timestamp()
    presenter.write_drafts([check], partial(draft_path, now=now))


def _write_all(host: PageHost, presenter: OutboxPresenter) -> None:
    ready = presenter.ready()
    folder = host.post.choose_folder(host.window, tr("Folder of the drafts")) if ready else None
    if folder is not None:
        presenter.write_drafts(ready, partial(_free_name, folder), folder)


def _free_name(folder: Path, title: str) -> Path:
    """A name in a folder that nothing has yet."""
    name = Path(file_name(title, ".eml"))
    found, number = folder / name, 1
    while found.exists():
        number += 1
        found = folder / f"{name.stem} {number}{name.suffix}"
    return found


def _tell_drafts(host: PageHost, paths: list[Path], folder: Path | None) -> None:
    """Say where the drafts are; those without a folder of the person's choice are opened."""
    if folder is None and _opened(host, paths):
        words = plural(
            "The draft is open in your mail program: it is sent there.",
            "{n} drafts are open in your mail program: they are sent there.",
            len(paths),
        )
    else:
        words = plural(
            "{n} draft is in {folder}: send it with your mail program.",
            "{n} drafts are in {folder}: send them with your mail program.",
            len(paths),
            folder=folder or paths[0].parent,
        )
    host.window.banner.say(words, "good")


def _opened(host: PageHost, paths: list[Path]) -> bool:
    """Let the mail program open every draft; says whether it did."""
    show = host.dialogs.open_draft or open_file
    found = [show(path) for path in paths]
    return all(found)
