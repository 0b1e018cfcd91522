"""commitlint's configuration as teams write it."""

from __future__ import annotations

import pytest

from gitflow_guard.errors import GflowError
from gitflow_guard.policy.importing.commitlint_rules import CONFIGS, NAMES
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.book import settings_of
from gitflow_guard.rules.table import RULES_BY_ID
from tests.policy.importing.read import imported, lost, refused, rules

CONVENTIONAL = '{"extends": ["@commitlint/config-conventional"]}'
TEAM = """\
# shared by all packages
extends:
  - '@commitlint/config-conventional'
rules:
  type-enum: [2, always, [feat, fix, docs, 기능]]
  scope-enum:
    - 2
    - always
    - &scopes [api, ui]
  subject-case: [0]
  header-max-length: [2, always, 50]
  body-max-line-length: [1, always, 80]
  references-empty: [2, never]
helpUrl: https://example.com/how
defaultIgnores: false
"""


def of_json(text: str, name: str = ".commitlintrc.json") -> dict[str, object]:
    return rules("commitlint", text, name)


def test_the_known_configuration_is_the_convention() -> None:
    found = imported("commitlint", CONVENTIONAL, ".commitlintrc")
    assert found.commits == {"convention": "conventional-commitlint", "length-unit": "utf16"}
    assert found.unequalled == ()


def test_yaml_of_a_team() -> None:
    found = imported("commitlint", TEAM, ".commitlintrc.yaml")
    assert found.commits == {
        "convention": "conventional-commitlint",
        "length-unit": "utf16",
        "types": ["feat", "fix", "docs", "기능"],
        "scopes": ["api", "ui"],
        "rules": {
            "header-max-length": {"level": "error", "value": 50},
            "subject-case": "off",
            "body-max-line-length": {"level": "warning", "value": 80},
            "references-empty": "error",
        },
    }
    assert lost(found) == {
        "helpUrl": "import-not-messages",
        "defaultIgnores": "import-always-exempt",
    }


def test_nothing_extended_leaves_only_what_is_said() -> None:
    found = imported("commitlint", '{"rules": {"type-empty": [2, "never"]}}', ".commitlintrc")
    assert refused(found, "no type") == ["type-empty"]
    assert refused(found, "Anything: GOES.") == []


def test_the_key_of_a_package() -> None:
    package = '{"name": "x", "commitlint": {"extends": "@commitlint/config-angular"}}'
    found = imported("commitlint", package, "web/package.json")
    assert found.commits["types"] == CONFIGS["angular"]["type-enum"][2]
    assert found.commits["rules"]["header-max-length"] == {"level": "error", "value": 72}
    assert found.commits["rules"]["header-trim"] == "off"


def test_what_print_config_prints() -> None:
    printed = (
        '{"extends": ["./ours.js"], "formatter": "@commitlint/format", "plugins": {},'
        '"parserPreset": {"name": "conventional-changelog-conventionalcommits",'
        '"parserOpts": {"headerPattern": {}}},'
        '"ignores": [null], "rules": {"type-empty": [2, "never"], "subject-empty": [1, "never"]},'
        '"helpUrl": "https://example.com", "prompt": {"questions": {}}}'
    )
    found = imported("commitlint", printed, "commitlint.json")
    assert found.mistakes == ()
    assert lost(found) == {"ignores": "import-is-code"}
    assert refused(found, "x") == ["type-empty"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("feat(api): add a thing", []),
        ("feat(db): add a thing", ["scope-enum"]),
        ("wip: add a thing", ["type-enum"]),
        ("feat: " + "x" * 45, ["header-max-length"]),
        ("Feat: add a thing", ["type-case", "type-enum"]),
        ("feat: add a thing.", ["subject-full-stop"]),
        ("add a thing", ["subject-empty", "type-empty"]),
        ("Merge branch 'a' into b", []),
        ("기능: 로그인", []),
    ],
)
def test_the_verdict_is_commitlints(message: str, expected: list[str]) -> None:
    text = TEAM.replace("  references-empty: [2, never]\n", "")
    found = imported("commitlint", text, ".commitlintrc.yml")
    # commitlint reads no type of letters beyond ASCII.
    wanted = ["subject-empty", "type-empty"] if message.startswith("기능") else expected
    assert sorted(refused(found, message)) == wanted


@pytest.mark.parametrize("rule", NAMES)
def test_each_rule_of_commitlint_is_one_here(rule: str) -> None:
    values = {"number": "7", "text": '"x"', "none": '""', "cases": '"camel-case"'}
    value = values.get(RULES_BY_ID[rule].parameter, '["a", "b"]')
    for when in ("always", "never"):
        found = imported(
            "commitlint", f'{{"rules": {{"{rule}": [1, "{when}", {value}]}}}}', ".x.json"
        )
        turned = f"rules.{rule}" in lost(found)
        assert found.mistakes == ()
        if not turned:
            commits = parse({"commits": found.commits}, "", "main", "develop").commits
            level, _, applies = settings_of(commits)[rule]
            assert level == "warning"
            assert applies == when or not RULES_BY_ID[rule].turns


