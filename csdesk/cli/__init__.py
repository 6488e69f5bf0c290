"""The terminal face: parse, call a service, print."""
