"""`gflow ci` in the clones that CIs make: cut off, without files, of one branch, of a merge."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.pull_requests import Runner, checked_out, github, pull_request
from tests.support.repository import Repository

SOURCE, TARGET, MERGE = "feature/login", "develop", "refs/pull/1/merge"
OLD = 55


@pytest.fixture(scope="module")
def server(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A remote: a feature of three commits, the first of them wrong, and a develop far ahead."""
    path = tmp_path_factory.mktemp("server") / "remote.git"
    Repository(path.parent).git("clone", "--quiet", "--bare", str(model), str(path))
    remote = Repository(path)
    remote.git("config", "uploadpack.allowFilter", "true")
    remote.git("config", "uploadpack.allowAnySHA1InWant", "true")
    tree, fork = remote.oid("develop^{tree}"), remote.oid("develop")
    head = grown(remote, fork, tree, ["no form at all", "feat: second", "feat: third"])
    base = grown(remote, fork, tree, [f"feat: develop {number}" for number in range(OLD)])
    merge = remote.git(
        "commit-tree", tree, "-p", base, "-p", head, "-m", f"Merge {head} into {base}"
    )
    remote.git("update-ref", f"refs/heads/{SOURCE}", head)
    remote.git("update-ref", "refs/heads/develop", base)
    remote.git("update-ref", MERGE, merge)
    return remote


def grown(repository: Repository, parent: str, tree: str, messages: list[str]) -> str:
    """Commits on top of another, a minute apart."""
    for number, message in enumerate(messages):
        date = f"@{1_700_000_000 + 60 * number} +0000"
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        arguments = ("commit-tree", tree, "-p", parent, "-m", message)
        parent = repository.git(*arguments, variables=dates)
    return parent


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    return Runner(monkeypatch, tmp_path)


def asked(server: Repository, title: str = "") -> Any:
    return pull_request(SOURCE, TARGET, server.oid("develop"), server.oid(SOURCE), title)


def judged(run: Runner, server: Repository, clone: Repository, code: int = 1) -> Any:
    done = run(clone, github(), "--format", "json", payload=asked(server), code=code)
    return done.json


def all_three(server: Repository, data: Any) -> bool:
    """Whether every commit of the feature was judged, and no other."""
    wrong = [(each["rule"], each["commit"]) for each in data["findings"]]
    return data["checked"] == 4 and wrong == [("header-format", server.oid(f"{SOURCE}~2"))]


@pytest.mark.parametrize("depth", [1, 2, 50, 0])
def test_a_merge_ref_at_every_depth(
    server: Repository, run: Runner, tmp_path: Path, depth: int
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, depth)
    assert all_three(server, judged(run, server, clone))


@pytest.mark.parametrize("filtered", ["blob:none", "tree:0"])
def test_a_clone_without_files(
    server: Repository, run: Runner, tmp_path: Path, filtered: str
) -> None:
    option = f"--filter={filtered}"
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, 1, option)
    assert all_three(server, judged(run, server, clone))


def test_a_clone_of_the_source_alone(server: Repository, run: Runner, tmp_path: Path) -> None:
    ref = f"refs/heads/{SOURCE}"
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), ref, 1)
    assert all_three(server, judged(run, server, clone))
    whole = checked_out(tmp_path / "whole", server.path.as_uri(), ref)
    assert all_three(server, judged(run, server, whole))
    # A whole clone stays one: its later fetches bring files.
    assert "filter" not in whole.git("config", "--local", "--list").lower()


def test_a_target_cut_off_under_a_whole_source(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    ref, target = f"refs/heads/{SOURCE}", "+refs/heads/develop:refs/remotes/origin/develop"
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), ref)
    clone.git("fetch", "--quiet", "--depth=1", "origin", target)
    queue = {"base_ref": "refs/heads/develop", "base_sha": server.oid("develop"),
             "head_sha": server.oid(SOURCE)}  # fmt: skip
    told = {"merge_group": queue}
    data = run(clone, github("merge_group"), "--format", "json", payload=told, code=1).json
    assert (data["checked"], len(data["findings"])) == (3, 1)


def test_no_more_is_fetched_than_is_needed(server: Repository, run: Runner, tmp_path: Path) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, 1)
    before = len(clone.git("cat-file", "--batch-all-objects", "--batch-check").splitlines())
    judged(run, server, clone)
    kinds = clone.git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype)").split()
    assert kinds.count("commit") >= OLD
    assert len(kinds) - before <= kinds.count("commit") + 4


def test_a_clone_that_is_deep_enough_is_left_as_it_is(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, OLD + 5)
    clone.git("remote", "set-url", "origin", "file:///nowhere/at/all")
    assert all_three(server, judged(run, server, clone))


@pytest.mark.parametrize("arguments", [(), ("--no-fetch",)])
def test_what_cannot_be_fetched_is_refused(
    server: Repository, run: Runner, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), f"refs/heads/{SOURCE}", 2)
    clone.git(
        "fetch", "--quiet", "--depth=2", "origin", "+refs/heads/develop:refs/remotes/origin/develop"
    )
    if not arguments:
        clone.git("remote", "set-url", "origin", "file:///nowhere/at/all")
    done = run(clone, github(), *arguments, payload=asked(server), code=3)
    assert "fetch-depth: 0" in done.err
    assert "Nothing was checked" in done.err
    assert done.out == ""


