"""Which merge drivers hold: the attributes of the branch merged into, not of the working tree.

`merge-tree` reads attributes from the working tree, which may hold another branch's. Where they
differ, git is given a folder with the right ones, and nothing else, as its working tree.
"""

from __future__ import annotations

import os
from contextlib import contextmanager

from gitflow_guard.git.run import decode, git

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ATTRIBUTE_FILES = ":(top,glob)**/.gitattributes"


@contextmanager
def attributes_of(
    top: str, commit: str, *, alone: bool = False
) -> Iterator[tuple[str, dict[str, str]]]:
    """The directory to run git in, and environment changes, that make `commit`'s hold.

    With `alone` no others do: neither those of the working tree, whatever it holds, nor those of
    the index, which git takes for a folder that has none.
    """
    import tempfile

    compared = None if alone else git(
        ["diff-tree", "-r", "-z", "--name-only", "--no-renames", "HEAD", commit, "--",
         ATTRIBUTE_FILES],
        directory=top,
        accept=(),
    )  # fmt: skip
    if compared is not None and compared.code == 0 and not compared.out:
        yield top, {}
        return
    with tempfile.TemporaryDirectory(prefix="gflow-attributes-") as folder:
        write_attributes(top, commit, folder)
        git_dir = git(["rev-parse", "--absolute-git-dir"], directory=top).text
        index = {"GIT_INDEX_FILE": os.path.join(folder, ".index")} if alone else {}
        yield folder, {"GIT_DIR": git_dir, "GIT_WORK_TREE": folder, **index}


def write_attributes(top: str, commit: str, folder: str) -> None:
    """Write the commit's attribute files, and nothing else, into a folder."""
    listed = git(["ls-tree", "-r", "-z", "--full-tree", commit], directory=top).out
    for entry in listed.split(b"\0"):
        meta, _, path = entry.partition(b"\t")
        if os.path.basename(path) != b".gitattributes" or not meta.startswith(b"100"):
            continue
        name = decode(path)
        os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
        content = git(["cat-file", "blob", decode(meta).split()[2]], directory=top).out
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
