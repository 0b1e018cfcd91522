"""What the native hooks cost: a commit and a rebase with them, without them, by pre-commit.

Run: .venv/bin/python -m benchmarks.guard [--runs 15]
Each round does the same work in every repository, in turns; medians are printed, with the ratio
or difference and its goal. pre-commit runs gflow's own hooks, those of its stages.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import settle, timed

GFLOW = [sys.executable, "-m", "gitflow_guard"]
PRE_COMMIT = str(Path(sys.executable).with_name("pre-commit"))
STAGES = ("commit-msg", "pre-commit", "pre-push", "pre-merge-commit", "prepare-commit-msg",
          "pre-rebase")  # fmt: skip
PICKS = 10
# Times the rebase with an empty sh hook; milliseconds above the commit without hooks.
GOAL_REBASE, GOAL_COMMIT = 1.2, 60
NONE, EMPTY, GUARD, NATIVE, FRAMEWORK = (
    "no hooks", "empty sh hook", "guard alone", "all native", "pre-commit",
)  # fmt: skip
KINDS = (NONE, EMPTY, GUARD, NATIVE, FRAMEWORK)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    wanted = parser.parse_args()
    if not Path(PRE_COMMIT).exists():
        sys.exit("pre-commit is missing: pip install pre-commit")
    with tempfile.TemporaryDirectory(prefix="gflow-benchmark-") as folder:
        settle(
            Path(folder),
            PRE_COMMIT_HOME=str(Path(folder) / "pre-commit-home"),
            PATH=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        )
        repositories = {kind: built(Path(folder) / kind.replace(" ", "-"), kind) for kind in KINDS}
        times: dict[tuple[str, str], list[float]] = {}
        for number in range(wanted.runs):
            for kind, repository in repositories.items():
                for work in (commit, rebase):
                    taken = work(repository, number)
                    times.setdefault((work.__name__, kind), []).append(taken)
    report({key: statistics.median(values) for key, values in times.items()}, wanted.runs)


def built(top: Path, kind: str) -> Path:
    """A repository on a topic branch, ten commits off develop, with hooks of a kind."""
    top.mkdir()
    timed(["git", "init", "--quiet"], top)
    timed([*GFLOW, "init", "--defaults", "--hooks", "none"], top)
    if kind == FRAMEWORK:
        timed([*GFLOW, "hooks", "install", "--type", "pre-commit"], top)
        timed(["git", "add", "--all"], top)
    timed(["git", "commit", "--quiet", "--allow-empty", "-m", "build: set up"], top)
    timed(["git", "switch", "--quiet", "--create", "feature/picked"], top)
    for number in range(PICKS):
        (top / f"picked{number}").write_text("1\n")
        timed(["git", "add", "--all"], top)
        timed(["git", "commit", "--quiet", "-m", f"feat: pick {number}"], top)
    timed(["git", "switch", "--quiet", "develop"], top)
    timed(["git", "commit", "--quiet", "--allow-empty", "-m", "feat: go on"], top)
    timed(["git", "switch", "--quiet", "--create", "feature/work"], top)
    install(top, kind)
    return top


def install(top: Path, kind: str) -> None:
    """The hooks."""
    if kind == FRAMEWORK:
        timed([PRE_COMMIT, "install", *(word for stage in STAGES for word in ("-t", stage))], top)
    elif kind in (GUARD, NATIVE):
        timed([*GFLOW, "hooks", "install"], top)
    hooks = top / ".git" / "hooks"
    if kind == GUARD:
        for stage in STAGES:
            (hooks / stage).unlink()
    elif kind == EMPTY:
        hooks.mkdir(exist_ok=True)
        (hooks / "reference-transaction").write_text("#!/bin/sh\nexit 0\n")
        (hooks / "reference-transaction").chmod(0o755)


def commit(top: Path, number: int) -> float:
    """A commit of one file to a topic branch."""
    (top / "worked").write_text(f"{number}\n")
    timed(["git", "add", "worked"], top)
    return timed(["git", "commit", "--quiet", "-m", f"feat: work {number}"], top)


def rebase(top: Path, number: int) -> float:
    """Ten commits, picked onto develop."""
    timed(
        ["git", "switch", "--quiet", "--no-track", "-C", f"feature/r{number}", "feature/picked"],
        top,
    )
    taken = timed(["git", "rebase", "--quiet", "--force-rebase", "develop"], top)
    timed(["git", "switch", "--quiet", "feature/work"], top)
    return taken


def report(medians: dict[tuple[str, str], float], runs: int) -> None:
    """Print every median and what there are goals for."""
    print(f"a commit, and a rebase of {PICKS} commits; {runs} runs, median ms")
    print(f"{'':<16}{'commit':>8}{'rebase':>8}")
    for kind in KINDS:
        print(f"{kind:<16}{medians['commit', kind]:>8.0f}{medians['rebase', kind]:>8.0f}")
    guarded = medians["rebase", GUARD] / medians["rebase", EMPTY]
    more = medians["commit", NATIVE] - medians["commit", NONE]
    print(f"rebase, guard alone beside an empty sh hook: {guarded:.2f} (goal {GOAL_REBASE})")
    print(f"commit, all native beside no hooks: +{more:.0f} ms (goal +{GOAL_COMMIT})")
    for work in ("commit", "rebase"):
        ratio = medians[work, NATIVE] / medians[work, FRAMEWORK]
        print(f"{work}, all native beside pre-commit: {ratio:.2f} (goal under 1)")


if __name__ == "__main__":
    main()
