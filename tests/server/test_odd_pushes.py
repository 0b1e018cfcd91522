"""Pushes of other kinds: SHA-256, shallow, several at once, tags, hostile text, odd input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gitflow_guard.installation.files import PACKAGE
from tests.server.conftest import Client, Server
from tests.support.repository import Repository

RUN = Path(PACKAGE) / "hooks" / "run.py"


def hook(server: Server, stdin: bytes, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The hook by itself, as git starts it."""
    return subprocess.run(
        [sys.executable, "-I", "-S", RUN, "pre-receive"],
        cwd=server.path,
        input=stdin,
        env={**os.environ, "GIT_DIR": ".", **variables},
        capture_output=True,
        check=False,
    )


def test_sha256(tmp_path: Path, empty: Repository) -> None:
    """Object ids, and the zeros of none, of 64 digits."""
    path = tmp_path / "sha256.git"
    empty.git("init", "--quiet", "--bare", "--object-format=sha256", str(path))
    made = Client(tmp_path / "client")
    empty.git("init", "--quiet", "--object-format=sha256", str(made.path))
    made.server = Server(path).install()
    made.git("remote", "add", "origin", str(path))
    made.commit("chore: begin", __gflow__toml='[protect.main]\npush = "flow"\n')
    made.git("branch", "develop")
    assert "nothing was judged" in made.taken("main", "develop")
    made.topic("wibble", message="no such thing")
    said = made.refused("wibble")
    assert "wibble was not made" in said
    assert "header-format" in said
    assert "main is not deleted" in made.refused(":main")
    made.git("switch", "--quiet", "main")
    made.commit("fix: direct")
    assert "main takes no direct commit" in made.refused("main")
    made.git("reset", "--quiet", "--hard", "develop")
    made.topic("release/1.0")
    made.merge("release/1.0", "main")
    made.taken("main")


def test_a_shallow_clone_pushes_like_any_other(client: Client, tmp_path: Path) -> None:
    made = Client(tmp_path / "shallow")
    made.server = client.server
    client.git(
        "clone", "--quiet", "--depth=1", "--branch=develop",
        client.server.path.as_uri(), str(made.path),
    )  # fmt: skip
    made.topic("feature/a")
    made.taken("feature/a")
    made.topic("feature/b", message="no such thing")
    assert made.refused("feature/b").count("header-format 1:1 error") == 1


def test_a_push_that_would_cut_off_the_history(client: Client, tmp_path: Path) -> None:
    """The commits below the cut would go unseen."""
    client.topic("feature/long")
    client.commit("no such thing")
    client.commit("feat: last")
    made = Client(tmp_path / "shallow")
    made.server = client.server
    client.git("clone", "--quiet", "--depth=1", "--no-local", str(client.path), str(made.path))
    made.git("remote", "set-url", "origin", str(client.server.path))
    client.server.config("receive.shallowUpdate", "true")
    said = made.refused("feature/long")
    assert "The history is cut off" in said
    assert not (client.server.path / "shallow").exists()


@pytest.mark.parametrize("annotated", [False, True], ids=["lightweight", "annotated"])
def test_commits_that_a_tag_brings(client: Client, annotated: bool) -> None:
    client.topic("feature/a", message="no such thing")
    client.git("tag", *(["-m", "a tag"] if annotated else []), "tried", "HEAD")
    assert "header-format" in client.refused("tried")


def test_tags_of_trees_and_blobs(client: Client) -> None:
    client.git("tag", "tree", "HEAD^{tree}")
    client.git("tag", "-m", "a file", "file", "HEAD:.gflow.toml")
    client.taken("tree", "file")


HOSTILE = [
    "feat: {0.__class__} %s %n",
    "\x1b[2J\x1b[31mfeat: red",
    "$(touch pwned) `touch pwned`",
    "Merge branch '--upload-pack=touch pwned' into main",
    "Merge branch '\x1b[31mrelease/1.0\x1b[0m' into main",
    "Merge branches '" + "a', '" * 500 + "b' into main",
]


@pytest.mark.parametrize("message", HOSTILE)
def test_hostile_messages(client: Client, message: str, tmp_path: Path) -> None:
    client.topic("feature/x", "main")
    client.git("switch", "--quiet", "main")
    client.git("merge", "--quiet", "--no-ff", "-m", message, "feature/x")
    client.git("commit", "--quiet", "--allow-empty", "-m", message)
    said = client.refused("main")
    assert "main takes no direct commit" in said
    assert "\x1b" not in said
    assert not list(tmp_path.rglob("pwned"))


@pytest.mark.parametrize(
    "name", ["feature/$(touch${IFS}pwned)", "feature/;rm", "feature/{0}%s", "--force", "x\u202ey"]
)
def test_hostile_names(client: Client, name: str) -> None:
    client.git("switch", "--quiet", "develop")
    said = client.refused(f"HEAD:refs/heads/{name}")
    assert "not a name this policy knows" in said
    assert "\u202e" not in "\n".join(line for line in said.splitlines() if "gflow" in line)
    assert not list(client.server.path.rglob("pwned"))


