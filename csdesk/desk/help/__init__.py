"""The Help page: the guide, the shortcuts, what is new, and about csdesk."""
