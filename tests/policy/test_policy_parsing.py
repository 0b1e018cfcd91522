"""A policy is read strictly: every mistake is found, named by its key, and met with a way out."""

from __future__ import annotations

import tomllib
import unicodedata
from typing import Any

import pytest
from typer.main import get_command

from gitflow_guard.cli.app import app
from gitflow_guard.errors import USAGE, GflowError
from gitflow_guard.policy.model import BranchKind, Policy, Protection
from gitflow_guard.policy.parse import COMMANDS, parse
from gitflow_guard.policy.presets import PRESETS
from gitflow_guard.policy.reading import Mistake, most_like, shown
from gitflow_guard.policy.spelling import join
from gitflow_guard.rules.book import build
from gitflow_guard.rules.branch import judge_branch
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.setting import OwnConvention, RuleOverride
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe


def read(text: str, main: str = "main", develop: str = "develop") -> Policy:
    return parse(tomllib.loads(text), ".gflow.toml", main, develop)


def refusal(text: str) -> GflowError:
    with pytest.raises(GflowError) as caught:
        read(text)
    assert caught.value.code == "policy-invalid"
    assert caught.value.exit_code == USAGE
    for lang in LANGUAGES:
        lines = describe(caught.value, lang)
        assert ".gflow.toml" in lines[0]
        assert len(lines) == 1 + len(caught.value.values["mistakes"])
    return caught.value


def mistakes(text: str) -> list[tuple[str, str]]:
    found: tuple[Mistake, ...] = refusal(text).values["mistakes"]
    return [(mistake.key, mistake.code) for mistake in found]


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_a_policy(name: str) -> None:
    policy = read(f'preset = "{name}"', main="trunk-line", develop="next")
    assert policy.preset == name
    assert policy.main == "trunk-line"
    assert policy.develop == ("next" if name == "gitflow" else "")
    assert policy.protection("trunk-line").commits == "block"
    for kind in policy.kinds:
        assert kind.base in policy.permanent()
        assert set(kind.into) <= set(policy.permanent())


def test_nothing_given_is_the_default_preset() -> None:
    assert read("") == read('version = 1\npreset = "gitflow"')


def test_git_flow_as_it_is_taught() -> None:
    policy = read("", main="master", develop="dev")
    assert [kind.name for kind in policy.kinds] == [
        "feature", "bugfix", "release", "hotfix", "support",
    ]  # fmt: skip
    release, hotfix = policy.kind("release"), policy.kind("hotfix")
    assert release is not None
    assert hotfix is not None
    assert (release.base, release.into, release.tag) == ("dev", ("master", "dev"), True)
    assert (hotfix.base, hotfix.into, hotfix.prefer_open) == (
        "master",
        ("master", "dev"),
        "release",
    )
    assert policy.protection("master") == Protection("master", "block", "flow", "pr")
    assert policy.protection("dev") == Protection("dev", push="forward")


