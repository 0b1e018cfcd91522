"""One small module a git hook; the fast path, standard library only."""
