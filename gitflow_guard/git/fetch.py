"""Bringing in what a remote has, without touching anything but its remote-tracking branches."""

from __future__ import annotations

from gitflow_guard.git.run import decode, git


def fetch(top: str, remote: str) -> str:
    """Fetch; the return value is git's first line when it could not, else empty.

    FETCH_HEAD stays the user's. Git runs where Ctrl-C reaches it: a remote may never answer.
    """
    asked = ["fetch", "--quiet", "--no-write-fetch-head", "--no-auto-maintenance",
             "--no-recurse-submodules", "--", remote]  # fmt: skip
    done = git(asked, directory=top, accept=())
    return "" if done.code == 0 else first_words(decode(done.err)) or f"exit {done.code}"


def first_words(said: str) -> str:
    """The first line of what git said, without the word it begins with."""
    line = next((line.strip() for line in said.splitlines() if line.strip()), "")
    for word in ("fatal: ", "error: ", "warning: "):
        line = line.removeprefix(word)
    return line.rstrip(":. ")
