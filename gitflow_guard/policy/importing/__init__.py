"""The configurations of other tools, read into policy."""
