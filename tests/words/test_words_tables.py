"""Every sentence in both languages, and every code of the package with a sentence."""

from __future__ import annotations

import ast
import re
import shlex
import string
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gitflow_guard.flow import first_commit, initialise, plan
from gitflow_guard.policy.model import PUSHES
from gitflow_guard.report.planned import LEFT
from gitflow_guard.rules.branch_rules import BRANCH_RULES
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.reference_name import PROBLEMS
from gitflow_guard.rules.setting import LENGTH_UNITS
from gitflow_guard.rules.table import RULES
from gitflow_guard.rules.text import SHAPES
from gitflow_guard.words import LANGUAGES, language, printable, quoted, say, table
from gitflow_guard.words.english import afterwards as english_afterwards
from gitflow_guard.words.english import audit as english_audit
from gitflow_guard.words.english import bypass as english_bypass
from gitflow_guard.words.english import direction as english_direction
from gitflow_guard.words.english import doctor as english_doctor
from gitflow_guard.words.english import engine as english_engine
from gitflow_guard.words.english import environment as english_environment
from gitflow_guard.words.english import explain as english_explain
from gitflow_guard.words.english import forges as english_forges
from gitflow_guard.words.english import graph as english_graph
from gitflow_guard.words.english import guards as english_guards
from gitflow_guard.words.english import importing as english_importing
from gitflow_guard.words.english import lifecycle as english_lifecycle
from gitflow_guard.words.english import managers as english_managers
from gitflow_guard.words.english import pushing as english_pushing
from gitflow_guard.words.english import remotes as english_remotes
from gitflow_guard.words.english import requests as english_requests
from gitflow_guard.words.english import rules as english_rules
from gitflow_guard.words.english import server as english_server
from gitflow_guard.words.english import setup as english_setup
from gitflow_guard.words.english import size as english_size
from gitflow_guard.words.english.whole import WORDS
from gitflow_guard.words.korean import afterwards as korean_afterwards
from gitflow_guard.words.korean import audit as korean_audit
from gitflow_guard.words.korean import bypass as korean_bypass
from gitflow_guard.words.korean import direction as korean_direction
from gitflow_guard.words.korean import doctor as korean_doctor
from gitflow_guard.words.korean import engine as korean_engine
from gitflow_guard.words.korean import environment as korean_environment
from gitflow_guard.words.korean import explain as korean_explain
from gitflow_guard.words.korean import forges as korean_forges
from gitflow_guard.words.korean import graph as korean_graph
from gitflow_guard.words.korean import guards as korean_guards
from gitflow_guard.words.korean import importing as korean_importing
from gitflow_guard.words.korean import lifecycle as korean_lifecycle
from gitflow_guard.words.korean import managers as korean_managers
from gitflow_guard.words.korean import pushing as korean_pushing
from gitflow_guard.words.korean import remotes as korean_remotes
from gitflow_guard.words.korean import requests as korean_requests
from gitflow_guard.words.korean import rules as korean_rules
from gitflow_guard.words.korean import server as korean_server
from gitflow_guard.words.korean import setup as korean_setup
from gitflow_guard.words.korean import size as korean_size
from gitflow_guard.words.korean.whole import WORDS as KOREAN

PACKAGE = Path(__file__).parents[2] / "gitflow_guard"
PARTS = {
    "afterwards": (english_afterwards.AFTERWARDS, korean_afterwards.AFTERWARDS),
    "audit": (english_audit.AUDIT, korean_audit.AUDIT),
    "bypass": (english_bypass.BYPASS, korean_bypass.BYPASS),
    "pushing": (english_pushing.PUSHING, korean_pushing.PUSHING),
    "direction": (english_direction.DIRECTION, korean_direction.DIRECTION),
    "doctor": (english_doctor.DOCTOR, korean_doctor.DOCTOR),
    "engine": (english_engine.ENGINE, korean_engine.ENGINE),
    "environment": (english_environment.ENVIRONMENT, korean_environment.ENVIRONMENT),
    "explain": (english_explain.EXPLAIN, korean_explain.EXPLAIN),
    "forges": (english_forges.FORGES, korean_forges.FORGES),
    "graph": (english_graph.GRAPH, korean_graph.GRAPH),
    "guards": (english_guards.GUARDS, korean_guards.GUARDS),
    "importing": (english_importing.IMPORTING, korean_importing.IMPORTING),
    "lifecycle": (english_lifecycle.LIFECYCLE, korean_lifecycle.LIFECYCLE),
    "managers": (english_managers.MANAGERS, korean_managers.MANAGERS),
    "remotes": (english_remotes.REMOTES, korean_remotes.REMOTES),
    "requests": (english_requests.REQUESTS, korean_requests.REQUESTS),
    "rules": (english_rules.RULES, korean_rules.RULES),
    "server": (english_server.SERVER, korean_server.SERVER),
    "setup": (english_setup.SETUP, korean_setup.SETUP),
    "size": (english_size.SIZE, korean_size.SIZE),
}


