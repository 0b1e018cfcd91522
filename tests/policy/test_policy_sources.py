"""Which policy holds: file, pyproject.toml, git's configuration, preset; and which names."""

from __future__ import annotations

from typing import Any

import pytest

from gitflow_guard.errors import USAGE, GflowError
from gitflow_guard.policy.find import Found, Sources, find, toml
from gitflow_guard.policy.gitflow_config import translated
from gitflow_guard.policy.model import BranchKind

FILE = b'main = "from-file"\n'
PYPROJECT = b'[project]\nname = "a"\n[tool.gflow]\nmain = "from-pyproject"\n'
CONFIGURATION = (("gitflow.branch.master", "from-git"), ("gitflow.branch.develop", "next"))
BRANCHES = ("master", "dev")


def kind(found: Found, name: str) -> BranchKind:
    result = found.policy.kind(name)
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("sources", "main", "origin"),
    [
        (Sources(FILE, PYPROJECT, "", CONFIGURATION, BRANCHES), "from-file", ".gflow.toml"),
        (Sources(FILE, where="develop:"), "from-file", "develop:.gflow.toml"),
        (
            Sources(None, PYPROJECT, "", CONFIGURATION, BRANCHES),
            "from-pyproject",
            "pyproject.toml [tool.gflow]",
        ),
        (
            Sources(None, PYPROJECT, "main:", CONFIGURATION),
            "from-pyproject",
            "main:pyproject.toml [tool.gflow]",
        ),
        (
            Sources(None, b"[tool.other]\n", "", CONFIGURATION, BRANCHES),
            "from-git",
            "git config gitflow.*",
        ),
        (Sources(None, b"", "", CONFIGURATION), "from-git", "git config gitflow.*"),
        (Sources(configuration=CONFIGURATION), "from-git", "git config gitflow.*"),
        (Sources(branches=BRANCHES), "master", "preset gitflow"),
        (Sources(None, b"[tool]\n", branches=BRANCHES), "master", "preset gitflow"),
        (
            Sources(configuration=(("gitflow.path.hooks", "x"),), branches=BRANCHES),
            "master",
            "preset gitflow",
        ),
        (Sources(), "main", "preset gitflow"),
    ],
)
def test_the_first_source_that_says_something_counts(
    sources: Sources, main: str, origin: str
) -> None:
    found = find(sources)
    assert found.policy.main == main
    assert found.origin == origin


def test_an_empty_file_counts_as_well() -> None:
    found = find(Sources(b"", PYPROJECT, "", CONFIGURATION, BRANCHES))
    assert (found.origin, found.given) == (".gflow.toml", {})
    assert found.policy.permanent() == ("master", "dev")


@pytest.mark.parametrize(
    ("branches", "names"),
    [
        ((), ("main", "develop")),
        (("main",), ("main", "develop")),
        (("master",), ("master", "develop")),
        (("master", "main"), ("main", "develop")),
        (("trunk", "dev"), ("main", "dev")),
        (("development", "dev", "master"), ("master", "development")),
        (("develop", "dev"), ("main", "develop")),
    ],
)
def test_the_usual_names_are_found_out(branches: tuple[str, ...], names: tuple[str, str]) -> None:
    assert find(Sources(branches=branches)).policy.permanent() == names


def test_a_name_in_the_file_is_not_found_out() -> None:
    found = find(Sources(b'main = "live"', branches=("master", "dev")))
    assert found.policy.permanent() == ("live", "dev")


def test_another_reader_may_take_the_files_place() -> None:
    asked = []

    def read(raw: bytes, origin: str) -> dict[str, Any]:
        asked.append((raw, origin))
        return {"main": "known"}

    assert find(Sources(FILE, where="x:"), read).policy.main == "known"
    assert asked == [(FILE, "x:.gflow.toml")]


@pytest.mark.parametrize(
    "raw",
    [b"main = ", b"main = 'a'\nmain = 'b'\n", b"main = '\xff'", b"a = " + b"[" * 5000, b"\x00"],
    ids=["no value", "twice", "not UTF-8", "nested", "NUL"],
)
def test_a_file_that_is_no_toml(raw: bytes) -> None:
    pyproject = b"# [tool.gflow]\n" + raw
    for sources in (Sources(raw, where="main:"), Sources(None, pyproject, where="main:")):
        with pytest.raises(GflowError) as caught:
            find(sources)
        assert caught.value.code == "policy-unreadable"
        assert caught.value.exit_code == USAGE
        assert caught.value.values["origin"].startswith("main:")
        assert caught.value.values["problem"]


def test_a_number_that_python_will_not_read() -> None:
    with pytest.raises(GflowError, match="policy-unreadable"):
        find(Sources(b"version = " + b"9" * 5000))


