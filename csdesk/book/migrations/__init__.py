"""Alembic migrations of the account book."""
