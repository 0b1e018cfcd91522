"""commitlint: JSON, YAML, the `commitlint` key of package.json, or what `--print-config` prints.

Source: the reference of rules and of configuration on commitlint.js.org.
"""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.policy.importing.commitlint_rules import CONFIGS, read_rule
from gitflow_guard.policy.importing.draft import Draft, Imported
from gitflow_guard.policy.importing.loading import json_of
from gitflow_guard.policy.importing.yaml_file import yaml_of
from gitflow_guard.policy.reading import flag, shown
from gitflow_guard.rules.finding import OFF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CODE = (".js", ".cjs", ".mjs", ".ts", ".cts", ".mts")
# The convention that reads a message as commitlint does.
BASE = "conventional-commitlint"
# conventional-commits-parser's own pattern of a header.
BARE_HEADER = r"(?P<type>[A-Za-z0-9_]*)(?:\((?P<scope>[A-Za-z0-9_$@.\-*/ ]*)\))?: (?P<subject>.*)"
KEYS = (
    *("extends", "rules", "parserPreset", "plugins", "ignores", "defaultIgnores", "formatter"),
    *("helpUrl", "prompt", "$schema"),
)
# What the header is read by where nothing is said, by both its names.
_USUAL_PARSERS = ("conventional-changelog-conventionalcommits", "conventionalcommits")


def read(raw: bytes, name: str) -> Imported:
    """The configuration; `name` says how it is written."""
    if name.endswith(CODE):
        raise misused("import-code", path=name)
    draft = Draft(BASE, **{"length-unit": "utf16"})
    given = mapping(raw, name)
    if not isinstance(given, dict):
        draft.reading.wrong(name, "policy-not-a-table", given=shown(given))
        return draft.done()
    draft.known("", given, KEYS)
    for rule, (path, setting) in {**extended(draft, given), **own(draft, given)}.items():
        read_rule(draft, path, rule, setting, plugins=bool(given.get("plugins")))
    others(draft, given)
    return draft.done()


def mapping(raw: bytes, name: str) -> Any:
    """What the file says; in package.json one key does."""
    if name.rpartition("/")[2] == "package.json":
        package = json_of(raw, name)
        if not isinstance(package, dict) or "commitlint" not in package:
            raise misused("import-no-table", path=name, key="commitlint")
        return package["commitlint"]
    if name.endswith(".json") or raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return json_of(raw, name)
    return yaml_of(raw, name)


def holds(raw: bytes, name: str) -> bool:
    """Whether a package.json configures commitlint at all."""
    package = json_of(raw, name)
    return isinstance(package, dict) and "commitlint" in package


def is_printed(given: dict[str, Any]) -> bool:
    """Whether it comes from `--print-config`, where all that was extended is already in it."""
    return isinstance(given.get("plugins"), dict)


def extended(draft: Draft, given: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """The settings, with their key paths, of the configurations that ship with commitlint."""
    names = given.get("extends") or []
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        draft.reading.wrong("extends", "policy-not-a-list", given=shown(names))
        return {}
    if is_printed(given):
        return {}
    settings: dict[str, tuple[str, Any]] = {}
    for each in names:
        known = CONFIGS.get(each.removeprefix("@commitlint/config-").removeprefix("@commitlint/"))
        if known is None or not each.startswith("@commitlint/"):
            draft.reading.wrong("extends", "import-extends", given=each)
            continue
        settings |= {rule: (f"extends.{each}.{rule}", setting) for rule, setting in known.items()}
    return settings


def own(draft: Draft, given: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """The file's own settings, with their key paths."""
    rules = given.get("rules") or {}
    if not isinstance(rules, dict):
        draft.reading.wrong("rules", "policy-not-a-table", given=shown(rules))
        return {}
    return {rule: (f"rules.{rule}", setting) for rule, setting in rules.items()}


def others(draft: Draft, given: dict[str, Any]) -> None:
    """All that is not a rule."""
    read_plugins(draft, given.get("plugins") or [])
    if "defaultIgnores" in given:
        draft.typed("defaultIgnores", given["defaultIgnores"], flag)
    read_parser(draft, given)
    if given.get("ignores"):
        draft.no_equal("ignores", "", "import-is-code")
    if given.get("defaultIgnores") is False:
        draft.no_equal("defaultIgnores", value=False, code="import-always-exempt")
    if given.get("formatter") not in ("", None, "@commitlint/format"):
        draft.no_equal("formatter", given["formatter"], "import-not-messages")
    for key in ("helpUrl", "prompt"):
        if given.get(key) and not is_printed(given):
            draft.no_equal(key, given[key], "import-not-messages")


def read_plugins(draft: Draft, plugins: Any) -> None:
    """Each of them is code."""
    if not isinstance(plugins, (str, list, dict)):
        draft.reading.wrong("plugins", "policy-not-a-list", given=shown(plugins))
        return
    for plugin in [plugins] if isinstance(plugins, str) else plugins:
        draft.no_equal("plugins", plugin, "import-plugin")


def read_parser(draft: Draft, given: dict[str, Any]) -> None:
    """How a header is read; the configurations one can extend bring the usual parser."""
    parser = given.get("parserPreset")
    if parser and not is_usual_parser(parser, given):
        draft.no_equal("parserPreset", parser, "import-parser")
    elif not parser and not given.get("extends"):
        # Of itself commitlint takes no `!` before the colon.
        draft.rules["header-format"] = (OFF, BARE_HEADER, "always")
        for rule in ("breaking-change-exclamation-mark", "subject-exclamation-mark"):
            if draft.rules.pop(rule, None):
                draft.no_equal(f"rules.{rule}", "", "import-parser")


def is_usual_parser(parser: Any, given: dict[str, Any]) -> bool:
    """Whether the header is read as commitlint does of itself."""
    named = parser.get("name", "") if isinstance(parser, dict) else parser
    named = named if isinstance(named, str) else ""
    options = parser.get("parserOpts") if isinstance(parser, dict) else None
    if isinstance(options, dict) and isinstance(options.get("headerPattern"), str):
        return False
    if any(named.endswith(usual) for usual in _USUAL_PARSERS):
        return True
    # Regular expressions do not survive printing; those of the known configurations are usual.
    known = {"@commitlint/config-conventional", "@commitlint/config-angular"}
    extends = given.get("extends") or []
    extends = extends if isinstance(extends, list) else [extends]
    return is_printed(given) and not named and set(map(str, extends)) <= known
