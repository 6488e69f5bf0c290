"""The Tasks tab: what is promised, and what was."""
