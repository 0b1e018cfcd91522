"""A file that git ignores is the user's all the same: nothing is put in its place."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def built(repository: Repository) -> Repository:
    """feature/x has committed `out/a.log`, which develop ignores; develop is checked out."""
    repository.commit("build: ignore logs", __gitignore="*.log\n")
    repository.gflow("feature", "start", "x")
    repository.write("out/a.log", "of the topic\n")
    repository.git("add", "--force", "out/a.log")
    repository.git("commit", "--quiet", "-m", "feat: a log")
    repository.git("switch", "--quiet", "develop")
    return repository


def refused(repository: Repository, *arguments: str, path: str = "out/a.log") -> None:
    """Nothing changes, and the file that is in the way is named."""
    before = repository.refs(), repository.changes()
    said = repository.gflow(*arguments, code=1).err
    assert "would be overwritten" in said
    assert path in said
    assert (repository.refs(), repository.changes()) == before
    assert not list((repository.path / ".git").rglob("*.lock"))


def test_a_finish_overwrites_none(built: Repository) -> None:
    built.write("out/a.log", "mine\n")
    refused(built, "feature", "finish", "x")
    assert (built.path / "out/a.log").read_text() == "mine\n"
    (built.path / "out/a.log").unlink()
    built.gflow("feature", "finish", "x")
    assert (built.path / "out/a.log").read_text() == "of the topic\n"


def test_a_file_where_a_folder_has_to_be(built: Repository) -> None:
    built.commit("build: ignore out", __gitignore="out\n*.log\n")
    built.write("out", "mine\n")
    refused(built, "feature", "finish", "x", path="out")
    assert (built.path / "out").read_text() == "mine\n"


def test_a_folder_where_a_file_has_to_be(built: Repository) -> None:
    built.write("out/a.log/b.log", "mine\n")
    refused(built, "feature", "finish", "x", path="out/a.log/b.log")
    assert (built.path / "out/a.log/b.log").read_text() == "mine\n"


def test_a_link_where_a_folder_has_to_be(built: Repository) -> None:
    built.commit("build: ignore out", __gitignore="out\n*.log\n")
    (built.path / "elsewhere").mkdir()
    (built.path / "out").symlink_to("elsewhere")
    refused(built, "feature", "finish", "x", path="out")
    assert (built.path / "out").is_symlink()


def test_taking_a_deletion_back_overwrites_none(built: Repository) -> None:
    built.gflow("feature", "finish", "x")
    built.gflow("feature", "start", "y")
    built.git("rm", "--quiet", "out/a.log")
    built.git("commit", "--quiet", "-m", "feat: no log")
    built.git("switch", "--quiet", "develop")
    built.gflow("feature", "finish", "y")
    built.write("out/a.log", "mine\n")
    refused(built, "undo")
    assert (built.path / "out/a.log").read_text() == "mine\n"


def test_a_start_overwrites_none(built: Repository) -> None:
    built.gflow("feature", "finish", "x")
    built.git("switch", "--quiet", "main")
    built.write("out/a.log", "mine\n")
    built.write(".git/info/exclude", "*.log\n")
    refused(built, "feature", "start", "y")
    assert (built.path / "out/a.log").read_text() == "mine\n"


def test_a_push_is_not_made_first(built: Repository, remote: Repository) -> None:
    path = built.path / ".gflow.toml"
    path.write_text(path.read_text().replace('push = "pr"', 'push = "flow"'))
    built.git("commit", "--quiet", "-am", "build: let finish push")
    built.write("out/a.log", "mine\n")
    before = remote.refs()
    refused(built, "feature", "finish", "x", "--push")
    assert remote.refs() == before


@pytest.mark.parametrize("strategy", ["merge", "squash", "rebase"])
def test_a_conflict_overwrites_none(built: Repository, strategy: str) -> None:
    built.git("switch", "--quiet", "feature/x")
    built.git("mv", "--force", "out/a.log", "out/b.log")
    built.commit("feat: one way", base="one\n")
    built.git("switch", "--quiet", "develop")
    built.commit("feat: another way", base="another\n")
    built.write("out/b.log", "mine\n")
    refused(built, "feature", "finish", "x", "--strategy", strategy, path="out/b.log")
    assert (built.path / "out/b.log").read_text() == "mine\n"
    built.git("switch", "--quiet", "main")
    refused(built, "feature", "finish", "x", "--strategy", strategy, path="out/b.log")
    (built.path / "out/b.log").unlink()
    built.gflow("feature", "finish", "x", "--strategy", strategy, code=4)
    built.gflow("abort")
    assert built.current() == "main"


def test_setting_a_conflict_up_overwrites_none(built: Repository) -> None:
    built.gflow("feature", "finish", "x")
    built.gflow("feature", "start", "y")
    built.commit("feat: one way", base="one\n")
    built.git("switch", "--quiet", "develop")
    built.commit("feat: another way", base="another\n")
    built.git("switch", "--quiet", "main")
    built.write(".git/info/exclude", "*.log\n")
    built.write("out/a.log", "mine\n")
    refused(built, "feature", "finish", "y")
    assert (built.path / "out/a.log").read_text() == "mine\n"


def test_a_checkout_overwrites_none(built: Repository) -> None:
    built.write("out/a.log", "mine\n")
    before = built.refs()
    assert "out/a.log" in built.gflow("feature", "checkout", "x", code=1).err
    assert built.refs() == before
    assert (built.path / "out/a.log").read_text() == "mine\n"


def test_what_is_tracked_under_another_spelling_is_not_in_the_way(repository: Repository) -> None:
    repository.git("config", "core.ignorecase", "true")
    repository.gflow("feature", "start", "x")
    repository.git("mv", "base", "base2")
    repository.git("commit", "--quiet", "-m", "feat: another name")
    repository.gflow("finish")
    assert repository.changes() == ""
    assert (repository.path / "base2").exists()
