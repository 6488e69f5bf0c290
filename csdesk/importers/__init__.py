"""Files of other programs become a plan: what is new, changed, the same, or cannot be read."""
