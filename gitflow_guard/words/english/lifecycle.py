"""English sentences: lifecycle."""

LIFECYCLE: dict[str, str] = {}
