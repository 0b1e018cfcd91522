"""A finish that had to make a branch that was only on the remote is taken back as any other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.scenarios.test_undo_of_each import seen
from tests.support.repository import Repository

Clone = Callable[[str], Repository]


@pytest.fixture
def mate(repository: Repository, remote: Repository, clone: Clone) -> Repository:
    """A clone of somebody who has never been on develop; develop has moved on from main."""
    repository.commit("feat: begin", begin="1")
    repository.git("push", "--quiet", "origin", "develop")
    return clone("mate")


@pytest.mark.parametrize("kind", ["feature", "hotfix"])
def test_it_is_taken_back_and_done_again(mate: Repository, kind: str) -> None:
    assert mate.branches() == {"main"}
    mate.gflow(kind, "start", *(["x"] if kind == "feature" else []))
    mate.commit("fix: one", one="1")
    before = seen(mate)
    mate.gflow("finish")
    after = seen(mate)
    assert "develop" in mate.branches()
    mate.gflow("undo")
    assert seen(mate) == before
    mate.gflow("undo")
    assert seen(mate) == after


def test_what_is_on_the_remote_stays(mate: Repository) -> None:
    mate.gflow("feature", "start", "x")
    mate.commit("feat: one", one="1")
    mate.gflow("finish")
    mate.git("push", "--quiet", "--no-verify", "origin", "develop")
    after = seen(mate)
    assert "develop is on origin already" in mate.gflow("undo", code=1).err
    assert seen(mate) == after


@pytest.mark.parametrize("known", [True, False])
def test_what_others_push_in_the_meantime_is_not_of_it(
    repository: Repository, mate: Repository, known: bool
) -> None:
    if known:
        mate.git("switch", "--quiet", "develop")
    mate.gflow("feature", "start", "x")
    mate.commit("feat: one", one="1")
    before = mate.branches(), mate.oid("HEAD")
    mate.gflow("finish")
    repository.commit("feat: theirs", theirs="1")
    repository.git("push", "--quiet", "origin", "develop")
    mate.git("fetch", "--quiet")
    mate.gflow("undo")
    assert (mate.branches(), mate.oid("HEAD")) == before
