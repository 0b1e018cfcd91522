"""Writes `docs/rules.md` from the rule table: `.venv/bin/python docs/make_rules.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gitflow_guard.policy.spelling import quoted, spelt
from gitflow_guard.rules import part_rules
from gitflow_guard.rules.book import build
from gitflow_guard.rules.conventions import CONVENTIONAL
from gitflow_guard.rules.examples import EXAMPLES, Example
from gitflow_guard.rules.judge import judge
from gitflow_guard.rules.message import read_stored
from gitflow_guard.rules.row import LOOKS
from gitflow_guard.rules.setting import CommitPolicy
from gitflow_guard.rules.table import RULES
from gitflow_guard.rules.width import length
from gitflow_guard.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.rules.row import Rule
    from gitflow_guard.rules.setting import RuleOverride

PLACE = Path(__file__).parent / "rules.md"
LONGEST = 44
INTRODUCTION = """\
# The commit rules

Written by `docs/make_rules.py` from `gitflow_guard/rules/table.py` and
`gitflow_guard/rules/examples.py`; do not edit it by hand.

A rule is set under `[commits.rules]` of `.gflow.toml`, by its level alone or by a table:

```toml
[commits.rules]
body-max-line-length = "error"
header-max-length = { level = "error", value = 100 }
subject-case = { value = "sentence-case", applies = "never" }
```

- `level` is `off`, `warning` or `error`. A rule that is given a value is on, as an error, unless
  its level is given too.
- `value` is the rule's parameter. The tables show the one in force under `conventional` where the
  policy gives none; lengths are counted in `commits.length-unit`.
- `applies` is `always` or `never` and turns a rule round, where the tables name it.

- `-empty` rules are named as commitlint names them: `applies = "never"` means that the part is
  never empty, so it must be there.

*Level* is the level under the convention `conventional`. In the examples `⏎` ends a line, `␠` is
a space at a line's end and `…` stands for characters left out. Below a failing example stands
what gflow says of it, and after `→` the corrected line where there is one.

A merge is judged by none of the rules of header, body and footer, a revert by none of the
header's: git and the forges write those. `fixup!`, `squash!` and `amend!` pass the hook, and are
a finding of `no-fixup` once they are in the history. `body-required-when` and
`scope-path` ask what the commit changes: in the hook what is staged, in a history the commit
itself, a renamed file as a move. For a message alone they find nothing.

Names of branches have one rule, `branch-name`, which takes a level and no value. It is an error
unless the policy says otherwise. A name is right when it is a permanent or a protected branch, or
fits `prefix` and `name` of a kind.
"""
PARAMETERS = {
    "none": "",
    "number": "a whole number",
    "words": "a list of words",
    "pattern": "a regular expression",
    "text": "a text",
    "cases": "one or more cases",
    "characters": "`control`, `emoji` or both",
    "words-by-path": "a table of lists of scopes by file pattern",
    "words-by-type": "a list of words, or a table of such lists by type (`*`: the others)",
    "numbers": "a table of `lines`, `files` or both",
}


def document() -> str:
    """The whole file."""
    parts = [INTRODUCTION]
    for looks in LOOKS:
        rows = [row(rule) for rule in RULES if rule.looks == looks]
        parts.append(f"\n## {looks.capitalize()}\n\n")
        parts.append("| Rule | Parameter | Level | Passes | Fails |\n|---|---|---|---|---|\n")
        parts += rows
    return "".join(parts)


def row(rule: Rule) -> str:
    """A rule's row of its table."""
    passing, failing = EXAMPLES[rule.id]
    level, value, applies = CONVENTIONAL.rules.get(rule.id, (rule.level, rule.value, rule.applies))
    if rule.id == "type-enum":
        value = CONVENTIONAL.types
    cells = (
        f"`{rule.id}`<br>{wanted(rule)}",
        "<br>".join(parameter(rule, value, applies, failing)) or "none",
        level,
        shown(passing),
        f"{shown(failing)}<br>{said(failing)}",
    )
    return "| " + " | ".join(cells) + " |\n"


def wanted(rule: Rule) -> str:
    """What the rule wants, as its function says."""
    text = rule.check.__doc__
    if text is None:
        # A function made for one part of the header; its maker says what it does.
        maker = rule.check.__qualname__.partition(".")[0]
        text = getattr(part_rules, maker).__doc__.replace("The part", f"The {rule.looks}")
    return str(text).partition("\n")[0].replace("|", "\\|")


def parameter(rule: Rule, value: Any, applies: str, example: Example) -> Iterator[str]:
    """What may be set, its value in force, and how it is set in the examples."""
    takes = PARAMETERS[rule.parameter]
    known = f": {code(spelt(value))}" if value not in (None, "", ()) else ""
    if takes:
        yield takes + known
    if rule.turns:
        yield f"`applies = {quoted(applies)}`"
    for override in example.rules:
        if override.value is not None or override.applies is not None or override.rule != rule.id:
            yield f"examples: {code(setting(override, rule))}"


def setting(override: RuleOverride, rule: Rule) -> str:
    """What the examples set, of the rule itself or of another."""
    if override.rule != rule.id:
        return f"{override.rule} = {quoted(str(override.level))}"
    given = {"value": override.value, "applies": override.applies}
    return ", ".join(f"{key} = {spelt(each)}" for key, each in given.items() if each is not None)


def shown(example: Example) -> str:
    """A message, a line of code for each of its lines."""
    text = example.message.decode("utf-8", "backslashreplace").removesuffix("\n")
    lines = text.split("\n")
    marks = [code(visible(line) + "⏎") for line in lines[:-1]] + [code(visible(lines[-1]))]
    longest = max(length(line, "columns") for line in lines)
    if longest > LONGEST:
        marks.append(f"({longest} columns)" if len(lines) == 1 else f"(up to {longest} columns)")
    if example.facts is not None:
        marks.append(f"(a commit that changes {example.facts.lines} lines)")
    return "<br>".join(marks)


def visible(line: str) -> str:
    """A line with its odd characters spelt out, cut short where it is long."""
    if length(line, "columns") > LONGEST:
        return line[: LONGEST // 2].rstrip() + "…"
    bare = line.rstrip(" ")
    clear = "".join(c if c.isprintable() else repr(c)[1:-1] for c in bare)
    return clear + "␠" * (len(line) - len(bare))


def said(example: Example) -> str:
    """The first thing that is said of a message that fails."""
    book = build(CommitPolicy(rules=example.rules))
    finding = judge(read_stored(example.message), book, example.facts).findings[0]
    text = say("en", finding.code, finding.values).replace("|", "\\|")
    return f"{text}<br>→ {code(finding.suggestion)}" if finding.suggestion else text


def code(text: str) -> str:
    """Code in a cell of a table."""
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return fence + space + text.replace("|", "\\|") + space + fence


if __name__ == "__main__":
    PLACE.write_text(document(), encoding="utf-8", newline="\n")
