"""Planning a rescue."""

from __future__ import annotations

from gitflow_guard.flow.rescue import RescueFacts, guarded_branches, plan_rescue
from gitflow_guard.flow.start import StartRequest, next_version
from gitflow_guard.git.count import count
from gitflow_guard.planning.start import facts as facts_of_start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.rescue import RescueRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: RescueRequest, recorded: Mapping[str, str], left: str) -> Plan:
    """The plan of a rescue.

    `recorded` maps branches to where gflow itself has last brought them, `left` is the commit
    whose files a refused move has left here.
    """
    policy, snapshot, top = session.policy, session.snapshot, session.place.top
    back, own, subject, forks = {}, {}, {}, {}
    for branch in guarded_branches(policy, snapshot, request):
        tip = snapshot.branches[branch].oid
        found = back_of(session, branch, recorded.get(branch, ""))
        number = count(top, [tip, f"^{found}"]) if found else 0
        if number:
            back[branch], own[branch] = found, number
            subject[branch] = first_subject(session, tip, found)
            forks[branch] = fork(session, tip, found)
    tips = {kind.base: snapshot.tip(kind.base, policy.remote) for kind in policy.kinds}
    bases = frozenset(
        (base, branch)
        for branch, commit in forks.items()
        for base, tip in tips.items()
        if commit and tip and (base == branch or session.repository.is_ancestor(commit, tip))
    )
    facts = RescueFacts(back=back, own=own, subject=subject, bases=bases, left=left)
    if left and not back:
        changed, staged = changed_since(session, left)
        facts = facts.replace(changed=changed, staged=staged)
    if back and not request.name:
        facts = facts.replace(versions=versions(session))
    return plan_rescue(policy, snapshot, request, facts)


def changed_since(session: Session, left: str) -> tuple[tuple[str, ...], bool]:
    """The files of a refused move that the user has changed, and whether in the index too.

    Those whose index entry is HEAD's again are none: git keeps them as they are.
    """
    moved = paths(session, "--cached", "HEAD") & paths(session, left, "HEAD")
    staged = moved & paths(session, "--cached", left)
    # A file that is gone is in nobody's way.
    changed = moved & (staged | paths(session, "--diff-filter=d"))
    return tuple(sorted(changed)), bool(staged)


def paths(session: Session, *compared: str) -> set[str]:
    """The paths that a comparison of git's names."""
    asked = ("diff", "--name-only", "-z", "--no-renames", "--no-relative", *compared, "--")
    return set(filter(None, session.repository.porcelain(*asked).text.split("\0")))


def versions(session: Session) -> dict[str, str]:
    """The next version of each kind that has any and is finished, where the history tells it."""
    found = {}
    for kind in session.policy.kinds:
        if kind.into and kind.version != "none" and not session.cut_off:
            known = facts_of_start(session, StartRequest(kind=kind.name))
            version = next_version(session.policy, session.snapshot, kind, known)
            found[kind.name] = version
    return found


def back_of(session: Session, branch: str, recorded: str) -> str:
    """Where a branch goes back to: what the remote has, what gflow has made of it, else develop."""
    policy, snapshot = session.policy, session.snapshot
    there = snapshot.remote_branches.get(f"{policy.remote}/{branch}", "")
    if there:
        return there
    tip = snapshot.branches[branch].oid
    if recorded and session.repository.is_ancestor(recorded, tip):
        return recorded
    other = snapshot.branches.get(policy.develop)
    if other is None or branch == policy.develop:
        return ""
    return fork(session, tip, other.oid)


def fork(session: Session, one: str, other: str) -> str:
    """Where two commits part; empty where they have nothing in common."""
    return session.repository.porcelain("merge-base", one, other, accept=(0, 1)).text


def first_subject(session: Session, tip: str, back: str) -> str:
    """The subject of the oldest commit of its own."""
    asked = ("log", "--first-parent", "--reverse", "--format=%s", tip, f"^{back}", "--")
    return session.repository.porcelain(*asked).text.split("\n")[0]
