"""The whole story in a throw-away repository."""
