"""Doors in, from the formats people have (``doors``), and plain doors out (``to_…``)."""
