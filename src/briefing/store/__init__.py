"""Files on disk: durable save, recent files."""