@pytest.mark.parametrize("raw", [b"tool = 5", b"tool = 'gflow'", b"tool = ['gflow']"])
def test_a_pyproject_whose_tool_is_no_table(raw: bytes) -> None:
    assert find(Sources(None, raw)).origin == "preset gitflow"


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert toml(b"\xef\xbb\xbfmain = 'a'", "x") == {"main": "a"}


def test_mistakes_name_their_source() -> None:
    with pytest.raises(GflowError) as caught:
        find(Sources(None, b"[tool.gflow]\nmian = 'a'", "develop:"))
    assert caught.value.values["origin"] == "develop:pyproject.toml [tool.gflow]"


AVH = (
    ("gitflow.branch.master", "master"),
    ("gitflow.branch.develop", "dev"),
    ("gitflow.prefix.feature", "feat/"),
    ("gitflow.prefix.bugfix", "bugfix/"),
    ("gitflow.prefix.release", "rel/"),
    ("gitflow.prefix.hotfix", "fix/"),
    ("gitflow.prefix.support", ""),
    ("gitflow.prefix.versiontag", "ver-"),
    ("gitflow.origin", "upstream"),
    ("gitflow.path.hooks", "/repo/.git/hooks"),
)


def test_what_avh_wrote() -> None:
    found = find(Sources(configuration=AVH))
    assert found.policy.permanent() == ("master", "dev")
    assert found.policy.tag_prefix == "ver-"
    assert found.policy.remote == "upstream"
    prefixes = {each.name: each.prefix for each in found.policy.kinds}
    assert prefixes == {
        "feature": "feat/", "bugfix": "bugfix/", "release": "rel/", "hotfix": "fix/",
        "support": "support/",
    }  # fmt: skip
    assert kind(found, "release").into == ("master", "dev")


def test_an_empty_tag_prefix_is_one() -> None:
    found = find(Sources(configuration=(("gitflow.prefix.versiontag", ""),)))
    assert found.policy.tag_prefix == ""
    assert found.origin == "git config gitflow.*"


# The keys that `git flow init` of git-flow-next writes, as `git config --list` prints them.
NEXT = (
    ("gitflow.version", "1.0"),
    ("gitflow.initialized", "true"),
    ("gitflow.branch.live.type", "base"),
    ("gitflow.branch.live.upstreamstrategy", "none"),
    ("gitflow.branch.next.type", "base"),
    ("gitflow.branch.next.parent", "live"),
    ("gitflow.branch.next.autoupdate", "true"),
    ("gitflow.branch.feature.type", "topic"),
    ("gitflow.branch.feature.parent", "next"),
    ("gitflow.branch.feature.prefix", "f/"),
    ("gitflow.branch.feature.upstreamstrategy", "rebase"),
    ("gitflow.branch.release.type", "topic"),
    ("gitflow.branch.release.parent", "live"),
    ("gitflow.branch.release.startpoint", "next"),
    ("gitflow.branch.release.upstreamstrategy", "merge"),
    ("gitflow.branch.release.tag", "false"),
    ("gitflow.branch.hotfix.type", "topic"),
    ("gitflow.branch.hotfix.parent", "live"),
    ("gitflow.branch.hotfix.tag", "true"),
    ("gitflow.branch.hotfix.upstreamstrategy", "none"),
    ("gitflow.branch.Docs.type", "topic"),
    ("gitflow.branch.Docs.parent", "next"),
)


def test_what_git_flow_next_wrote() -> None:
    found = find(Sources(configuration=NEXT))
    assert found.policy.permanent() == ("live", "next")
    feature, release, hotfix = (kind(found, name) for name in ("feature", "release", "hotfix"))
    assert (feature.prefix, feature.base, feature.strategy) == ("f/", "next", "rebase")
    assert (release.prefix, release.base, release.tag) == ("release/", "next", False)
    assert release.into == ("live", "next")
    assert (hotfix.base, hotfix.tag, hotfix.strategy) == ("live", True, "merge")
    docs = kind(found, "Docs")
    assert (docs.prefix, docs.base, docs.into) == ("Docs/", "next", ("next",))


def test_a_topic_of_git_flow_next_without_a_parent() -> None:
    mapping = translated((("gitflow.branch.feature.type", "topic"),))
    assert mapping == {"branches": {"feature": {"prefix": "feature/"}}}


def test_a_topic_of_git_flow_next_goes_to_its_parent() -> None:
    own = (
        ("gitflow.branch.candidate.type", "topic"),
        ("gitflow.branch.candidate.parent", "main"),
        ("gitflow.branch.candidate.startpoint", "develop"),
    )
    assert kind(find(Sources(configuration=own)), "candidate").into == ("main",)


def test_settings_of_no_model_say_nothing() -> None:
    assert translated((("gitflow.branch.feature/type.base", "develop"),)) == {}
    assert translated(()) == {}
    assert translated((("gitflow.path.hooks", "x"), ("gitflow.prefix.feature", ""))) == {}
