"""What gflow and commitlint say of a message, in the same form."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import get_ident
from typing import Any, NamedTuple

from gitflow_guard.rules.book import build
from gitflow_guard.rules.cleanup import Reading
from gitflow_guard.rules.finding import ERROR
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_hook_file, read_stored
from gitflow_guard.rules.setting import CommitPolicy

HERE = Path(__file__).parent
BOOK = build(CommitPolicy(convention="conventional-commitlint"))
LEVELS = {"warning": 1, "error": 2}
# In a file with comments, by itself, of a commit.
EDIT, STDIN, STORED = WAYS = ("edit", "stdin", "stored")


class Asked(NamedTuple):
    """A message, and how it comes: one of WAYS."""

    raw: bytes
    way: str


class Verdict(NamedTuple):
    """Whether the message is taken, and the rules it fails with their levels (1 warns)."""

    valid: bool
    rules: tuple[tuple[str, int], ...]


NOTHING = Verdict(True, ())


def of_gflow(asked: Asked) -> Verdict:
    """As the commit-msg hook judges it, or `gflow check commits`."""
    if asked.way == STORED:
        message = read_stored(asked.raw)
    else:
        message = read_hook_file(asked.raw, Reading(editor=asked.way == EDIT))
    findings = judge(message, BOOK).findings
    rules = {(each.rule, LEVELS[each.level]) for each in findings}
    return Verdict(all(each.level != ERROR for each in findings), tuple(sorted(rules)))


def of_commitlint(folder: Path, asked: Iterable[Asked]) -> Iterator[Verdict]:
    """By commitlint's library: one process for all, that reads its configuration once."""
    command: list[str | Path] = ["node", HERE / "commitlint.mjs", folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as peer:
        assert peer.stdin is not None
        assert peer.stdout is not None
        for raw, way in asked:
            # `git log` ends each message with a line end of its own.
            text = raw + b"\n" if way == STORED else raw
            line = {"bytes": base64.b64encode(text).decode(), "edit": way == EDIT}
            peer.stdin.write(json.dumps(line).encode() + b"\n")
            peer.stdin.flush()
            yield told(json.loads(peer.stdout.readline()))


def of_command_line(folder: Path, repository: Path, asked: Asked) -> Verdict:
    """By `commitlint --edit FILE`, or with the message on its standard input."""
    file = repository / f"message-{get_ident()}"
    file.write_bytes(asked.raw)
    command: list[str | Path] = [
        folder / "node_modules" / ".bin" / "commitlint",
        "--format",
        HERE / "formatter.mjs",
    ]
    command += ["--edit", file.name] if asked.way == EDIT else []
    done = subprocess.run(command, cwd=repository, input=asked.raw, capture_output=True)
    answers = [line for line in done.stdout.decode().splitlines() if line.startswith(("[{", "[]"))]
    if not answers and b"[input] is required" in done.stdout:
        return NOTHING
    results = json.loads(answers[-1])
    verdict = told(results[0]) if results else NOTHING
    assert verdict.valid == (done.returncode == 0), done
    return verdict


def of_history(folder: Path, repository: Path, first: str) -> list[Verdict]:
    """By `commitlint --from`, of every commit after `first`, the newest first."""
    command: list[str | Path] = [folder / "node_modules" / ".bin" / "commitlint", "--from", first]
    command += ["--format", HERE / "formatter.mjs"]
    done = subprocess.run(command, cwd=repository, capture_output=True)
    return [told(each) for each in json.loads(done.stdout)]


def told(answer: dict[str, Any]) -> Verdict:
    """What the script answers; a blank message is none to commitlint."""
    if answer.get("refused"):
        return NOTHING
    rules = {(name, level) for name, level in answer["rules"]}
    return Verdict(answer["valid"], tuple(sorted(rules)))
