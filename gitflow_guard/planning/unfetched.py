"""Branches that the remote has, and this clone knows nothing of: refused by what is so."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.flow.initialise import MakeBranch
from gitflow_guard.git.fetch import branch_there, takes_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.flow.plan import Plan
    from gitflow_guard.session import Session


def refuse_unfetched(session: Session, branch: str, *, ask: bool) -> None:
    """A branch that a plan misses may only not be fetched; `ask` allows to ask the remote.

    Raises `base-unfetched`, `base-unknown`.
    """
    remote, top = session.policy.remote, session.place.top
    if remote not in session.snapshot.remotes or takes_all(top, remote):
        return
    if not ask or (session.fetched and session.fetched.problem):
        raise refused("base-unknown", branch=branch, remote=remote)
    if branch_there(top, remote, branch):
        raise refused("base-unfetched", branch=branch, remote=remote)


def nothing_twice(session: Session, plan: Plan) -> None:
    """No branch is made that the remote has. Raises `base-unfetched`, `init-unfetched`.

    A remote that nothing has come from yet is not asked: it is one to be filled.
    """
    remote, top = session.policy.remote, session.place.top
    own = f"{remote}/"
    if not any(name.startswith(own) for name in session.snapshot.remote_branches):
        return
    made = (s.branch for s in plan.steps if isinstance(s, MakeBranch) and not s.upstream)
    new = next((branch for branch in made if branch_there(top, remote, branch)), "")
    if new:
        code = "init-unfetched" if takes_all(top, remote) else "base-unfetched"
        raise refused(code, branch=new, remote=remote)
