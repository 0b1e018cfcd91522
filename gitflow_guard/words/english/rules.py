"""English sentences: rules."""

RULES: dict[str, str] = {}
