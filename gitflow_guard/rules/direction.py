"""Whether one branch may be merged into another: by the kinds, and by the table `merges`.

Pure: who asks has found out the names. What is judged is where work goes, whoever makes the
merge; whether it may be made by hand is the `merges` of a protected branch.
"""

from __future__ import annotations

from gitflow_guard.record import Record
from gitflow_guard.rules.commands import finish_of, start_of, update_of
from gitflow_guard.rules.finding import ERROR, OFF, WARNING, Finding
from gitflow_guard.rules.width import composed
from gitflow_guard.rules.wildcard import is_like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gitflow_guard.policy.model import BranchKind, Policy

RULE = "merge-direction"
ALLOWED = "allowed"
UNSAID = "unsaid"
WARNED = "warned"
WRONG = "wrong"


class Direction(Record):
    """A merge of one branch into another, judged.

    `verdict` is ALLOWED, UNSAID (the policy knows one of the two not, or says nothing of them),
    WARNED or WRONG. `code` names the sentence of the last two. `goes` are the branches the source
    goes to, `command` what does it right (either may be empty), `key` and `value` the line of the
    policy that decides, as a policy file spells the key.
    """

    source: str
    target: str
    verdict: str
    code: str = ""
    goes: tuple[str, ...] = ()
    command: str = ""
    key: tuple[str, ...] = ()
    value: object = None


def direction(
    policy: Policy, source: str, target: str, bases: Mapping[str, str] | None = None
) -> Direction:
    """Judge the merge of branch `source` into branch `target`, both without a remote's name.

    `bases` are the branches that topics were started from, where that is recorded.
    """
    told = Direction(composed(source), composed(target), ALLOWED)
    if told.source == told.target:
        return told
    if told.source == "" or told.target == "":
        return told.replace(verdict=UNSAID)
    for name, verdict in (("deny", WRONG), ("allow", ALLOWED)):
        pairs = getattr(policy.merges, name)
        if any(is_pair(policy, pair, told) for pair in pairs):
            return told.replace(
                verdict=verdict,
                code="direction-denied" if verdict == WRONG else "",
                key=("merges", name),
                value=tuple(" -> ".join(pair) for pair in pairs),
            )
    return by_kinds(policy, told, bases or {})


def finding(policy: Policy, told: Direction, commit: str | None = None) -> Finding | None:
    """The finding of a merge that goes the wrong way; None where there is none to tell."""
    if told.verdict not in (WARNED, WRONG) or policy.merges.level == OFF:
        return None
    level = WARNING if told.verdict == WARNED else policy.merges.level
    values = {
        "source": told.source,
        "branch": told.target,
        "into": told.goes,
        "command": told.command,
    }
    return Finding(RULE, level, told.code, values, commit, f"refs/heads/{told.target}")


def is_refused(policy: Policy, told: Direction) -> bool:
    """Whether it is an error, and so must not be made."""
    return told.verdict == WRONG and policy.merges.level == ERROR


def not_by_topic(policy: Policy, kind: BranchKind, target: str) -> tuple[str, ...]:
    """The permanent branches that a topic of this kind may not take to a closed branch.

    They may not be merged there by themselves, and the topic is not to start from them.
    """
    if not policy.protection(target).is_closed:
        return ()
    others = (name for name in policy.permanent() if name not in (kind.base, target))
    return tuple(name for name in others if is_refused(policy, direction(policy, name, target)))


def is_pair(policy: Policy, pair: tuple[str, str], told: Direction) -> bool:
    """Whether an entry of `allow` or `deny` speaks of this merge."""
    return is_side(policy, pair[0], told.source) and is_side(policy, pair[1], told.target)


def is_side(policy: Policy, side: str, branch: str) -> bool:
    """Whether one side of an entry, a kind, a branch or a glob, means this branch."""
    kind = topic_kind(policy, branch)
    return (kind is not None and kind.name == side) or is_like(branch, side)


def topic_kind(policy: Policy, branch: str) -> BranchKind | None:
    """The kind of a branch, which a permanent one has not whatever it is called."""
    return None if branch in policy.permanent() else policy.kind_of(branch)


def by_kinds(policy: Policy, told: Direction, bases: Mapping[str, str]) -> Direction:
    """What the kinds say of it."""
    source, target = (topic_kind(policy, name) for name in (told.source, told.target))
    if target is not None and takes_in(policy, target, told, bases):
        return update(policy, told, target)
    if carried_on(policy, told, target):
        return told
    if source is not None:
        return of_topic(policy, told, source, target, bases)
    if told.source not in known_branches(policy):
        return told.replace(verdict=UNSAID)
    return into_topic(told, target) if target is not None else between(policy, told)


