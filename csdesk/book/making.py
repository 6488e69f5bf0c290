"""The tables, indexes and triggers of a new book."""

from sqlalchemy import Engine, insert, text

from csdesk.book.ids import new_id
from csdesk.book.revision import APPLICATION_ID, HEAD
from csdesk.book.search import install_search
from csdesk.book.tables import Base, MetaRow
from csdesk.book.triggers import install_triggers


def make_tables(engine: Engine) -> None:
    """Make everything in one transaction, at the newest revision."""
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        connection.execute(
            insert(MetaRow), [{"key": key, "value": new_id()} for key in ("book", "device")]
        )
        install_search(connection)
        install_triggers(connection)
        connection.commit()
