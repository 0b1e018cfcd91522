"""The tools whose configuration is read, and the files each keeps it in."""

from __future__ import annotations

from gitflow_guard.policy.importing import (
    cocogitto,
    commitizen,
    commitlint,
    committed,
    conventional_pre_commit,
    gitlint,
)
from gitflow_guard.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gitflow_guard.policy.importing.draft import Imported


class Tool(Record):
    """A tool: `files` are its own, `shared` those that hold more than its settings.

    `read` takes a file's bytes and its name; `holds` tells whether a shared file has settings of
    the tool's at all, once `mark` is in it.
    """

    name: str
    files: tuple[str, ...]
    read: Callable[[bytes, str], Imported]
    shared: tuple[str, ...] = ()
    mark: bytes = b""
    holds: Callable[[bytes, str], bool] | None = None


def _endings(stem: str, *endings: str) -> tuple[str, ...]:
    return tuple(stem + ending for ending in endings)


TOOLS = (
    Tool(
        "commitlint",
        (
            *_endings(".commitlintrc", "", ".json", ".yaml", ".yml", *commitlint.CODE),
            *_endings("commitlint.config", *commitlint.CODE),
            "commitlint.json",
        ),
        commitlint.read,
        ("package.json",),
        b'"commitlint"',
        commitlint.holds,
    ),
    Tool("gitlint", (".gitlint",), gitlint.read),
    Tool(
        "commitizen",
        (".cz.toml", "cz.toml", ".cz.json", "cz.json", ".cz.yaml", "cz.yaml"),
        commitizen.read,
        ("pyproject.toml",),
        b"commitizen",
        commitizen.holds,
    ),
    Tool(
        "conventional-pre-commit",
        (),
        conventional_pre_commit.read,
        (".pre-commit-config.yaml", ".pre-commit-config.yml"),
        b"conventional-pre-commit",
        conventional_pre_commit.holds,
    ),
    Tool("committed", ("committed.toml", ".committed.toml"), committed.read),
    Tool("cocogitto", ("cog.toml", ".config/cog.toml"), cocogitto.read),
)
TOOLS_BY_NAME = {tool.name: tool for tool in TOOLS}


def tool_of(file: str) -> Tool | None:
    """The tool that keeps its settings in a file of this name."""
    name = file.replace("\\", "/").rpartition("/")[2]
    for tool in TOOLS:
        if name in {each.rpartition("/")[2] for each in (*tool.files, *tool.shared)}:
            return tool
    return None
