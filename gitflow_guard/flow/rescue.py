"""Taking commits off a protected branch, to a topic branch; files that only went with a refusal."""

from __future__ import annotations

from shlex import quote

from gitflow_guard.errors import GflowError, misused, refused
from gitflow_guard.flow import conditions
from gitflow_guard.flow.names import new_branch
from gitflow_guard.flow.plan import CreateBranch, Plan, PutBack, Stay, Step, SwitchTo
from gitflow_guard.flow.recorded import base_of_branch
from gitflow_guard.flow.targets import targets
from gitflow_guard.record import Record
from gitflow_guard.rules.called_after import called_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.git.snapshot import Snapshot
    from gitflow_guard.policy.model import BranchKind, Policy


class RescueRequest(Record):
    """What was typed: the topic branch's name and the protected branch, either maybe empty."""

    name: str = ""
    branch: str = ""


class RescueFacts(Record):
    """What only git can tell.

    `back` maps a protected branch that holds commits of its own to the commit it goes back to,
    `own` to their number, `subject` to the subject of the first. `bases` are the branches that
    hold the commit below those, as pairs of such a branch and the protected one. `versions` maps
    kinds to the version that a branch of theirs would get. `left` is the commit whose files a
    refused move has left here, empty where there is none; `changed` are those of these files that
    the user has changed since, `staged` says that some of that is in the index.
    """

    back: dict[str, str] = {}
    own: dict[str, int] = {}
    subject: dict[str, str] = {}
    bases: frozenset[tuple[str, str]] = frozenset()
    versions: dict[str, str] = {}
    left: str = ""
    changed: tuple[str, ...] = ()
    staged: bool = False


def guarded_branches(policy: Policy, snapshot: Snapshot, request: RescueRequest) -> tuple[str, ...]:
    """The protected branches there are, the current one first. Raises `rescue-not-protected`."""
    names = [name for name in snapshot.branches if policy.protection(name).is_closed]
    if request.branch:
        if request.branch not in names:
            raise refused("rescue-not-protected", branch=request.branch)
        return (request.branch,)
    return tuple(sorted(names, key=lambda name: (name != snapshot.head, name != policy.main, name)))


def plan_rescue(
    policy: Policy, snapshot: Snapshot, request: RescueRequest, facts: RescueFacts
) -> Plan:
    """The plan, or the refusal raised.

    `rescue-nothing`, `rescue-open`, `rescue-name` and what hinders it.
    """
    conditions.born(policy, snapshot)
    nothing_refused(policy, snapshot)
    conditions.nothing_open(snapshot)
    branch = next((name for name in facts.back if facts.own.get(name)), "")
    if not branch:
        return plan_restore(policy, snapshot, facts)
    conditions.not_elsewhere(snapshot, (branch,))
    kind = kind_for(policy, branch, request, facts)
    topic = name_for(policy, snapshot, kind, branch, request, facts)
    conditions.free(policy, snapshot, topic)
    tip, back = snapshot.branches[branch].oid, facts.back[branch]
    steps: list[Step] = [
        CreateBranch(
            branch=topic,
            oid=tip,
            base=kind.base,
            into=targets(policy, snapshot, kind, kind.base),
            record=base_of_branch(topic, kind.base),
        ),
        PutBack(branch=branch, oid=back, onto=tip),
    ]
    if snapshot.head == branch:
        steps.append(SwitchTo(branch=topic, leaving=branch, leaving_oid=tip))
    values = {"kind": kind.name, "short": topic.removeprefix(kind.prefix), "into": kind.into}
    return Plan("branch.rescue", topic, tuple(steps), (("rescue-next", values),))


def nothing_refused(policy: Policy, snapshot: Snapshot) -> None:
    """Nothing is open that the current branch takes none of. Raises `rescue-open`."""
    protection = policy.protection(snapshot.head)
    rights = {"merge": protection.merges, "cherry-pick": protection.commits}
    if rights.get(snapshot.operation, "allow") != "allow":
        raise refused("rescue-open", branch=snapshot.head, operation=snapshot.operation)


