"""English sentences: environment."""

ENVIRONMENT: dict[str, str] = {}
