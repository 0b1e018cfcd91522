"""Carries a plan out: objects first, then everything that moves, in one transition."""

from __future__ import annotations

from gitflow_guard.engine.built import Built
from gitflow_guard.engine.journal import Journal
from gitflow_guard.engine.move import carry_out, moved_by
from gitflow_guard.engine.outcome import DONE, PLANNED, Outcome
from gitflow_guard.engine.push import publication
from gitflow_guard.engine.transition import HeadMove, Setting, Transition
from gitflow_guard.flow.plan import (
    CreateBranch,
    DeleteBranch,
    Gate,
    Merge,
    Plan,
    Push,
    PutBack,
    Remember,
    Stay,
    Step,
    SwitchTo,
    Tag,
)
from gitflow_guard.flow.plan_data import data_of_plan
from gitflow_guard.git.snapshot import HEADS, TAGS
from gitflow_guard.git.transaction import Update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeVar

    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.snapshot import Snapshot

    S = TypeVar("S", bound=Step)


def predict(plan: Plan, repository: Repository) -> Outcome:
    """What would come of the plan. Nothing is moved; conflicts that would come are named."""
    built = made(plan, repository, trial=True)
    merges = (step for step in plan.steps if isinstance(step, Merge))
    held = tuple(step.branch for step in merges if built.branches.get(step.branch) == step.onto)
    return Outcome(PLANNED, conflicts=built.conflicts, held=held)


def execute(plan: Plan, repository: Repository, snapshot: Snapshot) -> Outcome:
    """Do it. On a conflict no ref has moved, and the outcome is `paused`.

    Raises GflowError; then no ref has moved and the working tree is as it was.
    """
    entry = Journal(repository.place).begin(
        operation=plan.operation,
        branch=plan.branch,
        worktree=repository.place.top,
        head=snapshot.head,
        head_oid=snapshot.head_oid,
        plan=data_of_plan(plan),
        notes=plan.notes,
    )
    try:
        built = made(plan, repository)
    except BaseException:
        entry.give_up()
        raise
    if built.conflicts:
        from gitflow_guard.engine.pause import pause

        return pause(built, repository, entry)
    return finish_up(plan, built, repository, entry)


def made(plan: Plan, repository: Repository, *, trial: bool = False) -> Built:
    """The plan's objects, where it has any to make."""
    if not any(isinstance(step, (Merge, Tag)) for step in plan.steps):
        return Built()
    from gitflow_guard.engine.build import build

    return build(plan, repository, trial=trial)


def finish_up(
    plan: Plan, built: Built, repository: Repository, entry: Entry, head: HeadMove | None = None
) -> Outcome:
    """Move what has been built. `head` takes the place of the plan's own after a pause."""
    switch = first(plan, SwitchTo)
    try:
        if first(plan, Gate):
            from gitflow_guard.engine.gate import pass_gate

            pass_gate(plan, built, repository.place, entry)
        targets = created(plan) | built.branches
        move = head or (head_move(switch, targets) if switch else None)
        reason = f"gflow: {plan.operation} {plan.branch}"
        recorded = settings(plan, repository.configuration)
        transition = Transition(reason, ref_updates(plan, built), move, recorded)
        step = first(plan, Push)
        publish = publication(step, targets, built.tags, repository) if step else None
    except BaseException:
        entry.stop()
        raise
    interrupted = carry_out(transition, repository, entry, publish)
    return Outcome(
        DONE,
        moved=moved_by(transition),
        on=switch.branch if switch else "",
        notes=plan.notes,
        interrupted=interrupted,
    )


def first(plan: Plan, kind: type[S]) -> S | None:
    """The plan's only step of a kind."""
    return next((step for step in plan.steps if isinstance(step, kind)), None)


def created(plan: Plan) -> dict[str, str]:
    """The branches the plan has at commits that are there already."""
    return {step.branch: step.oid for step in plan.steps if isinstance(step, (CreateBranch, Stay))}


def head_move(switch: SwitchTo, targets: dict[str, str]) -> HeadMove:
    """What the plan has checked out at the end."""
    return HeadMove(switch.leaving, switch.leaving_oid, switch.branch, targets[switch.branch])


def ref_updates(plan: Plan, built: Built) -> tuple[Update, ...]:
    """What shall change, each with the value it must have now."""
    updates = []
    for step in plan.steps:
        if isinstance(step, Merge):
            new = built.branches[step.branch]
            if new != step.onto or not step.exists:
                updates.append(Update(HEADS + step.branch, new, step.onto if step.exists else ""))
        elif isinstance(step, CreateBranch):
            updates.append(Update(HEADS + step.branch, step.oid, ""))
        elif isinstance(step, PutBack):
            updates.append(Update(HEADS + step.branch, step.oid, step.onto))
        elif isinstance(step, DeleteBranch):
            updates.append(Update(HEADS + step.branch, "", step.oid))
    updates += [Update(TAGS + name, oid, "") for name, oid in built.tags.items()]
    return tuple(updates)


def settings(plan: Plan, known: Mapping[str, str]) -> tuple[Setting, ...]:
    """What is written to git's configuration, and what is taken from it; `known` is in it now."""
    changes = []
    for step in plan.steps:
        if isinstance(step, (Merge, CreateBranch, Remember)):
            # A branch that was deleted by hand has left some of its settings behind.
            changes += [Setting(key, known.get(key), value) for key, value in step.record]
        elif isinstance(step, DeleteBranch):
            changes += [Setting(key, value, None) for key, value in step.forget]
    return tuple(changes)
