"""Doors in: an article from the formats people have."""
