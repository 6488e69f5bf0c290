"""What things are and which rules hold: no input or output, no clock, no third-party package."""
