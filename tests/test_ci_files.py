"""The files that set `gflow ci` up, held to the schemas of the CIs they are for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]
from typer.main import get_command

from gitflow_guard.ci.find import FORGES
from gitflow_guard.cli.app import app

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "ci"
SCHEMAS = {
    "docs/ci/github.yml": "github-workflows",
    "docs/ci/gitlab.yml": "gitlab-ci",
    "docs/ci/bitbucket.yml": "bitbucket-pipelines",
    "docs/ci/azure.yml": "azure-pipelines",
    "docs/ci/travis.yml": "travis",
    "docs/ci/buildkite.yml": "buildkite",
    "docs/ci/circleci.yml": "circle-ci",
    "action.yml": "github-actions",
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_file_is_what_its_ci_takes(name: str) -> None:
    option = f"--builtin-schema=vendor.{SCHEMAS[name]}"
    more = ["--data-transform=gitlab-ci"] if "gitlab" in name else []
    if "azure" in name:
        # Its schema's patterns are written for another dialect than JSON Schema's.
        more = ["--data-transform=azure-pipelines", "--regex-variant=nonunicode"]
    command = [sys.executable, "-m", "check_jsonschema", option, *more, str(ROOT / name)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_ci_has_a_file() -> None:
    files = {path.stem.lower().removesuffix("file") for path in FOLDER.iterdir()}
    assert files == {forge.name for forge in FORGES} - {"gitea"}
    told = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert all(f"(ci/{path.name})" in told for path in FOLDER.iterdir())


def scripts() -> list[str]:
    """Whatever is run by a shell in any of the files."""
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.iterdir()]
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    return [*texts, *(step["run"] for step in steps)]


def test_all_run_the_same_command_with_options_it_has() -> None:
    command = get_command(app).get_command(None, "ci")  # type: ignore[attr-defined]
    known = {flag for option in command.params for flag in option.opts}
    for text in scripts()[: len(SCHEMAS)]:
        if "gflow ci" not in text:
            assert "uses: OWNER/gitflow-guard@COMMIT" in text
        for line in re.findall(r"gflow ci\b(.*)", text):
            assert set(re.findall(r"--[a-z]+", line)) <= known


def test_nothing_of_a_stranger_is_put_into_a_script() -> None:
    assert all("${{" not in text for text in scripts())


def test_the_action_checks(tmp_path: Path) -> None:
    """The second step's script, as a runner runs it: its values come by the environment."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    program = tmp_path / "gflow" / "bin" / "gflow"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s|" "$@"\n')
    program.chmod(0o755)
    for report, expected in (
        ("", "ci|--format|text|"),
        ("a=b c", "ci|--format|text|--report|a=b c|"),
    ):
        variables = {"RUNNER_TEMP": str(tmp_path), "FORMAT": "text", "REPORT": report}
        script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps[1]["run"]]
        done = subprocess.run(script, capture_output=True, text=True, env=variables)
        assert done.stdout == expected