@pytest.mark.parametrize(
    ("text", "key", "code"),
    [
        ("brnches = {}", "brnches", "policy-unknown-key"),
        ("version = 2", "version", "policy-version"),
        ("version = true", "version", "policy-version"),
        ('version = "1"', "version", "policy-version"),
        ('preset = "gitfow"', "preset", "policy-unknown-word"),
        ("preset = 3", "preset", "policy-not-text"),
        ('main = ""', "main", "policy-empty"),
        ("main = []", "main", "policy-not-text"),
        ('develop = ""', "develop", "policy-empty"),
        ("remote = false", "remote", "policy-not-text"),
        ("tag-prefix = 1", "tag-prefix", "policy-not-text"),
        ("branches = 1", "branches", "policy-not-a-table"),
        ("protect = []", "protect", "policy-not-a-table"),
        ("commits = 'a'", "commits", "policy-not-a-table"),
        ("[branches]\nfeature = true", "branches.feature", "policy-not-a-table"),
        ("[branches.feature]\nprefixx = 'a'", "branches.feature.prefixx", "policy-unknown-key"),
        ("[branches.feature]\nprefix = ''", "branches.feature.prefix", "policy-empty"),
        ("[branches.feature]\ninto = 'main'", "branches.feature.into", "policy-not-a-list"),
        ("[branches.feature]\ninto = [1]", "branches.feature.into", "policy-not-a-list"),
        ("[branches.feature]\nstrategy = 'fast'", "branches.feature.strategy",
         "policy-unknown-word"),
        ("[branches.feature]\nname = '['", "branches.feature.name", "policy-bad-pattern"),
        ("[branches.feature]\nname = 5", "branches.feature.name", "policy-not-text"),
        ("[branches.feature]\ntag = 'yes'", "branches.feature.tag", "policy-not-a-flag"),
        ("[branches.feature]\nkeep = 1", "branches.feature.keep", "policy-not-a-flag"),
        ("[branches.release]\nversion = 'next'", "branches.release.version",
         "policy-unknown-word"),
        ("[branches.hotfix]\nprefer-open = 'realease'", "branches.hotfix.prefer-open",
         "policy-unknown-word"),
        ("[branches.docs]\nbase = 'main'", "branches.docs", "policy-missing-key"),
        ("[[waiver]]\ncommit = '1234567'\nrule = 'type-enum'\nuntil = 2027-01-31", "waiver[1]",
         "policy-waiver-needs"),
        ("[branches.docs]\nprefix = 'docs/'", "branches.docs", "policy-missing-key"),
        ("[branches.docs]\nprefix = 'feature/'\nbase = 'main'", "branches.docs.prefix",
         "policy-same-prefix"),
        ("[protect]\nmain = false", "protect.main", "policy-not-a-table"),
        ("[protect.main]\npush = 'never'", "protect.main.push", "policy-unknown-word"),
        ("[protect.main]\nmerges = 1", "protect.main.merges", "policy-not-text"),
        ("[protect.'release/*']\nx = 1", 'protect."release/*".x', "policy-unknown-key"),
        ("[commits]\nconvention = 'conventionl'", "commits.convention", "policy-unknown-word"),
        ("[commits]\nconvention = 'our'\nconventions.ours.template = '{subject}'",
         "commits.convention", "policy-unknown-word"),
        ("[commits]\nconvention = 1", "commits.convention", "policy-not-text"),
        ("[commits]\nconventions = []", "commits.conventions", "policy-not-a-table"),
        ("[commits.conventions]\nours = 'x'", "commits.conventions.ours", "policy-not-a-table"),
        ("[commits.conventions.ours]\nform = 'x'", "commits.conventions.ours",
         "policy-convention-empty"),
        ("[commits.conventions.ours]\npatern = 'x'\ntemplate = '{subject}'",
         "commits.conventions.ours.patern", "policy-unknown-key"),
        ("[commits.conventions.ours]\npattern = '('", "commits.conventions.ours.pattern",
         "policy-bad-pattern"),
        ("[commits.conventions.ours]\npattern = 1", "commits.conventions.ours.pattern",
         "policy-not-text"),
        ("[commits.conventions.ours]\npattern = '(?P<tipe>x)'",
         "commits.conventions.ours.pattern", "policy-unknown-word"),
        ("[commits.conventions.ours]\ntemplate = '{subject'",
         "commits.conventions.ours.template", "policy-template-braces"),
        ("[commits.conventions.ours]\ntemplate = '{typ}: {subject}'",
         "commits.conventions.ours.template", "policy-template-part"),
        ("[commits.conventions.ours]\ntemplate = '{subject}{subject}'",
         "commits.conventions.ours.template", "policy-template-twice"),
        ("[commits.conventions.ours]\ntemplate = '{type}'",
         "commits.conventions.ours.template", "policy-template-subject"),
        ("[commits.conventions.ours]\ntemplate = 1", "commits.conventions.ours.template",
         "policy-not-text"),
        ("[commits.conventions.ours]\ntemplate = '{subject}'\ntypes = ['a b']",
         "commits.conventions.ours.types", "policy-bad-word"),
        ("[commits.conventions.korean]\ntemplate = '{subject}'", "commits.conventions.korean",
         "policy-convention-ships"),
        ("[commits]\naliases = 1", "commits.aliases", "policy-not-a-table"),
        ("[commits.aliases]\nfeat = '신규'", "commits.aliases.feat", "policy-not-a-list"),
        ("[commits.aliases]\nfeat = ['a b']", "commits.aliases.feat", "policy-bad-word"),
        ("[commits.aliases]\nfaet = ['신규']", "commits.aliases.faet", "policy-unknown-word"),
        ("[commits.aliases]\nfeat = ['신규']\nfix = ['신규']", "commits.aliases.fix",
         "policy-alias-twice"),
        ("[commits]\nlength-unit = 'bytes'", "commits.length-unit", "policy-unknown-word"),
        ("[commits]\ntypes = 'feat'", "commits.types", "policy-not-a-list"),
        ("[commits]\nscopes = [true]", "commits.scopes", "policy-not-a-list"),
        ("[commits]\nrule = {}", "commits.rule", "policy-unknown-key"),
        ("[commits]\nrules = 'off'", "commits.rules", "policy-not-a-table"),
        ("[commits.rules]\nheader-max-lenght = 'off'", "commits.rules.header-max-lenght",
         "policy-no-such-rule"),
        ("[commits.rules]\nheader-max-length = 'on'", "commits.rules.header-max-length",
         "policy-unknown-word"),
        ("[commits.rules]\nheader-max-length = 72", "commits.rules.header-max-length",
         "policy-not-a-table"),
        ("[commits.rules]\nheader-max-length = {value = '72'}",
         "commits.rules.header-max-length.value", "policy-bad-value"),
        ("[commits.rules]\nheader-max-length = {value = -1}",
         "commits.rules.header-max-length.value", "policy-bad-value"),
        ("[commits.rules]\nheader-max-length = {limit = 72}",
         "commits.rules.header-max-length.limit", "policy-unknown-key"),
        ("[commits.rules]\nheader-max-length = {applies = 'never'}",
         "commits.rules.header-max-length.applies", "policy-unknown-key"),
        ("[commits.rules]\ntype-case = {applies = 'maybe'}", "commits.rules.type-case.applies",
         "policy-unknown-word"),
        ("[commits.rules]\nsubject-pattern = {value = '('}",
         "commits.rules.subject-pattern.value", "policy-bad-pattern"),
        ("[commits.rules]\nbranch-name = {value = 3}", "commits.rules.branch-name.value",
         "value-none"),
        ("[commits.rules]\nissue-reference = {level = 'error', value = ''}",
         "commits.rules.issue-reference.value", "policy-bad-value"),
        ("[commits.rules]\nsubject-pattern = 'error'", "commits.rules.subject-pattern",
         "policy-needs-value"),
        ("[commits.rules]\nbody-pattern = {applies = 'never'}", "commits.rules.body-pattern",
         "policy-needs-value"),
        ("[branches.feature]\ninto = ['a b']", "branches.feature.into", "policy-bad-name"),
        ("[branches.feature]\ninto = ['']", "branches.feature.into", "policy-bad-name"),
        ("[branches.feature]\nalso-from = ['a..b']", "branches.feature.also-from",
         "policy-bad-name"),
        ("tag-prefix = 'v '", "tag-prefix", "policy-bad-name"),
        ("tag-prefix = '-'", "tag-prefix", "policy-bad-name"),
        ("[commits]\ntypes = ['feat', 'bug fix']", "commits.types", "policy-bad-word"),
        ("[commits]\nscopes = ['']", "commits.scopes", "policy-bad-word"),
        ("[branches.finish]\nprefix = 'x/'\nbase = 'main'", "branches.finish",
         "policy-kind-is-command"),
        ("[branches.'a b']\nprefix = 'x/'\nbase = 'main'", 'branches."a b"', "policy-bad-kind"),
        ("[branches.-x]\nprefix = 'x/'\nbase = 'main'", "branches.-x", "policy-bad-kind"),
        ("[branches.'']\nprefix = 'x/'\nbase = 'main'", 'branches.""', "policy-bad-kind"),
        ("[commits.rules]\nbranch-name = 'loud'", "commits.rules.branch-name",
         "policy-unknown-word"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_its_key(text: str, key: str, code: str) -> None:
    assert mistakes(text) == [(key, code)]


@pytest.mark.parametrize(
    "text",
    [
        "tag-prefix = ''",
        "[commits]\ntypes = ['기능', '✨', ':bug:']",
        "[commits.rules]\nsubject-pattern = 'off'",
        "[commits.rules]\nsubject-pattern = {level = 'error', value = '^a'}",
        "[commits.rules]\nheader-format = 'error'",
        "[branches.'실험']\nprefix = '실험/'\nbase = 'main'",
    ],
)
def test_what_can_work_is_taken(text: str) -> None:
    build(read(text).commits)


def test_a_rule_that_takes_no_value_says_so() -> None:
    error = refusal("[commits.rules]\nheader-trim = {value = 3}")
    line = "commits.rules.header-trim.value: this rule takes no value, and 3 is given."
    assert describe(error, "en")[1] == line


def test_no_command_can_be_a_kind() -> None:
    found = set(get_command(app).list_commands(None))  # type: ignore[attr-defined]
    kinds = {kind.name for kind in read("").kinds}
    assert found - kinds <= set(COMMANDS)


DECOMPOSED = unicodedata.normalize("NFD", "기능")


def test_names_are_compared_composed() -> None:
    text = f"main = '{DECOMPOSED}-주'\n[branches.{DECOMPOSED!r}]\nprefix = '{DECOMPOSED}/'\n"
    policy = read(text + f"base = 'main'\n[protect.'{DECOMPOSED}/*']\ncommits = 'block'\n")
    assert policy.main == "기능-주"
    for branch in ("기능/로그인", unicodedata.normalize("NFD", "기능/로그인")):
        kind = policy.kind_of(branch)
        assert kind is not None
        assert kind.name == "기능"
        assert policy.protection(branch).commits == "block"
        assert judge_branch(branch, policy.names()) == ()
    assert judge_branch(f"{DECOMPOSED}-주", policy.names()) == ()


def test_every_mistake_is_told_at_once() -> None:
    text = 'main = 1\ncolour = "red"\n[branches.feature]\ntag = 1\n[protect.main]\npush = "x"'
    assert [key for key, _ in mistakes(text)] == [
        "colour", "main", "branches.feature.tag", "protect.main.push",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("brnches = {}", "branches"),
        ('preset = "gitfow"', "gitflow"),
        ("[branches.feature]\nprefixx = 'a'", "prefix"),
        ("[commits.rules]\nheader-max-lenght = 'off'", "header-max-length"),
        ("[commits.rules]\nbranchname = 'off'", "branch-name"),
        ("[branches.hotfix]\nprefer-open = 'realease'", "release"),
    ],
)
def test_the_nearest_right_word_is_proposed(text: str, right: str) -> None:
    error = refusal(text)
    assert error.values["mistakes"][0].values["nearest"] == right
    assert f"Did you mean {right}?" in describe(error, "en")[1]


def test_a_word_unlike_all_others_has_no_nearest() -> None:
    mistake = refusal("xyzzy = 1").values["mistakes"][0]
    assert mistake.values["nearest"] == ""
    assert "main" in mistake.values["allowed"]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a{99999999999999}", id="a number too large"),
        pytest.param("(" * 5000 + ")" * 5000, id="nested too deep"),
    ],
)
def test_a_pattern_that_python_gives_up_on_is_a_mistake(name: str) -> None:
    assert mistakes(f"[branches.feature]\nname = '{name}'") == [
        ("branches.feature.name", "policy-bad-pattern")
    ]


