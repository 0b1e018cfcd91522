"""Real pushes to a bare repository that gflow guards."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gitflow_guard.installation import server
from tests.support.repository import Ended, Repository


class Server(Repository):
    """A bare repository, and the address it is pushed to by."""

    def __init__(self, path: Path, url: str = "") -> None:
        super().__init__(path)
        self.url = url or str(path)

    def install(self) -> Server:
        server.install(server.hook_in(str(self.path)))
        return self

    def heads(self) -> dict[str, str]:
        listed = self.git("for-each-ref", "--format=%(refname) %(objectname)")
        return dict(line.split(" ") for line in listed.splitlines())

    def config(self, key: str, value: str) -> None:
        self.git("config", "--add", key, value)


class Client(Repository):
    """A clone whose pushes are judged."""

    server: Server

    def push(self, *arguments: str, variables: dict[str, str] | None = None) -> Ended:
        return self.run("git", "push", "origin", *arguments, ok=False, variables=variables)

    def taken(self, *arguments: str, variables: dict[str, str] | None = None) -> str:
        """Push what must be taken; what the server said."""
        done = self.push(*arguments, variables=variables)
        assert done.code == 0, done.err
        return done.err

    def refused(self, *arguments: str, variables: dict[str, str] | None = None) -> str:
        """Push what must be refused as a whole; what the server said."""
        before = self.server.heads()
        done = self.push(*arguments, variables=variables)
        assert done.code != 0, done.err
        assert "Traceback" not in done.err
        assert self.server.heads() == before
        return "\n".join(line.removeprefix("remote: ").rstrip() for line in done.err.splitlines())

    def topic(self, name: str, base: str = "develop", message: str = "feat: something") -> str:
        """A new branch with one commit, checked out."""
        self.git("switch", "--quiet", "-c", name, base)
        return self.commit(message, **{name.replace("/", "-"): f"{message}\n"})

    def merge(self, source: str, target: str, message: str = "") -> str:
        """Merge by hand; the merge's object id."""
        self.git("switch", "--quiet", target)
        told = message or f"Merge branch '{source}' into {target}"
        self.git("merge", "--quiet", "--no-ff", "-m", told, source)
        return self.oid("HEAD")

    def policy(self, text: str, branch: str = "develop") -> None:
        """Make it the branch's policy, there and here, past the hook."""
        self.git("switch", "--quiet", branch)
        self.commit("chore: change the policy", __gflow__toml=text)
        path = self.server.path
        self.git("push", "--quiet", "--receive-pack=git -c core.hooksPath=/ receive-pack",
                 str(path), branch)  # fmt: skip
        self.git("fetch", "--quiet", str(path), "+refs/heads/*:refs/remotes/origin/*")


@pytest.fixture(scope="session")
def daemon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """A git daemon on the loopback; gives the address of a repository in a test's folder."""
    base = tmp_path_factory.getbasetemp()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        ["git", "daemon", "--verbose", "--reuseaddr", "--listen=127.0.0.1", f"--port={port}",
         "--export-all", "--enable=receive-pack", f"--base-path={base}", str(base)],
        stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    assert process.stderr is not None
    assert any("Ready to rumble" in line for line in iter(process.stderr.readline, ""))
    yield lambda path: f"git://127.0.0.1:{port}/{path.relative_to(base)}"
    process.terminate()
    process.communicate()


NAME = "served 저장소.git"


@pytest.fixture(scope="session")
def pair(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model as a client, and a bare copy of it with the hook, whose main takes gflow's push."""
    folder = tmp_path_factory.mktemp("pair")
    made = Client(Path(shutil.copytree(model, folder / "repository", symlinks=True)))
    made.git("clone", "--quiet", "--bare", str(made.path), str(folder / NAME))
    made.server = Server(folder / NAME).install()
    made.server.git("symbolic-ref", "HEAD", "refs/heads/main")
    made.git("remote", "add", "origin", made.server.url)
    text = (made.path / ".gflow.toml").read_text(encoding="utf-8")
    made.policy(text.replace('push = "pr"', 'push = "flow"'))
    return folder


@pytest.fixture
def client(pair: Path, tmp_path: Path) -> Client:
    """A copy of both."""
    made = Client(Path(shutil.copytree(pair / "repository", tmp_path / "repository")))
    made.server = Server(Path(shutil.copytree(pair / NAME, tmp_path / NAME)))
    made.git("remote", "set-url", "origin", made.server.url)
    return made


@pytest.fixture
def by_daemon(client: Client, daemon: Callable[[Path], str]) -> Client:
    """The same, its pushes sent to a daemon."""
    client.server.url = daemon(client.server.path)
    client.git("remote", "set-url", "origin", client.server.url)
    return client
