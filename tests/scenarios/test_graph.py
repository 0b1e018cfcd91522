"""`gflow graph`."""
