"""The list of `git rebase -i` that gives commits which were not pushed a better message."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.git.run import git
from gitflow_guard.record import Record
from gitflow_guard.rules.finding import ERROR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gitflow_guard.rules.finding import Finding

PICK = "pick"
REWORD = "reword"
# What `git commit --fixup` and its like begin a header with, and what a list says for it.
INTO = {"fixup": "fixup", "squash": "squash", "amend": "fixup -C"}


class Line(Record):
    """A commit of the list, oldest first: what is to be done with it, and what is wrong with it."""

    action: str
    oid: str
    header: str
    findings: tuple[Finding, ...] = ()


class Rewording(Record):
    """The list, and the commit it is done on: an object id, or empty for the whole history."""

    base: str
    lines: tuple[Line, ...] = ()


def rewording(top: str, revisions: Iterable[str], findings: Iterable[Finding]) -> Rewording:
    """From the first commit with an error on. Raises `reword-merge`, `reword-pushed`."""
    wrong: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        if finding.level == ERROR and finding.commit:
            wrong[finding.commit] = (*wrong.get(finding.commit, ()), finding)
    rows = listed(top, tuple(revisions))
    first = next((at for at, row in enumerate(rows) if row[0] in wrong), len(rows))
    rewritten = rows[first:]
    if not rewritten:
        return Rewording("")
    check(top, rewritten)
    lines = (
        Line(REWORD if oid in wrong else PICK, oid, header, wrong.get(oid, ()))
        for oid, _, header in rewritten
    )
    return Rewording(rewritten[0][1], squashed(list(lines)))


def squashed(lines: list[Line]) -> tuple[Line, ...]:
    """What is made to go into another commit of the list goes below it (git-rebase(1))."""
    found: list[Line] = []
    for line in lines:
        word, _, header = line.header.partition("! ")
        at = [at for at, other in enumerate(found) if other.header == header]
        if word not in INTO or not at:
            found.append(line)
            continue
        below = at[-1] + 1
        while below < len(found) and found[below].action in INTO.values():
            below += 1
        found.insert(below, line.replace(action=INTO[word]))
    return tuple(found)


def listed(top: str, revisions: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Object id, parents and header of each commit, oldest first."""
    form = "--format=%H%x00%P%x00%s"
    asked = ["log", "-z", "--reverse", "--topo-order", "--no-show-signature", form, *revisions]
    fields = git([*asked, "--"], directory=top).text.rstrip("\0").split("\0")
    return list(zip(fields[::3], fields[1::3], fields[2::3], strict=False))


def check(top: str, rows: list[tuple[str, str, str]]) -> None:
    """A list can hold them: there is no merge among them, and nobody else has them yet."""
    merge = next((oid for oid, parents, _ in rows if " " in parents), "")
    if merge:
        raise refused("reword-merge", commit=merge[:10])
    newest = rows[-1][0]
    own = git(["rev-list", newest, "--not", "--remotes", "--"], directory=top).text.split()
    pushed = next((oid for oid, _, _ in rows if oid not in set(own)), "")
    if pushed:
        raise refused("reword-pushed", commit=pushed[:10])