BOTH = sorted(set(WORDS) & set(KOREAN))


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_hold_the_same_codes(part: str) -> None:
    english, korean = PARTS[part]
    assert set(english) == set(korean)


def test_both_languages_take_the_same_values() -> None:
    other = {code for code in BOTH if fields(WORDS[code]) != fields(KOREAN[code])}
    assert other == set()


def commands(sentence: str) -> list[str]:
    """The commands a sentence tells to type, each with its verb."""
    return sorted(re.findall(r"\b(?:git|gflow) (?:[a-z]+|\{\w+:q\})", sentence))


GIT = ("add", "branch", "commit", "config", "fetch", "init", "merge", "pull", "push", "rebase",
       "remote", "restore", "revert", "stash", "switch", "{operation:q}")  # fmt: skip
GFLOW = ("abort", "check", "continue", "finish", "hooks", "init", "plan", "release", "rename",
         "status", "undo", "update", "{command}", "{kind:q}", "{own:q}")  # fmt: skip
VERBS = {f"git {verb}" for verb in GIT} | {f"gflow {verb}" for verb in GFLOW}


def test_both_languages_tell_to_type_the_same_commands() -> None:
    other = {}
    for code in BOTH:
        english, korean = (
            [command for command in commands(words[code]) if command in VERBS]
            for words in (WORDS, KOREAN)
        )
        if english != korean:
            other[code] = (english, korean)
    assert other == {}


# A command to type, up to the next bracket, gap or line.
TYPED = re.compile(
    "(?:" + "|".join(map(re.escape, sorted(VERBS))) + r"|\brm|\bcd)(?= )(?:(?!   )[^()\n])*"
)
# Commands and parts of them that the package itself spells out.
SPELT = {"command", "options"}
# A sentence that goes on after the command.
IN_PROSE = {"init-unborn"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "part", ["afterwards", "lifecycle", "remotes", "engine", "doctor", "server", "setup", "size"]
)
def test_what_stands_in_a_command_is_quoted(part: str, lang: str) -> None:
    bare = {
        code: typed
        for code, sentence in PARTS[part][LANGUAGES.index(lang)].items()
        for typed in TYPED.findall(sentence)
        if set(re.findall(r"\{(\w+)\}", typed)) - SPELT and code not in IN_PROSE
    }
    assert bare == {}


NAMES = ["feature/x$(touch${IFS}/tmp/PWNED)", "a b", "it's", "`id`", "로그인", "", "$HOME", "a;b"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_command_may_be_copied_whatever_a_name_holds(lang: str, name: str) -> None:
    said = say(lang, "branch-exists", {"branch": name})
    command = said.splitlines()[-1].partition(": ")[2]
    assert shlex.split(command) == ["git", "switch", name]
    assert say(lang, "branch-exists", {"branch": "feature/x"}).endswith("git switch feature/x")


def test_each_name_of_a_list_is_quoted() -> None:
    assert quoted(["a", "b c", ("d",)]) == "a 'b c' d"
    assert quoted("a\x1b[31m") == "'a\\x1b[31m'"


def test_no_code_stands_in_two_parts() -> None:
    for tables in zip(*PARTS.values(), strict=True):
        assert sum(map(len, tables)) == len({code for part in tables for code in part})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_ends_in_spaces(lang: str) -> None:
    for code, sentence in table(lang).items():
        lines = sentence.split("\n")
        assert lines == [line.rstrip() for line in lines], code
        assert all(lines), code


class Use(NamedTuple):
    """A place that names a code: the values it gives, or None where that cannot be read."""

    code: str
    place: str
    values: frozenset[str] | None


# Calls that take a code, and which argument it is.
TAKING = {"refused": 0, "misused": 0, "failed": 0, "GflowError": 0, "say": 1, "wrong": 1,
          "unknown": 3, "first_of": 3, "Scene": 0, "found": 0}  # fmt: skip
# Values that the callee itself adds to those given.
ADDED = {"wrong": {"key"}, "unknown": {"key", "given", "nearest", "allowed"}}


@cache
def trees() -> list[tuple[str, ast.Module]]:
    """Every module but those that hold the sentences."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(("words/english", "words/korean")):
            found.append((name, ast.parse(path.read_text(encoding="utf-8"))))
    return found


def name_of(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def texts(expression: ast.expr, scope: ast.AST) -> Iterator[str]:
    """Every text an expression may be, an f-string's fields as `{}`; followed through names."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield expression.value
    elif isinstance(expression, ast.IfExp):
        yield from texts(expression.body, scope)
        yield from texts(expression.orelse, scope)
    elif isinstance(expression, ast.BoolOp):
        for value in expression.values:
            yield from texts(value, scope)
    elif isinstance(expression, ast.JoinedStr):
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}"
            for part in expression.values
        )
    elif isinstance(expression, ast.Name):
        for value in assigned(expression.id, scope):
            yield from texts(value, scope)


def assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """What a name is set to in a function."""
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            targets = [each.id for each in node.targets if isinstance(each, ast.Name)]
            if name in targets:
                yield node.value


def given_values(call: ast.Call) -> frozenset[str] | None:
    """The names of the values a call gives a sentence, when they are all written out."""
    if name_of(call) == "say":
        values = call.args[2] if len(call.args) > 2 else None
        if not isinstance(values, ast.Dict) or None in values.keys:
            return None
        return frozenset(ast.literal_eval(key) for key in values.keys if key is not None)
    if name_of(call) not in ("refused", "misused", "failed", "wrong"):
        return None
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    named = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
    return frozenset(named | ADDED.get(name_of(call), set()))


def taken(call: ast.Call, scope: ast.AST, file: str) -> Iterator[Use]:
    """The codes that one call names."""
    place = f"{file}:{call.lineno}"
    position = TAKING.get(name_of(call), 99)
    if name_of(call) == "found" and file != "rules/branch.py":
        position = 99
    if position < len(call.args):
        for code in texts(call.args[position], scope):
            yield Use(code, place, given_values(call))
    for keyword in call.keywords:
        if keyword.arg in ("code", "why"):
            for code in texts(keyword.value, scope):
                yield Use(code, place, None)


@cache
def uses() -> list[Use]:
    """Every code that a call names outright; what a function's names hold is looked up in it."""
    found: dict[tuple[str, str], Use] = {}
    for file, tree in trees():
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        tables = [node for node in tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
        for scope in (*functions, *tables):
            for node in ast.walk(scope):
                if isinstance(node, ast.Call):
                    for use in taken(node, scope, file):
                        if use.code:
                            found.setdefault((use.code, use.place), use)
    return list(found.values())


def constants() -> set[str]:
    """Every text in the package but the words."""
    return {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def second_arguments(record: str) -> set[str]:
    """The constants that a record of the package is made with as its second field."""
    return {
        code
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and name_of(node) == record and len(node.args) > 1
        for code in texts(node.args[1], tree)
    }


def actions(module: object) -> set[str]:
    """The actions of the steps a module defines."""
    kinds = [kind for kind in vars(module).values() if isinstance(kind, type)]
    return {
        kind().action for kind in kinds
        if issubclass(kind, plan.Step) and kind is not plan.Step
        and kind.__module__ == getattr(module, "__name__", "")
    }  # fmt: skip


@cache
def filled() -> dict[str, set[str]]:
    """The codes that patterns make: each pattern, and all that may be put in it."""
    several = {rule.id for rule in RULES if rule.id.endswith("max-line-length")}
    several |= {"file-max-size", "paths-forbidden"}
    slips = {code for code in english_rules.RULES if f"{code}-and-type" in english_rules.RULES}
    turned = {rule.id for rule in RULES if rule.turns}
    setting_up = actions(initialise) | actions(first_commit)
    return {
        "step-{}": {f"step-{action}" for action in actions(plan)},
        "would-{}": {f"would-{code}" for code in (*setting_up, *LEFT)},
        # A topic and a detached HEAD have sentences of another form.
        "status-{}": {"status-permanent", "status-stray"},
        "hook-{}": {f"hook-{change}" for change in second_arguments("HookChange")},
        "hook-is-{}": {f"hook-is-{state}" for state in second_arguments("HookState")},
        "level-{}": {f"level-{level}" for level in LEVELS},
        "push-{}": {f"push-{right}" for right in PUSHES if right not in ("allow", "forward")},
        "characters-{}": {f"characters-{shape}" for shape in SHAPES},
        "unit-{}": {f"unit-{unit}" for unit in LENGTH_UNITS},
        "value-{}": {f"value-{rule.parameter}" for rule in (*RULES, *BRANCH_RULES)},
        "{}-more": {f"{rule}-more" for rule in several},
        "{}-nearest": {"type-enum-nearest"},
        "{}-never": {f"{rule}-never" for rule in turned},
        "{}-and-type": {f"{slip}-and-type" for slip in slips},
        "{}-{}": {"body-required-when-lines", "body-required-when-files"},
        "problems": {code for code, _ in PROBLEMS},
        "rules": {rule.id for rule in RULES} & set(WORDS),
    }


def test_the_reader_of_the_source_sees_what_is_there() -> None:
    seen = {use.code for use in uses()}
    assert {"dirty-more", "tag-exists", "policy-empty", "status-kind-stays", "name-kind"} <= seen
    assert {"ours", "chained", "missing", "foreign"} <= second_arguments("HookState")
    assert {"merge", "tag", "push", "switch"} <= actions(plan)


def test_every_code_the_package_uses_has_a_sentence() -> None:
    named = {use.code: use.place for use in uses() if "{}" not in use.code}
    assert {code: place for code, place in named.items() if code not in WORDS} == {}


def other_patterns() -> dict[str, set[str]]:
    """The patterns that are not in `filled`, and the codes that they can make."""
    found = {use.code for use in uses() if "{}" in use.code} - set(filled())
    shapes = {pattern: re.escape(pattern).replace(r"\{\}", "[a-z-]+") for pattern in found}
    return {
        pattern: {code for code in WORDS if re.fullmatch(shape, code)}
        for pattern, shape in shapes.items()
    }


def test_every_pattern_of_codes_makes_some() -> None:
    assert [pattern for pattern, codes in other_patterns().items() if not codes] == []


@pytest.mark.parametrize("pattern", filled())
def test_every_code_a_pattern_makes_has_a_sentence(pattern: str) -> None:
    codes = filled()[pattern]
    assert codes
    assert codes - set(WORDS) == set()


def test_every_sentence_is_given_the_values_it_needs() -> None:
    lacking = {
        use.place: (use.code, fields(WORDS[use.code]) - use.values)
        for use in uses()
        if use.values is not None and use.code in WORDS and fields(WORDS[use.code]) - use.values
    }
    assert lacking == {}


def test_every_sentence_is_used() -> None:
    used = {use.code for use in uses()}
    used = used.union(*filled().values(), *other_patterns().values())
    # Codes in tables and returned from functions are texts too, which a hyphen makes certain.
    used |= {text for text in constants() if "-" in text}
    assert set(WORDS) - used == set()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "C.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "ko_KR"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "ko_KR"}, "ko"),
        ({"GFLOW_LANG": "ko", "LC_ALL": "C", "LANG": "C"}, "ko"),
        ({"GFLOW_LANG": "KO", "LC_ALL": "C"}, "ko"),
        ({"GFLOW_LANG": "en", "LC_ALL": "ko_KR.UTF-8"}, "en"),
        ({"GFLOW_LANG": "", "LC_ALL": "ko_KR.UTF-8"}, "ko"),
        ({"GFLOW_LANG": "fr", "LC_ALL": "ko_KR.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_first_variable_set(
    environment: Mapping[str, str], expected: str
) -> None:
    assert language(environment) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_is_said_in_its_language(lang: str) -> None:
    said = say(lang, "finished", {"branch": "feature/login"})
    assert "feature/login" in said
    assert any("가" <= sign <= "힣" for sign in said) == (lang == "ko")


def is_safe(text: str) -> bool:
    shown = ("Zs",)
    return all(
        sign.isprintable() or sign in "\n\u200c\u200d" or unicodedata.category(sign) in shown
        for sign in text
    )


@given(st.text())
def test_no_control_character_is_shown(text: str) -> None:
    assert is_safe(printable(text))


@given(st.lists(st.text() | st.integers() | st.none() | st.lists(st.text(), max_size=2)))
def test_no_control_character_of_a_list_is_shown(items: list[object]) -> None:
    assert is_safe(printable(items))
    assert printable(tuple(items)) == printable(items)


@given(st.text(st.characters(exclude_categories=("C", "Z"))))
def test_what_can_be_printed_is_printed_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\rb", "a\\rb"),
        ("a\tb", "a\\tb"),
        ("left\u202eright", "left\\u202eright"),
        ("\u202a\u202d\u2066\u2069\u200e\u200f", r"\u202a\u202d\u2066\u2069\u200e\u200f"),
        ("\u2028\x85\x1c\ufeff", r"\u2028\x85\x1c\ufeff"),
        ("전각\u3000공백\xa0\u2009", "전각\u3000공백\xa0\u2009"),
        ("👨\u200d👩\u200d👧 a\u200cb", "👨\u200d👩\u200d👧 a\u200cb"),
        ("로그인", "로그인"),
        ("one\ntwo", "one\ntwo"),
        ("\udc80", "\\udc80"),
        (("a", "b\x07"), "a, b\\x07"),
        (3, "3"),
        ([], ""),
    ],
)
def test_a_value_is_shown(value: object, expected: str) -> None:
    assert printable(value) == expected


@given(st.text(st.sampled_from("{}!:0branch ")))
def test_braces_in_a_value_are_no_template(value: str) -> None:
    for lang in LANGUAGES:
        values = {"path": value, "problem": value}
        expected = table(lang)["file-unwritable"]
        for name in values:
            expected = expected.replace("{" + name + "}", value)
        assert say(lang, "file-unwritable", values) == expected
