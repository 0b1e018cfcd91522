"""`gflow ci` in a clone of one commit: whether a hotfix has reached where else it goes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.support.pull_requests import Runner, checked_out, github, pull_request
from tests.support.repository import Repository

HOTFIX = "hotfix/1.0.1"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    return Runner(monkeypatch, tmp_path)


@pytest.fixture
def server(repository: Repository) -> Repository:
    """A remote with a hotfix that nobody has, a develop that went on, and an old release."""
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
    repository.git("branch", "release/1.0.0", "develop")
    repository.git("tag", "v1.0.0", "develop")
    repository.git("switch", "--quiet", "--create", HOTFIX, "main")
    repository.commit("fix: close the door", door="1")
    repository.commit("fix: lock it", door="2")
    for number in range(3):
        grow(repository, "develop", f"feat: go on {number}")
    return repository


def grow(repository: Repository, branch: str, message: str) -> None:
    repository.git("switch", "--quiet", branch)
    repository.commit(message, **{f"file{len(message)}{message[-1]}": message})


def reached(repository: Repository, branch: str) -> None:
    """The hotfix is merged into a branch, which then goes on."""
    repository.git("switch", "--quiet", branch)
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", HOTFIX)
    for number in range(3):
        grow(repository, branch, f"feat: later {number}")


def missed(
    server: Repository, run: Runner, tmp_path: Path, *options: str, ref: str = HOTFIX
) -> tuple[list[str], str]:
    """The sentences of the rule, and what was said besides, in a clone of one commit."""
    path = tmp_path / "clone"
    clone = checked_out(path, server.path.as_uri(), f"refs/heads/{ref}", 1)
    payload = pull_request(HOTFIX, "main", server.oid("main"), server.oid(HOTFIX))
    done = run(clone, github(), "--format=json", *options, payload=payload)
    told = done.json["findings"]
    return [each["message"] for each in told if each["rule"] == "request-everywhere"], done.err


def test_a_hotfix_that_develop_has(server: Repository, run: Runner, tmp_path: Path) -> None:
    reached(server, "develop")
    assert missed(server, run, tmp_path) == ([], "")


def test_a_git_that_stumbles_over_what_it_leaves_out(
    server: Repository, run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As git has done since 2.48, in some clones that are cut off."""
    program = tmp_path / "stumbling" / "git"
    program.parent.mkdir()
    stumble = "echo 'fatal: index-pack failed' >&2; exit 128"
    program.write_text(
        f'#!/bin/sh\ncase " $* " in *" --filter="*) {stumble} ;; esac\n'
        f'exec {shutil.which("git")} "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    reached(server, "develop")
    assert missed(server, run, tmp_path) == ([], "")


def test_a_hotfix_that_develop_lacks(server: Repository, run: Runner, tmp_path: Path) -> None:
    ((sentence,), _) = missed(server, run, tmp_path)
    assert sentence.startswith(f"{HOTFIX} goes to develop too.")


def test_an_open_release_is_seen(server: Repository, run: Runner, tmp_path: Path) -> None:
    reached(server, "develop")
    server.git("branch", "release/1.1.0", "develop~4")
    ((sentence,), _) = missed(server, run, tmp_path)
    assert sentence.startswith(f"{HOTFIX} goes to release/1.1.0 too.")
    server.git("tag", "v1.1.0", "main")
    shutil.rmtree(tmp_path / "clone")
    assert missed(server, run, tmp_path) == ([], "")


def test_what_cannot_be_fetched_is_said(server: Repository, run: Runner, tmp_path: Path) -> None:
    reached(server, "develop")
    path = tmp_path / "clone"
    clone = checked_out(path, server.path.as_uri(), f"refs/heads/{HOTFIX}", 10)
    clone.git("fetch", "--quiet", "origin", "+refs/heads/main:refs/remotes/origin/main")
    payload = pull_request(HOTFIX, "main", server.oid("main"), server.oid(HOTFIX))
    done = run(clone, github(), "--no-fetch", "--format=json", payload=payload)
    assert "develop" in done.err
    assert "not known" in done.err
    assert [each["rule"] for each in done.json["findings"]] == []
