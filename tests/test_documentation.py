"""What the documentation shows is there: commands, rules, settings, files."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from docs.make_rules import PLACE, document
from gitflow_guard.cli.app import app
from gitflow_guard.demo.play import Line, play
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.book import build
from gitflow_guard.rules.setting import CommitPolicy
from tests.support.repository import Repository
from tests.test_arrows import ARROWS

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
READMES = ("README.md", "README.ko.md")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`(gflow [^`]+)`(?!`)")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
ROW = re.compile(r"^\| `([a-z-]+)` \| (error|warning) \|", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    return [body for tag, body in FENCED.findall(text_of(name)) if tag == language]


def commands(name: str) -> Iterator[str]:
    """Each command of gflow's in a code block, with or without a prompt before it."""
    for _, body in FENCED.findall(text_of(name)):
        for line in body.splitlines():
            command = line.removeprefix("$ ")
            if command.startswith("gflow "):
                yield command


def leaf(words: list[str]) -> tuple[list[str], Any, list[str]]:
    """The words that name a command, the command, and the words after them."""
    command: Any = get_command(app)
    path: list[str] = []
    rest = list(words)
    while rest and hasattr(command, "get_command"):
        found = command.get_command(None, rest[0])
        if found is None:
            break
        command = found
        path.append(rest.pop(0))
    return path, command, rest


def test_the_rules_are_written_down() -> None:
    assert PLACE.read_text(encoding="utf-8") == document(), "run docs/make_rules.py"


@pytest.mark.parametrize("name", READMES)
def test_every_command_shown_is_one(
    name: str, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.path)
    shown = set(commands(name))
    assert shown
    for line in shown:
        path, command, rest = leaf(shlex.split(line, comments=True)[1:])
        assert path, line
        # Reads the options as a run would, and runs nothing.
        command.make_context(path[-1], rest).close()
        repository.gflow(*path, "--help")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_named_is_one(
    document: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.path)
    for line in INLINE.findall(document.read_text(encoding="utf-8")):
        if line.startswith(("gflow -C", "gflow ...")):
            continue
        words = line.replace("KIND", "feature").split()[1:]
        path, command, rest = leaf(words)
        flags = {flag for option in command.params for flag in option.opts + option.secondary_opts}
        assert path, line
        assert {word for word in rest if word.startswith("-")} <= flags, line


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    here = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in here if not (document.parent / link).exists()] == []


def test_every_room_is_described() -> None:
    first = re.findall(r"^\| (`[^|]+`) \|", text_of("docs/architecture.md"), re.MULTILINE)
    rooms = {name for cell in first for name in re.findall(r"`(\w+)(?:/|\.py)`", cell)}
    assert rooms == {room for room in ARROWS if not room.startswith("__")}


def test_every_module_named_is_there() -> None:
    named = re.findall(r"`((?:\w+/)*\w+\.(?:py|sh))`", text_of("docs/architecture.md"))
    places = (ROOT, ROOT / "gitflow_guard")
    assert named
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def plain(line: str) -> str:
    """A line less what differs from run to run: object ids, folders, how far it is put in."""
    line = re.sub(r"(?<![0-9a-z])[0-9a-f]{7,10}(?![0-9a-z])", "ID", line)
    return re.sub(r"\S+(?=/\.git/)", "...", line).strip()


@pytest.mark.parametrize(("name", "lang"), [("README.md", "en"), ("README.ko.md", "ko")])
def test_the_story_shown_is_the_one_that_is_played(
    name: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The blocks before the commands, but for the graph, in the order of `gflow demo`."""
    monkeypatch.setenv("GFLOW_LANG", lang)
    story = re.split(r"^\$ gflow graph$", text_of(name), flags=re.MULTILINE)[0]
    shown = [line for tag, body in FENCED.findall(story) if tag == "console"
             for line in map(plain, body.splitlines()) if line not in ("", "...")]  # fmt: skip
    played = iter([plain(line.text) for line in play(str(tmp_path)) if isinstance(line, Line)])
    assert len(shown) > 30
    assert [line for line in shown if line not in played] == []


@pytest.mark.parametrize("name", READMES)
def test_every_policy_shown_is_one(name: str) -> None:
    shown = blocks(name, "toml")
    assert shown
    for text in shown:
        parse(tomllib.loads(text), name, "main", "develop")


@pytest.mark.parametrize("name", READMES)
def test_the_rules_in_force_are_shown(name: str) -> None:
    by_kind = build(CommitPolicy()).history.values()
    known = {rule.rule: rule.level for active in by_kind for rule in active}
    assert dict(ROW.findall(text_of(name))) == known


@pytest.mark.parametrize("name", READMES)
def test_the_hooks_of_the_framework_are_shown(name: str) -> None:
    known = re.findall(r"^- id: (\S+)", text_of(".pre-commit-hooks.yaml"), re.MULTILINE)
    shown = re.findall(r"^ +- id: (\S+)", "".join(blocks(name, "yaml")), re.MULTILINE)
    assert sorted(shown) == sorted(known)
