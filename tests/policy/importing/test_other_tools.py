"""The configurations of the other tools, as teams write them."""

from __future__ import annotations

import pytest

from gitflow_guard.errors import GflowError
from tests.policy.importing.read import imported, lost, refused, rules

GITLINT = """\
# Edit this file as you like.
[general]
ignore=body-is-missing, T3
verbosity = 2
ignore-merge-commits=false
contrib=contrib-body-requires-signed-off-by

[title-max-length]
line-length=50

[title-must-not-contain-word]
words=wip, 임시

[T7]
regex=^(ABC-[0-9]+|NOISSUE): .+

[body-max-line-length]
line-length=120

[author-valid-email]
regex=[^@]+@example\\.com

[ignore-by-author-name]
regex=(.*)dependabot(.*)
"""
PRE_COMMIT = """\
default_install_hook_types: [pre-commit, commit-msg]
repos:
  - repo: https://github.com/pre-commit/pre-commit-hooks
    rev: v5.0.0
    hooks: [{id: check-yaml}]
  - repo: https://github.com/compilerla/conventional-pre-commit
    rev: v4.2.0
    hooks:
      - id: conventional-pre-commit
        stages: [commit-msg]
        args: [--strict, --force-scope, build, ci, 2024, --scopes, "api, client", --verbose]
"""
CUSTOMIZED = """\
[tool.commitizen]
name = "cz_customize"
version = "1.2.0"
message_length_limit = 60

[tool.commitizen.customize]
schema_pattern = '^(?P<change_type>feature|bug fix)(?:\\((?P<scope>\\w+)\\))?: (?P<message>.*)'
bump_map = { "break" = "MAJOR", "new" = "MINOR" }
"""
COG = """\
tag_prefix = "v"
scopes = ["cli", "core"]
ignore_merge_commits = true
[commit_types]
hotfix = { changelog_title = "Hotfixes" }
chore = {}
feat = { changelog_title = "새 기능" }
[changelog]
path = "CHANGELOG.md"
"""


def test_gitlint() -> None:
    found = imported("gitlint", GITLINT, ".gitlint")
    assert found.commits["ignore-authors"] == ["*dependabot*"]
    assert found.commits["length-unit"] == "characters"
    table = found.commits["rules"]
    assert table["header-max-length"] == {"level": "error", "value": 50}
    assert table["body-max-line-length"] == {"level": "error", "value": 120}
    assert table["author-email"] == {"level": "error", "value": r"[^@]+@example\.com"}
    assert table["signed-off-by"] == "error"
    assert not {"header-full-stop", "body-empty"} & set(table)
    assert lost(found) == {
        "title-hard-tab": "import-no-rule",
        "body-trailing-whitespace": "import-no-rule",
        "body-hard-tab": "import-no-rule",
        "general.ignore-merge-commits": "import-always-exempt",
        "general.verbosity": "import-not-messages",
    }
    signed = "\n\nSigned-off-by: A <a@example.com>\n"
    assert refused(found, "ABC-12: add the form" + signed) == []
    assert refused(found, "ABC-12: 임시 저장" + signed) == ["subject-words"]
    assert refused(found, "add the form" + signed) == ["subject-pattern"]
    assert refused(found, "ABC-12: add the form") == ["signed-off-by"]


def test_gitlint_with_conventional_commits() -> None:
    text = "[general]\ncontrib=CT1\n[contrib-title-conventional-commits]\ntypes=bugfix,feat\n[B6]\n"
    found = imported("gitlint", text, ".gitlint")
    assert found.commits["convention"] == "conventional"
    assert found.commits["types"] == ["bugfix", "feat"]
    assert refused(found, "bugfix: be there\n\nA body, as long as it has to be.") == []
    assert refused(found, "fix: be there") == ["type-enum", "body-empty"]


