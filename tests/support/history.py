"""A history as a test spells it out, made by one `git fast-import`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.support.repository import Repository

BEGIN = 1_700_000_000
HOUR = 3600


class History:
    """Commits, each an hour after the last; `write` makes the repository."""

    def __init__(self, path: Path, *, sha256: bool = False) -> None:
        self.path = path
        self.sha256 = sha256
        self._stream: list[bytes] = []
        self._count = 0
        self.oids: dict[int, str] = {}

    def commit(
        self,
        message: str | bytes,
        *parents: int,
        file: tuple[str, str] | None = None,
        written: int | None = None,
        committer: str = "Kim <kim@example.com>",
        at: int | None = None,
    ) -> int:
        """A commit by its number; it changes `file`, else one of its own (a merge changes none).

        `written` is the commit whose time and author it keeps, as a pick does.
        """
        self._count += 1
        mark = self._count
        moment = BEGIN + mark * HOUR if at is None else at
        author = moment if written is None else BEGIN + written * HOUR
        text = message if isinstance(message, bytes) else message.encode()
        lines = [
            b"commit refs/made/%d" % mark,
            b"mark :%d" % mark,
            b"author Lee <lee@example.com> %d +0900" % author,
            b"committer %s %d +0900" % (committer.encode(), moment),
            b"data %d\n%s" % (len(text), text),
            *(
                b"%s :%d" % (b"merge" if at else b"from", parent)
                for at, parent in enumerate(parents)
            ),
        ]
        if file is None and len(parents) < 2:
            file = (f"f{mark}", f"{mark}\n")
        if file is not None:
            name, content = file[0].encode(), file[1].encode()
            lines.append(b"M 100644 inline %s\ndata %d\n%s" % (name, len(content), content))
        self._stream.append(b"\n".join(lines) + b"\n")
        return mark

    def chain(self, parent: int, *messages: str) -> int:
        """A commit on the other; the last one."""
        for message in messages:
            parent = self.commit(message, parent)
        return parent

    def write(self, tags: dict[str, int] | None = None, **branches: int) -> Repository:
        """The repository, on main where there is one; `__` in a branch's name stands for `/`."""
        named = {name.replace("__", "/"): mark for name, mark in branches.items()}
        self.path.mkdir()
        self._git("init", "--quiet", *(["--object-format=sha256"] if self.sha256 else []))
        marks = self.path / ".git" / "marks"
        self._git("fast-import", "--quiet", f"--export-marks={marks}", stdin=b"".join(self._stream))
        pairs = (line.split() for line in marks.read_text().splitlines())
        self.oids = {int(mark[1:]): oid for mark, oid in pairs}
        refs = [f"refs/heads/{name}" for name in named] + [
            f"refs/tags/{name}" for name in tags or {}
        ]
        values = [*named.values(), *(tags or {}).values()]
        lines = [
            f"create {ref} {self.oids[mark]}\n" for ref, mark in zip(refs, values, strict=True)
        ]
        lines += [f"delete refs/made/{mark}\n" for mark in self.oids]
        self._git("update-ref", "--stdin", stdin="".join(lines).encode())
        return Repository(self.path)

    def _git(self, *arguments: str, stdin: bytes = b"") -> None:
        done = subprocess.run(
            ["git", *arguments], cwd=self.path, input=stdin, capture_output=True, env=os.environ
        )
        assert done.returncode == 0, done.stderr.decode()
