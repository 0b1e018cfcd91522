"""A branch's own line, its first parents: what a push would add to it, commit by commit.

`old..new` along first parents, not what is new to the server: a commit may have arrived earlier,
on a topic branch.
"""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.git.log import stored_commits
from gitflow_guard.hooks.load import source_of
from gitflow_guard.hooks.server.empty_merges import EmptyMerges
from gitflow_guard.hooks.where import is_ancestor
from gitflow_guard.record import Record
from gitflow_guard.rules.direction import ALLOWED, UNSAID, WARNED, direction, finding, is_refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.errors import GflowError
    from gitflow_guard.git.log import StoredCommit
    from gitflow_guard.hooks.server.received import Update
    from gitflow_guard.hooks.server.sources import Sources
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy, Protection
    from gitflow_guard.rules.direction import Direction
    from gitflow_guard.rules.finding import Finding

# A branch takes commits of its own from kinds that are finished in one of these ways.
LINEAR = ("squash", "rebase", "ff")
SHORT = 10


class Line(Record):
    """What was found along it: refusals, and findings of merges."""

    refusals: tuple[GflowError, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __hash__(self) -> int:
        return id(self)


def judge_line(place: Place, found: Found, update: Update, sources: Sources) -> Line:
    """Judge the commits that a push adds to a branch that is there."""
    protection = found.policy.protection(update.branch)
    refusals: list[GflowError] = []
    findings: list[Finding] = []
    first: StoredCommit | None = None
    direct, last = 0, update.old if update.new == update.old else ""
    merges = EmptyMerges(place, update) if protection.is_closed else None
    for commit in stored_commits(place.top, ["--first-parent", update.new, f"^{update.old}"]):
        last = next(iter(commit.parents), "")
        if len(commit.parents) > 1 and not (merges and commit.oid in merges):
            told = judge_merge(found, update, commit, sources, update.old)
            refusals += told.refusals
            findings += told.findings
        else:
            first, direct = commit, direct + 1
    strategies = strategies_into(found.policy, update.branch)
    if last != update.old:
        away = off_line(place, found, update, strategies)
        if away is not None:
            return Line((away,))
    if first is not None and protection.commits != "allow" and not strategies & set(LINEAR):
        refusals.insert(0, direct_commits(found, update, first, direct))
    return Line(tuple(refusals), tuple(findings))


def strategies_into(policy: Policy, branch: str) -> set[str]:
    """How the kinds that go to the branch are finished."""
    own = policy.kind_of(branch)
    names = {branch} if own is None else {branch, own.name}
    return {
        kind.strategy
        for kind in policy.kinds
        if kind.into[:1] == (branch,) or names & set(kind.also_from)
    }


def off_line(place: Place, found: Found, update: Update, strategies: set[str]) -> GflowError | None:
    """The refusal of a push that does not go on from where the branch is; None when it may.

    A branch may be moved on to the tip of a topic that has taken it in, by the strategy `ff`.
    """
    protection = found.policy.protection(update.branch)
    forward = is_ancestor(place, update.old, update.new)
    if forward and (protection.commits == "allow" or "ff" in strategies):
        return None
    if not forward and protection.commits == protection.push == "allow":
        return None
    right = "push" if protection.push != "allow" and not forward else "commits"
    return refused(
        "server-off-line" if forward else "server-forces",
        branch=update.branch,
        old=update.old[:SHORT],
        **source_of(found, protection, right),
    )


def direct_commits(found: Found, update: Update, first: StoredCommit, count: int) -> GflowError:
    """The refusal of commits that no merge brought."""
    protection = found.policy.protection(update.branch)
    return refused(
        "server-direct" if count == 1 else "server-direct-many",
        branch=update.branch,
        commit=first.oid[:SHORT],
        subject=subject(first),
        count=count,
        remote=found.policy.remote,
        tip=update.new[:SHORT],
        topic=topic_for(found.policy, update.branch, subject(first)),
        **source_of(found, protection, "commits"),
    )


def topic_for(policy: Policy, branch: str, subject: str) -> str:
    """A name for a branch whose work goes there, started from there where there is such a kind."""
    from gitflow_guard.rules.called_after import called_after

    going = [kind for kind in policy.kinds if branch in kind.into]
    kind = next((kind for kind in going if kind.base == branch), next(iter(going), None))
    if kind is None:
        return "NAME"
    return kind.prefix + (called_after(subject) or "NAME" if kind.version == "none" else "VERSION")


def subject(commit: StoredCommit) -> str:
    """The first line of a commit's message, short."""
    line = commit.raw.partition(b"\n")[0][:400].decode("utf-8", "replace")
    return line if len(line) <= 60 else line[:59] + "…"


def judge_merge(
    found: Found, update: Update, merge: StoredCommit, sources: Sources, base: str
) -> Line:
    """Judge a merge by the branches it may have merged: one that may be is enough.

    `base` is a commit below it on its own line; empty where there is none.
    """
    protection = found.policy.protection(update.branch)
    refusals: list[GflowError] = []
    findings: list[Finding] = []
    named = sources.of(merge, update.branch, base)
    for commit, names in zip(merge.parents[1:], named, strict=True):
        told = best(found.policy, names, update.branch)
        if protection.is_closed and told is not None and told.verdict == ALLOWED:
            other = forged(sources, told, commit, base)
            told = other or sources.seen.brought(told.source, commit, update.branch, base) or told
            sources.merged.setdefault(told.source, commit)
        if told is not None and told.verdict != UNSAID:
            said = finding(found.policy, told, merge.oid)
            findings += [said] if said else []
        elif not is_let_be(protection, names):
            refusals.append(unknown(found, update, merge, names))
    return Line(tuple(refusals), tuple(findings))


def forged(sources: Sources, told: Direction, commit: str, base: str) -> Direction | None:
    """The judgement of the branch that a merged commit is really of, if the one told is not seen.

    A branch that was there before the push and holds the commit is.
    """
    if sources.seen.knows(told.source) and sources.holds(told.source, commit, base):
        return None
    return sources.seen.of_another(told.source, commit, told.target)


def is_let_be(protection: Protection, names: tuple[str, ...]) -> bool:
    """Whether a merge that the policy says nothing of is taken.

    Where pull requests only are, somebody has looked at it; but not at a source that is unknown.
    """
    return protection.merges == "allow" or (protection.push == "pr" and bool(names))


def best(policy: Policy, names: tuple[str, ...], target: str) -> Direction | None:
    """The kindest judgement among the names; None where there is none."""
    told = list(directions(policy, names, target))
    order = (ALLOWED, WARNED)
    kind = (each for verdict in order for each in told if each.verdict == verdict)
    refusing = (each for each in told if is_refused(policy, each))
    return next(kind, None) or next(refusing, None) or next(iter(told), None)


def directions(policy: Policy, names: tuple[str, ...], target: str) -> Iterator[Direction]:
    """The judgement by each name."""
    for name in names:
        yield direction(policy, name, target)


def unknown(
    found: Found, update: Update, merge: StoredCommit, names: tuple[str, ...]
) -> GflowError:
    """The refusal of a merge of nobody knows what, into a branch that takes not everything."""
    protection = found.policy.protection(update.branch)
    return refused(
        "server-merge-unsaid" if names else "server-merge-unknown",
        branch=update.branch,
        commit=merge.oid[:SHORT],
        subject=subject(merge),
        source=names,
        **source_of(found, protection, "merges"),
    )
