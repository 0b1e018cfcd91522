"""What a hook is to do without gflow, for whoever installs the hooks."""

from __future__ import annotations

from gitflow_guard.errors import GflowError
from gitflow_guard.session import Session


def when_missing(top: str) -> str:
    """What the policy says; empty where it cannot be read, which is told elsewhere."""
    try:
        return Session(top).policy.when_missing
    except GflowError:
        return ""
