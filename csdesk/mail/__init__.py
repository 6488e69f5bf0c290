"""Mails that carry a calendar part: how they are composed, and how they are sent."""
