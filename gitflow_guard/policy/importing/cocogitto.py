"""cocogitto: `cog.toml`. Source: the configuration reference on docs.cocogitto.io."""

from __future__ import annotations

from gitflow_guard.policy.importing.draft import Draft, Imported
from gitflow_guard.policy.importing.loading import toml_of
from gitflow_guard.policy.reading import flag, shown, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES = (
    *("feat", "fix", "revert", "perf", "docs", "chore", "style", "refactor", "test", "build"),
    "ci",
)
# Versions, tags, changelogs and packages, which have nothing to do with messages.
OTHERS = (
    *("from_latest_tag", "disable_changelog", "disable_bump_commit", "branch_whitelist"),
    *("generate_mono_repository_global_tag", "generate_mono_repository_package_tags"),
    *("monorepo_version_separator", "tag_prefix", "skip_ci", "skip_untracked"),
    *("pre_bump_hooks", "post_bump_hooks", "pre_package_bump_hooks", "post_package_bump_hooks"),
    *("git_hooks", "changelog", "bump_profiles", "packages"),
)
KEYS = ("commit_types", "scopes", "ignore_merge_commits", "ignore_fixup_commits", *OTHERS)
_TYPE_KEYS = (
    *("changelog_title", "omit_from_changelog", "bump_minor", "bump_patch", "order", "hidden"),
)


def read(raw: bytes, name: str) -> Imported:
    """The configuration, its defaults filled in."""
    given = toml_of(raw, name)
    draft = Draft("conventional")
    draft.known("", given, KEYS)
    for rule in ("header-format", "body-leading-blank"):
        draft.on(rule)
    for rule in ("type-empty", "subject-empty"):
        draft.on(rule, None, "never")
    draft.on("type-enum", types(draft, given.get("commit_types", {})))
    scopes(draft, given)
    ignored(draft, given)
    for key in OTHERS:
        if key in given:
            draft.no_equal(key, given[key], "import-not-messages")
    return draft.done()


def types(draft: Draft, table: Any) -> list[str]:
    """The usual types less those given as `{}`, and those that are added."""
    found = dict.fromkeys(TYPES)
    if not isinstance(table, dict):
        draft.reading.wrong("commit_types", "policy-not-a-table", given=shown(table))
        return list(found)
    draft.typed("commit_types", list(table), words)
    for name, about in table.items():
        path = f"commit_types.{name}"
        if not isinstance(about, dict):
            draft.reading.wrong(path, "policy-not-a-table", given=shown(about))
        elif not about:
            found.pop(name, None)
        else:
            draft.known(path, about, _TYPE_KEYS)
            found[name] = None
            if name not in TYPES or set(about) & {"bump_minor", "bump_patch"}:
                draft.no_equal(path, about, "import-not-messages")
    return list(found)


def scopes(draft: Draft, given: dict[str, Any]) -> None:
    """The only scopes, where they are named."""
    if "scopes" in given and draft.typed("scopes", given["scopes"], words) and given["scopes"]:
        draft.on("scope-enum", given["scopes"])


def ignored(draft: Draft, given: dict[str, Any]) -> None:
    """Merges, of which cocogitto has an opinion unless told, and `fixup!` commits."""
    for key, usual in (("ignore_merge_commits", False), ("ignore_fixup_commits", True)):
        if not draft.typed(key, given.get(key, usual), flag):
            return
    if not given.get("ignore_merge_commits", False):
        draft.no_equal("ignore_merge_commits", value=False, code="import-always-exempt")
    if not given.get("ignore_fixup_commits", True):
        draft.on("no-fixup")
