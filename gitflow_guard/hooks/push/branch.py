"""One branch of a push, judged."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.branch_name import guard_pushed_name
from gitflow_guard.hooks.bypassed import bypassed
from gitflow_guard.hooks.expected import PUSH, announced
from gitflow_guard.hooks.load import source_of
from gitflow_guard.hooks.moved_reference import MovedReference
from gitflow_guard.hooks.where import HEADS, commit_at, is_ancestor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found

FIELDS = 4


class Update(MovedReference):
    """A line of a pre-push hook's input (githooks(5)); `local` is what was pushed, in full."""

    local: str = ""


def read_updates(raw: bytes) -> list[Update]:
    """The updates that the lines git sends tell of."""
    text = raw.decode("utf-8", "surrogateescape")
    # The local side may be an expression with spaces in it, such as `HEAD@{1 day ago}`.
    lines = (line.rsplit(" ", FIELDS - 1) for line in text.split("\n"))
    told = (fields for fields in lines if len(fields) == FIELDS)
    return [Update(old, new, ref, local) for local, new, ref, old in told]


def guard_push(
    place: Place, found: Found, remote: str, update: Update, *, last: bool = False
) -> list[GflowError]:
    """What keeps one branch from being pushed; a bypass is used up by the `last` look at it."""
    code = forbidden(place, found, update)
    if not code:
        return []
    line = f"{without_user(remote)} {update.old} {update.new} {update.ref}"
    new = "" if update.deletes else update.new
    if bypassed(place, found.policy, update.ref, "push", line=line, new=new, use=last):
        return []
    values = source_of(found, found.policy.protection(update.branch), "push")
    return [refused(code, branch=update.branch, **advice(remote, update), **values)]


def guard_new_name(found: Found, update: Update) -> list[GflowError]:
    """What is wrong with the name of a branch the remote does not have yet."""
    if update.deletes or not update.creates:
        return []
    return guard_pushed_name(found, update.branch, update.local)


def forbidden(place: Place, found: Found, update: Update) -> str:
    """The code of why the policy is against it; empty when it is not."""
    right = found.policy.protection(update.branch).push
    if right == "allow":
        return ""
    if right == "flow" and not by_hand(place, [update]):
        return "" if update.deletes else overwriting(place, update, "push-forces")
    if right == "forward" and not update.deletes:
        return overwriting(place, update, "push-overwrites")
    if update.deletes:
        return "push-deletes"
    # A remote that has no such branch yet can take no pull request for it either.
    return "" if update.creates and right != "block" else f"push-{right}"


def overwriting(place: Place, update: Update, code: str) -> str:
    """The code, if the push takes commits away, or another where that cannot be told; else none."""
    if update.creates or is_ancestor(place, update.old, update.new):
        return ""
    return code if commit_at(place, update.old) else "push-unseen"


def by_hand(place: Place, updates: Sequence[Update]) -> list[Update]:
    """Those that are not of gflow's own push."""
    own = announced(place, PUSH)
    return [update for update in updates if f"{update.new} {update.ref}" not in own]


def advice(remote: str, update: Update) -> dict[str, str]:
    """The remote, and what the command line pushes to it."""
    from shlex import quote

    local = update.local.removeprefix(HEADS)
    pushed = local if local == update.branch else f"{local}:{update.branch}"
    shown = without_user(remote)
    return {"remote": shown, "remote_quoted": quote(shown), "pushed": quote(pushed)}


def without_user(remote: str) -> str:
    """A remote without the user and password its URL may hold, one of which may be a token."""
    scheme, mark, rest = remote.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"
