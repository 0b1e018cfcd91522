"""English sentences: guards."""

GUARDS: dict[str, str] = {}
