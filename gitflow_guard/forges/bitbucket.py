"""Bitbucket Cloud: branch restrictions (developer.atlassian.com, "Branch restrictions")."""

from __future__ import annotations

from gitflow_guard.forges.request import Difference, Gap, Request, Rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gitflow_guard.forges.wanted import Wanted, WantedBranch

    Answers = Mapping[str, Any]


def rules(wanted: Wanted, repository: str) -> Rules:
    """A restriction for each thing nobody does to a protected branch."""
    requests: list[Request] = []
    gaps = [*wanted.gaps, Gap("forge-no-metadata")]
    if wanted.tags:
        gaps.append(Gap("forge-no-tags", {"tags": wanted.tags}))
    for branch in wanted.branches:
        if any(sign in branch.pattern for sign in "?["):
            gaps.append(Gap("forge-glob", {"glob": branch.pattern}))
            continue
        requests += restrictions(branch, repository)
        if branch.but:
            gaps.append(Gap("forge-overlap", {"glob": branch.pattern, "branches": branch.but}))
    return Rules(tuple(requests), tuple(gaps))


def restrictions(branch: WantedBranch, repository: str) -> list[Request]:
    """The requests for one branch or glob."""
    kinds = ("force", "delete") if branch.takes_pushes else ("force", "delete", "push")
    return [
        Request(
            f"gflow: {branch.pattern}: {kind}",
            "POST",
            listing(repository),
            restriction(kind, branch.pattern),
            ref=branch.pattern,
        )
        for kind in kinds
    ]


def restriction(kind: str, pattern: str) -> dict[str, Any]:
    """One restriction; only one of pushes names those it leaves out."""
    body: dict[str, Any] = {"kind": kind, "branch_match_kind": "glob", "pattern": pattern}
    return {**body, "users": [], "groups": []} if kind == "push" else body


def listing(repository: str) -> str:
    """Where the restrictions are."""
    return f"/repositories/{repository}/branch-restrictions"


def reads(repository: str) -> tuple[str, ...]:
    """What is asked for a comparison."""
    return (f"{listing(repository)}?pagelen=100",)


def follows(_repository: str, _answers: Answers) -> tuple[str, ...]:
    """All is told at once."""
    return ()


def compare(request: Request, repository: str, answers: Answers) -> list[Difference]:
    """What the repository has otherwise."""
    body = request.body or {}
    same = ("kind", "branch_match_kind", "pattern")
    listed = answers[reads(repository)[0]] or ()
    there = next((each for each in listed if all(each.get(k) == body[k] for k in same)), None)
    if there is None:
        return [Difference(request, body["kind"], body["pattern"])]
    return [
        Difference(request, f"{body['kind']}.{key}", [], len(there[key]))
        for key in ("users", "groups")
        if key in body and there.get(key)
    ]
