"""Which branches a merge commit names."""

from __future__ import annotations

import pytest

from gitflow_guard.history.origin import merged
from gitflow_guard.rules.merge_message import branches_named, target_named

HEADERS = {
    "Merge branch 'feature/x'": ("feature/x",),
    "Merge branch 'feature/로그인' into develop": ("feature/로그인",),
    "Merge branch 'release/1.0' of https://example.com/r.git into main": ("release/1.0",),
    "Merge branches 'a', 'b' and 'c' into develop": ("a", "b", "c"),
    "Merge remote-tracking branch 'origin/feature/x' into develop": ("feature/x",),
    "Merge remote-tracking branches 'origin/a' and 'origin/b'": ("a", "b"),
    "Merge branch 'feature/x' into 'main'": ("feature/x",),
    "Merge branch 'feature/x' for 2.35": ("feature/x",),
    "Merge remote-tracking branch 'origin/feature/x' and mend its tests": ("feature/x",),
    "Merge pull request #12 from somebody/feature/x": ("feature/x",),
    "Merge pull request #12 in PRO/repo from feature/x to develop": ("feature/x",),
    "Merged in feature/x (pull request #3)": ("feature/x",),
    "Merge pull request 'it is from a to b' (#1) from feature/x into main": ("feature/x",),
    "Merge pull request 'A title' (#1) from somebody:feature/x into main": ("feature/x",),
}


@pytest.mark.parametrize("header", HEADERS)
def test_a_source_that_is_named(header: str) -> None:
    assert branches_named(header) == HEADERS[header]


@pytest.mark.parametrize("header", HEADERS)
def test_an_audit_reads_the_same_source_as_the_guards(header: str) -> None:
    origin = merged(header)
    assert origin is not None
    assert origin.source == (HEADERS[header][0] if len(HEADERS[header]) == 1 else "")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "feat: merge branch 'x'",
        "Merge tag 'v1.0' into develop",
        "Merge branch",
        "Merge branch feature/x",
        "Merge branch 'feature/x",
        "Merge branch ''",
        "Merge pull request #x from a/b",
        "Merge pull request #1",
        "Merge commit '1a2b3c4'",
        "Merged PR 12: a title",
    ],
)
def test_none_is_named(header: str) -> None:
    assert branches_named(header) == ()


def test_a_line_without_end_ends() -> None:
    assert len(branches_named("Merge branches " + "'a', " * 1_000_000)) < 1000


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Merge branch 'feature/x' into develop", "develop"),
        ("Merge branch 'feature/x' into 'main'", "main"),
        ("Merge remote-tracking branch 'origin/a' into feature/로그인", "feature/로그인"),
        ("Merge tag 'v1.0' into develop", "develop"),
        ("Merge branch 'it into that' into develop", "develop"),
        ("Merge branch 'feature/x'", ""),
        ("Merge branch 'x' into", ""),
        ("Merge branch 'x' into a b", ""),
        ("feat: merge 'x' into develop", ""),
    ],
)
def test_a_target_that_is_named(header: str, target: str) -> None:
    assert target_named(header) == target
