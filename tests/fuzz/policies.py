"""Policy files that nobody would write, and some that somebody has, as bytes."""

from __future__ import annotations

import random

from gitflow_guard.rules.branch_rules import BRANCH_RULES
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.table import RULES

TABLES = (
    "", "[branches]", "[branches.feature]", "[branches.mine]", '[branches."a b"]', "[protect.main]",
    '[protect."support/*"]', "[commits]", "[commits.rules]", "[commits.aliases]",
    "[commits.conventions.ours]", "[finish]", "[baseline]", "[[waiver]]", "[nothing]", "[a.b.c]",
)  # fmt: skip
KEYS = (
    "version", "preset", "main", "develop", "remote", "tag-prefix", "prefix", "base", "into",
    "strategy", "name", "tag", "also-from", "prefer-open", "keep", "commits", "merges", "push",
    "convention", "length-unit", "types", "scopes", "gate", "commit", "since", "rule", "reason",
    "until", "pattern", "form", "template", "generated", "ignore-authors", "feat", "support", "x",
    '"a b"', "branch-name", *(rule.id for rule in (*RULES, *BRANCH_RULES)),
)  # fmt: skip
VALUES = (
    "1", "0", "-1", "1.5", "true", "false", '""', '"x"', '"feature/"', '"main"', '"develop"',
    '"origin"', '"error"', '"warning"', '"off"', '"never"', '"merge"', '"gitflow"', '"trunk"',
    '"block"', '"allow"', '"pr"', '"columns"', '"2027-01-31"', "2027-01-31", '"1a2b3c4d"',
    '"(a+)+b"', "'(?P<type>\\w+): (?P<subject>.+)'", '"("', '"[a-z]+"', '"make test"', "'say \"it'",
    "[]", '["a"]', '["a", 1]', '["feat", "fix"]', "{}", '{ level = "error", value = 3 }',
    '{ value = ["a"], applies = "never" }', '{ value = { feat = 3, "*" = 9 } }',
    '{ value = { "src/*" = ["ui"] } }', '{ level = "loud" }', "{ valve = 1 }", '"2 MB"', '"가나다"',
    '"\\u0000"', '"\\u202e"', '"' + "a" * 300 + '"', "9" * 30, "[[[[[[[[]]]]]]]]", "nan",
    "1979-13-01",
    *(f'"{name}"' for name in CONVENTIONS),
)  # fmt: skip


def policy(chance: random.Random) -> bytes:
    """Tables, keys and values in any order; now and then bytes that are no TOML."""
    lines = []
    for _ in range(chance.randint(1, 12)):
        if chance.random() < 0.35:
            lines.append(chance.choice(TABLES))
        else:
            lines.append(f"{chance.choice(KEYS)} = {chance.choice(VALUES)}")
    raw = "\n".join(lines).encode()
    if chance.random() < 0.05:
        place = chance.randrange(len(raw) + 1)
        raw = raw[:place] + chance.randbytes(chance.randint(1, 4)) + raw[place:]
    return raw
