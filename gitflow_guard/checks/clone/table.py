"""Every check of a clone, a row each, in the order in which they are told and mended."""

from __future__ import annotations

from gitflow_guard.checks.clone import branches, leftovers, remotes, setup
from gitflow_guard.checks.clone.facts import knows
from gitflow_guard.checks.clone.trouble import Examination
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gitflow_guard.checks.clone.facts import Clone
    from gitflow_guard.checks.clone.trouble import Trouble


class Row(Record):
    """A check: its id, the facts it needs, its function, and what `--fix` does, if anything."""

    rule: str
    needs: tuple[str, ...]
    check: Callable[[Clone], Iterable[Trouble]]
    fix: str = ""


LEFT = ("left",)
BOTH = ("found", "snapshot")
ROWS = (
    Row("git-version", ("version",), setup.git_version),
    Row("policy", (), setup.policy),
    Row("unreadable", (), setup.unreadable),
    Row("identity", ("identity",), setup.identity),
    Row("operation-cut-off", LEFT, leftovers.cut_off, "finish-cut-off"),
    Row("operation-paused", LEFT, leftovers.paused),
    Row("operation-running", LEFT, leftovers.at_work),
    Row("git-operation", ("left", "snapshot"), leftovers.open_in_git),
    Row("lock-own", LEFT, leftovers.own_locks, "remove-lock"),
    Row("lock-foreign", LEFT, leftovers.other_locks),
    Row("lock-holder", LEFT, leftovers.dead_holder, "forget-holder"),
    Row("push-announced", LEFT, leftovers.announced_push, "remove-announcement"),
    Row("gate-worktree", LEFT, leftovers.gates, "remove-gate"),
    Row("worktree-gone", ("left", "worktrees"), leftovers.gone_worktrees),
    Row("hooks", ("hooks", "framework"), setup.hooks, "install-hooks"),
    Row("hooks-aside", ("hooks",), setup.aside, "install-hooks"),
    Row("hooks-when-missing", ("hooks", "found"), setup.when_missing, "install-hooks"),
    Row("hooks-framework", ("hooks", "framework"), setup.framework),
    Row("hooks-path", ("hooks",), setup.hooks_path),
    Row("branch-missing", BOTH, branches.missing),
    Row("branch-alias", (*BOTH, "aliases"), branches.other_names),
    Row("protected-missing", BOTH, branches.protected),
    Row("base-wrong", BOTH, branches.wrong_bases),
    Row("base-orphan", ("snapshot",), branches.orphans, "forget-base"),
    Row("branch-finished", ("finished",), branches.finished),
    Row("remote-missing", BOTH, remotes.named),
    Row("fetch-narrow", (*BOTH, "fetched"), remotes.narrow, "fetch-all"),
    Row("shallow", ("shallow",), remotes.cut_short),
    Row("ahead", (*BOTH, "relations"), remotes.ahead),
)


def examine(clone: Clone) -> Examination:
    """Make every check whose facts are known."""
    able = [row for row in ROWS if knows(clone, row.needs)]
    troubles = tuple(
        trouble.replace(rule=row.rule, fix=row.fix) for row in able for trouble in row.check(clone)
    )
    return Examination(len(able), len(ROWS) - len(able), troubles)
