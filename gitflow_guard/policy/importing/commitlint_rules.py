"""commitlint's rules: `[level, applicable, value]`, as lists or as JSON has them."""

from __future__ import annotations

from gitflow_guard.policy.importing.draft import unknown
from gitflow_guard.policy.reading import most_like, shown
from gitflow_guard.rules.finding import ERROR, OFF, WARNING
from gitflow_guard.rules.letters import CASES
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.importing.draft import Draft

LEVELS = {0: OFF, 1: WARNING, 2: ERROR}
NAMES = (
    *("body-case", "body-empty", "body-full-stop", "body-leading-blank", "body-max-length"),
    *("body-max-line-length", "body-min-length", "breaking-change-exclamation-mark"),
    *("footer-empty", "footer-leading-blank", "footer-max-length", "footer-max-line-length"),
    *("footer-min-length", "header-case", "header-full-stop", "header-max-length"),
    *("header-min-length", "header-trim", "references-empty", "scope-case"),
    *("scope-delimiter-style", "scope-empty", "scope-enum", "scope-max-length"),
    *("scope-min-length", "signed-off-by", "subject-case", "subject-empty"),
    *("subject-exclamation-mark", "subject-full-stop", "subject-max-length"),
    *("subject-min-length", "trailer-exists", "type-case", "type-empty", "type-enum"),
    *("type-max-length", "type-min-length"),
)
# commitlint takes these spellings too.
_CASES = {
    "lowercase": "lower-case", "lowerCase": "lower-case", "uppercase": "upper-case",
    "sentencecase": "sentence-case", "camelCase": "camel-case", "kebabCase": "kebab-case",
}  # fmt: skip
_DELIMITERS = ["/", "\\", ","]
_WARNED, _WANTED = 1, 2
_NEVER_CAPITAL = ["sentence-case", "start-case", "pascal-case", "upper-case"]
_TYPES = ["build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style"]
CONFIGS: dict[str, dict[str, list[Any]]] = {
    "conventional": {
        "body-leading-blank": [_WARNED, "always"],
        "body-max-line-length": [_WANTED, "always", 100],
        "footer-leading-blank": [_WARNED, "always"],
        "footer-max-line-length": [_WANTED, "always", 100],
        "header-max-length": [_WANTED, "always", 100],
        "header-trim": [_WANTED, "always"],
        "subject-case": [_WANTED, "never", _NEVER_CAPITAL],
        "subject-empty": [_WANTED, "never"],
        "subject-full-stop": [_WANTED, "never", "."],
        "type-case": [_WANTED, "always", "lower-case"],
        "type-empty": [_WANTED, "never"],
        "type-enum": [_WANTED, "always", [*_TYPES, "test"]],
    },
    "angular": {
        "subject-exclamation-mark": [_WANTED, "never"],
        "body-leading-blank": [_WARNED, "always"],
        "footer-leading-blank": [_WARNED, "always"],
        "header-max-length": [_WANTED, "always", 72],
        "scope-case": [_WANTED, "always", "lower-case"],
        "subject-case": [_WANTED, "never", _NEVER_CAPITAL],
        "subject-empty": [_WANTED, "never"],
        "subject-full-stop": [_WANTED, "never", "."],
        "type-case": [_WANTED, "always", "lower-case"],
        "type-empty": [_WANTED, "never"],
        "type-enum": [
            _WANTED, "always",
            ["build", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test"],
        ],
    },
}  # fmt: skip


def read_rule(draft: Draft, path: str, rule: str, setting: Any, *, plugins: bool) -> None:
    """One rule; of a rule that is off nothing else counts."""
    if rule not in NAMES:
        if plugins or rule.partition("/")[1]:
            draft.no_equal(path, setting, "import-no-rule")
        else:
            unknown(draft, "rules", rule, NAMES)
        return
    parts = setting if isinstance(setting, list) else [setting]
    level = parts[0] if parts else None
    if isinstance(level, bool) or not isinstance(level, int) or level not in LEVELS:
        draft.reading.wrong(path, "import-bad-level", given=shown(setting))
        return
    applies = parts[1] if len(parts) > 1 else "always"
    if len(parts) > len(("level", "applicable", "value")) or applies not in ("always", "never"):
        draft.reading.wrong(path, "import-bad-setting", given=shown(setting))
        return
    # A later setting takes the place of one that was extended.
    draft.rules.pop(rule, None)
    if LEVELS[level] != OFF:
        value = parts[2] if len(parts) > len(("level", "applicable")) else None
        switch_on(draft, path, rule, (LEVELS[level], value, applies))


def switch_on(draft: Draft, path: str, rule: str, setting: tuple[str, Any, str]) -> None:
    """Switch the rule on, its value in the form it has here."""
    level, value, applies = setting
    parameter = RULES_BY_ID[rule].parameter
    if not RULES_BY_ID[rule].turns and applies == "never":
        # Of lengths and of header-trim commitlint does not look at it.
        if parameter == "none" and rule != "header-trim":
            draft.no_equal(path, [level, applies], "import-not-turned")
            return
        applies = "always"
    ready = VALUES[parameter](draft, path, value)
    if ready is NOT_ON:
        return
    draft.on(rule, ready, applies, level)


# What a value becomes that leaves its rule without effect, or is wrong.
NOT_ON = object()


# As YAML spells it (YAML 1.2.2, 10.3.2).
INFINITE = (".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF")


def no_value(draft: Draft, path: str, value: Any) -> Any:
    """The rules without a value take no notice of one."""
    del draft, path, value


def number(draft: Draft, path: str, value: Any) -> Any:
    """A length; `Infinity`, which `--print-config` prints as null, lets everything pass."""
    if "-max-" in path and (value is None or value in INFINITE):
        return NOT_ON
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        draft.reading.wrong(path, "import-bad-number", given=shown(value))
        return NOT_ON
    return value


def one_text(draft: Draft, path: str, value: Any) -> Any:
    """A stop (`.` where none is named) or the beginning of a trailer."""
    if value is None:
        return "." if "full-stop" in path else None
    if not isinstance(value, str) or not value:
        draft.reading.wrong(path, "policy-not-text", given=shown(value))
        return NOT_ON
    if "full-stop" in path and len(value) > 1:
        draft.no_equal(path, value, "import-one-sign")
        return NOT_ON
    return value


def word_list(draft: Draft, path: str, value: Any) -> Any:
    """Types, scopes or delimiters; an empty list lets everything pass."""
    if isinstance(value, dict):
        if value.get("delimiters", _DELIMITERS) != _DELIMITERS:
            draft.no_equal(f"{path}.delimiters", value["delimiters"])
        value = value.get("scopes")
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        draft.reading.wrong(path, "policy-not-a-list", given=shown(value))
        return NOT_ON
    return value or NOT_ON


def case_list(draft: Draft, path: str, value: Any) -> Any:
    """One case or several, by commitlint's names."""
    value = value.get("cases") if isinstance(value, dict) else value
    several = value if isinstance(value, list) else [value]
    cases = []
    for each in several:
        turned = isinstance(each, dict) and each.get("when", "always") != "always"
        named = each.get("case") if isinstance(each, dict) else each
        case = _CASES.get(named, named) if isinstance(named, str) else named
        if turned:
            draft.no_equal(path, each)
            return NOT_ON
        if not isinstance(case, str) or case not in CASES:
            given = shown(named)
            near = most_like(named, CASES) if isinstance(named, str) else ""
            draft.reading.wrong(
                path, "policy-unknown-word", given=given, nearest=near, allowed=sorted(CASES)
            )
            return NOT_ON
        cases.append(case)
    return cases or NOT_ON


VALUES = {
    "none": no_value,
    "number": number,
    "text": one_text,
    "words": word_list,
    "words-by-type": word_list,
    "cases": case_list,
}
