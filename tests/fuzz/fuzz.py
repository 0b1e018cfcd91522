"""Messages and policies without end: no traceback, and none that takes long.

    python tests/fuzz/fuzz.py --messages 1000000 --policies 10000 [--seed N] [--jobs N]

Each message is read as a hook and as a history would have it, judged under a convention, told in
words and put right; each policy is read, made into rules, or its mistakes are told. Prints what
went wrong, with the seed and number that make it again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from gitflow_guard.errors import GflowError
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.rules.book import RuleBook, build
from gitflow_guard.rules.cleanup import CLEANUPS, Reading
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.mend import mended
from gitflow_guard.rules.message import Message, read_hook_file, read_stored
from gitflow_guard.rules.seen import Facts
from gitflow_guard.rules.setting import CommitPolicy, RuleOverride
from gitflow_guard.rules.table import RULES
from gitflow_guard.rules.values import lacks_value
from gitflow_guard.words.error import describe
from gitflow_guard.words.finding import finding_lines
from tests.fuzz.messages import ENCODINGS, message
from tests.fuzz.policies import policy

LIMIT = 0.05
# The time is that of the processor, which what else the machine does hardly touches.
TRIES = 4
CHUNK = 5000
COMMENTS = ("#", "auto", ";", "//", "가")
Step = Callable[[], object]
Subject = Callable[[random.Random], Iterator[Step]]


@cache
def book(name: str) -> RuleBook:
    """The rules of a convention; under `all` every rule that needs no value is on."""
    if name != "all":
        return build(CommitPolicy(convention=name))
    on = [rule for rule in RULES if not lacks_value(rule, rule.value)]
    return build(CommitPolicy(rules=tuple(RuleOverride(rule.id, "error") for rule in on)))


def one_message(chance: random.Random) -> Iterator[Step]:
    """Read, judge and tell it, as a history has it and as a hook; put it right."""
    raw, rules = message(chance), book(chance.choice((*CONVENTIONS, "all")))
    reading = Reading(
        cleanup=chance.choice(CLEANUPS),
        editor=chance.random() < 0.5,
        comment=chance.choice(COMMENTS),
        encoding=chance.choice(ENCODINGS),
        merging=chance.random() < 0.05,
    )
    facts = Facts(chance.randrange(1000), chance.randrange(50), ("src/a.py", "가/나.txt"))
    encoding, parents = chance.choice(ENCODINGS), chance.randint(0, 2)
    lang = chance.choice(("en", "ko"))

    def told(read: Message) -> None:
        for finding in judge(read, rules, facts).findings:
            finding_lines(finding, lang)

    yield lambda: told(read_stored(raw, encoding, parents))
    yield lambda: told(read_hook_file(raw, reading))
    if chance.random() < 0.1:
        yield lambda: mended(raw, reading, rules)


def one_policy(chance: random.Random) -> Iterator[Step]:
    """Read, and make rules of it, or tell what is wrong."""
    raw, lang = policy(chance), chance.choice(("en", "ko"))

    def read() -> None:
        try:
            build(find(Sources(file=raw)).policy.commits)
        except GflowError as error:
            describe(error, lang)

    yield read


SUBJECTS: dict[str, Subject] = {"message": one_message, "policy": one_policy}


def tried(kind: str, seed: int, number: int, limit: float = LIMIT) -> str:
    """What went wrong with one of them; empty when nothing did."""
    for step in SUBJECTS[kind](random.Random(f"{seed} {kind} {number}")):
        times = []
        for _ in range(TRIES):
            begun = time.process_time()
            try:
                step()
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                return traceback.format_exc()
            times.append(time.process_time() - begun)
            if times[-1] <= limit:
                break
        if min(times) > limit:
            return f"took {min(times) * 1000:.0f} ms"
    return ""


def chunk(asked: tuple[str, int, int, int], limit: float = LIMIT) -> list[str]:
    """What went wrong with those of a range of numbers."""
    kind, seed, first, last = asked
    problems = ((number, tried(kind, seed, number, limit)) for number in range(first, last))
    return [f"{kind} {number} of seed {seed}: {problem}" for number, problem in problems if problem]


def chunks(kind: str, seed: int, count: int) -> Iterator[tuple[str, int, int, int]]:
    """The numbers, some thousand at a time."""
    for first in range(0, count, CHUNK):
        yield kind, seed, first, min(first + CHUNK, count)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--policies", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args()
    asked = [
        *chunks("message", wanted.seed, wanted.messages),
        *chunks("policy", wanted.seed, wanted.policies),
    ]
    count, begun = 0, time.monotonic()
    with multiprocessing.Pool(wanted.jobs) as pool:
        for problems in pool.imap_unordered(chunk, asked):
            count += len(problems)
            for problem in problems[:3]:
                sys.stdout.write(f"{problem}\n")
                sys.stdout.flush()
    taken = time.monotonic() - begun
    sys.stdout.write(
        f"seed {wanted.seed}: {wanted.messages} messages, {wanted.policies} policies, "
        f"{count} problems, {taken:.0f} s\n"
    )
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
