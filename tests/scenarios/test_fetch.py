"""The remote is looked at before anything is decided; without a network work goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.repository import Repository


@pytest.fixture
def ahead(
    repository: Repository, remote: Repository, clone: Callable[[str], Repository]
) -> Repository:
    """The remote's develop has a commit that is not known here yet."""
    mate = clone("mate")
    mate.git("switch", "--quiet", "develop")
    mate.commit("feat: from the mate", mate="1")
    mate.git("push", "--quiet", "origin", "develop")
    return repository


def test_a_start_sees_what_the_remote_has(ahead: Repository) -> None:
    assert "git merge --ff-only origin/" in ahead.gflow("feature", "start", "x", code=1).err
    ahead.git("pull", "--quiet", "--ff-only")
    ahead.gflow("feature", "start", "x")


def test_it_can_be_turned_off(ahead: Repository) -> None:
    known = ahead.oid("origin/develop")
    ahead.gflow("feature", "start", "x", "--no-fetch")
    ahead.commit("feat: one", one="1")
    ahead.gflow("finish", "--no-fetch")
    assert ahead.oid("origin/develop") == known


def test_finish_sees_what_the_remote_has(ahead: Repository) -> None:
    ahead.gflow("feature", "start", "x", "--no-fetch")
    ahead.commit("feat: one", one="1")
    before = ahead.oid("develop")
    assert "git fetch origin develop:develop" in ahead.gflow("finish", code=1).err
    assert ahead.oid("develop") == before


def test_a_dry_run_and_a_plan_do_not_fetch(ahead: Repository) -> None:
    known = ahead.oid("origin/develop")
    ahead.gflow("feature", "start", "x", "--dry-run")
    ahead.gflow("plan", "feature", "start", "x")
    assert ahead.oid("origin/develop") == known


def test_only_remote_tracking_branches_change(ahead: Repository) -> None:
    ahead.git("fetch", "--quiet", "origin", "main")
    written = (ahead.path / ".git" / "FETCH_HEAD").read_text()
    before = ahead.oid("develop")
    ahead.gflow("feature", "start", "x", code=1)
    assert (ahead.path / ".git" / "FETCH_HEAD").read_text() == written
    assert ahead.oid("develop") == before


@pytest.mark.parametrize("shape", ["text", "json"])
def test_without_a_network_work_goes_on(
    repository: Repository, remote: Repository, shape: str
) -> None:
    remote.path.rename(remote.path.with_name("moved.git"))
    done = repository.gflow("feature", "start", "x", "--format", shape)
    assert len(done.err.splitlines()) == 1
    assert "Could not fetch from origin" in done.err
    assert "went on with what was known of origin at the last fetch" in done.err
    if shape == "json":
        assert done.json["state"] == "done"
    repository.commit("feat: one", one="1")
    assert "Could not fetch" in repository.gflow("finish").err
    assert repository.gflow("feature", "start", "y", "--no-fetch").err == ""


def test_no_remote_is_nothing_to_speak_of(repository: Repository) -> None:
    assert repository.gflow("feature", "start", "x").err == ""


def test_it_is_said_in_korean(
    repository: Repository, remote: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GFLOW_LANG", "ko")
    remote.path.rename(remote.path.with_name("moved.git"))
    assert "가져오지 못했습니다" in repository.gflow("feature", "start", "x").err
