"""Pushes by git http-backend, whose web server tells who pushes."""

from __future__ import annotations

import base64
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from tests.server.conftest import Client

REQUESTS_ONLY = '[protect.main]\ncommits = "block"\nmerges = "flow"\npush = "pr"\n'


class Backend(BaseHTTPRequestHandler):
    """Runs git http-backend as CGI (git-http-backend(1)); whoever names themselves is believed."""

    root: Path

    def do_GET(self) -> None:
        self.answer(b"")

    def do_POST(self) -> None:
        self.answer(self.rfile.read(int(self.headers["Content-Length"])))

    def answer(self, body: bytes) -> None:
        user = base64.b64decode(self.headers.get("Authorization", "").partition(" ")[2]).decode()
        if not user:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        variables = {
            "GIT_PROJECT_ROOT": str(self.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": unquote(path),
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "CONTENT_LENGTH": str(len(body)),
            "REMOTE_USER": user.partition(":")[0],
        }
        done = subprocess.run(
            ["git", "http-backend"],
            input=body,
            env={**os.environ, **variables},
            capture_output=True,
            check=False,
        )
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        fields = [line.split(": ", 1) for line in head.decode().split("\r\n")]
        status = next((value for name, value in fields if name == "Status"), "200 OK")
        self.send_response(int(status.split()[0]))
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002
        """Says nothing."""


@pytest.fixture
def by_http(client: Client) -> Iterator[Client]:
    handler = type("Here", (Backend,), {"root": client.server.path.parent})
    web = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=web.serve_forever)
    thread.start()
    client.server.config("http.receivepack", "true")
    for name in ("kim", "lee"):
        url = f"http://{name}:x@127.0.0.1:{web.server_port}/{quote(client.server.path.name)}"
        client.git("remote", "add", name, url)
    yield client
    web.shutdown()
    thread.join()
    web.server_close()


def test_who_merges_is_told_by_the_web_server(by_http: Client) -> None:
    client = by_http
    client.policy(REQUESTS_ONLY)
    client.server.config("gflow.merger", "kim")
    client.topic("release/1.0", message="fix: last things")
    client.merge("release/1.0", "main")
    before = client.server.heads()
    done = client.run(
        "git", "push", "lee", "main", ok=False, variables={"REMOTE_USER": "kim", "GL_USER": "kim"}
    )
    assert done.code != 0
    assert "main takes no push by lee" in done.err
    assert client.server.heads() == before
    done = client.run("git", "push", "kim", "main")
    assert client.server.heads()["refs/heads/main"] == client.oid("main")
