"""Annotated tags as objects, signed or not, without a ref."""

from __future__ import annotations

import os

from gitflow_guard.errors import failed
from gitflow_guard.git.run import decode, encode, git


def tag_object(top: str, name: str, commit: str, message: str, *, sign: bool) -> str:
    """The object id of a new tag object on a commit. Raises GflowError `git-failed`."""
    return signed(top, name, commit, message) if sign else unsigned(top, name, commit, message)


def unsigned(top: str, name: str, commit: str, message: str) -> str:
    """Source: git-mktag(1), "TAG FORMAT"."""
    who = tagger(top)
    text = f"object {commit}\ntype commit\ntag {name}\ntagger {who}\n\n{message}"
    return git(["mktag"], directory=top, stdin=encode(text)).text


def tagger(top: str) -> str:
    """The committer and the time. Raises GflowError `identity-missing`."""
    asked = git(["var", "GIT_COMMITTER_IDENT"], directory=top, accept=())
    if asked.code != 0:
        raise failed("identity-missing", problem=decode(asked.err).strip())
    return asked.text


def signed(top: str, name: str, commit: str, message: str) -> str:
    """Let `git tag -s` sign in a bare repository of its own that shares this one's objects.

    Only so does git's own signing, with all its configuration, run before any ref is made.
    """
    import tempfile

    asked = ["rev-parse", "--path-format=absolute", "--git-path", "objects", "--git-path", "config"]
    objects, config = git(asked, directory=top).text.split("\n")
    with tempfile.TemporaryDirectory(prefix="gflow-tag-") as bare:
        lay_out(bare, top, config)
        changes = {"GIT_DIR": bare, "GIT_OBJECT_DIRECTORY": objects}
        making = ["tag", "--sign", "--cleanup=verbatim", "-F", "-", "--", name, commit]
        git(making, directory=bare, stdin=encode(message), changes=changes)
        return git(["rev-parse", f"refs/tags/{name}"], directory=bare, changes=changes).text


def lay_out(bare: str, top: str, config: str) -> None:
    """The least a git directory holds, with the object format and settings of the real one."""
    for folder in ("objects", "refs"):
        os.mkdir(os.path.join(bare, folder))
    with open(os.path.join(bare, "HEAD"), "w", encoding="ascii") as head:
        head.write("ref: refs/heads/none\n")
    shown = git(["rev-parse", "--show-object-format"], directory=top).text
    quoted = config.replace("\\", "\\\\").replace('"', '\\"')
    with open(os.path.join(bare, "config"), "wb") as settings:
        settings.write(encode(
            "[core]\n\trepositoryFormatVersion = 1\n"
            f"[extensions]\n\tobjectFormat = {shown}\n"
            f'[include]\n\tpath = "{quoted}"\n'
        ))  # fmt: skip
