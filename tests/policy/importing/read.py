"""What the tests of the readers have in common."""

from __future__ import annotations

import tomllib
from typing import Any

from gitflow_guard.policy.importing.draft import Imported
from gitflow_guard.policy.importing.toml_tables import toml_text
from gitflow_guard.policy.importing.tools import TOOLS_BY_NAME
from gitflow_guard.policy.parse import parse
from gitflow_guard.rules.book import build
from gitflow_guard.rules.judge import HISTORY, judge
from gitflow_guard.rules.message import read_stored


def imported(tool: str, text: str, name: str) -> Imported:
    """What is read, once it is known to be a policy, and to be one as TOML too."""
    found = TOOLS_BY_NAME[tool].read(text.encode(), name)
    if not found.mistakes:
        parse({"commits": found.commits}, name, "main", "develop")
        assert tomllib.loads(toml_text(found.commits)) == {"commits": found.commits}
    return found


def rules(tool: str, text: str, name: str) -> dict[str, Any]:
    """The rules that are set."""
    found = imported(tool, text, name)
    assert found.mistakes == ()
    table: dict[str, Any] = found.commits.get("rules", {})
    return table


def lost(found: Imported) -> dict[str, str]:
    """What has no equal: key path and words code."""
    return {each.key: each.code for each in found.unequalled}


def refused(found: Imported, message: str) -> list[str]:
    """The rules by which the imported policy refuses a message."""
    assert found.mistakes == ()
    book = build(parse({"commits": found.commits}, "", "main", "develop").commits)
    judged = judge(read_stored(message.encode()), book, stage=HISTORY)
    return [each.rule for each in judged.findings if each.level == "error"]
