"""The Usage tab of an account: a chart, the same numbers as a table, and the breadth of features."""
