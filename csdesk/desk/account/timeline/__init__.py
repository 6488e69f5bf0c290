"""The Timeline tab: everything that happened, filtered, searched, corrected."""
