"""Korean sentences: lifecycle."""

LIFECYCLE: dict[str, str] = {}
