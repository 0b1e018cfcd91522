"""The files that set `gflow ci` up, held to the schemas of the CIs they are for."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from pygments.lexers.jvm import GroovyLexer  # type: ignore[import-untyped]
from pygments.token import Token  # type: ignore[import-untyped]
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


# What stands in what (jenkins.io, "Pipeline Syntax", declarative); in `steps` whatever there is.
SECTIONS = {
    (): {"pipeline"},
    ("pipeline",): {"agent", "environment", "options", "parameters", "post", "stages", "tools",
                    "triggers"},
    ("pipeline", "stages"): {"stage"},
    ("pipeline", "stages", "stage"): {"agent", "environment", "options", "post", "stages", "steps",
                                      "tools", "when"},
    ("pipeline", "post"): {"always", "changed", "cleanup", "failure", "success", "unstable"},
}  # fmt: skip
CLOSES = {"{": "}", "(": ")", "[": "]"}


def blocks(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The word before each brace, after those it stands in; by the Groovy lexer of Pygments."""
    found = [(kind, value) for kind, value in GroovyLexer().get_tokens(text) if value.strip()]
    assert not [value for kind, value in found if kind in Token.Error]
    inside: list[str] = []
    waiting: list[str] = []
    word = ""
    for kind, value in found:
        if kind in Token.Comment:
            continue
        if kind in Token.Name or kind in Token.Keyword:
            word = value if "(" not in waiting else word
        if value in CLOSES:
            waiting.append(value)
            if value == "{":
                yield tuple(inside), word
                inside.append(word)
        elif value in CLOSES.values():
            assert CLOSES[waiting.pop()] == value
            if value == "}":
                inside.pop()
    assert not waiting


def test_the_jenkinsfile_is_a_declarative_pipeline() -> None:
    text = (FOLDER / "Jenkinsfile").read_text(encoding="utf-8")
    found = list(blocks(text))
    assert {"stages", "stage", "steps", "post", "always"} <= {word for _, word in found}
    for where, word in found:
        assert word in SECTIONS.get(where, {word}), (where, word)


@pytest.mark.parametrize("wrong", ["pipeline {", "pipeline { stages ( } )", "pipeline { a \\ }"])
def test_what_is_no_groovy_is_none(wrong: str) -> None:
    with pytest.raises((AssertionError, IndexError)):
        list(blocks(wrong))


def shell_scripts() -> Iterator[tuple[str, str]]:
    """Each script of the files by the file's name."""
    for path in [*FOLDER.glob("*.yml"), ROOT / "action.yml"]:
        for script in in_yaml(yaml.safe_load(path.read_text(encoding="utf-8"))):
            yield path.name, script
    for script in re.findall(r"(?s)\'{3}(.*?)\'{3}", (FOLDER / "Jenkinsfile").read_text()):
        yield "Jenkinsfile", script


def in_yaml(data: Any) -> Iterator[str]:
    """What stands under the keys that take a script."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if key in ("run", "script", "command", "install"):
            yield "\n".join(value) if isinstance(value, list) else str(value)
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from in_yaml(value)


def test_every_script_passes_shellcheck() -> None:
    found = list(shell_scripts())
    assert {name for name, _ in found} >= {path.name for path in FOLDER.iterdir()} - {"github.yml"}
    for name, script in found:
        command = [str(Path(sys.executable).with_name("shellcheck")), "--shell=bash", "-"]
        done = subprocess.run(command, input=script, capture_output=True, text=True)
        assert done.returncode == 0, (name, done.stdout)


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
