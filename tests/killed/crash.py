"""Runs gflow in a forked child that dies by SIGKILL at a chosen point; nothing but that is changed.

A point lies after each effect: a git process started, or ended, a line told to it or heard from
it, a file of gflow's opened, half written, written, or removed. One more lies before the first
effect, so the points are what is before and after every effect. What only reads has no point.
"""

from __future__ import annotations

import builtins
import ctypes
import json
import os
import signal
import subprocess
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Self

READING = {
    "cat-file", "diff-files", "diff-tree", "for-each-ref", "log", "ls-files", "ls-remote",
    "ls-tree", "merge-base", "rev-list", "rev-parse", "show", "show-ref", "status", "var",
    "version",
}  # fmt: skip
SUBREAPER = 36
NEVER = 1 << 30


class Run(NamedTuple):
    """How a run ended: the exit code, negative for a signal; its points; all that it said."""

    code: int
    points: list[str]
    said: str

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL


class Crash:
    """Counts the points of this process and kills it at one; `everything` takes its gits along."""

    def __init__(self, root: Path, at: int, *, everything: bool) -> None:
        self.root = str(root)
        self.at = at
        self.everything = everything
        self.points: list[str] = []
        self.live: list[subprocess.Popen[bytes]] = []
        # A limit stands for a full disk, which kills nobody: git must not get the signal.
        self.options: dict[str, Any] = {"restore_signals": False} if at == NEVER else {}

    def point(self, label: str) -> None:
        if len(self.points) == self.at:
            if self.everything:
                for process in self.live:
                    process.kill()
                    process.wait()
            os.kill(os.getpid(), signal.SIGKILL)
        self.points.append(label)

    def inside(self, path: Any) -> bool:
        return isinstance(path, str) and os.path.abspath(path).startswith(self.root)

    def install(self) -> None:
        """Put the points where the effects are. For a child that ends without cleaning up."""
        from gitflow_guard.git import programs, run
        from gitflow_guard.git.conversation import Conversation
        from gitflow_guard.git.repository import Repository

        for module in (run, programs):
            vars(module)["subprocess"] = Processes(self)
        for name in ("tell", "hear", "end"):
            self.after(Conversation, name)
        self.after(Repository, "porcelain")
        self.after_files()
        self.point("begin")

    def after(self, owner: type, name: str) -> None:
        """A point after each call of a method."""
        real = getattr(owner, name)

        def call(this: Any, *arguments: Any, **options: Any) -> Any:
            done = real(this, *arguments, **options)
            self.point(f"{name} {' '.join(map(str, arguments))[:60]}")
            return done

        setattr(owner, name, call)

    def after_files(self) -> None:
        """Points in what writes files."""
        real_open = builtins.open

        def opened(path: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            file = real_open(path, mode, *arguments, **options)
            if not set(mode) & set("wax+") or not self.inside(path):
                return file
            self.point(f"open {path}")
            return Written(file, path, self)

        vars(builtins)["open"] = opened
        for name in ("unlink", "replace", "rmdir"):
            setattr(os, name, self.filed(name, getattr(os, name)))

    def filed(self, name: str, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Any, *arguments: Any, **options: Any) -> None:
            real(path, *arguments, **options)
            if self.inside(path):
                self.point(f"{name} {path}")

        return call


class Written:
    """A file that is written in two halves."""

    def __init__(self, file: Any, path: str, crash: Crash) -> None:
        self.file, self.path, self.crash = file, path, crash

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def write(self, content: Any) -> None:
        half = len(content) // 2
        for part, label in ((content[:half], "half"), (content[half:], "whole")):
            self.file.write(part)
            self.file.flush()
            self.crash.point(f"{label} {self.path} {content!r:.60}")


class Processes:
    """Stands for the module `subprocess` in the two modules that start any."""

    def __init__(self, crash: Crash) -> None:
        self.crash = crash

    def __getattr__(self, name: str) -> Any:
        return getattr(subprocess, name)

    def Popen(self, command: list[str], **options: Any) -> Any:  # noqa: N802
        process = subprocess.Popen(command, **self.crash.options, **options)
        if verb(command) not in READING:
            self.crash.live.append(process)
            self.crash.point(f"start {' '.join(command[1:])[:60]}")
        return process

    def run(self, command: list[str], *, input: Any = None, **options: Any) -> Any:  # noqa: A002
        if verb(command) in READING or "capture_output" not in options:
            return subprocess.run(command, input=input, **self.crash.options, **options)
        del options["capture_output"], options["check"]
        pipe = subprocess.PIPE
        process = self.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, **options)
        out, err = process.communicate(input)
        self.crash.point(f"ended {' '.join(command[1:])[:60]}")
        return subprocess.CompletedProcess(command, process.returncode, out, err)


def verb(command: list[str]) -> str:
    """The git command."""
    words = iter(command[1:])
    for word in words:
        if word == "-c":
            next(words)
        elif not word.startswith("-"):
            return word
    return ""


def gflow(
    top: Path,
    *arguments: str,
    at: int = NEVER,
    everything: bool = True,
    limit: Callable[[], None] | None = None,
    report: Path | None = None,
) -> Run:
    """Run gflow, killed at a point. Returns when every process that it has left is gone too."""
    written = (report or top.parent) / f"report-{os.getpid()}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warden = os.fork()
    if warden == 0:
        guarded(lambda: overseen(top, arguments, at, everything, limit, written))
    code = os.waitstatus_to_exitcode(os.waitpid(warden, 0)[1])
    said = (written.with_suffix(".said")).read_text(encoding="utf-8", errors="replace")
    text = written.read_text() if written.exists() else ""
    written.unlink(missing_ok=True)
    written.with_suffix(".said").unlink()
    points = json.loads(text) if text else []
    return Run(-signal.SIGKILL if code == 99 else code, points, said)


def guarded(act: Callable[[], int]) -> None:
    """Leave a forked child by os._exit alone."""
    code = 98
    try:
        code = act()
    finally:
        os._exit(code)


def overseen(
    top: Path,
    arguments: tuple[str, ...],
    at: int,
    everything: bool,
    limit: Callable[[], None] | None,
    report: Path,
) -> int:
    """Fork gflow and outlive whatever it leaves behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    child = os.fork()
    if child == 0:
        guarded(lambda: performed(top, arguments, Crash(top.parent, at, everything=everything),
                                  limit, report))  # fmt: skip
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    return 99 if code == -signal.SIGKILL else code


def performed(
    top: Path,
    arguments: tuple[str, ...],
    crash: Crash,
    limit: Callable[[], None] | None,
    report: Path,
) -> int:
    """gflow itself."""
    said = os.open(report.with_suffix(".said"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    null = os.open(os.devnull, os.O_RDONLY)
    for number, file in ((0, null), (1, said), (2, said)):
        os.dup2(file, number)
    # pytest has put something of its own in the place of these.
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    os.chdir(top)
    os.environ["GFLOW_TRACEBACK"] = "1"
    from gitflow_guard.cli.main import main

    if limit is not None:
        limit()
    crash.install()
    code = 97
    try:
        code = main(arguments)
    except BaseException:  # noqa: BLE001
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    if limit is None:
        file = os.open(report, os.O_WRONLY | os.O_CREAT)
        os.write(file, json.dumps(crash.points).encode())
    return code