def test_an_empty_gitlint_file_has_its_defaults() -> None:
    table = rules("gitlint", "", ".gitlint")
    assert table["header-min-length"] == {"level": "error", "value": 5}
    assert table["body-empty"] == "error"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[title-max-lenght]\nline-length=3\n", "title-max-lenght"),
        ("[T1]\nlength=3\n", "T1.length"),
        ("[T1]\nline-length=many\n", "title-max-length.line-length"),
        ("[T7]\nregex=(\n", "title-match-regex.regex"),
        ("[general]\nignore=T99\n", "general.ignore.T99"),
        ("[general]\nverbose=1\n", "general.verbose"),
    ],
)
def test_a_mistake_in_gitlints_file(text: str, key: str) -> None:
    assert [each.key for each in imported("gitlint", text, ".gitlint").mistakes] == [key]


def test_what_gitlint_has_in_code_is_listed() -> None:
    text = "[U1]\nx=1\n[T5:more]\nwords=a\n[I2]\nregex=^x\n"
    assert {
        "U1": "import-is-code",
        "T5:more": "import-named-rule",
        "ignore-by-body": "import-no-rule",
    }.items() <= lost(imported("gitlint", text, ".gitlint")).items()


def test_conventional_pre_commit() -> None:
    found = imported("conventional-pre-commit", PRE_COMMIT, ".pre-commit-config.yaml")
    assert found.commits["types"] == ["feat", "fix", "build", "ci", "2024"]
    assert found.commits["scopes"] == ["api", "client"]
    assert found.commits["rules"]["scope-empty"] == "error"
    # Under --strict these are refused, as they are here of themselves.
    assert refused(found, "fixup! feat(api): x") == ["no-fixup"]
    assert refused(found, "feat: x") == ["scope-empty"]
    assert refused(found, "feat(api): x\nbody") == ["body-leading-blank"]
    place = "repos[1].hooks[0].args"
    assert lost(found) == {
        f"{place}.--strict": "import-always-exempt",
        f"{place}.--verbose": "import-not-messages",
    }


def test_the_hook_without_arguments() -> None:
    text = "repos:\n- repo: x\n  hooks:\n  - id: conventional-pre-commit\n"
    found = imported("conventional-pre-commit", text, ".pre-commit-config.yaml")
    assert refused(found, "fixup! feat: x") == []
    assert refused(found, "docs: Say it.") == []
    assert refused(found, "wip: x") == ["type-enum"]


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        ("[--force-scopes]", "--force-scopes"),
        ("[feat, --scopes]", "--scopes"),
        ("[--subject-max, x]", "--subject-max"),
        ("{a: 1}", ""),
        ("['two words']", ""),
    ],
)
def test_a_mistake_in_the_hooks_arguments(arguments: str, key: str) -> None:
    text = f"repos:\n- hooks:\n  - id: conventional-pre-commit\n    args: {arguments}\n"
    (mistake,) = imported("conventional-pre-commit", text, "x.yaml").mistakes
    assert mistake.key == "repos[0].hooks[0].args" + (f".{key}" if key else "")


def test_commitizen() -> None:
    text = '[tool.commitizen]\nname = "cz_conventional_commits"\ntag_format = "v$version"\n'
    found = imported("commitizen", text, "pyproject.toml")
    assert lost(found) == {"tag_format": "import-not-messages"}
    assert refused(found, "bump: version 1.0 → 1.1") == []
    assert refused(found, "feat(안): Say it.") == []
    assert refused(found, "Feat: x") == ["type-enum"]
    assert refused(found, "x") == ["header-format"]


def test_a_convention_of_commitizens_own() -> None:
    found = imported("commitizen", CUSTOMIZED, "pyproject.toml")
    assert refused(found, "feature(ui): add the form") == []
    assert refused(found, "bug fix: be there") == []
    assert refused(found, "fix: be there") == ["header-format"]
    assert refused(found, "feature: " + "x" * 60) == ["header-max-length"]
    assert lost(found) == {
        "version": "import-not-messages",
        "customize.bump_map": "import-not-messages",
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".cz.json", '{"commitizen": {"name": "cz_jira"}}'),
        (".cz.yaml", "commitizen:\n  name: cz_jira\n"),
        (".cz.toml", '[tool.commitizen]\nname = "cz_jira"\n'),
    ],
)
def test_commitizens_files(name: str, text: str) -> None:
    found = imported("commitizen", text, name)
    assert refused(found, "ABC-12 #comment be there") == []
    assert refused(found, "be there") == ["header-format"]


