"""The page of one account: a head, tabs, and what is done with an account as a whole."""
