"""gflow beside git-flow AVH (Debian's git-flow): the same work, in turns, on the same repository.

Run: .venv/bin/python -m benchmarks.lifecycles [--files 4800] [--behind 0] [--runs 7]
Prints the medians in milliseconds and their ratio. `--behind` commits lie between main and develop.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import settle, timed

GFLOW = [str(Path(sys.executable).with_name("gflow"))]
AVH = ["git", "flow"]
GOALS = {"start": 1.2, "finish": 0.6}
# What the names of a kind begin with: no version may come twice.
KINDS = {"feature": "f", "release": "1.", "hotfix": "2."}
LARGE = 50_000
GOAL_LARGE = 0.25


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=4800)
    parser.add_argument("--behind", type=int, default=0)
    parser.add_argument("--runs", type=int, default=7)
    wanted = parser.parse_args()
    if shutil.which("git-flow") is None:
        sys.exit("git-flow AVH is missing: apt install git-flow")
    with tempfile.TemporaryDirectory(prefix="gflow-benchmark-") as folder:
        settle(Path(folder), "[advice]\ndetachedHead = false\n", GIT_MERGE_AUTOEDIT="no")
        model = Path(folder) / "model"
        build(model, wanted.files, wanted.behind)
        print(f"{wanted.files} files, main {wanted.behind} behind, {wanted.runs} runs, median ms")
        print(f"{'':<16}{'gflow':>8}{'AVH':>8}{'ratio':>8}{'goal':>8}")
        for kind in KINDS:
            compare(kind, model, wanted.runs, large=wanted.files >= LARGE)


def build(model: Path, files: int, behind: int) -> None:
    """A repository of many files in folders of a hundred, both tools set up, no hooks."""
    model.mkdir()
    timed(["git", "init", "--quiet"], model)
    committer = "committer B <b@example.com>"
    stream = [f"commit refs/heads/main\n{committer} 1700000000 +0000\ndata 9\nfeat: one\n"]
    stream += (
        f"M 100644 inline d{number // 100}/f{number}\ndata 8\n{number:07}\n\n"
        for number in range(files)
    )
    stream += (
        f"commit refs/heads/develop\n{committer} {1700000001 + number} +0000\n"
        f"data 9\nfeat: two{'' if number else chr(10) + 'from refs/heads/main'}\n"
        f"M 100644 inline d{number % 40}/g{number}\ndata 8\n{number:07}\n\n"
        for number in range(behind)
    )
    text = "".join(stream).encode()
    subprocess.run(["git", "fast-import", "--quiet"], cwd=model, input=text, check=True)
    timed(["git", "reset", "--quiet", "--hard", "main"], model)
    if not behind:
        timed(["git", "branch", "develop", "main"], model)
    timed(["git", "switch", "--quiet", "develop"], model)
    timed(["git", "flow", "init", "-d"], model)
    timed(["git", "config", "gitflow.prefix.versiontag", "v"], model)
    timed([*GFLOW, "init", "--hooks", "none"], model)
    timed(["git", "gc", "--quiet"], model)


def compare(kind: str, model: Path, runs: int, *, large: bool) -> None:
    """Time start and finish of one kind, the tools in turns."""
    times: dict[tuple[str, str], list[float]] = {}
    for number in range(runs + 1):
        for tool, command in (("gflow", GFLOW), ("AVH", AVH)):
            name = f"{KINDS[kind]}{number}.{0 if tool == 'gflow' else 1}"
            begun = timed([*command, kind, "start", name], model)
            (model / "d0" / f"{tool}-{name}").write_text(kind)
            timed(["git", "add", "--all"], model)
            timed(["git", "commit", "--quiet", "-m", "feat: something"], model)
            message = ["-m", "tagged"] if kind != "feature" else []
            ended = timed([*command, kind, "finish", *message, name], model)
            # The first run of each only warms up.
            if number:
                times.setdefault(("start", tool), []).append(begun)
                times.setdefault(("finish", tool), []).append(ended)
    for verb in ("start", "finish"):
        ours, theirs = (statistics.median(times[verb, tool]) for tool in ("gflow", "AVH"))
        goal = GOAL_LARGE if large and verb == "finish" else GOALS[verb]
        print(f"{kind + ' ' + verb:<16}{ours:>8.0f}{theirs:>8.0f}{ours / theirs:>8.2f}{goal:>8.2f}")


if __name__ == "__main__":
    main()
