"""The tests; they mirror csdesk."""
