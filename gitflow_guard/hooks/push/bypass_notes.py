"""Notes on the commits that a bypass let through, made when they are pushed.

A note can be pushed like a branch; the journal of a clone stays in it.
"""

from __future__ import annotations

from gitflow_guard.git.run import git
from gitflow_guard.hooks.bypassed import path_in
from gitflow_guard.hooks.push.branch import guard_push, without_user
from gitflow_guard.hooks.where import content, is_ancestor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.rules.bypass import Bypass


def conclude(
    place: Place, found: Found, remote: str, updates: Sequence[Update]
) -> list[GflowError]:
    """Use up what lets this push through, and note it; what cannot be used up is refused."""
    branches = [update for update in updates if update.branch]
    refusals = [
        refusal
        for update in branches
        for refusal in guard_push(place, found, remote, update, last=True)
    ]
    if not refusals:
        note_bypasses(place, remote, branches)
    return refusals


def note_bypasses(place: Place, remote: str, updates: Iterable[Update]) -> None:
    """Note what is pushed and was let through, and say how the notes are pushed."""
    raw = content(path_in(place))
    if raw is None:
        return
    from gitflow_guard.rules.bypass import NOTES, read

    known = read(raw)
    pushed = [update for update in updates if not update.deletes]
    fresh = [
        commit
        for each in known
        for commit in let_through(place, each, pushed)
        if note(place, commit, each)
    ]
    if fresh:
        from gitflow_guard.errors import refused
        from gitflow_guard.hooks.tell import tell

        shown = tuple(dict.fromkeys(commit[:10] for commit in fresh))
        tell(refused("bypass-noted", commits=shown, remote=without_user(remote), notes=NOTES))


def let_through(place: Place, each: Bypass, pushed: list[Update]) -> Iterator[str]:
    """The commits of a bypass that a push brings to the remote."""
    for commit in dict.fromkeys(use.new for use in each.uses if use.new):
        for update in pushed:
            known = not update.creates and is_ancestor(place, commit, update.old)
            if not known and is_ancestor(place, commit, update.new):
                yield commit
                break


def note(place: Place, commit: str, each: Bypass) -> bool:
    """Add the note; false where it is there, or cannot be made."""
    text = note_text(each)
    there = git(["notes", "--ref=gflow", "show", commit], directory=place.top, accept=()).text
    if text.strip() in there:
        return False
    asked = ["notes", "--ref=gflow", "append", "-F", "-", commit]
    raw = text.encode("utf-8", "surrogateescape")
    return git(asked, directory=place.top, stdin=raw, accept=()).code == 0


def note_text(each: Bypass) -> str:
    """The note: trailers, one a line."""
    import time

    day = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(each.given))
    # Who lists notes may cut them short: what matters most comes first.
    lines = {"Reason": each.reason, "By": each.by, "Given": day, "Bypass": each.action,
             "Ref": each.ref}  # fmt: skip
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in lines.items())
