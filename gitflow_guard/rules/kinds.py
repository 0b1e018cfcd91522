"""What sort of message it is, by its first line alone; a line of the body never says.

Of a stored commit its parents say whether it is a merge (`message.read_stored`).
"""

from __future__ import annotations

PLAIN = "plain"
MERGE = "merge"
REVERT = "revert"
AUTOSQUASH = "autosquash"
KINDS = (PLAIN, MERGE, REVERT, AUTOSQUASH)

# git-fmt-merge-msg(1), and what GitHub, Bitbucket and Azure DevOps write when they merge.
_MERGES = (
    "Merge branch '",
    "Merge branches '",
    "Merge remote-tracking branch '",
    "Merge remote-tracking branches '",
    "Merge tag '",
    "Merge tags '",
    "Merge commit '",
    "Merge commits '",
    "Merge HEAD of ",
)
_NUMBERED = ("Merge pull request #", "Merged PR ")
_BITBUCKET = ("Merged in ", " (pull request #")
_REVERTS = ('Revert "', 'Reapply "')
_AUTOSQUASHES = ("fixup! ", "squash! ", "amend! ")
_SHORTEST_ID = 7


def kind_of(header: str) -> str:
    """One of KINDS; git-commit(1) `--fixup`, git-revert(1), git-fmt-merge-msg(1)."""
    if header.startswith("Merge"):
        return MERGE if _is_merge(header) else PLAIN
    if header.startswith(_REVERTS):
        return REVERT if header.count('"', 0, 2000) > 1 else PLAIN
    return AUTOSQUASH if header.startswith(_AUTOSQUASHES) else PLAIN


def _is_merge(header: str) -> bool:
    if header.startswith(_MERGES):
        return True
    for beginning in _NUMBERED:
        if header.startswith(beginning):
            return header[len(beginning) : len(beginning) + 1].isdigit()
    if header.startswith(_BITBUCKET[0]):
        return _BITBUCKET[1] in header
    return _is_merge_of_ids(header)


def _is_merge_of_ids(header: str) -> bool:
    """`Merge 1a2b3c4d into 5e6f7a8b`: what forges check a pull request out as."""
    words = header[:200].split(" ")
    hexadecimal = len(words) > 2 and set(words[1]) <= set("0123456789abcdef")
    return hexadecimal and words[2] == "into" and len(words[1]) >= _SHORTEST_ID
