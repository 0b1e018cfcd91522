"""`gflow protect --print`: the requests of each forge, and what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gitflow_guard.forges.address import Address, address_of
from tests.support.repository import Repository

SCHEMA = json.loads((Path(__file__).parent / "data/github-ruleset.schema.json").read_text())
POLICY = """\
version = 1
[branches.feature]
strategy = "squash"
[protect.main]
commits = "block"
merges = "flow"
push = "pr"
[protect.develop]
commits = "block"
push = "flow"
[protect."support/*"]
push = "block"
[protect."support/open"]
push = "allow"
[protect.develop2]
push = "pr"
[protect."production-[ab]"]
push = "pr"
"""


def printed(repository: Repository, forge: str, policy: str = POLICY) -> Any:
    repository.write(".gflow.toml", policy)
    asked = ("protect", "--forge", forge, "--url", "git@example.com:acme/shop.git")
    where = ("--url", "https://bitbucket.org/acme/shop") if forge == "bitbucket" else asked[3:]
    return repository.gflow(*asked[:3], *where, "--format", "json").json


def bodies(data: Any, method: str = "POST") -> list[Any]:
    return [each["body"] for each in data["requests"] if each["method"] == method]


@pytest.mark.parametrize("preset", ["gitflow", "github", "gitlab", "trunk", ""])
def test_rulesets_are_as_github_describes_them(repository: Repository, preset: str) -> None:
    policy = f'version = 1\npreset = "{preset}"\n' if preset else POLICY
    data = printed(repository, "github", policy)
    validator = Draft202012Validator(SCHEMA)
    assert bodies(data)
    for body in bodies(data):
        assert [error.message for error in validator.iter_errors(body)] == []
        for kind in ("rules", "conditions"):
            assert list(validator.iter_errors({**body, kind: "?"}))
        odd = {**body, "rules": [{**body["rules"][0], "type": "no_such_rule"}]}
        assert list(validator.iter_errors(odd))
    assert {each["url"] for each in data["requests"]} == {
        "https://example.com/api/v3/repos/acme/shop/rulesets"
    }


def test_each_protected_branch_has_a_ruleset(repository: Repository) -> None:
    sets = {body["name"]: body for body in bodies(printed(repository, "github"))}
    main = sets["gflow: main"]
    assert main["conditions"]["ref_name"] == {"include": ["refs/heads/main"], "exclude": []}
    rules = {rule["type"]: rule.get("parameters") for rule in main["rules"]}
    assert set(rules) == {"deletion", "non_fast_forward", "pull_request"}
    assert rules["pull_request"]["allowed_merge_methods"] == ["merge"]
    assert {rule["type"] for rule in sets["gflow: develop"]["rules"]} == {
        "deletion",
        "non_fast_forward",
    }
    support = sets["gflow: support/*"]["conditions"]["ref_name"]
    assert support == {
        "include": ["refs/heads/support/**/*"],
        "exclude": ["refs/heads/support/open"],
    }
    assert "gflow: support/open" not in sets
    assert [rule["type"] for rule in sets["gflow: tags v*"]["rules"]] == [
        "deletion",
        "non_fast_forward",
        "update",
    ]


def test_what_needs_a_plan_is_told(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    data = printed(repository, "github")
    plans = {each["name"]: each["plan"] for each in data["requests"]}
    assert plans["gflow: names and messages"] == "GitHub Enterprise"
    assert plans["gflow: main"] == ""
    said = repository.gflow("protect", "--forge", "github").out
    assert "gflow: names and messages (needs GitHub Enterprise)" in said
    assert "POST https://api.github.com/repos/{owner}/{repo}/rulesets" in said
    assert "Which branch may be merged into which" in said
    monkeypatch.setenv("GFLOW_LANG", "ko")
    korean = repository.gflow("protect", "--forge", "github").out
    assert "GitHub Enterprise 필요" in korean


@pytest.mark.parametrize(
    ("prefix", "expected"), [("v", "v*"), ("", "**/*"), ("release/", "release/**/*")]
)
def test_tags_are_held_whatever_their_prefix(
    repository: Repository, prefix: str, expected: str
) -> None:
    data = printed(repository, "github", f'version = 1\ntag-prefix = "{prefix}"\n')
    sets = [body for body in bodies(data) if body["target"] == "tag"]
    assert len(sets) == 2
    for body in sets:
        assert body["conditions"]["ref_name"]["include"] == [f"refs/tags/{expected}"]


def test_gitlab(repository: Repository) -> None:
    data = printed(repository, "gitlab")
    base = "https://example.com/api/v4/projects/acme%2Fshop"
    assert data["requests"][0]["method"] == "DELETE"
    assert data["requests"][0]["url"] == f"{base}/protected_branches/main"
    asked = {body["name"]: body for body in bodies(data) if "name" in body}
    assert asked["main"] == {"name": "main", "push_access_level": 0, "allow_force_push": False}
    assert asked["develop"]["push_access_level"] == 30
    assert asked["support/*"]["push_access_level"] == 0
    assert asked["v*"] == {"name": "v*", "create_access_level": 40}
    assert "production-[ab]" not in asked
    push_rule = data["requests"][-1]
    assert (push_rule["url"], push_rule["plan"]) == (f"{base}/push_rule", "GitLab Premium")
    assert set(push_rule["body"]) == {
        "deny_delete_tag",
        "branch_name_regex",
        "commit_message_regex",
    }
    codes = {gap["code"] for gap in data["gaps"]}
    assert {"forge-glob", "forge-overlap", "forge-by-hand", "forge-direction"} <= codes


def test_gitea(repository: Repository) -> None:
    data = printed(repository, "gitea")
    asked = {body["rule_name"]: body for body in bodies(data)}
    assert asked["main"] == {
        "rule_name": "main",
        "enable_push": False,
        "enable_force_push": False,
    }
    assert asked["develop"]["enable_push"] is True
    assert "support/**" in asked
    codes = {gap["code"] for gap in data["gaps"]}
    assert {"forge-no-metadata", "forge-tags-by-person"} <= codes


def test_bitbucket(repository: Repository) -> None:
    data = printed(repository, "bitbucket")
    assert data["requests"][0]["url"] == (
        "https://api.bitbucket.org/2.0/repositories/acme/shop/branch-restrictions"
    )
    kinds = {(body["pattern"], body["kind"]) for body in bodies(data)}
    assert {("main", "force"), ("main", "delete"), ("main", "push")} <= kinds
    assert ("develop", "push") not in kinds
    push = next(body for body in bodies(data) if body["kind"] == "push")
    assert (push["users"], push["groups"]) == ([], [])
    assert {"forge-no-tags", "forge-no-metadata"} <= {gap["code"] for gap in data["gaps"]}


def test_a_pattern_that_a_forge_does_not_know_is_told(repository: Repository) -> None:
    policy = 'version = 1\n[branches.feature]\nname = "(?!wip).+"\n'
    data = printed(repository, "github", policy)
    held = [rule["type"] for body in bodies(data) for rule in body["rules"]]
    assert "branch_name_pattern" not in held
    assert any("(?!" in gap["message"] for gap in data["gaps"])
    long = f'version = 1\n[branches.feature]\nname = "[{"abc" * 200}]+"\n'
    data = printed(repository, "gitlab", long)
    assert "branch_name_regex" not in data["requests"][-1]["body"]
    assert any("511" in gap["message"] for gap in data["gaps"])


def test_the_forge_is_known_by_its_host(repository: Repository) -> None:
    repository.git("remote", "add", "origin", "git@gitlab.com:acme/group/shop.git")
    data = repository.gflow("protect", "--format", "json").json
    assert data["forge"] == "gitlab"
    assert "/projects/acme%2Fgroup%2Fshop/" in data["requests"][0]["url"]
    repository.git("remote", "set-url", "origin", "git@git.example.com:acme/shop.git")
    assert "--forge" in repository.gflow("protect", code=2).err
    assert repository.gflow("protect", "--forge", "bitbucket", code=2).err
    assert repository.gflow("protect", "--forge", "github", "--url", "/srv/x.git", code=2).err


def test_nothing_protected(repository: Repository) -> None:
    policy = 'version = 1\npreset = "trunk"\n[protect.main]\npush = "allow"\n'
    repository.write(".gflow.toml", policy)
    said = repository.gflow("protect", "--forge", "gitea").out
    assert said.startswith("The policy protects nothing")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("git@github.com:acme/shop.git", ("https://github.com", "acme/shop")),
        ("https://me:secret@GitHub.com/acme/shop", ("https://github.com", "acme/shop")),
        ("ssh://git@host:2222/a/b/c.git", ("https://host", "a/b/c")),
        ("http://127.0.0.1:3000/a/b", ("http://127.0.0.1:3000", "a/b")),
        ("host:a/b", ("https://host", "a/b")),
    ],
)
def test_an_address_is_read(url: str, expected: tuple[str, str]) -> None:
    assert address_of(url) == Address(*expected)


@pytest.mark.parametrize(
    "url", ["", "/srv/a/b.git", "../a:b/c", "file:///a/b", "host:a", "https://h/a b/c", "ho st:a/b",
            "https:///a/b", "-x:a/\x1b[0m"],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    assert address_of(url) is None
