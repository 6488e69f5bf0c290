"""The Today page: the morning list, the day at its right, the evidence of one reason."""
