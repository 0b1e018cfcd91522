"""Writes `docs/rules.md` from the rule table: `.venv/bin/python docs/make_rules.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gitflow_guard.checks.cases import branch_case, case_of, facts_told
from gitflow_guard.policy.find import Sources, find
from gitflow_guard.policy.spelling import quoted, spelt
from gitflow_guard.rules.branch_examples import BRANCH_EXAMPLES
from gitflow_guard.rules.branch_rules import BRANCH_RULES
from gitflow_guard.rules.convention import CONVENTIONAL
from gitflow_guard.rules.examples import EXAMPLES, Example
from gitflow_guard.rules.row import LOOKS
from gitflow_guard.rules.setting import CommitPolicy
from gitflow_guard.rules.table import RULES
from gitflow_guard.rules.width import length
from gitflow_guard.words import say
from gitflow_guard.words.finding import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.checks.cases import Case
    from gitflow_guard.rules.branch_rules import BranchRule
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
a finding of `no-fixup` once they are in the history.

A message is cleaned as git will clean it before it is judged, by `commit.cleanup` and the comment
character of the settings. Of `--cleanup` on git's command line no hook is told: with it the hook
may refuse a comment that git is about to take away; `git -c commit.cleanup=MODE commit` it sees.

`body-required-when`, `scope-path` and most rules of the section *Commit* ask what the commit
changes and who made it: in the hook what is staged (of an amended commit, what is new), in a
history the commit itself. For a message alone they find nothing. Files of a merge are not looked
at: neither what it brings in, whose commits are judged themselves, nor what somebody changed while
settling it. A renamed file is a move: one file, and of its lines those that differ. Where files
or lines are counted, these are left out:

- what the patterns of `commits.generated` fit,
- what `.gitattributes` marks as `linguist-generated` or `linguist-vendored`: by the attributes of
  the newest commit of the range where git can read them (2.40), else by those of the working tree;
  in CI, and by `gflow check pr`, by those of the target (of a push, of what was there before); by
  pre-push by those of the branch that a topic goes to, as the remote has it; on a server by those
  of its HEAD;
  `-linguist-generated` has a file counted,
- lock files (`package-lock.json`, `uv.lock`, `Cargo.lock`, `go.sum` ...) and files by names that
  tools give (`*.min.js`, `*.pb.go`, `*_pb2.py`, `*.snap` ...): `gitflow_guard/rules/generated.py`.

File patterns are those of `.gitattributes`: `*` stays within a folder, `**` does not, and a
pattern without a slash fits in every folder. One that ends in a slash fits all in the folder.

```toml
[commits]
generated = ["docs/api/**"]
ignore-authors = ["dependabot[bot]", "*@bots.example.com"]
```

The commits of `ignore-authors`, names or addresses in which `*` stands for anything, are not
judged; reports count them as skipped.

The rules of the section *Branch* are set in `[commits.rules]` too, and `gflow check branch` asks
them. Those that look at more than the name are for branches that come back to a base.
`gflow config explain RULE` tells of one rule what is in force.
"""
HEAD = "| Rule | Parameter | Level | Passes | Fails |\n|---|---|---|---|---|\n"


def document() -> str:
    """The whole file."""
    parts = [INTRODUCTION]
    for looks in LOOKS:
        rows = [row(rule) for rule in RULES if rule.looks == looks]
        parts.append(f"\n## {looks.capitalize()}\n\n")
        parts.append(HEAD)
        parts += rows
    parts.append("\n## Branch\n\n" + HEAD)
    parts += map(branch_row, BRANCH_RULES)
    return "".join(parts)


def row(rule: Rule) -> str:
    """A rule's row of its table."""
    passing, failing = EXAMPLES[rule.id]
    case = case_of(rule.id, failing, CommitPolicy(), fails=True)
    level, value, applies = CONVENTIONAL.rules.get(rule.id, (rule.level, rule.value, rule.applies))
    if rule.id == "type-enum":
        value = CONVENTIONAL.types
    cells = (
        f"`{rule.id}`<br>{wanted(rule.id)}",
        "<br>".join(parameter(rule, value, applies, failing)) or "none",
        level,
        shown(rule.id, passing),
        f"{shown(rule.id, failing)}<br>{said(case)}",
    )
    return "| " + " | ".join(cells) + " |\n"


def branch_row(rule: BranchRule) -> str:
    """The same of a rule that looks at a branch, under the preset where none is named."""
    policy = find(Sources()).policy
    passing, failing = (branch_case(example, policy) for example in BRANCH_EXAMPLES[rule.id])
    known = f": {code(spelt(rule.value))}" if rule.value is not None else ""
    takes = "none" if rule.parameter == "none" else say("en", f"takes-{rule.parameter}", {})
    cells = (
        f"`{rule.id}`<br>{wanted(rule.id)}",
        takes + known,
        rule.level,
        branch_shown(passing),
        f"{branch_shown(failing)}<br>{said(failing)}",
    )
    return "| " + " | ".join(cells) + " |\n"


def branch_shown(case: Case) -> str:
    """What is so of a branch."""
    return "<br>".join(say("en", name, values) for name, values in case.told)


def wanted(rule: str) -> str:
    """What the rule wants."""
    return say("en", f"wants-{rule}", {}).replace("|", "\\|")


def parameter(rule: Rule, value: Any, applies: str, example: Example) -> Iterator[str]:
    """What may be set, its value in force, and how it is set in the examples."""
    takes = "" if rule.parameter == "none" else say("en", f"takes-{rule.parameter}", {})
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


def shown(rule: str, example: Example) -> str:
    """A message, a line of code for each of its lines."""
    text = example.message.decode("utf-8", "backslashreplace").removesuffix("\n")
    lines = text.split("\n")
    marks = [code(visible(line) + "⏎") for line in lines[:-1]] + [code(visible(lines[-1]))]
    longest = max(length(line, "columns") for line in lines)
    if longest > LONGEST:
        marks.append(f"({longest} columns)" if len(lines) == 1 else f"(up to {longest} columns)")
    marks += [f"({say('en', code, values)})" for code, values in facts_told(rule, example)]
    return "<br>".join(marks)


def visible(line: str) -> str:
    """A line with its odd characters spelt out, cut short where it is long."""
    if length(line, "columns") > LONGEST:
        return line[: LONGEST // 2].rstrip() + "…"
    bare = line.rstrip(" ")
    clear = "".join(c if c.isprintable() else repr(c)[1:-1] for c in bare)
    return clear + "␠" * (len(line) - len(bare))


def said(case: Case) -> str:
    """The first thing that is said of what fails."""
    finding = case.findings[0]
    text = sentence(finding, "en").replace("|", "\\|").replace("\n", "<br>")
    lines = (finding.suggestion or "").split("\n")
    right = "<br>".join(code(visible(line) if len(lines) > 1 else line) for line in lines)
    return f"{text}<br>→ {right}" if finding.suggestion else text


def code(text: str) -> str:
    """Code in a cell of a table."""
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return fence + space + text.replace("|", "\\|") + space + fence


if __name__ == "__main__":
    PLACE.write_text(document(), encoding="utf-8", newline="\n")
