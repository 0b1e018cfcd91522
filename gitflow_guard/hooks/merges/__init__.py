"""A merge in progress: what it brings in, and whether it may."""
