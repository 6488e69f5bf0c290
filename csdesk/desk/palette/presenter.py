"""Fills the palette, and does what is chosen."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from csdesk.book.search import Hit
from csdesk.desk.device import DeviceSettings
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.icons import CHANNEL_ICONS
from csdesk.desk.palette import providers
from csdesk.desk.palette.matching import Index, Item
from csdesk.desk.palette.view import Palette
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.theme import Theme
from csdesk.domain.changes import Changes
from csdesk.domain.language import said, tr
from csdesk.domain.words import quoted, short_date
from csdesk.errors import UserError
from csdesk.services import aside, finding, playbooks, searching
from csdesk.services.finding import Findable, FoundAccount

if TYPE_CHECKING:
    from csdesk.desk.dialog_host import DialogHost

MOST = 10  # items in view
_RECENT = "palette.recent"
_REMEMBERED = 40
_NOTES_MS = 120  # after the last key: notes are looked for in the book
_NOTES = 3
_CONCERNS = (
    "account", "contact", "contract", "contract_line", "touchpoint", "task", "checkin", "snooze",
    "saved_view", "playbook", "setting",
)  # fmt: skip
_EVERYTHING = frozenset({"account", "person", "page", "action", "view", "setting", "help"})


class Findings(QObject):
    """What the palette finds: read on the lane, kept until the book changes. Also what was used lately."""

    ready = Signal()

    def __init__(self, context: Context, parent: QObject, device: DeviceSettings | None) -> None:
        super().__init__(parent)
        self.context, self._device = context, device
        self._fresh = False
        self._recent: list[str] = list(device.get(_RECENT, [])) if device is not None else []
        self.index: Index | None = None
        self.accounts: dict[str, FoundAccount] = {}
        self.found = Findable((), ())
        context.bus.changed.connect(self._changed)
        context.bus.changed_elsewhere.connect(self._drop)

    def ask(self) -> None:
        """Read what can be found, unless it is as the book has it."""
        if self._fresh:
            return
        self._fresh = True
        self.context.lane.run(
            self._read, self._arrived, failed=self._missed, receiver=self, key="findable"
        )

    def recent(self) -> dict[str, int]:
        """Names of the items used lately, 0 for the last one."""
        return {name: at for at, name in enumerate(self._recent)}

    def remember(self, item: Item) -> None:
        """Note that it was used now; kept on this computer."""
        self._recent = [item.name, *(n for n in self._recent if n != item.name)][:_REMEMBERED]
        if self._device is not None:
            self._device.set(_RECENT, list(self._recent))

    def _read(self) -> tuple[Findable, Index]:
        found = finding.read_findable(self.context.services)
        return found, Index(providers.items_of(found))

    def _arrived(self, answer: tuple[Findable, Index]) -> None:
        self.found, self.index = answer
        self.accounts = {account.id: account for account in self.found.accounts}
        self.ready.emit()

    def _missed(self, error: UserError) -> None:
        self._fresh = False
        self.context.bus.failed.emit(error)

    def _changed(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _CONCERNS):
            self._drop()

    def _drop(self) -> None:
        self._fresh = False


class PalettePresenter(QObject):
    """Between the palette, what can be found, and the rest of the desk."""

    shown = Signal(int)  # items in view, after each key

    def __init__(
        self,
        palette: Palette,
        host: "DialogHost",
        window: MainWindow,
        findings: Findings,
        mode: str,
        about: str = "",
    ) -> None:
        super().__init__(palette)
        self._palette, self._host, self._window = palette, host, window
        self._findings = findings
        self._mode = mode  # empty: everything; why, actions, snooze, playbook
        self._about = about  # account that the actions are about
        self._notes: tuple[str, list[Item]] = ("", [])
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_NOTES_MS)
        self._typing.timeout.connect(self._look_for_notes)
        palette.typed.connect(self._typed)
        palette.run_asked.connect(self.run)
        palette.more_asked.connect(self._more)
        palette.back_asked.connect(self._back)
        findings.ready.connect(self._show)
        findings.ask()
        self._enter(mode)

    def run(self, item: Item) -> None:
        """Do what an item stands for."""
        if self._mode == "why" and item.kind in {"account", "person"}:
            self._leave(partial(self._host.explain, item.account_id), item)
            return
        if item.kind == "action" and item.id == "why":
            self._enter("why")
            return
        host = self._host
        doing: dict[str, Callable[[], None]] = {
            "account": lambda: host.account_asked.emit(item.account_id),
            "person": lambda: host.account_asked.emit(item.account_id),
            "note": lambda: host.account_asked.emit(item.account_id),
            "page": lambda: host.action_asked.emit(item.id),
            "action": lambda: host.action_asked.emit(item.id),
            "view": lambda: host.page_asked.emit("accounts", item.id),
            "setting": lambda: host.page_asked.emit("settings", item.id),
            "help": lambda: host.page_asked.emit("help", item.id),
            "until": lambda: self._snooze(item),
            "run": lambda: self._run_playbook(item),
        }
        if item.kind == "do":
            self._do(item)
        elif item.kind in doing:
            self._leave(doing[item.kind], item)

    def _do(self, item: Item) -> None:
        host, about = self._host, item.account_id
        if item.id in {"snooze", "playbook"}:
            self._about = about
            self._enter(item.id)
            return
        doing: dict[str, Callable[[], None]] = {
            "open": lambda: host.account_asked.emit(about),
            "log": lambda: host.log(about),
            "invite": lambda: host.invite(about),
            "why": lambda: host.explain(about),
        }
        account = self._findings.accounts.get(about)
        used = Item("account", about, account.name if account is not None else "")
        self._leave(doing[item.id], used)

    def _leave(self, doing: Callable[[], None], used: Item) -> None:
        if used.kind in _EVERYTHING:
            self._findings.remember(used)
        self._palette.accept()  # the focus is back in the page before anything else opens
        doing()

    def _more(self, item: Item) -> None:
        if (
            item.account_id
            and self._mode in {"", "why"}
            and item.account_id in self._findings.accounts
        ):
            self._about = item.account_id
            self._enter("actions")

    def _back(self) -> None:
        if self._mode in {"snooze", "playbook"}:
            self._enter("actions")
        elif self._mode:
            self._enter("")

    def _enter(self, mode: str) -> None:
        self._mode = mode
        account = self._findings.accounts.get(self._about)
        name = account.name[:60] if account is not None else ""
        words = {
            "why": tr("Why is … not on my list? Type an account"),
            "actions": tr("What about {account}?", account=name),
            "snooze": tr("Until when? A day, such as fri or 4 dec"),
            "playbook": tr("Which playbook for {account}?", account=name),
        }
        self._palette.ask(words.get(mode, tr("Find an account, a person or a command")))
        self._show()

    def _typed(self, typed: str) -> None:
        self._show()
        if self._mode == "" and len(typed.strip()) >= _NOTES:
            self._typing.start()

    def _show(self) -> None:
        typed, index = self._palette.input.text(), self._findings.index
        if index is None:
            return  # asked for, and shown when it arrives
        if self._mode in {"actions", "snooze", "playbook"}:
            items = self._choices(typed)
            account = self._findings.accounts.get(self._about)
            head = account.name[:60] if account is not None and self._mode == "snooze" else ""
            self._palette.show_items([(head, items[:MOST])], typed, len(items))
            self.shown.emit(len(items))
            return
        kinds = frozenset({"account", "person"}) if self._mode == "why" else _EVERYTHING
        idle = self._idle(index)
        most = MOST + len(idle)
        found = index.search(typed, self._findings.recent(), kinds=kinds, most=most)
        if not typed.strip():
            found = self._usual(found, index, kinds)
        found = [item for item in found if item.name not in idle][:MOST]
        groups = self._grouped(found, typed)
        self._palette.show_items(groups, typed, len(index.items) - len(idle))
        self.shown.emit(sum(len(items) for _, items in groups))

    def _idle(self, index: Index) -> frozenset[str]:
        """Names of the items that could do nothing now: pages of an empty book, nothing to undo."""
        return frozenset(
            item.name
            for item in index.items
            if item.kind in {"page", "action"} and not self._host.usable(item.id)
        )

    def _choices(self, typed: str) -> list[Item]:
        if self._mode == "snooze":
            today = self._findings.context.services.today()
            return providers.snooze_choices(self._about, typed, today)
        if self._mode == "playbook":
            items = providers.playbook_choices(self._about, self._findings.found.playbooks)
        else:
            account = self._findings.accounts.get(self._about)
            items = providers.account_actions(account, whole=True) if account is not None else []
        if not typed.strip() or not items:
            return items
        kinds = frozenset({item.kind for item in items})
        return Index(items).search(typed, {}, kinds=kinds, most=MOST)

    def _usual(self, recent: list[Item], index: Index, kinds: frozenset[str]) -> list[Item]:
        """What stands there before anything is typed: used lately, then accounts of today's list."""
        known = {item.name for item in recent}
        ranks = {a.id: a.rank for a in self._findings.found.accounts if a.rank is not None}
        listed = [i for i in index.items if i.kind == "account" and i.id in ranks]
        listed.sort(key=lambda i: ranks.get(i.id) or 0)
        actions = [i for i in index.items if i.kind in {"page", "action"} and i.kind in kinds]
        more = [i for i in (*listed[:4], *actions) if i.name not in known]
        if "action" not in kinds:
            more = [i for i in index.items if i.kind == "account" and i.id not in ranks]
        return [*recent[:6], *more]

    def _grouped(self, found: list[Item], typed: str) -> list[tuple[str, list[Item]]]:
        room = MOST
        extra: list[tuple[str, list[Item]]] = []
        first = found[0] if found else None
        account = self._findings.accounts.get(first.account_id) if first is not None else None
        sure = bool(typed.strip()) and self._mode == ""
        if sure and first is not None and first.kind == "account" and account is not None:
            actions = providers.account_actions(account, whole=False)
            extra.append((tr("Actions for {account}", account=account.name[:60]), actions))
            room -= len(actions)
        notes = self._notes[1][:_NOTES] if sure and self._notes[0] == typed.strip() else []
        if notes:
            room = max(room - 1, 4)
        groups: dict[str, list[Item]] = {}
        for item in found[: max(room, 3)]:
            groups.setdefault(said(providers.HEADS[item.kind]), []).append(item)
        made = list(groups.items())
        made[1:1] = extra
        left = MOST - sum(len(items) for _, items in made)
        if notes and left > 0:
            made.append((said(providers.HEADS["note"]), notes[:left]))
        return made

    def _look_for_notes(self) -> None:
        if not self._palette.isVisible():
            return  # closed, maybe with the window
        typed = self._palette.input.text().strip()
        self._findings.context.lane.run(
            partial(searching.search, self._findings.context.services, typed, most=MOST),
            partial(self._noted, typed),
            failed=self._window.banner.show_error,
            receiver=self,
            key="palette notes",
        )

    def _noted(self, typed: str, hits: list[Hit]) -> None:
        texts = [hit for hit in hits if hit.kind not in {"account", "contact"}]
        self._notes = (typed, [_note(hit) for hit in texts[:_NOTES]])
        if texts and self._mode == "" and typed == self._palette.input.text().strip():
            chosen = self._palette.chosen()
            self._show()
            self._palette.choose(chosen)

    def _snooze(self, item: Item) -> None:
        services = self._findings.context.services
        if item.id == "change":
            work = partial(aside.snooze, services, item.account_id, until_change=True)
        else:
            day = date.fromisoformat(item.id)
            work = partial(aside.snooze, services, item.account_id, until=day)
        self._write(work)

    def _run_playbook(self, item: Item) -> None:
        services = self._findings.context.services
        self._write(partial(playbooks.start_playbook, services, item.id, [item.account_id]))

    def _write(self, work: Callable[[], Changes]) -> None:
        self._findings.context.write(
            self._host,
            work,
            lambda _: None,
            failed=self._window.banner.show_error,
            changes=changes_only,
        )


def _note(hit: Hit) -> Item:
    icons = {"task": "checklist", "checkin": "calendar"}
    icon = icons.get(hit.kind) or CHANNEL_ICONS.get(hit.detail, "history")
    day = f", {short_date(hit.at.date())}" if hit.at is not None else ""
    return Item(
        "note", hit.id, quoted(hit.title), f"{hit.account_name}{day}", icon, "", hit.account_id
    )


def open_palette(
    host: "DialogHost",
    window: MainWindow,
    theme: Theme,
    findings: Findings,
    mode: str,
    about: str = "",
) -> Palette:
    """Show the palette; one that is open already goes."""
    palette = Palette(theme)
    PalettePresenter(palette, host, window, findings, mode, about)
    window.scrim.open(palette)
    return palette
