"""Rules that read a briefing and say what does not agree."""
