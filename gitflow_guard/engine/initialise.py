"""Carries the plan of `gflow init` out. Each step can be done again: a second run goes on."""

from __future__ import annotations

import os

from gitflow_guard.engine.critical import uninterrupted
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.lock import only_one
from gitflow_guard.engine.outcome import DONE, Moved, Outcome
from gitflow_guard.engine.transition import HeadMove, Setting, Transition
from gitflow_guard.errors import failed, refused
from gitflow_guard.flow.first_commit import CommitPolicyFile, WriteFramework, WritePolicy
from gitflow_guard.flow.initialise import GoTo, InstallHooks, MakeBranch, NameHead
from gitflow_guard.git.run import decode
from gitflow_guard.git.snapshot import HEADS
from gitflow_guard.git.tag import tagger
from gitflow_guard.git.transaction import Update
from gitflow_guard.policy.presets import POLICY_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gitflow_guard.flow.plan import Plan, Step
    from gitflow_guard.git.repository import Repository

    Note = tuple[str, dict[str, Any]]


NO_MOVE = Transition("gflow: init", (), None)


def initialise(plan: Plan, repository: Repository) -> Outcome:
    """Do every step but the hooks', which are not the repository's business.

    Raises GflowError `identity-missing` before anything when there is a commit to make and git
    does not know whose.
    """
    if any(isinstance(step, CommitPolicyFile) for step in plan.steps):
        tagger(repository.place.top)
    made: list[Moved] = []
    notes: list[Note] = []
    place = repository.place
    with only_one(place, "init"), uninterrupted() as received:
        head, head_oid, _ = repository.head_and_changes()
        for step in plan.steps:
            act = ACTS.get(type(step))
            if isinstance(step, CommitPolicyFile):
                commit_policy(step, repository, made, notes, again=again(plan))
            elif act is not None:
                act(step, repository, made, notes)
        record(plan, repository, head, head_oid, made)
    notes += plan.notes
    return Outcome(DONE, moved=tuple(made), notes=tuple(notes), interrupted=bool(received))


def record(plan: Plan, repository: Repository, head: str, head_oid: str, made: list[Moved]) -> None:
    """Have the journal know what undo can take back: branches made, and what is checked out.

    It is written when all is done: an init that was cut off goes on when it is run again.
    """
    back = transition(plan, repository, head, head_oid) if head_oid else NO_MOVE
    stays = staying(plan, head_oid, made)
    if not back.updates and back.head is None and not stays:
        return
    facts = {"worktree": repository.place.top, "head": head, "head_oid": head_oid, "plan": {}}
    data = back.data()
    # With it in the first line, a crash between the lines leaves what `continue` can end.
    begun = {"operation": plan.operation, "branch": plan.branch, "transition": data}
    entry = Journal(repository.place).begin(**begun, **facts, stays=stays)
    entry.note("moving", transition=data, push=None)
    entry.note("done")


def transition(plan: Plan, repository: Repository, head: str, head_oid: str) -> Transition:
    """What has moved, in a repository with a history."""
    updates, settings = [], []
    for step in plan.steps:
        if isinstance(step, MakeBranch):
            updates.append(Update(HEADS + step.branch, repository.resolve(step.branch), ""))
            remote, _, branch = step.upstream.partition("/")
            if remote:
                prefix = f"branch.{step.branch}."
                settings.append(Setting(prefix + "remote", None, remote))
                settings.append(Setting(prefix + "merge", None, HEADS + branch))
    branch, oid, _ = repository.head_and_changes()
    move = HeadMove(head, head_oid, branch, oid) if branch != head else None
    return Transition(NO_MOVE.reason, tuple(updates), move, tuple(settings))


