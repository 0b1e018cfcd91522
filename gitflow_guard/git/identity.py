"""Who the commit that is being made is by."""

from __future__ import annotations

import os


def identity(top: str, role: str) -> tuple[str, str]:
    """Name and address of the `AUTHOR` or the `COMMITTER`; empty where git knows none.

    `git commit` tells its hooks the author (githooks(5)); else git says whom it would take.
    """
    name, email = (os.environ.get(f"GIT_{role}_{part}") for part in ("NAME", "EMAIL"))
    if name and email:
        return name, email
    from gitflow_guard.git.run import git

    said = git(["var", f"GIT_{role}_IDENT"], directory=top, accept=()).text
    name, _, rest = said.rpartition(">")[0].partition(" <")
    return name, rest
