"""The merges that a push brings to a remote for the first time, and which way they go."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.hooks.load import line_of
from gitflow_guard.hooks.merges.sources import REMOTES, SHAPE, branch_of, branches_of
from gitflow_guard.hooks.merges.wrong_way import best, recorded_bases
from gitflow_guard.hooks.push.fast_forwards import fast_forwarded
from gitflow_guard.hooks.where import HEADS
from gitflow_guard.record import Record
from gitflow_guard.rules.ancestry import first_parents, reach
from gitflow_guard.rules.direction import direction, finding, is_refused
from gitflow_guard.rules.finding import OFF
from gitflow_guard.rules.merge_message import branches_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from gitflow_guard.errors import GflowError
    from gitflow_guard.hooks.push.branch import Update
    from gitflow_guard.hooks.where import Place
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy
    from gitflow_guard.rules.direction import Direction

    References = Sequence[tuple[str, str]]

# Each of them that only a search of all branches can tell costs a git process.
SEARCHES = 20


class NewMerge(Record):
    """A merge on the first-parent line of a pushed branch, and one of the commits it takes in."""

    branch: str
    oid: str
    parent: str


def guard_merges(place: Place, found: Found, updates: Sequence[Update]) -> list[GflowError]:
    """What keeps the branches from being pushed: a merge, or the push itself, the wrong way."""
    policy = found.policy
    coming = [update for update in updates if update.branch and not update.deletes]
    if policy.merges.level == OFF or not coming:
        return []
    bases = recorded_bases(place)
    references = all_branches(place)
    wrong = [onto_another(found, update, bases) for update in coming]
    wrong += [each for update in coming for each in fast_forwarded(place, found, update, bases)]
    merges = list(new_merges(place, policy, coming, bases, references))
    judged = list(judged_merges(place, policy, merges, bases, references)) if merges else []
    findings = [
        each for merge, told in judged if (each := finding(policy, told, merge.oid)) is not None
    ]
    if findings:
        from gitflow_guard.hooks.tell import tell_findings

        tell_findings(findings)
    wrong += [
        refused(
            "push-merges",
            branch=merge.branch,
            commit=merge.oid[:10],
            **line_of(found, told.key, told.value),
        )
        for merge, told in judged
        if is_refused(policy, told)
    ]
    return [refusal for refusal in wrong if refusal is not None]


def onto_another(found: Found, update: Update, bases: Mapping[str, str]) -> GflowError | None:
    """A branch pushed onto one of another name, which is there already."""
    local = update.local.removeprefix(HEADS)
    if local == update.local or update.creates:
        return None
    told = direction(found.policy, local, update.branch, bases)
    if not is_refused(found.policy, told):
        return None
    each = finding(found.policy, told)
    values = {"source": local, "branch": update.branch, "findings": (each,)}
    return refused("push-wrong-way", **values, **line_of(found, told.key, told.value))


def all_branches(place: Place) -> list[tuple[str, str]]:
    """The branches, here and of remotes: commit and full name."""
    from gitflow_guard.git.run import git

    asked = ["for-each-ref", "--format=%(objectname) %(refname)", HEADS, REMOTES]
    listed = git(asked, directory=place.top).text.splitlines()
    pairs = (line.partition(" ") for line in listed)
    # origin/HEAD is only another name of a branch.
    return [(oid, ref) for oid, _, ref in pairs if not ref.endswith("/HEAD")]


def new_merges(
    place: Place,
    policy: Policy,
    updates: Sequence[Update],
    bases: Mapping[str, str],
    references: References,
) -> Iterator[NewMerge]:
    """The merges no remote has, on the first-parent line of each branch since it left its base."""
    here = {ref.removeprefix(HEADS): oid for oid, ref in references if ref.startswith(HEADS)}
    shared = {name for name in here if policy.is_shared(name)}
    starts = {name: here[name] for name in (*shared, *bases.values()) if name in here}
    parents = unpushed(place, updates, starts.values())
    if not any(len(each) > 1 for each in parents.values()):
        return
    for update in updates:
        others = policy.permanent() if policy.is_shared(update.branch) else shared
        based = {bases.get(update.branch, ""), *others} - {update.branch}
        held = reach(parents, (starts[name] for name in based if name in starts))
        for oid in first_parents(parents, (update.new,)):
            if oid in held:
                break
            for parent in parents[oid][1:]:
                yield NewMerge(update.branch, oid, parent)


def unpushed(place: Place, updates: Sequence[Update], tips: Iterable[str]) -> dict[str, list[str]]:
    """What no remote has of the pushed branches and of these commits: each with its parents."""
    from gitflow_guard.git.run import git

    olds = [f"^{update.old}" for update in updates if not update.creates]
    wanted = "\n".join([*(update.new for update in updates), *tips, *olds, ""])
    asked = ["rev-list", "--parents", "--ignore-missing", "--stdin", "--not", "--remotes"]
    told = git(asked, directory=place.top, stdin=wanted.encode(), accept=())
    rows = (line.split(" ") for line in told.text.splitlines())
    return {oid: parents for oid, *parents in rows}


def judged_merges(
    place: Place,
    policy: Policy,
    merges: Sequence[NewMerge],
    bases: Mapping[str, str],
    references: References,
) -> Iterator[tuple[NewMerge, Direction]]:
    """Each merge with its judgement."""
    at: dict[str, list[str]] = {}
    for oid, ref in references:
        at.setdefault(oid, []).append(branch_of(policy.remote, ref))
    known = {name for names in at.values() for name in names}
    lines = lines_of_permanent(place, policy, references)
    claims = claimed(place, merges)
    searches = SEARCHES
    for merge in merges:
        names = [*at.get(merge.parent, ())]
        names += [name for name, commits in lines.items() if merge.parent in commits]
        if not names and searches:
            searches -= 1
            names = list(holding(place, policy, merge))
        claim = claims.get(merge, "")
        # A branch that is there would hold the commit: such a claim is not true.
        if not names and claim and claim not in known:
            names = [claim]
        yield merge, best(policy, tuple(names), merge.branch, bases)


def lines_of_permanent(
    place: Place, policy: Policy, references: References
) -> dict[str, frozenset[str]]:
    """The first-parent line of each permanent branch, here and on the remote."""
    from gitflow_guard.git.run import git

    found = {}
    for name in policy.permanent():
        tips = [oid for oid, ref in references if branch_of(policy.remote, ref) == name]
        asked = ["rev-list", "--first-parent", *tips, "--"]
        listed = git(asked, directory=place.top).text.splitlines() if tips else []
        found[name] = frozenset(listed)
    return found


def claimed(place: Place, merges: Sequence[NewMerge]) -> dict[NewMerge, str]:
    """The branch that each merge says it brings in, where it says one for each parent."""
    from gitflow_guard.git.log import stored_commits
    from gitflow_guard.git.run import decode

    oids = list(dict.fromkeys(merge.oid for merge in merges))
    stored = stored_commits(
        place.top, ("--no-walk=unsorted",), "".join(f"{oid}\n" for oid in oids).encode()
    )
    told: dict[tuple[str, str], str] = {}
    for commit in stored:
        names = branches_named(decode(commit.raw.partition(b"\n")[0]))
        if len(names) == len(commit.parents) - 1:
            told.update(
                zip(((commit.oid, each) for each in commit.parents[1:]), names, strict=True)
            )
    return {merge: told.get((merge.oid, merge.parent), "") for merge in merges}


def holding(place: Place, policy: Policy, merge: NewMerge) -> tuple[str, ...]:
    """The branches that hold what was merged, but not because of this merge."""
    from gitflow_guard.git.run import git

    which = [f"--contains={merge.parent}", f"--no-contains={merge.oid}"]
    asked = ["for-each-ref", SHAPE, *which, HEADS, REMOTES]
    return branches_of(policy, git(asked, directory=place.top, accept=()).text.splitlines())
