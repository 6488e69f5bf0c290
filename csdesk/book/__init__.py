"""The account book: one SQLite file with tables, journal, search, queries, backup and migrations."""
