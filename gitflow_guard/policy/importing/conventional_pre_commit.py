"""conventional-pre-commit: the arguments of its hook in `.pre-commit-config.yaml`.

Source: the hook's README and `--help` (4.2).
"""

from __future__ import annotations

from gitflow_guard.errors import misused
from gitflow_guard.policy.importing.draft import Draft, Imported, unknown
from gitflow_guard.policy.importing.yaml_file import yaml_of
from gitflow_guard.policy.reading import shown, words
from gitflow_guard.rules.convention import CONVENTIONAL_TYPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

HOOK = "conventional-pre-commit"
FLAGS = ("--force-scope", "--strict", "--verbose", "--no-color", "--subject-length")
VALUED = ("--scopes", "--subject-min", "--subject-max")
# The hook adds these to a list that has neither of them.
_ALWAYS = ["feat", "fix"]


def read(raw: bytes, name: str) -> Imported:
    """The configuration."""
    found = list(hooks(yaml_of(raw, name)))
    if not found:
        raise misused("import-no-table", path=name, key=HOOK)
    draft = Draft("conventional")
    if len(found) > 1:
        draft.reading.wrong("repos", "import-two-hooks", given=HOOK)
        return draft.done()
    place, hook = found[0]
    arguments = hook.get("args")
    arguments = [] if arguments is None else arguments
    if not isinstance(arguments, list):
        draft.reading.wrong(f"{place}.args", "policy-not-a-list", given=shown(arguments))
        return draft.done()
    # A type such as 2024 is a number to YAML, and a word to the hook.
    types, options = parted(draft, f"{place}.args", [str(each) for each in arguments])
    settings(draft, f"{place}.args", types, options)
    return draft.done()


def holds(raw: bytes, name: str) -> bool:
    """Whether the hook is among those of the file."""
    return any(hooks(yaml_of(raw, name)))


def hooks(config: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The hook wherever it is, with its key path."""
    repositories = config.get("repos") if isinstance(config, dict) else None
    for number, repository in enumerate(repositories if isinstance(repositories, list) else []):
        listed = repository.get("hooks") if isinstance(repository, dict) else None
        for index, hook in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(hook, dict) and hook.get("id") == HOOK:
                yield f"repos[{number}].hooks[{index}]", hook


def parted(draft: Draft, path: str, arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    """The types, and the options with their values (empty for those without)."""
    types, options = [], {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in VALUED:
            options[name] = value if equals else next(rest, "")
            if not options[name]:
                draft.reading.wrong(f"{path}.{name}", "policy-empty")
        elif argument in FLAGS:
            options[argument] = ""
        elif argument.startswith("-"):
            unknown(draft, path, argument, [*FLAGS, *VALUED])
        else:
            types.append(argument)
    draft.typed(path, types, words)
    return types, options


def settings(draft: Draft, path: str, types: list[str], options: dict[str, str]) -> None:
    """What the arguments mean."""
    for rule in ("header-format", "body-leading-blank"):
        draft.on(rule)
    for rule in ("type-empty", "subject-empty"):
        draft.on(rule, None, "never")
    if types and not set(types) & set(_ALWAYS):
        types = [*_ALWAYS, *types]
    draft.on("type-enum", types or list(CONVENTIONAL_TYPES))
    if "--force-scope" in options:
        draft.on("scope-empty", None, "never")
    if "--strict" in options:
        draft.on("no-fixup")
        draft.no_equal(f"{path}.--strict", "", "import-always-exempt")
    scopes(draft, path, options)
    lengths(draft, path, options)
    for each in ("--verbose", "--no-color"):
        if each in options:
            draft.no_equal(f"{path}.{each}", "", "import-not-messages")


def scopes(draft: Draft, path: str, options: dict[str, str]) -> None:
    """The only scopes, between commas."""
    listed = [each.strip() for each in options.get("--scopes", "").split(",") if each.strip()]
    if listed and draft.typed(f"{path}.--scopes", listed, words):
        draft.on("scope-enum", listed)


def lengths(draft: Draft, path: str, options: dict[str, str]) -> None:
    """The limits of the subject, which count only with `--subject-length`."""
    for option, rule, usual in (
        ("--subject-min", "subject-min-length", "5"),
        ("--subject-max", "subject-max-length", "72"),
    ):
        text = options.get(option, usual)
        if not (text.isascii() and text.isdigit() and len(text) < len("1000000000")):
            draft.reading.wrong(f"{path}.{option}", "import-bad-number", given=text)
        elif "--subject-length" in options:
            draft.on(rule, int(text))