def test_a_hostile_policy(client: Client) -> None:
    text = '[protect."main\x1b[31m"]\npush = "{0.__class__}"\n'.replace("\x1b", "\\u001b")
    client.git("switch", "--quiet", "develop")
    client.commit("chore: change the policy", __gflow__toml=text)
    said = client.refused("develop")
    assert "{0.__class__}" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "stdin",
    [b"x\n", b"0 1 refs/heads/a\n", b"\xff\xfe " * 3, b"a" * 40 + b" refs/heads/a\n"],
)
def test_input_that_git_does_not_send(client: Client, stdin: bytes) -> None:
    done = hook(client.server, stdin)
    assert done.returncode == 1
    assert b"could not be judged, and so was refused" in done.stderr
    assert b"Traceback" not in done.stderr


def test_objects_that_are_not_there(client: Client) -> None:
    done = hook(client.server, b"0" * 40 + b" " + b"1" * 40 + b" refs/heads/feature/a\n")
    assert done.returncode == 1
    assert b"could not be judged" in done.stderr


def test_started_from_elsewhere(client: Client) -> None:
    """As a forge may start it: beside the repository, which GIT_DIR names."""
    outside = Server(client.server.path.parent)
    zeros, tip = "0" * 40, client.server.oid("develop")
    line = f"{zeros} {tip} refs/heads/wibble\n".encode()
    for named in (str(client.server.path), client.server.path.name):
        done = hook(outside, line, GIT_DIR=named)
        assert b"wibble was not made" in done.stderr
        assert b"develop:.gflow.toml" in done.stderr


def test_korean_on_a_server_without_a_language(client: Client) -> None:
    client.server.config("gflow.lang", "ko")
    line = f"{'0' * 40} {client.server.oid('develop')} refs/heads/wibble\n".encode()
    done = hook(client.server, line, LC_ALL="C", LANG="")
    assert "wibble 브랜치를 만들지 않았습니다." in done.stderr.decode()


def test_no_input(client: Client) -> None:
    assert hook(client.server, b"").returncode == 0


def test_a_mistake_of_gflow_refuses_the_push(client: Client, tmp_path: Path) -> None:
    """A file in the way of the record of those let through, as good as any."""
    client.server.config("receive.advertisePushOptions", "true")
    client.server.config("gflow.bypasser", "*")
    (client.server.path / "gflow").write_text("")
    client.topic("wibble")
    said = client.refused("-o", "gflow.bypass=why", "wibble")
    assert "This is a mistake in gflow on the server, not yours: FileExistsError" in said
    assert "could not be judged, and so was refused" in said


def test_nothing_of_the_server_can_be_imported(client: Client) -> None:
    for name in ("re.py", "os.py", "tomllib.py", "gitflow_guard.py"):
        (client.server.path / name).write_text("raise SystemExit('imported')\n")
    client.topic("feature/a")
    client.taken("feature/a")


def test_several_push_at_once(by_daemon: Client, tmp_path: Path) -> None:
    """Each to its own branch and all to main: one of those wins, and nothing of any is lost."""
    clients = []
    for number in range(4):
        made = Client(tmp_path / f"client {number}")
        made.server = by_daemon.server
        by_daemon.git("clone", "--quiet", str(by_daemon.server.path), str(made.path))
        made.git("remote", "set-url", "origin", by_daemon.server.url)
        made.git("switch", "--quiet", "main")
        made.topic(f"release/1.{number}", "main", "fix: last things")
        made.merge(f"release/1.{number}", "main")
        clients.append(made)
    before = by_daemon.server.oid("main")
    pushes = [
        subprocess.Popen(
            ["git", "push", "--atomic", "origin", f"release/1.{number}", "main"],
            cwd=made.path,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, made in enumerate(clients)
    ]
    said = [push.communicate()[1] for push in pushes]
    won = [number for number, push in enumerate(pushes) if push.returncode == 0]
    assert len(won) == 1, said
    heads = by_daemon.server.heads()
    assert heads["refs/heads/main"] == clients[won[0]].oid("main")
    assert {name for name in heads if "release" in name} == {f"refs/heads/release/1.{won[0]}"}
    assert by_daemon.server.parents("main")[0] == before
    loser = next(each for number, each in enumerate(clients) if number not in won)
    loser.git("fetch", "--quiet")
    topic = loser.git("for-each-ref", "--format=%(refname:short)", "refs/heads/release")
    loser.git("reset", "--quiet", "--hard", "origin/main")
    loser.merge(topic, "main")
    loser.taken("--atomic", topic, "main")


def test_many_references_in_one_push(by_daemon: Client) -> None:
    client = by_daemon
    client.topic("feature/a")
    tip = client.oid("HEAD")
    stream = "".join(f"create refs/heads/feature/n{number} {tip}\n" for number in range(1500))
    subprocess.run(
        ["git", "update-ref", "--stdin"], cwd=client.path, input=stream.encode(), check=True
    )
    client.taken("refs/heads/feature/*:refs/heads/feature/*")
    assert len(client.server.heads()) == 1503
