"""What comes back: answers in files that are dropped, opened or found in a watched folder."""
