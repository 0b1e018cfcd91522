"""Rules that look at a branch with where it shall go: a pull request."""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.finding import WARNING, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.rules.branch_rules import (
        BranchFacts,
        BranchFindings,
        BranchSetting,
        BranchSettings,
    )


class PullRequest(Record):
    """Where a branch shall go, and what is known of that.

    `lacks` counts the commits of `target` that the branch has to have and has not. `missing` are
    further branches it has to reach and has not. `policy` are the files of the policy that it
    changes. `title` is the header that a squash makes of it, `said` what the commit rules find in
    that. What was not found out is empty.
    """

    target: str
    lacks: int = 0
    missing: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()
    title: str = ""
    said: tuple[Finding, ...] = ()


def titled(facts: BranchFacts, rule: BranchSetting, settings: BranchSettings) -> BranchFindings:
    """The title makes a header that the commit rules let pass.

    A branch that is named by its version is not squashed, as that would part it from where it
    goes next; its title is worth a warning.
    """
    del settings
    asked = asked_of(facts)
    kept = facts.kind != "" and not facts.named
    return [
        found(rule, facts, title=asked.title, name=each.rule, said=each).replace(
            level=WARNING if kept or WARNING in (rule.level, each.level) else rule.level,
            suggestion=each.suggestion,
        )
        for each in asked.said
    ]


def holds_target(
    facts: BranchFacts, rule: BranchSetting, settings: BranchSettings
) -> BranchFindings:
    """What is released holds what was released before."""
    del settings
    asked = asked_of(facts)
    if not asked.lacks:
        return ()
    return (found(rule, facts, target=asked.target, lacks=asked.lacks),)


def goes_everywhere(
    facts: BranchFacts, rule: BranchSetting, settings: BranchSettings
) -> BranchFindings:
    """It reaches every branch that its kind goes to."""
    del settings
    asked = asked_of(facts)
    if not asked.missing:
        return ()
    return (found(rule, facts, target=asked.target, missing=asked.missing),)


def keeps_policy(
    facts: BranchFacts, rule: BranchSetting, settings: BranchSettings
) -> BranchFindings:
    """A changed policy is seen by whoever reviews."""
    del settings
    asked = asked_of(facts)
    if not asked.policy:
        return ()
    return (found(rule, facts, target=asked.target, files=asked.policy),)


def asked_of(facts: BranchFacts) -> PullRequest:
    """The pull request, which these rules are not asked without."""
    assert facts.request is not None
    return facts.request


def found(rule: BranchSetting, facts: BranchFacts, **values: Any) -> Finding:
    """A finding on the branch."""
    told = {"branch": facts.name, "kind": facts.kind, "base": facts.base, **values}
    return Finding(rule.rule, rule.level, rule.rule, told, ref=f"refs/heads/{facts.name}")
