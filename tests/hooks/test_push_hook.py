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


def test_the_branch_that_is_pushed_is_renamed(guarded: Repository, remote: Path) -> None:
    guarded.git("branch", "it's")
    guarded.git("branch", "Feature/a")
    guarded.git("switch", "-q", "develop")
    said = guarded.refused("push", "origin", "it's", "Feature/a")
    assert "git branch -m 'it'\"'\"'s' NEW-NAME\n" in said
    assert "git branch -m Feature/a feature/a\n" in said
    for pushed in ("HEAD:refs/heads/wip", "develop:wip", "develop^{commit}:refs/heads/wip"):
        said = guarded.refused("push", "origin", pushed)
        assert "Push it under another name." in said
        assert "git branch -m" not in said


def test_a_blocked_branch_is_not_made_either(guarded: Repository, tmp_path: Path) -> None:
    guarded.write(".gflow.toml", '[protect.main]\npush = "block"\n')
    guarded.git("init", "-q", "--bare", str(tmp_path / "new.git"))
    assert "No push to main" in guarded.refused("push", str(tmp_path / "new.git"), "main")


def test_no_password_is_printed(guarded: Repository) -> None:
    oid = guarded.git("rev-parse", "main")
    line = f"refs/heads/main {oid} refs/heads/main {'1' * 40}\n"
    for url in ("https://me:secret@example.org/a@b.git", "https://secret@example.org/a@b.git"):
        done = guarded.hook("pre-push", url, url, stdin=line)
        assert "No push to main of https://example.org/a@b.git." in done.stderr
        assert "secret" not in done.stderr


def test_the_framework_renames_what_is_pushed(guarded: Repository) -> None:
    guarded.git("switch", "-q", "develop")
    told = {
        "PRE_COMMIT_REMOTE_BRANCH": "refs/heads/Feature/a",
        "PRE_COMMIT_LOCAL_BRANCH": "refs/heads/Feature/a",
        "PRE_COMMIT_REMOTE_NAME": "origin",
    }
    done = guarded.hook("framework", "gflow-branch-name", **told)
    assert "git branch -m Feature/a feature/a\n" in done.stderr
    told["PRE_COMMIT_LOCAL_BRANCH"] = "HEAD"
    done = guarded.hook("framework", "gflow-branch-name", **told)
    assert done.returncode == 1
    assert "git branch -m" not in done.stderr
