"""Ctrl+K: everything that can be found and done, by a few letters."""
