"""The policy file as a JSON Schema (draft 2020-12), by which editors complete and check it.

It is made of the tables the parser goes by and is never stricter: what only the whole of a file
can tell, and whether a pattern or a name is one, is left to the parser.
"""

from __future__ import annotations

from gitflow_guard.policy import (
    exceptions,
    hook_settings,
    merges,
    own_conventions,
    parse,
    presets,
    pushes,
    reading,
)
from gitflow_guard.policy import rule_settings as settings
from gitflow_guard.policy.schema_values import SOME_TEXT, TEXT, VALUES, either, list_of, table_of
from gitflow_guard.rules.conventions import CONVENTIONS
from gitflow_guard.rules.finding import LEVELS
from gitflow_guard.rules.rows import known_rules
from gitflow_guard.rules.shape import SHAPE_RULES
from gitflow_guard.rules.table import RULES_BY_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gitflow_guard.policy.reading import Check
    from gitflow_guard.policy.schema_values import Schema
    from gitflow_guard.rules.branch_rules import BranchRule
    from gitflow_guard.rules.row import Rule

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# What passes each check of the parser's tables but those of whole tables: a new one, a new line.
CHECKS: dict[Check, Schema] = {
    parse.version: {"const": 1},
    parse.branch_name: SOME_TEXT,
    parse.kind_prefix: SOME_TEXT,
    parse.branch_list: list_of(SOME_TEXT),
    parse.tag_prefix: TEXT,
    parse.gate: SOME_TEXT,
    reading.text: TEXT,
    reading.some_text: SOME_TEXT,
    reading.texts: list_of(TEXT),
    reading.words: list_of(SOME_TEXT),
    reading.flag: {"type": "boolean"},
    reading.pattern: TEXT,
    merges.pairs: list_of(SOME_TEXT),
    pushes.branches: list_of(SOME_TEXT),
    exceptions.revision: SOME_TEXT,
    exceptions.object_id: SOME_TEXT,
    exceptions.rule_name: {"enum": [*RULES_BY_ID, *SHAPE_RULES]},
    exceptions.days: {"type": "integer", "minimum": 0, "maximum": exceptions.A_CENTURY},
    exceptions.day: {"type": "string", "format": "date"},
    own_conventions.header_pattern: SOME_TEXT,
    own_conventions.template: SOME_TEXT,
}


def schema(wanted: Callable[[str], str]) -> Schema:
    """The schema of a whole file; `wanted` tells of a rule, by its name, what it wants."""
    tables: dict[Check, Schema] = {
        parse.branches: kinds(),
        parse.protect: table_of(table(parse.PROTECTION_KEYS)),
        parse.finish: table(parse.FINISH_KEYS),
        hook_settings.read_hooks: table(hook_settings.HOOKS_KEYS),
        hook_settings.read_bypass: table(hook_settings.BYPASS_KEYS),
        merges.read_merges: table(merges.MERGES_KEYS),
        pushes.read_push: table(pushes.PUSH_KEYS),
        pushes.read_tags: table(pushes.TAGS_KEYS),
        exceptions.read_audit: table(exceptions.AUDIT_KEYS),
        exceptions.read_baseline: table(exceptions.BASELINE_KEYS),
        exceptions.read_waivers: list_of(
            {**table(exceptions.WAIVER_KEYS), "required": list(exceptions.NEEDED)}
        ),
        settings.read_commits: commits(wanted),
    }
    whole = table(parse.TOP_KEYS, tables)
    kind = either(table(parse.KIND_KEYS), {"const": False})
    title = "The policy of gflow: .gflow.toml"
    return {"$schema": DRAFT, "title": title, **whole, "$defs": {"kind": kind}}


def commits(wanted: Callable[[str], str]) -> Schema:
    """The table `commits`."""
    tables: dict[Check, Schema] = {
        settings.read_rules: rules(wanted),
        own_conventions.read_conventions: table_of(table(own_conventions.CONVENTION_KEYS)),
        own_conventions.read_aliases: table_of(list_of(SOME_TEXT)),
    }
    whole = table(settings.COMMIT_KEYS, tables)
    # Which there are is completed; a team's own is one too.
    whole["properties"]["convention"] = either({"enum": list(CONVENTIONS)}, TEXT)
    return whole


def table(keys: Mapping[str, Check], tables: Mapping[Check, Schema] | None = None) -> Schema:
    """A table of these keys and no others; `tables` are what passes checks that CHECKS lacks."""
    known = {**CHECKS, **(tables or {})}
    properties = {
        key: {"enum": list(check.allowed)} if isinstance(check, reading.OneOf) else known[check]
        for key, check in keys.items()
    }
    return only(properties)


def only(properties: Schema) -> Schema:
    """A table of these keys and no others."""
    return {"type": "object", "properties": properties, "additionalProperties": False}


def kinds() -> Schema:
    """The kinds of branches; `false` takes one of the preset's away."""
    kind = {"$ref": "#/$defs/kind"}
    shipped = [presets.preset(name, "x", "y")["branches"] for name in presets.PRESETS]
    names = sorted({name for branches in shipped for name in branches})
    return {**table_of(kind), "properties": dict.fromkeys(names, kind)}


def rules(wanted: Callable[[str], str]) -> Schema:
    """Every rule: its level alone, or a table."""
    return only(
        {
            name: {"description": wanted(name), **setting(rule)}
            for name, rule in known_rules().items()
        }
    )


def setting(rule: Rule | BranchRule) -> Schema:
    """What a rule may be set to."""
    properties: Schema = {"level": {"enum": list(LEVELS)}}
    if rule.parameter != "none":
        properties["value"] = VALUES[rule.parameter]
    if getattr(rule, "turns", False):
        properties["applies"] = {"enum": list(settings.APPLIES)}
    return either({"enum": list(LEVELS)}, only(properties))