def test_a_kind_of_ones_own() -> None:
    policy = read(
        "[branches.docs]\nprefix = 'docs/'\nbase = 'develop'\n"
        "[branches.epic]\nprefix = 'epic/'\nbase = 'main'\ninto = ['main', 'develop']\n"
        "strategy = 'squash'\nname = '[a-z]+'\ntag = true\nversion = 'patch'\n"
        "also-from = ['feature', 'main']\nprefer-open = 'docs'\nkeep = true\n"
    )
    docs = policy.kind("docs")
    assert docs is not None
    assert (docs.into, docs.strategy, docs.tag, docs.keep) == (("develop",), "merge", False, False)
    assert policy.kind("epic") == BranchKind(
        name="epic", prefix="epic/", base="main", into=("main", "develop"), strategy="squash",
        pattern="[a-z]+", tag=True, version="patch", also_from=("feature", "main"),
        prefer_open="docs", keep=True,
    )  # fmt: skip


def test_a_kind_that_is_only_changed_keeps_the_rest() -> None:
    before, after = read("").kind("feature"), read("branches.feature.prefix = 'f/'").kind("feature")
    assert before is not None
    assert after == before.replace(prefix="f/")


def test_a_kind_that_is_taken_away() -> None:
    policy = read("[branches]\nsupport = false\nbugfix = false")
    assert [kind.name for kind in policy.kinds] == ["feature", "release", "hotfix"]
    assert policy.kind_of("support/1.x") is None


