"""Which file `gflow config import` reads, and what it says."""

from __future__ import annotations

import os

from gitflow_guard.cli.read import read
from gitflow_guard.errors import misused
from gitflow_guard.policy.importing.draft import Imported
from gitflow_guard.policy.importing.tools import TOOLS, TOOLS_BY_NAME, Tool, tool_of
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.reading import most_like

LARGEST = 1_000_000
# Any two names: only the table of commits is looked at.
NAMES = ("trunk", "next")


def named(name: str) -> Tool:
    """The tool of this name. Raises `import-no-tool`."""
    if name not in TOOLS_BY_NAME:
        near = most_like(name, TOOLS_BY_NAME)
        raise misused("import-no-tool", name=name, known=list(TOOLS_BY_NAME), nearest=near)
    return TOOLS_BY_NAME[name]


def by_file(file: str) -> Tool:
    """The tool whose file it must be. Raises `import-whose`."""
    tool = tool_of(file)
    if tool is None:
        raise misused("import-whose", path=file, known=list(TOOLS_BY_NAME))
    return tool


def looked_for(top: str, wanted: Tool | None) -> tuple[Tool, str]:
    """The one configuration there is. Raises `import-none` or `import-several`."""
    tools = [wanted] if wanted else TOOLS
    found = [(tool, name) for tool in tools for name in files_of(tool, top)]
    if not found:
        names = [name for tool in tools for name in (*tool.files, *tool.shared)]
        raise misused("import-none", top=top, names=names)
    if len(found) > 1:
        several = [f"{name} ({tool.name})" for tool, name in found]
        raise misused("import-several", several=several, first=found[0][1])
    return found[0]


def files_of(tool: Tool, top: str) -> list[str]:
    """The files of a tool that are there, below the top."""
    own = [name for name in tool.files if os.path.isfile(os.path.join(top, name))]
    shared = [name for name in tool.shared if os.path.isfile(os.path.join(top, name))]
    return own + [name for name in shared if is_in(tool, os.path.join(top, name))]


def is_in(tool: Tool, path: str) -> bool:
    """Whether a shared file has settings of the tool's."""
    raw = bounded(path)
    return tool.mark in raw and tool.holds is not None and tool.holds(raw, path)


def bounded(path: str) -> bytes:
    """The file's bytes. Raises `file-unreadable` or `input-too-large`."""
    return read(path, LARGEST)


def read_by(tool: Tool, path: str) -> Imported:
    """What the file says. Raises `import-invalid` that holds every mistake."""
    imported = tool.read(bounded(path), path)
    if imported.mistakes:
        raise misused("import-invalid", path=path, tool=tool.name, mistakes=imported.mistakes)
    parse({"commits": imported.commits}, path, *NAMES)
    return imported
