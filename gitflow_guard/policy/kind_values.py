"""A kind of branch under the names of the policy file."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.model import BranchKind


def kind_values(kind: BranchKind) -> dict[str, Any]:
    """A kind under the names of the file."""
    return {
        "prefix": kind.prefix,
        "base": kind.base,
        "into": kind.into,
        "strategy": kind.strategy,
        "name": kind.pattern,
        "tag": kind.tag,
        "version": kind.version,
        "also-from": kind.also_from,
        "prefer-open": kind.prefer_open,
        "keep": kind.keep,
    }
