"""A tag that was pushed alone is seen by an undo, which asks the remote."""

from __future__ import annotations

import shutil

import pytest

from tests.support.repository import Repository


@pytest.fixture
def released(repository: Repository, remote: Repository) -> Repository:
    repository.gflow("release", "start", "1.0")
    repository.commit("docs: news", news="1\n")
    repository.gflow("finish")
    return repository


def test_it_stays_where_the_remote_has_it(released: Repository, remote: Repository) -> None:
    released.git("push", "--quiet", "origin", "v1.0")
    before = released.refs()
    said = released.gflow("undo", code=1).err
    assert "v1.0 is on origin" in said
    assert released.refs() == before
    released.git("push", "--quiet", "origin", ":refs/tags/v1.0")
    released.gflow("undo")
    assert released.tags() == set()


def test_another_tag_of_that_name_is_no_reason(released: Repository, remote: Repository) -> None:
    remote.git("tag", "v1.0", "main")
    released.gflow("undo")
    assert released.tags() == set()


def test_without_network_it_is_said_what_is_not_known(
    released: Repository, remote: Repository
) -> None:
    shutil.move(remote.path, remote.path.with_name("away"))
    said = released.gflow("undo").out
    assert released.tags() == set()
    assert "is not known" in said
    assert "git ls-remote origin refs/tags/v1.0" in said
