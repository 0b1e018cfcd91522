"""A merge that needs a person, set up in the working tree on a detached HEAD.

There git's own merge runs, with rerere and merge drivers; no branch is touched by it.
"""

from __future__ import annotations

import os

from gitflow_guard.engine.outcome import PAUSED, Outcome
from gitflow_guard.errors import failed, refused
from gitflow_guard.git.run import decode, encode, git
from gitflow_guard.git.snapshot import HEADS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.build import Built, Stopped
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.repository import Repository


def pause(built: Built, repository: Repository, entry: Entry) -> Outcome:
    """Set the merge up and leave it to the user. Raises `conflict-dirty`, with nothing begun."""
    stop = built.stopped
    assert stop is not None
    changed = repository.head_and_changes()[2]
    if changed:
        entry.give_up()
        paths = [conflict.path for conflict in stop.conflicts]
        raise refused(
            "conflict-dirty",
            branch=stop.branch,
            source=stop.source_name,
            files=paths,
            paths=changed,
        )
    entry.note(
        "pausing",
        onto=stop.onto,
        source=stop.source,
        branch=stop.branch,
        picking=stop.picking,
        files=[conflict.path for conflict in stop.conflicts],
        branches=built.branches,
        tags=built.tags,
    )
    set_up(stop, repository, message_of(entry, stop))
    entry.note("paused")
    return Outcome(PAUSED, conflicts=built.conflicts)


def message_of(entry: Entry, stop: Stopped) -> str:
    """The message the plan has for the commit; a picked commit has its own."""
    steps = entry.plan["steps"]
    told = (s["message"] for s in steps if s["action"] == "merge" and s["branch"] == stop.branch)
    return "" if stop.picking else next(told, "")


def set_up(stop: Stopped, repository: Repository, message: str) -> None:
    """Check out the commit merged onto, and let git merge as far as it can."""
    repository.porcelain("switch", "--quiet", "--detach", stop.onto)
    if stop.picking:
        repository.porcelain("cherry-pick", stop.source, accept=())
        return
    names = {f"GITHEAD_{stop.source}": stop.source_name}
    merging = ["merge", "--no-ff", "--no-commit", "--quiet", stop.source]
    git(merging, directory=repository.place.top, changes=names, accept=(), apart=True)
    path = os.path.join(repository.place.git_dir, "MERGE_MSG")
    try:
        with open(path, "wb") as file:
            file.write(encode(message))
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def unmerged(repository: Repository) -> list[str]:
    """The paths that are still in conflict."""
    listed = git(["ls-files", "-z", "--unmerged"], directory=repository.place.top).out
    paths = (decode(entry).partition("\t")[2] for entry in listed.split(b"\0") if entry)
    return list(dict.fromkeys(paths))


def marked(repository: Repository, files: list[str]) -> list[str]:
    """Those of the files that still hold conflict markers."""
    return [name for name in files if holds_markers(os.path.join(repository.place.top, name))]


def holds_markers(path: str) -> bool:
    """Whether lines begin with both of git's outer conflict markers."""
    try:
        with open(path, "rb") as file:
            lines = file.read().split(b"\n")
    except OSError:
        return False
    starts = (b"<<<<<<< ", b">>>>>>> ")
    return all(any(line.startswith(start) for line in lines) for start in starts)


def go_back(repository: Repository, head: str, head_oid: str) -> None:
    """End what is open in the working tree and check out what was before the operation.

    Whoever has gone to a branch meanwhile is not called back from it.
    """
    if repository.head_and_changes()[0]:
        return
    repository.porcelain("reset", "--quiet", "--merge", accept=())
    for ending in (["merge", "--quit"], ["cherry-pick", "--quit"]):
        git(ending, directory=repository.place.top, accept=())
    if head and repository.resolve(HEADS + head):
        repository.porcelain("switch", "--quiet", "--no-guess", head)
    else:
        repository.porcelain("switch", "--quiet", "--detach", head_oid)
