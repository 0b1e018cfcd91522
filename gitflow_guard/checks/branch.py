"""One branch: its name, and how it stands to its base."""

from __future__ import annotations

from functools import partial

from gitflow_guard.checks.report import Report
from gitflow_guard.checks.tangles import tangle_findings, tips_of
from gitflow_guard.git.log import commits
from gitflow_guard.git.run import git
from gitflow_guard.patience import Patience, in_time
from gitflow_guard.policy.presets import VERSION
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.branch_rules import BranchFacts, BranchSettings, OwnCommit
from gitflow_guard.rules.change import summarise
from gitflow_guard.rules.finding import ERROR, OFF
from gitflow_guard.rules.kinds import MERGE, PLAIN, kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy
    from gitflow_guard.rules.finding import Finding

A_DAY = 24 * 60 * 60


def check_branch(
    name: str, policy: Policy, snapshot: Snapshot | None = None, now: float = 0
) -> Report:
    """Judge it; `now` is in seconds since 1970.

    Without a snapshot, and where the branch or its base is not in it, the rules that look at
    more than the name are not applied, and the report says so.
    """
    level = policy.branch_name_level
    findings = named(name, policy, level or ERROR) if level != OFF else ()
    settings = BranchSettings(policy.branch_rules)
    facts = facts_of_branch(name, policy, settings.needs, snapshot, now)
    unseen = bool(settings.needs) and facts.base != "" and facts.behind is None
    why = "skipped-branch-facts" if unseen else ""
    told = in_time(("branch-ticket",), lambda: settings.judge(facts))
    tangled = tangles_in(name, policy, snapshot) if snapshot else ()
    return Report(checked=1, skipped=0, findings=(*findings, *told, *tangled), why=why)


def tangles_in(name: str, policy: Policy, snapshot: Snapshot) -> list[Finding]:
    """What the branch holds that is another's."""
    if policy.merges.tangles == OFF:
        return []
    own = f"{policy.remote}/"
    references = [
        *((branch.oid, each) for each, branch in snapshot.branches.items()),
        *(
            (oid, each.removeprefix(own))
            for each, oid in snapshot.remote_branches.items()
            if each.startswith(own)
        ),
    ]
    return tangle_findings(snapshot.top, policy, name, tips_of(references), snapshot.bases)


def named(
    name: str, policy: Policy, level: str, *, topics_only: bool = False
) -> tuple[Finding, ...]:
    """What is wrong with the name, of a topic where it can be nothing else."""
    names = policy.names()
    names = names.replace(permanent=()) if topics_only else names
    return in_time(("branch-name",), lambda: judge_branch(name, names, level))


def wants_history(policy: Policy) -> bool:
    """Whether a rule looks at more than a branch's name."""
    return policy.merges.tangles != OFF or bool(BranchSettings(policy.branch_rules).needs)


def facts_of_branch(
    name: str, policy: Policy, needs: frozenset[str], snapshot: Snapshot | None, now: float
) -> BranchFacts:
    """What the rules that are on ask of the branch."""
    kind = policy.kind_of(name)
    if kind is None or name in policy.permanent():
        return BranchFacts(name)
    base = snapshot.bases.get(name, kind.base) if snapshot else kind.base
    facts = BranchFacts(name, kind.name, is_named(kind), base if kind.into else "")
    if not needs or not kind.into or snapshot is None:
        return facts
    tip, onto = (snapshot.tip(branch, policy.remote) for branch in (name, base))
    if not tip or not onto:
        return facts
    behind, left = standing(snapshot.top, onto, tip)
    days = max(0, int(now - left) // A_DAY) if left else 0
    own = tuple(own_commits(snapshot.top, tip, onto, policy)) if "commits" in needs else ()
    return facts.replace(behind=behind, days=days, commits=own)


def is_named(kind: BranchKind) -> bool:
    """Whether people choose the names of its branches, which else are versions."""
    return bool(kind.into) and kind.version == "none" and kind.pattern != VERSION


def standing(top: str, base: str, tip: str) -> tuple[int, int]:
    """How many commits of its base a branch lacks, and when the last one it has was made.

    The second is in seconds since 1970, and 0 where both are one commit.
    """
    asked = ["rev-list", "--left-right", "--boundary", "--timestamp", f"{base}...{tip}", "--"]
    lines = [line.split(" ", 1) for line in git(asked, directory=top).text.splitlines()]
    behind = sum(oid.startswith("<") for _, oid in lines)
    shared = [int(time) for time, oid in lines if oid.startswith("-")]
    return behind, max(shared, default=0)


def own_commits(top: str, tip: str, base: str, policy: Policy) -> Iterator[OwnCommit]:
    """The commits that are on the branch alone, newest first."""
    book = build(policy.commits)
    patience = Patience(book.patterns)
    for commit in commits(top, [tip, f"^{base}"]):
        written = kind_of(commit.message.partition("\n")[0])
        kind = MERGE if len(commit.parents) > 1 else PLAIN if written == MERGE else written
        change = patience.run(partial(summarise, commit.message, book))
        yield OwnCommit(commit.oid, change.type, commit.message, kind)
