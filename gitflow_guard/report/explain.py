"""An explained rule, as lines and as JSON."""

from __future__ import annotations

from gitflow_guard.record import to_data
from gitflow_guard.words import printable, say
from gitflow_guard.words.finding import finding_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gitflow_guard.checks.cases import Case
    from gitflow_guard.checks.explain import Explanation


def lines(rule: Explanation, lang: str) -> Iterator[str]:
    """Everything about one rule."""
    takes = say(lang, f"takes-{rule.parameter}", {})
    yield rule.rule
    yield f"  {wants(rule, lang)}"
    values = {"level": say(lang, f"level-{rule.level}", {}), "origin": origin(rule, lang)}
    yield "  " + say(lang, "explain-level", values)
    if rule.spelt:
        yield "  " + say(lang, "explain-value", {"value": rule.spelt, "takes": takes})
    else:
        yield "  " + say(lang, "explain-no-value", {"takes": takes})
    if rule.applies:
        yield "  " + say(lang, "explain-applies", {"applies": rule.applies})
    for code, case in (("explain-passes", rule.passing), ("explain-fails", rule.failing)):
        yield "  " + say(lang, code, {})
        yield from (f"    {line}" for line in case_lines(case, lang))


def case_lines(case: Case, lang: str) -> Iterator[str]:
    """An example, how it is set, and what is found."""
    if case.message:
        yield from (f"| {printable(line)}" for line in case.message.split("\n"))
    for code, values in case.told:
        yield f"({say(lang, code, values)})"
    for setting in case.settings:
        yield say(lang, "explain-set", {"setting": setting})
    for finding in case.findings:
        yield from finding_lines(finding, lang)


def line(rule: Explanation, lang: str) -> str:
    """One rule of many."""
    level = say(lang, f"level-{rule.level}", {})
    return f"{rule.rule} [{level}] {wants(rule, lang)}"


def wants(rule: Explanation, lang: str) -> str:
    """What the rule looks at, in a sentence."""
    return say(lang, f"wants-{rule.rule}", {})


def origin(rule: Explanation, lang: str) -> str:
    """Who sets it."""
    code, values = rule.origin
    return say(lang, code, values) if code else printable(values["name"])


def brief(rule: Explanation, lang: str) -> dict[str, Any]:
    """One rule of many, as JSON."""
    return {
        "rule": rule.rule,
        "looks": rule.looks,
        "wants": wants(rule, lang),
        "level": rule.level,
        "origin": origin(rule, lang),
    }


def as_json(rule: Explanation, lang: str) -> dict[str, Any]:
    """Everything about one rule, as JSON."""
    return {
        **brief(rule, lang),
        "parameter": rule.parameter,
        "takes": say(lang, f"takes-{rule.parameter}", {}),
        "value": to_data(rule.value),
        "applies": rule.applies or None,
        "passes": case_data(rule.passing, lang),
        "fails": case_data(rule.failing, lang),
    }


def case_data(case: Case, lang: str) -> dict[str, Any]:
    """An example as JSON."""
    return {
        "message": case.message,
        "facts": [say(lang, code, values) for code, values in case.told],
        "settings": list(case.settings),
        "said": ["\n".join(finding_lines(finding, lang)) for finding in case.findings],
    }
