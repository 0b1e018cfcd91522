"""A finding as the lines a person reads; the same in a hook and on the command line."""

from __future__ import annotations

from gitflow_guard.words import printable, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.rules.finding import Finding


def sentence(finding: Finding, lang: str) -> str:
    """What is wrong, in words."""
    values = {
        name: sentence(value, lang) if is_finding(value) else value
        for name, value in finding.values.items()
    }
    if "unit" in values:
        values["unit"] = say(lang, f"unit-{values['unit']}", {})
    return say(lang, finding.code, values)


def is_finding(value: object) -> bool:
    """Whether a value is a finding of its own, to be told within another's sentence."""
    return hasattr(value, "code") and hasattr(value, "values")


def finding_lines(finding: Finding, lang: str) -> list[str]:
    """`commit rule line:column level: sentence`, and the suggestion."""
    place = f" {finding.line}:{finding.column or 1}" if finding.line else ""
    first, *rest = sentence(finding, lang).splitlines()
    level = say(lang, f"level-{finding.level}", {})
    where = f"{finding.commit[:10]} " if finding.commit else ""
    lines = [f"{where}{finding.rule}{place} {level}: {first}", *(f"    {line}" for line in rest)]
    if finding.suggestion:
        right, *more = printable(finding.suggestion).split("\n")
        lines += [f"    -> {right}", *(f"       {line}" for line in more)]
    return lines
