"""The same stat across briefings: matches, time lines, twins, versions; pure functions."""
