"""Painting on QtGui alone: theme, cards, charts, the page."""
