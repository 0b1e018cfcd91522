"""For every rule of branches one that it passes and one that it fails, and nothing else does."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.branch_rules import BranchFacts, OwnCommit
from gitflow_guard.rules.finding import Finding
from gitflow_guard.rules.pull_request import PullRequest
from gitflow_guard.rules.setting import RuleOverride


class BranchExample(Record):
    """A branch under the policy that `gflow init` writes, and what is said over it.

    A pull request goes where the policy has the kind go, and lacks whatever else it names.
    """

    facts: BranchFacts
    rules: tuple[RuleOverride, ...] = ()


def _pair(
    rule: str, passing: BranchFacts, failing: BranchFacts, value: object = None
) -> tuple[BranchExample, BranchExample]:
    on = (RuleOverride(rule, "error", value),)
    return BranchExample(passing, on), BranchExample(failing, on)


def _hotfix(type_: str) -> BranchFacts:
    commit = OwnCommit("1" * 40, type_, f"{type_}: close the door")
    return BranchFacts("hotfix/1.2.1", "hotfix", behind=0, days=0, commits=(commit,))


def _feature(name: str, behind: int = 0, days: int = 0) -> BranchFacts:
    return BranchFacts(name, "feature", named=True, behind=behind, days=days)


def _asked(name: str, kind: str, request: PullRequest) -> BranchFacts:
    return BranchFacts(name, kind, named=kind == "feature", request=request)


_SPACES = Finding("header-trim", "error", "header-trim")

BRANCH_EXAMPLES = {
    "branch-name": _pair("branch-name", _feature("feature/로그인"), BranchFacts("featur/login")),
    "branch-ticket": _pair(
        "branch-ticket", _feature("feature/12-로그인"), _feature("feature/login")
    ),
    "branch-coherence": _pair("branch-coherence", _hotfix("fix"), _hotfix("feat")),
    "branch-up-to-date": _pair(
        "branch-up-to-date", _feature("feature/login"), _feature("feature/login", behind=3)
    ),
    "branch-age": _pair(
        "branch-age", _feature("feature/login"), _feature("feature/login", days=21)
    ),
    "request-title": _pair(
        "request-title",
        _asked("feature/login", "feature", PullRequest("", title="feat: add a login (#12)")),
        _asked(
            "feature/login",
            "feature",
            PullRequest("", title=" feat: add a login (#12)", said=(_SPACES,)),
        ),
    ),
    "request-up-to-date": _pair(
        "request-up-to-date",
        _asked("release/1.2.0", "release", PullRequest("")),
        _asked("release/1.2.0", "release", PullRequest("", lacks=2)),
    ),
    "request-everywhere": _pair(
        "request-everywhere",
        _asked("hotfix/1.1.1", "hotfix", PullRequest("")),
        _asked("hotfix/1.1.1", "hotfix", PullRequest("", missing=("",))),
    ),
    "request-policy": _pair(
        "request-policy",
        _asked("feature/login", "feature", PullRequest("")),
        _asked("feature/login", "feature", PullRequest("", policy=(".gflow.toml",))),
    ),
}
