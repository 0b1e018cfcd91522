"""Whether something that the policy refuses is let through once, by a bypass on the record.

Only the hooks of a clone ask; a server goes by what it says itself.
"""

from __future__ import annotations

import os

from gitflow_guard.hooks.where import commit_at, content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.bypass import Bypass, Use


def bypassed(
    place: Place,
    policy: Policy,
    ref: str,
    action: str,
    *,
    line: str = "",
    new: str = "",
    use: bool = True,
) -> bool:
    """Whether a move of a branch, or a push of it, is let through.

    Hooks that run before a commit is made ask without a `line`, and leave the bypass as it is. The
    one that knows the very operation names it, and `new`, the commit that will be there: with
    `use` that is written down, and nothing is let through that cannot be.
    """
    raw = content(path_in(place))
    if raw is None:
        return False
    import time

    from gitflow_guard.rules.bypass import MOVE, Use, covers, read

    at = commit_at(place, ref) if action == MOVE else ""
    reflog = reflog_of(place, ref) if action == MOVE else []
    now = time.time()
    fitting = (each for each in read(raw) if covers(each, ref, action, now, at, line, reflog))
    found = next((each for each in fitting if is_permitted(policy, each)), None)
    if found is None:
        return False
    seen = not line or not use or found.used_for(line) is not None
    return seen or consumed(place, found, Use(now, line, new, "".join(reflog[-1:])))


def reflog_of(place: Place, ref: str) -> list[str]:
    """The lines of a branch's reflog, the newest last; none where git keeps none.

    Of tables git tells the new commit of each move; where the old one would stand is a number.
    """
    if os.path.isdir(os.path.join(place.common, "reftable")):
        from gitflow_guard.git.run import git

        asked = ["log", "-g", "--no-show-signature", "--date=raw", "--format=%H %gd %gs"]
        told = git([*asked, "--end-of-options", ref], directory=place.top, accept=()).text
        return [f"{number} {line}" for number, line in enumerate(reversed(told.splitlines()))]
    raw = content(os.path.join(place.common, "logs", ref)) or b""
    return raw.decode("utf-8", "backslashreplace").split("\n")[:-1]


def has_bypasses(place: Place) -> bool:
    """Whether any was ever given here."""
    return os.path.exists(path_in(place))


def path_in(place: Place) -> str:
    """The file of the bypasses; `rules/bypass.py` has its names too, and need not be loaded."""
    return os.path.join(place.common, "gflow", "bypass-journal")


def is_permitted(policy: Policy, each: Bypass) -> bool:
    """Whether the policy lets whoever gave it give one, as it now is."""
    return policy.bypass.allow and policy.bypass.is_for(each.by)


def consumed(place: Place, each: Bypass, use: Use) -> bool:
    """Write the use down and say it; false where it cannot be written."""
    from gitflow_guard.errors import refused
    from gitflow_guard.hooks.tell import tell
    from gitflow_guard.rules.bypass import USED, event_line

    branch = each.ref.removeprefix("refs/heads/")
    values = {"branch": branch, "by": each.by, "reason": each.reason}
    try:
        facts = {"at": use.when, "line": use.line, "new": use.new, "logged": use.logged}
        append(path_in(place), event_line(USED, id=each.id, **facts))
    except OSError as problem:
        tell(refused("bypass-unwritten", path=path_in(place), problem=problem.strerror))
        return False
    tell(refused("bypass-used", **values))
    return True


def append(path: str, raw: bytes) -> None:
    """Add a line, on disk before this returns. Raises OSError."""
    with open(path, "ab") as file:
        # A power cut may have left half a line, which this one must not become part of.
        file.write(b"\n" + raw)
        file.flush()
        os.fsync(file.fileno())
