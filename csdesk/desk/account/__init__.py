"""The page of one account: everything on one screen."""
