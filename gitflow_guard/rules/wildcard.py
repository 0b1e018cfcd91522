"""Names of branches beside names or globs; most have no sign of a glob."""

from __future__ import annotations

SIGNS = "*?["


def is_like(name: str, pattern: str) -> bool:
    """Whether a name is what a name or glob says; a glob's `*` takes slashes too."""
    if not any(sign in pattern for sign in SIGNS):
        return name == pattern
    # It imports `re`, which costs a hook a third of its time.
    import fnmatch

    return fnmatch.fnmatchcase(name, pattern)