def test_levels_and_turning() -> None:
    text = (
        '{"rules": {"scope-empty": [2, "always"],'
        '"type-case": [2, "never", ["upperCase", "lowercase"]],'
        '"subject-full-stop": [2, "never", "!"], "type-enum": [1, "always", ["a"]],'
        '"scope-enum": [2, "never", ["x"]], "header-max-length": 0,'
        '"body-leading-blank": [2, "never"]}}'
    )
    bad = imported("commitlint", text, ".commitlintrc")
    assert [each.values.get("nearest") for each in bad.mistakes] == ["upper-case"]
    found = imported("commitlint", text.replace("upperCase", "upper-case"), ".commitlintrc")
    assert (
        found.commits["rules"]
        | {
            "scope-empty": {"level": "error", "applies": "always"},
            "type-case": {
                "level": "error",
                "value": ["upper-case", "lower-case"],
                "applies": "never",
            },
            "subject-full-stop": {"level": "error", "value": "!"},
            "type-enum": {"level": "warning", "value": ["a"]},
            "scope-enum": {"level": "error", "value": ["x"], "applies": "never"},
            "header-max-length": "off",
        }
        == found.commits["rules"]
    )
    assert lost(found) == {"rules.body-leading-blank": "import-not-turned"}


def test_a_plugins_rules_are_listed() -> None:
    text = (
        '{"plugins": ["commitlint-plugin-x"], "rules": {"x-y": [2, "always"]},'
        '"parserPreset": "./p"}'
    )
    assert lost(imported("commitlint", text, ".commitlintrc")) == {
        "rules.x-y": "import-no-rule",
        "plugins": "import-plugin",
        "parserPreset": "import-parser",
    }


@pytest.mark.parametrize(
    ("text", "key", "code"),
    [
        ('{"rules": {"type-enumm": [2]}}', "rules.type-enumm", "policy-unknown-key"),
        ('{"rulez": {}}', "rulez", "policy-unknown-key"),
        ('{"rules": []}', "", ""),
        ('{"rules": [1]}', "rules", "policy-not-a-table"),
        ('{"rules": {"type-case": [3, "always", "x"]}}', "rules.type-case", "import-bad-level"),
        ('{"rules": {"type-case": [true]}}', "rules.type-case", "import-bad-level"),
        ('{"rules": {"type-case": []}}', "rules.type-case", "import-bad-level"),
        ('{"rules": {"type-case": [2, "often"]}}', "rules.type-case", "import-bad-setting"),
        ('{"rules": {"type-case": [2, [], "x"]}}', "rules.type-case", "import-bad-setting"),
        ('{"rules": {"type-case": [2, "never", "X"]}}', "rules.type-case", "policy-unknown-word"),
        ('{"rules": {"type-enum": [2, "always", [1]]}}', "rules.type-enum", "policy-not-a-list"),
        ('{"rules": {"header-max-length": [2, "always", "72"]}}', "rules.header-max-length",
         "import-bad-number"),
        ('{"plugins": 2}', "plugins", "policy-not-a-list"),
        ('{"defaultIgnores": "no"}', "defaultIgnores", "policy-not-a-flag"),
        ('{"extends": 2, "plugins": {}, "parserPreset": true}', "extends", "policy-not-a-list"),
        ('{"extends": ["@acme/commitlint"]}', "extends", "import-extends"),
        ('{"extends": {"a": 1}}', "extends", "policy-not-a-list"),
        ("[]", ".commitlintrc.json", "policy-not-a-table"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_key(text: str, key: str, code: str) -> None:
    mistakes = imported("commitlint", text, ".commitlintrc.json").mistakes
    assert [(each.key, each.code) for each in mistakes] == ([(key, code)] if key else [])


@pytest.mark.parametrize("name", ["commitlint.config.js", ".commitlintrc.cjs"])
def test_code_is_not_run(name: str) -> None:
    with pytest.raises(GflowError) as caught:
        imported("commitlint", "module.exports = {}", name)
    assert caught.value.code == "import-code"


def test_of_itself_commitlint_takes_no_mark_before_the_colon() -> None:
    found = imported("commitlint", '{"rules": {"type-empty": [2, "never"]}}', ".commitlintrc")
    assert refused(found, "feat!: add a thing") == ["type-empty"]
    assert refused(found, "feat(a/b): add a thing") == []
    extending = imported("commitlint", CONVENTIONAL, ".commitlintrc")
    assert refused(extending, "feat!: add a thing") == []


def test_lengths_are_counted_as_javascript_does() -> None:
    text = (
        '{"rules": {"header-min-length": [2, "always", 8], "subject-max-length": [2, "always", 4]}}'
    )
    found = imported("commitlint", text, ".commitlintrc")
    assert refused(found, "feat: 가나다라") == []
    assert refused(found, "fix: 가") == ["header-min-length"]
    assert refused(found, "feat: 😀😀😀") == ["subject-max-length"]


ENDLESS_YAML = """\
extends: ['@commitlint/config-conventional']
rules:
  body-max-line-length: [1, always, .inf]
"""
ENDLESS_JSON = CONVENTIONAL[:-1] + ', "rules": {"body-max-line-length": [2, "always", null]}}'


@pytest.mark.parametrize(
    ("text", "name"),
    [(ENDLESS_YAML, ".commitlintrc.yml"), (ENDLESS_JSON, ".commitlintrc.json")],
)
def test_a_length_without_end_is_a_rule_that_is_off(text: str, name: str) -> None:
    """Teams write `Infinity`, which `--print-config` makes null of."""
    found = imported("commitlint", text, name)
    assert found.mistakes == ()
    assert refused(found, "feat: add\n\n" + "x" * 300) == []