def test_a_target_that_cannot_be_had_is_told_with_the_line(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), f"refs/heads/{SOURCE}", 1)
    done = run(clone, github(), "--no-fetch", payload=asked(server), code=3)
    assert "develop is not in this clone" in done.err
    assert "GitHub Actions fetch the whole history" in done.err
    assert "fetch-depth: 0" in done.err


@pytest.mark.parametrize(
    ("mark", "line"),
    [("GITLAB_CI", "GIT_DEPTH"), ("TF_BUILD", "fetchDepth"), ("TRAVIS", "depth: false")],
)
def test_the_line_for_each_ci(
    server: Repository, run: Runner, tmp_path: Path, mark: str, line: str
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, 1)
    clone.git("remote", "set-url", "origin", "file:///nowhere/at/all")
    told = {
        "CI_COMMIT_BRANCH": SOURCE, "CI_COMMIT_SHA": server.oid(MERGE),
        "BUILD_SOURCEBRANCH": f"refs/heads/{SOURCE}", "BUILD_SOURCEVERSION": server.oid(MERGE),
        "TRAVIS_BRANCH": SOURCE, "TRAVIS_COMMIT": server.oid(MERGE),
    }  # fmt: skip
    done = run(clone, {mark: "true", **told}, "--no-fetch", code=3)
    assert line in done.err


def test_by_hand_it_is_refused(server: Repository, run: Runner, tmp_path: Path) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), f"refs/heads/{SOURCE}", 2)
    clone.git(
        "fetch", "--quiet", "--depth=2", "origin", "+refs/heads/develop:refs/remotes/origin/develop"
    )
    asked_ = ("--source", SOURCE, "--target", TARGET)
    done = clone.gflow("check", "pr", *asked_, code=3)
    assert "fetch --unshallow" in done.err
    clone.git("switch", "--quiet", "--create", SOURCE)
    assert "fetch --unshallow" in run(clone, {}, code=3).err


def test_files_come_where_a_rule_asks_for_them(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    remote = Repository(tmp_path / "remote.git")
    server.git("clone", "--quiet", "--mirror", str(server.path), str(remote.path))
    remote.git("config", "uploadpack.allowFilter", "true")
    work = checked_out(tmp_path / "work", remote.path.as_uri(), "refs/heads/develop")
    policy = (work.path / ".gflow.toml").read_text()
    limit = "[commits.rules]\ncommit-max-lines = { value = 3 }"
    work.commit("chore: small commits", __gflow__toml=policy.replace("[commits.rules]", limit))
    base = work.oid("HEAD")
    for number in range(3):
        work.commit(f"feat: add {number}", **{f"file{number}": "line\n" * (2 + number)})
    work.git(
        "push", "--quiet", "origin", f"{base}:refs/heads/develop", "HEAD:refs/heads/feature/big"
    )
    clone = checked_out(tmp_path / "clone", remote.path.as_uri(), "refs/heads/feature/big", 1)
    payload = pull_request("feature/big", "develop", base, work.oid("HEAD"))
    data = run(clone, github(), "--format", "json", payload=payload, code=1).json
    assert [(each["rule"], each["commit"]) for each in data["findings"]] == [
        ("commit-max-lines", work.oid("HEAD"))
    ]


def test_without_a_payload_the_merge_tells_its_parents(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    clone = checked_out(tmp_path / "clone", server.path.as_uri(), MERGE, 1)
    told = github(GITHUB_HEAD_REF=SOURCE, GITHUB_BASE_REF=TARGET)
    done = run(clone, told, "--format", "json", code=1)
    assert all_three(server, done.json)
    assert "was assumed" in done.err


@pytest.fixture
def daemon(server: Repository) -> Iterator[str]:
    """The remote by git's own protocol."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    folder = server.path.parent
    command = ["git", "daemon", "--reuseaddr", "--export-all", "--listen=127.0.0.1", "--verbose",
               f"--port={port}", f"--base-path={folder}", str(folder)]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    assert b"Ready" in process.stderr.readline()
    yield f"git://127.0.0.1:{port}/{server.path.name}"
    process.terminate()
    process.stderr.close()
    process.wait()


@pytest.mark.parametrize("version", ["0", "2"])
@pytest.mark.parametrize("depth", [1, 2, 50])
def test_by_gits_own_protocol(
    server: Repository, daemon: str, run: Runner, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, depth: int, version: str,
) -> None:  # fmt: skip
    clone = checked_out(tmp_path / "clone", daemon, MERGE, depth)
    clone.git("config", "protocol.version", version)
    assert all_three(server, judged(run, server, clone))


def test_a_remote_that_leaves_nothing_out_and_gives_branches_only(
    server: Repository, run: Runner, tmp_path: Path
) -> None:
    bare = tmp_path / "plain.git"
    server.git("clone", "--quiet", "--mirror", str(server.path), str(bare))
    clone = checked_out(tmp_path / "clone", bare.as_uri(), MERGE, 1)
    clone.git("config", "protocol.version", "0")
    assert all_three(server, judged(run, server, clone))
