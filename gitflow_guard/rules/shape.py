"""The rules about a history's shape by id: `gflow audit` judges them, a waiver may name them."""

from __future__ import annotations

# Without `history-gap`, which is about no commit.
SHAPE_RULES = (
    "direct-commit",
    "direct-merge",
    "fast-forward",
    "merge-direction",
    "not-back",
    "release-untagged",
    "tag-astray",
    "duplicate-commit",
    "branch-stale",
    "branch-long-lived",
    "bypass",
    "tangle",
)
