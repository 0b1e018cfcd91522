"""Sub-directories, linked worktrees, submodules, SHA-256, odd paths and names."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest

from tests.support.repository import Repository


def test_in_a_subdirectory_that_the_finish_removes(repository: Repository) -> None:
    repository.gflow("feature", "start", "x")
    repository.commit("feat: a folder", **{"deep/er/file": "1"})
    below = Repository(repository.path / "deep" / "er")
    done = below.program("finish")
    assert done.code == 0, done.err
    assert (repository.path / "deep" / "er" / "file").exists()
    assert repository.current() == "develop"


def test_with_minus_c(repository: Repository) -> None:
    outside = Repository(repository.path.parent)
    (repository.path / "below").mkdir()
    done = outside.program("-C", "repository", "-C", "below", "feature", "start", "x")
    assert done.code == 0, done.err
    assert repository.current() == "feature/x"


def test_in_a_linked_worktree(repository: Repository) -> None:
    tree = Repository(repository.path.parent / "나무 tree")
    repository.git("switch", "--quiet", "main")
    repository.git("worktree", "add", "--quiet", str(tree.path), "develop")
    tree.gflow("feature", "start", "x")
    tip = tree.commit("feat: one", one="1")
    tree.gflow("finish")
    assert repository.holds("develop", tip)
    assert tree.current() == "develop"
    assert repository.current() == "main"
    assert tree.changes() == repository.changes() == ""


def test_with_sha_256(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.git("init", "--quiet", "--object-format=sha256")
    repository.gflow("init")
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one", one="1")
    repository.gflow("finish")
    repository.gflow("release", "start")
    repository.gflow("finish")
    assert len(repository.oid("v0.1.0^{commit}")) == 64
    assert repository.holds("develop", "main")


def test_names_with_slashes_dots_hangul_and_a_number_sign(repository: Repository) -> None:
    for name in ("#12-로그인", "ui/menu.v2", "BE-12-설명", "기능_하나"):
        repository.gflow("feature", "start", name)
        assert repository.current() == f"feature/{name}"
        repository.commit("feat: one", one=name)
        repository.gflow("feature", "finish", name)
        assert repository.git("log", "-1", "--format=%s") == (
            f"Merge branch 'feature/{name}' into develop"
        )
    assert repository.branches() == {"main", "develop"}


def test_a_repository_in_a_path_with_spaces_and_quotes(repository: Repository) -> None:
    place = repository.path.parent / 'it\'s "a" $(place) $HOME 한글'
    shutil.move(repository.path, place)
    moved = Repository(place)
    moved.gflow("init")
    moved.gflow("feature", "start", "x")
    assert moved.git("commit", "--quiet", "--allow-empty", "-m", "bad", ok=False) == ""
    moved.git("commit", "--quiet", "--allow-empty", "-m", "feat: good")
    moved.gflow("finish")
    assert moved.current() == "develop"


def test_a_path_with_a_line_break(repository: Repository, tmp_path: Path) -> None:
    """git tells its folders a line each."""
    odd = Repository(repository.path.rename(tmp_path / "a\nb"))
    for command in (("status",), ("hooks", "install"), ("finish",)):
        assert "holds a line break" in odd.gflow(*command, code=3).err


def test_a_submodule_is_carried_along(repository: Repository) -> None:
    library = Repository(repository.path.parent / "library")
    library.path.mkdir()
    library.git("init", "--quiet")
    library.commit("feat: a library", lib="1")
    repository.gflow("feature", "start", "x")
    repository.git("submodule", "--quiet", "add", str(library.path), "vendored")
    repository.git("commit", "--quiet", "-m", "feat: use the library")
    repository.gflow("finish")
    assert repository.git("ls-tree", "develop", "vendored").startswith("160000")
    assert repository.changes() == ""


def test_a_sparse_checkout_stays_sparse(repository: Repository) -> None:
    repository.commit("feat: two folders", **{"in/a": "1", "out/b": "1"})
    repository.git("sparse-checkout", "set", "in")
    repository.gflow("feature", "start", "x")
    repository.write("in/c", "1")
    repository.git("add", "in/c")
    repository.git("commit", "--quiet", "-m", "feat: inside")
    repository.gflow("finish")
    assert not (repository.path / "out").exists()
    assert repository.changes() == ""
    assert repository.git("ls-tree", "-r", "--name-only", "develop").count("/") == 3


def test_files_of_the_repository_are_never_imported(guarded: Repository) -> None:
    guarded.gflow("feature", "start", "x")
    for name in ("re.py", "subprocess.py", "gitflow_guard.py", "typing.py"):
        guarded.write(name, "raise SystemExit('imported from the repository')\n")
    guarded.git("add", "--all")
    done = guarded.run("git", "commit", "-m", "feat: odd names")
    assert "imported" not in done.err


def test_signed_commits_and_tags(repository: Repository) -> None:
    key = repository.path.parent / "key"
    repository.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key))
    signers = repository.path.parent / "signers"
    signers.write_text(f"somebody@example.com {key.with_suffix('.pub').read_text()}")
    repository.git("config", "gpg.format", "ssh")
    repository.git("config", "user.signingKey", str(key))
    repository.git("config", "gpg.ssh.allowedSignersFile", str(signers))
    repository.gflow("release", "start", "1.0")
    repository.gflow("finish", "--sign", "-m", "Release 1.0\n\n# kept")
    repository.git("verify-commit", "main")
    repository.git("verify-commit", "develop")
    repository.git("verify-tag", "v1.0")
    assert repository.git("for-each-ref", "--format=%(tag)", "refs/tags") == "v1.0"
    assert "# kept" in repository.git("tag", "-l", "--format=%(contents)", "v1.0")


def test_signing_by_configuration(repository: Repository) -> None:
    key = repository.path.parent / "key"
    repository.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key))
    for name, value in {
        "gpg.format": "ssh",
        "user.signingKey": str(key),
        "commit.gpgSign": "true",
        "tag.gpgSign": "true",
    }.items():
        repository.git("config", name, value)
    repository.gflow("release", "start", "1.0")
    repository.gflow("finish")
    assert "gpgsig" in repository.git("cat-file", "commit", "main")
    assert "BEGIN SSH SIGNATURE" in repository.git("cat-file", "tag", "v1.0")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_that_git_does_not_trust(repository: Repository) -> None:
    """As a CI's checkout looks in a container whose user is another."""
    os.chown(repository.path, 65534, 65534)
    done = repository.gflow("ci", code=3)
    told = f"git config --global --add safe.directory {repository.path}"
    assert told in [line.strip() for line in done.err.splitlines()]
    assert "\\t" not in done.err


def test_a_branch_of_a_linked_worktree_is_finished_as_told(
    repository: Repository, tmp_path: Path
) -> None:
    linked = Repository(tmp_path / "linked tree")
    repository.git("worktree", "add", "-q", "-b", "feature/x", str(linked.path), "develop")
    linked.commit("feat: x", x="1\n")
    refusal = repository.gflow("feature", "finish", "x", code=1).err
    assert f"git -C '{linked.path}' switch --detach" in refusal
    told = linked.gflow("finish", code=1).err.partition("Finish from there: ")[2].splitlines()[0]
    parts = shlex.split(told.partition("   (")[0])
    linked.git(*parts[1 : parts.index("&&")])
    linked.gflow(*parts[parts.index("&&") + 2 :])
    assert "feature/x" not in repository.branches()
    assert repository.git("show", "develop:x") == "1"
