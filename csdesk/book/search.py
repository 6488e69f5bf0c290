"""Full-text search: FTS5 tables kept by triggers, accents folded, prefixes matched.

One index a kind of thing, without a copy of the text (contentless). The row number of an index entry is the
row's `n`; for touchpoints it is `at` in seconds, shifted, plus `n`, so that walking an index backwards gives
the newest first without sorting half a million matches.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

from csdesk.book.instants import instant

# Letters that FTS5's `remove_diacritics` keeps, because Unicode does not decompose them.
_FOLDED: dict[str, str | int | None] = {
    "Ø": "o", "ø": "o", "Ł": "l", "ł": "l", "ß": "ss", "ẞ": "ss", "Æ": "ae", "æ": "ae", "Œ": "oe",
    "œ": "oe", "Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "Þ": "th", "þ": "th", "ı": "i",
}  # fmt: skip
_SHIFT = 31  # bits kept for `n`


@dataclass(frozen=True, slots=True)
class _Indexed:
    table: str
    columns: tuple[str, ...]
    newest_first: bool = False

    @property
    def index(self) -> str:
        return f"search_{self.table}"

    def rowid(self, row: str) -> str:
        if self.newest_first:
            return f"((unixepoch({row}.at) << {_SHIFT}) | {row}.n)"
        return f"{row}.n"

    def values(self, row: str) -> str:
        return ", ".join(_fold_sql(f"{row}.{c}") for c in self.columns)


_INDEXED = (
    _Indexed("account", ("name", "domain", "tags", "notes")),
    _Indexed("contact", ("name", "title", "emails", "phones", "notes")),
    _Indexed("touchpoint", ("summary", "body"), newest_first=True),
    _Indexed("task", ("title", "notes")),
    _Indexed("checkin", ("title", "agenda", "place")),
)


def _fold_sql(value: str) -> str:
    folded = value
    for letter, plain in _FOLDED.items():
        folded = f"replace({folded}, '{letter}', '{plain}')"
    # As many letters as bytes: nothing but ASCII, which most texts are.
    return f"CASE WHEN length({value}) = octet_length({value}) THEN {value} ELSE {folded} END"


def install_search(connection: Connection) -> None:
    """Make the indexes and their triggers anew and fill them from the tables."""
    for kind in _INDEXED:
        name, cols = kind.index, ", ".join(kind.columns)
        add = (
            f"INSERT INTO {name} (rowid, {cols}) VALUES ({kind.rowid('NEW')}, {kind.values('NEW')})"
        )
        drop = f"DELETE FROM {name} WHERE rowid = {kind.rowid('OLD')}"
        watched = cols + (", at" if kind.newest_first else "")
        for trigger in ("insert", "update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}_{trigger}")
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
        make = (
            f"CREATE VIRTUAL TABLE {name} USING fts5({cols}, content='', contentless_delete=1, "
            "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
        )
        fill = (
            f"INSERT INTO {name} (rowid, {cols}) "
            f"SELECT {kind.rowid(kind.table)}, {kind.values(kind.table)} FROM {kind.table} ORDER BY 1"
        )  # in order, because FTS5 writes out what it has gathered when a row number goes backwards
        on_update = f"CREATE TRIGGER {name}_update AFTER UPDATE OF {watched} ON {kind.table}"
        for statement in (
            make,
            fill,
            f"CREATE TRIGGER {name}_insert AFTER INSERT ON {kind.table} BEGIN {add}; END",
            f"{on_update} BEGIN {drop}; {add}; END",
            f"CREATE TRIGGER {name}_delete AFTER DELETE ON {kind.table} BEGIN {drop}; END",
        ):
            connection.exec_driver_sql(statement)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. `at` is set for touchpoints and finished or planned things."""

    kind: str  # account, contact, touchpoint, task, checkin
    id: str
    account_id: str
    account_name: str
    title: str
    detail: str
    at: datetime | None = None


def match_expression(typed: str) -> str:
    """What was typed as an FTS5 query: every word must match, as a prefix. Empty: nothing to look for."""
    return " ".join(_prefixes(typed))


def _prefixes(typed: str) -> list[str]:
    folded = typed.translate(str.maketrans(_FOLDED)).replace("\0", " ")
    words = [w for w in folded.split() if any(ch.isalnum() for ch in w)]
    return ['"' + w.replace('"', '""') + '"*' for w in words]


