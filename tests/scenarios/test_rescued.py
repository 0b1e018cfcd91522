"""An abort keeps what was done to settle a conflict, and says how to get it back."""

from __future__ import annotations

import pytest

from tests.support.repository import Repository


@pytest.fixture
def paused(repository: Repository) -> Repository:
    """A finish of feature/x has paused at a conflict in `it's base`."""
    name = "it's base"
    repository.gflow("feature", "start", "x")
    repository.commit("feat: one way", **{name: "one\n"})
    repository.git("switch", "--quiet", "develop")
    repository.commit("feat: another way", **{name: "another\n"})
    repository.git("switch", "--quiet", "feature/x")
    repository.gflow("finish", code=4)
    return repository


def test_what_git_has_left_is_nothing_to_keep(paused: Repository) -> None:
    done = paused.gflow("abort")
    assert "cat-file" not in done.out + done.err
    assert len(done.out.splitlines()) == 1
    assert paused.git("for-each-ref", "refs/gflow/kept/*/rescued") == ""


@pytest.mark.parametrize("added", [False, True])
def test_a_half_settled_file_can_be_brought_back(paused: Repository, added: bool) -> None:
    paused.write("it's base", "half\n")
    if added:
        paused.git("add", "it's base")
    lines = paused.gflow("abort").out.splitlines()
    assert (paused.path / "it's base").read_text() == "one\n"
    assert "held changes that no commit has" in lines[-2]
    paused.git("reflog", "expire", "--expire=now", "--all")
    paused.git("gc", "--quiet", "--prune=now")
    paused.run("sh", "-c", lines[-1])
    assert (paused.path / "it's base").read_text() == "half\n"


def test_the_same_as_json(paused: Repository) -> None:
    paused.write("it's base", "half\n")
    data = paused.gflow("abort", "--format", "json").json
    (kept,) = data["rescued"]
    assert kept["path"] == "it's base"
    assert paused.git("cat-file", "blob", kept["oid"]) == "half"


def test_a_merge_given_up_by_git_had_nothing_to_keep(paused: Repository) -> None:
    paused.git("merge", "--abort")
    assert "cat-file" not in paused.gflow("continue").out


@pytest.mark.parametrize("added", [False, True])
def test_a_link_that_was_settled_can_be_brought_back(repository: Repository, added: bool) -> None:
    link = repository.path / "link"
    repository.gflow("feature", "start", "x")
    link.symlink_to("one")
    repository.commit("feat: one way", other="1\n")
    repository.git("switch", "--quiet", "develop")
    link.symlink_to("another")
    repository.commit("feat: another way", more="1\n")
    repository.git("switch", "--quiet", "feature/x")
    repository.gflow("finish", code=4)
    link.unlink(missing_ok=True)
    link.symlink_to("the new place")
    if added:
        repository.git("add", "link")
    lines = repository.gflow("abort").out.splitlines()
    assert str(link.readlink()) == "one"
    repository.run("sh", "-c", lines[-1])
    assert str(link.readlink()) == "the new place"
