"""`conventional-commitlint` as its users meet it: in the hook, in CI, on the command line."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def linted(empty: Repository) -> Repository:
    empty.gflow("init", "--convention", "conventional-commitlint", "--hooks", "native")
    return empty


def test_the_hook_refuses_what_commitlint_refuses(linted: Repository) -> None:
    told = linted.run("git", "commit", "--allow-empty", "-m", "Feat: Add it.", ok=False).err
    for rule in ("type-enum", "type-case", "subject-case", "subject-full-stop"):
        assert f"{rule} " in told
    assert "-> feat: add it" in told
    before = linted.oid("HEAD")
    linted.git("commit", "--allow-empty", "-m", "feat: add it")
    assert linted.oid("HEAD") != before


def test_what_commitlint_ignores_passes_the_hook_and_is_skipped_in_ci(linted: Repository) -> None:
    linted.git("commit", "--allow-empty", "-m", "v1.2.3")
    linted.git("commit", "--allow-empty", "-m", "fixup! feat: add it")
    linted.git("commit", "--allow-empty", "-m", "feat: add it")
    report = linted.gflow("check", "commits", "HEAD~3..HEAD", "--format", "json").json
    assert (report["checked"], report["skipped"], report["findings"]) == (1, 2, [])


def test_ci_finds_what_the_hook_did_not_see(linted: Repository) -> None:
    linted.git("commit", "--allow-empty", "--no-verify", "-m", "Feat : login")
    report = linted.gflow("check", "commits", "HEAD~1..HEAD", "--format", "json", code=1).json
    found = {(each["rule"], each["level"], each.get("suggestion")) for each in report["findings"]}
    assert found == {
        ("type-empty", "error", "feat: login"),
        ("subject-empty", "error", None),
    }


def test_a_warning_of_commitlint_s_refuses_nothing(linted: Repository) -> None:
    done = linted.gflow("check", "message", "--text", "feat: a\nbody\nRefs: #1")
    assert "body-leading-blank 2:1 warning" in done.out
    assert "footer-leading-blank 3:1 warning" in done.out
