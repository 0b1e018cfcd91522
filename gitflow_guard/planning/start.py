"""Planning a start."""

from __future__ import annotations

from gitflow_guard.flow.names import may_be_tagged
from gitflow_guard.flow.start import StartFacts, base_of, plan_start, tag_to_be
from gitflow_guard.flow.targets import kept_versions
from gitflow_guard.flow.versions import Impact, last_tag
from gitflow_guard.git.log import commits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.flow.start import StartRequest
    from gitflow_guard.session import Session


def plan(session: Session, request: StartRequest) -> Plan:
    """The plan of a start."""
    known = facts(session, request)
    session.look_for_tag(tag_to_be(session.policy, session.snapshot, request, known))
    return plan_start(session.policy, session.snapshot, request, known)


def facts(session: Session, request: StartRequest) -> StartFacts:
    """What a start has to know of the history."""
    base = base_of(session.policy, session.snapshot, request)
    tip = session.snapshot.tip(base, session.policy.remote)
    oid = commit_named(session, request.start) if request.start else tip
    kind = session.policy.kind(request.kind)
    known = StartFacts(
        start_oid=oid,
        on_base=not oid or oid == tip or on_base(session, oid, base),
        relations=session.relations((base,)),
    )
    if not oid or kind is None or kind.version == "none":
        return known
    if request.name and may_be_tagged(session.policy, kind, request.name):
        return known
    if session.cut_off:
        return known.replace(cut_off=True)
    marks = session.snapshot.tags | kept_versions(session.policy, session.snapshot)
    tags = version_tags(session, oid, kind.version, base) or tuple(marks)
    change = impact(session, tags, marks, oid) if kind.version == "commits" else Impact()
    return known.replace(tags=tags, impact=change)


def commit_named(session: Session, name: str) -> str:
    """The commit of a branch here or on the remote, or of any revision."""
    tip = session.snapshot.tip(name, session.policy.remote)
    return tip or session.repository.resolve(name)


def on_base(session: Session, oid: str, base: str) -> bool:
    """Whether the base holds the commit, here or on the remote."""
    here = session.snapshot.branches.get(base)
    there = session.snapshot.remote_branches.get(f"{session.policy.remote}/{base}", "")
    tips = [tip for tip in (here.oid if here else "", there) if tip]
    return any(session.repository.is_ancestor(oid, tip) for tip in tips)


def version_tags(session: Session, oid: str, version: str, base: str) -> tuple[str, ...]:
    """The tags a fix counts from, where its own line has any: nothing where it has none."""
    if version != "patch":
        return ()
    prefix = session.policy.tag_prefix
    merged = session.repository.merged_tags(oid)
    if last_tag(merged, prefix):
        return merged
    own = session.policy.kind_of(base)
    line = prefix + base.removeprefix(own.prefix) if own else ""
    return (line,) if line in kept_versions(session.policy, session.snapshot) else ()


def impact(session: Session, tags: tuple[str, ...], marks: dict[str, str], oid: str) -> Impact:
    """What the commits since the last version hold."""
    from gitflow_guard.rules.change import summarise

    last = last_tag(tags, session.policy.tag_prefix)
    since = [f"^{marks[last]}"] if last else []
    changes = [
        summarise(commit.message, session.book)
        for commit in commits(session.place.top, [oid, *since])
    ]
    return Impact(
        breaking=any(change.breaking for change in changes),
        feature=any(change.type == "feat" for change in changes),
    )
