"""The newest changes of a repository, read in one `git log`, of which no more than is needed."""

from __future__ import annotations

from gitflow_guard.checks.audit.gather import names_of_lines
from gitflow_guard.checks.audit.policy import judged_by
from gitflow_guard.checks.audit.window import moment, resolved
from gitflow_guard.git.graph import walked
from gitflow_guard.git.shallow import cut_off_at
from gitflow_guard.git.tips import tips as read_tips
from gitflow_guard.history.apart import apart, heights
from gitflow_guard.history.graph import Graph
from gitflow_guard.history.lanes import lanes
from gitflow_guard.history.line import View
from gitflow_guard.history.picture import Picture, guests, nodes
from gitflow_guard.history.strands import branches_at, woven
from gitflow_guard.history.work import Fact
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gitflow_guard.git.place import Place
    from gitflow_guard.git.tips import Tips
    from gitflow_guard.policy.find import Found
    from gitflow_guard.policy.model import Policy

# So many commits are read first, and so many more for each change that is asked for.
FIRST, EACH = 2000, 50
HEAD = "HEAD"


class Wanted(Record):
    """The newest `most` changes, those from a revision or a day on. `now` is in seconds."""

    most: int
    since: str = ""
    now: float = 0


class Read(Record):
    """A graph with its commits that are not only there as the ends of what was read.

    `whole` where nothing was left out.
    """

    graph: Graph
    regular: int
    whole: bool


def picture(
    place: Place, found: Found, wanted: Wanted, told: Callable[[int], None]
) -> tuple[Picture, str]:
    """The picture, and where the policy comes from; `told` hears how many commits were read.

    Raises GflowError `audit-since-unknown`, `git-failed`.
    """
    tips = read_tips(place.top, found.policy.remote)
    chosen = judged_by(found, tips)
    tips = with_detached(place.top, tips)
    oid = resolved(place.top, wanted.since) if wanted.since else ""
    since = moment(place.top, wanted.since) if wanted.since and not oid else 0
    for limit in (FIRST + EACH * wanted.most, 0):
        read = read_graph(place, tips, limit, told)
        drawn = drawn_of(place, chosen.policy, tips, read, wanted, since=since, oid=oid)
        if read.whole or is_enough(read, drawn, wanted, since, oid):
            break
    return drawn, chosen.origin


def with_detached(top: str, tips: Tips) -> Tips:
    """With the commit that is checked out where no branch is, as if HEAD were one."""
    oid = "" if tips.head else resolved(top, HEAD)
    return tips.replace(branches={**tips.branches, HEAD: oid}, head=HEAD) if oid else tips


def read_graph(place: Place, tips: Tips, limit: int, told: Callable[[int], None]) -> Read:
    """The newest commits of all branches, so many of them, or all where the limit is 0."""
    wanted = list(dict.fromkeys((*tips.branches.values(), *tips.away.values())))
    graph = Graph()
    options = (f"--max-count={limit}", "--boundary") if limit else ()
    for number, row in enumerate(walked(place.top, wanted, *options)):
        graph.add(row)
        if not number % 1000:
            told(number)
    graph.link()
    graph.cut = {graph.number[oid] for oid in cut_off_at(place) if oid in graph.number}
    whole = not limit or len(graph) <= limit
    return Read(graph, len(graph) if whole else limit, whole)


def is_enough(read: Read, drawn: Picture, wanted: Wanted, since: int, oid: str) -> bool:
    """Whether all that was asked for is among what was read."""
    if len(drawn.nodes) >= wanted.most:
        return True
    oldest = min(read.graph.times[: read.regular], default=0)
    return oldest < since if since else bool(oid) and oid in read.graph.number


def drawn_of(
    place: Place, policy: Policy, tips: Tips, read: Read, wanted: Wanted, *, since: int, oid: str
) -> Picture:
    """The picture of what was read."""
    graph = read.graph
    here, there = known(graph, tips.branches), known(graph, tips.away)
    names = newest(graph, here, there, policy.remote)
    every = names_of_lines(policy, names)
    order = lanes(policy, every)
    made = woven(graph, View(policy, frozenset(names), tips.urls), order, every, names, there)
    tags = branches_at(known(graph, tips.tags).items())
    away = ((f"{policy.remote}/{name}", commit) for name, commit in there.items()
            if here.get(name) != commit)  # fmt: skip
    heads = branches_at((*here.items(), *away))
    shown = within(read, since, oid)
    found, older = nodes(graph, made, shown, frozenset((*tags, *heads)), wanted.most)
    return Picture(
        graph,
        order,
        made.strands,
        found,
        tags,
        heads,
        guests(made, names, HEAD),
        tips.head,
        policy.remote,
        older,
        not read.whole,
        gaps(place),
        wanted.now,
    )


def known(graph: Graph, oids: Mapping[str, str]) -> dict[str, int]:
    """Those whose commits were read."""
    return {name: graph.number[oid] for name, oid in oids.items() if oid in graph.number}


def newest(
    graph: Graph, here: Mapping[str, int], there: Mapping[str, int], remote: str
) -> dict[str, int]:
    """The newer of each branch here and on the remote; both where they went apart."""
    differ = [name for name in here if there.get(name, here[name]) != here[name]]
    high = heights(graph) if differ else []
    found = {**there, **here}
    for name in differ:
        told = apart(graph, high, here[name], there[name])
        if not told.own:
            found[name] = there[name]
        elif told.lacks:
            found[f"{remote}/{name}"] = there[name]
    return found


def within(read: Read, since: int, oid: str) -> bytearray:
    """1 for each commit that is to be shown."""
    graph = read.graph
    shown = bytearray(len(graph))
    shown[: read.regular] = b"\1" * read.regular
    if oid and oid in graph.number:
        held = graph.reach((graph.number[oid],))
        shown[:] = bytes(a & (1 - b) for a, b in zip(shown, held, strict=True))
    for commit, time in enumerate(graph.times) if since else ():
        if time < since:
            shown[commit] = 0
    return shown


def gaps(place: Place) -> tuple[Fact, ...]:
    """What this clone cannot tell."""
    cut = len(cut_off_at(place))
    return (Fact("audit-gap-shallow", {"count": cut}),) if cut else ()
