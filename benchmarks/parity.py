"""`conventional-commitlint` beside the real commitlint, and what they do not agree on.

Run: make parity, or .venv/bin/python -m benchmarks.parity [--count 30000] [--seed 1] [--cli 300].
commitlint comes from npm into .venv/peers, once; it needs node. `--record` writes verdicts.json,
which test_parity.py compares with, anew. Exits with 1 when less than 99.9 % agree.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.rules import installed
from benchmarks.rules import message as usual
from tests.parity.messages import messages
from tests.parity.recorded import CASES, FILE, entry_of
from tests.parity.verdicts import (
    STDIN,
    STORED,
    WAYS,
    Asked,
    Verdict,
    of_command_line,
    of_commitlint,
    of_gflow,
    of_history,
)

ROOT = Path(__file__).parent.parent
GOAL = 0.999
RECORDED = 400
Pairs = list[tuple[Asked, Verdict, Verdict]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cli", type=int, default=300)
    parser.add_argument("--peers", type=Path, default=ROOT / ".venv" / "peers")
    parser.add_argument("--record", action="store_true")
    wanted = parser.parse_args()
    folder = installed(wanted.peers).resolve()
    if not (folder / "node_modules").exists():
        sys.exit("commitlint needs npm and node")
    if wanted.record:
        record(folder, wanted.seed)
        return
    print(versions(folder), f"seed {wanted.seed}", sep="\n")
    good = [
        compared("generated", folder, generated(wanted.seed, wanted.count)),
        compared("usual", folder, ordinary(wanted.seed, wanted.count // 10)),
        compared("this history", folder, own_history()),
    ]
    good += command_line(folder, generated(wanted.seed + 1, wanted.cli))
    sys.exit(0 if all(good) else 1)


def versions(folder: Path) -> str:
    """What is compared."""
    lines = []
    for name in ("cli", "config-conventional"):
        package = folder / "node_modules" / "@commitlint" / name / "package.json"
        lines.append(f"@commitlint/{name} {json.loads(package.read_text())['version']}")
    code = "`node ${process.versions.node}, Unicode ${process.versions.unicode}`"
    node = subprocess.run(["node", "-p", code], capture_output=True, check=True, text=True)
    python = f"Python {sys.version.split()[0]}, Unicode {unicodedata.unidata_version}"
    return "\n".join([*lines, node.stdout.strip(), python])


def generated(seed: int, count: int) -> list[Asked]:
    """Messages of every shape, each of them in one of the ways."""
    ways = random.Random(seed)
    return [Asked(raw, ways.choice(WAYS)) for raw in messages(seed, count)]


def ordinary(seed: int, count: int) -> list[Asked]:
    """Messages as most histories have them."""
    chance = random.Random(seed)
    return [Asked(usual(chance).encode(), STORED) for _ in range(count)]


def own_history() -> list[Asked]:
    """The messages of this repository."""
    command = ["git", "log", "--all", "-z", "--format=%B"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return [Asked(raw, STORED) for raw in done.stdout.split(b"\0") if raw]


def compared(name: str, folder: Path, asked: list[Asked]) -> bool:
    """Whether the two agree on enough of the messages; prints how far they do."""
    begun = time.perf_counter()
    theirs = list(of_commitlint(folder, asked))
    between = time.perf_counter()
    ours = [of_gflow(each) for each in asked]
    taken = f"commitlint {between - begun:.1f} s, gflow {time.perf_counter() - between:.1f} s"
    return told(f"{name} ({taken})", list(zip(asked, ours, theirs, strict=True)))


def told(name: str, pairs: Pairs) -> bool:
    """The same of what both have said."""
    count = max(len(pairs), 1)
    verdicts = sum(ours.valid == theirs.valid for _, ours, theirs in pairs)
    rules = sum(ours == theirs for _, ours, theirs in pairs)
    taken = sum(theirs.valid for _, _, theirs in pairs)
    print(f"\n{name}: {len(pairs)} messages, {taken} taken by commitlint")
    print(
        f"  the same verdict {verdicts / count:.4%}, the same rules and levels {rules / count:.4%}"
    )
    differences = defaultdict(list)
    for asked, ours, theirs in pairs:
        if ours != theirs:
            kind = (set(ours.rules) - set(theirs.rules), set(theirs.rules) - set(ours.rules))
            differences[str(kind)].append(asked)
    for kind, each in differences.items():
        print(f"  {len(each)} times gflow alone, commitlint alone: {kind}; such as {each[0]}")
    return min(verdicts, rules) >= GOAL * len(pairs)


def command_line(folder: Path, asked: list[Asked]) -> list[bool]:
    """The real command beside gflow, a process for each message; and of a whole history one."""
    with tempfile.TemporaryDirectory(prefix="gflow-parity-") as name:
        repository = Path(name)
        prepared(repository, folder)
        single = [Asked(each.raw, STDIN if each.way == STORED else each.way) for each in asked]
        with ThreadPoolExecutor(os.cpu_count()) as several:
            theirs = list(several.map(lambda e: of_command_line(folder, repository, e), single))
        ours = [of_gflow(each) for each in single]
        alone = told("by the command", list(zip(single, ours, theirs, strict=True)))
        return [alone, in_history(folder, repository, asked)]


def prepared(repository: Path, folder: Path) -> None:
    """A repository whose commitlint is configured."""
    settings = repository / ".commitlintrc.json"
    settings.write_text(json.dumps({"extends": ["@commitlint/config-conventional"]}))
    (repository / "node_modules").symlink_to(folder / "node_modules")
    os.environ.update(GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_NOSYSTEM="1")
    subprocess.run(["git", "init", "--quiet"], cwd=repository, check=True)


def in_history(folder: Path, repository: Path, asked: list[Asked]) -> bool:
    """Commits with these messages, judged by one `commitlint --from`."""
    # Of these git, or the line that parts messages for commitlint, makes something else.
    kept = [Asked(b"first\n", STORED)]
    kept += [
        Asked(raw, STORED)
        for raw, _ in asked
        if b"\0" not in raw and b">8" not in raw and raw.decode("utf-8", "replace").strip()
    ]
    stream = b"".join(
        b"commit refs/heads/main\ncommitter K <k@b.kr> %d +0000\ndata %d\n%s\n"
        % (1_600_000_000 + number, len(raw), raw)
        for number, (raw, _) in enumerate(kept)
    )
    subprocess.run(["git", "fast-import", "--quiet"], cwd=repository, input=stream, check=True)
    command = ["git", "rev-list", "--max-parents=0", "main"]
    first = subprocess.run(command, cwd=repository, capture_output=True, check=True, text=True)
    subprocess.run(["git", "symbolic-ref", "HEAD", "refs/heads/main"], cwd=repository, check=True)
    theirs = of_history(folder, repository, first.stdout.strip())
    newest = kept[:0:-1]
    ours = [of_gflow(each) for each in newest]
    return told("by --from", list(zip(newest, ours, theirs, strict=True)))


def record(folder: Path, seed: int) -> None:
    """What commitlint says of the cases of recorded.py and some generated messages, as data."""
    asked = [*CASES, *generated(seed, RECORDED)]
    verdicts = of_commitlint(folder, asked)
    entries = [entry_of(each, verdict) for each, verdict in zip(asked, verdicts, strict=True)]
    by = ", ".join(versions(folder).splitlines()[:3])
    lines = ",\n".join(json.dumps(each, sort_keys=True) for each in entries)
    FILE.write_text(f'{{"by": {json.dumps(by)}, "verdicts": [\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(entries)} verdicts in {FILE}")


if __name__ == "__main__":
    main()
