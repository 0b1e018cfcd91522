"""GitLab: protected branches and tags, and the push rules of a project (docs.gitlab.com/api)."""

from __future__ import annotations

from gitflow_guard.forges.request import Difference, Gap, Request, Rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from gitflow_guard.forges.wanted import Wanted, WantedBranch

    Answers = Mapping[str, Any]

PREMIUM = "GitLab Premium"
NOBODY, DEVELOPERS, MAINTAINERS = 0, 30, 40
# docs.gitlab.com/user/project/repository/push_rules: what a pattern may be long.
LONGEST = 511


def rules(wanted: Wanted, repository: str) -> Rules:
    """Each protected branch anew, since its levels cannot be changed; the tags; push rules."""
    requests: list[Request] = []
    gaps = [*wanted.gaps, Gap("forge-gitlab-anew"), Gap("forge-gitlab-methods")]
    if wanted.header:
        gaps.append(Gap("forge-messages"))
    for branch in wanted.branches:
        if any(sign in branch.pattern for sign in "?["):
            gaps.append(Gap("forge-glob", {"glob": branch.pattern}))
            continue
        requests += protection(branch, repository)
        if branch.but:
            gaps.append(Gap("forge-overlap", {"glob": branch.pattern, "branches": branch.but}))
    if wanted.tags:
        requests.append(tags(wanted.tags, repository))
    return Rules((*requests, *pushed(wanted, repository, gaps)), tuple(gaps))


def protection(branch: WantedBranch, repository: str) -> list[Request]:
    """The requests for one branch or wildcard."""
    path = f"{project(repository)}/protected_branches"
    level = DEVELOPERS if branch.takes_pushes else NOBODY
    body = {"name": branch.pattern, "push_access_level": level, "allow_force_push": False}
    if branch.right == "forward":
        # Who pushes also merges; without a word, maintainers alone do.
        body["merge_access_level"] = DEVELOPERS
    name = f"gflow: {branch.pattern}"
    return [
        Request(name, "DELETE", f"{path}/{quoted(branch.pattern)}", ref=branch.pattern),
        Request(name, "POST", path, body, ref=branch.pattern),
    ]


def tags(glob: str, repository: str) -> Request:
    """The request for the tags; a protected tag is not moved and not deleted by a push."""
    body = {"name": glob, "create_access_level": MAINTAINERS}
    path = f"{project(repository)}/protected_tags"
    return Request(f"gflow: tags {glob}", "POST", path, body, ref=glob)


def pushed(wanted: Wanted, repository: str, gaps: list[Gap]) -> Iterator[Request]:
    """The request for names and messages."""
    patterns = {"branch_name_regex": wanted.branch_name, "commit_message_regex": wanted.header}
    body: dict[str, Any] = {"deny_delete_tag": True} if wanted.tags else {}
    for key, pattern in patterns.items():
        if len(pattern) > LONGEST:
            gaps.append(Gap("forge-long", {"key": key, "longest": LONGEST}))
        elif pattern:
            body[key] = pattern
    if body:
        path = f"{project(repository)}/push_rule"
        yield Request("gflow: names and messages", "POST", path, body, PREMIUM, "push_rule")


def project(repository: str) -> str:
    """Where a project is, named by its whole path."""
    known = "{" not in repository
    return f"/projects/{quoted(repository) if known else repository}"


def quoted(text: str) -> str:
    """One part of a path."""
    from urllib.parse import quote

    return quote(text, safe="")


def reads(repository: str) -> tuple[str, ...]:
    """What is asked for a comparison."""
    base = project(repository)
    return (
        f"{base}/protected_branches?per_page=100",
        f"{base}/protected_tags?per_page=100",
        f"{base}/push_rule",
    )


def follows(_repository: str, _answers: Answers) -> tuple[str, ...]:
    """All is told at once."""
    return ()


def compare(request: Request, repository: str, answers: Answers) -> list[Difference]:
    """What the project has otherwise."""
    if request.method != "POST":
        return []
    branches, named, push_rule = (answers[path] for path in reads(repository))
    body = request.body or {}
    if request.ref == "push_rule":
        return other_values(request, body, push_rule or {})
    is_tag = "create_access_level" in body
    listed = (named if is_tag else branches) or ()
    there = next((each for each in listed if is_for(each, body)), None)
    if there is None:
        return [Difference(request, "name", body["name"])]
    return [] if is_tag else branch_differences(request, body, there)


def is_for(there: dict[str, Any], body: dict[str, Any]) -> bool:
    """Whether a protection is that of the wanted name."""
    return bool(there.get("name") == body["name"])


def other_values(request: Request, body: dict[str, Any], there: dict[str, Any]) -> list[Difference]:
    """The settings that are not as wanted."""
    return [
        Difference(request, key, value, there.get(key))
        for key, value in body.items()
        if there.get(key) != value
    ]


def branch_differences(
    request: Request, body: dict[str, Any], there: dict[str, Any]
) -> list[Difference]:
    """How a protected branch lets more through than is wanted."""
    found = []
    pushers = [level.get("access_level") or 0 for level in there.get("push_access_levels", ())]
    # Somebody named by person, group or deploy key has a level too.
    if body["push_access_level"] == NOBODY and any(pushers):
        found.append(Difference(request, "push_access_level", NOBODY, max(pushers)))
    if there.get("allow_force_push"):
        found.append(Difference(request, "allow_force_push", wanted=False, found=True))
    return found
