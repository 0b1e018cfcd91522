"""What commits change: lines and files, counted by git, one process for any number of commits."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COUNTED = ("--numstat", "-z", "-r", "-M", "--root", "--no-ext-diff")
# The tree without a file, which git knows in every repository (gitglossary(7), "tree object").
EMPTY_TREE = ("hash-object", "-t", "tree", "--stdin")


class Changed(Record):
    """Lines added and removed, and the paths, a renamed file under its new name."""

    lines: int = 0
    paths: tuple[str, ...] = ()


def staged(top: str) -> Changed:
    """What the commit that is being made would change."""
    born = git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], directory=top, accept=())
    base = born.text if born.code == 0 else git(list(EMPTY_TREE), directory=top).text
    asked = ["diff-index", "--cached", *COUNTED[:-2], "--no-ext-diff", base, "--"]
    return counted(git(asked, directory=top).out)


def of_commits(top: str, oids: Iterable[str]) -> dict[str, Changed]:
    """What each commit changes. Merges, which change nothing of their own, are left out."""
    told = "".join(f"{oid}\n" for oid in oids).encode()
    listed = git(["diff-tree", "--stdin", *COUNTED], directory=top, stdin=told).out
    return {oid: changed for oid, changed in taken_apart(listed) if oid}


def counted(raw: bytes) -> Changed:
    """The one change that `--numstat -z` tells of."""
    return next((changed for _, changed in taken_apart(raw)), Changed())


def taken_apart(raw: bytes) -> Iterator[tuple[str, Changed]]:
    """The commits in `diff-tree --stdin --numstat -z` output, with what they change.

    Source: git-diff(1), "--numstat" with -z: the two paths of a rename are fields of their own.
    A field without a tab is the object id of the commit whose changes follow.
    """
    oid, lines, paths = "", 0, list[str]()
    fields = iter(raw.removesuffix(b"\0").split(b"\0"))
    for field in fields:
        parts = field.split(b"\t", 2)
        if len(parts) < 3:
            if paths:
                yield oid, Changed(lines, tuple(paths))
            oid, lines, paths = decode(field), 0, []
            continue
        path = parts[2] or (next(fields, b""), next(fields, b""))[1]
        lines += sum(int(number) for number in parts[:2] if number.isdigit())
        paths.append(decode(path))
    if paths:
        yield oid, Changed(lines, tuple(paths))
