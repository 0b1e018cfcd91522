"""Repositories made up in memory, for flows to plan on."""

from __future__ import annotations

import hashlib
from typing import Any

from gitflow_guard.flow.plan import Plan, Step
from gitflow_guard.git.snapshot import Branch, Snapshot
from gitflow_guard.policy.model import Policy
from gitflow_guard.policy.parse import parse

TOP = "/repository"


def oid(name: str) -> str:
    """The object id of a commit that is known by a name."""
    return hashlib.sha1(name.encode()).hexdigest()


def policy(**given: Any) -> Policy:
    """A policy: keys of the policy file, `_` for `-`."""
    return parse(
        {key.replace("_", "-"): value for key, value in given.items()}, "", "main", "develop"
    )


def snapshot(*branches: str, head: str | None = None, **known: Any) -> Snapshot:
    """A repository with main, develop and these branches, each at a commit of its own name.

    `head` is the branch checked out, by default the last one; `remote` are the branches of
    origin, `tags` and `worktrees` (branch to path) as given, the rest fields of Snapshot.
    """
    names = ["main", "develop", *branches]
    worktrees = known.pop("worktrees", {})
    remote = known.pop("remote", None)
    if head is None:
        head = names[-1]
    if head:
        worktrees = {head: TOP, **worktrees}
    if remote is not None:
        known.setdefault("remotes", ("origin",))
        known["remote_branches"] = {f"origin/{name}": oid(f"origin/{name}") for name in remote}
    known["tags"] = {name: oid(name) for name in known.get("tags", ())}
    return Snapshot(
        top=TOP,
        git_dir=f"{TOP}/.git",
        common_dir=f"{TOP}/.git",
        head=head,
        head_oid=oid(head or "detached"),
        branches={
            name: Branch(name, oid(name), worktree=worktrees.get(name, "")) for name in names
        },
        **known,
    )


def without(shot: Snapshot, *names: str) -> Snapshot:
    """The same repository without some of its local branches."""
    return shot.replace(branches={k: v for k, v in shot.branches.items() if k not in names})


def plain(plan: Plan) -> tuple[Step, ...]:
    """The steps of a plan, the settings they write or delete left out."""
    known = ({"record", "forget"} & set(vars(step)) for step in plan.steps)
    return tuple(
        step.replace(**dict.fromkeys(names, ()))
        for step, names in zip(plan.steps, known, strict=True)
    )


def unborn(head: str = "main") -> Snapshot:
    """A repository without a commit."""
    return Snapshot(TOP, f"{TOP}/.git", f"{TOP}/.git", head, "")
