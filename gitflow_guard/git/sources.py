"""Fetches, unread, what a policy can come from: files, branches' files, git's configuration."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, git
from gitflow_guard.policy.find import Sources, in_pyproject, names_permanent
from gitflow_guard.policy.presets import DEVELOP_NAMES, MAIN_NAMES, POLICY_FILE, REMOTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 1_000_000


def read_sources(top: str) -> Sources:
    """The sources of the repository whose working tree is at `top`.

    A branch that was started before the policy was written does not hold it; then the file of
    develop or main counts, local before remote-tracking.
    """
    file = read_file(os.path.join(top, POLICY_FILE))
    if file is not None:
        return Sources(file=file, branches=branch_names(top, file))
    pyproject = read_file(os.path.join(top, "pyproject.toml"))
    if pyproject is not None and in_pyproject(pyproject, "pyproject.toml") is not None:
        return Sources(pyproject=pyproject, branches=branch_names(top))
    where, elsewhere = read_from_branches(top)
    return Sources(
        file=elsewhere,
        where=where,
        configuration=configuration(top),
        branches=branch_names(top),
    )


def read_sources_at(top: str, oid: str, name: str, known: tuple[str, ...] = ()) -> Sources:
    """The sources as a commit has them, the tip of branch `name`; the working tree has no say.

    `known` are branches that are there though no ref here tells. Where the commit has no policy,
    the file of develop or main counts, as for any branch; the remote's first, for a CI may have
    checked a fork's branch out under that name.
    """
    file, pyproject = files_at(top, oid, (POLICY_FILE, "pyproject.toml"))
    where = f"{name}:"
    branches = (*known, *branch_names(top))
    if file is not None:
        return Sources(file=file, where=where, branches=branches)
    if pyproject is not None and in_pyproject(pyproject, f"{where}pyproject.toml") is not None:
        return Sources(pyproject=pyproject, where=where, branches=branches)
    where, elsewhere = read_from_branches(top, remote_first=True)
    configured = configuration(top)
    return Sources(file=elsewhere, where=where, configuration=configured, branches=branches)


def read_sources_bare(top: str) -> Sources:
    """The sources of a repository without a working tree, as its pre-receive hook takes them.

    Those of the first permanent branch that has a policy; else of the one a clone checks out.
    """
    for name in (*DEVELOP_NAMES, *MAIN_NAMES):
        asked = ["rev-parse", "--verify", "--quiet", f"refs/heads/{name}^{{commit}}"]
        oid = git(asked, directory=top, accept=()).text
        if oid and has_policy(top, oid, name):
            return read_sources_at(top, oid, name)
    head = head_of(top)
    return read_sources_at(top, *head) if head else read_sources(top)


def has_policy(top: str, oid: str, name: str) -> bool:
    """Whether the tip of a branch has a policy itself."""
    file, pyproject = files_at(top, oid, (POLICY_FILE, "pyproject.toml"))
    if file is not None or pyproject is None:
        return file is not None
    return in_pyproject(pyproject, f"{name}:pyproject.toml") is not None


def head_of(top: str) -> tuple[str, str] | None:
    """The commit and the name of the branch that is checked out, or would be in a clone."""
    oid = git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], directory=top, accept=()).text
    name = git(["symbolic-ref", "--quiet", "--short", "HEAD"], directory=top, accept=()).text
    return (oid, name or "HEAD") if oid else None


def files_at(top: str, oid: str, names: Sequence[str]) -> list[bytes | None]:
    """The content of files at the top of a commit's tree, None where it has none."""
    asked = "".join(f"{oid}:{name}\n" for name in names)
    reply = git(["cat-file", "--batch"], directory=top, stdin=asked.encode()).out
    found: list[bytes | None] = []
    for name in names:
        head, _, reply = reply.partition(b"\n")
        fields = head.split(b" ")
        if len(fields) != 3 or fields[1] != b"blob":
            found.append(None)
            continue
        size = int(fields[2])
        if size > LARGEST:
            raise failed("file-too-large", path=name, limit=LARGEST)
        found.append(reply[:size])
        reply = reply[size + 1 :]
    return found


def read_file(path: str) -> bytes | None:
    """A file's content; None when there is no such file."""
    try:
        with open(path, "rb") as file:
            raw = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as problem:
        raise failed("file-unreadable", path=path, problem=problem.strerror) from problem
    if len(raw) > LARGEST:
        raise failed("file-too-large", path=path, limit=LARGEST)
    return raw


def read_from_branches(top: str, *, remote_first: bool = False) -> tuple[str, bytes | None]:
    """The policy file of the first permanent branch that has one, and that branch's name."""
    names = (*DEVELOP_NAMES, *MAIN_NAMES)
    spaces = ["refs/heads/", f"refs/remotes/{REMOTE}/"]
    if remote_first:
        spaces.reverse()
    places = [(space, name) for space in spaces for name in names]
    asked = "".join(f"{space}{name}:{POLICY_FILE}\n" for space, name in places)
    reply = git(["cat-file", "--batch"], directory=top, stdin=asked.encode(), accept=()).out
    for space, name in places:
        head, _, reply = reply.partition(b"\n")
        fields = head.split(b" ")
        if len(fields) == 3 and fields[1] == b"blob":
            shown = name if space == "refs/heads/" else f"{REMOTE}/{name}"
            return f"{shown}:", reply[: int(fields[2])]
    return "", None


def configuration(top: str) -> tuple[tuple[str, str], ...]:
    """The `gitflow.*` settings as (key, value) pairs."""
    listed = git(["config", "-z", "--get-regexp", r"^gitflow\."], directory=top, accept=()).out
    pairs = (entry.partition(b"\n") for entry in listed.split(b"\0") if entry)
    return tuple((decode(key), decode(value)) for key, _, value in pairs)


def branch_names(top: str, file: bytes = b"") -> tuple[str, ...]:
    """Which of the usual permanent branches exist, unless the file already names them."""
    if names_permanent(file):
        return ()
    names = (*DEVELOP_NAMES, *MAIN_NAMES)
    spaces = ("refs/heads/", f"refs/remotes/{REMOTE}/")
    refs = {space + name: name for space in spaces for name in names}
    # git lists what is below a name too: refs/heads/dev names refs/heads/dev/main.
    listed = git(["for-each-ref", "--format=%(refname)", *refs], directory=top, accept=()).text
    return tuple(dict.fromkeys(refs[ref] for ref in listed.splitlines() if ref in refs))
