"""Korean sentences: guards."""

GUARDS: dict[str, str] = {}
