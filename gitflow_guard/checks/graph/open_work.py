"""What is open in a repository, read in a few processes whatever the number of branches."""

from __future__ import annotations

from gitflow_guard.checks.audit.gather import names_of_lines
from gitflow_guard.checks.audit.policy import judged_by
from gitflow_guard.flow.targets import targets, wrong_base
from gitflow_guard.git.graph import bones, walked
from gitflow_guard.git.patches import lacks_blobs, patch_ids
from gitflow_guard.git.repository import recorded_bases
from gitflow_guard.git.run import git
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.git.snapshot import Branch, Snapshot
from gitflow_guard.git.sources import configuration
from gitflow_guard.git.tips import tips as read_tips
from gitflow_guard.history.apart import heights
from gitflow_guard.history.bases import started_from
from gitflow_guard.history.graph import Graph
from gitflow_guard.history.lanes import lanes
from gitflow_guard.history.squashed import answered, questions
from gitflow_guard.history.waits import overview
from gitflow_guard.history.work import Fact, Overview, Work
from gitflow_guard.rules.direction import topic_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.tips import Tips
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy


def open_work(
    place: Place, found: Found, now: float, told: Callable[[int], None]
) -> tuple[Overview, str]:
    """What is open, and where the policy comes from; `told` hears how many commits were read.

    Raises GflowError `git-failed`.
    """
    tips = read_tips(place.top, found.policy.remote)
    chosen = judged_by(found, tips)
    policy = chosen.policy
    graph, shared = unshared(place, tips, told)
    here = {name: graph.number[oid] for name, oid in tips.branches.items()}
    there = {name: graph.number[oid] for name, oid in tips.away.items()}
    work = Work(
        policy,
        graph,
        heights(graph),
        lanes(policy, names_of_lines(policy, {**there, **here})),
        here,
        there,
        shared,
        tags=frozenset(tips.tags),
        head=tips.head,
        now=now,
        bare=place.top == place.git_dir,
    )
    bases = started_from(work, recorded_bases(dict(configuration(place.top))))
    flow = seen_by_flow(place, policy, tips, bases)
    into = {name: goes(policy, flow, name, base) for name, base in bases.items()}
    since = since_tag(place.top, policy, tips)
    work = work.replace(bases=bases, targets=into, since_tag=since)
    squashes, unseen = squashed(place.top, work)
    return overview(work.replace(squashed=squashes), (*gaps(place, work), *unseen)), chosen.origin


def unshared(place: Place, tips: Tips, told: Callable[[int], None]) -> tuple[Graph, frozenset[int]]:
    """The graph from the branches' tips down to what all of them have, and where it ends there.

    All of it where one shares nothing with the others. Of the tips only the authors are read.
    """
    wanted = list(dict.fromkeys((*tips.branches.values(), *tips.away.values())))
    asked = ["merge-base", "--octopus", *wanted]
    common = git(asked, directory=place.top, accept=()).text if wanted else ""
    graph, shared = Graph(), set[int]()
    below = (f"^{common}^@",) if common else ()
    for number, (oid, parents, time, beyond) in enumerate(bones(place.top, (*wanted, *below))):
        if beyond:
            shared.add(number)
        graph.add((oid, parents, time, time, "", "", ""))
        if not number % 1000:
            told(number)
    graph.link()
    for oid, _, _, _, _, author, _ in walked(place.top, wanted, "--no-walk"):
        graph.authors[graph.number[oid]] = author
    graph.cut = {graph.number[oid] for oid in cut_off_at(place) if oid in graph.number}
    return graph, frozenset(shared)


def squashed(top: str, work: Work) -> tuple[dict[str, int], tuple[Fact, ...]]:
    """The branches that came where they go as one commit; a gap instead in a partial clone."""
    asked = questions(work)
    if not asked:
        return {}, ()
    if lacks_blobs(top):
        return {}, (Fact("overview-gap-partial", {"count": len(asked)}),)
    oids = work.graph.oids
    commits = {commit for question in asked for commit in question.commits}
    lines = [*(question.between(work) for question in asked),
             *(oids[commit] for commit in sorted(commits))]  # fmt: skip
    return answered(work, asked, patch_ids(top, lines)), ()


def seen_by_flow(place: Place, policy: Policy, tips: Tips, bases: dict[str, str]) -> Snapshot:
    """The branches as the flows look at them."""
    return Snapshot(
        place.top,
        place.git_dir,
        place.common_dir,
        tips.head,
        "",
        branches={name: Branch(name, oid) for name, oid in tips.branches.items()},
        remote_branches={f"{policy.remote}/{name}": oid for name, oid in tips.away.items()},
        tags=tips.tags,
        bases=bases,
    )


def goes(policy: Policy, snapshot: Snapshot, name: str, base: str) -> tuple[str, ...]:
    """Where a finish would take a branch; nowhere when its base is of no use."""
    kind = topic_kind(policy, name)
    if kind is None or wrong_base(policy, snapshot, kind, name) is not None:
        return ()
    return targets(policy, snapshot, kind, base)


def since_tag(top: str, policy: Policy, tips: Tips) -> tuple[str, int] | None:
    """The newest tag of a version that main has, and how many commits came after it."""
    oid = tips.branches.get(policy.main) or tips.away.get(policy.main, "")
    if not oid or not tips.tags:
        return None
    # Older versions may have been tagged with another prefix.
    patterns = dict.fromkeys((f"{policy.tag_prefix}[0-9]*", "v[0-9]*", "[0-9]*"))
    matched = [f"--match={pattern}" for pattern in patterns]
    asked = ["describe", "--tags", "--long", *matched, oid]
    told = git(asked, directory=top, accept=()).text
    tag, count, _ = told.rsplit("-", 2) if told.count("-") > 1 else ("", "0", "")
    return (tag, int(count)) if tag and count.isdigit() else None


def gaps(place: Place, work: Work) -> tuple[Fact, ...]:
    """What cannot be told of this clone."""
    cut = len(cut_off_at(place))
    found = (Fact("audit-gap-shallow", {"count": cut}),) if cut else ()
    names = (*work.here, *work.there)
    missing = (name for name in work.policy.permanent() if names and name not in names)
    return (*found, *(Fact("audit-gap-branch", {"branch": name}) for name in missing))