def test_a_pattern_of_several_lines_is_listed() -> None:
    custom = {"schema_pattern": r"^a: .*\n\n.+"}
    text = f'{{"commitizen": {{"name": "cz_customize", "customize": {custom!s}}}}}'
    found = imported("commitizen", text.replace("'", '"').replace("\\\\", "\\\\"), "cz.json")
    assert lost(found) == {"customize.schema_pattern": "import-many-lines"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[tool.commitizen]\nname = "cz_emoji"\n', "name"),
        ("[tool.commitizen]\nnam = 1\n", "nam"),
        ("[tool.commitizen]\nmessage_length_limit = '1'\n", "message_length_limit"),
        ("[tool]\ncommitizen = 1\n", "commitizen"),
        ('[tool.commitizen]\nname = "cz_customize"\ncustomize = {schema_pattern = "("}\n',
         "customize.schema_pattern"),
    ],
)  # fmt: skip
def test_a_mistake_in_commitizens_table(text: str, key: str) -> None:
    assert [each.key for each in imported("commitizen", text, "pyproject.toml").mistakes] == [key]


def test_committed() -> None:
    text = 'style = "conventional"\nsubject_capitalized = false\nmerge_commit = false\n'
    found = imported("committed", text, "committed.toml")
    assert found.commits["length-unit"] == "graphemes"
    assert refused(found, "feat: add a thing") == []
    assert refused(found, "feat: add a thing!") == ["subject-full-stop"]
    assert refused(found, "fixup! feat: add a thing") == ["no-fixup"]
    assert found.commits["rules"]["no-merge-commits"] == "error"


def test_committed_of_itself_wants_no_form() -> None:
    found = imported("committed", "", "committed.toml")
    assert refused(found, "Add a thing") == []
    assert refused(found, "add a thing") == ["subject-case"]
    assert refused(found, "WIP: Add a thing") == ["subject-pattern"]
    assert "hard_line_length" not in lost(found)


@pytest.mark.parametrize(
    "text", ["subject_length = '50'", "style = 'angular'", "no_wip = 1", "allowed_types = 'feat'"]
)
def test_a_mistake_in_committeds_file(text: str) -> None:
    mistakes = imported("committed", text, "committed.toml").mistakes
    assert [each.key for each in mistakes] == [text.split(maxsplit=1)[0]]


def test_cocogitto() -> None:
    found = imported("cocogitto", COG, "cog.toml")
    assert "chore" not in found.commits["types"]
    assert found.commits["types"][-1] == "hotfix"
    assert refused(found, "hotfix(cli): Be there.") == []
    assert refused(found, "chore: be there") == ["type-enum"]
    assert refused(found, "feat(x): be there") == ["scope-enum"]
    assert lost(found) == {
        "commit_types.hotfix": "import-not-messages",
        "tag_prefix": "import-not-messages",
        "changelog": "import-not-messages",
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("scope = ['a']", "scope"),
        ("scopes = 'a'", "scopes"),
        ("commit_types = 1", "commit_types"),
        ("[commit_types]\nfeat = 1", "commit_types.feat"),
        ("ignore_merge_commits = 'yes'", "ignore_merge_commits"),
    ],
)
def test_a_mistake_in_cocogittos_file(text: str, key: str) -> None:
    assert [each.key for each in imported("cocogitto", text, "cog.toml").mistakes] == [key]


@pytest.mark.parametrize(
    ("tool", "text", "name"),
    [
        ("commitizen", "[project]\nname = 'x'\n", "pyproject.toml"),
        ("commitlint", "{}", "package.json"),
        ("conventional-pre-commit", "repos: []\n", ".pre-commit-config.yaml"),
        ("conventional-pre-commit", "", ".pre-commit-config.yaml"),
    ],
)
def test_a_file_without_the_tools_settings(tool: str, text: str, name: str) -> None:
    with pytest.raises(GflowError) as caught:
        imported(tool, text, name)
    assert caught.value.code == "import-no-table"
