"""A CI's view of a repository: its environment, its payload, its checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gitflow_guard.ci.find import FORGES
from tests.support.repository import Ended, Repository

WHOLE = 0


class Runner:
    """Runs `gflow ci` as a CI would."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._patch = patch
        self._folder = folder
        self.summary = folder / "summary.md"

    def __call__(
        self,
        repository: Repository,
        environment: dict[str, str],
        *arguments: str,
        payload: Any = None,
        code: int = 0,
    ) -> Ended:
        with self._patch.context() as patch:
            for name in {mark for forge in FORGES for mark in forge.marks}:
                patch.delenv(name, raising=False)
            patch.delenv("GITHUB_EVENT_PATH", raising=False)
            if payload is not None:
                path = self._folder / "event.json"
                path.write_text(json.dumps(payload), encoding="utf-8")
                patch.setenv("GITHUB_EVENT_PATH", str(path))
            for name, value in environment.items():
                patch.setenv(name, value)
            return repository.gflow("ci", *arguments, code=code)


def pull_request(
    source: str, target: str, base: str = "", head: str = "", title: str = "", number: int = 1
) -> Any:
    """The payload of a pull request as far as it is read (see tests/ci/payloads)."""
    return {
        "pull_request": {
            "number": number,
            "title": title,
            "head": {"ref": source, "sha": head},
            "base": {"ref": target, "sha": base},
        }
    }


def github(event: str = "pull_request", **more: str) -> dict[str, str]:
    return {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": event, **more}


def checked_out(path: Path, url: str, ref: str, depth: int = WHOLE, *options: str) -> Repository:
    """A checkout of one ref, detached, as actions/checkout and GitLab's runner make it."""
    path.mkdir()
    clone = Repository(path)
    clone.git("init", "--quiet")
    clone.git("remote", "add", "origin", url)
    limit = (f"--depth={depth}",) if depth else ()
    local = f"refs/remotes/{ref.removeprefix('refs/').removeprefix('heads/')}"
    local = local if "pull" in local else f"refs/remotes/origin/{ref.removeprefix('refs/heads/')}"
    clone.git("fetch", "--quiet", "--no-tags", *limit, *options, "origin", f"+{ref}:{local}")
    clone.git("checkout", "--quiet", "--detach", local)
    return clone
