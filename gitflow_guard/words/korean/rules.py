"""Korean sentences: rules."""

RULES: dict[str, str] = {}
