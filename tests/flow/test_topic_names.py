"""What a typed name stands for, and where a topic branch goes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from gitflow_guard.errors import FOUND, USAGE, GflowError
from gitflow_guard.flow.chosen import chosen
from gitflow_guard.flow.names import kind_named, new_branch, open_branches
from gitflow_guard.flow.standing import standing
from gitflow_guard.flow.targets import may_start_from, targets
from gitflow_guard.words import LANGUAGES
from gitflow_guard.words.error import describe
from tests.flow.snapshots import policy, snapshot, unborn

PLAIN = policy()
NFD = unicodedata.normalize("NFD", "feature/로그인")


def refusal(act: Callable[[], object], code: str, exit_code: int) -> GflowError:
    with pytest.raises(GflowError) as caught:
        act()
    assert (caught.value.code, caught.value.exit_code) == (code, exit_code)
    for lang in LANGUAGES:
        assert describe(caught.value, lang)
    return caught.value


@pytest.mark.parametrize(
    ("kind", "typed", "full"),
    [
        ("feature", "login", "feature/login"),
        ("feature", "feature/login", "feature/login"),
        ("feature", "BE-12-설명", "feature/BE-12-설명"),
        ("feature", "#12-로그인", "feature/#12-로그인"),
        ("feature", unicodedata.normalize("NFD", "로그인"), "feature/로그인"),
        ("feature", "v1.0.0", "feature/v1.0.0"),
        ("release", "1.2.0", "release/1.2.0"),
        ("release", "v1.2.0", "release/1.2.0"),
        ("release", "release/v1.2.0", "release/1.2.0"),
        ("release", "vienna", "release/vienna"),
        ("hotfix", "v1.2", "hotfix/1.2"),
        ("support", "v1.x", "support/v1.x"),
    ],
)
def test_a_new_branchs_name(kind: str, typed: str, full: str) -> None:
    assert new_branch(PLAIN, kind_named(PLAIN, kind), typed) == full


@pytest.mark.parametrize(
    ("typed", "code", "exit_code", "advice"),
    [
        ("log in", "name-space", USAGE, "gflow feature start log-in"),
        ("-login", "name-dash", USAGE, "gflow feature start login"),
        ("a..b", "name-sequence", USAGE, "gflow feature start a.b"),
        ("a~b", "name-character", USAGE, "gflow feature start a-b"),
        ("refs/heads/login", "name-refs", USAGE, "gflow feature start login"),
        ("feature/", "name-component", USAGE, ""),
        ("login.lock", "name-component", USAGE, "gflow feature start login"),
        ("@", "name-reserved", USAGE, ""),
        ("x" * 300, "name-long", USAGE, ""),
        ("Login", "name-pattern", FOUND, "gflow feature start login"),
        ("a+b", "name-pattern", FOUND, "gflow feature start a-b"),
        ("ログイン", "name-pattern", FOUND, ""),
    ],
)
def test_a_bad_name_is_met_with_a_better_one(
    typed: str, code: str, exit_code: int, advice: str
) -> None:
    error = refusal(lambda: new_branch(PLAIN, kind_named(PLAIN, "feature"), typed), code, exit_code)
    assert error.values["try_line"] == advice


def test_a_kind_that_is_not_there() -> None:
    error = refusal(lambda: kind_named(PLAIN, "featrue"), "kind-unknown", USAGE)
    assert error.values["kinds"] == ["feature", "bugfix", "release", "hotfix", "support"]


@pytest.mark.parametrize(
    ("kind", "typed", "head", "found"),
    [
        ("", "", "feature/login", "feature/login"),
        ("feature", "", "feature/login", "feature/login"),
        ("feature", "login", "main", "feature/login"),
        ("feature", "feature/login", "main", "feature/login"),
        ("", "feature/login", "main", "feature/login"),
        ("release", "v1.0.0", "main", "release/1.0.0"),
        ("release", "1.0.0", "", "release/1.0.0"),
        ("", NFD, "main", "feature/로그인"),
        ("feature", unicodedata.normalize("NFD", "로그인"), "main", "feature/로그인"),
    ],
)
def test_the_branch_that_is_meant(kind: str, typed: str, head: str, found: str) -> None:
    shot = snapshot("feature/login", "feature/로그인", "release/1.0.0", head=head)
    name, its_kind = chosen(PLAIN, shot, kind, typed, "finish")
    assert name == found
    assert name.startswith(its_kind.prefix)


def test_a_branch_whose_name_was_made_in_nfd() -> None:
    assert chosen(PLAIN, snapshot(NFD, head="main"), "feature", NFD, "finish")[0] == NFD
    rest = NFD.removeprefix("feature/")
    assert chosen(PLAIN, snapshot(NFD, head="main"), "feature", rest, "finish")[0] == NFD


@pytest.mark.parametrize(
    ("kind", "typed", "head", "code", "exit_code"),
    [
        ("", "", "", "head-detached", FOUND),
        ("feature", "", "", "head-detached", FOUND),
        ("", "", "main", "topic-needed", FOUND),
        ("", "develop", "main", "topic-needed", FOUND),
        ("release", "", "feature/login", "topic-other-kind", FOUND),
        ("release", "feature/login", "main", "topic-other-kind", FOUND),
        ("feature", "", "develop", "topic-needed", FOUND),
        ("hotfix", "", "develop", "none-open", FOUND),
        ("feature", "logon", "main", "topic-missing", USAGE),
        ("", "feature/logon", "main", "topic-missing", USAGE),
        ("feature", "search", "main", "topic-only-remote", FOUND),
        ("", "feature/search", "main", "topic-only-remote", FOUND),
        ("docs", "", "main", "kind-unknown", USAGE),
    ],
)
def test_no_branch_that_could_be_meant(
    kind: str, typed: str, head: str, code: str, exit_code: int
) -> None:
    shot = snapshot("feature/login", head=head, remote=["feature/search"])
    refusal(lambda: chosen(PLAIN, shot, kind, typed, "finish"), code, exit_code)


def test_a_short_name_will_do_where_one_branch_alone_has_it() -> None:
    shot = snapshot("feature/login", "hotfix/1.2", "release/1.3", "bugfix/1.3", head="main")
    assert chosen(PLAIN, shot, "", "login", "finish")[0] == "feature/login"
    name, kind = chosen(PLAIN, shot, "", "v1.2", "finish")
    assert (name, kind.name) == ("hotfix/1.2", "hotfix")
    error = refusal(lambda: chosen(PLAIN, shot, "", "1.3", "finish"), "topic-ambiguous", USAGE)
    assert error.values["known"] == ("bugfix/1.3", "release/1.3")


def test_the_nearest_branch_is_proposed() -> None:
    shot = snapshot("feature/login", "feature/search", head="main")
    error = refusal(
        lambda: chosen(PLAIN, shot, "feature", "logon", "finish"), "topic-missing", USAGE
    )
    assert error.values["nearest"] == "feature/login"
    assert error.values["known"] == ("feature/login", "feature/search")


def test_the_longer_prefix_owns_a_branch() -> None:
    own = policy(branches={"docs": {"prefix": "feature/docs/", "base": "develop"}})
    shot = snapshot("feature/docs/intro", "feature/b", "feature/a", "features")
    assert open_branches(own, shot, kind_named(own, "feature")) == ("feature/a", "feature/b")
    assert open_branches(own, shot, kind_named(own, "docs")) == ("feature/docs/intro",)


@pytest.mark.parametrize(
    ("kind", "base", "branches", "into"),
    [
        ("feature", "", (), ("develop",)),
        ("feature", "develop", ("release/1.0.0",), ("develop",)),
        ("release", "develop", (), ("main", "develop")),
        ("release", "develop", ("release/1.0.0",), ("main", "develop")),
        ("hotfix", "main", (), ("main", "develop")),
        ("hotfix", "main", ("release/1.0.0",), ("main", "release/1.0.0")),
        ("hotfix", "", ("release/b", "release/a"), ("main", "release/a", "release/b")),
        ("hotfix", "support/1.x", ("support/1.x", "release/2.0.0"), ("support/1.x",)),
        ("hotfix", "feature/x", ("feature/x",), ("main", "develop")),
        ("bugfix", "release/1.0.0", ("release/1.0.0",), ("release/1.0.0",)),
        ("bugfix", "develop", ("release/1.0.0",), ("develop",)),
        ("support", "main", (), ()),
    ],
)
def test_where_a_branch_goes(
    kind: str, base: str, branches: tuple[str, ...], into: tuple[str, ...]
) -> None:
    shot = snapshot(*branches, head="main")
    assert targets(PLAIN, shot, kind_named(PLAIN, kind), base) == into


def test_a_release_that_is_tagged_is_not_open_any_more() -> None:
    hotfix = kind_named(PLAIN, "hotfix")
    shot = snapshot("release/1.0.0", "release/2.0.0", head="main", tags=["v1.0.0"])
    assert targets(PLAIN, shot, hotfix, "main") == ("main", "release/2.0.0")
    shot = snapshot("release/1.0.0", head="main", tags=["v1.0.0"])
    assert targets(PLAIN, shot, hotfix, "main") == ("main", "develop")


def test_a_release_that_is_open_only_on_the_remote() -> None:
    hotfix = kind_named(PLAIN, "hotfix")
    shot = snapshot(head="main", remote=["release/1.0.0", "release/2.0.0"], tags=["v1.0.0"])
    assert targets(PLAIN, shot, hotfix, "main") == ("main", "release/2.0.0")
    own = policy(remote="upstream")
    assert targets(own, shot, kind_named(own, "hotfix"), "main") == ("main", "develop")


def test_no_target_is_shown_where_finish_would_refuse() -> None:
    shot = snapshot("bugfix/a", "feature/b", "feature/c",
                    bases={"bugfix/a": "release/1.0.0", "feature/b": "main"})  # fmt: skip
    where = standing(PLAIN, shot)
    assert {topic.branch: topic.targets for topic in where.open} == {
        "bugfix/a": (), "feature/b": (), "feature/c": ("develop",),
    }  # fmt: skip


def test_a_kind_that_goes_one_way_only_does_not_turn_off() -> None:
    own = policy(branches={"hotfix": {"into": ["main"]}})
    shot = snapshot("release/1.0.0")
    assert targets(own, shot, kind_named(own, "hotfix"), "main") == ("main",)


def test_a_kind_may_start_from_a_kind_or_a_branch() -> None:
    own = policy(branches={"feature": {"also-from": ["support", "live"]}})
    feature = kind_named(own, "feature")
    assert may_start_from(own, feature, "support/1.x")
    assert may_start_from(own, feature, "live")
    assert not may_start_from(own, feature, "main")
    assert not may_start_from(own, feature, "release/1.0.0")


@pytest.mark.parametrize(
    ("head", "role"),
    [("main", "permanent"), ("develop", "permanent"), ("feature/a", "topic"), ("x", "stray"),
     ("", "detached")],
)  # fmt: skip
def test_the_role_of_the_current_branch(head: str, role: str) -> None:
    where = standing(PLAIN, snapshot("feature/a", "x", head=head))
    assert (where.branch, where.role) == (head, role)
    assert (where.topic is not None) == (role == "topic")


def test_everything_open_in_the_order_of_the_kinds() -> None:
    shot = snapshot(
        "hotfix/1.0.1", "release/1.1.0", "feature/b", "feature/a", "bugfix/r", "support/0.x", "x",
        bases={"bugfix/r": "release/1.1.0"}, dirty=("a", "b"), operation="merge",
    )  # fmt: skip
    where = standing(PLAIN, shot)
    assert [(topic.branch, topic.base, topic.targets) for topic in where.open] == [
        ("feature/a", "develop", ("develop",)),
        ("feature/b", "develop", ("develop",)),
        ("bugfix/r", "release/1.1.0", ("release/1.1.0",)),
        ("release/1.1.0", "develop", ("main", "develop")),
        ("hotfix/1.0.1", "main", ("main", "release/1.1.0")),
        ("support/0.x", "main", ()),
    ]
    assert (where.changed, where.operation, where.role) == (2, "merge", "stray")


def test_the_protection_of_the_current_branch() -> None:
    own = policy(protect={"develop": {"push": "block"}})
    assert standing(own, snapshot(head="develop")).protection.push == "block"
    assert standing(own, snapshot(head="main")).protection.merges == "flow"


def test_a_repository_without_a_commit() -> None:
    where = standing(PLAIN, unborn())
    assert (where.role, where.oid, where.open) == ("permanent", "", ())
