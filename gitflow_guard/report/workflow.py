"""Findings as workflow commands, from which GitHub, Gitea and Forgejo make annotations.

Source: the escaping is that of actions/toolkit, packages/core/src/command.ts.
"""

from __future__ import annotations

from gitflow_guard.report.told import about, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gitflow_guard.report.told import Telling, Told

DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = {**DATA, ":": "%3A", ",": "%2C"}


def workflow(telling: Telling) -> str:
    """One command a finding, then the sums as a plain line."""
    lines = [annotation(told, telling) for told in telling.findings]
    if telling.why:
        lines.append(command("warning", {"title": "gflow"}, telling.why))
    return "\n".join((*lines, telling.sums)) + "\n"


def annotation(told: Told, telling: Telling) -> str:
    """One finding."""
    place: dict[str, str] = {}
    if telling.in_file:
        place["file"] = telling.path
        if told.line:
            place |= {"line": str(told.line), "col": str(told.column or 1)}
    subject = about(told)
    title = f"{told.rule} ({subject})" if subject else told.rule
    return command(told.level, {**place, "title": title}, whole(told))


def command(name: str, properties: Mapping[str, str], data: str) -> str:
    """The command `name`, which no value can end or add to."""
    given = ",".join(f"{key}={escaped(value, PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{escaped(data, DATA)}"


def escaped(text: str, signs: Mapping[str, str]) -> str:
    """Text without the signs that the runner reads."""
    return "".join(signs.get(sign, sign) for sign in text)
