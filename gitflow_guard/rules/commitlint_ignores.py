"""What commitlint lets pass unread by default (@commitlint/is-ignored)."""

from __future__ import annotations

from gitflow_guard.rules.commitlint_text import SPACES, every_line

_BEGINNINGS = (
    "Revert ", "revert ", "Reapply ", "reapply ", "amend!", "fixup!", "squash!",
    "Merge remote-tracking branch", "Automatic merge",
)  # fmt: skip
# These on any line, a body's too.
_MERGES = ("Merge pull request", "Merge branch ", "Merge tag ")
_LONGEST_VERSION = 256
_LARGEST_NUMBER = 2**53 - 1
_IDENTIFIER = r"(?:[0-9]{0,256}[a-zA-Z-][a-zA-Z0-9-]{0,250}|0|[1-9][0-9]{0,256})"
_BUILD = r"[a-zA-Z0-9-]{1,250}"
_VERSION = (
    r"v?(0|[1-9][0-9]{0,256})\.(0|[1-9][0-9]{0,256})\.(0|[1-9][0-9]{0,256})"
    rf"(?:-{_IDENTIFIER}(?:\.{_IDENTIFIER})*)?(?:\+{_BUILD}(?:\.{_BUILD})*)?"
)


def is_ignored(text: str) -> bool:
    """Whether the message, as it came, is a merge, a revert, to be folded in, or a version."""
    text = text.rstrip(SPACES)
    first = every_line(text.partition("\n")[0])[0]
    return (
        text.startswith(_BEGINNINGS)
        or _is_merged(first)
        or ("Merge " in text and any(map(_is_merge, every_line(text))))
        or is_version(text.partition("\n")[0])
    )


def _is_merge(line: str) -> bool:
    return line.startswith(_MERGES) or (
        line.startswith("Merge ") and " into " in line[len("Merge ") :]
    )


def _is_merged(first: str) -> bool:
    """What Bitbucket, Azure DevOps and others write."""
    if first.startswith("Auto-merged "):
        return " into " in first[len("Auto-merged ") :]
    if first.startswith("Merged PR ") and ": " in first[len("Merged PR ") :]:
        return True
    rest = first.removeprefix("Merged ")
    return rest != first and ("in " in rest or "into " in rest)


def is_version(first: str) -> bool:
    """Whether the line is a version (semver.org), perhaps of a `chore:`, a `[skip ci]` aside."""
    import re

    skips = r"(?:skip|ci)(?:-|[" + SPACES + r"])(?:ci|skip)"
    bare = re.sub(r"\Achore(?:\([^)]+\))?:", "", first, count=1)
    for mark in (rf"\[{skips}\]", rf"\({skips}\)"):
        bare = re.sub(mark, "", bare, count=1, flags=re.IGNORECASE | re.ASCII)
    bare = bare.strip(SPACES)
    match = re.fullmatch(_VERSION, bare) if len(bare) <= _LONGEST_VERSION else None
    return match is not None and all(int(each) <= _LARGEST_NUMBER for each in match.groups())
