"""Korean sentences: environment."""

ENVIRONMENT: dict[str, str] = {}
