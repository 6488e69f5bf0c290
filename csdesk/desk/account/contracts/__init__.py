"""The Contracts tab of an account: terms, renewals and revenue events."""
