"""Reading playbooks with their steps."""

from collections import defaultdict

from sqlalchemy import Connection, text

from csdesk.domain.playbooks import PlaybookLine, Step


def playbooks(connection: Connection) -> list[PlaybookLine]:
    """Every playbook of the book by name, its steps in their order."""
    steps: dict[str, list[Step]] = defaultdict(list)
    for row in connection.execute(
        text(
            "SELECT playbook_id, title, offset_days, side, channel FROM playbook_step "
            "ORDER BY playbook_id, position, n"
        )
    ):
        steps[row[0]].append(Step(row[1], row[2], row[3], row[4]))
    rows = connection.execute(text("SELECT id, name, occasion FROM playbook ORDER BY name, n"))
    return [PlaybookLine(r[0], r[1], r[2], tuple(steps[r[0]])) for r in rows]