# Names that begin with the first word, unranked: what one or two letters mean, and found at once however
# many names have those letters somewhere.
_BEGINNINGS = text(
    """
    SELECT 'account' AS kind, a.id, a.id AS account_id, a.name AS account_name, a.name AS title,
           trim(a.industry || ' ' || a.country) AS detail, 0 AS score
    FROM (SELECT rowid AS r FROM search_account WHERE search_account MATCH :query LIMIT :most) f
         JOIN account a ON a.n = f.r
    UNION ALL
    SELECT 'contact', c.id, c.account_id, a.name, c.name,
           CASE WHEN c.left_on IS NULL THEN c.title ELSE 'left on ' || c.left_on END, 1
    FROM (SELECT rowid AS r FROM search_contact WHERE search_contact MATCH :query LIMIT :most) f
         JOIN contact c ON c.n = f.r JOIN account a ON a.id = c.account_id
    ORDER BY score, title
    """
)
_NAMES = text(
    """
    SELECT * FROM (
        SELECT 'account' AS kind, a.id, a.id AS account_id, a.name AS account_name, a.name AS title,
               trim(a.industry || ' ' || a.country) AS detail,
               bm25(search_account, 10.0, 4.0, 2.0, 1.0) AS score
        FROM search_account JOIN account a ON a.n = search_account.rowid
        WHERE search_account MATCH :query ORDER BY score, a.name LIMIT :most)
    UNION ALL SELECT * FROM (
        SELECT 'contact', c.id, c.account_id, a.name, c.name,
               CASE WHEN c.left_on IS NULL THEN c.title ELSE 'left on ' || c.left_on END,
               bm25(search_contact, 10.0, 3.0, 4.0, 2.0, 1.0) AS score
        FROM search_contact JOIN contact c ON c.n = search_contact.rowid
             JOIN account a ON a.id = c.account_id
        WHERE search_contact MATCH :query ORDER BY score, c.name LIMIT :most)
    """
)
_TEXTS = text(
    f"""
    SELECT * FROM (
        SELECT 'touchpoint' AS kind, t.id, t.account_id, a.name AS account_name,
               CASE t.summary WHEN '' THEN substr(t.body, 1, 80) ELSE t.summary END AS title,
               t.channel AS detail, t.at AS at
        FROM (SELECT rowid AS r FROM search_touchpoint WHERE search_touchpoint MATCH :query
              ORDER BY rowid DESC LIMIT :most) f
             JOIN touchpoint t ON t.n = (f.r & {(1 << _SHIFT) - 1}) JOIN account a ON a.id = t.account_id)
    UNION ALL SELECT * FROM (
        SELECT 'task', t.id, t.account_id, a.name, t.title,
               CASE WHEN t.done_at IS NULL THEN 'due ' || coalesce(t.due_on, 'any day') ELSE 'done' END,
               coalesce(t.done_at, coalesce(t.due_on, t.since) || 'T12:00:00Z')
        FROM (SELECT rowid AS r FROM search_task WHERE search_task MATCH :query
              ORDER BY rowid DESC LIMIT :most) f
             JOIN task t ON t.n = f.r JOIN account a ON a.id = t.account_id)
    UNION ALL SELECT * FROM (
        SELECT 'checkin', k.id, k.account_id, a.name, k.title, k.status, k.starts_local || '\\:00Z'
        FROM (SELECT rowid AS r FROM search_checkin WHERE search_checkin MATCH :query
              ORDER BY rowid DESC LIMIT :most) f
             JOIN checkin k ON k.n = f.r JOIN account a ON a.id = k.account_id)
    ORDER BY at DESC LIMIT :most
    """
)


def find(connection: Connection, typed: str, *, most: int = 20) -> list[Hit]:
    """Names first, the best match on top; then texts, the newest on top. At most `most` of each.

    Nothing but punctuation finds nothing.
    """
    words = _prefixes(typed)
    if not words:
        return []
    wanted = {"query": match_expression(typed), "most": most}
    beginning = " AND ".join([f"(name : ^{words[0]})", *words[1:]])
    names = list(connection.execute(_BEGINNINGS, wanted | {"query": beginning}).all())
    if len(names) < most:
        known = {name.id for name in names}
        others = connection.execute(_NAMES, wanted).all()
        names += sorted((n for n in others if n.id not in known), key=lambda n: n.score)
    texts = connection.execute(_TEXTS, wanted).all()
    hits = [
        Hit(n.kind, n.id, n.account_id, n.account_name, n.title, n.detail) for n in names[:most]
    ]
    for t in texts:
        at = instant(t.at) if t.at else None
        hits.append(Hit(t.kind, t.id, t.account_id, t.account_name, t.title, t.detail, at))
    return hits
