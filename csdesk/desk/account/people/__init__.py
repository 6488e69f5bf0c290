"""The People tab of an account: who is there, and making one of two."""
