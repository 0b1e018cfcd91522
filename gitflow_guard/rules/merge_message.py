"""Which branches a merge commit says it merged, by its first line."""

from __future__ import annotations

LONGEST = 2000
# git-fmt-merge-msg(1); the second begins with the remote's name.
LOCAL = ("Merge branch ", "Merge branches ")
REMOTE = ("Merge remote-tracking branch ", "Merge remote-tracking branches ")
TAG = "Merge tag "
# GitHub; Bitbucket Cloud.
GITHUB = "Merge pull request #"
BITBUCKET = "Merged in "


def branches_named(header: str) -> tuple[str, ...]:
    """The short names, in the order of the parents after the first; empty when none is told.

    Sources: git-fmt-merge-msg(1), and what GitHub, GitLab, Gitea and Bitbucket write when they
    merge a pull request.
    """
    line = header[:LONGEST]
    if line.startswith(LOCAL):
        return quoted(line)
    if line.startswith(REMOTE):
        return tuple(name.partition("/")[2] for name in quoted(line))
    if line.startswith(BITBUCKET):
        return one(line[len(BITBUCKET) :].partition(" (pull request #")[0])
    if line.startswith(GITHUB):
        number, _, rest = line[len(GITHUB) :].partition(" ")
        return from_request(rest) if number.isdigit() else ()
    if line.startswith("Merge pull request '"):
        # The title may hold anything; what follows it does not.
        return one(line.rpartition(" from ")[2].partition(" into ")[0].rpartition(":")[2])
    return ()


def target_named(header: str) -> str:
    """The short name of the branch merged into, as git and GitLab write it; empty when not told."""
    line = header[:LONGEST]
    if not line.startswith((*LOCAL, *REMOTE, TAG)):
        return ""
    return "".join(one(line.rpartition("' into ")[2].strip("'")))


def from_request(rest: str) -> tuple[str, ...]:
    """`from OWNER/BRANCH` of GitHub, `in PROJECT/REPOSITORY from BRANCH to BRANCH` of Bitbucket."""
    before, mark, name = (" " + rest).partition(" from ")
    if not mark:
        return ()
    if before.startswith(" in "):
        return one(name.partition(" to ")[0])
    return one(name.partition("/")[2])


def quoted(line: str) -> tuple[str, ...]:
    """The names in quotes up to the target: `'a'`, `'a', 'b' and 'c'`."""
    names = []
    rest = line[line.index("branch") :].partition(" ")[2]
    while rest.startswith("'"):
        name, mark, rest = rest[1:].partition("'")
        if not mark:
            break
        names.append(name)
        for joint in (", ", " and "):
            rest = rest.removeprefix(joint)
    return tuple(filter(None, names))


def one(name: str) -> tuple[str, ...]:
    """A single name; nothing when there is none."""
    return (name,) if name and " " not in name else ()
