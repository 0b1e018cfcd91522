"""What gflow's pre-receive costs a push: the same push to a server with it and to one without.

Run: .venv/bin/python -m benchmarks.server [--commits 1000] [--runs 5]
Prints the medians in milliseconds, what gflow adds, and the goal.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import settle

GFLOW = [sys.executable, "-m", "gitflow_guard"]
# Milliseconds over git's own time for a push of a thousand commits.
GOAL = 500
RULES = "[commits.rules]\n"
FACTS = RULES + "commit-max-files = { level = 'error', value = 50 }\nfile-max-size = 'error'\n"
OPEN = '[protect.develop]\ncommits = "allow"\nmerges = "allow"\npush = "forward"\n'
GUARDED = '[protect.develop]\ncommits = "block"\nmerges = "flow"\npush = "flow"\n'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--commits", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gflow-benchmark-") as folder:
        settle(Path(folder), "[receive]\nautoGC = false\n")
        client = Path(folder) / "client"
        build(client, wanted.commits)
        print(f"{wanted.commits} commits pushed, {wanted.runs} runs, median ms")
        print(f"{'':<28}{'gflow':>8}{'git':>8}{'added':>8}{'goal':>8}")
        for case in CASES:
            compare(case, client, Path(folder), wanted.runs)


def git(*arguments: str, cwd: Path, stdin: bytes = b"") -> None:
    """Run git; it must end well."""
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, input=stdin, capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(f"git {arguments}: {done.stderr.decode()}")


def build(client: Path, count: int) -> None:
    """A topic of so many commits, and develop with so many merged topics, on a policy."""
    client.mkdir()
    git("init", "--quiet", cwd=client)
    subprocess.run([*GFLOW, "init", "--hooks", "none"], cwd=client, check=True, capture_output=True)
    policy = (client / ".gflow.toml").read_text()
    policies = {
        "plain": policy,
        "facts": policy.replace(RULES, FACTS),
        "guarded": policy.replace(OPEN, GUARDED),
    }
    for name, text in policies.items():
        git("switch", "--quiet", "-C", f"policy-{name}", "develop", cwd=client)
        (client / ".gflow.toml").write_text(text)
        git("commit", "--quiet", "--allow-empty", "-am", "chore: policy", cwd=client)
        git("fast-import", "--quiet", "--force", cwd=client, stdin=history(name, count))
    git("branch", "first", f"topic-plain~{count - 1}", cwd=client)


def history(policy: str, count: int) -> bytes:
    """The topic, and the line of merges, as git fast-import reads them (git-fast-import(1))."""
    base = f"refs/heads/policy-{policy}"
    lines = []
    for number in range(count):
        start = f"from {base}\n" if number == 0 else ""
        lines.append(
            commit(f"topic-{policy}", number, f"feat(scope{number % 7}): add part {number}", start)
        )
    for number in range(count // 2):
        below = base if number == 0 else f"refs/heads/line-{policy}"
        lines.append(commit(f"side-{policy}", number, "fix: mend it", f"from {below}\n"))
        onto = f"from {below}\n" if number == 0 else ""
        merged = f"{onto}merge refs/heads/side-{policy}\n"
        header = f"Merge branch 'feature/{number}' into develop"
        lines.append(commit(f"line-{policy}", number, header, merged))
        lines.append(f"reset refs/heads/side-{policy}\n\n")
    return "".join(lines).encode()


def commit(branch: str, number: int, header: str, parents: str) -> str:
    """One commit that changes one file."""
    message = f"{header}\n\nWhy it was done, in a line or two of the body.\n"
    return (
        f"commit refs/heads/{branch}\ncommitter B <b@example.com> {1700000000 + number} +0000\n"
        f"data {len(message)}\n{message}\n{parents}"
        f"M 100644 inline d{number % 40}/f{number}\ndata 8\n{number:07}\n\n"
    )


# What is pushed, the policy of the server's develop, and the reference.
CASES = {
    "a topic": ("topic-plain:refs/heads/feature/many", "policy-plain"),
    "a topic, its sizes too": ("topic-facts:refs/heads/feature/many", "policy-facts"),
    "merges to a guarded branch": ("line-guarded:refs/heads/develop", "policy-guarded"),
    "one commit": ("first:refs/heads/feature/one", "policy-plain"),
}


def compare(case: str, client: Path, folder: Path, runs: int) -> None:
    """Time the push to both servers, in turns."""
    refspec, policy = CASES[case]
    times: dict[str, list[float]] = {"gflow": [], "git": []}
    for number in range(runs + 1):
        for server, taken in times.items():
            bare = folder / f"{server}.git"
            shutil.rmtree(bare, ignore_errors=True)
            git("init", "--quiet", "--bare", str(bare), cwd=folder)
            git("push", "--quiet", str(bare), f"{policy}:refs/heads/develop",
                "develop:refs/heads/main", cwd=client)  # fmt: skip
            if server == "gflow":
                install = [*GFLOW, "-C", str(bare), "hooks", "install", "--type", "server"]
                subprocess.run(install, check=True, capture_output=True)
            begun = time.perf_counter()
            git("push", "--quiet", str(bare), refspec, cwd=client)
            # The first run only warms up.
            if number:
                taken.append((time.perf_counter() - begun) * 1000)
    ours, plain = statistics.median(times["gflow"]), statistics.median(times["git"])
    added = ours - plain
    told = "" if added <= GOAL else "  missed"
    print(f"{case:<28}{ours:>8.0f}{plain:>8.0f}{added:>8.0f}{GOAL:>8}{told}")


if __name__ == "__main__":
    main()
