"""csdesk: a desk for account managers at companies that sell a subscription service."""

__version__ = "0.1.0"
