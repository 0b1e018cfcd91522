"""The audit of a long history beside git's own reading of it.

Run: .venv/bin/python -m benchmarks.audit [--commits 80000] [--runs 5]
The history is one of Git Flow: features by pull request, releases, hotfixes that are picked into
develop. Each round runs both in turn, so what else the machine does falls on both. Prints medians.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import settle, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

GFLOW = str(Path(sys.executable).with_name("gflow"))
LOG = ["git", "log", "--all", "--format=%H %P %s"]
GOAL = 4.0
BODY = "\n\nPeople asked for it, and it is short.\n\nSigned-off-by: Kim <kim@example.com>\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--commits", type=int, default=80_000)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gflow-benchmark-") as folder:
        settle(Path(folder), HOME=folder)
        directory = generated(Path(folder) / "history", wanted.commits)
        compare(directory, wanted.commits, wanted.runs)


def compare(directory: Path, commits: int, rounds: int) -> None:
    """Both in turn, the first round left out: it only warms up."""
    commands = {"git log --format='%H %P %s'": LOG, "gflow audit": [GFLOW, "audit"]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = timed(command, directory, codes=(0, 1))
            if number:
                times[name].append(taken)
    medians = {name: statistics.median(each) for name, each in times.items()}
    git, ours = medians.values()
    print(f"audit, {commits} commits, {rounds} runs, median ms")
    for name, taken in medians.items():
        print(f"{name:<30}{taken:>8.0f}")
    print(f"ratio {ours / git:.2f}; goal: at most {GOAL} x git log")
    print(f"memory at its peak: {memory(directory)} KB")


def memory(directory: Path) -> int:
    """Kilobytes that gflow's own process has at its peak, its gits left out."""
    code = (
        "import resource, sys; from gitflow_guard.cli.main import main; main(['audit']); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=directory, capture_output=True, check=False
    )
    return int(done.stderr.split()[-1])


def generated(directory: Path, commits: int) -> Path:
    """The history, packed as gc does."""
    directory.mkdir()
    for command, stream in (
        (["git", "init", "--quiet"], b""),
        (["git", "fast-import", "--quiet"], b"".join(entries(commits))),
        (["git", "gc", "--quiet"], b""),
    ):
        subprocess.run(command, cwd=directory, input=stream, check=True)
    return directory


def entries(commits: int) -> Iterator[bytes]:
    """The commits for git fast-import, and a tag a release."""
    chance, mark, main, develop, version = random.Random(7), 1, 1, 1, 0
    yield commit(1, "begin", [], "main")
    while mark < commits:
        if chance.random() < 0.005:
            version += 1
            yield commit(mark + 1, f"prepare {version}.0", [develop], "made")
            yield commit(mark + 2, f"Merge branch 'release/{version}.0'", [main, mark + 1], "main")
            yield b"reset refs/tags/v%d.0\nfrom :%d\n\n" % (version, mark + 2)
            back = f"Merge tag 'v{version}.0' into develop"
            yield commit(mark + 3, back, [develop, mark + 2], "develop")
            mark, main, develop = mark + 3, mark + 2, mark + 3
            continue
        if chance.random() < 0.002:
            yield commit(mark + 1, f"mend {mark}", [main], "made", written=mark + 1)
            yield commit(mark + 2, f"Merge branch 'hotfix/{mark}'", [main, mark + 1], "main")
            yield commit(mark + 3, f"mend {mark}", [develop], "develop", written=mark + 1)
            mark, main, develop = mark + 3, mark + 2, mark + 3
            continue
        at = develop
        for _ in range(chance.randint(1, 6)):
            mark += 1
            yield commit(mark, f"feat: take step {mark}", [at], "made")
            at = mark
        mark += 1
        request = f"Merge pull request #{mark} from kim/feature/{mark}"
        yield commit(mark, request, [develop, at], "develop")
        develop = mark


def commit(mark: int, subject: str, parents: list[int], branch: str, written: int = 0) -> bytes:
    """One commit; `written` names the change, the same for a pick."""
    text, change = (subject + BODY).encode(), written or mark
    lines = [
        b"commit refs/heads/%s\nmark :%d" % (branch.encode(), mark),
        b"author Lee <lee@example.com> %d +0900" % (1_600_000_000 + 60 * change),
        b"committer Kim <kim@example.com> %d +0900" % (1_600_000_000 + 60 * mark),
        b"data %d\n%s" % (len(text), text),
        *(b"%s :%d" % (b"merge" if at else b"from", parent) for at, parent in enumerate(parents)),
        b"M 100644 inline f%d\ndata 8\n%7d\n" % (change % 500, change),
    ]
    return b"\n".join(lines) + b"\n"


if __name__ == "__main__":
    main()
