"""Speed against floors measured in the same run: `python -m tests.benchmarks`. Never run by pytest."""
