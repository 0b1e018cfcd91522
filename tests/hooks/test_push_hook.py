"""Every reference of a push is judged, and only gflow's own push is known as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hooks.conftest import Repository


def test_no_push_to_a_protected_branch(guarded: Repository, remote: Path) -> None:
    guarded.commit_quietly("a")
    said = guarded.refused("push", "origin", "main")
    assert "No push to main of origin." in said
    assert 'preset gitflow: protect.main.push = "pr"' in said
    assert "gflow finish --push" in said
    forced = ("push", "--force", "origin", "+HEAD:refs/heads/main")
    assert "No push to main" in guarded.refused(*forced)


def test_one_of_many(guarded: Repository, remote: Path) -> None:
    guarded.git("switch", "-qc", "feature/a")
    guarded.commit_quietly("a")
    guarded.git("branch", "wibble")
    said = guarded.refused("push", "origin", "feature/a", "HEAD:main", "wibble", ":develop")
    assert "No push to main" in said
    assert "wibble is not a name this policy knows" in said
    guarded.git("push", "-q", "origin", "feature/a", "develop")
    guarded.git("push", "-q", "origin", ":feature/a")


def test_no_deletion(guarded: Repository, remote: Path) -> None:
    assert "main of origin is not deleted" in guarded.refused("push", "origin", ":main")


def test_from_a_detached_head(guarded: Repository, remote: Path) -> None:
    guarded.git("checkout", "-q", "--detach")
    guarded.commit_quietly("a")
    assert "No push to main" in guarded.refused("push", "origin", "HEAD:refs/heads/main")


def test_the_first_push_to_a_new_remote_passes(guarded: Repository, tmp_path: Path) -> None:
    guarded.git("init", "-q", "--bare", str(tmp_path / "new one.git"))
    guarded.git("remote", "add", "new", str(tmp_path / "new one.git"))
    guarded.git("push", "-q", "new", "main", "develop")
    guarded.git("switch", "-q", "develop")
    guarded.commit_quietly("more")
    assert "No push to main" in guarded.refused("push", "new", "develop:main")


def test_a_branch_the_remote_has_keeps_its_name(guarded: Repository, remote: Path) -> None:
    guarded.git("switch", "-qc", "wibble")
    guarded.commit_quietly("a")
    guarded.quietly("push", "-q", "origin", "wibble")
    guarded.commit_quietly("b")
    guarded.git("push", "-q", "origin", "wibble")


def test_tags_pass(guarded: Repository, remote: Path) -> None:
    guarded.git("tag", "v1.0")
    guarded.git("push", "-q", "origin", "v1.0")


def flow(guarded: Repository, *lines: str) -> None:
    guarded.write(".gflow.toml", '[protect.main]\npush = "flow"\n')
    folder = guarded.top / ".git" / "gflow"
    folder.mkdir(exist_ok=True)
    (folder / "expected-push").write_text("".join(f"{line}\n" for line in lines))


def test_the_push_gflow_announced_passes(guarded: Repository, remote: Path) -> None:
    new = guarded.commit_quietly("a")
    flow(guarded, f"{'1' * 40} refs/heads/main", f"{new} refs/heads/develop")
    assert "by hand" in guarded.refused("push", "origin", "main")
    flow(guarded, f"{new} refs/heads/develop", f"{new} refs/heads/main")
    guarded.git("push", "-q", "--atomic", "origin", f"{new}:refs/heads/main")


def test_but_not_over_what_others_pushed(guarded: Repository, remote: Path) -> None:
    theirs = guarded.commit_quietly("theirs")
    guarded.quietly("push", "-q", "origin", "main")
    guarded.quietly("reset", "-q", "--hard", f"{theirs}~1")
    ours = guarded.commit_quietly("ours")
    flow(guarded, f"{ours} refs/heads/main")
    said = guarded.refused("push", "--force", "origin", "main")
    assert "main of origin is not overwritten" in said


def test_a_policy_that_allows_it(guarded: Repository, remote: Path) -> None:
    guarded.write(".gflow.toml", '[protect.main]\npush = "allow"\n')
    guarded.commit_quietly("a")
    guarded.git("push", "-q", "origin", "main")
