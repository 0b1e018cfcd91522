"""A real repository for tests: git by subprocess, gflow in this process or as a program."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Repository:
    """A working tree."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def run(self, *command: str, ok: bool = True, variables: dict[str, str] | None = None) -> Ended:
        done = subprocess.run(
            command,
            cwd=self.path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **(variables or {})},
        )
        if ok:
            assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return Ended(done.returncode, done.stdout, done.stderr)

    def git(self, *arguments: str, ok: bool = True, variables: dict[str, str] | None = None) -> str:
        return self.run("git", *arguments, ok=ok, variables=variables).out.rstrip("\n")

    def gflow(self, *arguments: str, code: int | None = 0) -> Ended:
        """Run gflow in this process, from the working tree's top; None takes any exit code."""
        from gitflow_guard.cli.main import main

        out, err = io.StringIO(), io.StringIO()
        before, spoken = Path.cwd(), os.environ.get("GFLOW_LANG")
        os.chdir(self.path)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                ended = main(arguments)
        finally:
            os.chdir(before)
            # `--lang` sets it for the whole process, which a test goes on in.
            os.environ.pop("GFLOW_LANG", None)
            os.environ.update({"GFLOW_LANG": spoken} if spoken else {})
        done = Ended(ended, out.getvalue(), err.getvalue())
        assert "Traceback" not in done.err
        assert code in (None, done.code), f"{arguments}: {done}"
        return done

    def program(self, *arguments: str, variables: dict[str, str] | None = None) -> Ended:
        """Run gflow as a program of its own."""
        command = (sys.executable, "-m", "gitflow_guard", *arguments)
        return self.run(*command, ok=False, variables=variables)

    def write(self, name: str, content: str) -> None:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def commit(self, message: str, **files: str) -> str:
        """Commit files (`name=content`; `__` in a name stands for a dot)."""
        for name, content in (files or {"file": message}).items():
            self.write(name.replace("__", "."), content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)
        return self.oid("HEAD")

    def oid(self, revision: str) -> str:
        return self.git("rev-parse", "--verify", revision)

    def parents(self, revision: str) -> list[str]:
        return self.git("rev-parse", f"{revision}^@").split()

    def refs(self) -> dict[str, str]:
        """Branches, tags and remote-tracking branches, and HEAD, with what they name."""
        spaces = ("refs/heads", "refs/tags", "refs/remotes")
        listed = self.git("for-each-ref", "--format=%(refname) %(objectname)", *spaces)
        refs = dict(line.split(" ") for line in listed.splitlines())
        refs["HEAD"] = self.git("rev-parse", "--symbolic-full-name", "HEAD") + self.oid("HEAD")
        return refs

    def branches(self) -> set[str]:
        return set(self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split())

    def tags(self) -> set[str]:
        return set(self.git("tag").split())

    def current(self) -> str:
        return self.git("branch", "--show-current")

    def changes(self) -> str:
        return self.git("status", "--porcelain")

    def holds(self, newer: str, older: str) -> bool:
        done = self.run("git", "merge-base", "--is-ancestor", older, newer, ok=False)
        return done.code == 0

    def graph(self, *revisions: str) -> str:
        """Subjects along the graph, newest first, as git draws them."""
        asked = ["log", "--graph", "--format=%s%d", "--decorate-refs=refs/tags", *revisions]
        return "\n".join(line.rstrip() for line in self.git(*asked).splitlines())
