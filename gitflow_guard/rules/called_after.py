"""A branch's name, made of the subject of its first commit."""

from __future__ import annotations

# As much of a subject as makes a name.
LONGEST = 40


def called_after(subject: str) -> str:
    """What stands after the prefix: letters, digits and hyphens; nothing where there are none."""
    import re

    bare = re.sub(r"^[^:\s]{1,30}(?:\([^)]*\))?!?: *", "", subject)
    name = re.sub(r"[^0-9a-z가-힣]+", "-", bare.lower())
    return name[:LONGEST].strip("-")
