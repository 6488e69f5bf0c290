"""The Checklist tab: playbooks at work and their steps."""
