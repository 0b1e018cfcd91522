"""Gitea and Forgejo: branch protections (docs.gitea.com/api, code: modules/structs/repo_branch.go).

A protected branch takes no forced push and is not deleted, whatever else is set.
"""

from __future__ import annotations

from gitflow_guard.forges.request import Difference, Gap, Request, Rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.forges.wanted import Wanted, WantedBranch

    Answers = Mapping[str, Any]


def rules(wanted: Wanted, repository: str) -> Rules:
    """One protection for each protected branch."""
    requests = tuple(protection(branch, repository) for branch in wanted.branches)
    gaps = [*wanted.gaps, *(Gap("forge-no-metadata") for _ in [0] if wants_metadata(wanted))]
    if wanted.tags:
        gaps.append(Gap("forge-tags-by-person", {"tags": wanted.tags}))
    return Rules(requests, tuple(gaps))


def wants_metadata(wanted: Wanted) -> bool:
    """Whether the policy is about names or messages."""
    return bool(wanted.branch_name or wanted.header)


def protection(branch: WantedBranch, repository: str) -> Request:
    """The request for one branch or glob; `**` also takes slashes."""
    glob = branch.pattern.replace("*", "**")
    body = {
        "rule_name": glob,
        "enable_push": branch.takes_pushes,
        "enable_force_push": False,
    }
    return Request(f"gflow: {branch.pattern}", "POST", listing(repository), body, ref=glob)


def listing(repository: str) -> str:
    """Where the protections are."""
    return f"/repos/{repository}/branch_protections"


def reads(repository: str) -> tuple[str, ...]:
    """What is asked for a comparison."""
    return (listing(repository),)


def follows(_repository: str, _answers: Answers) -> tuple[str, ...]:
    """All is told at once."""
    return ()


def compare(request: Request, repository: str, answers: Answers) -> list[Difference]:
    """What the repository has otherwise."""
    body = request.body or {}
    name = body["rule_name"]
    listed = answers[listing(repository)] or ()
    there = next((each for each in listed if each.get("rule_name") == name), None)
    if there is None:
        return [Difference(request, "rule_name", name)]
    return [
        Difference(request, key, wanted=False, found=True)
        for key in ("enable_push", "enable_force_push")
        if there.get(key) and not body[key]
    ]
