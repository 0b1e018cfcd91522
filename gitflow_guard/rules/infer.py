"""The scope that the changed files tell of."""

from __future__ import annotations

from gitflow_guard.rules.kinds import PLAIN
from gitflow_guard.rules.templates import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.rules.seen import Seen


def with_scope(seen: Seen) -> str | None:
    """The header with the one scope that all changed files have, when that can be told."""
    paths = seen.facts.paths if seen.facts is not None else ()
    values = {rule.rule: rule.value for rule in seen.book.active[PLAIN] if not rule.never}
    scopes = by_glob(values.get("scope-path"), paths) or by_folder(values.get("scope-enum"), paths)
    if len(scopes) != 1 or not seen.parts.formed:
        return None
    parts = seen.parts
    breaking = "!" if parts.breaking else ""
    given = {name: getattr(parts, name) for name in ("type", "ticket", "subject")}
    template = seen.book.convention.template
    return write(template, {**given, "scope": scopes.pop(), "breaking": breaking}) or None


def by_glob(globs: Any, paths: tuple[str, ...]) -> set[str]:
    """The scopes of the rule `scope-path` that every file has."""
    each = [
        {name for glob, names in globs.items() if glob.first(path) for name in names}
        for path in (paths if globs else ())
    ]
    return set.intersection(*each) if each else set()


def by_folder(names: Any, paths: tuple[str, ...]) -> set[str]:
    """The scopes of the rule `scope-enum` that are a folder above every file."""
    if not names or isinstance(names, dict) or not paths:
        return set()
    return set(names).intersection(*(path.split("/")[:-1] for path in paths))
