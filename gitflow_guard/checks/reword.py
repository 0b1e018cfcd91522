"""The list of `git rebase -i` that gives commits which were not pushed a better message."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.git.run import git
from gitflow_guard.git.settings import message_settings
from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.rules.finding import Finding

PICK = "pick"
REWORD = "reword"
# For what no message can mend: the author, the files.
EDIT = "edit"
# What a comment begins with, where git is left to choose (git-config(1), core.commentChar).
HASH, AUTO = "#", "auto"
# What `git commit --fixup` and its like begin a header with, and what a list says for it.
INTO = {"fixup": "fixup", "squash": "squash", "amend": "fixup -C"}


class Line(Record):
    """A commit of the list, oldest first: what is to be done with it, and what is wrong with it.

    `branches` are other branches that are at it, and go along with it.
    """

    action: str
    oid: str
    header: str
    findings: tuple[Finding, ...] = ()
    branches: tuple[str, ...] = ()

    @property
    def goes_into(self) -> str:
        """The header of the commit that this one waits to be folded into, where that is a fault."""
        word, _, header = self.header.partition("! ")
        waits = word in INTO and any(finding.rule == "no-fixup" for finding in self.findings)
        return header if waits else ""


class Rewording(Record):
    """The list, and the commit it is done on: an object id, or empty for the whole history.

    `comment` is what git takes for the beginning of a comment, `branch` what is checked out.
    `left` are other branches that hold commits of the list and are at none of them.
    """

    base: str
    lines: tuple[Line, ...] = ()
    comment: str = HASH
    branch: str = ""
    left: tuple[str, ...] = ()


def rewording(top: str, findings: Iterable[Finding]) -> Rewording:
    """All that the branch checked out holds, from the first commit with an error on.

    To the branch's end, whatever range was asked for: git drops what a list leaves out. Raises
    `reword-elsewhere`, `reword-merge`, `reword-pushed`.
    """
    wrong: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        if finding.level == ERROR and finding.commit:
            wrong[finding.commit] = (*wrong.get(finding.commit, ()), finding)
    if not wrong:
        return Rewording("")
    rows = unpushed(top)
    check_held(top, wrong, {oid for oid, _, _ in rows})
    listed = [
        Line(action_for(wrong.get(oid, ())), oid, header, wrong.get(oid, ()))
        for oid, _, header in rows
    ]
    first = begin_of(listed)
    merge = next((oid for oid, parents, _ in rows[first:] if " " in parents), "")
    if merge:
        onto = rows[first][1].partition(" ")[0][:10] or "--root"
        raise refused("reword-merge", commit=merge[:10], onto=onto)
    lines = squashed(listed[first:])
    branch, others = branches_with(top, listed[first].oid)
    along = tuple(
        line.replace(branches=tuple(name for name, oid in others.items() if oid == line.oid))
        for line in lines
    )
    left = set(others) - {name for line in along for name in line.branches}
    return Rewording(rows[first][1], along, comment_of(top), branch, tuple(sorted(left)))


def branches_with(top: str, oid: str) -> tuple[str, dict[str, str]]:
    """The branch checked out, and all others that hold the commit, with their own.

    Git moves none that is checked out in another worktree: it is as if it were at no commit.
    """
    form = "--format=%(HEAD)%00%(refname:lstrip=2)%00%(objectname)%00%(worktreepath)"
    told = git(["for-each-ref", form, f"--contains={oid}", "refs/heads"], directory=top).text
    rows = [line.split("\0") for line in told.splitlines()]
    here = next((name for head, name, _, _ in rows if head == "*"), "")
    others = {name: "" if tree else tip for head, name, tip, tree in rows if head != "*"}
    return here, others


def comment_of(top: str) -> str:
    """What git takes for the beginning of a comment in a list."""
    told = message_settings(top).get("comment", AUTO)
    return HASH if told.lower() == AUTO else told


def action_for(findings: tuple[Finding, ...]) -> str:
    """What is to be done with a commit of which this was found."""
    rows = (RULES_BY_ID[finding.rule] for finding in findings)
    if any(row.family == "commit" and row.needs for row in rows):
        return EDIT
    return REWORD if findings else PICK


def begin_of(lines: list[Line]) -> int:
    """The place of the first that is wrong, or of what one that is wrong goes into."""
    first = next(at for at, line in enumerate(lines) if line.findings)
    headers = {line.header: at for at, line in reversed(list(enumerate(lines)))}
    into = (headers.get(line.goes_into, first) for line in lines if line.goes_into)
    return min([first, *into])


def squashed(lines: list[Line]) -> tuple[Line, ...]:
    """What is made to go into another commit of the list goes below it (git-rebase(1))."""
    found: list[Line] = []
    for line in lines:
        at = [at for at, other in enumerate(found) if other.header == line.goes_into]
        if not line.goes_into or not at:
            found.append(line)
            continue
        below = at[-1] + 1
        while below < len(found) and found[below].action in INTO.values():
            below += 1
        action = INTO[line.header.partition("! ")[0]]
        found.insert(below, line.replace(action=action))
    return tuple(found)


def unpushed(top: str) -> list[tuple[str, str, str]]:
    """Object id, parents and header of what is checked out and on no remote, oldest first."""
    form = "--format=%H%x00%P%x00%s"
    asked = ["log", "-z", "--reverse", "--topo-order", "--no-show-signature", "--no-color", form]
    told = git([*asked, "HEAD", "--not", "--remotes", "--"], directory=top).text
    fields = told.rstrip("\0").split("\0")
    return list(zip(fields[::3], fields[1::3], fields[2::3], strict=False))


def check_held(top: str, wrong: Iterable[str], held: set[str]) -> None:
    """What is wrong is on the branch checked out, and nobody else has it yet."""
    for oid in wrong:
        if oid in held:
            continue
        asked = ["merge-base", "--is-ancestor", oid, "HEAD"]
        code = "reword-elsewhere" if git(asked, directory=top, accept=()).code else "reword-pushed"
        raise refused(code, commit=oid[:10])
