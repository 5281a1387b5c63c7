"""The composition root: one window, wired."""
