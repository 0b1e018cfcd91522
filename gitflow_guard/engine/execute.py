"""Carries a plan out: objects first, then all refs in one transaction, then the working tree."""

from __future__ import annotations

from gitflow_guard.engine.build import Built, build
from gitflow_guard.engine.critical import uninterrupted
from gitflow_guard.engine.head import Checkout, checkout_of
from gitflow_guard.engine.outcome import DONE, PAUSED, PLANNED, Moved, Outcome
from gitflow_guard.engine.push import push, refspecs
from gitflow_guard.errors import refused
from gitflow_guard.flow.plan import CreateBranch, DeleteBranch, Merge, Plan, Push, Step, SwitchTo
from gitflow_guard.git.run import decode
from gitflow_guard.git.snapshot import HEADS, TAGS
from gitflow_guard.git.transaction import Transaction, Update

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from gitflow_guard.git.repository import Repository

    S = TypeVar("S", bound=Step)


def predict(plan: Plan, repository: Repository) -> Outcome:
    """What would come of the plan. Nothing is moved; conflicts that would come are named."""
    conflicts = build(plan, repository, trial=True).conflicts
    return Outcome(PLANNED, conflicts=conflicts)


def execute(plan: Plan, repository: Repository) -> Outcome:
    """Do it. On a conflict nothing has moved and the outcome is `paused`.

    Raises GflowError; then no ref has moved and the working tree is as it was.
    """
    create = first(plan, CreateBranch)
    if create is not None:
        return created(create, first(plan, Push), repository)
    built = build(plan, repository)
    if built.conflicts:
        return Outcome(PAUSED, conflicts=built.conflicts)
    return moved(plan, built, repository)


def first(plan: Plan, kind: type[S]) -> S | None:
    """The plan's only step of a kind."""
    return next((step for step in plan.steps if isinstance(step, kind)), None)


def created(create: CreateBranch, publish: Push | None, repository: Repository) -> Outcome:
    """Make a topic branch: on the remote first, since only that can be refused."""
    ref = HEADS + create.branch
    with uninterrupted() as received:
        if publish is not None:
            push(repository.place, publish.remote, [f"{create.oid}:{ref}"])
        switch_to_new(create, repository)
        if publish is not None:
            upstream = f"--set-upstream-to={publish.remote}/{create.branch}"
            repository.porcelain("branch", "--quiet", upstream, create.branch)
    made = (Moved(ref, None, create.oid),)
    return Outcome(DONE, moved=made, on=create.branch, interrupted=bool(received))


def switch_to_new(create: CreateBranch, repository: Repository) -> None:
    """Record where the branch goes back to, make it, check it out."""
    key = f"gitflow.branch.{create.branch}.base"
    repository.porcelain("config", "--local", key, create.base)
    switch = ("switch", "--quiet", "--no-track", "-c", create.branch, create.oid)
    done = repository.porcelain(*switch, accept=())
    if done.code != 0:
        repository.porcelain("config", "--local", "--unset", key, accept=())
        raise refused("switch-refused", problem=decode(done.err).strip())


def moved(plan: Plan, built: Built, repository: Repository) -> Outcome:
    """Move every ref of a finish, on the remote too when the plan says so, or none."""
    switch = first(plan, SwitchTo)
    checkout = checkout_of(switch, built, repository)
    updates = ref_updates(plan, built)
    with uninterrupted() as received:
        checkout.let_go()
        transaction = Transaction(repository.place.top, f"gflow: {plan.operation} {plan.branch}")
        try:
            transaction.prepare((*updates, *checkout.updates()))
            publish = first(plan, Push)
            if publish is not None:
                push(repository.place, publish.remote, refspecs(publish, built))
            checkout.move_tree()
            commit(transaction, checkout)
        except BaseException:
            transaction.abort()
            checkout.put_back()
            raise
        checkout.attach()
        clean_up(plan, repository)
    return Outcome(
        DONE,
        moved=tuple(Moved(u.ref, u.old or None, u.new or None) for u in updates),
        on=switch.branch if switch else "",
        notes=plan.notes,
        interrupted=bool(received),
    )


def commit(transaction: Transaction, checkout: Checkout) -> None:
    """Move the refs; when git cannot, bring the tree back as well."""
    try:
        transaction.commit()
    except BaseException:
        checkout.move_tree_back()
        raise


def ref_updates(plan: Plan, built: Built) -> tuple[Update, ...]:
    """What shall change, each with the value it must have now."""
    updates = []
    for step in plan.steps:
        if isinstance(step, Merge):
            new = built.branches[step.branch]
            if new != step.onto or not step.exists:
                updates.append(Update(HEADS + step.branch, new, step.onto if step.exists else ""))
        elif isinstance(step, DeleteBranch):
            updates.append(Update(HEADS + step.branch, "", step.oid))
    updates += [Update(TAGS + name, oid, "") for name, oid in built.tags.items()]
    return tuple(updates)


def clean_up(plan: Plan, repository: Repository) -> None:
    """Forget what git's configuration holds of a branch that is gone."""
    for step in plan.steps:
        if isinstance(step, DeleteBranch):
            for section in (f"gitflow.branch.{step.branch}", f"branch.{step.branch}"):
                repository.porcelain("config", "--local", "--remove-section", section, accept=())
