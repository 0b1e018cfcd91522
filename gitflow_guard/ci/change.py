"""What is merged into what, as a CI tells it."""

from __future__ import annotations

from gitflow_guard.record import Record

PULL = "pull-request"
QUEUE = "merge-queue"
PUSH = "push"
TAG = "tag"
OTHER = "other"


class Change(Record):
    """A CI run. What is not told is empty; names and title are data from strangers.

    `forge` is one of `find.FORGES`, empty outside of a CI; `event` one of the constants above,
    `named` what the forge calls it. `source` and `target` are short names of branches, `base` and
    `head` object ids: those of the target and the source, of a push what was there before and is
    there now. `base` is empty too where there was nothing before; `left` is where the source left
    the target, where that is told instead. `number` is the pull request's.
    `summary` is a file that the job's summary is added to. `unsquashed` says that it will be merged
    with the commits it has, so that its title makes no commit; most forges do not tell.
    """

    forge: str
    event: str
    named: str = ""
    source: str = ""
    target: str = ""
    base: str = ""
    head: str = ""
    title: str = ""
    number: str = ""
    summary: str = ""
    left: str = ""
    unsquashed: bool = False


def branch(ref: str) -> str:
    """The short name of a branch that may be given as a ref."""
    return ref.removeprefix("refs/heads/")


def oid(told: str) -> str:
    """An object id, or the beginning of one; empty for what is none and for the null id."""
    given = told.strip().lower()
    if not 7 <= len(given) <= 64 or set(given) - set("0123456789abcdef"):
        return ""
    return given if set(given) != {"0"} else ""


def number(told: str) -> str:
    """A pull request's number; empty for what is none."""
    return told if told.isascii() and told.isdigit() else ""
