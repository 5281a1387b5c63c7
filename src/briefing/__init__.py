"""Show an article beside its figures: no number without its sentence."""

# A literal, because importlib.metadata costs more than the rest of a short verb; a test keeps it
# equal to pyproject.toml.
__version__ = "0.1.0"
