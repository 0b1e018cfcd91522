"""gflow beside git-flow AVH (Debian's git-flow): the same work, in turns, on the same repository.

Run: .venv/bin/python benchmarks/lifecycles.py [--files 4800] [--behind 0] [--runs 7]
Prints the medians in milliseconds and their ratio. `--behind` commits lie between main and develop.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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
        os.environ.update(environment(Path(folder)))
        model = Path(folder) / "model"
        build(model, wanted.files, wanted.behind)
        print(f"{wanted.files} files, main {wanted.behind} behind, {wanted.runs} runs, median ms")
        print(f"{'':<16}{'gflow':>8}{'AVH':>8}{'ratio':>8}{'goal':>8}")
        for kind in KINDS:
            compare(kind, model, wanted.runs, large=wanted.files >= LARGE)


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the user's settings."""
    settings = folder / "gitconfig"
    settings.write_text(
        "[user]\nname = B\nemail = b@example.com\n[init]\ndefaultBranch = main\n"
        "[advice]\ndetachedHead = false\n[gc]\nauto = 0\n"
    )
    # As installed: the bytecode is there.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return {
        "GIT_CONFIG_GLOBAL": str(settings),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_MERGE_AUTOEDIT": "no",
    }


def run(command: list[str], directory: Path) -> float:
    """Milliseconds of a whole process; it must end well."""
    begun = time.perf_counter()
    done = subprocess.run(
        command, cwd=directory, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    taken = (time.perf_counter() - begun) * 1000
    if done.returncode:
        sys.exit(f"{command}: {done.stdout.decode()}{done.stderr.decode()}")
    return taken


def build(model: Path, files: int, behind: int) -> None:
    """A repository of many files in folders of a hundred, both tools set up, no hooks."""
    model.mkdir()
    run(["git", "init", "--quiet"], model)
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
    run(["git", "reset", "--quiet", "--hard", "main"], model)
    if not behind:
        run(["git", "branch", "develop", "main"], model)
    run(["git", "switch", "--quiet", "develop"], model)
    run(["git", "flow", "init", "-d"], model)
    run(["git", "config", "gitflow.prefix.versiontag", "v"], model)
    run([*GFLOW, "init", "--hooks", "none"], model)
    run(["git", "gc", "--quiet"], model)


def compare(kind: str, model: Path, runs: int, *, large: bool) -> None:
    """Time start and finish of one kind, the tools in turns."""
    times: dict[tuple[str, str], list[float]] = {}
    for number in range(runs + 1):
        for tool, command in (("gflow", GFLOW), ("AVH", AVH)):
            name = f"{KINDS[kind]}{number}.{0 if tool == 'gflow' else 1}"
            begun = run([*command, kind, "start", name], model)
            (model / "d0" / f"{tool}-{name}").write_text(kind)
            run(["git", "add", "--all"], model)
            run(["git", "commit", "--quiet", "-m", "feat: something"], model)
            message = ["-m", "tagged"] if kind != "feature" else []
            ended = run([*command, kind, "finish", *message, name], model)
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