def test_the_prefix_of_a_kind_taken_away_is_free() -> None:
    policy = read("[branches]\nsupport = false\nlts = {prefix = 'support/', base = 'main'}")
    found = policy.kind_of("support/1.x")
    assert found is not None
    assert found.name == "lts"


def test_names_of_ones_own_reach_every_kind() -> None:
    policy = read('main = "live"\ndevelop = "next"')
    assert {name for kind in policy.kinds for name in (kind.base, *kind.into)} == {"live", "next"}
    assert policy.permanent() == ("live", "next")


def test_a_model_without_develop_may_name_one() -> None:
    assert read('preset = "github"').permanent() == ("main",)
    assert read('preset = "github"\ndevelop = "next"').permanent() == ("main", "next")


def test_the_rules_of_commits() -> None:
    commits = read(
        f"[commits]\nconvention = '{[*CONVENTIONS][-1]}'\nlength-unit = 'graphemes'\n"
        "types = ['feat']\nscopes = ['api', 'ui']\n[commits.rules]\nheader-max-length = 'warning'\n"
        "type-case = {level = 'error', value = 'upper-case', applies = 'never'}\n"
        "branch-name = 'off'\n"
    ).commits
    assert (commits.convention, commits.length_unit) == ([*CONVENTIONS][-1], "graphemes")
    assert (commits.types, commits.scopes) == (("feat",), ("api", "ui"))
    assert commits.rules == (
        RuleOverride("header-max-length", "warning"),
        RuleOverride("type-case", "error", "upper-case", "never"),
    )


