"""The Accounts page: a table that can be sorted and narrowed."""
