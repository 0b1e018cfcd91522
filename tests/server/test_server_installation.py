"""Where the hook of a server goes, beside what is there, and how it comes away again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gitflow_guard.installation.files import source_folder
from tests.hooks.test_hook_files import on_path
from tests.server.conftest import Client, Server
from tests.support.repository import Repository

OWN = '#!/bin/sh\ncat >> "$PWD/seen"\nexit "${CODE:-0}"\n'


@pytest.fixture
def plain(tmp_path: Path, home: Path) -> Server:
    """A bare repository without hooks."""
    path = tmp_path / 'it\'s 한글 "$HOME".git'
    path.mkdir()
    served = Server(path)
    served.git("init", "--quiet", "--bare")
    return served


def listing(folder: Path) -> dict[str, object]:
    return {path.name: (path.stat().st_mode, path.read_bytes()) for path in folder.iterdir()}


def test_it_comes_and_goes(plain: Server) -> None:
    hooks = plain.path / "hooks"
    before = listing(hooks)
    assert "missing" in str(plain.gflow("hooks", "status", "--format", "json").json["hooks"])
    said = plain.gflow("hooks", "install", "--type", "server").out
    assert said == f"Pushes are judged by {hooks / 'pre-receive'}:\n  installed\n"
    assert "up to date" in plain.gflow("hooks", "install", "--type", "server").out
    told = plain.gflow("hooks", "status", "--format", "json").json["hooks"]
    assert told == [
        {"name": "pre-receive", "path": str(hooks / "pre-receive"), "state": "ours", "chained": ""}
    ]
    assert "removed" in plain.gflow("hooks", "uninstall").out
    assert listing(hooks) == before
    assert "nothing was changed" in plain.gflow("hooks", "uninstall").out


def test_a_hook_that_is_there_runs_first(client: Client) -> None:
    served = client.server
    hook = served.path / "hooks" / "pre-receive"
    served.gflow("hooks", "uninstall")
    hook.write_text(OWN)
    hook.chmod(0o755)
    assert "runs first" in served.gflow("hooks", "install", "--type", "server").out
    assert "after pre-receive.chained-by-gflow" in served.gflow("hooks", "status").out
    tip = client.topic("feature/a")
    client.taken("feature/a")
    assert (served.path / "seen").read_text().split()[1:] == [tip, "refs/heads/feature/a"]
    client.topic("wibble")
    assert "wibble was not made" in client.refused("wibble")
    client.topic("feature/b")
    client.refused("feature/b", variables={"CODE": "7"})
    assert "is back" in served.gflow("hooks", "uninstall").out
    assert hook.read_text() == OWN


def test_one_file_in_a_folder_of_hooks(client: Client, tmp_path: Path) -> None:
    """As Gitea does it: every file of the folder is run, with the same input."""
    served = client.server
    served.gflow("hooks", "uninstall")
    folder = served.path / "hooks" / "pre-receive.d"
    folder.mkdir()
    said = served.gflow("hooks", "install", "--type", "server", "--into", str(folder)).out
    assert said.startswith(f"Pushes are judged by {folder / 'gflow'}:")
    assert [path.name for path in folder.iterdir()] == ["gflow"]
    every = served.path / "hooks" / "pre-receive"
    every.write_text(
        '#!/bin/sh\nsent=$(cat)\nfor each in "$PWD"/hooks/pre-receive.d/*; do\n'
        'printf "%s\\n" "$sent" | "$each" || exit 1\ndone\n'
    )
    every.chmod(0o755)
    client.topic("wibble")
    assert "wibble was not made" in client.refused("wibble")
    client.topic("feature/a")
    client.taken("feature/a")
    assert "gflow's" in served.gflow("hooks", "status", "--into", str(folder)).out
    served.gflow("hooks", "uninstall", "--into", str(folder))
    assert list(folder.iterdir()) == []


def test_a_link_to_it_works(client: Client, tmp_path: Path) -> None:
    """As gitolite does it: hooks/common, linked from each repository."""
    served = client.server
    served.gflow("hooks", "uninstall")
    common = tmp_path / "common"
    common.mkdir()
    served.gflow("hooks", "install", "--type", "server", "--into", str(common))
    (served.path / "hooks" / "pre-receive").symlink_to(common / "pre-receive")
    client.topic("wibble")
    assert "wibble was not made" in client.refused("wibble", variables={"GL_USER": "kim"})
    assert "which runs gflow" in served.gflow("hooks", "status").out
    said = served.gflow("hooks", "install", "--type", "server", code=1).err
    assert "is in the way" in said


def test_the_shipped_file_finds_gflow_on_the_path(client: Client, tmp_path: Path) -> None:
    """As GitHub Enterprise has it: a copy, in an environment of its own."""
    hook = client.server.path / "hooks" / "pre-receive"
    hook.write_bytes((Path(source_folder()) / "server.sh").read_bytes())
    path = {"PATH": on_path(tmp_path / "bin")}
    client.topic("wibble")
    assert "wibble was not made" in client.refused("wibble", variables=path)
    client.topic("feature/a")
    client.taken("feature/a", variables=path)


def test_where_it_does_not_go(repository: Repository, plain: Server, tmp_path: Path) -> None:
    said = repository.gflow("hooks", "install", "--type", "server", code=1).err
    assert "is not a bare repository" in said
    said = plain.gflow("hooks", "install", code=1).err
    assert "For pushes into it: gflow hooks install --type server" in said
    said = repository.gflow("hooks", "install", "--into", "x", code=2).err
    assert "--into names a folder of a server's hooks" in said
    missing = str(tmp_path / "missing")
    plain.gflow("hooks", "install", "--type", "server", "--into", missing, code=3)
    plain.git("config", "core.hooksPath", str(tmp_path))
    said = plain.gflow("hooks", "install", "--type", "server", code=1).err
    assert f"gflow hooks install --type server --into {tmp_path}" in said
    assert not list(tmp_path.glob("pre-receive*"))


@pytest.mark.parametrize("passes", [False, True], ids=["refused", "let pass"])
def test_without_gflow(client: Client, passes: bool) -> None:
    hook = client.server.path / "hooks" / "pre-receive"
    lines = hook.read_text().splitlines(keepends=True)
    gone = ["gflow_python=/gone\n" if line.startswith("gflow_python=") else line for line in lines]
    hook.write_text("".join(gone))
    assert "of another version" in client.server.gflow("hooks", "status").out
    path = {"PATH": "/usr/bin:/bin"}
    client.topic("feature/a")
    if passes:
        client.server.config("gflow.on-failure", "pass")
        assert "no longer installed" in client.taken("feature/a", variables=path)
    else:
        assert "서버 관리자" in client.refused("feature/a", variables=path)


def test_the_input_goes_to_both_byte_for_byte(plain: Server) -> None:
    hook = plain.path / "hooks" / "pre-receive"
    hook.write_text(OWN)
    hook.chmod(0o755)
    plain.gflow("hooks", "install", "--type", "server")
    line = f"{'0' * 40} {'0' * 40} refs/heads/a\n".encode() * 2000
    done = subprocess.run([hook], cwd=plain.path, input=line, capture_output=True, check=False)
    assert (done.returncode, (plain.path / "seen").read_bytes()) == (0, line), done.stderr
