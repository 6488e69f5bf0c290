"""The package has no types of its own; it is CPython's sqlite3 module over another library."""

from sqlcipher3 import dbapi2 as dbapi2
