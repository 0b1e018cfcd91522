"""The commit rules beside their peers: one good message in the hook, and a whole history.

Run: .venv/bin/python -m benchmarks.rules [--commits 80000] [--runs 15] [--peers FOLDER]
The peers are installed once into FOLDER (PyPI and, where there is an npm, the npm registry). Each
round runs every tool in turn, so what else the machine does falls on all of them. Prints medians.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import settle, timed

ROOT = Path(__file__).parent.parent
GFLOW = str(Path(sys.executable).with_name("gflow"))
FROM_PYPI = (
    "committed==1.1.11", "conventional-pre-commit==4.4.0", "commit-check==2.19.3",
    "gitlint==0.19.1", "commitizen==4.19.3",
)  # fmt: skip
FROM_NPM = ("@commitlint/cli@21", "@commitlint/config-conventional@21")
GOOD = "feat(ui): add the login form\n\nPeople asked for it.\n\nSigned-off-by: Kim <k@b.kr>\n"
KOREAN = "feat(ui): 로그인 화면을 추가한다\n\n사용자가 요청했다.\n"
COMMITTED = (
    'style = "conventional"\nsubject_length = 72\nline_length = 72\nsubject_capitalized = false\n'
    'allowed_types = ["build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", '
    '"revert", "style", "test"]\n'
)
WORDS = (
    "add", "remove", "fix", "parser", "handle", "login", "form", "cache", "token", "session",
    "update", "merge", "branch", "release", "policy", "check", "commit", "message", "index",
    "worktree", "file", "path", "name", "value", "error", "default", "option", "user",
)  # fmt: skip
TYPES = ("feat", "fix", "docs", "refactor", "test", "chore", "perf", "build", "ci", "style")
Runs = dict[str, Callable[[], float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--commits", type=int, default=80_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--peers", type=Path, default=ROOT / ".venv" / "peers")
    wanted = parser.parse_args()
    peers = installed(wanted.peers)
    with tempfile.TemporaryDirectory(prefix="gflow-benchmark-") as folder:
        settle(Path(folder), HOME=folder)
        hook(Path(folder) / "hook", peers, wanted.runs)
        history(Path(folder), peers, wanted.commits, max(wanted.runs // 3, 3))


def installed(folder: Path) -> Path:
    """The peers, installed where they are not yet."""
    if not (folder / "bin").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [folder / "bin" / "pip", "install", "--quiet", *FROM_PYPI]
        subprocess.run(pip, check=True)
    if shutil.which("npm") and not (folder / "node_modules").exists():
        npm = ["npm", "install", "--silent", "--prefix", folder, *FROM_NPM]
        subprocess.run(npm, check=True)
    return folder


def in_turns(runs: Runs, rounds: int) -> dict[str, float]:
    """The median of each, the first round left out: it only warms up."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            taken = run()
            if number:
                times[name].append(taken)
    return {name: statistics.median(each) for name, each in times.items()}


def hook(directory: Path, peers: Path, rounds: int) -> None:
    """One good message, each tool as it is run from a commit-msg hook."""
    directory.mkdir()
    timed(["git", "init", "--quiet"], directory)
    timed([GFLOW, "init", "--hooks", "native", "--no-commit"], directory)
    for name, text in (("message", GOOD), ("korean", KOREAN)):
        (directory / name).write_text(text)
    extends = {"extends": ["@commitlint/config-conventional"]}
    (directory / ".commitlintrc.json").write_text(json.dumps(extends))
    (directory / "node_modules").symlink_to(peers / "node_modules")
    (directory / "committed.toml").write_text(COMMITTED)
    tools = peers / "bin"
    commands: dict[str, list[str | Path]] = {
        "bare python": [sys.executable, "-I", "-S", "-c", "pass"],
        "gflow": [directory / ".git" / "hooks" / "commit-msg", "message"],
        "gflow, Korean": [directory / ".git" / "hooks" / "commit-msg", "korean"],
        "committed": [tools / "committed", "--commit-file", "message"],
        "conventional-pre-commit": [tools / "conventional-pre-commit", "message"],
        "commit-check": [tools / "commit-check", "--message", "message"],
        "gitlint": [tools / "gitlint", "--msg-filename", "message"],
        "commitizen": [tools / "cz", "check", "--commit-msg-file", "message"],
    }
    if (peers / "node_modules").exists():
        lint = peers / "node_modules" / ".bin" / "commitlint"
        commands["commitlint"] = [lint, "--edit", "message"]
    runs: Runs = {name: runner(command, directory) for name, command in commands.items()}
    medians = in_turns(runs, rounds)
    bare, ours = medians["bare python"], medians["gflow"]
    print(f"commit-msg hook, one good message, {rounds} runs, median ms")
    for name, taken in medians.items():
        print(
            f"{name:<26}{taken:>8.1f}{taken / bare:>8.2f} x bare python{taken / ours:>8.2f} x gflow"
        )
    print("goal: gflow at most 2.0 x bare python, every Python and Node peer at least 3 x gflow\n")


