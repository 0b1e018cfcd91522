"""A merge that needs a person, set up in the working tree on a detached HEAD.

There git's own merge runs, with rerere and merge drivers; no branch is touched by it.
"""

from __future__ import annotations

import os

from gitflow_guard.engine.critical import stop_if, uninterrupted
from gitflow_guard.engine.head import nothing_in_the_way
from gitflow_guard.engine.outcome import PAUSED, Outcome
from gitflow_guard.engine.tree import LEAVE, RESCUE, do, work_to
from gitflow_guard.engine.watched import watched
from gitflow_guard.errors import GflowError, failed, refused
from gitflow_guard.git.merge import merge_trees
from gitflow_guard.git.run import decode, encode, git
from gitflow_guard.git.snapshot import HEADS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.engine.built import Built, Stopped
    from gitflow_guard.engine.journal import Entry
    from gitflow_guard.git.repository import Repository
    from gitflow_guard.git.run import Completed


def pause(built: Built, repository: Repository, entry: Entry) -> Outcome:
    """Set the merge up and leave it to the user.

    Raises `conflict-dirty` and `untracked-in-the-way`, with nothing begun.
    """
    stop = built.stopped
    assert stop is not None
    changed = repository.head_and_changes()[2]
    if changed:
        entry.stop()
        paths = [conflict.path for conflict in stop.conflicts]
        raise refused(
            "conflict-dirty",
            branch=stop.branch,
            source=stop.source_name,
            files=paths,
            paths=changed,
        )
    try:
        room_for(stop, repository)
    except GflowError:
        entry.stop()
        raise
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
    with uninterrupted("interrupted-paused") as received:
        try:
            set_up(stop, repository, message_of(entry, stop), entry)
            stop_if(received)
        except (GflowError, KeyboardInterrupt):
            go_back(entry, repository)
            # What was settled before is kept for another try.
            entry.stop() if entry.last("resolved") else entry.give_up()
            raise
        entry.note("paused")
    return Outcome(PAUSED, conflicts=built.conflicts)


def room_for(stop: Stopped, repository: Repository) -> None:
    """Neither the checkout nor the merge would overwrite a file of the user's."""
    nothing_in_the_way(repository, repository.resolve("HEAD"), stop.onto)
    if stop.picking:
        parent = repository.resolve(f"{stop.source}^") or stop.onto
        nothing_in_the_way(repository, parent, stop.source)
    else:
        merged = merge_trees(repository.place.top, stop.onto, stop.source).tree
        nothing_in_the_way(repository, stop.onto, merged)


def message_of(entry: Entry, stop: Stopped) -> str:
    """The message the plan has for the commit; a picked commit has its own."""
    steps = entry.plan["steps"]
    told = (s["message"] for s in steps if s["action"] == "merge" and s["branch"] == stop.branch)
    return "" if stop.picking else next(told, "")


def set_up(stop: Stopped, repository: Repository, message: str, entry: Entry) -> None:
    """Check out the commit merged onto, and let git merge as far as it can.

    Raises `tree-in-the-way` when git will not merge at all.
    """
    top = repository.place.top
    watched(["switch", "--quiet", "--detach", stop.onto], entry, directory=top)
    if stop.picking:
        merged = watched(["cherry-pick", stop.source], entry, directory=top, accept=())
        is_set_up("CHERRY_PICK_HEAD", stop, repository, merged)
        return
    names = {f"GITHEAD_{stop.source}": stop.source_name}
    merging = ["merge", "--no-ff", "--no-commit", "--quiet", stop.source]
    merged = watched(merging, entry, directory=top, changes=names, accept=())
    is_set_up("MERGE_HEAD", stop, repository, merged)
    path = os.path.join(repository.place.git_dir, "MERGE_MSG")
    try:
        with open(path, "wb") as file:
            file.write(encode(message))
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem


def is_set_up(name: str, stop: Stopped, repository: Repository, merged: Completed) -> None:
    """Git has begun, or has done it all with drivers that only a working tree has."""
    is_open = os.path.exists(os.path.join(repository.place.git_dir, name))
    if not is_open and repository.resolve("HEAD") == stop.onto:
        raise refused("tree-in-the-way", problem=decode(merged.err).strip())


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


def go_back(entry: Entry, repository: Repository) -> None:
    """End what is open in the working tree and check out what was before the operation.

    Whoever has gone to another branch meanwhile is not called back from it, and whoever has gone
    on on the one before keeps what is there.
    """
    begun, place = entry.events[0], repository.place
    head, head_oid = begun["head"], begun["head_oid"]
    branch, here, _ = repository.head_and_changes()
    if branch and (branch, here) != (head, head_oid):
        return
    tip = repository.resolve(HEADS + head) if head else ""
    # On a branch git has merged nothing yet, so what no commit has is the user's.
    policy = LEAVE if branch else RESCUE
    others = [head_oid, *trees(entry, repository)]
    do(work_to(tip or head_oid, others, repository, entry, policy), repository, entry)
    for ending in (["merge", "--quit"], ["cherry-pick", "--quit"]):
        watched(ending, entry, directory=place.top, accept=())
    if branch:
        return
    if tip:
        reason = f"checkout: moving from {repository.resolve('HEAD')} to {head}"
        asked = ["symbolic-ref", "-m", reason, "HEAD", HEADS + head]
    else:
        asked = ["update-ref", "--no-deref", "-m", "gflow: back", "HEAD", head_oid]
    watched(asked, entry, directory=place.top)


def trees(entry: Entry, repository: Repository) -> list[str]:
    """Everything that may stand, in part, in the working tree while a conflict is settled."""
    top = repository.place.top
    # With conflict markers in it, as git's merge has left the files.
    merged = git(["rev-parse", "--verify", "--quiet", "AUTO_MERGE"], directory=top, accept=()).text
    found = ["HEAD", *([merged] if merged else [])]
    for event in entry.events:
        if event["event"] == "pausing":
            onto, source = event["onto"], event["source"]
            found += [onto, source]
            if not event["picking"]:
                found.append(merge_trees(top, onto, source).tree)
    return found
