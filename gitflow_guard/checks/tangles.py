"""Topic branches that hold what is not their own, found in a repository."""

from __future__ import annotations

from gitflow_guard.git.count import count
from gitflow_guard.git.run import git
from gitflow_guard.rules.ancestry import first_parents
from gitflow_guard.rules.direction import is_guest, not_by_topic
from gitflow_guard.rules.finding import OFF, Finding
from gitflow_guard.rules.tangle_graph import drawn
from gitflow_guard.rules.tangles import MERGED, SHARES, STARTED, Standing, tangles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gitflow_guard.policy.model import BranchKind, Policy
    from gitflow_guard.rules.tangles import Tangle

    Tips = Mapping[str, tuple[str, ...]]

RULE = "tangle"
CODES = {STARTED: "tangle-started", SHARES: "tangle-shares", MERGED: "tangle-merged"}
SHORT = 10
# Nobody untangles more of them at once.
MOST = 5


def tangle_findings(
    top: str, policy: Policy, branch: str, tips: Tips, bases: Mapping[str, str]
) -> list[Finding]:
    """What is tangled in a topic branch, each with the graph that shows it.

    `tips` are the commits of all branches by short name, local before remote ones, `bases` the
    recorded bases. Five git processes at most, whatever the number of branches, and one more for
    each open branch of another kind that it may have been started from.
    """
    kind = None if branch in policy.permanent() else policy.kind_of(branch)
    if policy.merges.tangles == OFF or kind is None or not kind.into or branch not in tips:
        return []
    base = bases.get(branch) or likely_base(top, policy, kind, branch, tips)
    if base not in tips:
        return []
    standing = standing_of(top, policy, branch, base, tips).replace(bases=dict(bases))
    found = tangles(policy, standing)[:MOST]
    return [finding(policy, standing, each) for each in found]


def likely_base(top: str, policy: Policy, kind: BranchKind, branch: str, tips: Tips) -> str:
    """Of the branches that its kind may start from, the one that holds the most of it.

    Plain git writes down no base, so a bugfix of a release looks like one of develop.
    """
    guests = [name for name in tips if name != branch and is_guest(policy, kind, name)]
    names = [name for name in (kind.base, *guests[:MOST]) if name in tips]
    if len(names) < 2:
        return kind.base
    tip = tips[branch][0]
    own = {name: count(top, [tip, *(f"^{oid}" for oid in tips[name])]) for name in names}
    return min(names, key=own.__getitem__)


def tips_of(references: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The commits by name, of pairs of a commit and a short name."""
    found: dict[str, tuple[str, ...]] = {}
    for oid, name in references:
        if oid not in found.get(name, ()):
            found[name] = (*found.get(name, ()), oid)
    return found


def standing_of(top: str, policy: Policy, branch: str, base: str, tips: Tips) -> Standing:
    """The facts, asked of git."""
    tip = tips[branch][0]
    others = {name: oids for name, oids in tips.items() if name not in (branch, base)}
    wanted = [tip, *(oid for oids in others.values() for oid in oids)]
    lines = [*wanted, *(f"^{oid}" for oid in tips[base]), ""]
    asked = ["rev-list", "--parents", "--stdin"]
    told = git(asked, directory=top, stdin="\n".join(lines).encode()).text.splitlines()
    rows = (line.split(" ") for line in told)
    parents = {oid: tuple(rest) for oid, *rest in rows}
    line = first_parents(parents, (tip,))
    fork = next(iter(parents[line[-1]]), "") if line else ""
    permanent = [name for name in policy.permanent() if name != base and name in tips]
    on = [name for name in permanent if fork and is_on_line(top, fork, tips[name])]
    forked = () if not on or is_on_line(top, fork, tips[base]) else tuple(on)
    return Standing(branch, tip, base, parents, others, forked)


def is_on_line(top: str, oid: str, tips: Iterable[str]) -> bool:
    """Whether a commit is on the first-parent line of one of these."""
    asked = ["rev-list", "--first-parent", "--parents", *tips, f"^{oid}", "--"]
    rows = git(asked, directory=top).text.splitlines()
    return oid in tips or any(row.split(" ")[1:2] == [oid] for row in rows)


def finding(policy: Policy, standing: Standing, tangle: Tangle) -> Finding:
    """The finding of one."""
    branch, base = standing.branch, standing.base
    code = CODES[tangle.how] if tangle.commits else "tangle-base"
    onto = f"{tangle.at[:SHORT]}^1" if tangle.how == MERGED else base
    values = {
        "branch": branch,
        "other": tangle.other,
        "base": base,
        "count": len(tangle.commits),
        "at": tangle.at[:SHORT],
        "onto": onto,
        "graph": drawn(standing, tangle),
    }
    return Finding(RULE, level(policy, standing, tangle), code, values, ref=f"refs/heads/{branch}")


def level(policy: Policy, standing: Standing, tangle: Tangle) -> str:
    """That of a merge the wrong way where it would take one branch's commits to a closed one."""
    kind = policy.kind_of(standing.branch)
    doors = not_by_topic(policy, kind, kind.into[0]) if kind is not None else ()
    return policy.merges.level if tangle.other in doors else policy.merges.tangles
