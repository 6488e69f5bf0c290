"""The Overview tab: the account on one screen."""
