"""gitlint: the INI file `.gitlint`.

Source: the chapters "Rules" and "Configuration" of gitlint's manual (0.19).
"""

from __future__ import annotations

from gitflow_guard.policy.importing.draft import (
    FREE,
    FREE_CONVENTION,
    Draft,
    Imported,
    unknown,
)
from gitflow_guard.policy.importing.gitlint_rules import RULES, words
from gitflow_guard.policy.importing.loading import ini_of
from gitflow_guard.policy.spelling import join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gitflow_guard.policy.importing.gitlint_rules import Options

# What each rule is called, and the options it takes.
NAMES = {
    "T1": ("title-max-length", "line-length"), "T2": ("title-trailing-whitespace",),
    "T3": ("title-trailing-punctuation",), "T4": ("title-hard-tab",),
    "T5": ("title-must-not-contain-word", "words"), "T6": ("title-leading-whitespace",),
    "T7": ("title-match-regex", "regex"), "T8": ("title-min-length", "min-length"),
    "B1": ("body-max-line-length", "line-length"), "B2": ("body-trailing-whitespace",),
    "B3": ("body-hard-tab",), "B4": ("body-first-line-empty",),
    "B5": ("body-min-length", "min-length"), "B6": ("body-is-missing", "ignore-merge-commits"),
    "B7": ("body-changed-file-mention", "files"), "B8": ("body-match-regex", "regex"),
    "M1": ("author-valid-email", "regex"), "I1": ("ignore-by-title", "regex", "ignore"),
    "I2": ("ignore-by-body", "regex", "ignore"), "I3": ("ignore-body-lines", "regex"),
    "I4": ("ignore-by-author-name", "regex", "ignore"),
    "CT1": ("contrib-title-conventional-commits", "types"),
    "CC1": ("contrib-body-requires-signed-off-by",),
    "CC2": ("contrib-disallow-cleanup-commits",), "CC3": ("contrib-allowed-authors",),
}  # fmt: skip
IDS = {names[0]: rule for rule, names in NAMES.items()}
TYPES = (
    *("fix", "feat", "chore", "docs", "style", "refactor", "perf", "test", "revert", "ci", "build"),
)
# These are off where they have no option.
_ASKED = ("T7", "B7", "B8", "I1", "I2", "I3", "I4")
_EXEMPT = {
    "ignore-merge-commits": "true", "ignore-revert-commits": "true",
    "ignore-fixup-commits": "true", "ignore-fixup-amend-commits": "true",
    "ignore-squash-commits": "true",
}  # fmt: skip
_RUNNING = (
    *("verbosity", "ignore-stdin", "staged", "fail-without-commits", "debug", "target"),
    *("regex-style-search", "extra-path"),
)
_GENERAL = ("ignore", "contrib", *_EXEMPT, *_RUNNING)


def read(raw: bytes, name: str) -> Imported:
    """The configuration."""
    sections = ini_of(raw, name)
    general = sections.pop("general", {})
    rules = rules_of(sections, draft := Draft(FREE, **{"length-unit": "characters"}))
    draft.known("general", general, _GENERAL)
    contributed = chosen(draft, "general.contrib", general.get("contrib", ""))
    ignored = chosen(draft, "general.ignore", general.get("ignore", ""))
    if "CT1" in contributed - ignored:
        conventional(draft, rules.get("CT1", {}))
    else:
        draft.commits["conventions"] = FREE_CONVENTION
        draft.on("header-format")
    on = {rule for rule in NAMES if rule[0] != "C" and (rule not in _ASKED or rule in rules)}
    for rule in (each for each in NAMES if each in (on | contributed) - ignored):
        if rule in RULES:
            RULES[rule](draft, label(rule), rules.get(rule, {}))
        elif rule != "CT1":
            draft.no_equal(label(rule), rules.get(rule) or "", "import-no-rule")
    whole(draft, general)
    return draft.done()


def label(rule: str) -> str:
    """A rule as gitlint's manual names it."""
    return NAMES[rule][0]


def rules_of(sections: dict[str, Options], draft: Draft) -> dict[str, Options]:
    """The options by the id of the rule they are for."""
    found: dict[str, Options] = {}
    for section, options in sections.items():
        rule = IDS.get(section, section)
        if rule in NAMES:
            draft.known(section, options, NAMES[rule][1:])
            found[rule] = options
        elif IDS.get(section.partition(":")[0].strip(), section.partition(":")[0]) in NAMES:
            draft.no_equal(section, options, "import-named-rule")
        elif section.lower().startswith(("u", "contrib")):
            draft.no_equal(section, options, "import-is-code")
        else:
            unknown(draft, "", section, [*NAMES, *IDS, "general"])
    return found


def chosen(draft: Draft, path: str, value: str) -> set[str]:
    """The rules of a list, by their ids."""
    found = set()
    for name in (each.strip() for each in value.split(",")):
        rule = IDS.get(name, name)
        if rule in NAMES:
            found.add(rule)
        elif name == "all":
            found |= set(NAMES)
        elif name:
            unknown(draft, path, name, [*NAMES, *IDS])
    return found


def whole(draft: Draft, general: Options) -> None:
    """What holds for all rules."""
    for key, usual in _EXEMPT.items():
        if general.get(key, usual).lower() != usual:
            draft.no_equal(join("general", key), general[key], "import-always-exempt")
    for key in _RUNNING:
        if key in general and key != "regex-style-search":
            draft.no_equal(join("general", key), general[key], "import-not-messages")


def conventional(draft: Draft, options: Options) -> None:
    """The contributed rule of Conventional Commits."""
    draft.commits["convention"] = "conventional"
    draft.on("header-format")
    for rule in ("type-empty", "subject-empty"):
        draft.on(rule, None, "never")
    draft.on("type-enum", words(options.get("types", "")) or list(TYPES))
