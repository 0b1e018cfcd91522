"""GitHub Actions, and those of Gitea and Forgejo, which tell the same."""

from __future__ import annotations

from gitflow_guard.ci.change import OTHER, PULL, PUSH, QUEUE, TAG, Change, branch, number, oid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

REQUESTS = ("pull_request", "pull_request_target", "pull_request_review")
TAGS = "refs/tags/"
# What a merge queue calls its branches: the target, then the pull request.
QUEUES = "gh-readonly-queue/"


def read(environment: Mapping[str, str], payload: Mapping[str, Any]) -> Change:
    """By GITHUB_EVENT_NAME and the event's payload.

    Sources: docs.github.com, "Variables reference" and "Webhook events and payloads".
    """
    gitea = environment.get("GITEA_ACTIONS") or environment.get("FORGEJO_ACTIONS")
    forge = "gitea" if gitea else "github"
    name = environment.get("GITHUB_EVENT_NAME", "")
    summary = environment.get("GITHUB_STEP_SUMMARY", "")
    told = Change(forge, OTHER, name, summary=summary, head=oid(environment.get("GITHUB_SHA", "")))
    if name in REQUESTS:
        return request(told, environment, payload)
    if name == "merge_group":
        return queue(told, payload)
    if name == "push":
        return push(told, environment, payload)
    return told.replace(source=branch_of(environment))


def request(told: Change, environment: Mapping[str, str], payload: Mapping[str, Any]) -> Change:
    """A pull request; GITHUB_SHA is the merge that would be made."""
    return told.replace(
        event=PULL,
        source=text(payload, "pull_request", "head", "ref")
        or environment.get("GITHUB_HEAD_REF", ""),
        target=text(payload, "pull_request", "base", "ref")
        or environment.get("GITHUB_BASE_REF", ""),
        head=oid(text(payload, "pull_request", "head", "sha")),
        base=oid(text(payload, "pull_request", "base", "sha")),
        title=text(payload, "pull_request", "title"),
        number=number(text(payload, "pull_request", "number")),
    )


def queue(told: Change, payload: Mapping[str, Any]) -> Change:
    """What a merge queue has put together; several pull requests may be in it."""
    return told.replace(
        event=QUEUE,
        target=branch(text(payload, "merge_group", "base_ref")),
        base=oid(text(payload, "merge_group", "base_sha")),
        head=oid(text(payload, "merge_group", "head_sha")) or told.head,
    )


def push(told: Change, environment: Mapping[str, str], payload: Mapping[str, Any]) -> Change:
    """A push of a branch or a tag."""
    ref = text(payload, "ref") or environment.get("GITHUB_REF", "")
    if ref.startswith(TAGS):
        return told.replace(event=TAG, source=ref.removeprefix(TAGS))
    return told.replace(
        event=PUSH,
        source=branch(ref),
        base=oid(text(payload, "before")),
        head=oid(text(payload, "after")) or told.head,
    )


def branch_of(environment: Mapping[str, str]) -> str:
    """The branch a run on a schedule or by hand is on."""
    ref = environment.get("GITHUB_REF", "")
    return branch(ref) if ref.startswith("refs/heads/") else ""


def text(payload: Mapping[str, Any], *keys: str) -> str:
    """A text or number deep in a payload; empty for whatever else is there."""
    value: Any = payload
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return str(value)
