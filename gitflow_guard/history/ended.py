"""Which branches have come to an end and are still there, and what deletes them."""

from __future__ import annotations

from gitflow_guard.history.squashed import goes_to
from gitflow_guard.history.work import HERE, NOBODY, THERE, Fact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gitflow_guard.history.work import Found, Row, Work


def is_ended(work: Work, row: Row) -> bool:
    """Whether all of its targets have all of it, or have it as one commit."""
    if row.name in work.squashed:
        return not (row.relation and all(row.relation))
    whole = bool(row.targets) and row.apart is not None and has_begun(work, row)
    return whole and all(held(work, row, name) for name in row.targets)


def ended(work: Work, row: Row, every: Sequence[Row]) -> Found:
    """Where it is, and the command that deletes it."""
    del every
    values = {"into": row.targets, "command": deletion(work, row)}
    commit = work.squashed.get(row.name)
    if commit is None:
        yield Fact("overview-finished", values), NOBODY
    else:
        one = {"into": goes_to(work, row.name), "commit": work.graph.oids[commit][:10]}
        yield Fact("overview-squashed", {**values, **one}), NOBODY


def deletion(work: Work, row: Row) -> tuple[str, ...]:
    """The words of that command; gflow deletes only branches of a kind, and none without a tree."""
    if row.kind and not work.bare:
        remote = () if row.place == HERE else ("--remote",)
        force = ("--force",) if row.name in work.squashed else ()
        return ("gflow", "delete", row.name, *remote, *force)
    if row.place == THERE:
        return ("git", "push", work.policy.remote, "--delete", row.name)
    return ("git", "branch", "-D", row.name)


def hints(work: Work, rows: Sequence[Row]) -> Iterator[Fact]:
    """What the last fetch may have told that is no longer so."""
    if any(row.ended and row.place == THERE for row in rows):
        yield Fact("overview-gone", {"remote": work.policy.remote})


def held(work: Work, row: Row, target: str) -> bool:
    """Whether a branch, here or on the remote, has all of another, here and on the remote."""
    own = work.tips(row.name)
    return any(all(not work.between(each, tip).own for each in own) for tip in work.tips(target))


def has_begun(work: Work, row: Row) -> bool:
    """Whether it has commits of its own, or had some before they were merged."""
    return bool(row.apart and row.apart.own) or has_left(work, row)


def is_out(work: Work, row: Row) -> bool:
    """Whether the tag that marks what it becomes is there."""
    kind = work.policy.kind(row.kind)
    tag = work.policy.tag_prefix + row.name.removeprefix(kind.prefix) if kind else ""
    return kind is not None and kind.tag and tag in work.tags


def has_left(work: Work, row: Row) -> bool:
    """Whether it ever went a way of its own; what was only started lies on its base's own line."""
    if is_out(work, row):
        return True
    commit, parents = work.tip(row.base), work.graph.parents
    while commit >= 0 and commit != row.tip and work.high[commit] > work.high[row.tip]:
        commit = next(iter(parents[commit]), -1)
    return commit != row.tip
