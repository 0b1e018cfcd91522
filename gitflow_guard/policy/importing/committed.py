"""committed: `committed.toml`. Source: the reference in its repository (docs/reference.md)."""

from __future__ import annotations

from gitflow_guard.policy.importing.draft import FREE, FREE_CONVENTION, Draft, Imported
from gitflow_guard.policy.importing.loading import toml_of
from gitflow_guard.policy.reading import flag, one_of, pattern, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gitflow_guard.policy.reading import Check, Reading

TYPES = [
    *("fix", "feat", "chore", "docs", "style", "refactor", "perf", "test", "revert", "ci", "build"),
]
WIP = r"^(?:wip\b|WIP\b|\[WIP\]|Draft\b|\[Draft\]|\(Draft\))"


def count(reading: Reading, path: str, value: Any) -> None:
    """A length; 0 is none."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        reading.wrong(path, "import-bad-number", given=str(value)[:60])


KEYS: dict[str, tuple[Check, Any]] = {
    "ignore_author_re": (pattern, ""),
    "subject_length": (count, 50),
    "subject_capitalized": (flag, True),
    "subject_not_punctuated": (flag, True),
    "imperative_subject": (flag, True),
    "no_fixup": (flag, True),
    "no_wip": (flag, True),
    "hard_line_length": (count, 0),
    "line_length": (count, 72),
    "style": (one_of("none", "None", "conventional", "Conventional"), "none"),
    "allowed_types": (texts, TYPES),
    "allowed_scopes": (texts, []),
    "merge_commit": (flag, True),
    "allowed_author_re": (pattern, ""),
}


def read(raw: bytes, name: str) -> Imported:
    """The configuration, its defaults filled in."""
    given = toml_of(raw, name)
    draft = Draft(FREE, **{"length-unit": "graphemes"})
    draft.known("", given, KEYS)
    for key in (each for each in given if each in KEYS):
        draft.typed(key, given[key], KEYS[key][0])
    if draft.reading.mistakes:
        return draft.done()
    says = {key: given.get(key, usual) for key, (_, usual) in KEYS.items()}
    form(draft, says)
    subject(draft, says)
    lengths(draft, says)
    people(draft, says)
    return draft.done()


def form(draft: Draft, says: dict[str, Any]) -> None:
    """Conventional, or none at all."""
    draft.on("header-format")
    draft.on("subject-empty", None, "never")
    if says["style"].lower() == "none":
        draft.commits["conventions"] = FREE_CONVENTION
        return
    draft.commits["convention"] = "conventional"
    draft.on("type-empty", None, "never")
    draft.on("body-leading-blank")
    if says["allowed_types"]:
        draft.on("type-enum", says["allowed_types"])
        draft.no_equal("allowed_types", "", "import-exact-case")
    if says["allowed_scopes"]:
        draft.on("scope-enum", says["allowed_scopes"])


def subject(draft: Draft, says: dict[str, Any]) -> None:
    """What the subject is like."""
    if says["subject_capitalized"]:
        draft.on("subject-case", ["sentence-case"])
    if says["subject_not_punctuated"]:
        draft.on("subject-full-stop", ".!?", "never")
    if says["imperative_subject"]:
        draft.on("subject-imperative")
    if says["no_wip"]:
        draft.on("subject-pattern", WIP, "never")
    if says["no_fixup"]:
        draft.on("no-fixup")
    if not says["merge_commit"]:
        draft.on("no-merge-commits")


def lengths(draft: Draft, says: dict[str, Any]) -> None:
    """The header, and the lines below it."""
    if says["subject_length"]:
        draft.on("header-max-length", says["subject_length"])
    if says["line_length"]:
        draft.on("body-max-line-length", says["line_length"])
        draft.on("footer-max-line-length", says["line_length"])
    if says["hard_line_length"]:
        draft.no_equal("hard_line_length", says["hard_line_length"])


def people(draft: Draft, says: dict[str, Any]) -> None:
    """Authors: `Name <address>` in one expression, which here are two rules."""
    for key in ("ignore_author_re", "allowed_author_re"):
        if says[key]:
            named = says[key].replace(".*", "*").strip("^$()")
            letters = named.replace("*", "").replace("-", "").replace(" ", "")
            if key == "ignore_author_re" and letters.isalnum():
                draft.commits["ignore-authors"] = ["*" + named.strip("*") + "*"]
            else:
                draft.no_equal(key, says[key])
