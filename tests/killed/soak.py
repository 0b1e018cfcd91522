"""Random operations killed at random times, again and again, on one repository.

    python tests/killed/soak.py --seconds 60 [--seed N]

After each death `gflow continue` or `gflow abort`, which may be killed too; then nothing may be
broken, locked or half done, and a file that git does not know must be as it was.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.killed.state import broken, state  # noqa: E402
from tests.support.repository import Repository  # noqa: E402

SETTINGS = """\
[user]
    name = Somebody
    email = somebody@example.com
[init]
    defaultBranch = main
"""
UNTRACKED = "notes/untracked"


def begun(repository: Repository, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "gitflow_guard", *arguments],
        cwd=repository.path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def run(repository: Repository, *arguments: str, kill_after: float = 0.0) -> tuple[int, str]:
    """Run gflow; with a time, SIGKILL it then, its gits along with it every other time."""
    process = begun(repository, *arguments)
    if kill_after:
        time.sleep(kill_after)
        process.kill()
        if int(kill_after * 1e6) % 2:
            for pid in children_in(process.pid):
                kill(pid)
    said = process.communicate(timeout=60)[0]
    return process.returncode, said


def children_in(session: int) -> list[int]:
    """The processes of a session; none where there is no /proc."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(") ")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            found.append(int(folder.name))
    return found


def kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


class Soak:
    """One repository, one source of chance."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.repository = Repository(folder / "repository")
        self.repository.path.mkdir()
        self.repository.git("init", "--quiet")
        assert run(self.repository, "init", "--hooks", "none")[0] == 0
        self.repository.commit("feat: begin", base="1\n")
        self.repository.write(UNTRACKED, "mine")
        self.count = 0

    def operation(self) -> tuple[str, ...]:
        """What can be done now: a start, a finish of what there is, an undo."""
        self.count += 1
        topics = sorted(self.repository.branches() - {"main", "develop"})
        if topics and self.random.random() < 0.6:
            kind, _, name = self.random.choice(topics).partition("/")
            strategy = self.random.choice(["merge", "squash", "rebase"])
            return (kind, "finish", name, *(["--strategy", strategy] if kind == "feature" else []))
        if topics and self.random.random() < 0.2:
            return ("undo",)
        if self.random.random() < 0.3 and not any(t.startswith("release/") for t in topics):
            return ("release", "start", f"1.{self.count}")
        return ("feature", "start", f"x{self.count}")

    def work(self) -> None:
        """A commit on a topic branch, sometimes to a file that others change too."""
        if self.repository.current() in ("main", "develop", ""):
            return
        name = self.random.choice(["base", f"file{self.count}", f"folder/{self.count % 7}"])
        self.repository.write(name, f"{self.count}\n")
        self.repository.git("add", name)
        self.repository.git("commit", "--quiet", "-m", f"feat: change {self.count}")

    def attempt(self) -> list[str]:
        """One operation, killed; what is wrong after it."""
        command = self.operation()
        before = state(self.repository)
        # A start of Python takes most of the time, so the deaths are bent to the end.
        code, said = run(self.repository, *command, kill_after=self.random.uniform(0.05, 0.6))
        way = self.random.choice(["continue", "abort"])
        if self.random.random() < 0.3:
            run(self.repository, way, kill_after=self.random.uniform(0.05, 0.5))
        ended, told = run(self.repository, way)
        if ended in (1, 4) and "Nothing is paused" not in told:
            # A conflict; there is nobody to settle it.
            ended, told = run(self.repository, "abort")
        problems = broken(self.repository)
        if ended not in (0, 1) or "Traceback" in told + said:
            problems.append(f"exit {ended}: {told}")
        problems += self.half_done(before, way)
        if (self.repository.path / UNTRACKED).read_text() != "mine":
            problems.append("the untracked file has changed")
        shown = f"{' '.join(command)} (exit {code}), then {way}: {told}"
        return [f"{shown}: {problem}" for problem in problems]

    def half_done(self, before: dict[str, Any], way: str) -> list[str]:
        """What neither the beginning nor an end looks like."""
        now = state(self.repository)
        if now["status"] != before["status"] or now["open"] or now["HEAD"].find("ref: ") != 0:
            return [f"{way} leaves {now['status']!r} {now['open']} {now['HEAD']!r}"]
        heads = [set(branches(each["refs"]).items()) for each in (before, now)]
        if heads[0] == heads[1] and now != before:
            names = ("HEAD", "index", "files", "settings")
            odd = [name for name in names if now[name] != before[name]]
            return [f"no branch has moved, but {odd}"] if odd else []
        return []


def branches(listed: str) -> dict[str, str]:
    """Branches and tags."""
    rows = (line.split(" ") for line in listed.splitlines())
    return {ref: oid for ref, oid in rows if ref.startswith(("refs/heads/", "refs/tags/"))}


def tell(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    given = parser.parse_args()
    tell(f"seed {given.seed}")
    folder = Path(tempfile.mkdtemp(prefix="gflow-soak-"))
    for name in list(os.environ):
        if name.startswith(("GIT_", "GFLOW_")):
            del os.environ[name]
    (folder / "gitconfig").write_text(SETTINGS)
    os.environ |= {
        "HOME": str(folder), "GIT_CONFIG_GLOBAL": str(folder / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
    }  # fmt: skip
    soak, passed, wrong = Soak(folder, given.seed), 0, 0
    deadline = time.monotonic() + given.seconds
    while time.monotonic() < deadline:
        soak.work()
        problems = soak.attempt()
        passed, wrong = passed + (not problems), wrong + bool(problems)
        tell(*problems)
    if wrong:
        tell(f"the repository is kept: {soak.repository.path}")
    else:
        shutil.rmtree(folder)
    tell(f"{passed} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
