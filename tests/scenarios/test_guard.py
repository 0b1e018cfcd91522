"""gflow's own work passes its guard, and nothing else does by what gflow leaves behind."""

from __future__ import annotations

import os
import stat

import pytest

from tests.support.repository import Repository

EXPECTED = ".git/gflow/expected-moves"


@pytest.mark.parametrize(
    ("kind", "name", "base"),
    [("feature", "x", "develop"), ("release", "1.0", "main"), ("hotfix", "0.0.1", "main")],
)
def test_a_life_and_back(guarded: Repository, kind: str, name: str, base: str) -> None:
    guarded.gflow(kind, "start", name)
    guarded.commit("fix: one", one="1\n")
    before = guarded.refs()
    guarded.gflow("finish")
    after = guarded.refs()
    assert after[f"refs/heads/{base}"] != before[f"refs/heads/{base}"]
    guarded.gflow("undo")
    assert guarded.refs() == before
    guarded.gflow("undo")
    assert guarded.refs() == after
    assert not (guarded.path / EXPECTED).exists()


def test_a_conflict_continued_and_aborted(guarded: Repository) -> None:
    guarded.gflow("release", "start", "1.0")
    guarded.commit("docs: one way", base="one\n")
    guarded.gflow("hotfix", "start", "0.0.1")
    guarded.commit("fix: another way", base="other\n")
    before = guarded.refs()
    guarded.gflow("finish", code=4)
    guarded.gflow("abort")
    assert guarded.refs() == before
    guarded.gflow("finish", code=4)
    guarded.commit("chore: settled", base="both\n")
    guarded.gflow("continue")
    assert guarded.oid("v0.0.1^{commit}") == guarded.oid("main")


def test_only_the_very_moves_are_expected(guarded: Repository) -> None:
    """What a gflow that was killed has announced lets nothing else pass, and doctor takes it."""
    old, new = guarded.oid("main"), guarded.oid("develop")
    path = guarded.path / EXPECTED
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"{old} {guarded.oid('develop~1^0')} refs/heads/main\n{old} {new} refs/heads/x\n"
    )
    guarded.git("branch", "side", "develop")
    done = guarded.run("git", "update-ref", "refs/heads/main", "develop", ok=False)
    assert done.code != 0
    assert "push-announced" in guarded.gflow("doctor", code=1).out
    guarded.gflow("doctor", "--fix")
    assert not path.exists()


def test_the_announcement_is_there_while_git_asks(guarded: Repository) -> None:
    """And at no other moment: a hook that was there before gflow's sees it, and then not."""
    hook = guarded.path / ".git" / "hooks" / "reference-transaction.chained-by-gflow"
    hook.write_text(
        '#!/bin/sh\n[ "$1" = committed ] && [ -e .git/gflow/expected-moves ] && echo late >> seen\n'
        '[ "$1" = prepared ] || exit 0\n'
        "grep -q refs/heads/main && cat .git/gflow/expected-moves >> seen\nexit 0\n"
    )
    hook.chmod(hook.stat().st_mode | stat.S_IXUSR)
    guarded.gflow("release", "start", "1.0")
    guarded.commit("docs: one", one="1\n")
    old = guarded.oid("main")
    guarded.gflow("finish")
    seen = (guarded.path / "seen").read_text()
    assert f"{old} {guarded.oid('main')} refs/heads/main\n" in seen
    assert "late" not in seen


def test_no_push_is_taken_for_the_clones_own(guarded: Repository) -> None:
    """A push into this repository is no way to its protected branch."""
    other = guarded.path.parent / "other"
    guarded.git("clone", "-q", str(guarded.path), str(other))
    there = Repository(other)
    guarded.git("switch", "-q", "develop")
    done = there.run("git", "push", "-q", "origin", "develop:main", ok=False)
    assert done.code != 0
    assert "was not merged into main" in done.err
    assert os.path.exists(other)
