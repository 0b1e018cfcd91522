"""What is asked of git about a pull request besides its commits."""

from __future__ import annotations

from gitflow_guard.errors import GflowError
from gitflow_guard.flow.targets import targets
from gitflow_guard.git.run import git
from gitflow_guard.git.sources import files_at
from gitflow_guard.policy.find import in_pyproject
from gitflow_guard.policy.presets import POLICY_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import Policy

PYPROJECT = "pyproject.toml"


def lacking(source: str, target: str, base: str, head: str, policy: Policy, top: str) -> int:
    """The commits of the target that a branch has to have and has not, merges left out.

    Asked only of what brings one permanent branch to another, as a release does. One that it has
    under another id does not count: a commit that is picked keeps author, date and subject, and to
    compare the changes themselves would need files that a CI's clone may not have.
    """
    kind = policy.kind_of(source)
    if kind is None or not kind.into or target != kind.into[0] or target == kind.base:
        return 0
    lacks = signatures(top, base, head)
    return len(lacks - signatures(top, head, base)) if lacks else 0


def signatures(top: str, newer: str, older: str) -> frozenset[str]:
    """Who wrote what when, of each commit that one has and the other has not."""
    asked = ["log", "-z", "--no-merges", "--no-show-signature", "--format=%an%x01%ae%x01%at%x01%s"]
    listed = git([*asked, newer, f"^{older}", "--"], directory=top).text
    return frozenset(filter(None, listed.split("\0")))


def unreached(
    source: str, target: str, head: str, policy: Policy, snapshot: Snapshot
) -> tuple[str, ...]:
    """The further branches the source goes to, by its kind, that do not hold it as far as is known.

    Nothing for one that goes to one branch, or is on its way to a later one.
    """
    kind = policy.kind_of(source)
    if kind is None or len(kind.into) < 2 or target != kind.into[0]:
        return ()
    others = targets(policy, snapshot, kind, kind.base)[1:]
    return tuple(name for name in others if not holds(snapshot, name, head, policy.remote))


def holds(snapshot: Snapshot, name: str, head: str, remote: str) -> bool:
    """Whether a branch, as the remote has it or else as it is here, holds a commit."""
    tip = snapshot.remote_branches.get(f"{remote}/{name}", "") or snapshot.tip(name, remote)
    asked = ["merge-base", "--is-ancestor", head, tip]
    return bool(tip) and git(asked, directory=snapshot.top, accept=()).code == 0


def changed_policy(top: str, base: str, head: str) -> tuple[str, ...]:
    """The files of the policy that the branch changes since it left the target."""
    left = git(["merge-base", base, head], directory=top, accept=()).text.partition("\n")[0] or base
    before, after = (files_at(top, oid, (POLICY_FILE, PYPROJECT)) for oid in (left, head))
    changed = []
    if before[0] != after[0]:
        changed.append(POLICY_FILE)
    if before[1] != after[1] and table_of(before[1]) != table_of(after[1]):
        changed.append(PYPROJECT)
    return tuple(changed)


def table_of(raw: bytes | None) -> object:
    """The policy's table of a pyproject.toml; the file itself where that cannot be read."""
    try:
        return in_pyproject(raw, PYPROJECT) if raw is not None else None
    except GflowError:
        return raw
