"""The policy file with a `[commits]` table in it that was not there."""

from __future__ import annotations

from gitflow_guard.errors import refused
from gitflow_guard.policy.find import toml
from gitflow_guard.policy.importing.loading import text_of
from gitflow_guard.policy.importing.toml_tables import clashes, joined
from gitflow_guard.policy.parse import parse
from gitflow_guard.policy.presets import POLICY_FILE
from gitflow_guard.rules.setting import CommitPolicy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.find import Found

_BEGINNING = "version = 1\n"
_PLAIN = CommitPolicy()
USUAL = {"convention": _PLAIN.convention, "length-unit": _PLAIN.length_unit}


def written_into(raw: bytes | None, commits: dict[str, Any], found: Found) -> str:
    """The file's text with the tables in it.

    `raw` is the file as it is, None when there is none; `found` the policy in force.
    Raises GflowError `import-elsewhere` where the policy is kept in another place, `import-held`
    where the file has other values for some of the keys, the usual ones aside; `import-closed`
    where it cannot take them.
    """
    if raw is None and found.given:
        raise refused("import-elsewhere", origin=found.origin, path=POLICY_FILE)
    text = _BEGINNING if raw is None else text_of(raw, POLICY_FILE)
    held = toml(text.encode(), POLICY_FILE)
    usual = usual_in(held.get("commits"), commits)
    keys = [key for key in clashes(held.get("commits"), commits) if key not in usual]
    if keys:
        raise refused("import-held", path=POLICY_FILE, keys=keys)
    whole = joined(text, commits, tuple(usual.values()))
    if whole is None:
        raise refused("import-closed", path=POLICY_FILE)
    parse(toml(whole.encode(), POLICY_FILE), POLICY_FILE, found.policy.main, found.policy.develop)
    return whole


def usual_in(held: Any, commits: dict[str, Any]) -> dict[str, str]:
    """The keys, by their paths, to which the file gives only the value they have anyway.

    `gflow init` writes these, and nobody has chosen them.
    """
    table = held if isinstance(held, dict) else {}
    same = (key for key, value in USUAL.items() if table.get(key) == value)
    return {f"commits.{key}": key for key in same if commits.get(key, table[key]) != table[key]}