def plan_restore(policy: Policy, snapshot: Snapshot, facts: RescueFacts) -> Plan:
    """Index and files of the current branch back from where a refused move has left them.

    Raises `rescue-nothing`, `rescue-changed`.
    """
    if not facts.left or not snapshot.head:
        raise refused("rescue-nothing")
    here = snapshot.head
    if facts.changed:
        command = leaving_with_changes(policy, snapshot, facts)
        raise refused("rescue-changed", paths=facts.changed, branch=here, command=command)
    steps = (
        Stay(branch=here, oid=snapshot.head_oid),
        SwitchTo(branch=here, leaving=here, leaving_oid=facts.left),
    )
    return Plan("files.restore", here, steps)


def leaving_with_changes(policy: Policy, snapshot: Snapshot, facts: RescueFacts) -> str:
    """The command that goes where the files are from, and takes only the user's changes along.

    `git switch` keeps a file whose index entry is the other branch's already, but refuses one
    that is neither's; then HEAD alone is moved.
    """
    there = (name for name, branch in snapshot.branches.items() if branch.oid == facts.left)
    name = next((name for name in there if not policy.protection(name).is_closed), "")
    if facts.staged:
        if name:
            return f"git symbolic-ref HEAD {quote('refs/heads/' + name)}"
        return f"git update-ref --no-deref HEAD {facts.left}"
    return f"git switch {quote(name)}" if name else f"git switch --detach {facts.left[:12]}"


def kind_for(policy: Policy, branch: str, request: RescueRequest, facts: RescueFacts) -> BranchKind:
    """The kind that is typed, else one whose base holds what is below the commits.

    A kind that is named by hand comes before one that has a version, of which that comes first
    which starts from the branch itself. Raises `rescue-name`.
    """
    typed = policy.kind_of(request.name)
    if typed is not None:
        return typed
    kinds = sorted(
        (kind for kind in policy.kinds if kind.into),
        key=lambda kind: (kind.version != "none", kind.version != "none" and kind.base != branch),
    )
    fitting = (kind for kind in kinds if (kind.base, branch) in facts.bases)
    found = next(fitting, None)
    if found is None:
        raise misused("rescue-name", branch=branch, kinds=[kind.prefix for kind in policy.kinds])
    return found


def name_for(
    policy: Policy,
    snapshot: Snapshot,
    kind: BranchKind,
    branch: str,
    request: RescueRequest,
    facts: RescueFacts,
) -> str:
    """The topic branch's full name: as typed, else by the first commit's subject."""
    if request.name:
        return new_branch(policy, kind, request.name)
    short = called_after(facts.subject.get(branch, ""))
    if kind.version != "none":
        raise only_versions(policy, kind, branch, short, facts)
    if not short:
        raise misused("rescue-name", branch=branch, kinds=[each.prefix for each in policy.kinds])
    names = (short, *(f"{short}-{number}" for number in range(2, 100)))
    free = next(name for name in names if kind.prefix + name not in snapshot.branches)
    return new_branch(policy, kind, free)


def only_versions(
    policy: Policy, kind: BranchKind, branch: str, short: str, facts: RescueFacts
) -> GflowError:
    """Why no name was chosen: the commits stand on what no base of a named kind holds."""
    named = [each for each in policy.kinds if each.into and each.version == "none"]
    lacking = dict.fromkeys(each.base for each in named if (each.base, branch) not in facts.bases)
    version = facts.versions.get(kind.name, "VERSION")
    values = {"branch": branch, "kind": kind.name, "into": kind.into}
    versioned = kind.prefix + version
    if not named:
        return misused("rescue-version", versioned=versioned, **values)
    other = named[0].prefix + (short or "NAME")
    values |= {"lacking": tuple(lacking), "other": other}
    return misused("rescue-beyond", versioned=versioned, **values)
