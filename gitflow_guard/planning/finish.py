"""Planning a finish."""

from __future__ import annotations

from gitflow_guard.flow.finish import (
    FinishFacts,
    by_pull_request,
    involved,
    plan_finish,
    understood,
)
from gitflow_guard.flow.side_doors import side_doors
from gitflow_guard.git import count
from gitflow_guard.git.log import commits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.finish import Finish, FinishRequest
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.session import Session


def plan(session: Session, request: FinishRequest) -> Plan:
    """The plan of a finish."""
    finish = understood(session.policy, session.snapshot, request)
    session.look_for_tag(finish.tag, pushing=request.push)
    facts = FinishFacts(relations=session.relations(involved(finish)))
    topic = session.snapshot.branches[finish.topic].oid
    held = by_pull_request(session.policy, session.snapshot, finish)
    merged = (name for name, tip in held.items() if session.repository.is_ancestor(topic, tip))
    facts = facts.replace(merged=tuple(merged))
    onto = session.snapshot.tip(finish.targets[0], session.policy.remote)
    if onto:
        facts = facts.replace(empty=session.repository.is_ancestor(topic, onto))
    doors = side_doors(session.policy, finish)
    facts = facts.replace(brought={name: carried(session, finish, name) for name in doors})
    if finish.strategy == "squash" and not request.message:
        message = squash_message(session, finish.topic, finish.targets[0])
        facts = facts.replace(squash_message=message)
    return plan_finish(session.policy, session.snapshot, request, facts)


def carried(session: Session, finish: Finish, branch: str) -> int:
    """How many commits of a branch the topic would take to its first target."""
    remote, snapshot = session.policy.remote, session.snapshot
    tip, onto = snapshot.tip(branch, remote), snapshot.tip(finish.targets[0], remote)
    topic = snapshot.branches[finish.topic].oid
    return count.carried(session.place.top, topic, tip, onto) if tip and onto else 0


def squash_message(session: Session, topic: str, target: str) -> str:
    """One commit's own message; of several, the first's header and a line for each."""
    onto = session.snapshot.tip(target, session.policy.remote)
    if not onto:
        return ""
    revisions = [session.snapshot.branches[topic].oid, f"^{onto}"]
    squashed = [c for c in commits(session.place.top, revisions) if len(c.parents) < 2]
    messages = [commit.message.strip("\n") for commit in reversed(squashed)]
    if len(messages) < 2:
        return messages[0] if messages else f"Merge branch '{topic}' into {target}"
    headers = [message.partition("\n")[0] for message in messages]
    return headers[0] + "\n\n" + "\n".join(f"- {header}" for header in headers)
