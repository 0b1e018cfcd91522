"""`gflow protect --check`: beside what a forge has, its HTTP on loopback."""

from __future__ import annotations

import copy
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.support.repository import Repository

PROJECT = "/api/v4/projects/acme%2Fshop"


class Forge:
    """What it answers by path, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.codes: dict[str, int] = {}
        self.moved: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.raw: dict[str, bytes] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.url = ""


@pytest.fixture
def forge() -> Iterator[Forge]:
    there = Forge()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path
            there.asked.append((path, dict(self.headers)))
            bare = path.partition("?")[0] if path not in there.answers else path
            code = there.codes.get(bare, 200 if bare in {**there.answers, **there.raw} else 404)
            body = there.raw.get(bare, json.dumps(there.answers.get(bare)).encode())
            if bare in there.moved:
                code, body = 302, b""
            self.send_response(code)
            if bare in there.moved:
                self.send_header("Location", there.moved[bare])
            if bare in there.links:
                self.send_header("Link", there.links[bare])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=lambda: server.serve_forever(0.01), daemon=True)
    thread.start()
    yield there
    server.shutdown()
    server.server_close()
    thread.join()


def wanted(repository: Repository, forge: Forge, name: str) -> list[Any]:
    url = f"{forge.url}/acme/shop"
    asked = repository.gflow("protect", "--forge", name, "--url", url, "--format", "json")
    return [each for each in asked.json["requests"] if each["method"] == "POST"]


def check(repository: Repository, forge: Forge, name: str, code: int) -> Any:
    url = f"{forge.url}/acme/shop"
    asked = ("protect", "--forge", name, "--url", url, "--check", "--format", "json")
    return repository.gflow(*asked, code=code).json


def on_github(repository: Repository, forge: Forge) -> list[Any]:
    """Have the forge hold all that is wanted; its rulesets, which may be changed."""
    sets = [copy.deepcopy(each["body"]) for each in wanted(repository, forge, "github")]
    base = "/api/v3/repos/acme/shop"
    forge.answers[base] = {"default_branch": "main"}
    forge.answers[f"{base}/rulesets"] = [{"id": number} for number, _ in enumerate(sets)]
    for number, each in enumerate(sets):
        forge.answers[f"{base}/rulesets/{number}"] = each
    return sets


def test_github_has_all(repository: Repository, forge: Forge) -> None:
    on_github(repository, forge)
    found = check(repository, forge, "github", 0)
    assert (found["ok"], found["findings"], found["checked"]) == (True, [], 5)
    text = repository.gflow(
        "protect", "--forge", "github", "--url", f"{forge.url}/acme/shop", "--check"
    )
    assert text.out == "Nothing found (5 checked).\n"


def test_github_lacks_something(repository: Repository, forge: Forge) -> None:
    sets = on_github(repository, forge)
    sets[0]["rules"] = [rule for rule in sets[0]["rules"] if rule["type"] != "deletion"]
    sets[2]["enforcement"] = "evaluate"
    pull = next(rule for rule in sets[0]["rules"] if rule["type"] == "pull_request")
    pull["parameters"]["allowed_merge_methods"] = ["merge", "squash"]
    pull["parameters"]["required_approving_review_count"] = 2
    sets[3]["rules"][0]["parameters"]["pattern"] = ".*"
    found = check(repository, forge, "github", 1)["findings"]
    said = {each["message"].partition(" Wanted")[0] for each in found}
    assert "gflow: main: deletion is not there." in said
    assert any("allowed_merge_methods" in each for each in said)
    assert {f"gflow: tags v*: {rule} is not there." for rule in ("deletion", "update")} <= said
    assert not any("review_count" in each for each in said)
    levels = {each["message"].split(":")[1].strip(): each["level"] for each in found}
    assert levels["names and messages"] == "warning"
    assert levels["main"] == "error"


def test_other_rulesets_of_github_count_as_well(repository: Repository, forge: Forge) -> None:
    sets = on_github(repository, forge)
    names = sets[0]["conditions"]["ref_name"]
    for include in (["~DEFAULT_BRANCH"], ["~ALL"], ["refs/heads/m*"], ["refs/heads/**/*"]):
        names["include"] = include
        assert check(repository, forge, "github", 0)["ok"]
    names["exclude"] = ["refs/heads/main"]
    assert not check(repository, forge, "github", 1)["ok"]
    names |= {"include": ["refs/heads/other"], "exclude": []}
    assert not check(repository, forge, "github", 1)["ok"]


def test_all_pages_are_read(repository: Repository, forge: Forge) -> None:
    on_github(repository, forge)
    base = "/api/v3/repos/acme/shop/rulesets"
    listed = forge.answers.pop(base)
    forge.answers[base] = listed[:1]
    forge.answers[f"{base}?page=2"] = listed[1:]
    forge.links[base] = f'<{forge.url}{base}?page=2>; rel="next"'
    assert check(repository, forge, "github", 0)["ok"]
    forge.links[base] = '<http://elsewhere.invalid/x>; rel="next"'
    asked = ("protect", "--forge", "github", "--url", f"{forge.url}/acme/shop", "--check")
    assert repository.gflow(*asked, code=3).err


def test_gitlab(repository: Repository, forge: Forge) -> None:
    requests = wanted(repository, forge, "gitlab")
    develop = {"name": "develop", "push_access_levels": [{"access_level": 30}]}
    forge.answers[f"{PROJECT}/protected_branches"] = [
        {"name": "main", "push_access_levels": [{"access_level": 0}], "allow_force_push": False},
        develop,
    ]
    forge.answers[f"{PROJECT}/protected_tags"] = [{"name": "v*"}]
    forge.answers[f"{PROJECT}/push_rule"] = requests[-1]["body"]
    assert check(repository, forge, "gitlab", 0)["checked"] == 4
    forge.answers[f"{PROJECT}/protected_branches"] = [
        {"name": "main", "push_access_levels": [{"access_level": 40}], "allow_force_push": True},
        develop,
    ]
    del forge.answers[f"{PROJECT}/protected_tags"]
    del forge.answers[f"{PROJECT}/push_rule"]
    found = check(repository, forge, "gitlab", 1)["findings"]
    assert [each["level"] for each in found] == ["error"] * 3 + ["warning"] * 3
    assert "push_access_level is 40, where the policy wants 0" in found[0]["message"]
    assert "allow_force_push is true" in found[1]["message"]
    forge.answers[f"{PROJECT}/protected_branches"] = []
    assert (
        "main: name is not there" in check(repository, forge, "gitlab", 1)["findings"][0]["message"]
    )


def test_gitea(repository: Repository, forge: Forge) -> None:
    path = "/api/v1/repos/acme/shop/branch_protections"
    develop = {"rule_name": "develop", "enable_push": True}
    forge.answers[path] = [{"rule_name": "main", "enable_push": False}, develop]
    assert check(repository, forge, "gitea", 0)["ok"]
    forge.answers[path] = [{"rule_name": "main", "enable_push": True}, develop]
    assert "enable_push is true" in check(repository, forge, "gitea", 1)["findings"][0]["message"]
    forge.answers[path] = []
    assert not check(repository, forge, "gitea", 1)["ok"]


def test_bitbucket(repository: Repository, forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    from gitflow_guard.forges.table import FORGES

    monkeypatch.setitem(FORGES, "bitbucket", FORGES["bitbucket"].replace(own="{host}/2.0"))
    path = "/2.0/repositories/acme/shop/branch-restrictions"
    held = [each["body"] for each in wanted(repository, forge, "bitbucket")]
    forge.answers[path] = {"values": held[:1], "next": f"{forge.url}{path}?page=2"}
    forge.answers[f"{path}?page=2"] = {"values": held[1:]}
    assert check(repository, forge, "bitbucket", 0)["checked"] == 5
    del held[3:]
    held[-1]["users"] = [{"uuid": "{1}"}]
    forge.answers[f"{path}?page=2"] = {"values": [*held[2:]]}
    found = check(repository, forge, "bitbucket", 1)["findings"]
    assert [each["message"].split(":")[2].split()[0] for each in found] == [
        "delete", "push", "force", "delete",
    ]  # fmt: skip


def refused(repository: Repository, forge: Forge, name: str = "gitea", code: int = 3) -> str:
    asked = ("protect", "--forge", name, "--url", f"{forge.url}/acme/shop", "--check")
    return repository.gflow(*asked, code=code).err


def test_a_token_is_sent_and_never_shown(
    repository: Repository, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "/api/v1/repos/acme/shop/branch_protections"
    monkeypatch.setenv("GITEA_TOKEN", "s3cret\n")
    forge.codes[path] = 403
    said = refused(repository, forge)
    assert "403" in said
    assert "s3cret" not in said
    assert forge.asked[-1][1]["Authorization"] == "token s3cret"
    # Nobody gets it by sending gflow elsewhere.
    asked = len(forge.asked)
    forge.moved[path] = f"{forge.url}/elsewhere"
    del forge.codes[path]
    assert "302" in refused(repository, forge)
    assert len(forge.asked) == asked + 1
    monkeypatch.setenv("GITEA_TOKEN", "a b\x1bc")
    assert "\x1b" not in refused(repository, forge, code=2)


def test_the_token_of_github_is_for_github_alone(
    repository: Repository, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_github(repository, forge)
    monkeypatch.setenv("GH_TOKEN", "public")
    check(repository, forge, "github", 0)
    assert all("Authorization" not in headers for _, headers in forge.asked)
    monkeypatch.setenv("GH_ENTERPRISE_TOKEN", "own")
    check(repository, forge, "github", 0)
    assert forge.asked[-1][1]["Authorization"] == "Bearer own"


def test_no_token_goes_where_anybody_could_read_it(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITLAB_TOKEN", "s3cret")
    asked = ("protect", "--forge", "gitlab", "--url", "http://git.invalid/a/b", "--check")
    said = repository.gflow(*asked, code=2).err
    assert "https" in said
    assert "s3cret" not in said


def test_answers_that_are_none(repository: Repository, forge: Forge) -> None:
    path = "/api/v1/repos/acme/shop/branch_protections"
    assert "GITEA_TOKEN" in refused(repository, forge)
    for odd in (b"<html>", b"[1, 2]", b'"x"', b"\xff", b"{}"):
        forge.raw[path] = odd
        assert "could not be read" in refused(repository, forge)


def test_no_forge_at_all(repository: Repository) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/a/b"
        asked = ("protect", "--forge", "gitea", "--url", url, "--check")
        assert "did not answer" in repository.gflow(*asked, code=3).err
    assert "--url" in repository.gflow("protect", "--forge", "gitea", "--check", code=2).err
