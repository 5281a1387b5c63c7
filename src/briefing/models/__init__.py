"""Qt state without widgets: what the views look at."""
