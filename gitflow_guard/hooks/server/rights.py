"""Whether a protected branch may be moved by this push at all."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import source_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.server.pusher import Pusher
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.server.settings import Settings
    from gitflow_guard.policy.find import Found


def guard_right(
    found: Found, update: Update, pusher: Pusher, settings: Settings
) -> GflowError | None:
    """Why the branch is not moved; None when it may be, by what the policy's `push` says.

    `allow`, `forward` and `flow` let anybody push, all but `allow` no deletion; `pr` only the
    forge's own merges, and whoever the server names as one who merges; `block` nobody.
    """
    protection = found.policy.protection(update.branch)
    right = protection.push
    if right == "allow" or (right == "forward" and not update.deletes):
        return None
    code = ""
    if update.deletes:
        code = "server-deletes"
    elif right == "block":
        code = "server-push-block"
    elif right == "pr" and not may_merge(update, pusher, settings):
        code = "server-push-pr" if pusher.forge else "server-push-pr-plain"
    if not code:
        return None
    values = source_of(found, protection, "push")
    return refused(code, branch=update.branch, name=pusher.name or "?", **values)


def may_merge(update: Update, pusher: Pusher, settings: Settings) -> bool:
    """Whether this push is a merge of the forge's, or by one who merges by hand.

    A branch that is not there yet can take no pull request.
    """
    return update.creates or pusher.merging or pusher.is_among(settings.mergers)
