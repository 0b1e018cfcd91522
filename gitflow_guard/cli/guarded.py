"""What the guard of references is to look for in a repository."""

from __future__ import annotations

from gitflow_guard.errors import GflowError
from gitflow_guard.installation.guarded import EVERY, patterns
from gitflow_guard.session import Session


def guarded(top: str) -> str | None:
    """The branches as the policy that stands there now has them; None when it cannot be read."""
    try:
        return patterns(Session(top).policy.guarded())
    except GflowError:
        return None


def guarded_or_every(top: str) -> str:
    """The same for an installation, which a policy with a mistake in it is no reason to refuse."""
    known = guarded(top)
    return EVERY if known is None else known