def staying(plan: Plan, head_oid: str, made: list[Moved]) -> dict[str, str]:
    """What undo cannot take back, as the code and the values of what it says; empty for nothing.

    A commit on a branch that was there before is the user's to revert; before the first commit
    of all there is nothing to go back to.
    """
    new = {HEADS + step.branch for step in plan.steps if isinstance(step, MakeBranch)}
    commits = [each for each in made if not head_oid or each.ref not in new]
    if commits:
        code = "undo-init-commit" if head_oid else "undo-init-first"
        branch, oid = commits[0].ref.removeprefix(HEADS), commits[0].new or ""
        path = next(s.paths[0] for s in plan.steps if isinstance(s, CommitPolicyFile))
        return {"code": code, "path": path, "branch": branch, "oid": oid[:10]}
    written = any(isinstance(step, WritePolicy) for step in plan.steps)
    return {"code": "undo-init-file", "path": POLICY_FILE} if written and not made else {}


def name_head(step: Any, repository: Repository, made: list[Moved], notes: list[Note]) -> None:
    """Point HEAD at a branch that is not born yet."""
    del made, notes
    repository.porcelain("symbolic-ref", "HEAD", HEADS + step.branch)


def write_policy(step: Any, repository: Repository, made: list[Moved], notes: list[Note]) -> None:
    """Write the policy file."""
    del made
    write_file(repository, POLICY_FILE, step.content)
    notes.append(("init-policy", {"path": POLICY_FILE}))


def write_framework(
    step: Any, repository: Repository, made: list[Moved], notes: list[Note]
) -> None:
    """Write the pre-commit framework's configuration."""
    del made
    write_file(repository, step.path, step.content)
    notes.append(("init-policy", {"path": step.path}))


def write_file(repository: Repository, name: str, content: str) -> None:
    """Write a file whole or not at all. Raises `file-unwritable`."""
    path = os.path.join(repository.place.top, name)
    try:
        with open(path + ".new", "x", encoding="utf-8", newline="\n") as file:
            file.write(content)
        os.replace(path + ".new", path)
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def again(plan: Plan) -> tuple[str, ...]:
    """The command that goes on with an init that was cut off; what it has written says the rest."""
    types = (step.type for step in plan.steps if isinstance(step, InstallHooks))
    asked = next(types, "none")
    return ("gflow", "init") if asked == "native" else ("gflow", "init", "--hooks", asked)


def commit_policy(
    step: CommitPolicyFile,
    repository: Repository,
    made: list[Moved],
    notes: list[Note],
    again: tuple[str, ...],
) -> None:
    """Commit the files; whatever else is staged stays staged. Raises `init-commit-refused`."""
    repository.porcelain("add", "--", *step.paths)
    committing = ("commit", "--quiet", "--only", "-m", step.message, "--", *step.paths)
    done = repository.porcelain(*committing, accept=())
    if done.code:
        problem = (decode(done.err) or done.text).strip()
        raise failed(
            "init-commit-refused",
            paths=step.paths,
            branch=step.branch,
            problem=problem,
            message=step.message.strip(),
            again=again,
        )
    oid = repository.resolve("HEAD")
    made.append(Moved(HEADS + step.branch, None, oid))
    notes.append(("init-commit", {"branch": step.branch, "oid": oid[:10]}))


def make_branch(step: Any, repository: Repository, made: list[Moved], notes: list[Note]) -> None:
    """Make a branch, following the remote's where there is one."""
    oid = step.oid or repository.resolve(step.at)
    track = ("--track=direct", step.branch, step.upstream)
    plain = ("--no-track", step.branch, oid)
    repository.porcelain("branch", "--quiet", *(track if step.upstream else plain))
    made.append(Moved(HEADS + step.branch, None, oid))
    notes.append(("init-branch", {"branch": step.branch, "oid": oid[:10]}))


def go_to(step: Any, repository: Repository, made: list[Moved], notes: list[Note]) -> None:
    """Switch, with whatever is not committed."""
    del made
    asked = ("switch", "--quiet", "--no-guess", "--no-overwrite-ignore", step.branch)
    done = repository.porcelain(*asked, accept=())
    if done.code != 0:
        raise refused("init-switch-refused", problem=decode(done.err).strip())
    notes.append(("init-switch", {"branch": step.branch}))


ACTS: dict[type[Step], Callable[..., None]] = {
    NameHead: name_head,
    WritePolicy: write_policy,
    WriteFramework: write_framework,
    MakeBranch: make_branch,
    GoTo: go_to,
}