def runner(command: list[str | Path], directory: Path) -> Callable[[], float]:
    """The command, to be timed; what a peer makes of the message is its own affair."""
    ours = "gflow" in str(command[0]) or "hooks" in str(command[0])
    return lambda: timed(command, directory, codes=(0,) if ours else ())


def history(folder: Path, peers: Path, commits: int, rounds: int) -> None:
    """All messages of a history, and the memory that takes of gflow alone."""
    directory = generated(folder / "history", commits)
    small = generated(folder / "small", commits // 10)
    first = output(["git", "rev-list", "--max-parents=0", "HEAD"], directory)
    (directory / "committed.toml").write_text(COMMITTED)
    judge = [peers / "bin" / "committed", "--config", "committed.toml", f"{first}..HEAD"]
    runs: Runs = {
        "git log --format=%B": lambda: timed(["git", "log", "--format=%B"], directory),
        "committed": lambda: timed(judge, directory, codes=()),
        "gflow": lambda: timed([GFLOW, "check", "commits", "--all"], directory, codes=()),
    }
    medians = in_turns(runs, rounds)
    ours = medians["gflow"]
    print(f"check commits, {commits} commits, {rounds} runs, median ms")
    for name, taken in medians.items():
        print(f"{name:<26}{taken:>8.0f}{ours / taken:>8.2f} gflow's ratio to it")
    print("goal: at most 0.6 x committed, at most 3 x git log")
    large, little = memory(directory), memory(small)
    print(f"memory at its peak, {commits} and {commits // 10} commits: {large} and {little} KB, "
          f"{large / little:.2f} x; goal: at most 1.2 x")  # fmt: skip


def memory(directory: Path) -> int:
    """Kilobytes that gflow's own process has at its peak, its gits left out."""
    code = (
        "import resource, sys; from gitflow_guard.cli.main import main; "
        "main(['check', 'commits', '--all']); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=directory, capture_output=True, check=False)
    return int(done.stderr.split()[-1])


def output(command: list[str], directory: Path) -> str:
    """What a command prints."""
    return subprocess.run(
        command, cwd=directory, capture_output=True, check=True, text=True
    ).stdout.strip()


def generated(directory: Path, commits: int) -> Path:
    """A history in order, with bodies and trailers, a tenth of it in Korean; packed, as gc does."""
    directory.mkdir()
    timed(["git", "init", "--quiet"], directory)
    stream = b"".join(entries(commits))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=directory, input=stream, check=True)
    timed(["git", "gc", "--quiet"], directory)
    return directory


def entries(commits: int) -> Iterator[bytes]:
    """The commits, for git fast-import."""
    chance = random.Random(7)
    for number in range(commits):
        text = message(chance).encode()
        yield b"commit refs/heads/main\ncommitter K <k@b.kr> %d +0900\n" % (1_600_000_000 + number)
        yield b"data %d\n%sM 100644 inline f%d\ndata 2\n%d\n\n" % (
            len(text), text, number % 500, number % 10,
        )  # fmt: skip


def message(chance: random.Random) -> str:
    """A message of usual length."""
    scope = f"({chance.choice(WORDS)})" if chance.random() < 0.4 else ""
    text = f"{chance.choice(TYPES)}{scope}: {line(chance, 3, 6)}"
    if chance.random() < 0.5:
        for _ in range(chance.randint(1, 3)):
            text += "\n\n" + "\n".join(line(chance, 5, 9) for _ in range(chance.randint(1, 5)))
    if chance.random() < 0.3:
        text += f"\n\nSigned-off-by: Kim <k@b.kr>\nRefs: #{chance.randint(1, 999)}"
    if chance.random() < 0.1:
        text = text.replace("form", "화면").replace("login", "로그인")
    return text + "\n"


def line(chance: random.Random, least: int, most: int) -> str:
    """Some words."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most)))


if __name__ == "__main__":
    main()
