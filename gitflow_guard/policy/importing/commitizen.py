"""commitizen: `[tool.commitizen]` of pyproject.toml, or a file of its own in TOML, JSON or YAML.

Source: the pages "Configuration" and "Customization" of commitizen's documentation (4).
"""

from __future__ import annotations

import re

from gitflow_guard.errors import misused
from gitflow_guard.policy.importing.draft import FREE, FREE_CONVENTION, Draft, Imported
from gitflow_guard.policy.importing.loading import json_of, toml_of
from gitflow_guard.policy.importing.yaml_file import yaml_of
from gitflow_guard.policy.reading import pattern, shown
from gitflow_guard.rules.parts import PARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES = [
    *("build", "bump", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert"),
    *("style", "test"),
]
PREFIXES = {"Merge", "Revert", "Pull request", "fixup!", "squash!", "amend!"}
# Versions, tags, changelogs and prompts, which have nothing to do with what a message must be.
OTHERS = (
    *("allow_abort", "always_signoff", "annotated_tag", "annotated_tag_message", "bump_message"),
    *("change_type_map", "change_type_order", "changelog_file", "changelog_format"),
    *("changelog_incremental", "changelog_merge_prerelease", "changelog_start_rev", "encoding"),
    *("extras", "gpg_sign", "ignored_tag_formats", "legacy_tag_formats", "major_version_zero"),
    *("post_bump_hooks", "pre_bump_hooks", "prerelease_offset", "retry_after_failure", "style"),
    *("tag_format", "template", "update_changelog_on_bump", "use_shortcuts", "version_files"),
    *("version_provider", "version_scheme", "version_type", "version", "bump_map"),
    *("bump_pattern", "commit_parser", "changelog_pattern", "breaking_change_exclamation_in_title"),
)
KEYS = ("name", "customize", "allowed_prefixes", "message_length_limit", *OTHERS)
CUSTOM = (
    *("schema_pattern", "schema", "message_template", "example", "info", "info_path", "questions"),
    *("bump_map", "bump_map_major_version_zero", "bump_pattern", "change_type_map"),
    *("change_type_order", "changelog_pattern", "commit_parser"),
)
# What its own pattern for Jira says, the part that may be repeated taken for any text.
JIRA = r".*[A-Z]{2,}-[0-9]+ (?:.* )?#.+"
_GROUPS = {"change_type": "type", "message": "subject", "change": "type"}


def read(raw: bytes, name: str) -> Imported:
    """The configuration."""
    draft = Draft("conventional", **{"length-unit": "characters"})
    given = mapping(raw, name)
    if not isinstance(given, dict):
        draft.reading.wrong("commitizen", "policy-not-a-table", given=shown(given))
        return draft.done()
    draft.known("", given, KEYS)
    draft.on("header-format")
    chosen = given.get("name", "cz_conventional_commits")
    if chosen == "cz_customize":
        customized(draft, given.get("customize", {}))
    elif chosen == "cz_jira":
        free(draft)
        draft.on("header-format", JIRA)
    elif chosen == "cz_conventional_commits":
        conventional(draft)
    else:
        draft.reading.wrong("name", "import-plugin-convention", given=shown(chosen))
    others(draft, given)
    return draft.done()


def mapping(raw: bytes, name: str) -> Any:
    """What the file says under `commitizen`; in a TOML file it lies under `tool`."""
    if name.endswith(".json"):
        whole = json_of(raw, name)
    elif name.endswith((".yaml", ".yml")):
        whole = yaml_of(raw, name)
    else:
        whole = toml_of(raw, name).get("tool")
    if not isinstance(whole, dict) or "commitizen" not in whole:
        key = "commitizen" if name.endswith((".json", ".yaml", ".yml")) else "tool.commitizen"
        raise misused("import-no-table", path=name, key=key)
    return whole["commitizen"]


def holds(raw: bytes, name: str) -> bool:
    """Whether a pyproject.toml configures commitizen at all."""
    tool = toml_of(raw, name).get("tool")
    return isinstance(tool, dict) and "commitizen" in tool


def conventional(draft: Draft) -> None:
    """Its own reading of Conventional Commits."""
    for rule in ("type-empty", "subject-empty"):
        draft.on(rule, None, "never")
    draft.on("type-enum", list(TYPES))
    draft.on("body-leading-blank")


def free(draft: Draft) -> None:
    """No form but that of a pattern."""
    draft.commits["convention"] = FREE
    draft.commits["conventions"] = FREE_CONVENTION


def customized(draft: Draft, custom: Any) -> None:
    """A convention of the team's own, by the pattern its messages must match."""
    if not isinstance(custom, dict):
        draft.reading.wrong("customize", "policy-not-a-table", given=shown(custom))
        return
    draft.known("customize", custom, CUSTOM)
    given = custom.get("schema_pattern")
    if given is None:
        free(draft)
    elif draft.typed("customize.schema_pattern", given, pattern):
        formed(draft, given)
    for key in CUSTOM:
        if key in custom and key != "schema_pattern":
            draft.no_equal(f"customize.{key}", custom[key], "import-not-messages")


def formed(draft: Draft, given: str) -> None:
    """The convention `commitizen`, whose pattern takes the headers that the schema takes."""
    header = header_pattern(given)
    if header is None:
        free(draft)
        draft.no_equal("customize.schema_pattern", given, "import-many-lines")
        return
    own = {"pattern": header}
    draft.commits["convention"] = "commitizen"
    draft.commits["conventions"] = {"commitizen": own}


def header_pattern(given: str) -> str | None:
    """The expression for a whole header; None where it looks at more than one line.

    commitizen matches at the beginning of the message, a policy the whole header.
    """
    if re.search(r"\\n|\\r|\n|\(\?[a-zA-Z]|\(\?P=|\\[1-9ABZ]|\(\?\(", given.replace("(?P<", "")):
        return None
    inner = given.removeprefix("^")
    ended = inner.endswith("$") and not inner.endswith("\\$")
    inner = inner[:-1] if ended else inner
    taken: set[str] = set()

    def renamed(group: re.Match[str]) -> str:
        name = _GROUPS.get(group[1], group[1])
        if name not in PARTS or name in taken:
            return "(?:"
        taken.add(name)
        return f"(?P<{name}>"

    named = re.sub(r"\(\?P<(\w+)>", renamed, inner)
    whole = f"(?:{named})" + ("" if ended else ".*")
    # Where no group says so, the whole is the subject.
    return whole if "subject" in taken else f"(?P<subject>{whole})"


def others(draft: Draft, given: dict[str, Any]) -> None:
    """Lengths, exemptions, and all that is not about messages."""
    limit = given.get("message_length_limit", 0)
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 0:
        draft.reading.wrong("message_length_limit", "import-bad-number", given=shown(limit))
    elif limit:
        draft.on("header-max-length", limit)
    prefixes = given.get("allowed_prefixes", [])
    if not isinstance(prefixes, list) or not set(map(str, prefixes)) <= PREFIXES:
        draft.no_equal("allowed_prefixes", prefixes)
    for key in OTHERS:
        if key in given:
            draft.no_equal(key, given[key], "import-not-messages")