def takes_in(policy: Policy, kind: BranchKind, told: Direction, bases: Mapping[str, str]) -> bool:
    """Whether the source is what a topic of this kind was, or may have been, started from."""
    base = recorded(policy, kind, told.target, bases)
    usual = told.source == kind.base or is_guest(policy, kind, told.source)
    return told.source == base if base else usual


def recorded(policy: Policy, kind: BranchKind, branch: str, bases: Mapping[str, str]) -> str:
    """The base of a topic where it is known, and one that the policy lets it have."""
    base = composed(bases.get(branch, ""))
    fits = base in (kind.base, *kind.into) or is_guest(policy, kind, base)
    return base if fits else ""


def is_guest(policy: Policy, kind: BranchKind, branch: str) -> bool:
    """Whether this kind may also start from that branch, and then goes back to it."""
    other = topic_kind(policy, branch)
    return branch in kind.also_from or (other is not None and other.name in kind.also_from)


def update(policy: Policy, told: Direction, kind: BranchKind) -> Direction:
    """A topic that takes in its own base."""
    if policy.merges.update == "allow":
        return told
    return told.replace(
        verdict=WRONG if policy.merges.update == "block" else WARNED,
        code="direction-update",
        command=f"{update_of(kind, told.target)} --rebase",
        key=("merges", "update"),
        value=policy.merges.update,
    )


def carried_on(policy: Policy, told: Direction, target: BranchKind | None) -> bool:
    """Whether it takes what the first of `into` has got to a later one, as a finish does."""
    return any(
        kind.into[0] == told.source
        and (
            told.target in kind.into[1:]
            or (target is not None and target.name == kind.prefer_open and len(kind.into) > 1)
        )
        for kind in policy.kinds
        if kind.into
    )


def of_topic(
    policy: Policy,
    told: Direction,
    kind: BranchKind,
    target: BranchKind | None,
    bases: Mapping[str, str],
) -> Direction:
    """A topic goes where its kind does; one of a guest back to where it is from."""
    if target is None and told.target not in known_branches(policy):
        return told.replace(verdict=UNSAID)
    base = recorded(policy, kind, told.source, bases)
    guest = base != kind.base and is_guest(policy, kind, base)
    goes = (base,) if guest else kind.into
    opened = target is not None and target.name == kind.prefer_open and not guest
    back = not base and is_guest(policy, kind, told.target)
    if told.target in goes or opened or back:
        return told
    return told.replace(
        verdict=WRONG,
        code=code_of(goes, target),
        goes=goes,
        command=finish_of(kind, told.source) if goes else "",
        key=("branches", kind.name, "also-from" if guest else "into"),
        value=kind.also_from if guest else kind.into,
    )


def code_of(goes: tuple[str, ...], target: BranchKind | None) -> str:
    """The sentence for a topic that goes elsewhere."""
    if not goes:
        return "direction-stays"
    if target is None:
        return "direction-elsewhere"
    # What such a branch was started from goes on, and is not to come into it.
    return "direction-to-topic" if target.version == "none" else "direction-to-version"


def into_topic(told: Direction, kind: BranchKind) -> Direction:
    """A permanent branch that is not the topic's base."""
    return told.replace(
        verdict=WRONG,
        code="direction-not-base",
        goes=(kind.base,),
        command=update_of(kind, told.target),
        key=("branches", kind.name, "base"),
        value=kind.base,
    )


def between(policy: Policy, told: Direction) -> Direction:
    """One permanent branch into another: by the kind that carries it there, if there is one."""
    carriers = (
        kind for kind in policy.kinds if kind.base == told.source and told.target in kind.into
    )
    carrier = next(carriers, None)
    if carrier is None:
        return told.replace(verdict=UNSAID)
    return told.replace(
        verdict=WRONG,
        code="direction-between",
        goes=carrier.into,
        command=start_of(carrier),
        key=("branches", carrier.name, "into"),
        value=carrier.into,
    )


def known_branches(policy: Policy) -> frozenset[str]:
    """The branches the policy names that are no topics."""
    of_kinds = {name for kind in policy.kinds for name in (kind.base, *kind.into)}
    lines = {line.branch for line in policy.protections}
    named = {*policy.permanent(), *lines, *of_kinds}
    return frozenset(name for name in named if topic_kind(policy, name) is None)
