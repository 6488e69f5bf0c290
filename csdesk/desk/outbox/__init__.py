"""The Outbox page: what is to decide, what waits to go out, what went out and what came back."""
