"""One atomic push of exactly what a plan moves."""

from __future__ import annotations

import os
from contextlib import contextmanager

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, encode, git
from gitflow_guard.git.snapshot import HEADS, TAGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gitflow_guard.engine.build import Built
    from gitflow_guard.flow.plan import Push
    from gitflow_guard.git.place import Place

EXPECTED_PUSH = "gflow/expected-push"


def refspecs(step: Push, built: Built) -> list[str]:
    """What to push, by object id: no local ref needs to have moved for it."""
    return [
        *(f"{built.branches[name]}:{HEADS}{name}" for name in step.branches),
        *(f"{built.tags[name]}:{TAGS}{name}" for name in step.tags),
        *(f":{HEADS}{name}" for name in step.deletions),
    ]


def push(place: Place, remote: str, specifications: list[str], *, upstream: bool = False) -> None:
    """Push all or nothing. Raises GflowError `push-failed`; then nothing has landed."""
    options = ["--atomic", *(["--set-upstream"] if upstream else [])]
    with announced(place, specifications):
        pushed = git(
            ["push", *options, "--", remote, *specifications], directory=place.top, accept=()
        )
    if pushed.code != 0:
        raise failed("push-failed", remote=remote, problem=decode(pushed.err).strip())


@contextmanager
def announced(place: Place, specifications: list[str]) -> Iterator[None]:
    """Let the pre-push hook know this very push, and no other, as gflow's own.

    An environment variable would be inherited by whatever the hooks run; the file names the
    exact object ids and refs, and is gone when the push is over.
    """
    path = os.path.join(place.common_dir, EXPECTED_PUSH)
    lines = (specification.partition(":") for specification in specifications)
    text = "".join(f"{oid or '0' * 40} {ref}\n" for oid, _, ref in lines)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(encode(text))
    except OSError as problem:
        raise failed("file-unwritable", path=path, problem=problem.strerror) from problem
    try:
        yield
    finally:
        os.unlink(path)