@pytest.mark.parametrize(
    ("setting", "level"),
    [("", "error"), ("branch-name = 'off'", "off"), ("branch-name = 'warning'", "warning"),
     ("branch-name = {level = 'warning'}", "warning"), ("branch-name = {}", "error")],
)  # fmt: skip
def test_the_level_of_branch_names(setting: str, level: str) -> None:
    assert read(f"[commits.rules]\n{setting}").branch_name_level == level


@pytest.mark.parametrize(
    ("branch", "kind"),
    [
        ("feature/login", "feature"),
        ("feature/docs/login", "docs"),
        ("feature/docs/", "feature"),
        ("feature/", None),
        ("features/login", None),
        ("main", None),
    ],
)
def test_the_longest_prefix_tells_the_kind(branch: str, kind: str | None) -> None:
    policy = read("[branches.docs]\nprefix = 'feature/docs/'\nbase = 'develop'")
    found = policy.kind_of(branch)
    assert (found.name if found else None) == kind


def test_a_branchs_own_line_comes_before_a_glob() -> None:
    policy = read(
        "[protect.'support/*']\npush = 'pr'\n[protect.'support/1.x']\npush = 'flow'\n"
        "[protect.'s*']\npush = 'block'\n"
    )
    rights = {name: policy.protection(name).push for name in ("support/1.x", "support/2.x", "sea")}
    assert rights == {"support/1.x": "flow", "support/2.x": "pr", "sea": "block"}
    assert policy.protection("login") == Protection("login")


@pytest.mark.parametrize(
    ("path", "key", "joined"),
    [
        ("", "main", "main"),
        ("branches", "feature", "branches.feature"),
        ("protect", "support/*", 'protect."support/*"'),
        ("protect", 'a"b\\c', 'protect."a\\"b\\\\c"'),
        ("protect", "", 'protect.""'),
        ("protect", "라이브", 'protect."라이브"'),
    ],
)
def test_a_key_path_is_written_as_toml_does(path: str, key: str, joined: str) -> None:
    assert join(path, key) == joined
    unwound: Any = tomllib.loads(f"{joined} = 1")
    for part in (*([path] if path else []), key):
        unwound = unwound[part]
    assert unwound == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (False, "false"), (3, "3"), ("a", '"a"'), (["a"], "['a']"),
     ("x" * 100, '"' + "x" * 56 + "...")],
)  # fmt: skip
def test_a_value_is_shown_short(value: object, text: str) -> None:
    assert shown(value) == text


def test_the_nearest_word() -> None:
    assert most_like("mian", ["main", "develop"]) == "main"
    assert most_like("q", ["main", "develop"]) == ""


def test_a_convention_of_ones_own() -> None:
    commits = read(
        "[commits]\nconvention = 'ours'\n[commits.aliases]\nwip = ['작업']\n"
        "[commits.conventions.ours]\npattern = '(?P<type>a)(?P<subject>.+)'\n"
        "template = '{type}{subject}'\nform = 'type subject'\ntypes = ['a', 'wip']\n"
    ).commits
    assert commits.conventions == (
        OwnConvention(
            "ours", "(?P<type>a)(?P<subject>.+)", "{type}{subject}", "type subject", ("a", "wip")
        ),
    )
    assert commits.aliases == (("wip", ("작업",)),)
